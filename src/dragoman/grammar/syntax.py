"""The door to the grammar: a sentence's view, verb groups and slots, for the language of its pack."""

from collections.abc import Callable, Hashable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.final_cases import FinalCases
from dragoman.grammar.final_marks import FinalMarks
from dragoman.grammar.group import Group, groups_of
from dragoman.grammar.order import OrderSyntax
from dragoman.grammar.preverbal import chained, opening, with_marks
from dragoman.grammar.verbs import verbs_of
from dragoman.grammar.view import View
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import Sentence

Known = TypeVar("Known")
NOUN_SLOTS = frozenset(("poss", "adj", "subj", "obj", "whose", "purpose", "that", "iobj", "ins", "raised", "voice"))


@dataclass(frozen=True, slots=True)
class Analysis:
    """One sentence, analysed: its view, its verb groups, and who answers for slots."""

    view: View
    groups: tuple[Group, ...]
    syntax: OrderSyntax | CaseSyntax
    _known: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, question: Hashable, answer: Callable[[], Known]) -> Known:
        """What `answer` gave when the question was first asked: rules ask the same of a sentence for each of its verbs.

        Without it the time of a sentence would grow as the square of its verbs, or worse.
        """
        if question not in self._known:
            self._known[question] = answer()
        found: Known = self._known[question]
        return found

    def of_verb(self, slots: Sequence[str], group: Group, but: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Mentions in the first slot that is filled: subj, obj, iobj, ins, or a preposition. `but` is no subject."""
        for slot in slots:
            found = self._verb_slot(slot, group, but)
            if found:
                return found
        return ()

    def _verb_slot(self, slot: str, group: Group, but: tuple[int, ...]) -> tuple[int, ...]:
        syntax = self.syntax
        ask: dict[str, Callable[[], tuple[int, ...]]] = {
            "subj": lambda: syntax.subject(group, but) if isinstance(syntax, CaseSyntax) else syntax.subject(group),
            "obj": lambda: syntax.object(group),
            "whose": lambda: syntax.whose(group),
            "purpose": lambda: syntax.governed(group),
            "inverted": lambda: syntax.inverted(group) if isinstance(syntax, OrderSyntax) else (),
            "inner": lambda: syntax.inner(group) if isinstance(syntax, FinalMarks) else (),
            "that": lambda: syntax.clause_subject(group),
            "raised": lambda: self._raised(group),
            "iobj": lambda: syntax.bare("dat", group.at) if isinstance(syntax, CaseSyntax) else (),
            "ins": lambda: syntax.bare("ins", group.at) if isinstance(syntax, CaseSyntax) else (),
        }
        if slot in ask:
            return ask[slot]()
        if isinstance(syntax, FinalCases):
            return syntax.complement(slot, group)
        return () if slot in NOUN_SLOTS else self._prepositional(slot, group)

    def _raised(self, group: Group) -> tuple[int, ...]:
        """Who is to do what the verb governs: "wants Togo to leave"."""
        inner = (g for g in self.groups if g.at > group.at and g.raised is not None)
        return next(((g.raised,) for g in inner if g.raised is not None and g.governors[:1] == (group.verb.lemma,)), ())

    def _prepositional(self, slot: str, group: Group) -> tuple[int, ...]:
        at, end = group.at, group.end
        if self.view.vocabulary.pack.complements_before:
            before = self.syntax.after(self._spellings(slot), opening(self.view, group), at)
            if before:
                return before
        found = self.syntax.after(self._spellings(slot), end, self.syntax.limit(end))
        if found or not isinstance(self.syntax, CaseSyntax):
            return found
        clause = self.syntax.clause(at)
        return self.syntax.after(frozenset((slot,)), clause.start, at)

    def _spellings(self, slot: str) -> frozenset[str]:
        return frozenset((slot,)) | self.view.verbs.spellings.get(slot, frozenset())

    def of_noun(self, slots: Sequence[str], first: int, last: int) -> tuple[int, ...]:
        """Mentions in the first filled slot of a noun at tokens `first` to `last` (exclusive)."""
        for slot in slots:
            found = self._noun_slot(slot, first, last)
            if found:
                return found
        return ()

    def _noun_slot(self, slot: str, first: int, last: int) -> tuple[int, ...]:
        if isinstance(self.syntax, FinalCases):
            return self.syntax.of_noun(slot, first)
        if slot == "poss":
            return self._possessor(first, last)
        if slot == "adj":
            return self.syntax.adjective(last if self.view.vocabulary.pack.adjectives_after else first)
        if slot == "iobj" and isinstance(self.syntax, CaseSyntax):
            return self.syntax.bare("dat", last - 1)
        if slot in NOUN_SLOTS:
            return ()
        return self.syntax.after(self._spellings(slot), last, self._noun_limit(slot, last))

    def _possessor(self, first: int, last: int) -> tuple[int, ...]:
        """Whose a noun is."""
        if not isinstance(self.syntax, OrderSyntax):
            return self.syntax.possessor(last - 1)
        return self.syntax.owner(last) if self.view.vocabulary.pack.bare_owners else self.syntax.possessor(first)

    def _noun_limit(self, slot: str, last: int) -> int:
        """End of the stretch in which complements of a noun stand; behind other phrases "de" belongs to these."""
        view, limit = self.view, self.syntax.limit(last)
        if not view.vocabulary.pack.adjectives_after or slot not in view.verbs.linking:
            return limit
        onward = view.verbs.linking | view.verbs.onward
        others = view.vocabulary.words.prepositions - onward
        for j in range(last, limit):
            part = view.word(j) in view.verbs.linking and view.word(j - 1) in view.verbs.parts
            if part or view.word(j) == "," or (view.word(j) in others and j not in view.timed):
                return j
        return limit


def analyse(
    sentence: Sentence,
    mentions: Sequence[Mention],
    here: tuple[int, ...],
    times: tuple[TimeExpr, ...],
    vocabulary: Vocabulary,
) -> Analysis:
    """Analyse one sentence; `here` are the indices of its mentions.

    Attribution and events ask for the same sentences, so the analyses of the last report are kept: asked again about
    one with the very same mentions and times, it gives the analysis that it has.
    """
    latest = _latest.get()
    if latest is None or latest.mentions is not mentions or latest.vocabulary is not vocabulary:
        latest = _Latest(mentions, vocabulary, {})
        _latest.set(latest)
    found = latest.analyses.get(sentence.index)
    if found is None or not _same(found.view, sentence, here, times):
        view = View(sentence, mentions, here, times, vocabulary, verbs_of(vocabulary.pack.code))
        found = latest.analyses[sentence.index] = analysis_of(view)
    return found


@dataclass(frozen=True, slots=True)
class _Latest:
    """The analyses of one report by the index of the sentence."""

    mentions: Sequence[Mention]
    vocabulary: Vocabulary
    analyses: dict[int, Analysis]


_latest: ContextVar[_Latest | None] = ContextVar("latest analyses", default=None)


def _same(view: View, sentence: Sentence, here: tuple[int, ...], times: tuple[TimeExpr, ...]) -> bool:
    return view.sentence is sentence and view.here == here and view.times == times


def analysis_of(view: View) -> Analysis:
    """The analysis of a sentence as a view shows it, with the syntax that its pack asks for."""
    groups = groups_of(view)
    if view.vocabulary.pack.final is not None:
        closing = FinalCases if view.vocabulary.pack.final == "endings" else FinalMarks
        return Analysis(view, groups, closing(view, groups))
    if view.vocabulary.pack.complements_before:
        groups = chained(view, tuple(with_marks(view, group) for group in groups))
    syntax = CaseSyntax(view, groups) if view.vocabulary.pack.by_case else OrderSyntax(view, groups)
    return Analysis(view, groups, syntax)
