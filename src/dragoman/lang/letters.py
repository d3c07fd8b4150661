"""How words are spelt for matching: case-folded, letter by letter, and without an article that is written with them."""

import re
from collections.abc import Iterable, Mapping

from dragoman.names.scripts import caseless

REMEMBERED = 200_000
"""Word forms."""
MIN_BEHIND = 3
"""Letters of a word behind its article: "الدم" stays whole, as "الله" does."""
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def small(word: str) -> bool:
    """Whether a word is written without capitals, be it that its script has none."""
    return word.islower() or caseless(word)


def spelled_out(word: str) -> tuple[str, ...]:
    """The forms that a word with braces stands for: "juč{er,e}" is "jučer" and "juče"."""
    head, brace, rest = word.partition("{")
    if not brace:
        return (word,)
    endings, _, tail = rest.partition("}")
    return tuple(head + ending + more for ending in endings.split(",") for more in spelled_out(tail))


class Folding:
    """Folds words as a language's data are spelt: case-folded, letter by letter, without a joined article."""

    __slots__ = ("_article", "_fused", "_joined", "_kept", "_known", "_letters", "_marks", "_whole")

    def __init__(
        self,
        letters: Mapping[str, str],
        article: str = "",
        whole: Iterable[str] = (),
        *,
        kept: Iterable[str] = (),
        fused: Iterable[str] = (),
    ) -> None:
        both = {**letters, **{small.upper(): folded.capitalize() for small, folded in letters.items()}}
        self._letters = str.maketrans(both)
        self._marks = str.maketrans({letter: folded for letter, folded in letters.items() if not folded})
        self._article = article
        self._joined = re.compile(rf"(?<!\w){article}\w{{{MIN_BEHIND},}}") if article else None
        self._whole = frozenset(word.translate(self._letters) for word in whole)
        self._kept = frozenset(kept)  # words that are not folded at all
        letters_before = "|".join(map(re.escape, fused))
        self._fused = re.compile(rf"(?<!\w)({letters_before})(\w{{{MIN_BEHIND},}})") if letters_before else None
        self._known: dict[str, str] = {}

    @property
    def doubtful(self) -> frozenset[str]:
        """What the kept words would be folded to, and are often typed like: "علي" for "على"."""
        return frozenset(word.translate(self._letters) for word in self._kept)

    @property
    def article(self) -> str:
        """The article that is written together with its noun; empty where there is none."""
        return self._article

    def spell(self, text: str) -> str:
        """A text in the letters of the pack's data, its case kept; `len` may change ("њ" becomes "nj")."""
        return text if text.isascii() else text.translate(self._letters)

    def data(self, text: str) -> str:
        """A text of the pack with its foreign words as `__call__` gives them, all else untouched; fused words apart."""
        if text.isascii():
            return text
        folded = _FOREIGN.sub(lambda found: self(found[0]), text)
        return self._fused.sub(lambda found: f"{found[1][:-1]} {found[2]}", folded) if self._fused else folded

    def __call__(self, word: str) -> str:
        """The folded form of a word; `len` may change ("њ" becomes "nj")."""
        found = self._known.get(word)
        if found is None:
            found = self._fold(word)
            if len(self._known) < REMEMBERED:
                self._known[word] = found
        return found

    def _fold(self, word: str) -> str:
        if word in self._kept:
            return word
        if self._joined is None:
            return self.spell(word).casefold().translate(self._letters)  # "İ" would become two letters
        found = self._joined.sub(self._without, word.casefold().translate(self._marks))
        return found.translate(self._letters)

    def _without(self, found: re.Match[str]) -> str:
        word = found[0]
        return word if word.translate(self._letters) in self._whole else word[len(self._article) :]
