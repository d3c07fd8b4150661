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

    words: tuple[str, ...]  # the different words; their numbers begin with 1, and 0 is the padding
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
        index = np.zeros((len(sentences), time), np.int32)
        bits = np.zeros((len(sentences), time), np.uint64)
        for i, words in enumerate(sentences):
            index[i, : len(words)] = [numbers.setdefault(word, len(numbers) + 1) for word in contexts(words)]
            if self._gazetteer is not None:
                bits[i, : len(words)] = self._gazetteer.flags([self._spelling.norm(word) for word in words], words)
        flags = (bits.T[:, :, None] >> _BITS & np.uint64(1)).astype(np.uint8)
        lengths = np.array([len(words) for words in sentences], np.int32)
        return Batch(tuple(numbers), np.ascontiguousarray(index.T), flags, lengths)

    def rows(self, batch: Batch) -> NDArray[np.int32]:
        """The rows of the table that describe the padding and each word of a batch (1 + words, PLACES)."""
        return np.array([(0,) * PLACES, *map(self._spelling.rows, batch.words)], np.int32)
