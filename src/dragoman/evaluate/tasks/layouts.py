"""Reports pasted into page layouts: the same events as from the clean text?

A layout is a page of the project's own with places for headline and paragraphs, and around them what pages add:
menus, cards of other news, comments, walls, tickers. Its own headlines are of events, so that a leak shows.
"""

import html
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.source import REPOSITORY, files_of
from dragoman.model.record import Dossier, EventRecord
from dragoman.model.text import Report
from dragoman.pipeline import read_out
from dragoman.read.formats import reports_in

_FOLDER = REPOSITORY / "tests" / "layouts"
_SHOWN = 8
_HTML_ENDING = ".html"


def pasted(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a layout: whether all reports in it give the events that they give as clean text."""
    paths = [path for path in files_of(part, data) if path.suffix == ".txt"]
    clean = [report for path in paths for report in reports_in(path.read_bytes(), path.name).reports]
    wanted = events_of(engine.record(clean))
    for layout in sorted(_FOLDER.glob(f"*{_HTML_ENDING}")):
        pages = [page for report in clean for page in in_layout(report, layout.read_text(encoding="utf-8"))]
        yield _compare(layout.stem, wanted, events_of(engine.record(pages)))


def in_layout(report: Report, layout: str) -> tuple[Report, ...]:
    """The report as read from a page of this layout; nothing where the page gives no article."""
    shown = read_out(report)
    page = filled(layout, shown.title or "", report.text, shown.language)
    return reports_in(page.encode("utf-8"), report.file.removesuffix(".txt") + _HTML_ENDING).reports


def filled(layout: str, title: str, text: str, language: str) -> str:
    """The layout with a report in it: its headline in the place of the headline, every other line a paragraph."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if title in lines:
        lines.remove(title)
    half = len(lines) // 2
    places = {
        "title": html.escape(title),
        "title_json": json.dumps(title, ensure_ascii=False),
        "language": language,
        "paragraphs": _blocks(lines, "p"),
        "divs": _blocks(lines, "div"),
        "first_half": _blocks(lines[:half], "p"),
        "second_half": _blocks(lines[half:], "p"),
    }
    for name, value in places.items():
        layout = layout.replace("{{" + name + "}}", value)
    return layout


def _blocks(lines: Sequence[str], tag: str) -> str:
    return "\n".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in lines)


def events_of(dossier: Dossier) -> Counter[str]:
    """The events of a record, each as one line: type, status, day, place, who in which role."""
    names = {actor.id: actor.name for actor in dossier.actors}
    return Counter(_line(event, names) for event in dossier.events)


def _line(event: EventRecord, names: dict[str, str]) -> str:
    who = ", ".join(sorted(f"{one.role} {names.get(one.actor, one.actor)}" for one in event.participants))
    where = event.where.name if event.where else "nowhere"
    return f"{event.type}/{event.mode} {event.status} {event.when.edtf or 'undated'} {where}: {who}"


def _compare(layout: str, wanted: Counter[str], found: Counter[str]) -> Finding:
    missing, extra = wanted - found, found - wanted
    both = (wanted & found).total()
    cases = [Case(row="same", text=layout, wanted=line, got="not found") for line in sorted(missing.elements())]
    cases += [Case(row="same", text=layout, wanted="no such event", got=line) for line in sorted(extra.elements())]
    return Finding(
        unit=layout,
        counts={"same": (float(not missing and not extra), 1.0), "events": (both, extra.total(), missing.total())},
        cases=tuple(cases[:_SHOWN]),
    )
