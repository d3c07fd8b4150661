"""Best paths and chances, compared with all paths counted one by one."""

from itertools import pairwise, product

import numpy as np
import pytest

from dragoman.tagger.viterbi import TAGS, Scores, Steps, allowed, barred, best, chances

RNG = np.random.default_rng(5)
STEPS = Steps(*(bar + RNG.normal(size=bar.shape) for bar in (barred().start, barred().moves, barred().end)))


def whole(scores: Scores, path: tuple[int, ...]) -> float:
    steps = sum(float(STEPS.moves[a, b]) for a, b in pairwise(path))
    own = sum(float(scores[t, tag]) for t, tag in enumerate(path))
    return float(STEPS.start[path[0]] + STEPS.end[path[-1]]) + steps + own


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "O", True), ("", "I-PER", False), ("B-PER", "E-PER", True), ("B-PER", "E-ORG", False),
        ("B-PER", "", False),
        ("S-LOC", "B-LOC", True), ("I-LOC", "O", False), ("O", "E-LOC", False), ("E-LOC", "", True),
    ],
)  # fmt: skip
def test_only_whole_names_are_allowed(before: str, after: str, *, expected: bool) -> None:
    assert allowed(before, after) is expected


def test_the_best_path_and_the_chances_are_those_of_all_paths() -> None:
    scores = RNG.normal(size=(3, 1, len(TAGS)))
    paths = list(product(range(len(TAGS)), repeat=3))
    values = np.array([whole(scores[:, 0], path) for path in paths])
    assert tuple(best(scores, np.array([3]), STEPS)[:, 0]) == paths[int(values.argmax())]
    weights = np.exp(values - values.max())
    expected = np.zeros((3, len(TAGS)))
    for path, weight in zip(paths, weights / weights.sum(), strict=True):
        expected[range(3), path] += weight
    assert np.allclose(chances(scores, np.array([3]), STEPS)[:, 0], expected)


def test_padding_changes_nothing() -> None:
    scores = RNG.normal(size=(6, 2, len(TAGS)))
    lengths = np.array([6, 4])
    alone = scores[:4, 1:]
    assert (best(scores, lengths, STEPS)[:4, 1] == best(alone, np.array([4]), STEPS)[:, 0]).all()
    assert np.allclose(chances(scores, lengths, STEPS)[:4, 1], chances(alone, np.array([4]), STEPS)[:, 0])


def test_long_sentences_keep_their_chances() -> None:
    scores = 30 * RNG.normal(size=(400, 2, len(TAGS)))
    found = chances(scores, np.array([400, 3]), STEPS)
    assert np.allclose(found[:, 0].sum(1), 1)
    assert np.allclose(found[:3, 1].sum(1), 1)


def test_short_sentences_beside_long_ones_have_their_best_tags() -> None:
    scores = RNG.normal(size=(9, 3, len(TAGS)))
    lengths = np.array([1, 9, 5])
    found = best(scores, lengths, STEPS)
    for column, length in enumerate(lengths):
        alone = best(scores[:length, column : column + 1], np.array([length]), STEPS)
        assert (found[:length, column] == alone[:, 0]).all()
