"""Objects of events: what was signed, supplied, lifted; how much of it; which number a visit has."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.events.rules import Trigger, TriggerRules
from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.final_cases import FinalCases
from dragoman.grammar.group import Group
from dragoman.grammar.order import OrderSyntax
from dragoman.grammar.syntax import NOUN_SLOTS, Analysis
from dragoman.model.event import Amount

MAX_PHRASE = 12
MONEY = "money"
COUNTED = frozenset(("AID", "MOBILIZE", "RETREAT", "CONCEDE", "COERCE", "ASSAULT", "SANCTION", "COOPERATE", "AGREE"))
"""Types of which the number of the object tells: soldiers, drones, envoys, but not how many talks were held."""


@dataclass(frozen=True, slots=True)
class Found:
    """An object noun: its base form, class and tokens (`last` exclusive)."""

    key: str
    kind: str
    first: int
    last: int
    number: tuple[int, int] | None = None  # tokens of a number that stands for the object ("a small number")


def bare_number(analysis: Analysis, at: int, rules: TriggerRules) -> tuple[int, int] | None:
    """A number right after a verb that stands without its noun: "delivered a small number before the war"."""
    view = analysis.view
    for j in range(at, min(len(view), at + 3)):
        if view.word(j) in rules.numerals and j not in view.timed:
            last = j + 1
            while view.word(last) in rules.numerals:
                last += 1
            return None if view.common(last) else (j, last)  # "held three rounds" has its noun
    return None


def pronoun_object(analysis: Analysis, at: int, trigger: Trigger, rules: TriggerRules) -> Found | None:
    """The noun that a pronoun right after a verb stands for, earlier in the sentence: "the deal … abandoned it"."""
    view = analysis.view
    index = view.at(at)
    if index is None or view.mentions[index].head != "thing":
        return None
    return _best(analysis, range(at), trigger, rules)


def of_verb(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> Found | None:
    """The object noun a trigger verb needs, if it is there."""
    if group.passive and not trigger.object_after:
        return _before(analysis, group, trigger, rules)
    if trigger.object_after - NOUN_SLOTS:
        after = _best(analysis, _after_preposition(analysis, group.end, trigger.object_after), trigger, rules)
        if after is not None or not isinstance(analysis.syntax, CaseSyntax):
            return after
        clause = analysis.syntax.clause(group.at)  # the order is free: "iza napada stoji"
        before = _after_preposition(analysis, clause.start, trigger.object_after, group.at)
        return _best(analysis, before, trigger, rules)
    found = _best(analysis, analysis.syntax.noun_phrase(group.end), trigger, rules, behind=True)
    if isinstance(analysis.syntax, CaseSyntax):
        found = found or _best(analysis, analysis.syntax.before(group.at), trigger, rules)
        return None if found is None or _of_deed(analysis, found, rules) or _of_other(analysis, found) else found
    if found is None and isinstance(analysis.syntax, OrderSyntax):
        return _best(analysis, analysis.syntax.relative_object(group), trigger, rules)
    return found


def _of_other(analysis: Analysis, found: Found) -> bool:
    """As in "diyalog çağrısı yaptı": where the verb comes last, the noun only tells which thing the next noun is."""
    view = analysis.view
    owned = isinstance(analysis.syntax, FinalCases) and view.word(found.last).endswith(tuple(view.verbs.owned))
    return owned and view.common(found.last)


def _of_deed(analysis: Analysis, found: Found, rules: TriggerRules) -> bool:
    """As in "najavio je ukidanje ograničenja": the noun belongs to another that tells what is done with it."""
    view = analysis.view
    hits = rules.nouns.hits(view.sentence.lower, view.sentence.words, found.first - 1, frozenset())
    return any(rules.of_noun[int(hit.entry.key)].objects and hit.last == found.first for hit in hits)


def of_noun(analysis: Analysis, first: int, last: int, trigger: Trigger, rules: TriggerRules) -> Found | None:
    """The object noun a trigger noun needs: in an "of" phrase, a compound, or after the prepositions named."""
    if trigger.object_after:
        return _best(analysis, _after_preposition(analysis, last, trigger.object_after), trigger, rules)
    after = _best(analysis, analysis.syntax.noun_phrase(last), trigger, rules)
    return after or _best(analysis, range(max(0, first - 3), first), trigger, rules)


def _after_preposition(
    analysis: Analysis, at: int, prepositions: frozenset[str], end: int | None = None
) -> Iterator[int]:
    """Tokens after the first such preposition from token `at` on."""
    words = {p.partition("+")[0] for p in prepositions}
    end = analysis.syntax.limit(at) if end is None else end
    for j in range(at, end):
        if analysis.view.word(j) in words:
            return iter(range(j + 1, min(len(analysis.view), j + 1 + MAX_PHRASE)))
    return iter(())


def _before(analysis: Analysis, group: Group, trigger: Trigger, rules: TriggerRules) -> Found | None:
    """The object of a passive stands before it: "sanctions were lifted"."""
    clause = analysis.syntax.clause(group.start)
    found = _best(analysis, range(clause.start, group.start), trigger, rules)
    if found is not None and not group.auxiliaries and _another(analysis, found.last, group.start):
        return None  # "a plan to use the loophole offered by": what was offered is the loophole
    if (
        found is not None
        and isinstance(analysis.syntax, OrderSyntax)
        and any(found.last <= g.at < group.start for g in analysis.groups)
    ):
        return None
    if found is None and isinstance(analysis.syntax, CaseSyntax):
        return _best(analysis, analysis.syntax.noun_phrase(group.end), trigger, rules)
    return found


def _another(analysis: Analysis, lo: int, hi: int) -> bool:
    """Whether another noun phrase begins in the token range."""
    return any(analysis.view.word(j) in analysis.view.verbs.articles for j in range(lo, hi))


def _best(
    analysis: Analysis, tokens: Iterable[int], trigger: Trigger, rules: TriggerRules, *, behind: bool = False
) -> Found | None:
    """The last fitting noun of the first noun phrase: "nuclear deal" in "the 2015 nuclear deal".

    `behind` where it stands behind a form that describes it, and its case is that of another verb: "yaptığı saldırıda".
    """
    view, best = analysis.view, None
    stops = view.vocabulary.words.conjunctions | {","}
    for j in tokens:
        if best is not None and (view.word(j) in view.vocabulary.words.prepositions or view.word(j) in stops):
            break
        if j in view.timed:
            continue
        for hit in rules.objects.hits(view.sentence.lower, view.sentence.words, j, frozenset()):
            fits = behind or not isinstance(analysis.syntax, FinalCases) or analysis.syntax.objective(hit.cases)
            if hit.entry.kind in trigger.objects and fits and (best is None or hit.last > best.last):
                best = Found(hit.entry.key, hit.entry.kind, j, hit.last)
    return _as_sum(analysis, best, rules) if best is not None else None


def _as_sum(analysis: Analysis, found: Found, rules: TriggerRules) -> Found:
    """A sum stands for the money: "gave two million euros"."""
    if found.key not in rules.sums:
        return found
    first, last = found.first, found.last
    while first > 0 and _counts(analysis, first - 1, rules):
        first -= 1
    while analysis.view.word(last) in rules.sums:
        last += 1
    return replace(found, key=MONEY, number=(first, last))


def _counts(analysis: Analysis, j: int, rules: TriggerRules) -> bool:
    word = analysis.view.word(j)
    return (
        word in rules.numerals
        or word in rules.sums
        or word[:1].isdigit()
        or unicodedata.category(word[:1] or "x") == "Sc"
    )


def span_of(analysis: Analysis, found: Found) -> tuple[int, int]:
    """Character offsets of the object with its adjectives: "comprehensive cooperation agreement"."""
    view, first = analysis.view, found.first
    for j in range(found.first - 1, max(-1, found.first - 7), -1):
        word = view.word(j)
        stops = (
            word in view.vocabulary.closed or not word.replace("-", "").replace("'", "").isalnum() or view.verbs_at(j)
        )
        if stops or j in view.timed or (view.at(j) is not None and view.mentions[view.at(j) or 0].head == "possessive"):
            break
        first = j
    return view.sentence.offsets(first, found.last)


def amounts(analysis: Analysis, found: Found, trigger: Trigger, rules: TriggerRules) -> tuple[Amount, ...]:
    """The number before an object: "hundreds of drones", "a small number of drones", "2,000 troops"."""
    view = analysis.view
    if trigger.type not in COUNTED:
        return ()
    if found.number is not None:
        start, end = view.sentence.offsets(*found.number)
        return (Amount(what=found.key, start=start, end=end),)
    for j in range(found.first - 1, max(-1, found.first - 6), -1):
        word = view.word(j)
        ranked = word[:1].isdigit() and word[-1:].isalpha()  # "the 9th round" counts nothing
        if ranked or j in view.timed or view.verbs_at(j) or word in (",", "."):
            return ()
        if word in rules.numerals or word[:1].isdigit():
            return _counted(analysis, found, j, rules)
    return ()


def _counted(analysis: Analysis, found: Found, at: int, rules: TriggerRules) -> tuple[Amount, ...]:
    """The number that ends with token `at`; none in "the number of its troops"."""
    view, first = analysis.view, at
    while first > 0 and (view.word(first - 1) in rules.numerals or view.word(first - 1)[:1].isdigit()):
        first -= 1
    if first == at and view.word(first) in rules.counters:
        return ()
    start, end = view.sentence.offsets(first, at + 1)
    return (Amount(what=found.key, start=start, end=end),)
