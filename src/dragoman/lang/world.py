"""World knowledge: what states, places, bodies and media are called, and which lies in which.

Keys name things in every language: `state:RU`, `place:524901` (GeoNames) or `place:kremlin` (a seat of
government), `region:sahel`, `org:nato`, `instrument:jcpoa`, `agency:tass`, `outlet:dawn`, `person:sergey-lavrov`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable

from dragoman.errors import QuestionError
from dragoman.lang.outlet_profile import Profile
from dragoman.lang.own import NOBODY, REMEDY, OwnActor, OwnActors, own_actors
from dragoman.lang.own_houses import check_houses
from dragoman.lang.pack import data_folder, load
from dragoman.lang.press import Press
from dragoman.lang.world_atlas import Atlas
from dragoman.lang.world_entries import Entry, EntryKind, also_named, entries_of, place_entry, plain, seats_of
from dragoman.lang.world_files import Medium, Name, State, marked

__all__ = ["Entry", "EntryKind", "World", "load_world", "plain"]


class World(Atlas):
    """What is known of the world, with a user's own actors. Unknown keys have no name, no country and lie in nothing.

    Raises:
        QuestionError: an own actor is of a country that neither is listed nor named by another (E313).
    """

    def __init__(self, folder: Traversable, own: OwnActors = NOBODY) -> None:
        super().__init__(folder)
        own_houses = {(p.kind, p.slug) for p in own.profiles}
        self._described = (*own.profiles, *(p for p in super().described if (p.kind, p.slug) not in own_houses))
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._table = own
        self._own = {_own_key(actor, self._code(actor)): actor for actor in reversed(own.actors)}
        if own.profiles:
            check_houses(own.profiles, self.states, self.media)
        self._own_entries = tuple(entry for actor in own.actors for entry in _own_entries(actor, self._code(actor)))

    def _code(self, actor: OwnActor) -> str | None:
        """The two-letter code of an own actor's country, or the user's own code."""
        code = self._codes.get(actor.country, actor.country)
        if code and code not in self.states:
            cause = f"{actor.names[0]} is of the country {code}, which nothing names"
            raise QuestionError(cause, code="E313", remedy=REMEDY)
        return code or None

    @property
    def described(self) -> tuple[Profile, ...]:
        """The user's own descriptions, then the shipped ones that none of them replaces."""
        return self._described

    @cached_property
    def press(self) -> Press:
        """What finds an agency or outlet by an address or a name."""
        return Press(self.described, {kind: self.media(kind) for kind in ("outlet", "agency")})

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        return {state.iso3: code for code, state in self.states.items()}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """The listed states, and those the user named."""
        listed = super().states
        own = {
            code: State(code, code, "own", actor.names[0], "", "", "")
            for code, actor in self._table.of_states.items()
            if code not in listed and code not in {state.iso3 for state in listed.values()}
        }
        return {**listed, **own}

    def country(self, key: str) -> str | None:
        """The state a thing is, lies in or belongs to (ISO 3166-1 alpha-2); None where there is no one such state."""
        actor = self._own.get(key)
        return self._code(actor) if actor is not None else super().country(key)

    def entries(self, language: str) -> Iterator[Entry]:
        """All names a text in this language may hold: of places only the prominent, the others by `lookup`.

        Raises:
            PackError: there is no such pack (E202), or a data file breaks its schema (E230 to E233).
        """
        if language not in self._entries:
            self._entries[language] = tuple(dict.fromkeys((*self._own_entries, *entries_of(self, language))))
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
        if key in self._own and not key.startswith("state:"):
            return self._own[key].names[0]
        return also_named(key, language) or self._listed_name(key, language)

    def _listed_name(self, key: str, language: str) -> str:
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


def _own_key(actor: OwnActor, code: str | None) -> str:
    """States, their adjectives and their people share a key."""
    if actor.kind in ("state", "adjective", "people"):
        return f"state:{code}"
    kind = {"organisation": "org", "person": "person"}.get(actor.kind, "place")
    return f"{kind}:{actor.slug}"


def _own_entries(actor: OwnActor, code: str | None) -> Iterator[Entry]:
    kind: EntryKind = "place" if actor.kind == "capital" else actor.kind
    government = code if actor.kind == "capital" else None
    for name in actor.names:
        yield Entry(_own_key(actor, code), kind, name, code, government)


def load_world() -> World:
    """The shipped world, with the user's own actors that are in effect."""
    return _world(own_actors())


@lru_cache(maxsize=2)
def _world(own: OwnActors) -> World:
    return World(data_folder() / "world", own)
