"""A sentence as the grammar sees it: tokens, the mentions over them, the verbs in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.grammar.verbs import Verb, VerbForms
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import Sentence

STRONG = frozenset((";", ":", "–", "—", "(", ")", "…"))
SKIPPED = frozenset((",", ".", "'"))


@dataclass(slots=True)
class View:
    """Tokens of one sentence with what is known about each. Indices of mentions are those of the report."""

    sentence: Sentence
    mentions: Sequence[Mention]  # of the whole report
    here: tuple[int, ...]  # indices of the mentions of this sentence, in order
    times: tuple[TimeExpr, ...]  # of this sentence
    vocabulary: Vocabulary
    verbs: VerbForms
    cover: dict[int, int] = field(default_factory=dict)  # token to mention index
    timed: frozenset[int] = frozenset()
    _verbs: dict[int, tuple[tuple[Verb, frozenset[str]], ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index in self.here:
            mention = self.mentions[index]
            self.cover.update(dict.fromkeys(range(mention.first, mention.last), index))
        self.timed = frozenset(i for expr in self.times for i in range(expr.first, expr.last))

    def __len__(self) -> int:
        return len(self.sentence)

    def word(self, i: int) -> str:
        """Folded token, empty past either end."""
        return self.sentence.lower[i] if 0 <= i < len(self.sentence) else ""

    def at(self, i: int) -> int | None:
        """Index of the mention that covers token `i`, pronouns included."""
        return self.cover.get(i)

    def attributive(self, index: int) -> bool:
        """Whether a mention is a demonym that stands before a noun ("Russian troops"), not alone as a name ("Kosovo was")."""
        mention = self.mentions[index]
        if mention.head != "adjective":
            return False
        after = self.word(mention.last)
        if self.vocabulary.pack.roles == "case" and mention.first > 0 and self.sentence.words[mention.first][:1].isupper():
            return False
        if not after.replace("-", "").isalnum() or after in self.vocabulary.closed or mention.last in self.timed:
            return after == "-"
        finite = any(tags & {"past", "third", "present"} for _, tags in self.verbs.at(after))
        return not finite or after in self.vocabulary.modifiers

    def verbs_at(self, i: int) -> tuple[tuple[Verb, frozenset[str]], ...]:
        """Readings of token `i` as a verb, phrasal verbs only where their further words follow."""
        found = self._verbs.get(i)
        if found is None:
            found = self._verbs[i] = self._read_verbs(i)
        return found

    def _read_verbs(self, i: int) -> tuple[tuple[Verb, frozenset[str]], ...]:
        if self._is_name(i):
            return ()
        readings = [
            (verb, tags)
            for verb, tags in self.verbs.at(self.word(i))
            if not verb.rest or self._follows(i, verb.rest)
        ]
        if not readings or self.vocabulary.pack.roles == "case":
            after_preposition = self.word(i - 1) in self.vocabulary.words.prepositions
            return () if after_preposition else tuple(readings)
        return tuple((verb, kept) for verb, tags in readings if (kept := self._fitting(i, tags)))

    def _is_name(self, i: int) -> bool:
        """Part of an actor's name or title; a verb may begin where a mention ends."""
        return i in self.cover

    def _follows(self, i: int, rest: tuple[str, ...]) -> bool:
        if self.vocabulary.pack.roles == "case":  # the reflexive and its like stand anywhere near
            return all(word in self.sentence.lower[max(0, i - 4) : i + 6] for word in rest)
        return tuple(self.sentence.lower[i + 1 : i + 1 + len(rest)]) == rest

    def _fitting(self, i: int, tags: frozenset[str]) -> frozenset[str]:
        """Tags that the words before token `i` allow; empty if it must be a noun or adjective there."""
        words, j = self.vocabulary.words, i - 1
        while self.word(j) in words.adverbs or self.word(j) in words.negations or j in self.timed and self.at(j) is None:
            j -= 1
        before = self.word(j)
        if before in words.infinitive or before in words.auxiliaries - words.be - words.have:
            return tags & {"base"} or (tags & {"gerund"} if before in words.infinitive else frozenset())
        if before in words.be:
            return tags & {"participle", "gerund"}
        if before in words.have:
            return tags & {"participle"}
        return self._by_left_neighbour(i, j, tags)

    def _by_left_neighbour(self, i: int, j: int, tags: frozenset[str]) -> frozenset[str]:
        words, before = self.vocabulary.words, self.word(j)
        if before in words.determiners or before in words.possessives or before == "'s" or self._adjective(j):
            return tags & {"gerund"} if self._object_follows(i) and before not in words.determiners else frozenset()
        if before in words.prepositions:
            return tags & {"gerund"}
        if j < 0:
            return tags & {"gerund", "participle"} or frozenset()
        mention = self.at(j)
        if mention is not None or before in words.relatives or before in words.conjunctions or before in SKIPPED:
            return tags
        if before in words.pronouns or before in words.subordinators:
            return tags
        kept = tags & {"past", "participle", "gerund", "third"}
        if kept == {"third"} and self._object_noun(i):
            return frozenset()
        return kept or (tags if self.word(i + 1) in words.determiners else frozenset())

    def _object_noun(self, i: int) -> bool:
        """Whether a form in -s closes the object of a verb before it ("sent artillery shells"): then it is a noun."""
        words = self.vocabulary.words
        for j in range(i - 1, max(-1, i - 6), -1):
            word = self.word(j)
            if word in words.closed_to_phrases or word in words.prepositions or word in SKIPPED or word in STRONG:
                return False
            if self.verbs_at(j):
                return True
        return False

    def _adjective(self, j: int) -> bool:
        index = self.at(j)
        return index is not None and self.attributive(index)

    def _object_follows(self, i: int) -> bool:
        return self.word(i + 1) in self.vocabulary.words.determiners or self.at(i + 1) is not None

    def preposition_before(self, i: int) -> int | None:
        """Token index of the preposition that governs the phrase beginning at token `i`, if one does."""
        words, j = self.vocabulary.words, i - 1
        for _ in range(4):
            word = self.word(j)
            if word in words.prepositions and word not in words.subordinators - words.prepositions:
                return j
            skip = word in words.determiners or word in words.possessives or word in self.vocabulary.modifiers
            if not skip and not word.replace("-", "").isalpha():
                return None
            if not skip and (self.at(j) is not None or self.verbs_at(j) or word in words.closed_to_phrases):
                return None
            if word == "" or self.sentence.words[j][:1].isupper() and not skip:
                return None
            j -= 1
        return None

    def time_in(self, lo: int, hi: int) -> tuple[TimeExpr, ...]:
        """Time expressions that begin in the token range."""
        return tuple(expr for expr in self.times if lo <= expr.first < hi)
