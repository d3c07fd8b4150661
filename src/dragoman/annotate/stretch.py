"""Stretches of a sentence that somebody says: where they end, whether they tell anything, whether they are quoted."""

from dataclasses import dataclass
from itertools import islice

from dragoman.annotate.quotes import marks_in
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.model.text import Sentence

DASHES = frozenset(("—", "–", "-"))
STOPS = frozenset((".", ",", ";", *DASHES))
MAX_TAIL = 8
"""Tokens that may follow a cue which closes a sentence ("he said in a statement on Monday")."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `first` to `last` (exclusive) of a sentence, not empty."""

    first: int
    last: int

    def offsets(self, sentence: Sentence) -> tuple[int, int]:
        """Character offsets, without the full stop, comma or dash at either end."""
        first, last = self.first, self.last
        while last - first > 1 and sentence.words[last - 1] in STOPS:
            last -= 1
        while last - first > 1 and sentence.words[first] in (",", ":", ";", *DASHES):
            first += 1
        return sentence.offsets(first, last)


def cue_of(analysis: Analysis, group: Group) -> tuple[int, int]:
    """Character offsets of a verb with the auxiliaries, negation and adverbs right before it: "has never denied"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    first = group.at
    while first > group.start and view.word(first - 1) in words.auxiliaries | words.adverbs | words.negations:
        first -= 1
    return view.sentence.offsets(first, group.end)


def says_something(analysis: Analysis, first: int, last: int) -> bool:
    """Whether tokens tell more than a time, a place or an occasion ("on Monday", "in Geneva", "in a statement")."""
    view, words = analysis.view, analysis.view.vocabulary.words
    left = (
        j for j in range(first, last)
        if view.word(j)[0].isalnum() and j not in view.timed and view.word(j) not in words.determiners | words.adverbs
    )  # fmt: skip
    opener = next(left, None)
    if opener is None:
        return False
    if view.word(opener) not in words.prepositions:
        return True
    few = [opener, *islice(left, MAX_TAIL)]
    return len(few) > MAX_TAIL or any(g.at in few for g in analysis.groups)


def tells(analysis: Analysis, stretch: Stretch) -> bool:
    """Whether the stretch is more than the name of somebody."""
    view, words = analysis.view, analysis.view.vocabulary.words
    return any(
        view.at(j) is None and j not in view.timed and view.word(j)[0].isalnum() and view.word(j) not in words.closed
        for j in range(stretch.first, stretch.last)
    )


def claims(analysis: Analysis, stretch: Stretch) -> bool:
    """Whether the stretch holds a clause, or words in quotation marks."""
    view = analysis.view
    inside = range(stretch.first, stretch.last)
    auxiliary = any(view.word(j) in view.vocabulary.words.auxiliaries for j in inside)
    finite = any(g.at in inside and not g.infinitive and "gerund" not in g.tags for g in analysis.groups)
    return auxiliary or finite or not marks_in(view.sentence).isdisjoint((stretch.first - 1, *inside))


def is_direct(sentence: Sentence, stretch: Stretch) -> bool:
    """Whether most of the stretch stands in quotation marks, or all of it between two."""
    marks = marks_in(sentence)
    closed = stretch.last == len(sentence) or stretch.last in marks
    if stretch.first - 1 in marks and closed:
        return True
    inside, quoted = False, 0
    for j in range(stretch.first, stretch.last):
        if j in marks:
            inside = not inside
        else:
            quoted += inside
    return quoted * 2 > stretch.last - stretch.first
