"""Organisations over reports and languages: one by listed names, by the name without a legal form, by its base form.

A report alone often does not tell what a bare name names ("Kestrair struck a deal"): it is the organisation that
other reports call so, if nobody and no place is called by it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.lang.inflection import inflection_of
from dragoman.lang.own import folded, own_actors
from dragoman.lang.pack import available
from dragoman.lang.world import World
from dragoman.model.actor import Actor, ActorKind, Place
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.message import Message, message
from dragoman.names.files import settings
from dragoman.resolve.names import numbered
from dragoman.resolve.persons import Person

PREFIX = "org:"
LISTING = "en"
"""The language all of whose names reports in it are read with, so that the lists need not be asked again."""
TELLING = 2
"""Reports that must call a name an organisation, where another leaves open what it is or takes it for another thing."""
OUTNUMBERED = 2
"""How many times as many reports must call it so as call it a place or a person."""
LEAST, ACRONYM = 3, 4
"""Letters of a single word that is joined, and of acronyms that several bodies may have."""
Name = tuple[str, ...]


@dataclass(slots=True)
class Bodies:
    """The organisations that reports name, by name; `told` has the reports that call a name one, by its plain form."""

    actors: dict[str, Actor]
    of: dict[Place, tuple[str, ...]]
    world: World
    reasons: dict[str, list[str]] = field(default_factory=dict)
    told: dict[str, set[str]] = field(default_factory=dict)
    key: dict[str, str] = field(default_factory=dict)  # plain form of a name to the key of its organisation
    moved: dict[str, str] = field(default_factory=dict)  # key of an actor to that of the one it was made one with
    surnames: dict[str, set[str]] = field(default_factory=dict)  # the same, of those who call a person so

    def join(self, reports: Sequence[Annotations], persons: list[Person]) -> list[Person]:
        """Join organisations, and names that others take for something else; the persons that are left."""
        by_id = {a.report.id: a for a in reports}
        self._gather(by_id)
        if not self.key:
            return persons
        for person in persons:
            if len(person.name) > 1:
                self.surnames.setdefault(plain_name(person.name[-1:]), set()).add(person.report)
        self._declined(by_id)
        self._misplaced(by_id)
        kept = [person for person in persons if not self._no_person(person, by_id)]
        self._open(reports)
        return kept

    def _gather(self, by_id: Mapping[str, Annotations]) -> None:
        """Organisations of one plain name are one; of a listed name, the listed one."""
        same: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            if actor.key.startswith(PREFIX):
                for name, told in _names_of(actor, by_id).items():
                    self.told.setdefault(name, set()).update(told)
                    if actor not in same.setdefault(name, []):
                        same[name].append(actor)
        foreign = any(a.layout.language != LISTING for a in by_id.values())
        for name, actors in sorted(same.items()):
            written = {" ".join(stripped(n)) for a in actors for n, _ in _written(a, by_id)}
            best = (self._listed(name, written) if foreign else None) or min(
                actors, key=lambda a: (self._unlisted(a), -len(a.mentions), a.key)
            ).key
            best = self.key[name] = self._now(best)
            for actor in actors:
                if self._unlisted(actor) and actor.key != best and actor.key in self.actors:
                    self._merge(
                        actor,
                        best,
                        message("“{one}” and “{other}” are one name", one=actor.name or "", other=self._shown(best)),
                    )

    def _now(self, key: str) -> str:
        """The key of an actor after those joins that are made."""
        while key in self.moved:
            key = self.moved[key]
        return key

    def _unlisted(self, actor: Actor) -> bool:
        return not self.world.name(actor.key)

    def _listed(self, name: str, written: set[str]) -> str | None:
        """The listed organisation of a name; a single word must be written as it is in the list."""
        key, exact = listed_names(self.world).get(name, (None, frozenset()))
        return key if " " in name or written & exact else None

    def _shown(self, key: str) -> str:
        return self.world.name(key) or self.actors[key].name

    def _merge(self, actor: Actor, key: str, because: str) -> None:
        """Make an actor one with the organisation of the key, if the user's table does not keep the two apart."""
        apart = own_actors().apart
        if apart and not apart.get(folded(actor.name), frozenset()).isdisjoint(self._called(key)):
            return
        self.actors.pop(actor.key, None)
        self.moved[actor.key] = key
        self._take(key, actor.mentions, because)

    def _called(self, key: str) -> set[str]:
        """The names of an organisation, folded: those that the user gives it, and the one that is shown."""
        return {folded(self._shown(key)), *map(folded, own_actors().names_of(key))}

    def _take(self, key: str, places: Sequence[Place], because: str) -> None:
        if key not in self.actors:
            kind: ActorKind = "organisation" if key.startswith(PREFIX) else "state"  # the Union is listed as a state
            self.actors[key] = Actor(key, kind, self.world.country(key), self.world.name(key))
        self.actors[key].mentions += places
        self.of.update(dict.fromkeys(places, (key,)))
        if because not in self.reasons.setdefault(key, []):
            self.reasons[key].append(because)

    def _declined(self, by_id: Mapping[str, Annotations]) -> None:
        """Organisations whose name is that of another one in a case."""
        for actor in [a for a in self.actors.values() if a.key.startswith(PREFIX) and self._unlisted(a)]:
            names = {self._base(name, language) for name, language in _written(actor, by_id)}
            base = next(iter(names)) if len(names) == 1 else None
            key = self._now(self.key[base]) if base is not None else actor.key
            if base is not None and key != actor.key and self._more(base, actor, by_id):
                self._merge(
                    actor,
                    key,
                    message("“{words}” is “{name}” in another case", words=actor.name or "", name=self._shown(key)),
                )

    def _more(self, base: str, actor: Actor, by_id: Mapping[str, Annotations]) -> bool:
        """Whether at least as many reports write the base form as the other."""
        return len(self.told[base]) >= max(len(told) for told in _names_of(actor, by_id).values())

    def _base(self, name: Name, language: str) -> str | None:
        """The plain form of an organisation's name of which this is another case."""
        own = plain_name(name)
        if own in self.key and len(self.told[own]) > 1:
            return None
        if language not in available():
            return None
        found = (plain_name((*name[:-1], base)) for base, _ in inflection_of(language).bases(name[-1].casefold()))
        return next((base for base in found if base != own and base in self.key), None)

    def _misplaced(self, by_id: Mapping[str, Annotations]) -> None:
        """Places that no list has, where far more reports call the name an organisation."""
        for actor in [a for a in self.actors.values() if a.kind == "place" and a.key.startswith("place:~")]:
            keys = {self._meant(name, language, _reports(actor)) for name, language in _written(actor, by_id)}
            key = next(iter(keys)) if len(keys) == 1 else None
            if key is not None:
                self._merge(actor, key, _called(actor.name or self._shown(key)))

    def _no_person(self, person: Person, by_id: Mapping[str, Annotations]) -> bool:
        """Whether a bare name taken for a person is an organisation's, which then takes it."""
        if len(person.name) > 1 or person.offices or person.key or person.country:
            return False
        key = self._meant(person.name, by_id[person.report].layout.language, {person.report})
        if key is not None:
            self._take(key, person.mentions, _called(person.name[0]))
        return key is not None

    def _open(self, reports: Sequence[Annotations]) -> None:
        """Names of unknown kind that other reports call an organisation."""
        for annotations in reports:
            for index, mention in enumerate(annotations.mentions):
                place = (annotations.report.id, index)
                if place not in self.of and _open(mention):
                    key = self._meant(mention.name, annotations.layout.language, set())
                    if key is not None:
                        self._take(key, [place], _called(" ".join(mention.name)))

    def _meant(self, name: Name, language: str, others: set[str]) -> str | None:
        """The organisation that enough reports call by a name, or by its base form; `others` take it for another."""
        plain = plain_name(name)
        base = plain if plain in self.key else self._base(name, language)
        if base is None or len(base) < LEAST:
            return None
        others = others | self.surnames.get(base, set())
        enough = len(self.told[base] - others) >= max(TELLING, OUTNUMBERED * len(others))
        return self._now(self.key[base]) if enough else None


