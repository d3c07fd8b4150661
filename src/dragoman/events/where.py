"""Where and when an event was, as its clause tells."""

from dragoman.events.parties import Roles
from dragoman.events.place_phrase import settled
from dragoman.events.rules import Trigger, TriggerRules
from dragoman.grammar.following import following
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.lang.pack import closed_words
from dragoman.model.dates import TimeExpr

MOVING = frozenset(("MOBILIZE", "RETREAT"))
"""Types of which the place is where troops go, or leave."""
NEAR = 3
"""Tokens between a place or time and the clause it belongs to."""


def place_of(
    analysis: Analysis,
    trigger: Trigger,
    roles: Roles,
    tokens: tuple[int, int],
    rules: TriggerRules,
    *,
    group_like: bool,
) -> int | None:
    """The place: the filler of the slot, else a place "in" or "at" which the clause says it was."""
    mentions, (first, last) = analysis.view.mentions, tokens
    for index in roles.place:
        there = mentions[index].kind in ("place", "state") and not only_near(analysis, index, trigger, rules)
        if there and not _of_another(analysis, index, tokens, rules):
            return index
    clause = _clause(analysis, first, last, noun=not group_like)
    opened = _where_clause(analysis, clause.start, rules)
    if opened is not None:
        return opened
    wide = group_like or trigger.type == "CONSULT"
    stop = _before_voice(analysis, last, clause.stop)
    for slot in rules.place:
        for lo, hi in ((last, stop), (clause.start, first)) if wide else ((last, stop),):
            for index in analysis.syntax.after(frozenset((slot,)), lo, hi):
                place = mentions[index].kind in ("place", "state") and mentions[index].head != "adjective"
                place = place and not settled(analysis, mentions[index].first - 1)
                place = place and not only_near(analysis, index, trigger, rules)
                other = _of_topic(analysis, index, tokens) or _of_another(analysis, index, tokens, rules)
                if place and not other:
                    return index
    return None


def _of_topic(analysis: Analysis, index: int, trigger: tuple[int, int]) -> bool:
    """Whether a place is that of something talked about: "discussed the war in Chad and agreed on a pact"."""
    view, mention = analysis.view, analysis.view.mentions[index]
    spoken = closed_words(view.vocabulary.pack.code, "agenda")
    if mention.first >= trigger[1]:  # "they discussed in Lima the war", but not "they discussed the war in Chad"
        return view.word(trigger[0]) in spoken and mention.first - trigger[1] > 1
    before = [group for group in analysis.groups if group.at < mention.first]
    start = analysis.syntax.clause(trigger[0]).start
    return bool(before) and view.word(before[-1].at) in spoken and before[-1].at > start


def _of_another(analysis: Analysis, index: int, trigger: tuple[int, int], rules: TriggerRules) -> bool:
    """Whether a place is that of what it was before or after: "they met five days before the talks in Rome"."""
    view, place = analysis.view, analysis.view.mentions[index].first
    lower = view.sentence.lower
    return any(
        lower[j : j + len(phrase)] == phrase and _happening(analysis, range(j + len(phrase), place), rules)
        for j in range(trigger[1], place)
        for phrase in rules.timing
    )


def _happening(analysis: Analysis, tokens: range, rules: TriggerRules) -> bool:
    """Whether a noun for what happens stands in the tokens, and no verb between it and their end."""
    sentence = analysis.view.sentence
    last = max((g.at for g in analysis.groups if g.at in tokens), default=tokens.start - 1)
    nouns = (j for j in tokens if rules.nouns.hits(sentence.lower, sentence.words, j, frozenset()))
    return any(j > last for j in nouns)


def only_near(analysis: Analysis, index: int, trigger: Trigger, rules: TriggerRules) -> bool:
    """Whether it was not there but beside it: "near Chad", "to the Chad border".

    What happens near a town counts as there; what moves to it or from it does not, and near a state is outside it.
    """
    view, mention = analysis.view, analysis.view.mentions[index]
    if index not in view.here or (mention.kind != "state" and trigger.type not in MOVING):
        return False
    j = mention.first - 1
    while view.word(j) in view.vocabulary.words.determiners:
        j -= 1
    return view.word(j) in rules.beside or view.word(mention.last) in rules.bounds


def _clause(analysis: Analysis, first: int, last: int, *, noun: bool) -> range:
    """The clause of a trigger; of a noun that is a subject, with what its verb says: "the talks ended in Rome"."""
    clause = analysis.syntax.clause(first)
    verb = following(analysis, last) if noun else None
    return clause if verb is None else range(clause.start, max(clause.stop, analysis.syntax.limit(verb.end)))


def _before_voice(analysis: Analysis, lo: int, hi: int) -> int:
    """End of what a clause tells, before those who say it: "…, officials in Lima said"."""
    view = analysis.view
    says = any(g.start == hi and view.word(g.at) in view.vocabulary.saying for g in analysis.groups)
    comma = next((j for j in range(hi - 1, lo - 1, -1) if view.word(j) == ","), None)
    return comma if says and comma is not None else hi


