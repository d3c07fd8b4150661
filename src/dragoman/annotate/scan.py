"""One sentence with its lexicon hits: what the phrase reader looks at."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.annotate.caseless import name_like, ordinary
from dragoman.lang.lexicon import Entry, Hit
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence
from dragoman.names.scripts import caseless

NATIONAL = frozenset(("state", "adjective", "people"))
TITLE_CASE_SHARE, BODY_SHARE = 0.7, 1.0
"""Share of the longer words with a capital from which a headline, or a line of text, is in title case."""
MAX_ACRONYM = 6
SMALL, LONG, ENOUGH = 2, 3, 4
"""Letters over which a word counts in the two questions about capitals, and longer words from which they are asked."""
LONGER = 5
"""Letters over which the name of a state or person is no form of another word."""
NONE: frozenset[int] = frozenset()
HEADLINES = frozenset(("title", "heading", "caption"))
NAME_MARKS = frozenset((("«", "»"), ("“", "”"), ("„", "“"), ("„", "”"), ('"', '"')))
"""Marks between which a name of one word may stand."""
OPENERS = frozenset(('"', "“", "„", "«", ":"))
"""Marks behind which a word has a capital as it has at the start of a sentence."""


@dataclass(slots=True)
class Scan:
    """A sentence, the entries that begin at each of its tokens, and what was read there."""

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
    _capitals: tuple[bool, ...] = ()
    _opener: int = 0  # the first token with a letter or digit
    _names: dict[int, tuple[Hit, ...]] = field(default_factory=dict)
    _nouns: dict[int, tuple[Hit, ...]] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)
    _read: dict[int, tuple[Mention | None, set[str]]] = field(default_factory=dict)
    owners: dict[int, Entry] = field(default_factory=dict)  # token to whose a compound is: "US-Präsident"

    def __post_init__(self) -> None:
        self.lower, self.size = self.sentence.lower, len(self.sentence.lower)
        cased = self.vocabulary.pack.capitals
        self.title_case = (
            cased and not self.vocabulary.pack.by_case and _title_case(self.sentence, self.vocabulary.closed)
        )
        self.shouted = (
            cased
            and not any(word[:1].islower() and len(word) > SMALL for word in self.sentence.words)
            and any(len(word) > MAX_ACRONYM and word.isupper() for word in self.sentence.words)
        )
        self._speaks = not self.vocabulary.saying.isdisjoint(self.lower)
        words = self.sentence.words
        self._capitals = tuple(word[:1].isupper() and any(map(str.isalpha, word)) for word in words)
        self._opener = next((i for i, word in enumerate(words) if any(map(str.isalnum, word))), self.size)
        self._names = self.vocabulary.names.found(self.lower, words)
        for i in self.timed:
            self._names.pop(i, None)
        if self.vocabulary.pack.final == "endings":
            self._names = {i: kept for i, hits in self._names.items() if (kept := tuple(filter(_as_listed, hits)))}
        if not cased:
            self._read_articles()
        self.adjectives = frozenset(
            i for i, hits in self._names.items() if any(hit.entry.kind == "adjective" for hit in hits)
        )
        self._nouns = self.vocabulary.nouns.found(self.lower, words, self.adjectives)
        if self.vocabulary.pack.capital_nouns:
            self._read_compounds()
        if not cased:
            marked = name_like(self.sentence, (self._names, self._nouns), self.timed, self.vocabulary)
            self._capitals = tuple(capital or i in marked for i, capital in enumerate(self._capitals))

    def _read_articles(self) -> None:
        """With its article a word that may be a state or its adjective is the adjective: "السورية"."""
        for i, hits in self._names.items():
            adjectives = tuple(hit for hit in hits if hit.entry.kind == "adjective")
            if adjectives and self.vocabulary.pack.closed_noun(self.sentence.words[i]):
                self._names[i] = tuple(hit for hit in hits if hit.entry.kind != "state" or hit.last > i + 1)

    def _read_compounds(self) -> None:
        """The nouns that close compounds with a hyphen, and the state or body before it."""
        for i, word in enumerate(self.lower):
            first, mark, last = word.rpartition("-")
            if not mark or not first or i in self._names or i in self._nouns:
                continue
            written = self.sentence.words[i]
            tail = (last, *self.lower[i + 1 :])
            hits = self.vocabulary.nouns.hits(tail, (written[len(first) + 1 :], *self.sentence.words[i + 1 :]), 0, NONE)
            if hits:
                self._nouns[i] = tuple(hit._replace(last=hit.last + i) for hit in hits if hit.last == 1)
                owner = self.vocabulary.names.hits((first,), (written[: len(first)],), 0, NONE)
                if owner and owner[0].entry.kind != "person":
                    self.owners[i] = owner[0].entry

    def names(self, i: int) -> tuple[Hit, ...]:
        """World names beginning at token `i`, longest first."""
        return self._names.get(i, ())

    def nouns(self, i: int) -> tuple[Hit, ...]:
        """Titles, groups, bodies and media beginning at token `i`, longest first."""
        return self._nouns.get(i, ())

    def national(self, i: int) -> Hit | None:
        """A state, its adjective or its people beginning at token `i`."""
        return next((hit for hit in self.names(i) if hit.entry.kind in NATIONAL and self.strong(hit.entry, i)), None)

    def strong(self, entry: Entry, i: int) -> bool:
        """Whether an ambiguous entry may be believed here; opening a sentence only a state, if it is no word."""
        if not entry.weak:
            return True
        if not self.vocabulary.pack.capitals and caseless(self.word(i)):
            return self.capital(i)
        if self.title_case or (entry.kind == "state" and self._more(i + len(entry.tokens))):
            return False
        state = entry.kind in ("state", "adjective") and entry.name and not self.plain(i)
        return i > 0 or (state and not self.knows(self.word(i)))

    def _more(self, i: int) -> bool:
        """Whether a name goes on at token `i`, as in "Chad Orvi": a capital that begins no title and no date."""
        order = not self.vocabulary.pack.by_case
        return order and self.capital(i) and i not in self.timed and not self.nouns(i)

    def oblique(self, hit: Hit, i: int) -> bool:
        """Whether a name opens the sentence in a form that only a word before it would explain ("Kazna")."""
        told = hit.entry.kind in ("state", "person") and not hit.entry.weak and "acc" in hit.cases
        if told and len(self.word(i)) > LONGER and not self.plain(i):
            return False  # an object that opens the sentence: "Латвію звинуватили"
        form = (hit.cases and "nom" not in hit.cases and hit.changed > 0) or hit.changed > LONG - 1
        named = i > 1 and (self.word(i - 1), self.word(hit.last)) in NAME_MARKS  # "позиции «Хезболлы»"
        return bool(form) and hit.last == i + 1 and self.initial(i) and not named

    def knows(self, word: str) -> bool:
        """Whether a folded word was learnt as part of a name."""
        self._asked.add(word)
        return word in self.known

    def once(self, i: int, read: Callable[["Scan", int], Mention | None]) -> Mention | None:
        """What `read` finds at token `i`; read anew only if a word that it asked for was learnt in between."""
        held = self._read.get(i)
        if held is None or not held[1].isdisjoint(self.known):
            self._asked = set()
            held = self._read[i] = read(self, i), self._asked
        return held[0]

    def word(self, i: int) -> str:
        """Folded token `i`, empty past either end."""
        return self.lower[i] if 0 <= i < self.size else ""

    def capital(self, i: int) -> bool:
        """Whether token `i` is a word written with a capital, or one that is name-like where the script has none."""
        return 0 <= i < self.size and (self._capitals[i] or self._learnt(i))

    def _learnt(self, i: int) -> bool:
        """Whether token `i`, in a script without capitals, was learnt as part of a name."""
        word = self.lower[i]
        if self.vocabulary.pack.capitals or not caseless(word) or i in self.timed or i in self._nouns:
            return False
        return self.knows(word) and not ordinary(word, self.vocabulary)

    def given(self, i: int) -> bool:
        """Whether token `i` is a given name, in any case; where a capital proves nothing, in the nominative."""
        if not self.capital(i):
            return False
        given, word = self.vocabulary.given, self.lower[i]
        if word in given or self.initial(i):
            return word in given
        return any(base in given for base, _ in self.vocabulary.inflection.bases(word))

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
        if not self.vocabulary.pack.capitals and caseless(self.word(i)):
            return False
        return i <= self._opener or self.sentence.words[i - 1] in OPENERS


def _as_listed(hit: Hit) -> bool:
    """Whether a name is written as listed, where its endings stand behind an apostrophe: "Sudani" is not of Sudan."""
    return not hit.changed or hit.entry.kind in ("people", "adjective", "organisation")


def _title_case(sentence: Sentence, closed: frozenset[str]) -> bool:
    headline = sentence.zone in HEADLINES
    size, share = (LONG, TITLE_CASE_SHARE) if headline else (1, BODY_SHARE)  # in "Orvi met Kessa", "met" is small
    pairs = zip(sentence.words, sentence.lower, strict=True)
    longer = [w for w, low in pairs if len(w) > size and w.isalpha() and low not in closed]
    return len(longer) >= ENOUGH and sum(word[0].isupper() for word in longer) / len(longer) >= share
