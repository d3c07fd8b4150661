"""Mentions to actors, across reports: one Lavrov out of all his spellings, and nobody else in him."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.lang.world import World
from dragoman.model.actor import Actor, ActorKind, Cast, Place
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.text import READ_ZONES
from dragoman.resolve.directory import Directory
from dragoman.resolve.names import folded, same_person

REACH, LIST_GAP = 2, 3
"""Sentences back in which "they" looks for persons; tokens between the names of a list."""
REACH, LIST_GAP = 2, 3
"""Sentences back in which "they" looks for persons; tokens between the names of a list."""
PAIR = 2
"""States that "the two sides" are, and words that make a name a full one."""


@dataclass(slots=True)
class _Person:
    """A person of one report: all name forms there."""

    report: str
    name: tuple[str, ...]
    mentions: list[Place]
    country: str | None
    key: str | None
    offices: dict[tuple[str, str | None], list[Place]]


def cast_of(reports: Sequence[Annotations], world: World) -> Cast:
    """Join mentions to actors over all reports, independent of the order of the reports."""
    actors: dict[str, Actor] = {}
    of: dict[Place, tuple[str, ...]] = {}
    persons: list[_Person] = []
    for annotations in reports:
        persons += _persons(annotations)
        for index, mention in enumerate(annotations.mentions):
            key = _plain_key(annotations, mention)
            if key is not None:
                of[annotations.report.id, index] = (key,)
                _enter(actors, key, annotations, index, world)
    for group in _grouped(persons):
        _enter_person(actors, of, group)
    for annotations in reports:
        _follow(annotations, actors, of, world)
    _name_persons(actors, reports)
    return Cast(actors, of)


# -- persons ------------------------------------------------------------------------------------------------


def _persons(annotations: Annotations) -> list[_Person]:
    """The named persons of a report, short forms with their full ones."""
    found: dict[int, _Person] = {}
    for index, mention in enumerate(annotations.mentions):
        if mention.kind not in ("person", "name") or not mention.name:
            continue
        head = mention.refers if mention.refers is not None else index
        name = annotations.mentions[head].name
        person = found.setdefault(head, _Person(annotations.report.id, name, [], None, None, {}))
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
    return [person for person in found.values() if _sure(annotations, person)]


def _sure(annotations: Annotations, person: _Person) -> bool:
    """Whether it is a person at all, and not some capitalised word."""
    told = any(annotations.mentions[i].kind == "person" for _, i in person.mentions)
    return told or len(person.name) > 1 or bool(person.offices) or person.key is not None


def _grouped(persons: Iterable[_Person]) -> list[list[_Person]]:
    """Persons of different reports that are one: full names first, then surnames that fit one full name only."""
    ordered = sorted(persons, key=lambda p: (-len(p.name), [folded(w) for w in p.name], p.name, p.report))
    groups: list[_Group] = []
    directory = Directory()
    for person in ordered:
        fitting = [at for at in directory.near(person.name) if _one_person(groups[at], person)]
        if len(person.name) == 1 and len(fitting) > 1:
            fitting = [at for at in fitting if groups[at].first.country == person.country is not None]
        at = fitting[0] if fitting else None
        if at is None:
            directory.file(person.name, len(groups))
            groups.append(_Group(person))
        else:
            groups[at].add(person)
    return [group.persons for group in groups]


class _Group:
    """Persons of several reports that are one, and what each report calls them."""

    def __init__(self, first: _Person) -> None:
        self.first = first
        self.persons = [first]
        self.names: dict[str, list[tuple[str, ...]]] = {first.report: [first.name]}

    def add(self, person: _Person) -> None:
        """Take one more in."""
        self.persons.append(person)
        self.names.setdefault(person.report, []).append(person.name)


def _one_person(group: _Group, person: _Person) -> bool:
    first, same_report = group.first, group.names.get(person.report, ())
    if any(len(name) == len(person.name) > 1 and name != person.name for name in same_report):
        return False
    if first.country and person.country and first.country != person.country and len(person.name) == 1:
        return False
    return same_person(first.name, person.name)


def _enter_person(actors: dict[str, Actor], of: dict[Place, tuple[str, ...]], group: list[_Person]) -> None:
    listed = Counter(p.key for p in group if p.key)
    names = Counter(p.name for p in group if len(p.name) > 1) or Counter(p.name for p in group)
    best = min(names, key=lambda name: (-names[name], name))
    key = f"person:{' '.join(folded(word) for word in best)}"
    countries = Counter(p.country for p in group if p.country)
    country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    actor = actors.setdefault(key, Actor(key, "person", country, " ".join(best)))
    if listed and not actor.head:
        actor.head = min(listed, key=lambda k: (-listed[k], k))
    for person in group:
        actor.mentions += person.mentions
        for office, places in person.offices.items():
            actor.offices.setdefault(office, []).extend(places)
        of.update(dict.fromkeys(person.mentions, (key,)))


def _name_persons(actors: Mapping[str, Actor], reports: Sequence[Annotations]) -> None:
    """Show the spelling that most reports in English use, else the most frequent one."""
    english = {a.report.id for a in reports if a.layout.language == "en"}
    by_id = {a.report.id: a for a in reports}
    for actor in actors.values():
        if actor.kind != "person":
            continue
        spellings: dict[str, set[str]] = {}
        for report, index in actor.mentions:
            name = by_id[report].mentions[index].name
            if name:
                spellings.setdefault(" ".join(name), set()).add(report)
        ranks = {spelling: _rank(spelling, told, english) for spelling, told in spellings.items()}
        actor.name = min(ranks, key=lambda spelling: ranks[spelling], default=actor.name)


def _rank(spelling: str, told: set[str], english: set[str]) -> tuple[int, bool, bool, int, int, str]:
    """Lowest for a full name in ordinary letters that many English reports write."""
    words = min(len(spelling.split()), PAIR + 1)
    return -words, spelling.isupper(), not told & english, -len(told & english), -len(told), spelling


# -- everybody else -----------------------------------------------------------------------------------------


def _plain_key(annotations: Annotations, mention: Mention) -> str | None:
    """Key of an actor that is no named person: state, body, group, listed name."""
    if mention.kind in ("name", "pronoun") or (mention.kind == "person" and mention.name):
        return None
    if mention.kind == "person":
        return f"office:{mention.country}:{mention.office}" if mention.country and mention.refers is None else None
    if mention.key and mention.head in (None, "adjective", "people"):
        return mention.key
    if mention.head and (mention.owner is not None or mention.country or mention.key):
        return _owned_key(annotations, mention)
    return _loose_key(annotations, mention)


def _owned_key(annotations: Annotations, mention: Mention) -> str | None:
    """Key of a body or group by whose it is: "Iranian delegation", "Pezeshkian's press service"."""
    if mention.owner is not None:
        owner = annotations.mentions[mention.owner]
        return f"body:{folded(owner.name[-1])}:{mention.head}" if owner.name else None
    if mention.kind == "place" and mention.key:
        return mention.key
    return f"{'group' if mention.kind == 'group' else 'body'}:{mention.country or mention.key}:{mention.head}"


def _loose_key(annotations: Annotations, mention: Mention) -> str | None:
    """Key of what belongs to nobody known: an unlisted organisation, "protesters" of one report."""
    if mention.kind == "organisation" and mention.name:
        return f"org:{' '.join(folded(w) for w in mention.name)}"
    if mention.kind == "group":
        return f"group:{annotations.report.id}:{mention.head}" if mention.head else None
    return mention.key


def _enter(actors: dict[str, Actor], key: str, annotations: Annotations, index: int, world: World) -> None:
    mention = annotations.mentions[index]
    actor = actors.setdefault(
        key, Actor(key, _kind(key, mention), mention.country, head=mention.head or mention.office)
    )
    actor.name = actor.name or _described(key, mention, annotations) or name_of(key, mention, world)
    actor.mentions.append((annotations.report.id, index))


def _kind(key: str, mention: Mention) -> ActorKind:
    if key.startswith("state:"):
        return "state"
    if mention.kind == "pronoun":
        return "group"
    return "group" if mention.kind == "name" else mention.kind


def _described(key: str, mention: Mention, annotations: Annotations) -> str | None:
    """A group of no known country in the report's own words, without the article: "the angry farmers"."""
    text = annotations.report.text[mention.start : mention.end]
    if not key.startswith("group:") or mention.country or not text[:1].islower():
        return None
    return " ".join(text.split()[1:]) or None


