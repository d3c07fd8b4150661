"""Whether it happened: status from the verb group, governing words, and the stance of whoever says it."""

from collections.abc import Mapping
from typing import Any

from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Stance
from dragoman.model.record import Status

ORDER: tuple[Status, ...] = ("cancelled", "alleged", "hypothetical", "proposed", "planned", "ongoing", "denied")
BY_STANCE: Mapping[Stance, Status] = {"denies": "denied", "alleges": "alleged", "requests": "proposed", "expects": "planned"}
MODAL: tuple[Status, ...] = ("hypothetical", "proposed", "planned")
MAX_GOVERNED = 6
"""Tokens between a governing verb and the noun it governs ("cancelled the planned visit")."""


def verb_status(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status:
    """Status of what a verb says: from its auxiliaries, governing verbs and the clause's conditionals."""
    words = set(group.words)
    for governor in group.governors:
        status = _of_lemma(governor, rules)
        if status and not (status == "ongoing" and _modal(words, rules)):
            return status
    phrase = _phrase(analysis, group.start, group.at + 1, rules)
    if phrase:
        return phrase
    modal = _modal(words, rules)
    if modal:
        return modal
    if "future" in group.tags:
        return "planned"
    if _conditional(analysis, group.start, rules):
        return "hypothetical"
    if "gerund" in group.tags and group.auxiliaries and group.auxiliaries[0] in ("is", "are", "'s", "'re"):
        return "ongoing"
    return "occurred"


def _modal(words: set[str], rules: Mapping[str, Any]) -> Status | None:
    auxiliaries = rules.get("auxiliaries") or {}
    return next((s for s in MODAL if words & set(auxiliaries.get(s, ()))), None)


def noun_status(analysis: Analysis, first: int, last: int, rules: Mapping[str, Any]) -> Status:
    """Status of what a noun names: from adjectives before it, a verb that governs it, or its own future verb."""
    view = analysis.view
    adjectives = rules.get("adjectives") or {}
    for j in range(first - 1, max(-1, first - 4), -1):
        for status, words in adjectives.items():
            if view.word(j) in words:
                return status  # type: ignore[no-any-return]
    for group in reversed(analysis.groups):
        if group.at < first <= group.end + MAX_GOVERNED and not group.passive and not _barred(analysis, group, first):
            status = _of_lemma(group.verb.lemma, rules) or _light(analysis, group, rules)
            if status:
                return status
            break
    following = _following(analysis, last)
    if following is not None:
        if _modal(set(following.words), rules) in ("planned", "hypothetical"):
            return "planned"
        if following.passive or following.verb.lemma in analysis.view.verbs.governors:
            status = _of_lemma(following.verb.lemma, rules)
            if status in ("cancelled", "planned"):
                return status
    return _phrase(analysis, first - 4, first, rules) or ("hypothetical" if _conditional(analysis, first, rules) else "occurred")


def _following(analysis: Analysis, last: int) -> Group | None:
    """The verb of which a noun may be the subject: the next finite one, no mark or clause between."""
    view, words = analysis.view, analysis.view.vocabulary.words
    for group in analysis.groups:
        if group.at < last or "gerund" in group.tags and not group.auxiliaries:
            continue
        if group.infinitive and not group.auxiliaries and not group.governors:
            return None
        between = [view.word(j) for j in range(last, group.start)]
        clause = words.relatives | (words.subordinators - words.prepositions)
        barred = any(w in (",", ";", ":", ".") or w in clause for w in between)
        return None if barred else group
    return None


def _barred(analysis: Analysis, group: Group, first: int) -> bool:
    return any(analysis.view.word(j) in (",", ";", ":") for j in range(group.end, first))


def _light(analysis: Analysis, group: Group, rules: Mapping[str, Any]) -> Status | None:
    """A support verb hands its own status on: "will hold talks"."""
    if group.verb.lemma not in analysis.view.verbs.support:
        return None
    status = verb_status(analysis, group, rules)
    return status if status != "occurred" else None


def _of_lemma(lemma: str, rules: Mapping[str, Any]) -> Status | None:
    for status in ORDER:
        if lemma in (rules.get("verbs") or {}).get(status, ()):
            return status
    return None


def _phrase(analysis: Analysis, lo: int, hi: int, rules: Mapping[str, Any]) -> Status | None:
    text = " ".join(analysis.view.sentence.lower[max(0, lo) : hi])
    for status, phrases in (rules.get("phrases") or {}).items():
        if any(f" {phrase} " in f" {text} " for phrase in phrases):
            return status  # type: ignore[no-any-return]
    return None


def _conditional(analysis: Analysis, at: int, rules: Mapping[str, Any]) -> bool:
    clause = analysis.syntax.clause(at)
    words = set(rules.get("conditionals") or ())
    return any(analysis.view.word(j) in words for j in range(max(0, clause.start - 1), at))


def with_stance(status: Status, stance: Stance | None) -> Status:
    """The status once the stance of the voice is known; only what would have happened is changed by it."""
    if stance is None or stance in ("asserts", "admits"):
        return status
    if stance == "denies":
        return "denied"
    if status in ("occurred", "ongoing"):
        return BY_STANCE[stance]
    return status
