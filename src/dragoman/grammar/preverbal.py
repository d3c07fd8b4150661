"""Languages whose verb has its company, place and time before it: "将在北京与外长会谈" ("will … with him talk").

What tells how a verb is put (its auxiliary, its negation, the mark of a passive) stands before these phrases, and who
does it before all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.grammar.group import Group
from dragoman.grammar.view import STRONG, View

REACH = 40
"""Tokens before a verb among which its marks may stand."""
STOPS = frozenset((",", "."))
NEAR = 6
"""Tokens from the mark of a passive to the verb, where who does it stands between."""


@dataclass(slots=True)
class Marks:
    """What stands before a verb and belongs to it: from where on, and how it is put."""

    start: int
    auxiliaries: tuple[str, ...] = ()
    negated: bool = False
    passive: int | None = None  # token of the mark


def with_marks(view: View, group: Group) -> Group:
    """The group with the marks before the phrases that precede its verb."""
    marks = _marks(view, group)
    governor = _governor(view, marks.start)
    if governor is not None and not group.governors:
        lemmas, raised, negated = governor
        group = replace(group, governors=lemmas, raised=raised, negated=group.negated or negated)
    return replace(
        group, start=marks.start, auxiliaries=(*group.auxiliaries, *marks.auxiliaries),
        negated=group.negated or marks.negated, passive=marks.passive is not None,
        words=tuple(view.lower[marks.start : group.at]),
    )  # fmt: skip


def _marks(view: View, group: Group) -> Marks:
    words, found = view.vocabulary.words, Marks(group.start)
    for j in _before(view, group.start):
        word = view.word(j)
        if word in words.auxiliaries:
            found.auxiliaries, found.start = (*found.auxiliaries, word), j
        elif word in words.negations:
            found.negated, found.start = True, j
        elif word in view.verbs.passive_marks and found.passive is None and group.at - j <= NEAR:
            found.passive, found.start = j, j
    return found


def _governor(view: View, at: int) -> tuple[tuple[str, ...], int | None, bool] | None:
    """The verbs before that give a status to what they govern, whom the last asks ("敦促各方停火"), and whether not."""
    lemmas: tuple[str, ...] = ()
    raised: int | None = None
    whom: int | None = None
    negated = False
    for j in range(at - 1, max(-1, at - REACH), -1):
        word = view.word(j)
        if word in STRONG or word in STOPS or word in view.verbs.genitive or word in view.vocabulary.words.conjunctions:
            break
        index = view.at(j)
        if index is not None:
            if lemmas:
                break  # who wants it
            whom = index if view.mentions[index].first == j else whom
            continue
        readings = view.verbs_at(j)
        if readings:
            verb = next((found.lemma for found, _ in readings if found.lemma in view.verbs.governors), None)
            if verb is None:
                break
            if not lemmas and whom is not None and view.mentions[whom].first == j + 1:
                raised = whom
            lemmas, negated = (*lemmas, verb), negated or view.word(j - 1) in view.vocabulary.words.negations
    return (lemmas, raised, negated) if lemmas else None


def chained(view: View, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups, with the auxiliaries of the one whose subject they share over a comma: "将访问北京，与外长会谈"."""
    found: list[Group] = []
    for group in groups:
        first = opening(view, group)
        bare = not group.auxiliaries and view.sentence.words[group.at] == view.word(group.at)
        if found and bare and view.word(first - 1) == "," and shares(view, first - 1, group) and found[-1].at < first:
            auxiliaries = found[-1].auxiliaries
            found.append(replace(group, auxiliaries=auxiliaries, words=(*auxiliaries, *group.words)))
        else:
            found.append(group)
    return tuple(found)


def shares(view: View, comma: int, group: Group) -> bool:
    """Whether no subject stands between a comma and a verb: nothing but times, adverbs and phrases before it."""
    words, j = view.vocabulary.words, comma + 1
    while j < group.start and (j in view.timed or view.word(j) in words.adverbs | words.conjunctions):
        j += 1
    return j >= group.start or view.word(j) in words.prepositions


def _before(view: View, at: int) -> Iterator[int]:
    """Tokens before a verb that no mention and no time covers, backwards to where its clause begins."""
    words, j = view.vocabulary.words, at
    while j > max(0, at - REACH):
        closing, j = j - 1, opens(view, j - 1)
        if j < closing or view.at(j) is not None or j in view.timed:
            continue
        word = view.word(j)
        if word in STRONG or word in STOPS or word in words.subordinators or view.verbs_at(j):
            return
        yield j


def agent(view: View, group: Group) -> tuple[int, int]:
    """The tokens between the mark of a passive and its verb, where who does it stands."""
    mark = next((j for j in range(group.start, group.at) if view.word(j) in view.verbs.passive_marks), group.at)
    return mark, group.at


def opening(view: View, group: Group) -> int:
    """The first token of the clause whose phrases may stand before a verb."""
    at = group.at
    while at > 0:
        before = opens(view, at - 1)
        if before == at - 1 and (view.word(before) in STRONG or view.word(before) in STOPS):
            break
        if view.verbs_at(before) and not group.start <= before < group.at:
            break
        at = before
    return at


def opens(view: View, j: int) -> int:
    """The token of the bracket that the one at token `j` closes, as behind a name in other letters; else `j`."""
    if view.word(j) != ")":
        return j
    return next((k for k in range(j - 1, max(-1, j - REACH), -1) if view.word(k) == "("), j)
