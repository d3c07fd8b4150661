"""Pairs of names: is one a spelling of the other, slips of the pen among them? By a likeness from a fixed threshold."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.source import files_of, text_of
from dragoman.names.alike import THRESHOLD, alike
from dragoman.names.people import across, fit
from dragoman.names.scripts import LATIN, script_of_name
from dragoman.resolve.names import same_person

_WORD = re.compile(r"[\w'’.-]+")


def pairs(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Each line of the table, by kind of name and by script."""
    _ = engine
    for path in files_of(part, data):
        for number, row in enumerate(csv.DictReader(text_of(path).splitlines())):
            yield _finding(f"{number}", row)


def _finding(unit: str, row: dict[str, str]) -> Finding:
    left, right, wanted = row["name1"], row["name2"], row["is_match"] == "true"
    person = row["schema"] == "Person"
    ours = alike(left, right, company=not person) >= THRESHOLD
    found = _counts(wanted=wanted, ours=ours)
    counts = {"all": found, "persons" if person else "companies": found}
    if script_of_name(_WORD.findall(left + " " + right)) != LATIN:
        counts["other-script"] = found
    if person:
        counts["joined"] = _counts(wanted=wanted, ours=_joined(left, right))
    wrong = Case(row="all", text=f"{left} | {right}", wanted=str(wanted), got=str(ours))
    return Finding(unit=unit, counts=counts, cases=(wrong,) if wanted != ours else ())


def _joined(left: str, right: str) -> bool:
    """Whether the two would be one person in a record: by far stricter, as slips of the pen join nobody."""
    one, other = tuple(_WORD.findall(left)), tuple(_WORD.findall(right))
    return fit(one, other).verdict != "two" if across(one, other) else same_person(one, other)


def _counts(*, wanted: bool, ours: bool) -> Counts:
    return float(wanted and ours), float(ours and not wanted), float(wanted and not ours)
