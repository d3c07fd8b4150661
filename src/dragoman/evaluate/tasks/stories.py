"""Reports grouped by what they are mainly about: B-cubed over all reports taken together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.score import bcubed
from dragoman.evaluate.source import files_of, rows_of, text_of
from dragoman.model.text import Given, Report
from dragoman.read.stamps import day_of

SHOWN = 90
"""Characters of a headline shown beside a mistake."""


def giveme5w(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Articles with the name of their event; those without one are read too, but not counted."""
    gold: dict[str, str] = {}
    reports: list[Report] = []
    for path in files_of(part, data):
        for number, row in enumerate(rows_of(path)):
            report = article_of(f"{path.parent.name}/{number}", row)
            reports.append(report)
            event = row.get("category") or (row.get("newsCluster") or {}).get("Event")
            if event:
                gold[report.id] = str(event)
    material = engine.together(reports)
    ours = {report.id: material.stories[report.id].story for report in reports}
    yield from grouped(gold, ours, {report.id: _shown(report) for report in reports})


def own(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Texts of the project's own, named "EVENT.LANGUAGE.txt": the event is what they tell."""
    texts = [path for path in files_of(part, data) if path.suffix == ".txt"]
    reports = {path: report_of(path.name, text_of(path)) for path in texts}
    material = engine.together(list(reports.values()))
    gold = {report.id: path.name.partition(".")[0] for path, report in reports.items()}
    ours = {report: material.stories[report].story for report in gold}
    yield from grouped(gold, ours, {r.id: f"{p.stem} | {_shown(r)}"[:SHOWN] for p, r in reports.items()})


def article_of(name: str, row: Mapping[str, Any]) -> Report:
    """An article as the JSON reader would hand it over."""
    title, text = str(row.get("title") or ""), str(row.get("text") or "")
    outlet = row.get("publisher") or row.get("source_domain")
    return report_of(name, text, Given(title=title or None, outlet=outlet, published=day_of(row.get("date_publish"))))


def _shown(report: Report) -> str:
    return f"{report.given.title or ''} | {' '.join(report.text.split())}"[:SHOWN]


def grouped(gold: Mapping[str, str], ours: Mapping[str, str], shown: Mapping[str, str]) -> Iterator[Finding]:
    """One finding a report; the mistakes name what it was put with or kept from."""
    scores = bcubed(gold, {key: ours[key] for key in gold})
    by_gold, by_ours = _by_label(gold), _by_label({key: ours[key] for key in gold})
    for key, (precision, recall) in scores.items():
        counts = {"story": (precision, recall, 1.0)}
        strangers = [other for other in by_ours[ours[key]] if gold[other] != gold[key]]
        lost = [other for other in by_gold[gold[key]] if ours[other] != ours[key]]
        cases = _cases(shown, key, (strangers, lost), 2 - precision - recall) if strangers or lost else ()
        yield Finding(unit=key, counts=counts, cases=cases)


def _cases(
    shown: Mapping[str, str], key: str, wrong: tuple[Sequence[str], Sequence[str]], cost: float
) -> tuple[Case, ...]:
    strangers, lost = (" / ".join(shown[other] for other in side[:3]) or "nobody" for side in wrong)
    return (Case(row="story", text=shown[key], wanted=f"with {lost}", got=f"with {strangers}", cost=cost),)


def _by_label(labels: Mapping[str, str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, label in labels.items():
        found[label].append(key)
    return found
