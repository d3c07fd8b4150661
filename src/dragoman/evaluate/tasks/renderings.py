"""Name parts in another script: is the Latin spelling that belongs to one ranked first among ten thousand?

A part of the pairs is never fitted to: those whose Latin spelling `held_back` picks. All Latin spellings that the
file pairs with a form are right for it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from typing import NamedTuple

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.source import files_of, text_of
from dragoman.names.nearest import Shelf
from dragoman.names.spelt import Letters, latin_letters, readings

CANDIDATES = 10_000
"""Latin spellings among which the right one is looked for."""
ASKED = 200
"""Forms that are asked for."""
ONE_IN = 10
"""One Latin spelling in so many is held back."""


class Sample(NamedTuple):
    """A pair of the file: letters of both sides, the form itself, and how much it counts in fitting."""

    latin: Letters
    other: Letters
    form: str
    weight: float


def samples(text: str) -> Iterator[Sample]:
    """The pairs of a file: Latin, the other form with its letters apart, how often it was seen."""
    for line in text.splitlines():
        latin, other, count = line.split("\t")
        form = other.replace(" ", "")
        letters, there = latin_letters(latin), readings(form)
        if letters and there and there[0]:
            yield Sample(letters, there[0], form, 1 + log(int(count)))


def _drawn(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def held_back(latin: Letters) -> bool:
    """Whether pairs of a Latin spelling are kept from fitting: by the first 32 bits of its SHA-256, one in ten."""
    return int(_drawn("".join(latin))[:8], 16) % ONE_IN == 0


def ranked(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Each form that is held back, asked for among the candidates: the right one is first, or among the first three."""
    _ = engine
    for path in files_of(part, data):
        pairs = tuple(samples(text_of(path)))
        shelf = Shelf(candidates(pairs))
        right: dict[Letters, set[str]] = {}
        for pair in pairs:
            right.setdefault(pair.other, set()).add("".join(pair.latin))
        for form, letters in asked(pairs):
            yield _found(form, right[letters], shelf.nearest(form))


def candidates(pairs: Sequence[Sample]) -> list[str]:
    """The Latin spellings held back, and others of the file, in an order that the digest gives, up to the number."""
    every = {"".join(pair.latin): held_back(pair.latin) for pair in pairs}
    return sorted(every, key=lambda latin: (not every[latin], _drawn(latin)))[:CANDIDATES]


def asked(pairs: Sequence[Sample]) -> list[tuple[str, Letters]]:
    """The forms asked for: those of spellings held back, in an order that the digest gives."""
    forms = {pair.other: pair.form for pair in pairs if held_back(pair.latin)}
    ordered = sorted(((form, letters) for letters, form in forms.items()), key=lambda pair: _drawn(pair[0]))
    return ordered[:ASKED]


def _found(form: str, right: set[str], best: Sequence[str]) -> Finding:
    first, third = best[:1], best[:3]
    counts = {
        "first": (float(not right.isdisjoint(first)), 1.0),
        "third": (float(not right.isdisjoint(third)), 1.0),
    }
    missed = Case(row="first", text=form, wanted=", ".join(sorted(right)), got=", ".join(third))
    return Finding(unit=form, counts=counts, cases=(missed,) if right.isdisjoint(first) else ())
