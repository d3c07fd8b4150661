"""Mentions to actors, across reports: one Lavrov out of all his spellings, and nobody else in him."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from dragoman.lang.pack import available, load
from dragoman.lang.vocabulary import given_names, vocabulary_of
from dragoman.lang.voices import named_voice
from dragoman.lang.world import World
from dragoman.model.actor import Actor, ActorKind, Cast, Place
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.text import READ_ZONES
from dragoman.names.romanise import romanised
from dragoman.names.scripts import LATIN, script_of_name
from dragoman.resolve.bodies import Bodies
from dragoman.resolve.declined import in_base_form
from dragoman.resolve.names import folded, numbered
from dragoman.resolve.persons import OWN, Person, grouped, person_key, persons_of, usual_name

VOWELS = frozenset("AEIO")
"""Letters before which English writes "an"; "Ukrainian" and "Uruguayan" take "a"."""
REACH, LIST_GAP = 2, 3
"""Sentences back in which "they" looks for persons; tokens between the names of a list."""
VOICES: Mapping[str, ActorKind] = {"agency": "agency", "media": "outlet"}
"""Kinds of actors whose names hold a word for a voice: "Meridian Wire"."""
NO_PARTIES = frozenset(("place", "agency", "outlet"))
"""Kinds of mentions whose country is no party to anything."""
UNLISTED = "place:~"
"""Begins the key of a place that no list has, before its name."""
STEM, ENDING = 4, 2
"""Letters that such names have in common at least, and those of an ending, which language and case may change."""
FALLBACK = "en"
"""Pack for the small words between names in a report whose language has none."""
PAIR = 2
"""States that "the two sides" are, and words that make a name a full one."""


def cast_of(reports: Sequence[Annotations], world: World) -> Cast:
    """Join mentions to actors over all reports, independent of the order of the reports."""
    actors: dict[str, Actor] = {}
    of: dict[Place, tuple[str, ...]] = {}
    persons: list[Person] = []
    for annotations in reports:
        persons += persons_of(annotations, world)
        for index, mention in enumerate(annotations.mentions):
            key = _plain_key(annotations, mention, index)
            if key is not None:
                of[annotations.report.id, index] = (key,)
                _enter(actors, key, annotations, index, world)
    _join_unlisted(actors, of)
    bodies = Bodies(actors, of, world)
    persons = in_base_form(bodies.join(reports, persons), {a.report.id: a for a in reports})
    grouping = grouped(persons, _beside(of, persons))
    keys = Counter(person_key(group) for group in grouping.groups)
    joined = {key: tuple(because) for key, because in bodies.reasons.items()}
    for group in grouping.groups:
        shared = keys[person_key(group)] > 1
        key = _enter_person(actors, of, group, apart=shared)
        if because := grouping.reasons(group):
            joined[key] = because
    for annotations in reports:
        _follow(annotations, actors, of, world)
    _name_persons(actors, reports, world)
    _name_groups(actors, reports)
    return Cast(actors, of, joined)


def _beside(of: Mapping[Place, tuple[str, ...]], persons: Sequence[Person]) -> Mapping[str, frozenset[str]]:
    """Keys of whom and what each report names, as far as they are known before names are joined."""
    found: dict[str, set[str]] = {}
    for (report, _), keys in of.items():
        found.setdefault(report, set()).update(key for key in keys if not key.startswith(("group:", "agency:")))
    for person in persons:
        if person.key:
            found.setdefault(person.report, set()).add(person.key)
    return {report: frozenset(keys) for report, keys in found.items()}


# -- persons ------------------------------------------------------------------------------------------------


def _enter_person(
    actors: dict[str, Actor], of: dict[Place, tuple[str, ...]], group: Sequence[Person], *, apart: bool
) -> str:
    """Enter one person, and give the key; `apart` where another one has the same name: the key tells the state too."""
    listed = Counter(p.key for p in group if p.key)
    best, key = usual_name(group), person_key(group)
    countries = Counter(p.country for p in group if p.country)
    country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
    which = min(listed, key=lambda k: (-listed[k], k)) if listed else country
    key += f" {which}" if apart and which and len(best) > 1 else ""
    actor = actors.setdefault(key, Actor(key, "person", country, " ".join(best)))
    if listed and not actor.head:
        actor.head = min(listed, key=lambda k: (-listed[k], k))
    for person in group:
        actor.mentions += person.mentions
        for office, places in person.offices.items():
            actor.offices.setdefault(office, []).extend(places)
        of.update(dict.fromkeys(person.mentions, (key,)))
    return key


def _name_persons(actors: Mapping[str, Actor], reports: Sequence[Annotations], world: World) -> None:
    """Show the user's name, else the spelling of most English reports, the listed name, the most frequent spelling."""
    english = {a.report.id for a in reports if a.layout.language == "en"}
    by_id = {a.report.id: a for a in reports}
    for actor in actors.values():
        if actor.kind != "person":
            continue
        if (actor.head or "").startswith(OWN):  # the first name that the user's table gives is the one that is written
            actor.name = world.name(actor.head or "")
            continue
        spellings: dict[str, set[str]] = {}
        for report, index in actor.mentions:
            name = by_id[report].mentions[index].name
            if name:
                spellings.setdefault(" ".join(name), set()).add(report)
        ranks = {spelling: _rank(spelling, told, english) for spelling, told in spellings.items()}
        unknown = actor.head and not any(told & english for told in spellings.values())
        if actor.head and (unknown or all(" " not in spelling for spelling in spellings)):
            actor.name = world.name(actor.head) or actor.name
            continue
        actor.name = _romanised(min(ranks, key=lambda spelling: ranks[spelling], default=actor.name))


