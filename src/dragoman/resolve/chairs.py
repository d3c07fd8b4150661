"""Meetings told by who chairs them: "The envoy chaired the talks" is about the meeting told just before.

Such a passage names only the chair, so nothing but its place in the report says which meeting it is. It takes who met,
where and when from there; what it takes is `lent`, and the passage is no evidence for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention
from dragoman.resolve.nodes import Node, Stage

REACH = 3
"""Sentences back to the meeting."""
BREAKS = frozenset(",;:.()")
HELD = frozenset((("CONSULT", "meeting"), ("AGREE", "sign"), ("AGREE", "agree")))
DONE = frozenset(("occurred", "ongoing"))
SIDES = 2


def with_chairs(nodes: Sequence[Node], by_id: Mapping[str, Annotations], stage: Stage) -> list[Node]:
    """The nodes in order; those that only tell who chaired a meeting are about the one told before."""
    found: list[Node] = []
    for node in nodes:
        base = _told_before(node, found, stage) if _only_chaired(node, by_id[node.event.report]) else None
        found.append(_lent(node, base) if base is not None else node)
    return found


def _only_chaired(node: Node, annotations: Annotations) -> bool:
    event = node.event
    alone = len(node.sources) == 1 and node.persons == node.sources and not node.targets
    talks = (event.type, event.mode) == ("CONSULT", "multilateral") and event.status in DONE
    return alone and talks and event.time is None and not _others_named(event, annotations)


def _others_named(event: EventMention, annotations: Annotations) -> bool:
    """Whether the words that follow in the clause say whose meeting it is: "chaired a meeting of Gulf ministers"."""
    text = annotations.report.text
    end = next((i for i in range(event.trigger[1], event.end) if text[i] in BREAKS), event.end)
    chair = [annotations.mentions[filler.mention] for filler in event.fillers]
    return any(
        event.trigger[1] <= m.start < end and m.sentence == event.sentence and i != event.place
        and not any(c.start <= m.start < c.end for c in chair)
        for i, m in enumerate(annotations.mentions)
    )  # fmt: skip


def _told_before(node: Node, earlier: Sequence[Node], stage: Stage) -> Node | None:
    """The last meeting or agreement of others told shortly before, at that place for all that is said."""
    for base in reversed(earlier):
        if base.event.report != node.event.report or node.event.sentence - base.event.sentence > REACH:
            return None
        held = (base.event.type, base.event.mode) in HELD and base.event.status in DONE and not base.prior
        others = len(base.countries) >= SIDES and not node.countries & base.countries
        if held and others and stage.places_agree(node, base):
            return base
    return None


def _lent(node: Node, base: Node) -> Node:
    """The chair's meeting as the one told before."""
    event = replace(node.event, mode="meeting", time=base.event.time)
    return replace(
        node, event=event, sources=node.sources | base.sources, targets=base.targets,
        source_countries=node.source_countries | base.source_countries, target_countries=base.target_countries,
        place=node.place or base.place, place_country=node.place_country or base.place_country, lead=base.lead,
        prior=False, lent=base.actors,
    )  # fmt: skip
