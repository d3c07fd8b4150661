"""Tokens of a language that writes no blanks between words: its script is cut by the pack's segmenter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.clean.tokens import Tokens, plain
from dragoman.lang.letters import Folding
from dragoman.lang.segmentation import STRETCH, Segmenter

LISTING = "\u3001"
"""The comma of lists, which joins as "and" does and is kept apart from the other."""

GLOSS = re.compile(
    r"[(\uff08](?=[^()\uff08\uff09]*[\u3041-\u30ff\u0101\xe1\u01ce\xe0\u0113\xe9\u011b\xe8\u012b\xed\u01d0\xec\u014d\xf3\u01d2\xf2\u016b\xfa\u01d4\xf9\u01d6\u01d8\u01da\u01dc])"
    r"[a-z\xe0-\xfc\u0101-\u01dc\u3041-\u30ff\s'\u2019]{1,40}[)\uff09]"
)
"""How the signs before it are read, in brackets: small letters with marks of tone, or kana. No words of the text."""


@dataclass(frozen=True, slots=True)
class Unspaced:
    """Cuts the sentences of one text; `known` are the names that it has beside titles somewhere."""

    segmenter: Segmenter
    pattern: re.Pattern[str]
    fold: Folding
    known: frozenset[str] = field(default_factory=frozenset)

    def tokens(self, text: str, start: int, end: int) -> Tokens:
        """The tokens of `text[start:end]`, with offsets in `text`."""
        starts, ends, names = list[int](), list[int](), list[int]()
        words, lower = list[str](), list[str]()
        for first, last, folded, name in self._pieces(text, start, end):
            word = text[first:last] if text[first:last] == LISTING else plain(text[first:last])
            word = word if word[:1].isalnum() else self.fold(word)
            if name:
                names.append(len(starts))
            starts.append(first)
            ends.append(last)
            words.append(word)
            lower.append(self.fold(word) if folded is None else folded)
        return Tokens(tuple(starts), tuple(ends), tuple(words), tuple(lower), frozenset(names))

    def _pieces(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None, bool]]:
        at = start
        for match in STRETCH.finditer(text, start, end):
            yield from self._other(text, at, match.start())
            yield from self.segmenter.pieces(text, match.start(), match.end(), self.known)
            at = match.end()
        yield from self._other(text, at, end)

    def _other(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None, bool]]:
        for gloss in GLOSS.finditer(text, start, end):
            yield from self._plain(text, start, gloss.start())
            start = gloss.end()
        yield from self._plain(text, start, end)

    def _plain(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None, bool]]:
        for found in self.pattern.finditer(text, start, end):
            yield found.start(), found.end(), None, False