def _where_clause(analysis: Analysis, at: int, rules: TriggerRules) -> int | None:
    """The place a clause with "where" speaks of: "Turkey, where he held talks", "the raid on Lomé, in which"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    inside = {slot.partition("+")[0] for slot in rules.place}
    prepositional = view.word(at) in words.relatives and view.word(at - 1) in inside
    if not prepositional and view.word(at - 1) not in words.places and view.word(at) not in words.places:
        return None
    before = [i for i in view.here if view.mentions[i].last <= at and view.mentions[i].kind in ("place", "state")]
    return before[-1] if before and at - view.mentions[before[-1]].last <= NEAR else None


def time_of(analysis: Analysis, first: int, last: int, group: Group | None) -> TimeExpr | None:
    """The time expression of the trigger's clause nearest to it, if no verb of saying stands between."""
    view = analysis.view
    clause = _clause(analysis, first, last, noun=group is None)
    if group is not None and group.governors and group.start < clause.start:  # "počela je jučer da povlači"
        clause = range(analysis.syntax.clause(group.start).start, clause.stop)
    introducing = _introducing(analysis, first, group)
    if introducing is not None:
        return introducing
    inside = [t for t in view.time_in(clause.start, clause.stop) if t.form not in ("duration", "relative")]
    if not inside and len(analysis.groups) <= 1 + (group is None):
        inside = [t for t in view.times if t.form not in ("duration", "relative")]
    inside = inside or [t for t in view.times if _fronted(analysis, t, clause)]
    usable = [t for t in inside if _belongs(analysis, t, first, last)]
    if not usable:
        return None
    return min(usable, key=lambda t: (t.form == "vague", abs(t.first - first), t.first))


def _introducing(analysis: Analysis, first: int, group: Group | None) -> TimeExpr | None:
    """The relative time that introduces the clause of a trigger: "a day after the United States imposed …".

    Unless the clause has a time of its own, the event is dated by counting from the other one of the sentence.
    """
    view = analysis.view
    start = group.start if group is not None else first
    for time in view.times:
        if time.form != "relative" or time.last > start:
            continue
        between = range(time.last, start)
        verbs = any(g.at in between and not g.infinitive and "gerund" not in g.tags for g in analysis.groups)
        if not verbs and not any(view.word(j) in (",", ";", ".") for j in between):
            clause = analysis.syntax.clause(first)
            own = [t for t in view.time_in(time.last, clause.stop) if t.form not in ("duration", "relative", "vague")]
            comma = next((j for j in range(start, clause.stop) if view.word(j) == ","), clause.stop)
            return None if any(t.first < comma for t in own) else time
    return None


def _fronted(analysis: Analysis, time: TimeExpr, clause: range) -> bool:
    """A time that opens the sentence holds for all of it; one before "when" for the clause "when" opens."""
    if time.form in ("duration", "relative"):
        return False
    view = analysis.view
    opens = time.first <= 1 and view.word(time.last) == ","
    when = (
        view.word(clause.start - 1) in view.vocabulary.words.times
        and time.last <= clause.start
        and clause.start - time.last <= NEAR
    )
    return opens or when


def _in_list(analysis: Analysis, comma: int) -> bool:
    """Whether a comma only parts those who are listed: "to meet Anna Ash, Bo Birch and Cleo Cedar on 3 May"."""
    view = analysis.view
    before = any(view.mentions[i].last == comma for i in view.here)
    return before and view.at(comma + 1) is not None


def _belongs(analysis: Analysis, time: TimeExpr, first: int, last: int) -> bool:
    """A year that modifies a noun ("the 2015 deal") dates that noun only; one before "after" what came later."""
    if "modifier" in time.rule:
        return last - 4 <= time.last <= last
    earlier = analysis.view.vocabulary.pack.section("words").get("sequence") or ()
    acts = any(g.at == first for g in analysis.groups)  # "on Friday, after a day of talks" is one and the same day
    if acts and any(analysis.view.word(j) in earlier for j in range(time.last, first)):
        return False
    if time.last <= first and _fronted(analysis, time, analysis.syntax.clause(first)):
        return True
    commas = [j for j in range(last, time.first) if analysis.view.word(j) == "," and not _in_list(analysis, j)]
    if commas and commas[-1] < time.first - 2:
        return False
    lo, hi = (time.last, first) if time.first < first else (last, time.first)
    later = time.first > first
    group = next((g for g in analysis.groups if g.at == first), None)
    own = range(group.start, group.end) if group is not None else range(0)
    verb = following(analysis, last) if group is None else None
    between = [
        g
        for g in analysis.groups
        if g is not verb
        and lo <= g.at < hi
        and g.at not in own
        and (later or (not g.infinitive and "gerund" not in g.tags))
    ]
    return not between
