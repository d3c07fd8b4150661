"""What a negation makes of an event: not done, not held, or only what somebody is told not to do."""

from dragoman.events.candidates import Candidate
from dragoman.events.rules import TriggerRules
from dragoman.events.status import ADJECTIVES
from dragoman.grammar.syntax import Analysis
from dragoman.model.record import Status

MEETING = "CONSULT"


def as_negated(analysis: Analysis, candidate: Candidate, status: Status, rules: TriggerRules) -> tuple[Status, bool]:
    """The status, and whether it is told not to have happened; a meeting that "will not be held" is called off."""
    if not _negated(analysis, candidate, rules):
        return status, False
    group = candidate.group
    if candidate.trigger.type == MEETING and group is not None and group.passive:
        return "cancelled", False
    return status, True


def told_not_to(candidate: Candidate) -> bool:
    """Whether a negated act is only what somebody is told not to do: "told Chad not to attack"."""
    group = candidate.group
    return group is not None and group.infinitive and group.raised is not None


def _negated(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> bool:
    """Whether it did not happen: the verb or its object is negated ("has sent no weapons"), or there was "no" such."""
    group, found = candidate.group, candidate.found
    if group is None:
        return _none_of(analysis, candidate.first, rules)
    if candidate.trigger.uttered:
        return False
    words = analysis.view.vocabulary.words
    return group.negated or (
        found is not None and any(analysis.view.word(j) in words.negations for j in range(group.end, found.first))
    )


def _none_of(analysis: Analysis, first: int, rules: TriggerRules) -> bool:
    """Whether a noun names nothing that was: "no meeting", "provision for any further talks", "without an attack"."""
    for j in range(first - 1, max(-1, first - 1 - ADJECTIVES), -1):
        if analysis.view.word(j) in rules.none:
            return True
        if not analysis.view.common(j):
            return False
    return False
