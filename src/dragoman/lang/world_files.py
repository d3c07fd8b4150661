"""Reads and checks the files of `data/world`: states, places, regions, bodies, media, office-holders.

Tables are tab-separated, with comment lines and one line of column names; errors name file and line.
Names in a cell or a YAML value are separated by semicolons, and a leading `~` marks a weak one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple, NoReturn

from dragoman.errors import PackError
from dragoman.lang.outlet_profile import Profile
from dragoman.lang.pack import read_yaml

REGION_KEYS = frozenset(("kind", "whole", "part", "shores", "places"))
BODY_KEYS = frozenset(("kind", "code", "country", "same", "year", "about"))
NAMES = re.compile(r"(adj_)?[a-z]{2,3}")


class Name(NamedTuple):
    """A name as a file lists it."""

    text: str
    weak: bool


class State(NamedTuple):
    """A line of states.tsv."""

    iso2: str
    iso3: str
    kind: str
    name: str
    adjective: str
    capital: str
    capital_name: str


class Place(NamedTuple):
    """A line of places.tsv. `capital_of` lists the states whose government sits there."""

    id: str
    name: str
    iso2: str
    population: int
    capital_of: tuple[str, ...]
    weak: bool
    prominent: bool


class Medium(NamedTuple):
    """An agency or outlet, as a line of agencies.tsv or outlets.tsv or a file of its own has it."""

    slug: str
    names: tuple[Name, ...]
    country: str
    language: str
    domain: str
    state: bool
    owner: str


class Term(NamedTuple):
    """A line of officials.tsv or people.tsv: an office somebody held.

    `since` and `until` are EDTF, or None where not known; an `until` of ".." is an office held when this was written.
    """

    slug: str
    names: tuple[Name, ...]
    country: str | None
    office: str
    since: str | None
    until: str | None
    sex: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Region:
    """An entry of regions.yml: states that lie in it whole, or the state or states it is a part of."""

    whole: tuple[str, ...]
    part: tuple[str, ...]
    places: tuple[str, ...]
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    sea: bool = False  # a sea, strait or canal: nobody lives there


@dataclass(frozen=True, slots=True)
class Body:
    """An entry of organisations.yml: a body or an agreement. `same` is the key it is called by instead."""

    kind: str
    code: str
    country: str | None
    same: str | None
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)


def names_of(cell: str) -> tuple[Name, ...]:
    """The names in a cell: "EU; ~Union" gives EU, and Union as a weak one."""
    return tuple(marked(part.strip()) for part in cell.split(";") if part.strip())


def marked(text: str) -> Name:
    """A name with its `~` taken off."""
    return Name(text.removeprefix("~"), text.startswith("~"))


def read_states(folder: Traversable) -> dict[str, State]:
    """states.tsv by two-letter code."""
    result: dict[str, State] = {}
    for place, cells in _rows(folder, "states.tsv", 7):
        state = State(*cells)
        if state.iso2 in result:
            _wrong(f"{state.iso2} stands twice", "E232", place, "drop one")
        result[state.iso2] = state
    return result


def read_places(folder: Traversable, states: Mapping[str, State], *, prominent_only: bool = False) -> dict[str, Place]:
    """places.tsv by GeoNames id, in its order: the prominent first, capitals before others, then by population."""
    result: dict[str, Place] = {}
    for place, (identifier, name, iso2, population, seat, weak, prominent) in _rows(folder, "places.tsv", 7):
        if prominent_only and prominent != "1":
            break
        if identifier in result or not (identifier.isdecimal() and population.isdecimal()):
            _wrong(f"id {identifier!r} stands twice, or it or the population is no number", "E232", place, "correct it")
        seats = tuple(seat.split(",")) if seat else ()
        for code in (iso2, *seats):
            _known(code, states, place)
        result[identifier] = Place(identifier, name, iso2, int(population), seats, weak == "1", prominent == "1")
    return result


def read_lines(folder: Traversable, file: str) -> list[str]:
    """The lines of a sorted table under its heading, unparsed: for bisection."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
    return lines[first:]


def read_media(folder: Traversable, file: str, states: Mapping[str, State]) -> dict[str, Medium]:
    """agencies.tsv or outlets.tsv by slug."""
    result: dict[str, Medium] = {}
    for place, (slug, name, aliases, country, language, domain, state, owner) in _rows(folder, file, 8):
        _known(country, states, place)
        if slug in result:
            _wrong(f"{slug} stands twice", "E232", place, "give one another slug")
        names = (marked(name), *names_of(aliases))
        result[slug] = Medium(slug, names, country, language, domain, state == "1", owner)
    return result


def medium_of(profile: Profile, states: Mapping[str, State]) -> Medium:
    """What a description says of an agency or outlet as it is now."""
    folder = "agencies" if profile.kind == "agency" else "outlets"
    _known(profile.country, states, f"{folder}/{profile.slug}.yml: country")
    hosts = [domain.host for domain in profile.hosts if domain.until is None]
    owner = profile.owner()
    return Medium(
        profile.slug, tuple(map(marked, profile.names)), profile.country, profile.languages[0],
        hosts[0] if hosts else "", profile.state, owner.name if owner is not None else "",
    )  # fmt: skip


