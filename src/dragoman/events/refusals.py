"""A verb of giving, meeting or agreeing that somebody will not do is a refusal: "will not sign", "refused to meet"."""

from dataclasses import replace

from dragoman.events.rules import Trigger, TriggerRules
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis

REFUSAL = ("REJECT", "reject")


def as_read(analysis: Analysis, trigger: Trigger, group: Group, rules: TriggerRules) -> Trigger | None:
    """The trigger as it counts in this verb group: itself, a refusal, or None where it counts only as one."""
    refused = refuses(analysis, group, rules)
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
    return not any(word in rules.conditionals for word in analysis.view.lower)