def _name_groups(actors: Mapping[str, Actor], reports: Sequence[Annotations]) -> None:
    """Show those whom a word of ours would judge ("rebels") in their report's own plural, else by one that does not."""
    plain: Mapping[str, str] = load("en").section("nouns").get("in_own_words") or {}
    by_id = {a.report.id: a for a in reports}
    for actor in actors.values():
        if actor.kind == "group" and actor.country is None and actor.name in plain:
            told = Counter(word for report, index in actor.mentions if (word := _own_plural(by_id[report], index)))
            actor.name = min(told, key=lambda word: (-told[word], word), default=plain[actor.name])


def _own_plural(annotations: Annotations, index: int) -> str | None:
    """The last word of a plural mention in an English report: "gunmen"."""
    mention, english = annotations.mentions[index], annotations.layout.language == "en"
    words = annotations.report.text[mention.start : mention.end].split()
    return words[-1].casefold() if english and mention.plural and words else None


def _romanised(name: str) -> str:
    """The name in Latin letters, where no report writes it so; Chinese names keep their signs."""
    words = tuple(name.split())
    return name if script_of_name(words) == LATIN else " ".join(romanised(words, given_names()))


def _rank(spelling: str, told: set[str], english: set[str]) -> tuple[int, bool, bool, int, int, str]:
    """Lowest for a full name in ordinary letters that many English reports write. Initials make no name fuller."""
    words = min(sum(len(word.strip(".")) > 1 for word in spelling.split()), PAIR + 1)
    return -words, spelling.isupper(), not told & english, -len(told & english), -len(told), spelling


# -- everybody else -----------------------------------------------------------------------------------------


def _plain_key(annotations: Annotations, mention: Mention, index: int) -> str | None:
    """Key of an actor that is no named person: state, body, group, listed name."""
    if mention.kind in ("name", "pronoun") or (mention.kind == "person" and mention.name):
        return None
    if mention.kind == "person":
        new = f":{annotations.report.id}.{index}" if mention.indefinite else ""
        known = mention.country and mention.refers is None
        return f"office:{mention.country}{new}:{mention.office}" if known else None
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
    town = mention.key if mention.kind == "organisation" and (mention.key or "").startswith("place:") else None
    return f"{'group' if mention.kind == 'group' else 'body'}:{town or mention.country or mention.key}:{mention.head}"


def _loose_key(annotations: Annotations, mention: Mention) -> str | None:
    """Key of what belongs to nobody known: an unlisted organisation, "protesters" of one report."""
    if mention.kind == "organisation" and mention.name:
        return f"org:{' '.join(numbered(w) for w in mention.name)}"
    if mention.kind == "group":
        return f"group:{annotations.report.id}:{mention.head}" if mention.head else None
    if mention.kind == "place" and mention.name and mention.key is None:
        return UNLISTED + " ".join(folded(w) for w in mention.name)
    return mention.key


def _join_unlisted(actors: dict[str, Actor], of: dict[Place, tuple[str, ...]]) -> None:
    """Make one of places that no list has where only the ending of the name differs: "Drenov" is "Drenovo"."""
    names: dict[str, list[Actor]] = {}
    for key, actor in sorted(actors.items()):
        if key.startswith(UNLISTED):
            names.setdefault(key[: max(len(UNLISTED) + STEM, len(key) - ENDING)], []).append(actor)
    for one, other in pairwise(sorted(names)):  # a stem of one letter less stands right before those it begins
        if other.startswith(one) and len(other) - len(one) <= ENDING:
            names[other] = [*names.pop(one), *names[other]]
    for forms in names.values():
        best, *rest = sorted(forms, key=lambda a: (-len({report for report, _ in a.mentions}), -len(a.mentions), a.key))
        for actor in rest:
            of.update(dict.fromkeys(actor.mentions, (best.key,)))
            best.mentions += actors.pop(actor.key).mentions


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
    if key.startswith("org:") and mention.key is None and mention.name:
        return VOICES.get(named_voice(mention.name).kind, "organisation")
    if mention.kind == "pronoun" or mention.kind == "name":  # noqa: PLR1714 (so that the type is narrowed)
        return "group"
    return mention.kind


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
        if mention.key and rest.startswith("place:"):
            return f"{world.name(mention.key)} {head.rpartition(':')[2]}"
        adjective = world.adjective(owner)
        if adjective:
            proper = kind == "body" and "media" not in head and "tele" not in head
            name = f"{adjective} {head.title() if proper else head}"
            return f"{'an' if name[0] in VOWELS else 'a'} {name}" if mention.indefinite else name
        return head if mention.name == () else " ".join(mention.name)
    if mention.name and kind == "org":
        listed = world.name(key)
        return listed or " ".join(mention.name)
    return world.name(key) or " ".join(mention.name) or key