def _called(name: str) -> Message:
    return message("“{name}” is an organisation in other reports", name=name)


def _open(mention: Mention) -> bool:
    return mention.kind == "name" and bool(mention.name) and mention.key is None and mention.head is None


def _reports(actor: Actor) -> set[str]:
    return {report for report, _ in actor.mentions}


def _names_of(actor: Actor, by_id: Mapping[str, Annotations]) -> dict[str, set[str]]:
    """The plain names of an actor with the reports that write them."""
    found: dict[str, set[str]] = {}
    for report, index in actor.mentions:
        mention = by_id[report].mentions[index]
        name = plain_name(mention.name) if mention.kind == "organisation" and mention.head is None else ""
        if name:
            found.setdefault(name, set()).add(report)
    return found


def _written(actor: Actor, by_id: Mapping[str, Annotations]) -> Iterator[tuple[Name, str]]:
    """The names of an actor as written, each with the language."""
    pairs = ((by_id[report].mentions[index].name, by_id[report].layout.language) for report, index in actor.mentions)
    yield from dict.fromkeys(pair for pair in pairs if pair[0])


@lru_cache(maxsize=65536)
def plain_name(name: Name) -> str:
    """A name folded word by word, digits kept, without what the company is by law."""
    return " ".join(filter(None, map(numbered, stripped(name))))


@lru_cache(maxsize=65536)
def stripped(name: Name) -> Name:
    """A name without what the company is by law: "Kestrair Inc." is "Kestrair"."""
    words = name[:-1] if len(name) > 1 and _bare(name[-1]) in _legal("behind") else name
    return words[1:] if len(words) > 1 and _bare(words[0]) in _legal("before") else words


def _bare(word: str) -> str:
    return word.casefold().replace(".", "").replace("/", "")


@lru_cache(maxsize=2)
def _legal(side: str) -> frozenset[str]:
    return frozenset(map(str, settings("companies")[side]))


@lru_cache(maxsize=2)
def listed_names(world: World) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Plain names, in any language, of one listed organisation each, with how they are written.

    Ambiguous and weak names are left out, and short acronyms, which another language may use for another body.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for slug, body in world.organisations.items():
        for text, weak in (name for names in body.names.values() for name in names):
            if not weak and not (text.isupper() and len(text) <= ACRONYM):
                keys = found.setdefault(plain_name(tuple(text.split())), {})
                keys.setdefault(body.same or f"{PREFIX}{slug}", set()).add(text)
    return {name: (min(keys), frozenset(keys[min(keys)])) for name, keys in found.items() if len(keys) == 1}
