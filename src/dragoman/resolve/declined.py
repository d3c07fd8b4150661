"""Persons whom a report in a language without a pack names in a case: the base form stands in other reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from dragoman.lang.lands import bases_of
from dragoman.lang.pack import coded
from dragoman.model.annotation import Annotations
from dragoman.resolve.names import folded
from dragoman.resolve.persons import Person

Name = tuple[str, ...]
MOST = 4
"""Words of a name that is looked at."""


def in_base_form(persons: Sequence[Person], by_id: Mapping[str, Annotations]) -> list[Person]:
    """The persons, those named in a case by the name that more reports give somebody.

    Nothing is cut off that no other report leaves out: "Orvina" is Orvin only where somebody is called Orvin.
    """
    told = _told(persons)
    return [_based(person, by_id[person.report].layout.language, told) for person in persons]


def _told(persons: Sequence[Person]) -> dict[Name, set[str]]:
    """Folded full names, and surnames of full names, with the reports that have them."""
    told: dict[Name, set[str]] = {}
    for person in persons:
        full = _folded(person.name)
        for name in (full, full[-1:]) if len(full) > 1 else ():
            told.setdefault(name, set()).add(person.report)
    return told


def _based(person: Person, language: str, told: Mapping[Name, set[str]]) -> Person:
    if language in coded() or person.key or len(person.name) > MOST:
        return person
    own = len(told.get(_folded(person.name), ()))
    found = {base: len(told.get(_folded(base), ())) for base in _bases(person.name, language)}
    most = max(found.values(), default=0)
    best = {_folded(base): base for base, count in sorted(found.items(), reverse=True) if count == most}
    if most <= own or len(best) > 1:
        return person
    return replace(person, name=next(iter(best.values())), written=person.name)


def _bases(name: Name, language: str) -> Iterator[Name]:
    """What a name may be in base form."""
    options = [(word, *bases_of(word, language, surname=word is name[-1])) for word in name]
    yield from (base for base in product(*options) if base != name)


def _folded(name: Name) -> Name:
    return tuple(folded(word) for word in name)
