"""Denials of what the sentences before tell: "Chad says that Oman fired first. Oman denies this."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.event import EventMention

REACH = 2
"""Sentences back to what is denied."""
HELD = frozenset(("asserts", "alleges"))
OPEN = frozenset(("occurred", "ongoing", "alleged"))


def with_denials(annotations: Annotations, events: Sequence[EventMention]) -> list[EventMention]:
    """The events, and each of those again that somebody denies in a sentence of its own.

    Who denies has to be whom it is laid to (a person of that state, the state, its capital as its government), and
    somebody else has to have said it.
    """
    found = list(events)
    for index, attribution in enumerate(annotations.attributions):
        if attribution.stance == "denies" and _points_back(annotations, attribution):
            found += _denied(annotations, events, index)
    return found


def _points_back(annotations: Annotations, attribution: Attribution) -> bool:
    words = vocabulary_of(annotations.layout.language).words
    start, end = attribution.content
    return annotations.report.text[start:end].strip().casefold() in words.anaphors


def _denied(annotations: Annotations, events: Sequence[EventMention], index: int) -> Iterator[EventMention]:
    denial = annotations.attributions[index]
    sentence = next(s for s in annotations.layout.sentences if s.index == denial.sentence)
    speaking = {_whose(annotations, i) for i in (*denial.voices[-1:], *denial.joint)}
    for event in reversed(events):
        back = denial.sentence - event.sentence
        told = event.attribution is not None and event.stance in HELD and event.status in OPEN
        if not 0 < back <= REACH or not told or event.title:
            continue
        if speaking & {_whose(annotations, i) for i in event.of_role("source", "visitor")} - {None}:
            yield replace(
                event, sentence=sentence.index, start=sentence.start, end=sentence.end, trigger=denial.content,
                status="denied", stance="denies", attribution=index, ordinal=None, order_after=False,
                object_span=None,
            )  # fmt: skip
            return


def _whose(annotations: Annotations, index: int) -> str | None:
    """The state that somebody is or speaks for; of those without a state the name."""
    mention = annotations.mentions[index]
    if mention.refers is not None:
        mention = annotations.mentions[mention.refers]
    return mention.government or mention.country or (" ".join(mention.name).casefold() or None)
