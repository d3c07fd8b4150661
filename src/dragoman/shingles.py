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
    """A text's words counted, its sequences as hashes of 32 bits (each once), and its numbers as hashes of 16."""

    words: int
    hashes: frozenset[int]
    numbers: frozenset[int]


def shingled(text: str) -> Shingled:
    """The sequences and numbers of a text; nothing but the words' number where it is shorter than one sequence.

    >>> one, two = shingled("Masoud Pezeshkian is in Baku today"), shingled("Massoud Peseshkian is in Baku today")
    >>> one.hashes == two.hashes
    True
    """
    tokens = _TOKEN.findall(text)
    size = SIGNS if 2 * sum(map(len, _SIGN.findall(text))) > len(tokens) else SIZE
    numbers = frozenset(_code(token) & _NUMBER for token in tokens if token[0].isdigit())
    return Shingled(len(tokens), _hashes(tuple(map(_code, tokens)), size), numbers)


def _hashes(codes: Sequence[int], size: int) -> frozenset[int]:
    """Every run of `size` codes as one number; tuples of integers hash the same in every run."""
    runs = zip(*(codes[at:] for at in range(size)), strict=False)
    return frozenset(found & _HASH for found in map(hash, runs))


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
