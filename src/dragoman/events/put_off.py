"""Whether what a noun names did not take place, though an aside or a clause stands between the noun and its verb."""

from collections.abc import Mapping
from typing import Any

from dragoman.grammar.following import following
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import STRONG

NEXT = 2
"""Tokens from a relative pronoun on in which the group of its own verb begins."""


def put_off(analysis: Analysis, last: int, status: Mapping[str, Any]) -> bool:
    """Whether a noun before token `last` has a verb that says it was called off, or does not take place."""
    direct = following(analysis, last)
    if direct is not None:
        return _not_held(direct, status)
    group = _past_aside(analysis, last) or _past_clause(analysis, last)
    return group is not None and (_not_held(group, status) or _called_off(analysis, group, status))


def _not_held(group: Group, status: Mapping[str, Any]) -> bool:
    """Whether a verb says that something does not take place: "will not happen", "was not held"."""
    return group.negated and group.verb.lemma in (status.get("taking_place") or ())


def _called_off(analysis: Analysis, group: Group, status: Mapping[str, Any]) -> bool:
    """Whether a passive, or a verb that has no object, says that something was called off: "was cancelled"."""
    lemma = group.verb.lemma
    if group.negated or lemma not in (status.get("verbs") or {}).get("cancelled", ()):
        return False
    return group.passive or analysis.view.vocabulary.pack.by_case


def _past_aside(analysis: Analysis, last: int) -> Group | None:
    """The verb behind an aside in commas: "the talks between X and Y, planned for May, were cancelled"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    opens = _opening(analysis, last, frozenset((",",)))
    if opens is None or view.word(opens + 1) in words.conjunctions:
        return None
    light = words.auxiliaries | words.negations | words.adverbs | frozenset(words.be)
    for group in (g for g in analysis.groups if g.at > opens + 1 and _finite(g) and g.auxiliaries):
        j = group.at - 1
        while j > opens and (view.word(j) in light or (j >= group.start and view.word(j) not in (",", *STRONG))):
            j -= 1
        if j > opens and view.word(j) == ",":
            return group
    return None


def _past_clause(analysis: Analysis, last: int) -> Group | None:
    """The verb behind a clause that tells of the noun: "a meeting that was to take place in May will not happen"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    opens = _opening(analysis, last, words.relatives)
    if opens is None:
        return None
    later = [g for g in analysis.groups if g.at > opens and (_finite(g) or g.auxiliaries)]
    own = [] if not later or _without_verb(analysis, opens, later[0]) else later[:1]  # "that were due on Friday"
    main = next(iter(later[len(own) :]), None)
    if main is None:
        return None
    bars = words.relatives | words.conjunctions | (words.subordinators - words.prepositions) | {",", *STRONG}
    begun = own[0].end if own else opens + 1
    return None if any(view.word(j) in bars for j in range(begun, main.start)) else main


def _without_verb(analysis: Analysis, opens: int, group: Group) -> bool:
    """Whether the clause that token `opens` opens has only a form of "be", and the group is that of what is behind."""
    return analysis.view.word(opens + 1) in analysis.view.vocabulary.words.be and group.start > opens + NEXT


def _opening(analysis: Analysis, last: int, wanted: frozenset[str]) -> int | None:
    """The first of some words behind a noun, if no verb of its own stands before it."""
    view = analysis.view
    at = next((j for j in range(last, len(view)) if view.word(j) in wanted), None)
    if at is None or any(last <= g.at < at and _finite(g) for g in analysis.groups):
        return None
    return None if any(view.word(j) in STRONG for j in range(last, at)) else at


def _finite(group: Group) -> bool:
    return not group.infinitive and "gerund" not in group.tags