def read_terms(folder: Traversable, file: str, states: Mapping[str, State]) -> tuple[Term, ...]:
    """officials.tsv or people.tsv in their order."""
    result = []
    for place, (slug, name, aliases, country, office, since, until, sex, source) in _rows(folder, file, 9):
        if country:
            _known(country, states, place)
        names = (marked(name), *names_of(aliases))
        result.append(Term(slug, names, country or None, office, since or None, until or None, sex or None, source))
    return tuple(result)


def read_aliases(folder: Traversable) -> Iterator[tuple[str, tuple[str, ...]]]:
    """aliases.tsv: slugs of listed persons with their names in other scripts and languages."""
    for _, (slug, *cells) in _rows(folder, "aliases.tsv", 5):
        yield slug, tuple(name.text for cell in cells for name in names_of(cell))


def read_confirmed(folder: Traversable) -> Iterator[tuple[str, str, str, str]]:
    """confirmed.tsv: slug, state and office of those known to be in office on a day, and that day (EDTF)."""
    for _, (slug, country, office, day) in _rows(folder, "confirmed.tsv", 4):
        yield slug, country, office, day


def read_regions(folder: Traversable, states: Mapping[str, State]) -> dict[str, Region]:
    """regions.yml by slug."""
    result = {}
    content = read_yaml(folder / "regions.yml", "world/regions.yml")
    for slug, entry in _entries(folder, "regions.yml", content, REGION_KEYS):
        whole, part, shores = (tuple(str(entry.get(key, "")).split()) for key in ("whole", "part", "shores"))
        unknown = next((code for code in (*whole, *part, *shores) if code not in states), None)
        if unknown is not None:
            _known(unknown, states, _line(folder, "regions.yml", slug))
        places = tuple(name.text for name in names_of(str(entry.get("places", ""))))
        names = _names_by_language(entry, REGION_KEYS)
        result[slug] = Region(whole, part, places, names, sea=entry.get("kind") == "sea")
    return result


def read_bodies(folder: Traversable, states: Mapping[str, State]) -> tuple[Mapping[str, Body], Mapping[str, Body]]:
    """The organisations and the instruments of organisations.yml, by slug."""
    content = read_yaml(folder / "organisations.yml", "world/organisations.yml")
    organisations, instruments = (
        _bodies(folder, content.get(section, {}), states) for section in ("organisations", "instruments")
    )
    return organisations, instruments


def _bodies(folder: Traversable, content: Mapping[str, Any], states: Mapping[str, State]) -> dict[str, Body]:
    file = "organisations.yml"
    result = {}
    for slug, entry in _entries(folder, file, content, BODY_KEYS):
        country = entry.get("country")
        if country is not None and country not in states:
            _known(str(country), states, _line(folder, file, slug))
        same, names = entry.get("same"), _names_by_language(entry, BODY_KEYS)
        result[slug] = Body(str(entry.get("kind", "")), str(entry.get("code", "")), country, same, names)
    return result


def read_exonyms(folder: Traversable) -> dict[tuple[str, str], Mapping[str, tuple[Name, ...]]]:
    """exonyms.yml: names by language, by GeoNames name and country."""
    result: dict[tuple[str, str], Mapping[str, tuple[Name, ...]]] = {}
    content = read_yaml(folder / "exonyms.yml", "world/exonyms.yml")
    for key, entry in _entries(folder, "exonyms.yml", content, frozenset()):
        name, _, country = key.rpartition(" ")
        result[name, country] = _names_by_language(entry, frozenset())
    return result


def _rows(folder: Traversable, file: str, columns: int) -> Iterator[tuple[str, list[str]]]:
    """The cells of every line under the heading, with the place to name in an error."""
    heading = True
    for number, line in enumerate((folder / file).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            _wrong(f"{len(cells)} columns, not {columns}", "E230", f"world/{file}:{number}", "separate cells by tabs")
        if not heading:
            yield f"world/{file}:{number}", cells
        heading = False


def _entries(
    folder: Traversable, file: str, content: Mapping[str, Any], keys: frozenset[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for slug, entry in content.items():
        if not isinstance(entry, dict):
            _wrong(f"{slug} is no mapping", "E233", _line(folder, file, slug), "write `slug: {en: Name}`")
        unknown = next((key for key in entry if key not in keys and not NAMES.fullmatch(str(key))), None)
        if unknown is not None:
            _wrong(f"unknown key {unknown!r}", "E233", _line(folder, file, slug), "see the head of the file")
        yield str(slug), entry


def _names_by_language(entry: Mapping[str, Any], other: Iterable[str]) -> dict[str, tuple[Name, ...]]:
    return {key: names_of(str(value)) for key, value in entry.items() if key not in other}


def _known(code: str, states: Mapping[str, State], place: str) -> None:
    if code not in states:
        _wrong(f"there is no state {code!r}", "E231", place, "use an ISO 3166 code")


def _line(folder: Traversable, file: str, key: object) -> str:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    found = next((n for n, line in enumerate(lines, 1) if line.lstrip(" \"'").startswith(str(key))), 0)
    return f"world/{file}:{found}"


def _wrong(cause: str, code: str, place: str, remedy: str) -> NoReturn:
    raise PackError(cause, code=code, place=place, remedy=remedy)
