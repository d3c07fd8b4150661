"""Which of many Latin words a word in another script renders: few by a rough look, then by the tables."""

import re
from collections.abc import Sequence

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from dragoman.names.spelt import latin_letters
from dragoman.names.words import in_latin, rank

ROUGHLY = 150
"""Words that a rough look leaves, by all letters and again by the consonants."""
FEW = 20
"""Words whose letters are compared both ways."""
_INNER_VOWELS = re.compile(r"(?<=.)[aeiouy]")


def consonants(word: str) -> str:
    """The consonants of a Latin word, and the vowel that it begins with."""
    return _INNER_VOWELS.sub("", word)


class Shelf:
    """Latin words that are looked through many times."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        self._plain = [anyascii(word).casefold() for word in words]
        self._bare = [consonants(word) for word in self._plain]

    def nearest(self, word: str) -> list[str]:
        """The words that this one most probably renders, the best first."""
        written = anyascii("".join(in_latin(word))).casefold()
        places = {*self._near(written, self._plain), *self._near(consonants(written), self._bare)}
        words = [self._words[place] for place in places]
        few = sorted(words, key=lambda latin: (-rank(latin_letters(latin), word, one_way=True), latin))[:FEW]
        return sorted(few, key=lambda latin: (-rank(latin_letters(latin), word), latin))

    @staticmethod
    def _near(word: str, among: Sequence[str]) -> list[int]:
        found = process.extract(word, among, scorer=JaroWinkler.normalized_similarity, limit=ROUGHLY)
        return [place for _, _, place in found]
