"""Event mentions made comparable across reports: actors by key, places, days."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.lang.pack import load
from dragoman.lang.world import World
from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention


PRIOR_REACH = 7
"""Tokens between "following" and the event it introduces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One event mention with its actors, place and days resolved as far as is known now."""

    index: int  # place in the list of all nodes, by report and offset
    event: EventMention
    sources: frozenset[str]
    targets: frozenset[str]
    countries: frozenset[str]  # of all participants
    place: str | None = None
    place_country: str | None = None
    days: Interval | None = None
    lead: bool = False  # told in the headline or the first sentences of its report
    prior: bool = False  # told as what went before the news: "following his trip to Turkey"

    @property
    def actors(self) -> frozenset[str]:
        """All participants."""
        return self.sources | self.targets

    @property
    def persons(self) -> frozenset[str]:
        """Named persons among the participants."""
        return frozenset(k for k in self.actors if k.startswith("person:"))


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
        return key.partition(":")[2] if key.startswith("state:") else self.world.country(key)

    def name(self, key: str) -> str:
        """English name of an actor or place."""
        actor = self.cast.actors.get(key)
        return actor.name if actor is not None and actor.name else self.world.name(key) or key.partition(":")[2]


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
    prior = _told_as_prior(event, annotations)
    countries = frozenset(c for key in sources | targets if (c := stage.country(key)))
    return Node(
        index=index, event=event, sources=sources, targets=targets, countries=countries, place=place,
        place_country=place_country, prior=prior,
        lead=event.title or event.sentence <= _lead_end(annotations) and not prior and _opening(event, annotations),
    )  # fmt: skip


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
    words = load(annotations.layout.language).section("words").get("sequence") or ()
    at = bisect_left(sentence.starts, event.trigger[0])
    before = sentence.lower[max(0, at - PRIOR_REACH) : at]
    while "," in before:
        before = before[before.index(",") + 1 :]
    return event.order_after or any(word in words for word in before)


def _lead_end(annotations: Annotations) -> int:
    """Index of the second sentence of the body: up to it a report tells its main matter."""
    body = [s.index for s in annotations.layout.sentences if s.zone == "body"]
    return body[min(1, len(body) - 1)] if body else -1
