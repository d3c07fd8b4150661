"""The files of one `data/world` folder, each read when it is first asked for, and kept."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from importlib.resources.abc import Traversable

from dragoman.errors import PackError
from dragoman.lang import world_files as files
from dragoman.lang.outlet_files import read_press
from dragoman.lang.outlet_profile import Profile
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world_files import Body, Medium, Name, Place, Region, State, Term

BODIES = frozenset(("org", "instrument"))


class Atlas:
    """Tables by key. `World` answers questions about them."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States, territories, former states and the EU, by two-letter code."""
        return files.read_states(self._folder)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """All cities by GeoNames id."""
        return files.read_places(self._folder, self.states)

    @cached_property
    def prominent(self) -> Mapping[str, Place]:
        """Cities that are looked for in every text, by GeoNames id."""
        return files.read_places(self._folder, self.states, prominent_only=True)

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Regions, seas and disputed territories by slug."""
        return files.read_regions(self._folder, self.states)

    @cached_property
    def organisations(self) -> Mapping[str, Body]:
        """Bodies, blocs, courts and armed groups by slug."""
        return self._bodies[0]

    @cached_property
    def instruments(self) -> Mapping[str, Body]:
        """Treaties and agreements known by a name, by slug."""
        return self._bodies[1]

    @cached_property
    def _bodies(self) -> tuple[Mapping[str, Body], Mapping[str, Body]]:
        return files.read_bodies(self._folder, self.states)

    @cached_property
    def agencies(self) -> Mapping[str, Medium]:
        """News agencies by slug: listed in a table, or described by a file."""
        return self._media("agency", "agencies.tsv")

    @cached_property
    def outlets(self) -> Mapping[str, Medium]:
        """Newspapers, broadcasters and sites by slug: listed in a table, or described by a file."""
        return self._media("outlet", "outlets.tsv")

    @property
    def described(self) -> Iterable[Profile]:
        """The descriptions of agencies and outlets."""
        return read_press()

    def _media(self, kind: str, table: str) -> dict[str, Medium]:
        described = {p.slug: files.medium_of(p, self.states) for p in self.described if p.kind == kind}
        return {**files.read_media(self._folder, table, self.states), **described}

    @cached_property
    def terms(self) -> Mapping[str, tuple[Term, ...]]:
        """The offices people held, by the person's slug, in the order of the files."""
        result: dict[str, list[Term]] = {}
        for file in ("officials.tsv", "people.tsv"):
            for term in files.read_terms(self._folder, file, self.states):
                result.setdefault(term.slug, []).append(term)
        return {slug: tuple(terms) for slug, terms in result.items()}

    @cached_property
    def other_names(self) -> list[str]:
        """Sorted lines of other names and ids, for bisection."""
        return files.read_lines(self._folder, "place_names.tsv")

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Place, ...]]:
        """All cities by their name in places.tsv."""
        return _by_name(self.places.values())

    @cached_property
    def _prominent_by_name(self) -> Mapping[str, tuple[Place, ...]]:
        return _by_name(self.prominent.values())

    @cached_property
    def exonyms(self) -> Mapping[str, Mapping[str, tuple[Name, ...]]]:
        """Names by language, by GeoNames id."""
        result = {}
        for (name, iso2), names in files.read_exonyms(self._folder).items():
            place = self.find(name, (iso2,))
            if place is None:
                cause = f"there is no place {name!r} in {iso2}"
                raise PackError(cause, code="E231", place="world/exonyms.yml", remedy="use the name in places.tsv")
            result[place.id] = names
        return result

    def find(self, name: str, countries: Iterable[str]) -> Place | None:
        """The largest prominent place of this name in one of the states."""
        found = [place for place in self._prominent_by_name.get(name, ()) if place.iso2 in countries]
        return max(found, key=lambda place: place.population, default=None)

    def place(self, identifier: str) -> Place | None:
        """A city by its GeoNames id."""
        return self.prominent.get(identifier) or self.places.get(identifier)

    @cached_property
    def seats(self) -> Mapping[str, tuple[str, tuple[Name, ...]]]:
        """Seats of government by slug: the state, and their English names."""
        found = read_yaml(data_folder() / "lang" / "en" / "states.yml", "lang/en/states.yml")
        return {
            slug: (code, tuple(files.marked(str(text)) for text in texts))
            for code, state in found.items()
            for slug, texts in state.get("seats", {}).items()
        }

    def country(self, key: str) -> str | None:
        """The state a thing is, lies in or belongs to (ISO 3166-1 alpha-2); None where there is no one such state."""
        kind, _, rest = key.partition(":")
        if kind == "state":
            return rest if rest in self.states else None
        if kind == "place":
            place = self.place(rest)
            return place.iso2 if place is not None else self.seats.get(rest, (None, ()))[0]
        if kind == "region":
            part = self.regions[rest].part if rest in self.regions else ()
            return part[0] if len(part) == 1 else None
        if kind == "person":
            return next((term.country for term in self.terms.get(rest, ()) if term.country), None)
        thing = self.body(kind, rest) or self.media(kind).get(rest)
        return thing.country if thing is not None else None

    def body(self, kind: str, slug: str) -> Body | None:
        """The organisation or the instrument of this slug."""
        return {"org": self.organisations, "instrument": self.instruments}[kind].get(slug) if kind in BODIES else None

    def media(self, kind: str) -> Mapping[str, Medium]:
        """The agencies or the outlets; nothing for another kind."""
        return {"agency": self.agencies, "outlet": self.outlets}[kind] if kind in ("agency", "outlet") else {}


def _by_name(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    result: dict[str, list[Place]] = {}
    for place in places:
        result.setdefault(place.name, []).append(place)
    return {name: tuple(same) for name, same in result.items()}
