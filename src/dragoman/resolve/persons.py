"""Persons of several reports who are one: by name and by the lists; offices of two states tell two apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.lang.holders import alias_of, officers, other_rank, spellings
from dragoman.lang.own import folded as folded_name
from dragoman.lang.own import own_actors
from dragoman.lang.world import World
from dragoman.model.actor import Place
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.message import Message, message, row, term
from dragoman.names.people import across, fit
from dragoman.names.scripts import LATIN, script_of_name
from dragoman.resolve.directory import Directory
from dragoman.resolve.ledger import Judgement
from dragoman.resolve.names import folded, same_person

UNIONS = frozenset(("EU",))
"""Unions of states, whose officials are of one of these."""
OWN = "person:own-"
"""Begins the keys of the user's own persons."""
COMPANY = 3
"""States, places, bodies, persons beside both of two names that make them one where the letters leave a doubt."""
Beside = Mapping[str, frozenset[str]]
"""Keys of whom and what a report names, by report."""


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
    written: tuple[str, ...] = ()  # the name as it stands, where it was put in base form after other reports
    called: frozenset[str] = frozenset()  # all names in the report, folded
    words: str = ""  # the name as it stands where the report gives it first

    def states(self) -> set[str]:
        """The states in whose offices the report names the person; a union of states tells no state."""
        return {country for _, country in self.offices if country and country not in UNIONS}

    def full(self) -> tuple[str, ...]:
        """The name by which the person is looked for, if it is more than a surname; of a listed one the Latin."""
        foreign = len(self.name) == 1 or script_of_name(self.name) != LATIN or alias_of(self.name) is not None
        return self.listed if self.listed and foreign else self.name if len(self.name) > 1 else ()


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
        mentions = (annotations.mentions[index] for _, index in person.mentions)
        person.called = frozenset(name for mention in mentions for name in _called(mention, annotations))
        person.words = _words(annotations.mentions[person.mentions[0][1]], annotations)
        person.key = _own_key(person) or person.key or alias_of(person.name) or _in_office(person)
        person.listed = tuple(world.name(person.key).split()) if person.key else ()
    return [person for person in found.values() if _sure(annotations, person)]


def _called(mention: Mention, annotations: Annotations) -> Iterator[str]:
    """The name of a mention, folded: as its pack gives it (in base form, in Latin letters), and as it stands."""
    yield folded_name(" ".join(mention.name))
    yield folded_name(_words(mention, annotations))


def _words(mention: Mention, annotations: Annotations) -> str:
    """The name of a mention as it stands, without its title."""
    start, end = annotations.layout.sentences[mention.sentence].offsets(mention.last - len(mention.name), mention.last)
    return " ".join(annotations.report.text[start:end].split())


def _own_key(person: Person) -> str | None:
    """The key of the user's own person whom the report calls by a listed name; nobody where two are."""
    own = {actor.slug for name in person.called if (actor := own_actors().persons.get(name)) is not None}
    return f"person:{next(iter(own))}" if len(own) == 1 else None


def _in_office(person: Person) -> str | None:
    """The one listed holder of an office that the report gives the person, whose name is spelt alike."""
    name = tuple(word.casefold() for word in person.name)
    held = [(country, office) for office, country in person.offices if country]
    keys = dict.fromkeys(key for place in held for key in officers().get(place, ()))
    alike = [key for key in keys if len(name) > 1 and any(_same(name, listed) for listed in _full(key))]
    return alike[0] if len(alike) == 1 else None


def _same(name: tuple[str, ...], listed: tuple[str, ...]) -> bool:
    return fit(name, listed).verdict != "two" if across(name, listed) else same_person(name, listed)


def _full(key: str) -> Iterable[tuple[str, ...]]:
    """The names of a listed person that are more than a surname."""
    return (name for name in spellings(key) if len(name) > 1)


def _sure(annotations: Annotations, person: Person) -> bool:
    """Whether it is a person at all, and not some capitalised word."""
    told = any(annotations.mentions[i].kind == "person" for _, i in person.mentions)
    return told or bool(person.offices) or person.key is not None


@dataclass(frozen=True, slots=True)
class Grouping:
    """Persons who are one, and the judgements that joined names of different scripts (places in `persons`)."""

    persons: tuple[Person, ...]
    groups: tuple[tuple[Person, ...], ...]
    ledger: tuple[Judgement, ...]

    def reasons(self, group: Sequence[Person]) -> tuple[str, ...]:
        """Why the persons of a group are one, as far as their scripts or cases differ."""
        members = {id(person) for person in group}
        found = (j.because for j in self.ledger if id(self.persons[j.right]) in members)
        cases = (in_another_case(" ".join(p.written), " ".join(p.name)) for p in group if p.written)
        return tuple(dict.fromkeys((*(reason for because in found for reason in because), *cases)))