def _follow(annotations: Annotations, actors: dict[str, Actor], of: dict[Place, tuple[str, ...]], world: World) -> None:
    """Give pronouns and bare descriptions the actors they stand for."""
    report = annotations.report.id
    states = _States(annotations)
    for index, mention in enumerate(annotations.mentions):
        key = states.note(mention)
        if key and mention.government:  # "Washington warned": the state takes part, though no words name it
            actors.setdefault(key, Actor(key, "state", mention.government, world.name(key)))
        if mention.refers is not None:
            target = of.get((report, mention.refers))
            if target:
                of[(report, index)] = target
        elif mention.head == "sides" and len(pair := states.two(mention.sentence)) == PAIR:
            of[(report, index)] = tuple(sorted(pair))
            for key in pair:
                actors.setdefault(key, Actor(key, "state", key.partition(":")[2], world.name(key)))
        elif mention.kind == "pronoun" and mention.head == "plural":
            of[(report, index)] = _those_before(annotations, index, of)


class _States:
    """The states a report names as it goes on, latest last; and which two are "the two countries"."""

    def __init__(self, annotations: Annotations) -> None:
        self.read = {s.index: s.zone for s in annotations.layout.sentences if s.zone in READ_ZONES}
        self.latest: list[str] = []
        self.titled: set[str] = set()
        self.before: list[str] = []  # as they stood when the sentence began
        self.here: list[str] = []
        self.just: list[str] = []  # those of the sentence right before
        self.sentence = -1

    def note(self, mention: Mention) -> str | None:
        """The key of the state that a mention in running text names, stands for or belongs to; media name none."""
        if mention.sentence != self.sentence:
            self.just = self.here if mention.sentence == self.sentence + 1 else []
            self.sentence, self.before, self.here = mention.sentence, list(self.latest), []
        whose = mention.government or (mention.country if mention.kind not in NO_PARTIES else None)
        if not whose or mention.sentence not in self.read:
            return None
        key = f"state:{whose}"
        self.latest = [*(k for k in self.latest if k != key), key]
        self.here = [*(k for k in self.here if k != key), key]
        if self.read[mention.sentence] == "title" and not mention.government:
            self.titled.add(key)
        return key

    def two(self, sentence: int) -> list[str]:
        """Those of the sentence, else of the one before or the headline, else the last two of the sentences before."""
        here = self.here if sentence == self.sentence else []
        if len(here) == PAIR or (len(here) > PAIR and not self.titled <= set(here)):
            return here[-PAIR:]
        just = self.just if sentence == self.sentence else self.here if sentence == self.sentence + 1 else []
        if len(just) == PAIR and not here:
            return just
        if len(self.titled) == PAIR:
            return sorted(self.titled)
        earlier = self.before if sentence == self.sentence else self.latest
        return (here if len(here) >= PAIR else earlier if len(earlier) >= PAIR else self.latest)[-PAIR:]


def _those_before(annotations: Annotations, index: int, of: dict[Place, tuple[str, ...]]) -> tuple[str, ...]:
    """Whom "they" stands for: whom it stood for in the nearest sentence before, or the persons listed first there."""
    report, mentions, here = annotations.report.id, annotations.mentions, annotations.mentions[index].sentence
    near = [*takewhile(lambda i: mentions[i].sentence >= here - REACH, range(index - 1, -1, -1))]
    for sentence in range(here - 1, here - 1 - REACH, -1):
        persons = [
            i for i in reversed(near)
            if (m := mentions[i]).sentence == sentence and m.kind == "person" and m.name and of.get((report, i))
        ]  # fmt: skip
        again = (i for i in near if mentions[i].sentence == sentence)
        same = next((i for i in again if _they(annotations.mentions[i]) and len(of.get((report, i), ())) >= PAIR), None)
        if same is not None:
            return of[report, same]
        listed = _first_list(annotations, persons)
        keys = tuple(dict.fromkeys(key for i in listed for key in of[report, i]))
        if len(keys) >= PAIR:
            return keys
    return ()


def _they(mention: Mention) -> bool:
    return mention.kind == "pronoun" and mention.head == "plural"


def _first_list(annotations: Annotations, persons: Sequence[int]) -> list[int]:
    """The first of the mentions with those that follow it closely, as in a list: no verb stands between."""
    listed = list(persons[:1])
    language = annotations.layout.language
    closed = vocabulary_of(language if language in available() else FALLBACK).closed | {","}
    for left, right in pairwise(persons):
        one, other = annotations.mentions[left], annotations.mentions[right]
        between = annotations.layout.sentences[one.sentence].lower[one.last : other.first]
        if len(between) > LIST_GAP or not closed.issuperset(between):
            break
        listed.append(right)
    return listed
