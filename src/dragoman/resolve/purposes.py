"""Meetings told as what a visitor has come for: that they took place is not said."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.lang.pack import load
from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention
from dragoman.resolve.nodes import Node

REACH = 3
"""Tokens from "for" to the meeting: "for a new round of talks"."""
SINCE = timedelta(1)
"""How long before its report a visit may be, so that what it is for may still be to come."""
MEETINGS = frozenset(("meeting", "multilateral"))


def with_purposes(nodes: Sequence[Node], by_id: Mapping[str, Annotations]) -> list[Node]:
    """The nodes, marked where a sentence tells of a visit and then of a meeting as its purpose."""
    visits: dict[tuple[str, int], int] = {}
    for node in nodes:
        if (node.event.type, node.event.mode) == ("CONSULT", "visit"):
            visits.setdefault((node.event.report, node.event.sentence), node.event.trigger[0])
    return [
        replace(node, purpose=True)
        if _met(node.event)
        and visits.get((node.event.report, node.event.sentence), node.event.end) < node.event.trigger[0]
        and _after_for(node.event, by_id[node.event.report])
        else node
        for node in nodes
    ]


def still_meant(node: Node) -> Node:
    """The node as planned, where it is the purpose of a visit that is news to its report, or of a later day than that.

    Who looks back on a visit of last year "for talks with the king" tells that they were held.
    """
    if not _ahead(node) and not (node.purpose and (node.lead or _now(node))):
        return node
    return replace(node, event=replace(node.event, status="planned"))


def _ahead(node: Node) -> bool:
    """Whether it is told as done, by a noun as "five days before the visit" does, of a day after the report's own."""
    done = node.event.status in ("occurred", "ongoing")
    return done and node.days is not None and node.published is not None and node.days.first > node.published.last


def _met(event: EventMention) -> bool:
    return event.type == "CONSULT" and event.mode in MEETINGS and event.status in ("occurred", "ongoing")


def _now(node: Node) -> bool:
    return node.days is not None and node.published is not None and node.days.last >= node.published.first - SINCE


def _after_for(event: EventMention, annotations: Annotations) -> bool:
    sentence = annotations.layout.sentences[event.sentence]
    words = load(annotations.layout.language).section("words").get("purposes") or ()
    at = bisect_left(sentence.starts, event.trigger[0])
    return any(word in words for word in sentence.lower[max(0, at - REACH) : at])
