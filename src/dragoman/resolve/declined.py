"""Persons whom a report in a language with a pack for names only has in a case: the base form stands in others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from dragoman.lang.inflection import inflection_of
from dragoman.lang.pack import available, coded
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
    words = frozenset(word for name in told for word in name)
    return [_based(person, by_id[person.report].layout.language, told, words) for person in persons]


def _told(persons: Sequence[Person]) -> dict[Name, set[str]]:
    """Folded full names, and surnames of full names, with the reports that have them."""
    told: dict[Name, set[str]] = {}
    for person in persons:
        full = _folded(person.name)
        for name in (full, full[-1:]) if len(full) > 1 else ():
            told.setdefault(name, set()).add(person.report)
    return told


def _based(person: Person, language: str, told: Mapping[Name, set[str]], words: frozenset[str]) -> Person:
    if language in coded() or language not in available() or person.key or len(person.name) > MOST:
        return person
    own = len(told.get(_folded(person.name), ()))
    found = {base: len(told.get(_folded(base), ())) for base in _bases(person.name, language, words)}
    most = max(found.values(), default=0)
    best = {_folded(base): base for base, count in sorted(found.items(), reverse=True) if count == most}
    if most <= own or len(best) > 1:
        return person
    return replace(person, name=next(iter(best.values())), written=person.name)


def _bases(name: Name, language: str, words: frozenset[str]) -> Iterator[Name]:
    """What a name may be in base form, of words that are told somewhere."""
    options = [
        (word, *(b for b in bases_of(word, language, surname=word is name[-1]) if folded(b) in words)) for word in name
    ]
    yield from (base for base in product(*options) if base != name)


@lru_cache(maxsize=65536)
def bases_of(word: str, language: str, *, surname: bool) -> tuple[str, ...]:
    """What a word may be in base form; of a surname also a man's, of a woman's."""
    if word.isupper():
        return ()
    inflection, lower = inflection_of(language), word.casefold()
    found = [base for base, _ in inflection.bases(lower) if base != lower]
    found += inflection.of_men(lower) if surname else ()
    return tuple(dict.fromkeys(base[:1].upper() + base[1:] for base in found))


def _folded(name: Name) -> Name:
    return tuple(folded(word) for word in name)
