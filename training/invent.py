"""Makes up names that stand in no list and in no set, so that the model learns to know a name it never saw."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

from training.corpora import TYPES, Sentence
from training.labels import Span, spans

BEFORE = 3
"""Letters of a made-up word that choose the next one."""
SHORTEST, LONGEST = 3, 12
"""Letters of a made-up word."""
TRIES = 20
_BEGIN, _END = "^", "$"
_VOWELS = "aeiouyáéíóúýäöüâêôãåøæ"


class Inventor:
    """Makes up names like those of the sets, one chain of letters for each type; `extra` are more names by type."""

    def __init__(self, sentences: Sequence[Sentence], extra: Iterable[tuple[str, str]]) -> None:
        self._next: dict[str, defaultdict[str, list[str]]] = {kind: defaultdict(list) for kind in TYPES}
        self._small = frozenset(word for sentence in sentences for word in sentence.words if word.islower())
        named = ((s.kind, word) for sentence in sentences for s in spans(sentence.tags) for word in _words(sentence, s))
        for kind, word in (*named, *((kind, word) for kind, name in extra for word in name.split())):
            if self.may_change(word):
                self._learn(self._next[kind], word)

    @staticmethod
    def _learn(chain: defaultdict[str, list[str]], word: str) -> None:
        letters = _BEGIN * BEFORE + word + _END
        for i in range(BEFORE, len(letters)):
            chain[letters[i - BEFORE : i]].append(letters[i])

    def may_change(self, word: str) -> bool:
        """Whether a word of a name is one only there: "Ministry" and "von" stand in small letters too.

        Acronyms stay: made-up ones teach that whatever is in capitals is a body.
        """
        plain = word.isalpha() and word[:1].isupper() and not word.isupper()
        return plain and len(word) >= SHORTEST and word.lower() not in self._small

    def name(self, words: Sequence[str], kind: str, ending: int, rng: random.Random) -> tuple[str, ...]:
        """A name of the same form, its own words made up; they end in so many letters of the old ones."""
        return tuple(self._other(word, kind, ending, rng) if self.may_change(word) else word for word in words)

    def _other(self, word: str, kind: str, ending: int, rng: random.Random) -> str:
        new = next(filter(None, (self._drawn(self._next[kind], rng) for _ in range(TRIES))), word)
        return (_ended(new, word[-ending:]) if ending else new) or word

    @staticmethod
    def _drawn(chain: defaultdict[str, list[str]], rng: random.Random) -> str:
        """A made-up word; empty where it came out too short or too long."""
        found = _BEGIN * BEFORE
        while found[-1] != _END and len(found) <= BEFORE + LONGEST:
            following = chain.get(found[-BEFORE:])
            if not following:
                return ""
            found += rng.choice(following)
        word = found[BEFORE:-1]
        return word if found[-1] == _END and len(word) >= SHORTEST else ""


def _ended(word: str, ending: str) -> str:
    """A word with an ending that one can say after it; empty where too little of it is left."""
    size = len(word)
    while size and (word[size - 1] in _VOWELS) == (ending[0] in _VOWELS):
        size -= 1
    return word[:size] + ending if size >= SHORTEST else ""


def _words(sentence: Sentence, span: Span) -> tuple[str, ...]:
    return sentence.words[span.first : span.last]
