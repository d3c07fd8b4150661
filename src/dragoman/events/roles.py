"""Who fills the roles of a trigger: its slots first, then a list of rules."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.events.meant import meant
from dragoman.events.objects import Found
from dragoman.events.parties import GIVEN, Roles
from dragoman.events.rules import Trigger, TriggerRules
from dragoman.events.where import only_near, place_of
from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.following import following
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import NOUN_SLOTS, Analysis
from dragoman.model.annotation import Mention

ACTORS = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "name", "pronoun"))
NEAR_START = 6
"""Tokens from the start of a sentence within which a meeting noun belongs to the verb that follows."""
NEAR_OBJECT = 3
"""Tokens behind a verb in which its object stands."""
NO_ACTORS = frozenset(("media", "newspaper", "website"))
ON_MEDIA = frozenset(("REQUEST", "COERCE", "SANCTION", "THREATEN", "ASSAULT"))
"""Types of what is done to media too."""
JOINT = frozenset(("agreements", "meetings", "ties"))
"""Object classes that parties have together: who is named beside the noun did it, where a passive names nobody."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A trigger in a sentence whose roles are asked for: a verb with its group, or a noun without one."""

    analysis: Analysis
    trigger: Trigger
    group: Group | None
    tokens: tuple[int, int]
    rules: TriggerRules
    thing: Found | None


Named = dict[str, tuple[int, ...]]
"""Mentions by role."""


def fill(
    analysis: Analysis,
    trigger: Trigger,
    group: Group | None,
    tokens: tuple[int, int],
    rules: TriggerRules,
    thing: Found | None,
) -> Roles:
    """Fill the roles of a trigger from its slots, then by the rules of `STEPS`, in their order."""
    asked = Asked(analysis, trigger, group, tokens, rules, thing)
    found = {role: _slotted(asked, role, slots) for role, slots in trigger.roles.items()}
    for step in STEPS:
        if found:
            step(asked, found)
    source = found.get("source", ())
    target = tuple(i for i in found.get("target", ()) if i not in source)
    return Roles(source, target, found.get("place", ()), found.get("mediator", ()))


def _slotted(asked: Asked, role: str, slots: tuple[str, ...]) -> tuple[int, ...]:
    """Who stands in a slot of the role; of a passive without one, who is named beside its object."""
    analysis, group, thing = asked.analysis, asked.group, asked.thing
    if group is None:
        return fitting(analysis, analysis.of_noun(slots, *asked.tokens), role, asked.trigger)
    mentions = analysis.of_verb(slots, group, object_mentions(analysis, thing))
    found = fitting(analysis, mentions, role, asked.trigger)
    if found or thing is None:
        return found
    return fitting(analysis, _of_object(asked, role, slots, group, thing), role, asked.trigger)


def _crowds(asked: Asked, found: Named) -> None:
    """A verb of protest without object says nothing of whom no crowd stands before."""
    bare = asked.trigger.type == "PROTEST" and asked.group is not None and not asked.trigger.objects
    if bare and not found.get("source") and asked.group is not None and not _crowd(asked.analysis, asked.group):
        found.clear()


def _right_kind(asked: Asked, found: Named) -> None:
    """Only sources of the kind, and with the head, that the trigger asks for."""
    trigger, mentions = asked.trigger, asked.analysis.view.mentions
    if trigger.source_kind:
        found["source"] = tuple(i for i in found.get("source", ()) if mentions[i].kind in trigger.source_kind)
    if trigger.source_head:
        found["source"] = tuple(i for i in found.get("source", ()) if mentions[i].head in trigger.source_head)
    if trigger.not_head:
        found["source"] = tuple(i for i in found.get("source", ()) if mentions[i].head not in trigger.not_head)


def _carrying(asked: Asked, found: Named) -> None:
    """A noun without a source takes that of the verb that carries it, or whose its object is."""
    analysis, trigger, thing = asked.analysis, asked.trigger, asked.thing
    if asked.group is not None or found.get("source") or "source" not in trigger.roles or trigger.type == "PROTEST":
        return
    if trigger.type == "CONSULT" and _mediated(asked):
        return
    found["source"] = fitting(analysis, _carried(analysis, asked.tokens[0], trigger), "source", trigger)
    if not found["source"] and thing is not None and thing.first >= asked.tokens[1]:  # "deliveries of Belgian tanks"
        owners = analysis.of_noun(("poss", "adj"), thing.first, thing.last)
        found["source"] = fitting(analysis, owners, "source", trigger)


