"""Texts as hashes of their word sequences, by which near copies are found.

Words are spelt so that what editors change in a name does not matter: no marks, no vowels but a first one, one letter
for those that renderings exchange. Where a script parts no words, every sign counts as one.
"""

import re
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

SIZE, SIGNS = 5, 9
"""Words of a sequence, and signs of one where the script parts no words."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_SIGN = re.compile(rf"[{_UNSPACED}]")
_EXCHANGED = str.maketrans("zqcwj", "skkvi", "ʹʺʻʼʽʾʿ")
_VOWELS = re.compile(r"(?<=.)[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
_HASH, _NUMBER = (1 << 32) - 1, (1 << 16) - 1


@dataclass(frozen=True, slots=True)
class Shingled:
    """A text's words counted, its sequences of `size` words in their order as hashes of 32 bits, and its numbers.

    A number is the place of its word and a hash of 16 bits.
    """

    words: int
    size: int
    runs: tuple[int, ...]
    counts: tuple[tuple[int, int], ...]

    @property
    def hashes(self) -> frozenset[int]:
        """The sequences, each once."""
        return frozenset(self.runs)

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers, each once."""
        return frozenset(code for _, code in self.counts)


def shingled(text: str) -> Shingled:
    """The sequences and numbers of a text; no sequence where it is shorter than one.

    >>> one, two = shingled("Masoud Pezeshkian is in Baku today"), shingled("Massoud Peseshkian is in Baku today")
    >>> one.hashes == two.hashes
    True
    """
    tokens = _TOKEN.findall(text)
    codes = list(map(_code, tokens))
    signs = 0 if text.isascii() else len(_SIGN.findall(text))
    size = SIGNS if 2 * signs > len(tokens) else SIZE
    counts = tuple([(at, codes[at] & _NUMBER) for at, token in enumerate(tokens) if token[0].isdigit()])
    return Shingled(len(tokens), size, _runs(codes, size), counts)


def _runs(codes: Sequence[int], size: int) -> tuple[int, ...]:
    """Every run of `size` codes as one number; tuples of integers hash the same in every run."""
    runs = zip(*(codes[at:] for at in range(size)), strict=False)
    return tuple([found & _HASH for found in map(hash, runs)])


@lru_cache(maxsize=200_000)
def _code(word: str) -> int:
    return zlib.crc32(spelt(word).encode("utf-8", "surrogatepass"))


def spelt(word: str) -> str:
    """A word without what differs between the renderings of a name; a number stays as it is, in plain digits.

    >>> spelt("Zelenskyy") == spelt("Selenskij")
    True
    """
    if word.isdigit():
        return "".join(str(unicodedata.digit(sign, 0)) for sign in word)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _DOUBLED.sub(r"\1", bare.translate(_EXCHANGED))))
