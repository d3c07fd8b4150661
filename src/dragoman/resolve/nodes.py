"""Event mentions made comparable across reports: actors by key, places, days."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dragoman.lang.pack import closed_words
from dragoman.lang.world import World
from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.message import Row, Term, row, term
from dragoman.resolve.actors import UNLISTED

ONE_KIND = {"penalties": "sanctions"}
"""Classes of objects that packs keep apart only by the verbs they go with."""
PRIOR_REACH = 7
"""Tokens between "following" and the event it introduces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One event mention with its actors, place and days resolved as far as is known now.

    What comparing asks for again and again is worked out once, when the node is made.
    """

    index: int  # place in the list of all nodes, by report and offset
    event: EventMention
    sources: frozenset[str]
    targets: frozenset[str]
    source_countries: frozenset[str]
    target_countries: frozenset[str]
    countries: frozenset[str] = field(init=False)  # of all participants
    actors: frozenset[str] = field(init=False)  # all participants
    persons: frozenset[str] = field(init=False)  # named persons among the participants
    matter: str = field(init=False)  # class of the object; lists of single triggers count as one per type and mode
    place: str | None = None
    place_country: str | None = None
    days: Interval | None = None
    published: Interval | None = None  # days on which its report was published, if narrowly known
    lead: bool = False  # told in the headline or the first sentences of its report
    prior: bool = False  # told as what went before the news: "following his trip to Turkey"
    lent: frozenset[str] = frozenset()  # participants known from another passage alone
    purpose: bool = False  # a meeting told as what a visit is for: "arrived for talks"
    language: str = ""  # of its report

    def __post_init__(self) -> None:
        actors, found = self.sources | self.targets, self.event.object_class or ""
        object.__setattr__(self, "countries", self.source_countries | self.target_countries)
        object.__setattr__(self, "actors", actors)
        object.__setattr__(self, "persons", frozenset(key for key in actors if key.startswith("person:")))
        found = found.rpartition(" ")[0] if found.startswith("own ") else found
        object.__setattr__(self, "matter", ONE_KIND.get(found, found))


@dataclass(frozen=True, slots=True)
class Stage:
    """What comparing needs to know beside the nodes: who the actors are, who holds which office in which report."""

    cast: Cast
    world: World
    holders: Mapping[str, Mapping[tuple[str, str | None], frozenset[str]]] = field(default_factory=dict)

    def country(self, key: str) -> str | None:
        """Country of an actor."""
        actor = self.cast.actors.get(key)
        if actor is not None and actor.country:
            return actor.country
        if whole_of(key) != key:
            return self.country(whole_of(key))
        return key.partition(":")[2] if key.startswith("state:") else self.world.country(key)

    def name(self, key: str) -> str:
        """English name of an actor or place."""
        actor = self.cast.actors.get(key)
        return actor.name if actor is not None and actor.name else self.world.name(key) or key.partition(":")[2]

    def named(self, key: str) -> Term:
        """The name as a part of a reason."""
        return term("name", key, self.name(key))

    def names(self, keys: Iterable[str]) -> Row:
        """English names in alphabetical order: "A and B"."""
        return row(" and ", sorted(self.named(key) for key in keys))

    def states(self, countries: Iterable[str]) -> Row:
        """English names of states in alphabetical order: "A, B"."""
        return row(", ", sorted(self.named(f"state:{country}") for country in countries))

    def countries(self, keys: Iterable[str]) -> frozenset[str]:
        """Countries of actors, as far as known."""
        return frozenset(c for key in keys if (c := self.country(key)))

    def places_agree(self, a: Node, b: Node) -> bool:
        """Whether the two may be in one place: the same, one within the other, or not told by both.

        Of a place that no list has nobody knows what it is part of: only another such place may be another one.
        """
        if a.place is None or b.place is None or a.place == b.place:
            return True
        if unlisted(a.place) or unlisted(b.place):
            return not (unlisted(a.place) and unlisted(b.place))
        return _contains(self.world, a.place, b.place) or _contains(self.world, b.place, a.place)


def whole_of(key: str) -> str:
    """The body whose unnamed people a key stands for: "org:x" of "group:org:x:rebels"; any other key itself."""
    inner = key.removeprefix("group:").rpartition(":")[0]
    return inner if inner.startswith(("org:", "body:")) else key


def unlisted(place: str) -> bool:
    """Whether a place is known by its name alone."""
    return place.startswith(UNLISTED)


@lru_cache(maxsize=16384)
def _contains(world: World, outer: str, inner: str) -> bool:
    """As the world has it; the same places are compared again and again."""
    return world.contains(outer, inner)


def stage_of(cast: Cast, world: World) -> Stage:
    """Collect who is said to hold which single office (president, foreign minister) in which report."""
    holders: dict[str, dict[tuple[str, str | None], set[str]]] = {}
    for actor in cast.actors.values():
        for office, places in actor.offices.items():
            for report, _ in places:
                holders.setdefault(report, {}).setdefault(office, set()).add(actor.key)
    frozen = {r: {o: frozenset(keys) for o, keys in offices.items()} for r, offices in holders.items()}
    return Stage(cast, world, frozen)


def node_of(index: int, event: EventMention, annotations: Annotations, stage: Stage) -> Node:
    """A node without days."""
    sources = _keys(event, annotations, stage, "source", "mediator")
    targets = _keys(event, annotations, stage, "target") - sources
    place, place_country = _place(event, annotations, stage)
    if place is None and (event.type, event.mode) == ("CONSULT", "visit"):
        place, place_country = _host_country(sources, targets, stage)
    if place is None and event.mode == "seize_territory":
        place, place_country = _territory(targets, stage)
    prior = _told_as_prior(event, annotations)
    early = event.sentence <= lead_end(annotations) and not prior and _opening(event, annotations)
    return Node(
        index=index, event=event, sources=sources, targets=targets, source_countries=stage.countries(sources),
        target_countries=stage.countries(targets), place=place, place_country=place_country, prior=prior,
        lead=event.title or early, language=annotations.layout.language,
    )  # fmt: skip


def _territory(targets: frozenset[str], stage: Stage) -> tuple[str | None, str | None]:
    """A town or region that is taken is also where that happens."""
    taken = sorted(key for key in targets if key.startswith(("place:", "region:")))
    return (taken[0], stage.country(taken[0])) if taken else (None, None)


def _host_country(sources: frozenset[str], targets: frozenset[str], stage: Stage) -> tuple[str | None, str | None]:
    """A visitor who is received by somebody is in that person's country, if it is not his own."""
    own = {stage.country(key) for key in sources}
    hosts = sorted({c for key in targets if (c := stage.country(key)) and c not in own})
    return (f"state:{hosts[0]}", hosts[0]) if len(hosts) == 1 else (None, None)


