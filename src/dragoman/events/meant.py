"""Who is meant by a mention that stands for another: a pronoun, an office, a government, officials, soldiers."""

from collections.abc import Callable

from dragoman.events.parties import PUBLIC_HEADS, RULING
from dragoman.events.rules import trigger_rules
from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis

SERVING = frozenset(("officials", "lawmakers"))
"""Heads of groups that serve a state, and that can be told of only with it."""


def meant(analysis: Analysis, index: int) -> tuple[int, ...]:
    """Who is meant by a mention, as the first rule of `MEANT` says that knows; else itself."""
    return next((found for rule in MEANT if (found := rule(analysis, index))), (index,))


def _by_pronoun(analysis: Analysis, index: int) -> tuple[int, ...]:
    """By a pronoun that nothing was linked to: who speaks, or who was named before."""
    mention = analysis.view.mentions[index]
    if mention.kind != "pronoun" or mention.refers is not None or mention.head == "sides":
        return ()
    plural = mention.head in ("plural", "possessive plural")
    return _spoken_of(analysis, index) if plural else _who_speaks(analysis, index)


def _by_office(analysis: Analysis, index: int) -> tuple[int, ...]:
    """By an office alone, whose it is: "premijer Crne Gore"."""
    mention, syntax = analysis.view.mentions[index], analysis.syntax
    alone = mention.office and not (mention.country or mention.name or mention.refers is not None)
    return syntax.possessor(mention.last - 1) if alone and isinstance(syntax, CaseSyntax) else ()


def _by_government(analysis: Analysis, index: int) -> tuple[int, ...]:
    mention = analysis.view.mentions[index]
    state = _state_before(analysis, index) if mention.head in RULING and not mention.country else None
    return () if state is None else (state,)


def _by_soldiers(analysis: Analysis, index: int) -> tuple[int, ...]:
    """By "its soldiers": the state or body named before."""
    view, mention = analysis.view, analysis.view.mentions[index]
    owned = view.word(mention.first) in view.vocabulary.words.possessives
    if mention.head not in PUBLIC_HEADS or mention.country or not owned:
        return ()
    before = (i for i in view.here if view.mentions[i].last <= mention.first)
    return tuple(i for i in before if view.mentions[i].kind in ("state", "organisation"))[-1:]


def _state_before(analysis: Analysis, index: int) -> int | None:
    """The state whose government is named by its colour: "Peru's Centrist government"."""
    view, j = analysis.view, analysis.view.mentions[index].first - 1
    stops = view.verbs.genitive | view.vocabulary.closed
    while view.word(j).isalpha() and view.word(j) not in stops:
        j -= 1
    owner = view.at(j - 1) if view.word(j) in view.verbs.genitive else None
    return owner if owner is not None and view.mentions[owner].kind == "state" else None


def _served(analysis: Analysis, index: int) -> tuple[int, ...]:
    """By officials or lawmakers, the state they serve: "Peru's former railway officials", "lawmakers in Peru"."""
    view, syntax, mention = analysis.view, analysis.syntax, analysis.view.mentions[index]
    if mention.head not in SERVING or mention.country or isinstance(syntax, CaseSyntax):
        return ()
    before = syntax.possessor(mention.first) or syntax.adjective(mention.first)
    where = trigger_rules(view.vocabulary.pack.code).place
    after = view.at(mention.last + 1) if view.word(mention.last) in where else None
    found = before or (syntax.joined(after) if after is not None else ())
    return found if all(view.mentions[i].kind == "state" for i in found) else ()


MEANT: tuple[Callable[[Analysis, int], tuple[int, ...]], ...] = (
    _by_pronoun, _by_office, _by_government, _served, _by_soldiers,
)  # fmt: skip
"""Who is meant by a mention that stands for another."""


def _who_speaks(analysis: Analysis, index: int) -> tuple[int, ...]:
    """The subject of a verb of saying right before a pronoun that opens the clause: "Togo said it would"."""
    view, first = analysis.view, analysis.view.mentions[index].first
    words = view.vocabulary.words
    while view.word(first - 1) in words.subordinators - words.prepositions:
        first -= 1
    speaks = next((g for g in analysis.groups if _right_before(analysis, g, first)), None)
    found = () if speaks is None else analysis.syntax.subject(speaks)
    return found if len(found) == 1 and view.mentions[found[0]].kind != "pronoun" else ()


def _right_before(analysis: Analysis, group: Group, at: int) -> bool:
    """Whether a verb of saying stands before token `at`, no more than a time between: "said on Monday it would"."""
    view = analysis.view
    between = [j for j in range(group.end, at) if j not in view.timed]
    only_time = all(view.word(j) in view.vocabulary.words.prepositions for j in between) and len(between) <= 1
    return group.end <= at and only_time and view.word(group.at) in view.vocabulary.saying


def _spoken_of(analysis: Analysis, index: int) -> tuple[int, ...]:
    """What a plural pronoun stands for: who speaks of it, or the two sides of the sentence before."""
    view, mention = analysis.view, analysis.view.mentions[index]
    group = next((g for g in reversed(analysis.groups) if g.at < mention.first), None)
    found = () if group is None else analysis.syntax.subject(group)
    named = tuple(i for i in found if i != index and view.mentions[i].kind != "pronoun")
    sides = [i for i, m in enumerate(view.mentions[:index]) if m.head == "sides" and m.sentence == mention.sentence - 1]
    return named or tuple(sides[-1:]) or (index,)
