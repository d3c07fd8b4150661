"""Persons of several reports who are one: by name and by the lists; offices of two states tell two apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.lang.holders import officers, spellings
from dragoman.lang.world import World
from dragoman.model.actor import Place
from dragoman.model.annotation import Annotations
from dragoman.resolve.directory import Directory
from dragoman.resolve.names import folded, same_person

UNIONS = frozenset(("EU",))
"""Unions of states, whose officials are of one of these."""


@dataclass(slots=True)
class Person:
    """A person of one report: all name forms there."""

    report: str
    name: tuple[str, ...]
    mentions: list[Place]
    country: str | None
    key: str | None
    offices: dict[tuple[str, str | None], list[Place]]
    listed: tuple[str, ...] = ()  # the full name of the listed person it is

    def states(self) -> set[str]:
        """The states in whose offices the report names the person; a union of states tells no state."""
        return {country for _, country in self.offices if country and country not in UNIONS}


def persons_of(annotations: Annotations, world: World) -> list[Person]:
    """The named persons of a report, short forms with their full ones."""
    found: dict[int, Person] = {}
    for index, mention in enumerate(annotations.mentions):
        if mention.kind not in ("person", "name") or not mention.name:
            continue
        head = mention.refers if mention.refers is not None else index
        name = annotations.mentions[head].name
        person = found.setdefault(head, Person(annotations.report.id, name, [], None, None, {}))
        place = (annotations.report.id, index)
        person.mentions.append(place)
        person.key = person.key or (mention.key if (mention.key or "").startswith("person:") else None)
        if mention.office and mention.office != "counterpart":
            person.offices.setdefault((mention.office, mention.country), []).append(place)
        person.country = person.country or (mention.country if mention.office or mention.key else None)
    for index, mention in enumerate(annotations.mentions):
        if mention.office and not mention.name and mention.refers in found and mention.office != "counterpart":
            held = found[mention.refers].offices.setdefault((mention.office, mention.country), [])
            held.append((annotations.report.id, index))
    for person in found.values():
        person.key = person.key or _in_office(person)
        person.listed = tuple(world.name(person.key).split()) if person.key else ()
    return [person for person in found.values() if _sure(annotations, person)]


def _in_office(person: Person) -> str | None:
    """The one listed holder of an office that the report gives the person, whose name is spelt alike."""
    name = tuple(word.casefold() for word in person.name)
    held = [(country, office) for office, country in person.offices if country]
    keys = dict.fromkeys(key for place in held for key in officers().get(place, ()))
    alike = [key for key in keys if len(name) > 1 and any(same_person(name, listed) for listed in _full(key))]
    return alike[0] if len(alike) == 1 else None


def _full(key: str) -> Iterable[tuple[str, ...]]:
    """The names of a listed person that are more than a surname."""
    return (name for name in spellings(key) if len(name) > 1)


def _sure(annotations: Annotations, person: Person) -> bool:
    """Whether it is a person at all, and not some capitalised word."""
    told = any(annotations.mentions[i].kind == "person" for _, i in person.mentions)
    return told or bool(person.offices) or person.key is not None


def grouped(persons: Iterable[Person]) -> list[list[Person]]:
    """Persons of different reports that are one: full names first, then surnames that fit one full name only."""
    ordered = sorted(persons, key=lambda p: (-len(p.name), [folded(w) for w in p.name], p.name, p.report))
    groups: list[_Group] = []
    directory = Directory()
    for person in ordered:
        full = person.listed if len(person.name) == 1 else person.name
        if full:
            at = next((at for at in directory.near(full) if groups[at].may_hold(person)), None)
        else:
            at = directory.bearer(person.name, person.country)
        if at is None:
            directory.file(full or person.name, len(groups), person.country)
            groups.append(_Group(person))
        else:
            groups[at].add(person)
    return [group.persons for group in groups]


class _Group:
    """Persons of several reports that are one, and what each report calls them."""

    def __init__(self, first: Person) -> None:
        self.persons = [first]
        self.names: dict[str, list[tuple[str, ...]]] = {first.report: [first.name]}
        self.keys = {first.key} if first.key else set()
        self.states = first.states()

    def add(self, person: Person) -> None:
        """Take one more in."""
        self.persons.append(person)
        self.names.setdefault(person.report, []).append(person.name)
        self.keys |= {person.key} if person.key else set()
        self.states |= person.states()

    def may_hold(self, person: Person) -> bool:
        """Whether nothing tells the person apart.

        That would be another listed one, offices of another state, or, in its report, another name of as many words.
        """
        if self.keys and person.key:
            return person.key in self.keys
        if self.states and person.states() and self.states.isdisjoint(person.states()):
            return False
        same_report = self.names.get(person.report, ())
        return not any(len(name) == len(person.name) and name != person.name for name in same_report)


def usual_name(group: Sequence[Person]) -> tuple[str, ...]:
    """The name that most reports use, a full one where there is one."""
    names = Counter(p.name for p in group if len(p.name) > 1) or Counter(p.listed or p.name for p in group)
    return min(names, key=lambda name: (-names[name], name))


def person_key(group: Sequence[Person]) -> str:
    """The key of one person by name; two of one name share it."""
    return f"person:{' '.join(folded(word) for word in usual_name(group))}"