def _keys(event: EventMention, annotations: Annotations, stage: Stage, *roles: str) -> frozenset[str]:
    found: set[str] = set()
    for filler in event.fillers:
        if filler.role in roles:
            mention = annotations.mentions[filler.mention]
            keys = stage.cast.keys(event.report, filler.mention)
            if mention.government and mention.kind == "place":
                keys = (f"state:{mention.government}",)
            found.update(keys)
    return frozenset(found)


def _place(event: EventMention, annotations: Annotations, stage: Stage) -> tuple[str | None, str | None]:
    if event.place is None:
        return None, None
    mention = annotations.mentions[event.place]
    key = mention.key or next(iter(stage.cast.keys(event.report, event.place)), None)
    if key is None:
        return None, mention.country
    country = mention.country or stage.world.country(key)
    return key, country


def _opening(event: EventMention, annotations: Annotations) -> bool:
    return annotations.layout.sentences[event.sentence].zone in ("title", "body")


def _told_as_prior(event: EventMention, annotations: Annotations) -> bool:
    """Whether a word such as "following" or "after" introduces the event, in its own clause."""
    sentence = annotations.layout.sentences[event.sentence]
    words = closed_words(annotations.layout.language, "sequence")
    at = bisect_left(sentence.starts, event.trigger[0])
    before = sentence.lower[max(0, at - PRIOR_REACH) : at]
    while "," in before:
        before = before[before.index(",") + 1 :]
    return event.order_after or any(word in words for word in before)


def lead_end(annotations: Annotations) -> int:
    """Index of the second sentence of the body: up to it a report tells its main matter."""
    body = [s.index for s in annotations.layout.sentences if s.zone == "body"]
    return body[min(1, len(body) - 1)] if body else -1


def with_prior(nodes: Sequence[Node]) -> list[Node]:
    """What is told of the place of an earlier trip, in the sentence that names the trip, is earlier too."""
    earlier = {(n.event.report, n.event.sentence, n.place) for n in nodes if n.prior and n.place is not None}
    return [
        replace(n, prior=True, lead=False)
        if not n.prior and n.event.time is None and (n.event.report, n.event.sentence, n.place) in earlier
        else n
        for n in nodes
    ]
