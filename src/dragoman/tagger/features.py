"""Sentences as the arrays that the network reads."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.tagger.gazetteer import FLAGS, Gazetteer
from dragoman.tagger.spelling import PLACES, Spelling, contexts

_BITS = np.arange(FLAGS, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences side by side, padded to the longest; time runs down."""

    rows: NDArray[np.int32]  # (different words, PLACES): the first is the padding
    index: NDArray[np.int32]  # (time, sentences): which of these words
    flags: NDArray[np.uint8]  # (time, sentences, FLAGS): what the lists say
    lengths: NDArray[np.int32]


class Reader:
    """Turns sentences into batches."""

    __slots__ = ("_gazetteer", "_spelling")

    def __init__(self, spelling: Spelling, gazetteer: Gazetteer | None) -> None:
        """Without a list all flags are 0."""
        self._spelling, self._gazetteer = spelling, gazetteer

    def read(self, sentences: Sequence[Sequence[str]]) -> Batch:
        """The arrays of sentences, none of which may be empty."""
        time = max(map(len, sentences))
        numbers: dict[str, int] = {}
        rows: list[tuple[int, ...]] = [(0,) * PLACES]
        index = np.zeros((len(sentences), time), np.int32)
        bits = np.zeros((len(sentences), time), np.uint64)
        for i, words in enumerate(sentences):
            places = []
            for word in contexts(words):
                number = numbers.get(word)
                if number is None:
                    number = numbers[word] = len(rows)
                    rows.append(self._spelling.rows(word))
                places.append(number)
            index[i, : len(words)] = places
            if self._gazetteer is not None:
                bits[i, : len(words)] = self._gazetteer.flags([self._spelling.norm(word) for word in words], words)
        flags = (bits.T[:, :, None] >> _BITS & np.uint64(1)).astype(np.uint8)
        lengths = np.array([len(words) for words in sentences], np.int32)
        return Batch(np.array(rows, np.int32), np.ascontiguousarray(index.T), flags, lengths)
