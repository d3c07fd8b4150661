"""Triage: what is kept of the reports on international affairs, where four fifths of a stream are dropped.

Which texts of the visible sets are on international affairs stands in `data/evaluate/triage.tsv`, judged by topic where
a topic is clear and by text elsewhere; what the definition leaves open is left out. The stream is composed: one report
in ten is on international affairs, whatever the sets have, by weighing the two kinds. No text was used for fitting.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.source import files_of, rows_of
from dragoman.evaluate.tasks.ecb import documents_of
from dragoman.lang.pack import data_folder
from dragoman.triage.matter import matter_of, weights_of
from dragoman.triage.tongue import tongue_of

ABOUT = 0.1
"""Share of the stream that is on international affairs."""
DROPPED = 0.8
_NAME = re.compile(r"^\d+ - | \(\d{4}.*")
_SHOWN = 60
_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Item:
    """A text of a set, by what is labelled: a topic, a row, a document."""

    set: str
    key: str
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with its label and its score."""

    item: Item
    about: bool
    score: float


def stream(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a text."""
    del engine  # reports are judged before any analysis
    judged = list(_judged(files_of(part, data)))
    bound, keep = bound_of(judged), weights_of().keep
    for one in judged:
        group = "topic" if one.item.set == "slavner" else "texts"
        counts: dict[str, Counts] = {}
        if one.about:
            counts = {"kept": (float(one.score >= bound), 1.0), "shipped": (float(one.score >= keep), 1.0)}
            counts[group] = counts["kept"]
        else:
            counts = {"dropped": (float(one.score < keep), 1.0)}
        wrong = one.about != (one.score >= keep)
        shown = f"{one.item.set} {one.item.key} {one.item.title or one.item.text}"
        cases = (_case(one, " ".join(shown.split())[:_SHOWN]),) if wrong else ()
        yield Finding(unit=f"{one.item.set} {one.item.key}", counts=counts, cases=cases)


def _case(one: Judged, shown: str) -> Case:
    row = "shipped" if one.about else "dropped"
    cost = abs(one.score - _LIKELY)
    return Case(row=row, text=shown, wanted="kept" if one.about else "dropped", got=f"{one.score:.2f}", cost=cost)


def bound_of(judged: Sequence[Judged]) -> float:
    """The lowest score from which so few are kept that the asked share of the composed stream is dropped."""
    yes, no = ([one.score for one in judged if one.about is about] for about in (True, False))
    for bound in sorted({one.score for one in judged}):
        kept = [sum(score >= bound for score in some) / len(some) if some else 0.0 for some in (yes, no)]
        if ABOUT * kept[0] + (1 - ABOUT) * kept[1] <= 1 - DROPPED:
            return bound
    return 1.0


def _judged(paths: Sequence[Path]) -> Iterator[Judged]:
    labels = _labels()
    for path in paths:
        for item in _items(path):
            label = labels.get((item.set, item.key), "no")
            if label != "skip":
                language = tongue_of(item.text)
                score = matter_of(item.text, item.title, language).score
                yield Judged(item, label == "yes", score)


def _labels() -> Mapping[tuple[str, str], str]:
    lines = (data_folder() / "evaluate" / "triage.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(name, key): label for name, key, label in rows}


def _items(path: Path) -> Iterator[Item]:
    if path.suffix == ".json":
        yield from _pages(path)
    elif path.name.endswith(".tar.gz"):
        yield from (Item("ecbplus", one.topic, None, one.page.text) for one in documents_of(path))
    elif path.suffix == ".jsonl" or path.name.endswith(".jsonl.gz"):
        yield from _rows(path)


def _pages(path: Path) -> Iterator[Item]:
    for version, page in json.loads(path.read_text(encoding="utf-8")).items():
        lines = [*page["body"]["summary"]]
        for section in page["body"]["sections"]:
            lines += [*section["headline"], *section["paragraphs"]]
        yield Item("fundus-pages", f"{path.parent.name}/{path.stem} {version}", page["title"], "\n".join(lines))


def _rows(path: Path) -> Iterator[Item]:
    for number, row in enumerate(rows_of(path)):
        if "originalText" in row:
            title = _NAME.sub("", row["documentName"])
            yield Item("german-news-quotes", str(number), title, row["originalText"])
        elif "txt" in row:
            yield Item("factrueval-ru", row["doc"], None, row["txt"])
        elif "topic" in row:
            if row["has_raw"]:
                yield Item("slavner", path.name.partition(".")[0], None, row["text"])
        elif row.get("text") and "title" in row:
            event = row.get("category") or (row.get("newsCluster") or {}).get("Event") or ""
            yield Item("news-events", event, row["title"], row["text"])
