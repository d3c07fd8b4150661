"""World knowledge: what states, places, bodies and media are called, and which lies in which.

Keys name things in every language: `state:RU`, `place:524901` (GeoNames) or `place:kremlin` (a seat of
government), `region:sahel`, `org:nato`, `instrument:jcpoa`, `agency:tass`, `outlet:dawn`, `person:sergey-lavrov`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable

from dragoman.lang.pack import data_folder, load
from dragoman.lang.world_atlas import Atlas
from dragoman.lang.world_entries import Entry, EntryKind, entries_of, place_entry, plain, seats_of
from dragoman.lang.world_files import Medium, Name, marked

__all__ = ["Entry", "EntryKind", "World", "load_world", "plain"]


class World(Atlas):
    """What is known of the world. Unknown keys have no name, no country and lie in nothing."""

    def __init__(self, folder: Traversable) -> None:
        super().__init__(folder)
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def entries(self, language: str) -> Iterator[Entry]:
        """All names a text in this language may hold: of places only the prominent, the others by `lookup`.

        Raises:
            PackError: there is no such pack (E202), or a data file breaks its schema (E230 to E233).
        """
        if language not in self._entries:
            self._entries[language] = tuple(dict.fromkeys(entries_of(self, language)))
        return iter(self._entries[language])

    def lookup(self, text: str) -> tuple[Entry, ...]:
        """Every place of exactly this name in any language or script: capitals, then the largest; all weak."""
        found = {place.id: place for place in self.by_name.get(text, ())}
        lines, start = self.other_names, f"{text}\t"
        at = bisect_left(lines, start)
        while at < len(lines) and lines[at].startswith(start):
            place = self.places[lines[at].removeprefix(start)]
            found[place.id] = place
            at += 1
        order = sorted(found.values(), key=lambda place: (not place.capital_of, -place.population, place.id))
        return tuple(place_entry(place, Name(text, weak=True)) for place in order)

    def name(self, key: str, language: str = "en") -> str:
        """The name to write in this language, else in English; empty for an unknown key."""
        kind, _, rest = key.partition(":")
        if kind == "state":
            return self._state_name(rest, language)
        if kind == "place":
            return self._place_name(rest, language)
        if kind == "region":
            return _first(self.regions[rest].names, language) if rest in self.regions else ""
        if kind in ("org", "instrument"):
            body = self.body(kind, rest)
            return "" if body is None else _first(body.names, language) or self.name(body.same or "", language)
        if kind == "person":
            return self.terms[rest][0].names[0].text if rest in self.terms else ""
        medium = self.media(kind).get(rest)
        return medium.names[0].text if medium is not None else ""

    def iso3(self, iso2: str) -> str | None:
        """The three-letter code, which CAMEO uses too."""
        return self.states[iso2].iso3 if iso2 in self.states else None

    def capital(self, iso2: str) -> str | None:
        """The key of the place where the government of a state sits."""
        capital = self.states[iso2].capital if iso2 in self.states else ""
        return f"place:{capital}" if capital else None

    def adjective(self, iso2: str) -> str | None:
        """The English adjective: "Russian"."""
        return (self.states[iso2].adjective or None) if iso2 in self.states else None

    def medium(self, key: str) -> Medium | None:
        """What is known of an agency or outlet: country, language, domain, whether it is the state's, its owner."""
        kind, _, rest = key.partition(":")
        return self.media(kind).get(rest)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether all of `inner` lies in `outer`; each thing lies in itself. False also where nobody knows."""
        if outer == inner:
            return bool(self.name(outer))
        kind, _, rest = outer.partition(":")
        lands = self._lands(inner)
        if kind == "state":
            return not inner.startswith("state:") and lands == {rest}
        if kind == "place":
            place, seat = self.place(rest), self.seats.get(inner.removeprefix("place:"))
            return place is not None and seat is not None and seat[0] in place.capital_of
        if kind != "region" or rest not in self.regions:
            return False
        places = self._cities(inner)
        return (bool(lands) and lands <= {*self.regions[rest].whole}) or bool(places and places <= self._cities(outer))

    def _state_name(self, code: str, language: str) -> str:
        if code not in self.states:
            return ""
        names = load(language).section("states").get(code, {}).get("names") if language != "en" else None
        return marked(str(names[0])).text if names else self.states[code].name

    def _place_name(self, rest: str, language: str) -> str:
        place = self.place(rest)
        if place is not None:
            return _first(self.exonyms.get(rest, {}), language) or place.name
        own = next((names for _, slug, names in seats_of(language) if slug == rest), ())
        names = own or self.seats.get(rest, ("", ()))[1]
        return names[0].text if names else ""

    def _lands(self, key: str) -> set[str]:
        """The states over which a thing spreads."""
        kind, _, rest = key.partition(":")
        if kind == "region" and rest in self.regions:
            return set(self.regions[rest].whole or self.regions[rest].part)
        code = self.country(key) if kind in ("state", "place") else None
        return {code} if code else set()

    def _cities(self, key: str) -> frozenset[str]:
        """The cities a region lists, or the city itself."""
        kind, _, rest = key.partition(":")
        if kind == "place":
            return frozenset((rest,))
        region = self.regions.get(rest) if kind == "region" else None
        found = [self.find(name, region.whole + region.part) for name in region.places] if region is not None else []
        return frozenset(place.id for place in found if place is not None)


def _first(names: Mapping[str, tuple[Name, ...]], language: str) -> str:
    codes = load(language).family if language != "en" else ()
    return next((names[code][0].text for code in (*codes, "en") if names.get(code)), "")


@lru_cache(maxsize=1)
def load_world() -> World:
    """The shipped world."""
    return World(data_folder() / "world")
