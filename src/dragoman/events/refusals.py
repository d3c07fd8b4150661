"""What a verb counts as by the way it is put: what somebody will not do is a refusal, what "unless", a threat."""

from dataclasses import replace

from dragoman.events.rules import Trigger, TriggerRules
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import STRONG

KEPT = 6
"""Tokens between a verb of keeping and the act that somebody is kept from."""
MEETING = "CONSULT"
REFUSAL, THREAT = ("REJECT", "reject"), ("THREATEN", "threaten")


def as_read(analysis: Analysis, trigger: Trigger, group: Group, rules: TriggerRules) -> Trigger | None:
    """The trigger as it counts in this verb group: itself, a refusal, or None where it counts only as one."""
    if threatens(analysis, trigger, group, rules):
        kind, mode = THREAT
        return replace(trigger, type=kind, mode=mode, uttered=True, status=None, person=False, both_persons=False)
    refused = refuses(analysis, group, rules) and not (group.passive and trigger.type == MEETING)  # "will not be held"
    if trigger.negated:
        return trigger if refused else None
    if not refused or trigger.type not in rules.refusable:
        return trigger
    kind, mode = REFUSAL
    return replace(trigger, type=kind, mode=mode, uttered=True, status=None, person=False, both_persons=False)


def refuses(analysis: Analysis, group: Group, rules: TriggerRules) -> bool:
    """Whether a group says that somebody will not: by a negated future, or by a verb that governs it."""
    if any(verb in rules.refusing for verb in group.governors):
        return not group.negated
    if not group.negated or not (set(group.words) & rules.future or "future" in group.tags):
        return False
    sure = "future" in group.tags or bool(set(group.words) & (rules.future - rules.reported_future))
    return sure or not any(word in rules.conditionals for word in analysis.view.lower)


def asked_for(group: Group, rules: TriggerRules) -> bool:
    """Whether a verb tells what somebody is asked to do: "urged Chad to withdraw"; the asking is the event."""
    asking = (t for lemma in group.governors[:1] for t in rules.verbs.get(lemma, ()))
    return group.raised is not None and any(t.type == "REQUEST" for t in asking)


def befalls(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether what stands behind a verb comes to whom it names, and nobody acts: "Peru droht der Entzug", no threat."""
    del rules
    view, j = analysis.view, group.end
    if not trigger.befalls or any(view.word(k) in trigger.befalls for k in analysis.syntax.clause(group.at)):
        return False
    while j in view.timed or (view.word(j) in view.vocabulary.words.adverbs and view.at(j) is None):
        j += 1
    led = view.word(j) in view.verbs.articles or view.word(j) in view.vocabulary.words.determiners
    return led and view.common(j + 1)


def kept_from(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether a verb tells what is avoided, or what somebody is kept from: "decided against sending"."""
    del trigger
    view = analysis.view
    start = next((j for j in range(group.start, group.at + 1) if view.word(j - 1) in rules.averting | rules.kept), None)
    if start is None or view.word(start - 1) in rules.averting:
        return start is not None
    for j in range(start - 2, max(-1, start - 2 - KEPT), -1):
        if view.word(j) in rules.keeping:
            return True
        if view.word(j) == "," or view.word(j) in STRONG:
            return False
    return False


def had_done(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether a participle tells what is done with somebody's thing, not what he does: "got their demands met"."""
    del trigger
    view, j = analysis.view, group.start - 1
    if "participle" not in group.tags or group.auxiliaries:
        return False
    while j > group.start - 1 - KEPT and view.common(j) and not view.verbs_at(j):
        j -= 1
    owned = j < group.start - 1 and view.word(j) in view.vocabulary.words.possessives
    return owned and view.word(j - 1) in rules.having


def threatens(analysis: Analysis, trigger: Trigger, group: Group, rules: TriggerRules) -> bool:
    """Whether a group says what will be done unless somebody yields: "will pull out its troops unless …"."""
    if group.negated or trigger.type not in rules.threatening or not set(group.words) & rules.future:
        return False
    return bool(_ultimatum(analysis, group, rules))


def _ultimatum(analysis: Analysis, group: Group, rules: TriggerRules) -> tuple[int, ...]:
    """Tokens of the word after a group that makes what it says depend on another's yielding."""
    return tuple(j for j in range(group.end, len(analysis.view)) if analysis.view.word(j) in rules.ultimatums)


def yielding(analysis: Analysis, group: Group, rules: TriggerRules) -> tuple[int, ...]:
    """Who is to yield, so that it be not done: the subject of "unless …"."""
    at = next(iter(_ultimatum(analysis, group, rules)), None)
    inner = None if at is None else next((g for g in analysis.groups if g.at > at), None)
    return () if inner is None else analysis.syntax.subject(inner)
