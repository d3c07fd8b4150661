"""One sentence with its lexicon hits: what the phrase reader looks at."""

from dataclasses import dataclass, field

from dragoman.lang.lexicon import Entry, Hit
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.text import Sentence

NATIONAL = frozenset(("state", "adjective", "people"))
TITLE_CASE_SHARE, BODY_SHARE = 0.7, 0.9
"""Share of the longer words with a capital from which a headline, or a line of text, is in title case."""
MAX_ACRONYM = 6
SMALL, LONG, ENOUGH = 2, 3, 4
"""Letters over which a word counts in the two questions about capitals, and longer words from which they are asked."""
HEADLINES = frozenset(("title", "heading", "caption"))


@dataclass(slots=True)
class Scan:
    """A sentence and, lazily, the entries that begin at each of its tokens."""

    sentence: Sentence
    vocabulary: Vocabulary
    known: frozenset[str]  # folded name tokens seen in the body of this report
    timed: frozenset[int] = frozenset()  # tokens of time expressions: "January" is no name
    small: frozenset[str] = frozenset()  # words that the report also writes small
    adjectives: frozenset[int] = frozenset()
    title_case: bool = False
    shouted: bool = False  # all in capitals
    lower: tuple[str, ...] = ()  # the folded tokens, at hand because every rule asks for them
    size: int = 0
    _speaks: bool = False
    _names: dict[int, tuple[Hit, ...]] = field(default_factory=dict)
    _nouns: dict[int, tuple[Hit, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lower, self.size = self.sentence.lower, len(self.sentence.lower)
        self.title_case = _title_case(self.sentence, self.vocabulary.closed)
        self.shouted = not any(word[:1].islower() and len(word) > SMALL for word in self.sentence.words) and any(
            len(word) > MAX_ACRONYM and word.isupper() for word in self.sentence.words
        )
        self._speaks = not self.vocabulary.saying.isdisjoint(self.lower)
        self.adjectives = frozenset(
            i for i in range(self.size) if any(hit.entry.kind == "adjective" for hit in self.names(i))
        )

    def names(self, i: int) -> tuple[Hit, ...]:
        """World names beginning at token `i`, longest first."""
        found = () if i in self.timed else self._names.get(i)
        if found is None:
            sentence = self.sentence
            hits = self.vocabulary.names.hits(sentence.lower, sentence.words, i, frozenset())
            found = self._names[i] = tuple(hits)
        return found

    def nouns(self, i: int) -> tuple[Hit, ...]:
        """Titles, groups, bodies and media beginning at token `i`, longest first."""
        found = self._nouns.get(i)
        if found is None:
            sentence = self.sentence
            hits = self.vocabulary.nouns.hits(sentence.lower, sentence.words, i, self.adjectives)
            found = self._nouns[i] = tuple(hits)
        return found

    def national(self, i: int) -> Hit | None:
        """A state, its adjective or its people beginning at token `i`."""
        return next((hit for hit in self.names(i) if hit.entry.kind in NATIONAL and self.strong(hit.entry, i)), None)

    def strong(self, entry: Entry, i: int) -> bool:
        """Whether an ambiguous entry may be believed here: not alone at the start of a sentence."""
        return not entry.weak or (i > 0 and not self.title_case)

    def oblique(self, hit: Hit, i: int) -> bool:
        """Whether a name opens the sentence in a form that only a word before it would explain ("Kazna")."""
        form = (hit.cases and "nom" not in hit.cases and hit.changed > 0) or hit.changed > LONG - 1
        return bool(form) and hit.last == i + 1 and self.initial(i)

    def word(self, i: int) -> str:
        """Folded token `i`, empty past either end."""
        return self.lower[i] if 0 <= i < self.size else ""

    def capital(self, i: int) -> bool:
        """Whether token `i` is a word written with a capital."""
        word = self.sentence.words[i] if 0 <= i < self.size else ""
        return word[:1].isupper() and any(c.isalpha() for c in word)

    def given(self, i: int) -> bool:
        """Whether token `i` is a given name, in any case; where a capital proves nothing, in the nominative."""
        if self.initial(i):
            return self.capital(i) and self.word(i) in self.vocabulary.given
        return self.capital(i) and any(
            base in self.vocabulary.given for base, _ in self.vocabulary.inflection.bases(self.word(i))
        )

    def undeclined(self, i: int) -> bool:
        """Whether token `i` is an abbreviation, which may stand in any case without an ending ("BiH", "UN")."""
        word = self.sentence.words[i] if 0 <= i < self.size else ""
        return sum(letter.isupper() for letter in word) > 1 and word.isalpha()

    def body_noun(self, i: int) -> bool:
        """Whether token `i` is a word for a body ("ministry", "council"), in any case."""
        word = self.word(i)
        return bool(word) and any(
            base in self.vocabulary.organisation_nouns for base, _ in self.vocabulary.inflection.bases(word)
        )

    def plain(self, i: int) -> bool:
        """Whether token `i` is a word of the language rather than a name: the report writes it small too."""
        word = self.word(i)
        vocabulary = self.vocabulary
        if word in vocabulary.plain_words or word in vocabulary.closed:
            return True
        return word in self.small and word not in vocabulary.given

    @property
    def speaks(self) -> bool:
        """Whether somebody says something in the sentence, or is quoted by an "according to"."""
        return self._speaks

    def initial(self, i: int) -> bool:
        """Whether token `i` would have a capital anyway: it opens the sentence or a quotation."""
        before = self.sentence.words[:i]
        return not any(any(c.isalnum() for c in word) for word in before) or before[-1] in ('"', "“", "„", "«", ":")


def _title_case(sentence: Sentence, closed: frozenset[str]) -> bool:
    longer = [
        w
        for w, low in zip(sentence.words, sentence.lower, strict=True)
        if len(w) > LONG and w.isalpha() and low not in closed
    ]
    share = TITLE_CASE_SHARE if sentence.zone in HEADLINES else BODY_SHARE
    return len(longer) >= ENOUGH and sum(word[0].isupper() for word in longer) / len(longer) >= share
