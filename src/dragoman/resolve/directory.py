"""Where to look for the persons a name may belong to, without comparing it with every other name.

Names are filed by how they begin, there by surname, and there by what stands before it. Which surnames and which
first names are spelt alike is worked out once for each, however many reports name them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from dragoman.names.keys import keys_of, sounds_of_name
from dragoman.names.people import Fit, across, fit
from dragoman.names.scripts import CYRILLIC, LATIN, script_of_name
from dragoman.resolve.names import (
    TURNED,
    blocks_of,
    coarse,
    joined,
    like_given,
    like_surnames,
    near_surnames,
    same_person,
    surname,
)

Name = tuple[str, ...]
ROUGHLY, FEW = 65, 6
"""Likeness of consonants, of 100, from which names in two scripts are compared; how many under a key."""


@dataclass(slots=True)
class _Shelf:
    """Entries of one surname, by what stands before it and by country."""

    given: list[Name] = field(default_factory=list)  # in the order in which they came; entries beside them
    entries: list[int] = field(default_factory=list)
    bare: list[int] = field(default_factory=list)  # entries that are a surname alone
    countries: dict[str | None, list[int]] = field(default_factory=dict)
    like: dict[Name, list[int]] = field(default_factory=dict)
    compared: dict[Name, int] = field(default_factory=dict)  # how many of `given` each was compared with

    def file(self, given: Name, entry: int, country: str | None) -> None:
        """Add an entry."""
        self.countries.setdefault(country, []).append(entry)
        if not given:
            self.bare.append(entry)
            return
        self.given.append(given)
        self.entries.append(entry)

    def named(self, own: Name) -> list[int]:
        """Entries filed so far whose first names may be spellings of these."""
        found, seen = self.like.setdefault(own, []), self.compared.get(own, 0)
        found += [self.entries[at] for at in range(seen, len(self.given)) if like_given(self.given[at], own)]
        self.compared[own] = len(self.given)
        return found

    def of(self, country: str | None) -> int | None:
        """The one entry that may be of a country, or the first that is: None if there is neither."""
        if country is None:
            only = dict.fromkeys(entry for entries in self.countries.values() for entry in entries[:2])
            return next(iter(only)) if len(only) == 1 else None
        sure, unknown = self.countries.get(country, []), self.countries.get(None, [])
        return sure[0] if sure else unknown[0] if len(unknown) == 1 else None


@dataclass(slots=True)
class _Drawer:
    """Surnames that begin alike."""

    surnames: list[str] = field(default_factory=list)  # in the order in which they came
    coarse: list[str] = field(default_factory=list)  # the same, as they are compared roughly
    filed: set[str] = field(default_factory=set)
    like: dict[str, list[str]] = field(default_factory=dict)
    compared: dict[str, int] = field(default_factory=dict)  # how many of `surnames` each was compared with

    def alike(self, own: str) -> list[str]:
        """Surnames filed so far that may be spellings of this one."""
        found, seen = self.like.setdefault(own, []), self.compared.get(own, 0)
        if seen < len(self.surnames):
            near = near_surnames(coarse(own), self.coarse[seen:])
            found += [other for at in near if like_surnames(other := self.surnames[seen + at], own)]
            self.compared[own] = len(self.surnames)
        return found

    def file(self, own: str) -> None:
        """Add a surname."""
        if own not in self.filed:
            self.filed.add(own)
            self.surnames.append(own)
            self.coarse.append(coarse(own))


class Directory:
    """Entries (numbers that the caller gives) by name."""

    def __init__(self) -> None:
        self._across = _Across()
        self._drawers: dict[str, _Drawer] = {}
        self._shelves: dict[str, _Shelf] = {}
        self._whole: dict[str, list[tuple[Name, int]]] = {}

    def near(self, name: Name) -> list[int]:
        """Every entry filed under a name that `same_person` finds to be this one, in order."""
        if len(name) == 1:
            shelf = self._shelves.get(surname(name))
            return sorted([*shelf.entries, *shelf.bare]) if shelf is not None else []
        turned = self._whole.get(joined(name[::-1]), ()) if len(name) == TURNED else ()
        whole = (*self._whole.get(joined(name), ()), *turned)
        return sorted({*self._like(name), *(entry for other, entry in whole if same_person(other, name))})

    def across(self, name: Name) -> list[tuple[int, Fit]]:
        """Entries filed under names in other scripts that may render this one, the likeliest first."""
        return self._across.near(name)

    def bearer(self, name: Name, country: str | None) -> int | None:
        """Whose surname this is, if that is sure: the one who may be of the country, or the first known to be."""
        shelf = self._shelves.get(surname(name))
        return shelf.of(country) if shelf is not None else None

    def _like(self, name: Name) -> Iterator[int]:
        own = surname(name)
        yield from self._shelves[own].bare if own in self._shelves else ()
        likes = {
            other: None
            for key in blocks_of(name)
            if (drawer := self._drawers.get(key)) is not None
            for other in drawer.alike(own)
        }
        for other in likes:
            yield from self._shelves[other].named(name[:-1])

    def file(self, name: Name, entry: int, country: str | None = None) -> None:
        """File an entry under a name."""
        self._across.file(name, entry)
        self._shelves.setdefault(surname(name), _Shelf()).file(name[:-1], entry, country)
        self._whole.setdefault(joined(name), []).append((name, entry))
        for key in dict.fromkeys(blocks_of(name)):
            self._drawers.setdefault(key, _Drawer()).file(surname(name))


class _Across:
    """Full names by how they sound at first, as soon as some name is not Latin: until then nothing is worked out."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Name, int]] = []
        self._by_key: dict[str, tuple[list[tuple[Name, int]], list[str]]] = {}
        self._other = False

    def file(self, name: Name, entry: int) -> None:
        """Add an entry."""
        self._waiting.append((name, entry))
        self._other = self._other or script_of_name(name) != LATIN

    def near(self, name: Name) -> list[tuple[int, Fit]]:
        """Entries whose names may render this one."""
        if not self._other and script_of_name(name) == LATIN:
            return []
        for filed, entry in self._waiting:
            for key in keys_of(filed):
                pairs, sounds = self._by_key.setdefault(key, ([], []))
                pairs.append((filed, entry))
                sounds.append(sounds_of_name(filed))
        self._waiting.clear()
        own = sounds_of_name(name)
        others = {pair: None for key in sorted(keys_of(name)) for pair in self._sounding(own, key)}
        script = script_of_name(name)
        foreign = (p for p in others if script != CYRILLIC or script_of_name(p[0]) != CYRILLIC)
        found = [(entry, fit(name, filed)) for filed, entry in foreign if across(name, filed)]
        return sorted((pair for pair in found if pair[1].verdict != "two"), key=_likeliest)

    def _sounding(self, own: str, key: str) -> Iterator[tuple[Name, int]]:
        """Those under a key whose consonants are most like those of the name."""
        pairs, sounds = self._by_key.get(key, ([], []))
        found = process.extract(own, sounds, scorer=fuzz.token_set_ratio, score_cutoff=ROUGHLY, limit=FEW)
        return iter(pairs) if key.startswith("=") else iter([pairs[place] for _, _, place in found])


def _likeliest(pair: tuple[int, Fit]) -> tuple[bool, float, int]:
    entry, fit_ = pair
    return fit_.verdict != "one", -fit_.score, entry
