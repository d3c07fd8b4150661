"""Small words that are written together with the next one, taken apart: "والرئيس" is "و" and "الرئيس".

A word is cut only where what is left is a word that the language knows, or begins with the article; a word that is
known as it stands is never cut ("وزير").
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.lang.letters import Folding
from dragoman.names.scripts import caseless

MIN_LEFT, MIN_BEHIND = 2, 3
"""Letters that must be left behind a cut, and behind an article."""
MOST = 3
"""Small words before one word: "وبال" has two."""


@dataclass(frozen=True, slots=True)
class Proclitics:
    """What a language joins, and which words it knows. `verbal` are those that stand before verbs only."""

    words: Sequence[str]
    verbal: frozenset[str]
    fused: Sequence[tuple[str, str]]  # letters at the beginning, and what they are short for: "لل" is "ل" and "ال"
    fold: Folding
    known: Callable[[str], bool]
    verb: Callable[[str], bool]

    def parts(self, text: str, start: int, end: int, word: str) -> Iterable[tuple[int, int, str]]:
        """The tokens of one word: their offsets in the text and the words."""
        if not caseless(word):
            return ((start, end, word),)
        return self._parts(text, start, end, word)

    def _parts(self, text: str, start: int, end: int, word: str) -> Iterator[tuple[int, int, str]]:
        for _ in range(MOST):
            cut = self._cut(word)
            if cut is None:
                break
            first, word = cut
            stop = _after(text, start, end, len(first))
            yield start, stop, first
            start = stop
        yield start, end, word

    def _cut(self, word: str) -> tuple[str, str] | None:
        """The small word at the beginning and what is left; None where the word is one."""
        for whole, rest in self.fused:
            own = self.known(self.fold(word[len(whole) - 1 :]))  # "للبنان"
            if word.startswith(whole) and len(word) >= len(whole) + MIN_BEHIND and not own:
                return whole[: len(whole) - 1], rest + word[len(whole) :]
        if len(word) <= MIN_LEFT or self.known(self.fold(word)):
            return None
        found = (w for w in self.words if word.startswith(w) and self._fits(w, word[len(w) :]))
        first = next(found, None)
        return (first, word[len(first) :]) if first is not None else None

    def _fits(self, first: str, rest: str) -> bool:
        if len(rest) < MIN_LEFT:
            return False
        if first in self.verbal:
            return self.verb(self.fold(rest))
        article = self.fold.article
        if article and rest.startswith(article) and len(rest) >= len(article) + MIN_BEHIND:
            return True
        return self.known(self.fold(rest)) or any(
            rest.startswith(w) and len(rest) > len(w) and self._fits(w, rest[len(w) :]) for w in self.words
        )


def _after(text: str, start: int, end: int, letters: int) -> int:
    """The offset behind so many letters, and behind the marks on the last of them."""
    at = start
    while at < end and (letters > 0 or not text[at].isalnum()):
        letters -= text[at].isalnum()
        at += 1
    return at
