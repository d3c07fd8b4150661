"""Words as vectors: the rows of a table that describe a word, added up by kind of feature.

They are worked out once for each word and remembered; a word has the same whatever stands beside it.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dragoman.tagger.spelling import PARTS, Spelling

REMEMBERED: Final = 20_000
"""Words whose vectors are kept, some 20 MB: those of all are forgotten when there are more."""
_STARTS = np.cumsum([0, *(part.places for part in PARTS.values())])[:-1]


class Vectors:
    """The vectors of words: sums of rows of a table in bytes, each of which has a scale."""

    __slots__ = ("_known", "_numbers", "_rows", "_scales", "spelling")

    def __init__(self, rows: NDArray[np.int8], scales: NDArray[np.floating[Any]], spelling: Spelling) -> None:
        """The first row is of nothing."""
        self._rows, self._scales, self.spelling = rows, scales.astype(np.float32)[:, None], spelling
        self._numbers: dict[str, int] = {}
        self._known = np.zeros((1, len(PARTS) * rows.shape[1]), np.float32)

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of the padding and of different words (1 + words, kinds of features times width of a row)."""
        new = [word for word in words if word not in self._numbers]
        if len(new) + len(self._numbers) > REMEMBERED:
            self._numbers, self._known, new = {}, self._known[:1].copy(), list(words)
        if new:
            self._learn(new)
        return self._known[[0, *map(self._numbers.__getitem__, words)]]

    def _learn(self, words: Sequence[str]) -> None:
        rows = np.array([self.spelling.rows(word) for word in words])
        found = np.add.reduceat(self._rows[rows] * self._scales[rows], _STARTS, axis=1)
        first = len(self._numbers) + 1
        self._numbers.update(zip(words, range(first, first + len(words)), strict=True))
        if len(self._known) < first + len(words):  # room for as many again
            room = np.zeros((first + len(words), self._known.shape[1]), np.float32)
            self._known = np.concatenate((self._known, room))
        self._known[first : first + len(words)] = found.reshape(len(words), -1)


def packed(rows: NDArray[np.int8], scales: NDArray[np.floating[Any]]) -> bytes:
    """A table as the file that `unpacked` reads."""
    table = np.empty(len(rows), _kind(rows.shape[1]))
    table["row"], table["scale"] = rows, scales
    file = io.BytesIO()
    np.save(file, table, allow_pickle=False)
    return file.getvalue()


def unpacked(content: bytes) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """The rows and the scales of a table."""
    table = np.load(io.BytesIO(content), allow_pickle=False)
    return np.ascontiguousarray(table["row"]), np.ascontiguousarray(table["scale"])


def _kind(width: int) -> np.dtype[np.void]:
    return np.dtype([("row", np.int8, (width,)), ("scale", "<f2")])