def _mediated(asked: Asked) -> bool:
    """Whether the verb before talks brings others together: who mediates in talks does not hold them."""
    at = asked.tokens[0]
    clause = asked.analysis.syntax.clause(at)
    verbs = [g for g in asked.analysis.groups if clause.start <= g.at < at][-1:]
    return any(t.mode == "mediation" for g in verbs for t in asked.rules.verbs.get(g.verb.lemma, ()))


def _not_beside(asked: Asked, found: Named) -> None:
    """No place that it was only near to."""
    places = found.get("place", ())
    found["place"] = tuple(i for i in places if not only_near(asked.analysis, i, asked.trigger, asked.rules))


def _clause_place(asked: Asked, found: Named) -> None:
    """A trigger that may stand with a place alone takes that of its clause."""
    trigger = asked.trigger
    if found.get("place") or not (trigger.place_ok or trigger.needs == {"place"} or "where" in trigger.needs):
        return
    like = asked.group is not None or not trigger.place_ok
    index = place_of(asked.analysis, trigger, Roles(), asked.tokens, asked.rules, group_like=like)
    found["place"] = (index,) if index is not None else ()


def _people_are_targets(asked: Asked, found: Named) -> None:
    """Whoever stands in the slot of a place is no place: "visited the president"."""
    if not found.get("place") or found.get("target"):
        return
    kinds = {i: asked.analysis.view.mentions[i].kind for i in found["place"]}
    found["target"] = tuple(i for i, kind in kinds.items() if kind in ("person", "group", "pronoun"))
    found["place"] = tuple(i for i in kinds if i not in found["target"])


def _served_by_agreement(asked: Asked, found: Named) -> None:
    """A state for whom an agreement lets somebody do something is its party: "signed a deal to supply Peru"."""
    group, thing, view = asked.group, asked.thing, asked.analysis.view
    if asked.trigger.type != "AGREE" or group is None or thing is None or found.get("target"):
        return
    inner = next((g for g in asked.analysis.groups if g.at >= thing.last), None)
    if inner is None or not inner.infinitive or len(found.get("source", ())) != 1:
        return
    between = [view.word(j) for j in range(thing.last, inner.start) if j not in view.timed]
    helps = any(t.type in asked.rules.refusable for t in asked.rules.verbs.get(inner.verb.lemma, ()))
    if helps and set(between) <= view.vocabulary.words.prepositions:
        served = (i for i in asked.analysis.of_verb(("obj", "to"), inner) if view.mentions[i].kind == "state")
        found["target"] = fitting(asked.analysis, tuple(served), "target", asked.trigger)


STEPS: tuple[Callable[[Asked, Named], None], ...] = (
    _crowds, _right_kind, _carrying, _not_beside, _clause_place, _people_are_targets, _served_by_agreement,
)  # fmt: skip
"""What is done after the slots are read; a step that empties all roles ends it."""


def _crowd(analysis: Analysis, group: Group) -> bool:
    """Whether a number is the subject: "thousands marched"."""
    clause = analysis.syntax.clause(group.start)
    stop = clause.stop if analysis.view.vocabulary.pack.bracket else group.start  # the subject may follow its verb
    return any(analysis.view.word(j) in analysis.view.numerals for j in range(clause.start, stop))


def object_mentions(analysis: Analysis, thing: Found | None) -> tuple[int, ...]:
    """Mentions that are the object noun itself: "forces" in "deployed forces" acts in nothing."""
    if thing is None:
        return ()
    return tuple(dict.fromkeys(i for j in range(thing.first, thing.last) if (i := analysis.view.at(j)) is not None))


def _of_object(asked: Asked, role: str, slots: tuple[str, ...], group: Group, thing: Found) -> tuple[int, ...]:
    """A role named beside the object of a passive: "sanctions against Chad were announced"."""
    if not group.passive:
        return ()
    beside = tuple(slot for slot in slots if slot not in NOUN_SLOTS)
    if role == "source":
        beside = (*asked.rules.between, *(("poss", "adj") if thing.kind in JOINT else ()))
    return asked.analysis.of_noun(beside, thing.first, thing.last)


def fitting(analysis: Analysis, mentions: tuple[int, ...], role: str, trigger: Trigger) -> tuple[int, ...]:
    """The mentions that can fill a role, each as who is meant by it."""
    fit = (i for i in mentions if _fits(analysis.view.mentions[i], role, trigger))
    fit = (i for i in fit if role != "target" or trigger.type not in GIVEN or not _of_things(analysis, i))
    return tuple(dict.fromkeys(j for i in fit for j in (meant(analysis, i) if role != "place" else (i,))))


