"""Event mentions made comparable across reports: actors by key, places, days."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.lang.world import World
from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention


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
    countries = frozenset(c for key in sources | targets if (c := stage.country(key)))
    return Node(
        index=index, event=event, sources=sources, targets=targets, countries=countries, place=place,
        place_country=place_country, lead=event.title or event.sentence <= _lead_end(annotations),
    )  # fmt: skip


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


def _lead_end(annotations: Annotations) -> int:
    """Index of the second sentence of the body: up to it a report tells its main matter."""
    body = [s.index for s in annotations.layout.sentences if s.zone == "body"]
    return body[min(1, len(body) - 1)] if body else -1
