"""All words of a cue: "has repeatedly said", "went on to say", "criticism of"; and where the content begins.

The rules of speech find the verb, noun or phrase; here the words around it are told from those of source and content.
"""

from bisect import bisect_left

from dragoman.annotate.phrasing import to_something
from dragoman.annotate.speech import SpeechRules, phrase_before
from dragoman.annotate.stretch import says_something
from dragoman.annotate.voice import OWNERS
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View

Place = tuple[int, int]
"""Character offsets."""
PHRASE = 5
"""Tokens between the preposition and the noun of an occasion: "at a crowded evening news conference"."""
MANNER = 5
"""Letters from which a word with an adverb's ending is one ("only" is listed, "fly" is none)."""


def whole(
    analysis: Analysis, cue: Place, content: Place, source: Place | None, rules: SpeechRules, *, held: bool = False
) -> tuple[Place, Place, Place | None]:
    """The cue with all its words, what is left of the content, and the source; `held` where it tells of an attitude."""
    if analysis.view.vocabulary.pack.roles != "order":
        return cue, content, source
    reader = _Cue(analysis, (cue, content, source or (0, 0)), rules, held=held)
    reader.leftwards()
    reader.rightwards()
    return *reader.found(), reader.relative() or source


class _Cue:
    """One cue by tokens, and what stands around it."""

    def __init__(
        self, analysis: Analysis, places: tuple[Place, Place, Place], rules: SpeechRules, *, held: bool
    ) -> None:
        self.analysis, self.view, self.rules, self.held = analysis, analysis.view, rules, held
        self.cue, self.content, self.source = (_tokens(self.view, place) for place in places)
        self.first, self.last = self.cue

    def found(self) -> tuple[Place, Place]:
        """Cue and content as characters."""
        sentence, (first, last) = self.view.sentence, self.content
        if self.cue[1] <= first:
            first = self.begins()
        if first < self.first < last <= self.cue[0]:
            last = self.first
        return sentence.offsets(self.first, self.last), sentence.offsets(first, last)

    def relative(self) -> Place | None:
        """The pronoun that names the source in a relative clause: of "Holm, who said" "who"."""
        view, words, at = self.view, self.view.vocabulary.words, self.first - 1
        if view.word(at) not in words.relatives - words.subordinators or at < self.source[0]:
            return None
        return view.sentence.offsets(at, at + 1) if self.source[0] < self.source[1] <= self.first else None

    # -- before it ----------------------------------------------------------------------------------------

    def leftwards(self) -> None:
        """Over auxiliaries and adverbs, and verbs that only tell how it is said: "went on to", "is about to"."""
        if not any(self.first <= group.at < self.last for group in self.analysis.groups):
            return
        edge = self.source[1] if self.source[1] <= self.first else 0
        while self.first > edge:
            step = self._before(self.first - 1)
            if not step or self.first - step < edge:
                break
            self.first -= step
        while self.first < self.cue[0] and self.view.word(self.first) in self.view.vocabulary.words.subordinators:
            self.first += 1

    def _before(self, j: int) -> int:
        """How many tokens up to token `j` belong to the cue."""
        view, words = self.view, self.view.vocabulary.words
        word = view.word(j)
        if view.at(j) is not None or j in view.timed or word in OWNERS:
            return 0
        if word in words.auxiliaries or word in words.negations or self._adverb(j):
            return 1
        if word in words.infinitive:
            length = phrase_before(self.view.lower, j - 1, self.rules.catenative)
            return 1 + length if length else 0
        return phrase_before(self.view.lower, j, self.rules.catenative)

    def _adverb(self, j: int) -> bool:
        """Whether a listed adverb stands at token `j`, or a word with the ending of one."""
        word = self.view.word(j)
        if word in self.view.vocabulary.words.adverbs or word in self.rules.adverbs:
            return True
        manner = len(word) > MANNER and word.endswith(self.rules.manner) and self.view.at(j) is None
        return manner and j not in self.view.timed and not self.view.verbs_at(j)

    # -- behind it ----------------------------------------------------------------------------------------

    def rightwards(self) -> None:
        """Over adverbs, and the preposition before what an attitude is about."""
        while self._adverb(self.last) and self.last + 1 not in self.view.timed and self._free(self.last + 1):
            self.last += 1
        linked = self.view.word(self.last) in self.view.vocabulary.words.prepositions
        step = 1 + self._occasion(self.last + 1, self.rules.formal) if linked and not self.held else 1
        if step > 1 and self._free(self.last + step):
            self.last += step
        self._over_infinitive()
        first, last = self.content
        words = self.view.vocabulary.words
        joins = words.prepositions - words.subordinators - words.infinitive
        if self.held and first == self.last < last - 1 and self.view.word(first) in joins:
            self.last += 1
        elif (
            self.held
            and first == self.last + 1
            and (self.view.word(self.last) in joins or to_something(self.view, self.last))
        ):
            self.last += 1  # "criticism of": the content was read without it

    def _over_infinitive(self) -> None:
        """Over "to say" in "declined to say", where the verb that follows tells of words."""
        view, words, at = self.view, self.view.vocabulary.words, self.last + 1
        if not self.held or view.word(self.last) not in words.infinitive:
            return
        inner = next((g for g in self.analysis.groups if g.at == at), None)
        lemma = inner.verb.lemma if inner is not None else ""
        spoken = lemma in self.rules.stances or self.rules.attitudes.get(lemma) in ("speaks", "judges")
        if inner is not None and spoken and inner.end < self.content[1]:
            self.last = inner.end
            self.content = max(self.content[0], inner.end), self.content[1]

    def begins(self) -> int:
        """Where the content begins: behind the time and the occasion on which it is said."""
        at, (first, last) = self.last, self.content
        while (step := self._behind(at)) > 0:
            at += step
        return at if self.last <= first < at and self._free(at) else min(max(first, self.last), last - 1)

    def _free(self, at: int) -> bool:
        """Whether the tokens up to `at` are none of the source, and of the content only where a clause is left."""
        if self.last <= self.source[0] < at:
            return False
        first, last = self.content
        if not self.last <= first < at:
            return True
        clause = any(g.at >= at and not g.infinitive for g in self.analysis.groups)
        return not self.held and at < last and clause and says_something(self.analysis, at, last)

    def _behind(self, at: int) -> int:
        view, words = self.view, self.view.vocabulary.words
        linked = view.word(at) in words.prepositions
        end = at + linked
        while end in view.timed and view.at(end) is None:
            end += 1
        if end > at + linked:
            return end - at if view.word(end) not in OWNERS else 0
        length = self._occasion(at + 1, self.rules.occasions) if linked else 0
        return length + 1 if length else 0

    def _occasion(self, at: int, nouns: frozenset[str]) -> int:
        """Length of the phrase at token `at` whose noun is one of these occasions or texts: "a short statement"."""
        view, closed = self.view, self.view.vocabulary.words
        for j in range(at, min(len(view), at + PHRASE + 1)):
            word = view.word(j)
            bases = view.vocabulary.inflection.bases(word)
            compound = view.word(j + 1) in self.rules.occasions
            if any(base in nouns for base, _ in bases) and not compound and view.at(j) is None:
                return j + 1 - at
            small = word in closed.determiners or word in closed.possessives
            if not small and (not word[:1].isalnum() or word in closed.closed or view.verbs_at(j)):
                return 0
        return 0


def _tokens(view: View, place: Place) -> tuple[int, int]:
    """The tokens of a place given in characters."""
    return bisect_left(view.sentence.starts, place[0]), bisect_left(view.sentence.starts, place[1])
