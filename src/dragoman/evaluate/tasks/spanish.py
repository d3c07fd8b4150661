"""Protest and fighting in Spanish sentences: types, and the actors' words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.errors import PackError
from dragoman.evaluate.actors import Sides, coded_in
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.score import bag_counts, paired
from dragoman.evaluate.source import files_of, rows_of, text_of
from dragoman.ontology import load_ontology

HALF = 0.5
SLIPS = {"SACTION": "SANCTION"}
"""Typing errors of the set."""
_WORD = re.compile(r"\w+")
_ROOT = re.compile(r"^(\d\d): ([A-Z]+)", re.MULTILINE)
Actor = tuple[str, frozenset[str]]
"""Source or target, and the words."""


def sentences(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding a sentence. The second input is the table from CAMEO roots to the older classes."""
    path, table = files_of(part, data)
    roots = dict(_ROOT.findall(text_of(table)))
    for row in rows_of(path):
        events = coded_in(engine.passage(report_of(row["id"], row["text"]), part.language))
        yield _compare(row, roots, events)


def _compare(row: Mapping[str, Any], roots: Mapping[str, str], ours: Sequence[Sides]) -> Finding:
    wanted = [kind for event in row["events"] if (kind := _type(event, roots)) is not None]
    got = [event.type for event in ours]
    actors = {(side, _words(event[f"{side}text"])) for event in row["events"] for side in ("source", "target")}
    actors = {(side, words) for side, words in actors if words}
    found = {(side, _words(row["text"][a:b])) for event in ours for side, a, b in event.fillers}
    order = [sorted(group, key=lambda actor: (actor[0], sorted(actor[1]))) for group in (actors, found)]
    pairs = float(len(paired(order[0], order[1], _same)))
    counts = {"type": bag_counts(wanted, got), "actors": (pairs, len(found) - pairs, len(actors) - pairs)}
    wrong = sorted(wanted) != sorted(got)
    case = Case(row="type", text=row["text"], wanted=" ".join(wanted) or "nothing", got=" ".join(map(str, ours)))
    return Finding(unit=row["id"], counts=counts, cases=(case,) if wrong else ())


def _type(event: Mapping[str, Any], roots: Mapping[str, str]) -> str | None:
    """The type of the sixteen; None for what is no class of events ("CRIME", "country")."""
    old = SLIPS.get(event["plover"], event["plover"]) or roots.get(event["code"][:2], "")
    try:
        return load_ontology().from_old(old)[0]
    except PackError:
        return old if old in load_ontology().types else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _same(a: Actor, b: Actor) -> bool:
    """The same side, and at least half of the longer in common."""
    return a[0] == b[0] and len(a[1] & b[1]) >= HALF * max(len(a[1]), len(b[1]))