def _of_things(analysis: Analysis, index: int) -> bool:
    """Whether a place only tells where the things are that something is given for: "for West Bank settlements"."""
    view, mention = analysis.view, analysis.view.mentions[index]
    if mention.kind != "place" or isinstance(analysis.syntax, CaseSyntax):
        return False
    after = view.word(mention.last)
    small = after.isalpha() and view.sentence.words[mention.last].islower()
    return small and after not in view.vocabulary.closed | view.verbs.parts and not view.verbs_at(mention.last)


def _fits(mention: Mention, role: str, trigger: Trigger) -> bool:
    if role == "place":
        return mention.kind in ("place", "state", "organisation", "person", "group", "name")
    if mention.kind == "place":
        return mention.government is not None or role == "target"
    if role == "target" and mention.kind in ("agency", "outlet"):
        return trigger.type != "CONSULT"  # who speaks to an agency is its source
    if mention.head == "powers" and not mention.plural and not mention.country:
        return False  # "power lines"
    suffers = role == "target" and trigger.type in ON_MEDIA
    return mention.kind in ACTORS and (suffers or mention.head not in NO_ACTORS)


def _carried(analysis: Analysis, at: int, trigger: Trigger) -> tuple[int, ...]:
    """Subject of the verb that carries a noun: "held talks", "landed in Tehran for a visit", "denied the delivery".

    Meetings and visits take it from any verb of their clause, also one that follows; other nouns only from a
    verb that has them as its object.
    """
    clause, view = analysis.syntax.clause(at), analysis.view
    groups = [g for g in analysis.groups if clause.start <= g.at < at]
    if trigger.type == "CONSULT":
        return _at_talks(analysis, groups, at)
    governing = [g for g in groups if g.at >= at - 6]
    if not governing:
        return ()
    lemma = governing[-1].verb.lemma
    if governing[-1].negated and lemma in view.verbs.support:
        return ()
    if lemma not in view.verbs.support | view.verbs.owning or _governed(analysis, governing[-1].end, at):
        return ()
    return analysis.syntax.subject(governing[-1])


def _at_talks(analysis: Analysis, groups: Sequence[Group], at: int) -> tuple[int, ...]:
    """Subject of the last verb before the noun of a meeting or visit, or of the one that follows it."""
    view = analysis.view
    if groups:
        return (
            () if groups[-1].negated or _only_object(analysis, groups[-1], at) else analysis.syntax.subject(groups[-1])
        )
    later = following(analysis, at + 1) or _main_verb(analysis, at)
    if later is not None and not view.sentence.lower[0].isdigit() and at < NEAR_START:
        return analysis.syntax.subject(later)
    persons = (i for i in view.here if view.mentions[i].kind == "person" and view.mentions[i].last <= at)
    return tuple(persons)[:1] if later is None else ()


def _only_object(analysis: Analysis, group: Group, at: int) -> bool:
    """Whether a talk or visit is what a verb of another kind is about: "welcomes the meeting", "pozdravlja susret"."""
    view, lemma = analysis.view, group.verb.lemma
    holds = lemma in view.verbs.support or lemma in view.verbs.owning or lemma in view.verbs.governors
    free = view.vocabulary.pack.by_case and not group.passive and at - group.end < NEAR_OBJECT
    return free and not holds and not _governed(analysis, group.end, at)


def _governed(analysis: Analysis, lo: int, at: int) -> bool:
    """Whether a preposition stands between verb and noun, so that the noun is not its object: "was hit in a raid"."""
    words = analysis.view.vocabulary.words
    plain = words.prepositions - analysis.view.verbs.linking
    return any(analysis.view.word(j) in plain for j in range(lo, at))


def _main_verb(analysis: Analysis, at: int) -> Group | None:
    """The verb of the sentence that a phrase opens: "During a visit to Warsaw in March, the minister signed"."""
    view = analysis.view
    opens = view.word(0) in view.vocabulary.words.prepositions and not any(g.at < at for g in analysis.groups)
    comma = next((j for j in range(at, len(view)) if view.word(j) == ","), None)
    if not opens or comma is None:
        return None
    return next((g for g in analysis.groups if g.at > comma and not g.infinitive and "gerund" not in g.tags), None)
