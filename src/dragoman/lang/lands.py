"""What a language without a pack calls states, parts of the world, cities and great bodies, in all its cases.

So far as a text in such a language is read, it is read for names: those that every language has in its own form must
be known, or "Německo" and "Германия" are nobody's.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world import World
from dragoman.lang.world_entries import KINDS, Entry, place_entry
from dragoman.lang.world_files import Name

FIXED = "="
"""Begins a word of a name that has no cases."""
VOWELS = frozenset("aeiouyáéíóúýěůăîâåæøäöаеиоуъэюя")
"""Last letters of words to which nothing is added."""
STEM = 2
"""Letters that an ending leaves of a word at least."""
Row = Sequence[str]
"""The end of a word, then its ends in the other cases."""


@lru_cache(maxsize=16)
def lands_of(world: World, language: str) -> tuple[Entry, ...]:
    """All names of a language that are listed, in every case; nothing for a language that has none.

    Raises:
        PackError: a name is that of no state, place, region or organisation (E231).
    """
    rules = _rules().get(language) or {}
    rows: Sequence[Row] = rules.get("cases") or ()
    listed = [*_table().get(language, ()), *_more(rules.get("names") or {})]
    found: dict[Entry, None] = {}
    for key, name in listed:
        for form in forms(name, rows):
            found[_entry(world, language, key, form)] = None
    return tuple(found)


def forms(name: str, rows: Sequence[Row]) -> tuple[str, ...]:
    """A name in its base form and in the other cases: all its words stand in one."""
    words = name.split()
    plain = " ".join(word.removeprefix(FIXED) for word in words)
    found = dict.fromkeys((plain,))
    for ways in product(*(_declined(word, rows) for word in words)):
        size = max(map(len, ways))
        for case in range(size if size > 1 else 0):
            found[" ".join(way[case] if len(way) > 1 else way[0] for way in ways)] = None
    return tuple(found)


def declined(name: str, language: str) -> tuple[str, ...]:
    """Any name in all cases of a language without a pack, the base form first; only that if no cases are known."""
    return forms(name, (_rules().get(language) or {}).get("cases") or ())


@lru_cache(maxsize=65536)
def bases_of(word: str, language: str, *, surname: bool = False) -> tuple[str, ...]:
    """What a word may be in base form, in a language without a pack; of a surname also a man's, of a woman's."""
    rules = _rules().get(language) or {}
    rows: Sequence[Row] = (*(rules.get("cases") or ()), *(rules.get("women") or () if surname else ()))
    if word.isupper():
        return ()
    found = (
        word.removesuffix(end) + row[0]
        for row in rows
        for end in row[1:]
        if end and end != row[0] and word.endswith(end) and len(word) - len(end) >= STEM
    )
    return tuple(dict.fromkeys(found))


def _declined(word: str, rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """The word in all cases, in every way in which its end may be declined."""
    if word.startswith(FIXED) or (word.isupper() and len(word) > 1):
        return [(word.removeprefix(FIXED),)]
    fitting = [row for row in rows if word.endswith(row[0]) and (row[0] or word[-1:] not in VOWELS)]
    longest = max((len(row[0]) for row in fitting), default=0)
    kept = [row for row in fitting if len(row[0]) == longest]
    return [tuple(word.removesuffix(row[0]) + end for end in row[1:]) for row in kept] or [(word,)]


def _entry(world: World, language: str, key: str, text: str) -> Entry:
    kind, _, rest = key.partition(":")
    place = world.place(rest) if kind == "place" else None
    if place is not None:
        return place_entry(place, Name(text, weak=False))
    if kind not in KINDS or not world.name(key):
        where = f"world/lands.yml: {language} {key}"
        raise PackError("names nothing listed", code="E231", place=where, remedy="use the key of what is listed")
    name = "place" if kind == "region" else KINDS[kind]  # as of a place: in "Asia Orvin" it is none
    return Entry(key, name, text, world.country(key))


def _more(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, listed in names.items():
        yield from ((key, name.strip()) for name in str(listed).split(";"))


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, Any]:
    rules: Mapping[str, Any] = read_yaml(data_folder() / "world" / "lands.yml", "world/lands.yml")
    return rules


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Keys and names by language, from lands.tsv."""
    found: dict[str, list[tuple[str, str]]] = {}
    text = (data_folder() / "world" / "lands.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and cells[0] != "language":
            found.setdefault(cells[0], []).append((cells[1], cells[2]))
    return found