def name_of(key: str, mention: Mention, world: World) -> str:
    """English name of an actor that is no named person."""
    kind, _, rest = key.partition(":")
    if kind in ("office", "group", "body"):
        owner, _, head = rest.partition(":")
        if ":" in head:
            head = rest.rpartition(":")[2]
        adjective = world.adjective(owner)
        if adjective:
            proper = kind == "body" and "media" not in head and "tele" not in head
            return f"{adjective} {head.title() if proper else head}"
        return head if mention.name == () else " ".join(mention.name)
    if mention.name and kind == "org":
        listed = world.name(key)
        return listed or " ".join(mention.name)
    return world.name(key) or " ".join(mention.name) or key


def _follow(annotations: Annotations, actors: dict[str, Actor], of: dict[Place, tuple[str, ...]], world: World) -> None:
    """Give pronouns and bare descriptions the actors they stand for."""
    report = annotations.report.id
    states: list[str] = []
    read = {s.index for s in annotations.layout.sentences if s.zone in READ_ZONES}
    for index, mention in enumerate(annotations.mentions):
        whose = mention.government or (mention.country if mention.kind != "place" else None)
        if whose and mention.sentence in read:
            key = f"state:{whose}"
            states = [*(k for k in states if k != key), key]
        if mention.refers is not None:
            target = of.get((report, mention.refers))
            if target:
                of[(report, index)] = target
        elif mention.head == "sides" and len(states) >= PAIR:
            of[(report, index)] = tuple(sorted(states[-PAIR:]))
            for key in states[-PAIR:]:
                actors.setdefault(key, Actor(key, "state", key.partition(":")[2], world.name(key)))
        elif mention.kind == "pronoun" and mention.head == "plural":
            of[(report, index)] = _those_before(annotations, index, of)


def _those_before(annotations: Annotations, index: int, of: dict[Place, tuple[str, ...]]) -> tuple[str, ...]:
    """Whom "they" stands for: the persons listed together, first in the nearest sentence before."""
    report, here = annotations.report.id, annotations.mentions[index].sentence
    for sentence in range(here - 1, here - 1 - REACH, -1):
        persons = [
            i for i, m in enumerate(annotations.mentions[:index])
            if m.sentence == sentence and m.kind == "person" and m.name and of.get((report, i))
        ]  # fmt: skip
        listed = _first_list(annotations, persons)
        keys = tuple(dict.fromkeys(key for i in listed for key in of[report, i]))
        if len(keys) >= PAIR:
            return keys
    return ()


def _first_list(annotations: Annotations, persons: Sequence[int]) -> list[int]:
    """The first of the mentions with those that follow it closely, as in a list."""
    listed = list(persons[:1])
    for left, right in pairwise(persons):
        if annotations.mentions[right].first - annotations.mentions[left].last > LIST_GAP:
            break
        listed.append(right)
    return listed
