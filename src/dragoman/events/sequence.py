"""What holds between the events of a report: counts ("second visit … following …"), members of a delegation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dragoman.grammar.syntax import Analysis
from dragoman.lang.lexicon import split
from dragoman.lang.pack import load
from dragoman.model.annotation import Mention
from dragoman.model.event import EventMention, Filler

REACH = 4
"""Tokens between a number and the noun it counts ("second official working visit")."""


@dataclass(frozen=True, slots=True)
class SequenceRules:
    """Ordinals, words that introduce what came before, and phrases that name the members of a group."""

    ordinals: Mapping[str, int]
    after: frozenset[str]
    membership: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=16)
def sequence_rules(code: str) -> SequenceRules:
    """The sequence rules of a language pack."""
    words: Mapping[str, Any] = load(code).section("words")
    return SequenceRules(
        ordinals={str(k): int(v) for k, v in (words.get("ordinals") or {}).items()},
        after=frozenset(map(str, words.get("sequence") or ())),
        membership=tuple(split(str(p)) for p in words.get("membership") or ()),
    )


def counted(analysis: Analysis, events: Sequence[EventMention], rules: SequenceRules) -> list[EventMention]:
    """Events with their ordinals; what an ordinal event followed is marked, and was in the same place."""
    found = [replace(e, ordinal=_ordinal(analysis, e, rules)) for e in events]
    first = next((e for e in found if e.ordinal), None)
    if first is None:
        return found
    opener = _opener(analysis, first.trigger[1], rules)
    return [
        replace(e, order_after=True, place=e.place if e.place is not None else first.place)
        if opener is not None and e is not first and e.trigger[0] > opener else e
        for e in found
    ]  # fmt: skip


def _ordinal(analysis: Analysis, event: EventMention, rules: SequenceRules) -> int | None:
    sentence = analysis.view.sentence
    at = next((i for i, start in enumerate(sentence.starts) if start == event.trigger[0]), 0)
    bases = analysis.view.vocabulary.inflection.bases
    for j in range(at - 1, max(-1, at - REACH), -1):
        for word, _ in bases(analysis.view.word(j)):
            if word in rules.ordinals:
                return rules.ordinals[word]
    return None


def _opener(analysis: Analysis, offset: int, rules: SequenceRules) -> int | None:
    sentence = analysis.view.sentence
    return next(
        (s for s, w in zip(sentence.starts, sentence.lower, strict=True) if s >= offset and w in rules.after), None
    )


def members(analysis: Analysis, rules: SequenceRules) -> dict[tuple[str | None, str | None], tuple[int, ...]]:
    """Persons said to head or make up a group of this sentence, by the group's country and head."""
    view = analysis.view
    found: dict[tuple[str | None, str | None], tuple[int, ...]] = {}
    for index in view.here:
        group = view.mentions[index]
        if group.kind != "group" or not group.country:
            continue
        for i in range(group.last, min(len(view), group.last + 8)):
            phrase = next((p for p in rules.membership if tuple(view.sentence.lower[i : i + len(p)]) == p), None)
            if phrase is None:
                continue
            named = _persons(analysis, i + len(phrase))
            if named:
                found[group.country, group.head] = named
    return found


def _persons(analysis: Analysis, at: int) -> tuple[int, ...]:
    """The persons listed from token `at` on."""
    view = analysis.view
    for j in range(at, min(len(view), at + 5)):
        index = view.at(j)
        if index is not None:
            return tuple(i for i in analysis.syntax.joined(index) if view.mentions[i].kind == "person")
    return ()


def with_members(
    events: Sequence[EventMention],
    mentions: Sequence[Mention],
    groups: Mapping[tuple[str | None, str | None], tuple[int, ...]],
) -> list[EventMention]:
    """Add the members of a delegation to the events in which it takes part."""
    result = []
    for event in events:
        extra = [
            Filler(role=f.role, mention=person)
            for f in event.fillers
            for person in groups.get((mentions[f.mention].country, mentions[f.mention].head), ())
        ]
        known = {f.mention for f in event.fillers}
        result.append(replace(event, fillers=(*event.fillers, *(f for f in extra if f.mention not in known))))
    return result
