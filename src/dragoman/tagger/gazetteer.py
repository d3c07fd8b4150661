"""Names that the tagger knows from lists, found in a sentence as they are written or with an ending.

The list is a copy of the project's world data, made when the model was trained, so that both always fit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

KINDS: Final = (
    "state", "people", "region", "city", "place", "person", "surname", "given", "organisation", "medium",
    "office", "body", "weak",
)  # fmt: skip
"""What a listed name can be; a phrase may be several. `people`: adjectives and inhabitants; `weak`: often no name."""
SMALL: Final = sum(1 << KINDS.index(kind) for kind in ("office", "body"))
"""Kinds that are words rather than names: they count in small letters too."""
FLAGS = 3 * len(KINDS)
"""Marks of a word: each kind as the first word of an exact name, within one, and with an ending."""
MIN_STEM, MAX_ENDING = 3, 3
"""Letters that a name keeps without its ending, and letters of an ending."""
_VOWELS = frozenset("aeiouy")
_INSIDE, _ENDED = len(KINDS), 2 * len(KINDS)
MAX_WORDS = 6
_REMEMBERED = 300_000  # words


class Gazetteer:
    """Looks up the names of a list. Phrases are normed words with single spaces between them."""

    __slots__ = ("_alone", "_longest", "_pairs", "_stems", "_words")

    def __init__(self, phrases: Mapping[str, int]) -> None:
        """`phrases` are normed names with their kinds, as bits in the order of `KINDS`."""
        self._words = dict(phrases)
        self._alone: dict[str, int] = {}  # what is known of words by themselves
        self._longest: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._pairs: dict[str, list[tuple[list[str], int]]] = {}  # names of several words by the openings of two
        for phrase, kinds in phrases.items():
            first, *rest = parts = phrase.split(" ")
            if rest:
                self._longest[first] = max(self._longest.get(first, 0), len(parts))
                self._pairs.setdefault(_opening(first, rest[0]), []).append((parts, kinds))
            stem = stem_of(phrase)
            if stem:
                self._stems[stem] = self._stems.get(stem, 0) | kinds

    def flags(self, norms: Sequence[str], words: Sequence[str]) -> list[int]:
        """A number for each word, with one bit for each of its `FLAGS` marks."""
        found = list(map(self._single, words, norms))
        for i, word in enumerate(words[:-1]):
            if not word[:1].islower() and not self._exact(found, i, norms):
                self._inflected(found, i, norms)
        return found

    def _single(self, word: str, norm: str) -> int:
        known = self._alone.get(word)
        if known is None:
            if len(self._alone) > _REMEMBERED:
                self._alone.clear()
            mask = SMALL if word[:1].islower() else -1
            exact = self._words.get(norm, 0) & mask
            known = self._alone[word] = exact or (self._ended(norm) & mask) << _ENDED
        return known

    def _ended(self, norm: str) -> int:
        for cut in range(min(MAX_ENDING, len(norm) - MIN_STEM) + 1):
            kinds = self._stems.get(norm[: len(norm) - cut])
            if kinds:
                return kinds
        return 0

    def _exact(self, found: list[int], i: int, norms: Sequence[str]) -> bool:
        for last in range(min(len(norms), i + self._longest.get(norms[i], 0)), i + 1, -1):
            kinds = self._words.get(" ".join(norms[i:last]), 0)
            if kinds:
                found[i] |= kinds
                _inside(found, i + 1, last, kinds)
                return True
        return False

    def _inflected(self, found: list[int], i: int, norms: Sequence[str]) -> None:
        for parts, kinds in self._pairs.get(_opening(norms[i], norms[i + 1]), ()):
            last = i + len(parts)
            if last <= len(norms) and all(map(_form_of, norms[i:last], parts)):
                found[i] |= kinds << _ENDED
                _inside(found, i + 1, last, kinds)
                return


def _inside(found: list[int], first: int, last: int, kinds: int) -> None:
    for j in range(first, last):
        found[j] |= kinds << _INSIDE


def _opening(first: str, second: str) -> str:
    return f"{first[:MIN_STEM]} {second[:MIN_STEM]}"


def _form_of(norm: str, base: str) -> bool:
    """Whether a word may be a form of a listed one: all but the last letters are the same."""
    kept = max(MIN_STEM, len(base) - 2)
    return norm[:kept] == base[:kept] and len(norm) <= len(base) + MAX_ENDING


def stem_of(phrase: str) -> str:
    """The part of a name of one word that endings leave as it is; empty for longer and for too short ones."""
    if " " in phrase or len(phrase) < MIN_STEM:
        return ""
    cut = phrase[:-1] if phrase[-1] in _VOWELS else phrase
    return cut if len(cut) >= MIN_STEM else ""


def read_phrases(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Phrases of a list whose lines are the kinds as a number, then the phrases that are so, between tabs."""
    for line in lines:
        kinds, *phrases = line.rstrip("\n").split("\t")
        yield from dict.fromkeys(phrases, int(kinds)).items()
