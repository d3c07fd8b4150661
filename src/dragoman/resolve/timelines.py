"""What reports tell of one actor or thing, in the order in which it happened.

A predicate belongs to the timeline where a word beside it names the one asked for, or another passage of the same
report tells the same thing beside that name. It is dated by its own time; where it has none, to the day of its report.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.anchor import value_of
from dragoman.model.dates import Interval, Tense
from dragoman.model.predicate import STEM, PredicateMention
from dragoman.resolve.passages import Passages

LEAST = 3
"""Letters of a word of a name that is looked for."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What happened on the same days, in the order of reports and texts."""

    days: Interval
    mentions: tuple[PredicateMention, ...]


def timeline(name: str, groups: Passages, published: Mapping[str, Interval | None]) -> tuple[Place, ...]:
    """The timeline of whom or what a name means, the earliest days first; `published` are the days of the reports."""
    words = frozenset(word[:STEM] for word in _WORD.findall(name.casefold()) if len(word) >= LEAST)
    found: dict[Interval, list[PredicateMention]] = defaultdict(list)
    for group in groups:
        telling = {mention.report for mention in group if _beside(words, mention)}
        for mention in group:
            days = _days(mention, published.get(mention.report)) if mention.report in telling else None
            if days is not None:
                found[days].append(mention)
    return tuple(Place(days=days, mentions=_ordered(found[days])) for days in sorted(found))


def _ordered(mentions: list[PredicateMention]) -> tuple[PredicateMention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.report, mention.start)))


def _beside(words: frozenset[str], mention: PredicateMention) -> bool:
    """Whether the name stands beside a predicate, or the number that tells which is meant: "the 320" of "Type 320"."""
    beside = mention.doer | mention.other
    numbers = {word for word in words if any(char.isdigit() for char in word)}
    return bool(words) and (words <= beside or not numbers.isdisjoint(beside))


def _days(mention: PredicateMention, published: Interval | None) -> Interval | None:
    tense: Tense = "future" if mention.future else "past"
    own = value_of(mention.time, published, tense) if mention.time is not None else None
    return own if own is not None else published
