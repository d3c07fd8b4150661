"""Timelines compared by temporal awareness (UzZaman and Allen 2011), as in SemEval-2015 task 4.

A timeline is a list of places, each with the mentions that stand there. It says: simultaneous within a place, before
from one place to the next. Precision is the share of our relations, none of them following from the others, that
the gold timeline says or implies; recall the other way round.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.evaluate.finding import Counts

Timeline = Sequence[Sequence[str]]
Relation = tuple[str, str, bool]
"""Earlier mention, later mention, and whether they are simultaneous."""


def relations(timeline: Timeline) -> Iterator[Relation]:
    """The relations from which all others follow: mentions of one place in a chain, and a link to the next place."""
    before: str | None = None
    for place in timeline:
        mentions = list(dict.fromkeys(place))
        if not mentions:
            continue
        if before is not None:
            yield before, mentions[0], False
        for first, second in pairwise(mentions):
            yield first, second, True
        before = mentions[0]


def awareness_counts(gold: Timeline, ours: Timeline) -> Counts:
    """Our relations that hold in gold, ours in all, gold ones that hold in ours, gold ones in all."""
    given, wanted = list(relations(ours)), list(relations(gold))
    return (float(_holding(given, gold)), float(len(given)), float(_holding(wanted, ours)), float(len(wanted)))


def _holding(said: Sequence[Relation], timeline: Timeline) -> int:
    place = {mention: number for number, mentions in enumerate(timeline) for mention in mentions}
    return sum(
        1
        for a, b, simultaneous in said
        if a in place and b in place and (place[a] == place[b] if simultaneous else place[a] < place[b])
    )
