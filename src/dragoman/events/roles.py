"""Who fills the roles of a trigger, and what is missing."""

from collections.abc import Sequence

from dragoman.events.objects import Found
from dragoman.events.parties import PUBLIC_HEADS, Roles, not_public
from dragoman.events.rules import Trigger, TriggerRules
from dragoman.events.where import place_of
from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.following import following
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import NOUN_SLOTS, Analysis
from dragoman.model.annotation import Mention

ACTORS = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "name", "pronoun"))
REASONS = {
    "source": "it does not say who acts",
    "target": "it does not say to whom or with whom",
    "place": "it does not say where",
    "target_or_place": "it does not say against whom or where",
    "source_or_place": "it does not say who acts or where",
    "mediator": "it does not say who mediates",
}
NEAR_START = 6
"""Tokens from the start of a sentence within which a meeting noun belongs to the verb that follows."""
PEOPLE = frozenset(("person", "group", "pronoun", "name"))
NO_ACTORS = frozenset(("media", "newspaper", "website"))
UNIONS = frozenset(("state:EU",))
BETWEEN = ("between", "između+gen")
"""Slots beside an object noun that name those who act together, whatever the noun."""
JOINT = dict.fromkeys(("agreements", "meetings", "ties"), (*BETWEEN, "poss", "adj"))
"""Object classes that parties have together: who is named beside the noun did it, where a passive names nobody."""


def fill(
    analysis: Analysis,
    trigger: Trigger,
    group: Group | None,
    tokens: tuple[int, int],
    rules: TriggerRules,
    thing: Found | None,
) -> Roles:
    """Fill the roles of a trigger from its slots; a noun without a source takes that of the verb that carries it."""
    found: dict[str, tuple[int, ...]] = {}
    for role, slots in trigger.roles.items():
        mentions = (
            analysis.of_verb(slots, group, object_mentions(analysis, thing))
            if group is not None
            else analysis.of_noun(slots, *tokens)
        )
        found[role] = _fitting(analysis, mentions, role, trigger)
        if group is not None and thing is not None and not found[role]:
            found[role] = _fitting(analysis, _of_object(analysis, role, slots, group, thing), role, trigger)
    if (
        trigger.type == "PROTEST"
        and group is not None
        and not trigger.objects
        and not found.get("source")
        and not _crowd(analysis, group)
    ):
        return Roles()
    if trigger.source_kind:
        found["source"] = tuple(
            i for i in found.get("source", ()) if analysis.view.mentions[i].kind in trigger.source_kind
        )
    if group is None and not found.get("source") and "source" in trigger.roles and trigger.type != "PROTEST":
        found["source"] = _fitting(analysis, _carried(analysis, tokens[0], trigger), "source", trigger)
        if not found["source"] and thing is not None and thing.first >= tokens[1]:  # "deliveries of Belgian tanks"
            found["source"] = _fitting(
                analysis, analysis.of_noun(("poss", "adj"), thing.first, thing.last), "source", trigger
            )
    if (trigger.place_ok or trigger.needs == {"place"}) and not found.get("place"):
        index = place_of(
            analysis, trigger, Roles(), tokens, rules, group_like=group is not None or not trigger.place_ok
        )
        found["place"] = (index,) if index is not None else ()
        if not found.get("target"):
            return Roles(found.get("source", ()), (), found["place"])
    if found.get("place") and not found.get("target"):
        found["target"] = tuple(
            i for i in found["place"] if analysis.view.mentions[i].kind in ("person", "group", "pronoun")
        )
        found["place"] = tuple(i for i in found["place"] if i not in found["target"])
    source = found.get("source", ())
    target = tuple(i for i in found.get("target", ()) if i not in source)
    return Roles(source, target, found.get("place", ()), found.get("mediator", ()))


def _crowd(analysis: Analysis, group: Group) -> bool:
    """Whether a number is the subject: "thousands marched"."""
    clause = analysis.syntax.clause(group.start)
    return any(analysis.view.word(j) in analysis.view.numerals for j in range(clause.start, group.start))


def object_mentions(analysis: Analysis, thing: Found | None) -> tuple[int, ...]:
    """Mentions that are the object noun itself: "forces" in "deployed forces" acts in nothing."""
    if thing is None:
        return ()
    return tuple(dict.fromkeys(i for j in range(thing.first, thing.last) if (i := analysis.view.at(j)) is not None))


def _of_object(analysis: Analysis, role: str, slots: tuple[str, ...], group: Group, thing: Found) -> tuple[int, ...]:
    """A role named beside the object of a passive: "sanctions against Chad were announced"."""
    if not group.passive:
        return ()
    beside = tuple(slot for slot in slots if slot not in NOUN_SLOTS)
    if role == "source":
        beside = JOINT.get(thing.kind, BETWEEN)
    return analysis.of_noun(beside, thing.first, thing.last)


def _fitting(analysis: Analysis, mentions: tuple[int, ...], role: str, trigger: Trigger) -> tuple[int, ...]:
    fitting = (i for i in mentions if _fits(analysis.view.mentions[i], role, trigger))
    return tuple(dict.fromkeys(j for i in fitting for j in (_owned(analysis, i) if role != "place" else (i,))))


def _fits(mention: Mention, role: str, trigger: Trigger) -> bool:
    if role == "place":
        return mention.kind in ("place", "state", "organisation", "person", "group", "name")
    if mention.kind == "place":
        return mention.government is not None or role == "target"
    if role == "target" and mention.kind in ("agency", "outlet"):
        return trigger.type != "CONSULT"  # who speaks to an agency is its source
    return mention.kind in ACTORS and mention.head not in NO_ACTORS


