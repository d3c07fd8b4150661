"""Who fills the roles of a trigger, where and when; and what is missing."""

from dataclasses import dataclass

from dragoman.events.objects import Found
from dragoman.events.rules import Trigger, TriggerRules
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.annotation import Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.event import Filler
from dragoman.model.record import Role

ACTORS = frozenset(("person", "state", "organisation", "agency", "outlet", "group", "name", "pronoun"))
PEOPLE = frozenset(("person", "group", "pronoun", "name"))
NO_ACTORS = frozenset(("media", "newspaper", "website"))


@dataclass(frozen=True, slots=True)
class Roles:
    """Mentions by role, in text order."""

    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    place: tuple[int, ...] = ()
    mediator: tuple[int, ...] = ()

    def weight(self) -> int:
        """How many roles are filled."""
        return sum(bool(r) for r in (self.source, self.target, self.place, self.mediator))

    def fillers(self) -> tuple[Filler, ...]:
        """The participants; a place is none."""
        named: tuple[tuple[Role, tuple[int, ...]], ...] = (
            ("source", self.source), ("target", self.target), ("mediator", self.mediator),
        )  # fmt: skip
        return tuple(Filler(role=role, mention=m) for role, mentions in named for m in mentions)


def fill(analysis: Analysis, trigger: Trigger, group: Group | None, tokens: tuple[int, int], rules: TriggerRules) -> Roles:
    """Fill the roles of a trigger from its slots; a noun without a source takes that of the verb that carries it."""
    found: dict[str, tuple[int, ...]] = {}
    for role, slots in trigger.roles.items():
        mentions = analysis.of_verb(slots, group) if group is not None else analysis.of_noun(slots, *tokens)
        found[role] = _fitting(analysis, mentions, role)
    if group is None and not found.get("source") and "source" in trigger.roles:
        found["source"] = _fitting(analysis, _carried(analysis, tokens[0], trigger), "source")
    if found.get("place") and not found.get("target"):
        found["target"] = tuple(i for i in found["place"] if analysis.view.mentions[i].kind in PEOPLE)
        found["place"] = tuple(i for i in found["place"] if i not in found["target"])
    source = found.get("source", ())
    target = tuple(i for i in found.get("target", ()) if i not in source)
    return Roles(source, target, found.get("place", ()), found.get("mediator", ()))


def _fitting(analysis: Analysis, mentions: tuple[int, ...], role: str) -> tuple[int, ...]:
    return tuple(i for i in mentions if _fits(analysis.view.mentions[i], role))


def _fits(mention: Mention, role: str) -> bool:
    if role == "place":
        return mention.kind in ("place", "state", "organisation", "person", "group")
    if mention.kind == "place":
        return mention.government is not None or role == "target"
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
        later = [g for g in analysis.groups if g.at > at and "gerund" not in g.tags]
        if later and not view.sentence.lower[0].isdigit() and at < 6:
            return analysis.syntax.subject(later[0])
        return tuple(i for i in view.here if view.mentions[i].kind == "person" and view.mentions[i].last <= at)[:1] if not later else ()
    governing = [g for g in groups if g.at >= at - 6]
    if not governing:
        return ()
    lemma = governing[-1].verb.lemma
    return analysis.syntax.subject(governing[-1]) if lemma in view.verbs.support or lemma in view.verbs.owning else ()


def missing(analysis: Analysis, trigger: Trigger, roles: Roles, found: Found | None) -> str | None:
    """Why the candidate is no event, in words for the reader; None if it is one."""
    mentions = analysis.view.mentions
    if "source" in trigger.needs and not roles.source:
        return "it does not say who acts"
    if "target" in trigger.needs and not roles.target and not (trigger.object_ok and found) and not (trigger.place_ok and roles.place):
        return "it does not say to whom or with whom"
    if "place" in trigger.needs and not roles.place and not roles.target:
        return "it does not say where"
    if "target_or_place" in trigger.needs and not roles.target and not roles.place:
        return "it does not say against whom or where"
    if "mediator" in trigger.needs and not roles.mediator:
        return "it does not say who mediates"
    if trigger.person and not any(mentions[i].kind in PEOPLE for i in roles.source):
        return "who moves or meets is no person or group"
    if trigger.source_kind and not any(mentions[i].kind in trigger.source_kind for i in roles.source):
        return "who acts is of the wrong kind"
    if trigger.target_kind and roles.target and not any(mentions[i].kind in trigger.target_kind for i in roles.target):
        return "what it is done to is of the wrong kind"
    return _public(analysis, roles)


