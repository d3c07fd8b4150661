"""Clauses of languages with free order: where the words lie among which a verb's slots are looked for."""

from collections.abc import Iterator, Sequence

from dragoman.grammar.group import Group
from dragoman.grammar.view import STRONG, View

PHRASE = 10
"""Tokens after a verb in which its object stands."""


class Clauses:
    """The clauses of one sentence."""

    def __init__(self, view: View, groups: Sequence[Group]) -> None:
        self.view, self.groups = view, groups

    def limit(self, at: int) -> int:
        """End of the clause in which complements are looked for."""
        for j in range(at, len(self.view)):
            if self._breaks(j):
                return j
        return len(self.view)

    def _breaks(self, j: int) -> bool:
        view, words = self.view, self.view.vocabulary.words
        word = view.word(j)
        if view.vocabulary.pack.bracket and (word == "," or word in words.conjunctions):
            return self._between_verbs(j)
        if view.at(j) is not None and view.sentence.words[j][:1].isupper() and j > 0:
            return False  # "Ali" and "Da" are names here
        if word in STRONG or word in words.subordinators or word in words.contrasts:
            return not self._bracketed(j)
        if word in words.relatives or self._says_next(j):
            return True
        return word in words.conjunctions and self._clause_follows(j)

    def _between_verbs(self, j: int) -> bool:
        """Whether a verb or auxiliary stands on both sides of a comma or "and", up to the next mark on each."""
        return self._verb_up_to(j, -1) and self._verb_up_to(j, 1)

    def _verb_up_to(self, j: int, step: int) -> bool:
        view, words = self.view, self.view.vocabulary.words
        k = j + step
        while 0 <= k < len(view):
            if view.word(k) == "," or view.word(k) in STRONG or (step < 0 and view.word(k) in words.conjunctions):
                return step > 0 and view.word(k) == "," and self._aside(j, k) and self._verb_up_to(k, step)
            auxiliary = view.word(k) in words.auxiliaries and view.at(k) is None and view.sentence.words[k].islower()
            if auxiliary or any(g.at == k for g in self.groups):
                return True
            k += step
        return False

    def _aside(self, j: int, k: int) -> bool:
        """Whether nothing but an infinitive's or list's words stand between two commas: no clause of its own."""
        return self.view.word(j) in self.view.vocabulary.words.conjunctions and k - j > 1

    def _bracketed(self, j: int) -> bool:
        """Whether the bracket belongs to a short name in brackets: "Socijaldemokratska partija (SDP) traži"."""
        view = self.view
        opening = j if view.word(j) == "(" else next((k for k in (j - 2, j - 3) if view.word(k) == "("), -1)
        named = opening > 0 and view.at(opening - 1) is not None and view.at(opening + 1) is not None
        return named and ")" in (view.word(opening + 2), view.word(opening + 3)) and view.word(j) in ("(", ")")

    def _says_next(self, j: int) -> bool:
        """As in "napala je Odesu, priopćilo je zrakoplovstvo": after a comma, a verb of saying and who says it."""
        view = self.view
        return view.word(j) == "," and any(
            g.start == j + 1 and g.at <= j + 2 and view.word(g.at) in view.vocabulary.saying for g in self.groups
        )

    def _clause_follows(self, j: int) -> bool:
        """Whether "i" joins clauses: a finite verb comes before the next mark, and one came before."""
        view = self.view
        if not any(g.at < j for g in self.groups):
            return False
        for k in range(j + 1, min(len(view), j + 4)):
            if view.at(k) is not None:
                return False
            if any(g.at == k for g in self.groups):
                return True
        return False

    def clause(self, at: int) -> range:
        """Tokens of the clause around token `at`."""
        lo = at
        while lo > 0 and not self._breaks(lo - 1):
            if (
                self.view.word(lo - 1) == ","
                and self._verb_between(0, lo - 1)
                and self._verb_between(lo, at + 1)
                and lo < at
            ):
                break
            lo -= 1
        if lo > 0 and self.view.word(lo - 1) in self.view.vocabulary.words.relatives:
            lo -= 1
        return range(lo, self._closed(lo, at, self.limit(at + 1)))

    def _closed(self, lo: int, at: int, stop: int) -> int:
        """End of a clause that a relative or a word such as "while" opens: the comma before the next finite verb.

        As in "оппозиции, которую поддерживает Чад, Кос заявил": who speaks has no part in what is told of them.
        """
        view, words = self.view, self.view.vocabulary.words
        opened = view.word(lo) in words.relatives or (lo > 0 and view.word(lo - 1) in words.subordinators)
        if not opened or view.vocabulary.pack.bracket or not self._verb_between(lo, at + 1):
            return stop
        commas = (j for j in range(at + 1, stop) if view.word(j) == "," and self._finite_up_to_mark(j + 1, stop))
        return next(commas, stop)

    def _finite_up_to_mark(self, lo: int, stop: int) -> bool:
        """Whether a verb that is neither infinitive nor gerund stands from token `lo` on, up to the next mark."""
        view = self.view
        end = next((j for j in range(lo, stop) if view.word(j) == "," or view.word(j) in STRONG), stop)
        return any(lo <= g.at < end and not g.infinitive and "gerund" not in g.tags for g in self.groups)

    def _verb_between(self, lo: int, hi: int) -> bool:
        return any(lo <= g.at < hi for g in self.groups)

    def noun_phrase(self, at: int) -> Iterator[int]:
        """Token indices after a verb or noun in which its object noun is looked for."""
        tokens = [j for j in range(at, self.limit(at)) if j not in self.view.timed]
        return iter(tokens[:PHRASE])

    def before(self, at: int) -> range:
        """Token indices of the clause before a verb: its object may stand there too."""
        return range(self.clause(at).start, at)