def grouped(persons: Iterable[Person], beside: Mapping[str, frozenset[str]] | None = None) -> Grouping:
    """Persons of different reports that are one: full names first, then surnames that fit one full name only.

    `beside` tells whom and what else each report names: where the letters of two scripts leave a doubt, names are
    joined only if the reports give more in common.
    """
    ordered = sorted(persons, key=lambda p: (-len(p.name), [folded(w) for w in p.name], p.name, p.report))
    groups: list[_Group] = []
    ledger: list[Judgement] = []
    directory = Directory()
    for place, person in enumerate(ordered):
        full = person.full()
        at = _listed_by_user(person, groups)
        if at is not None:
            ledger.append(_by_user(person, groups[at], place))
        elif full:
            near = (at for at in directory.near(full) if not groups[at].elsewhere(full))
            at = next((at for at in near if groups[at].may_hold(person)), None)
        else:
            at = directory.bearer(person.name, person.country)
            at = at if at is None or not groups[at].keeps_out(person) else None
        if at is None:
            at, because, score = _in_other_script(person, full, directory, groups, beside or {})
            if at is not None:
                left = groups[at].first
                directory.file(full or person.name, at, person.country)
                ledger.append(Judgement(left=left, right=place, verdict="same", score=score, because=because))
        if at is None:
            directory.file(full or person.name, len(groups), person.country)
            groups.append(_Group(person, place))
        else:
            groups[at].add(person)
    return Grouping(tuple(ordered), tuple(tuple(group.persons) for group in groups), tuple(ledger))


def _listed_by_user(person: Person, groups: Sequence["_Group"]) -> int | None:
    """The group of the user's own person, whatever its names."""
    if person.key is None or not person.key.startswith(OWN):
        return None
    return next((at for at, group in enumerate(groups) if person.key in group.keys), None)


def _by_user(person: Person, group: "_Group", place: int) -> Judgement:
    name, other = person.words, group.persons[0].words
    told = message("“{name}” and “{other}” are one in the table of actors", name=name, other=other)
    because = (told,) if name != other else ()
    return Judgement(left=group.first, right=place, verdict="same", score=0.0, because=because, by="user")


_Found = tuple[int | None, tuple[str, ...], float]


def _in_other_script(
    person: Person, full: tuple[str, ...], directory: Directory, groups: Sequence["_Group"], beside: Beside
) -> _Found:
    """The group whose name in another script is the person's, why, and how sure that is."""
    for at, found in directory.across(full or person.name):
        group = groups[at]
        if not group.may_hold(person):
            continue
        if found.verdict == "one":
            return at, (found.because,), found.score
        common = group.in_common(person, beside, bare=not full)
        if common is not None:
            return at, (found.because, common), found.score
    return None, (), 0.0


class _Group:
    """Persons of several reports that are one, and what each report calls them."""

    def __init__(self, first: Person, place: int) -> None:
        self.persons = [first]
        self.first = place  # in the order in which persons came
        self.scripts = {script_of_name(first.full() or first.name)}
        self.names: dict[str, list[tuple[str, ...]]] = {first.report: [first.name]}
        self.keys = {first.key} if first.key else set()
        self.states = first.states()
        self.called = set(first.called)

    def add(self, person: Person) -> None:
        """Take one more in."""
        self.persons.append(person)
        self.scripts.add(script_of_name(person.full() or person.name))
        self.names.setdefault(person.report, []).append(person.name)
        self.keys |= {person.key} if person.key else set()
        self.states |= person.states()
        self.called |= person.called

    def barred(self, person: Person) -> bool:
        """Whether the user's table says of some name of the person that it is not one of the group's."""
        apart = own_actors().apart
        return bool(apart) and any(not apart.get(name, frozenset()).isdisjoint(self.called) for name in person.called)

    def keeps_out(self, person: Person) -> bool:
        """Whether a surname alone is told apart by the user's table or by rank."""
        titles = {title for own in self.persons for title, _ in own.offices}
        return self.barred(person) or other_rank(titles, {title for title, _ in person.offices})

    def may_hold(self, person: Person) -> bool:
        """Whether nothing tells the person apart.

        That would be the user's word, another listed one, offices of another state, or, in its report, another name of
        as many words.
        """
        if self.barred(person):
            return False
        if self.keys and person.key:
            return person.key in self.keys
        if self.states and person.states() and self.states.isdisjoint(person.states()):
            return False
        same_report = self.names.get(person.report, ())
        return not any(len(name) == len(person.name) and name != person.name for name in same_report)

    def elsewhere(self, name: tuple[str, ...]) -> bool:
        """Whether all its names are in other scripts than this one, so that letters must be compared by tables."""
        return script_of_name(name) not in self.scripts

    def in_common(self, person: Person, beside: Beside, *, bare: bool) -> str | None:
        """What else tells that the person is this one: an office, a country, others named beside both."""
        offices = {office for own in self.persons for office in own.offices if office[1]}
        shared = sorted(offices & person.offices.keys(), key=str)
        if shared:
            title, state = shared[0]
            office = term("office", title, title)
            return message(
                "both are {office} of {state}", office=office, state=term("name", f"state:{state}", str(state))
            )
        if bare:
            return None
        if person.country and any(own.country == person.country for own in self.persons):
            return message("both are of {state}", state=term("name", f"state:{person.country}", person.country))
        there = beside.get(person.report, frozenset())
        with_both = max((there & beside.get(own.report, frozenset()) for own in self.persons), key=len)
        if len(with_both) >= COMPANY:
            return message("both are named beside {names}", names=row(", ", sorted(with_both)[:COMPANY]))
        return None


def in_another_case(written: str, name: str) -> Message:
    """That a name is the base form of another."""
    return message("“{words}” is “{name}” in another case", words=written, name=name)


def usual_name(group: Sequence[Person]) -> tuple[str, ...]:
    """The name that most reports use, a full one where there is one."""
    names = Counter(p.name for p in group if len(p.name) > 1) or Counter(p.listed or p.name for p in group)
    return min(names, key=lambda name: (-names[name], name))


def person_key(group: Sequence[Person]) -> str:
    """The key of one person by name; two of one name share it."""
    return f"person:{' '.join(folded(word) for word in usual_name(group))}"
