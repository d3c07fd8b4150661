"""What the tagger sees of a word: its letters in one script, its shape, and the rows of the table they stand for."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

EDGE, SILENT, BETWEEN = "^", "\x0e", "\x1f"
"""Marks the ends of a word; a word whose capitals say nothing; between a Chinese sign and its neighbours."""
NGRAM, MAX_NGRAMS = 4, 12
"""Letters of a piece of a word, and how many pieces of a long word count: half from each end."""
MAX_RUN, MAX_SHAPE = 3, 10
"""Letters of one kind in a row that a shape keeps, and its length."""
SHOUTED = 0.8
"""Share of capitals among the cased letters from which a sentence is one where they say nothing."""
_LONG = 4  # words of a sentence that may be shouted
_REMEMBERED = 300_000  # word forms
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})
_HAN = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))


class Part(NamedTuple):
    """A kind of feature: how many rows of the table it has, and how many places in the list of a word."""

    rows: int
    places: int


PARTS: Mapping[str, Part] = {
    "norm": Part(20_000, 2),
    "start": Part(12_000, 3),
    "end": Part(8_000, 3),
    "pieces": Part(16_000, MAX_NGRAMS),
    "shape": Part(500, 1),
}
ROWS = 1 + sum(part.rows for part in PARTS.values())
"""Rows of the table of features; row 0 stands for nothing."""
PLACES = sum(part.places for part in PARTS.values())
"""Rows that describe one word."""
_BEGUN = {name: crc32(name.encode()) for name in PARTS}
_FIRST = {name: 1 + sum(part.rows for part in tuple(PARTS.values())[:i]) for i, name in enumerate(PARTS)}


def is_han(word: str) -> bool:
    """Whether a word is written as Chinese is: without case, each sign a token."""
    return any(low <= word[:1] <= high for low, high in _HAN)


def shouted(words: Sequence[str]) -> bool:
    """Whether a sentence is in capitals, as headlines are, so that they mark no name."""
    if len(words) < _LONG or not any(map(str.isupper, words)):  # the most common cases, told quickly
        return False
    text = "".join(words)
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return upper > SHOUTED * (upper + lower)


def shape(word: str) -> str:
    """Capitals, small letters and digits of a word, long runs cut short: "NATO-om" gives "XXX-xx"."""
    return _LONG_RUN.sub(r"\1", word.translate(_SIGNS))[:MAX_SHAPE]


class _Signs(dict[int, str]):
    """What letters look like, each worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = sign = _sign(chr(code))
        return sign


_SIGNS = _Signs()
_LONG_RUN = re.compile(rf"((.)\2{{{MAX_RUN - 1}}})\2+", re.DOTALL)


def _sign(letter: str) -> str:
    if letter.isupper():
        return "X"
    if letter.islower():
        return "x"
    if letter.isdigit():
        return "d"
    return "o" if letter.isalpha() else letter


class Spelling:
    """Turns words into rows. `letters` are those of other scripts with what they are in Latin."""

    __slots__ = ("_letters", "_norms", "_rows")

    def __init__(self, letters: Mapping[str, str]) -> None:
        self._letters = str.maketrans(dict(letters))
        self._norms: dict[str, str] = {}
        self._rows: dict[str, tuple[int, ...]] = {}

    def norm(self, word: str) -> str:
        """The word in small Latin letters without marks, where its script has them: "Земуна" gives "zemuna"."""
        found = self._norms.get(word)
        if found is None:
            if len(self._norms) > _REMEMBERED:
                self._norms.clear()
            found = self._norms[word] = self._folded(word.casefold())
        return found

    def _folded(self, small: str) -> str:
        if small.isascii():
            return small
        latin = unicodedata.normalize("NFC", small).translate(self._letters).translate(_STROKES)
        bare = unicodedata.normalize("NFKD", latin)
        return "".join(letter for letter in bare if not unicodedata.combining(letter))

    def rows(self, word: str) -> tuple[int, ...]:
        """The rows of the table that describe a word, `PLACES` of them, 0 where a place is empty.

        A Chinese sign comes with its neighbours: as `contexts` gives it.
        """
        found = self._rows.get(word)
        if found is None:
            if len(self._rows) > _REMEMBERED:
                self._rows.clear()
            found = self._rows[word] = tuple(self._places(word))
        return found

    def _places(self, word: str) -> Iterator[int]:
        kept, silent = (word[1:], True) if word[:1] == SILENT else (word, False)
        features = _signs(kept) if BETWEEN in kept else _letters(self.norm(kept))
        features["shape"] = ["S" if silent else shape(kept)]
        for name, part in PARTS.items():
            first, begun, texts = _FIRST[name], _BEGUN[name], features[name][: part.places]
            yield from [first + crc32(text.encode(), begun) % part.rows for text in texts]
            yield from (0,) * (part.places - len(texts))


def contexts(words: Sequence[str]) -> list[str]:
    """The words as `Spelling.rows` wants them: Chinese signs with their neighbours, shouted words marked."""
    mark = SILENT if shouted(words) else ""
    found = [mark + word for word in words] if mark else list(words)
    for i, word in enumerate(words):
        if word[:1] > "\u3000" and is_han(word):
            before = words[i - 1] if i else EDGE
            after = words[i + 1] if i + 1 < len(words) else EDGE
            found[i] = BETWEEN.join((before, word, after))
    return found


def _letters(norm: str) -> dict[str, list[str]]:
    edged = f"{EDGE}{norm}{EDGE}"
    pieces = [edged[i : i + NGRAM] for i in range(max(1, len(edged) - NGRAM + 1))]
    if len(pieces) > MAX_NGRAMS:
        pieces = pieces[: MAX_NGRAMS // 2] + pieces[-MAX_NGRAMS // 2 :]
    return {
        "norm": [norm, f"{norm}{EDGE}2"],
        "start": [f"{n}{norm[:n]}" for n in (3, 4, 6) if len(norm) >= n],
        "end": [f"{n}{norm[-n:]}" for n in (2, 3, 4)],
        "pieces": pieces,
    }


def _signs(three: str) -> dict[str, list[str]]:
    before, sign, after = three.split(BETWEEN, 2)
    return {
        "norm": [sign, f"{sign}{EDGE}2"],
        "start": [f"<{before}{sign}", f"<{before}"],
        "end": [f">{sign}{after}", f">{after}"],
        "pieces": [f"{before}{sign}{after}"],
    }