def _carried(analysis: Analysis, at: int, trigger: Trigger) -> tuple[int, ...]:
    """Subject of the verb that carries a noun: "held talks", "landed in Tehran for a visit", "denied the delivery".

    Meetings and visits take it from any verb of their clause, also one that follows; other nouns only from a
    verb that has them as its object.
    """
    clause, view = analysis.syntax.clause(at), analysis.view
    groups = [g for g in analysis.groups if clause.start <= g.at < at]
    if trigger.type == "CONSULT":
        if groups:
            return analysis.syntax.subject(groups[-1])
        later = following(analysis, at + 1) or _main_verb(analysis, at)
        if later is not None and not view.sentence.lower[0].isdigit() and at < NEAR_START:
            return analysis.syntax.subject(later)
        return (
            tuple(i for i in view.here if view.mentions[i].kind == "person" and view.mentions[i].last <= at)[:1]
            if later is None
            else ()
        )
    governing = [g for g in groups if g.at >= at - 6]
    if not governing:
        return ()
    lemma = governing[-1].verb.lemma
    return analysis.syntax.subject(governing[-1]) if lemma in view.verbs.support or lemma in view.verbs.owning else ()


def _main_verb(analysis: Analysis, at: int) -> Group | None:
    """The verb of the sentence that a phrase opens: "During a visit to Warsaw in March, the minister signed"."""
    view = analysis.view
    opens = view.word(0) in view.vocabulary.words.prepositions and not any(g.at < at for g in analysis.groups)
    comma = next((j for j in range(at, len(view)) if view.word(j) == ","), None)
    if not opens or comma is None:
        return None
    return next((g for g in analysis.groups if g.at > comma and not g.infinitive and "gerund" not in g.tags), None)


def _owned(analysis: Analysis, index: int) -> tuple[int, ...]:
    """Who is meant by "its soldiers", or by a plural pronoun that nothing was linked to: who was named before."""
    view = analysis.view
    mention = view.mentions[index]
    if mention.kind == "pronoun" and mention.head == "plural" and mention.refers is None:
        return _spoken_of(analysis, index)
    if (
        mention.office
        and not (mention.country or mention.name or mention.refers is not None)
        and isinstance(analysis.syntax, CaseSyntax)
    ):
        return analysis.syntax.possessor(mention.last - 1) or (index,)  # "premijer Crne Gore"
    if (
        mention.head not in PUBLIC_HEADS
        or mention.country
        or view.word(mention.first) not in view.vocabulary.words.possessives
    ):
        return (index,)
    bodies = [
        i
        for i in view.here
        if view.mentions[i].last <= mention.first and view.mentions[i].kind in ("state", "organisation")
    ]
    return (bodies[-1],) if bodies else (index,)


def _spoken_of(analysis: Analysis, index: int) -> tuple[int, ...]:
    """What a plural pronoun stands for: who speaks of it, or the two sides of the sentence before."""
    view, mention = analysis.view, analysis.view.mentions[index]
    group = next((g for g in reversed(analysis.groups) if g.at < mention.first), None)
    found = () if group is None else analysis.syntax.subject(group)
    named = tuple(i for i in found if i != index and view.mentions[i].kind != "pronoun")
    sides = [i for i, m in enumerate(view.mentions[:index]) if m.head == "sides" and m.sentence == mention.sentence - 1]
    return named or tuple(sides[-1:]) or (index,)


def missing(analysis: Analysis, trigger: Trigger, roles: Roles, found: Found | None) -> str | None:
    """Why the candidate is no event, in words for the reader; None if it is one."""
    mentions = analysis.view.mentions
    lacking = _lacking(mentions, trigger, roles, found)
    reason = next((REASONS[need] for need in REASONS if need in trigger.needs and need in lacking), None)
    return reason or _unfit(mentions, trigger, roles) or not_public(mentions, trigger, roles)


def _lacking(mentions: Sequence[Mention], trigger: Trigger, roles: Roles, found: Found | None) -> frozenset[str]:
    """Names of the needs that are not met."""
    joint = trigger.joint and (len(roles.source) > 1 or any(mentions[i].plural for i in roles.source))
    met = {
        "source": bool(roles.source),
        "target": bool(roles.target or joint or (trigger.object_ok and found) or (trigger.place_ok and roles.place)),
        "place": bool(roles.place or roles.target),
        "target_or_place": bool(roles.target or roles.place or joint),
        "source_or_place": bool(roles.source or roles.place),
        "mediator": bool(roles.mediator),
    }
    return frozenset(need for need, is_met in met.items() if not is_met)


def _unfit(mentions: Sequence[Mention], trigger: Trigger, roles: Roles) -> str | None:
    """Why those who fill the roles cannot do so."""
    if trigger.person and not any(_moves(mentions[i]) for i in roles.source):
        return "who moves or meets is no person or group"
    if trigger.both_persons and not all(mentions[i].kind == "person" for i in roles.target):
        return "it is not said to whom he or she spoke"
    if trigger.target_kind and roles.target and not any(_kind(mentions[i]) & trigger.target_kind for i in roles.target):
        return "what it is done to is of the wrong kind"
    return None


def _moves(mention: Mention) -> bool:
    """Whether somebody can travel or meet: people, and those of a state ("the Danish visit"), but no thing."""
    return (mention.kind in PEOPLE and mention.head != "thing") or mention.head == "adjective"


def _kind(mention: Mention) -> frozenset[str]:
    """What a mention counts as; the European Union is a body and a party to treaties like a state."""
    return frozenset((mention.kind, "organisation")) if mention.key in UNIONS else frozenset((mention.kind,))