def _public(analysis: Analysis, roles: Roles) -> str | None:
    """Events are coded for public affairs: somebody in it must belong to a state, an office or a body."""
    involved = (*roles.source, *roles.target, *roles.mediator)
    mentions = analysis.view.mentions
    for i in involved:
        mention = mentions[i]
        referent = mentions[mention.refers] if mention.refers is not None else mention
        for m in (mention, referent):
            if m.country or m.office or m.government or (m.key and m.kind in ("organisation", "state", "person")):
                return None
            if m.kind == "pronoun" and m.head == "sides" or m.kind == "person" and m.name:
                return None
    return "nobody in it is known to act for a state or public body"


def place_of(
    analysis: Analysis, trigger: Trigger, roles: Roles, tokens: tuple[int, int], rules: TriggerRules, *, group_like: bool
) -> int | None:
    """The place: the filler of the slot, else a place "in" or "at" which the clause says it was."""
    mentions, (first, last) = analysis.view.mentions, tokens
    for index in roles.place:
        if mentions[index].kind in ("place", "state"):
            return index
    clause = analysis.syntax.clause(first)
    opened = _where_clause(analysis, clause.start)
    if opened is not None:
        return opened
    wide = group_like or trigger.type == "CONSULT"
    for slot in rules.place:
        for lo, hi in ((last, clause.stop), (clause.start, first)) if wide else ((last, clause.stop),):
            for index in analysis.syntax.after(frozenset((slot,)), lo, hi):
                if mentions[index].kind in ("place", "state") and mentions[index].head != "adjective":
                    return index
    return None


def _where_clause(analysis: Analysis, at: int) -> int | None:
    """The place a clause with "where" speaks of: "Turkey, where he held talks"."""
    view = analysis.view
    if view.word(at - 1) not in view.vocabulary.words.places and view.word(at) not in view.vocabulary.words.places:
        return None
    before = [i for i in view.here if view.mentions[i].last <= at and view.mentions[i].kind in ("place", "state")]
    return before[-1] if before and at - view.mentions[before[-1]].last <= 3 else None


def time_of(analysis: Analysis, first: int, last: int, group: Group | None) -> TimeExpr | None:
    """The time expression of the trigger's clause nearest to it, if no verb of saying stands between."""
    view = analysis.view
    clause = analysis.syntax.clause(first)
    inside = [t for t in view.time_in(clause.start, clause.stop) if t.form not in ("duration", "relative")]
    if not inside and len(analysis.groups) <= 1 + (group is None):
        inside = [t for t in view.times if t.form not in ("duration", "relative")]
    inside = inside or [t for t in view.times if _fronted(analysis, t, clause)]
    usable = [t for t in inside if _belongs(analysis, t, first, last)]
    if not usable:
        return None
    return min(usable, key=lambda t: (t.form in ("vague",), abs(t.first - first), t.first))


def _fronted(analysis: Analysis, time: TimeExpr, clause: range) -> bool:
    """A time that opens the sentence holds for all of it; one before "when" for the clause "when" opens."""
    if time.form in ("duration", "relative"):
        return False
    view = analysis.view
    opens = time.first <= 1 and view.word(time.last) == ","
    when = view.word(clause.start - 1) in ("when", "kad", "kada") and time.last <= clause.start and clause.start - time.last <= 3
    return opens or when


def _belongs(analysis: Analysis, time: TimeExpr, first: int, last: int) -> bool:
    """A year that modifies a noun ("the 2015 deal") dates that noun only."""
    if "modifier" in time.rule:
        return last - 4 <= time.last <= last
    if time.last <= first and _fronted(analysis, time, analysis.syntax.clause(first)):
        return True
    commas = [j for j in range(last, time.first) if analysis.view.word(j) == ","]
    if commas and commas[-1] < time.first - 2:
        return False
    lo, hi = (time.last, first) if time.first < first else (last, time.first)
    later = time.first > first
    own = next((range(g.start, g.end) for g in analysis.groups if g.at == first), range(0))
    between = [g for g in analysis.groups if lo <= g.at < hi and g.at not in own and (later or not g.infinitive and "gerund" not in g.tags)]
    return not between
