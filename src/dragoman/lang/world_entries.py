"""Entries: every way a language writes the things of the world, for the matcher to build its index from."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from dragoman.errors import PackError
from dragoman.lang.pack import load
from dragoman.lang.world_atlas import Atlas
from dragoman.lang.world_files import Body, Name, Place, marked

EntryKind = Literal[
    "state", "adjective", "people", "place", "organisation", "agency", "outlet", "person", "instrument", "region"
]
KINDS: Mapping[str, EntryKind] = {
    "state": "state", "place": "place", "region": "region", "org": "organisation", "instrument": "instrument",
    "agency": "agency", "outlet": "outlet", "person": "person",
}  # fmt: skip
STATE_WORDS: Mapping[str, EntryKind] = {
    "names": "state", "forms": "state", "adjectives": "adjective", "people": "people",
}  # fmt: skip
ALSO = "also"
COMPANY = "company"
LONG_ACRONYM = 5
"""Letters of an acronym that no other language uses for something else; shorter ones may be translated ("OTAN")."""
_STROKES = str.maketrans("łŁøØđĐı", "lLoOdDi")  # letters that no decomposition takes apart


class Entry(NamedTuple):
    """One way to write one thing. `weak`: it often means something else; `stem`: endings follow it."""

    key: str
    kind: EntryKind
    text: str
    country: str | None = None
    government: str | None = None  # for capitals and seats: the state they may stand for
    weak: bool = False
    stem: bool = False


def entries_of(atlas: Atlas, language: str) -> Iterator[Entry]:
    """All entries of a language, some of them twice; of places only the prominent."""
    family = load(language).family
    lands = (*_states(atlas, language), *_regions(atlas, family))
    yield from lands
    yield from _places(atlas, family, {entry.text for entry in lands if entry.kind in ("state", "region")})
    for slug, body in atlas.organisations.items():
        own = [code for code in family if code in body.names]
        for code in own:
            yield from _named(f"org:{slug}", "organisation", body.names[code], body.country)
        if not own:
            yield from _named(f"org:{slug}", "organisation", _international(body), body.country)
    for slug, body in atlas.instruments.items():
        for code in family:
            yield from _named(f"instrument:{slug}", "instrument", body.names.get(code, ()), body.country)
    for kind in ("agency", "outlet"):
        for slug, medium in atlas.media(kind).items():
            yield from _named(f"{kind}:{slug}", KINDS[kind], medium.names, medium.country)
    yield from _people(atlas)


def _international(body: Body) -> Iterator[Name]:
    """The names that stand in Latin letters in texts of every language: those of companies, and long acronyms."""
    for name in body.names.get("en", ()):
        if body.kind == COMPANY or (name.text.isupper() and name.text.isalpha() and len(name.text) >= LONG_ACRONYM):
            yield name


def place_entry(place: Place, name: Name) -> Entry:
    """A place under one of its names."""
    government = place.capital_of[0] if place.capital_of else None
    return Entry(f"place:{place.id}", "place", name.text, place.iso2, government, name.weak)


def seats_of(language: str) -> Iterator[tuple[str, str, tuple[Name, ...]]]:
    """State, slug and names of the seats of government that a language names."""
    for code, state in _section(language).items():
        for slug, texts in (state.get("seats") or {}).items() if code != ALSO else ():
            yield code, slug, tuple(marked(str(text)) for text in texts)


def also_named(key: str, language: str) -> str:
    """The first sure name that a pack itself has for a place, a body or a medium; empty where it has none."""
    if language == "en":
        return ""
    names = (marked(str(text)) for text in _section(language).get(ALSO, {}).get(key, ()))
    return next((name.text for name in names if not name.weak), "")


def plain(text: str) -> str:
    """The text without marks above and below its letters: "Erdoğan" gives "Erdogan"."""
    bare = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(character for character in bare if not unicodedata.combining(character))


def _states(atlas: Atlas, language: str) -> Iterator[Entry]:
    section = _section(language)
    for code, state in section.items():
        if code == ALSO:
            continue
        _check(atlas, language, code, state)
        for field, kind in STATE_WORDS.items():
            yield from _named(f"state:{code}", kind, [marked(str(text)) for text in state.get(field, ())], code)
    for code, slug, names in seats_of(language):
        yield from _named(f"place:{slug}", "place", names, code, code)
    for key, texts in section.get(ALSO, {}).items():
        names = tuple(marked(str(text)) for text in texts)
        place = atlas.place(key.partition(":")[2]) if key.startswith("place:") else None
        if place is None:
            yield from _named(key, KINDS[key.partition(":")[0]], names, atlas.country(key))
        else:
            yield from (entry for name in names for entry in _place_entries(atlas, place, name))


def _check(atlas: Atlas, language: str, code: str, state: Any) -> None:
    place = f"lang/{language}/states.yml: {code}"
    if code not in atlas.states:
        raise PackError("no such state", code="E231", place=place, remedy='use an ISO 3166 code, "NO" in quotes')
    if not isinstance(state, dict) or not set(state) <= {*STATE_WORDS, "seats"}:
        raise PackError("an unknown key", code="E233", place=place, remedy=f"use seats, {', '.join(STATE_WORDS)}")


def _regions(atlas: Atlas, family: tuple[str, ...]) -> Iterator[Entry]:
    for slug, region in atlas.regions.items():
        key = f"region:{slug}"
        country = atlas.country(key)
        for code in family:
            yield from _named(key, "region", region.names.get(code, ()), country)
            yield from _named(key, "adjective", region.names.get(f"adj_{code}", ()), country)


def _places(atlas: Atlas, family: tuple[str, ...], taken: set[str]) -> Iterator[Entry]:
    """The prominent places; a name that is taken by a state, a region or an earlier place is weak."""
    for place in atlas.prominent.values():
        exonyms = atlas.exonyms.get(place.id, {})
        own = [name for code in family for name in exonyms.get(code, ())]
        usual = exonyms.get("en") or (Name(place.name, place.weak),)
        for name in _with_plain((*own, *usual, Name(place.name, usual[0].weak or place.weak))):
            yield from _place_entries(atlas, place, Name(name.text, name.weak or name.text in taken))
        taken.add(place.name)


def _place_entries(atlas: Atlas, place: Place, name: Name) -> Iterator[Entry]:
    """A place under one of its names: for its state, and where the Union's government sits, for the Union too."""
    entry = place_entry(place, name)
    yield entry
    if place.id == atlas.states["EU"].capital:
        yield entry._replace(government="EU", weak=True)


def _people(atlas: Atlas) -> Iterator[Entry]:
    for slug, terms in atlas.terms.items():
        key = f"person:{slug}"
        names = [Name(name.text, name.weak or " " not in name.text) for term in terms for name in term.names]
        yield from _named(key, "person", _with_plain(names), atlas.country(key))


def _with_plain(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names, each followed by its plain form where that differs; the first mark of a text holds."""
    result: dict[str, bool] = {}
    for name in names:
        result.setdefault(name.text, name.weak)
        if not name.text.isascii():
            result.setdefault(plain(name.text), name.weak)
    return tuple(Name(text, weak) for text, weak in result.items())


def _named(
    key: str, kind: EntryKind, names: Iterable[Name], country: str | None, government: str | None = None
) -> Iterator[Entry]:
    for text, weak in names:
        yield Entry(key, kind, text.removesuffix("-"), country, government, weak, text.endswith("-"))


def _section(language: str) -> Mapping[str, Any]:
    return load(language).section("states")
