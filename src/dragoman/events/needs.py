"""What a trigger needs to be an event, and why a candidate is none."""

from collections.abc import Sequence

from dragoman.events.objects import Found
from dragoman.events.parties import Roles, not_public
from dragoman.events.rules import Trigger
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Mention
from dragoman.model.message import message

REASONS = {
    "source": message("it does not say who acts"),
    "target": message("it does not say to whom or with whom"),
    "place": message("it does not say where"),
    "where": message("it does not say where"),
    "target_or_place": message("it does not say against whom or where"),
    "source_or_place": message("it does not say who acts or where"),
    "mediator": message("it does not say who mediates"),
}
PEOPLE = frozenset(("person", "group", "pronoun", "name"))
VERBALLY = frozenset(("person", "name"))
"""Kinds of whom a person attacks with words only, where no weapon and no death is told."""
POLITICAL = frozenset(
    ("lawmakers", "officials", "opposition", "government", "ministers", "diplomats", "companies", "banks")
)
"""Heads of groups that one person attacks with words."""
ADDRESSED = frozenset(("REQUEST", "ACCUSE", "THREATEN"))
"""Types of what is said to somebody else."""
OPINIONS = frozenset(("ACCUSE", "SUPPORT"))
"""Types that anybody's opinion would be."""
UNIONS = frozenset(("state:EU",))


def missing(analysis: Analysis, trigger: Trigger, roles: Roles, found: Found | None) -> str | None:
    """Why the candidate is no event, in words for the reader; None if it is one."""
    mentions = analysis.view.mentions
    lacking = _lacking(mentions, trigger, roles, found)
    reason: str | None = next((REASONS[need] for need in REASONS if need in trigger.needs and need in lacking), None)
    reason = reason or _unfit(mentions, trigger, roles) or not_public(mentions, trigger, roles)
    return reason or (message("only people of a country act") if _only_people(analysis, trigger, roles) else None)


def _only_people(analysis: Analysis, trigger: Trigger, roles: Roles) -> bool:
    """Whether some people of a country say it, not the country: "Danes blame …", but "the Danes rejected …"."""
    view = analysis.view
    if trigger.type not in OPINIONS or not roles.source or not view.verbs.articles:
        return False
    people = [view.mentions[i] for i in roles.source if i in view.here]
    return len(people) == len(roles.source) and all(
        m.head == "people" and m.key is not None and view.word(m.first - 1) not in view.verbs.definite for m in people
    )


def _lacking(mentions: Sequence[Mention], trigger: Trigger, roles: Roles, found: Found | None) -> frozenset[str]:
    """Names of the needs that are not met."""
    joint = trigger.joint and (len(roles.source) > 1 or any(mentions[i].plural for i in roles.source))
    met = {
        "source": bool(roles.source or (trigger.agentless and roles.target)),
        "target": bool(roles.target or joint or (trigger.object_ok and found) or (trigger.place_ok and roles.place)),
        "place": bool(roles.place or roles.target),
        "where": bool(roles.place),
        "target_or_place": bool(roles.target or roles.place or joint),
        "source_or_place": bool(roles.source or roles.place),
        "mediator": bool(roles.mediator),
    }
    return frozenset(need for need, is_met in met.items() if not is_met)


def _unfit(mentions: Sequence[Mention], trigger: Trigger, roles: Roles) -> str | None:
    """Why those who fill the roles cannot do so."""
    if trigger.person and not any(_moves(mentions[i]) for i in roles.source):
        return message("who moves or meets is no person or group")
    if trigger.both_persons and not all(mentions[i].kind == "person" for i in roles.target):
        return message("it is not said to whom he or she spoke")
    if trigger.target_kind and roles.target and not any(_kind(mentions[i]) & trigger.target_kind for i in roles.target):
        return message("what it is done to is of the wrong kind")
    if trigger.type == "ASSAULT" and trigger.mode == "attack" and roles.source and not trigger.objects:
        words = all(_one_person(mentions[i]) for i in roles.source) and not trigger.deadly
        if words and roles.target and all(_attacked_by_words(mentions[i]) for i in roles.target):
            return message("a person is attacked with words")
    if trigger.type in ADDRESSED and roles.source and roles.target and _oneself(mentions, roles):
        return message("it is addressed to whoever says it")
    return None


def _one_person(mention: Mention) -> bool:
    return mention.kind == "person" or (mention.kind == "pronoun" and mention.head == "singular")


def _attacked_by_words(mention: Mention) -> bool:
    return mention.kind in VERBALLY or (mention.kind == "group" and mention.head in POLITICAL)


def _oneself(mentions: Sequence[Mention], roles: Roles) -> bool:
    """Whether source and target are called by the same bare office: "the next president … the next president"."""

    def called(indices: Sequence[int]) -> set[tuple[str | None, str | None]]:
        """Offices without a name, with their countries."""
        return {(mentions[i].office, mentions[i].country) for i in indices}

    bare = all(mentions[i].office and not mentions[i].name for i in (*roles.source, *roles.target))
    return bare and called(roles.source) == called(roles.target)


def _moves(mention: Mention) -> bool:
    """Whether somebody can travel or meet: people, and those of a state ("the Danish visit"), but no thing."""
    return (mention.kind in PEOPLE and mention.head != "thing") or mention.head == "adjective"


def _kind(mention: Mention) -> frozenset[str]:
    """What a mention counts as; the European Union is a body and a party to treaties like a state."""
    return frozenset((mention.kind, "organisation")) if mention.key in UNIONS else frozenset((mention.kind,))
