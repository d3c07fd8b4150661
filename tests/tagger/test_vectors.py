"""Words as sums of rows of a table."""

import numpy as np
import pytest

from dragoman.tagger import vectors
from dragoman.tagger.spelling import PARTS, PLACES, ROWS, Spelling
from dragoman.tagger.vectors import Vectors, packed, unpacked

RNG = np.random.default_rng(3)
WIDTH = 4
ROWS_ = RNG.integers(-127, 128, (ROWS, WIDTH)).astype(np.int8)
SCALES = RNG.uniform(0.01, 0.02, ROWS).astype(np.float16)
ROWS_[0] = 0
SPELLING = Spelling({})


def test_a_word_is_the_sum_of_its_rows_by_kind_of_feature() -> None:
    found = Vectors(ROWS_, SCALES, SPELLING).of(["Orrel"])
    places = np.array(SPELLING.rows("Orrel"))
    rows = ROWS_[places] * SCALES[places][:, None].astype(np.float32)
    ends = np.cumsum([part.places for part in PARTS.values()])
    expected = [rows[end - part.places : end].sum(0) for end, part in zip(ends, PARTS.values(), strict=True)]
    assert ends[-1] == PLACES
    assert not found[0].any()  # the padding
    assert np.allclose(found[1], np.concatenate(expected), atol=1e-6)


def test_a_word_is_the_same_whatever_stands_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"Orrel{number}" for number in range(40)]
    together = Vectors(ROWS_, SCALES, SPELLING).of(words)
    monkeypatch.setattr(vectors, "REMEMBERED", 7)
    forgetful = Vectors(ROWS_, SCALES, SPELLING)
    for size in (1, 3, 5):
        for first in range(0, len(words), size):
            own = words[first : first + size]
            assert (forgetful.of(own)[1:] == together[1 + first : 1 + first + len(own)]).all()


def test_a_table_is_read_as_it_was_written() -> None:
    rows, scales = unpacked(packed(ROWS_, SCALES))
    assert (rows == ROWS_).all()
    assert (scales == SCALES).all()
