"""The best tree, compared with all trees."""

from itertools import product

import numpy as np
import pytest

from dragoman.tagger.tree import Scores, best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    def rooted(word: int) -> bool:
        for _ in heads:
            word = heads[word - 1]
            if word == 0:
                return True
        return False

    return heads.count(0) == 1 and all(rooted(word) for word in range(1, len(heads) + 1))


def value(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(scores[list(heads), range(len(heads))].sum())


@pytest.mark.parametrize("seed", range(30))
def test_no_tree_is_better_than_the_one_found_for_its_root(seed: int) -> None:
    size = 4
    scores = np.random.default_rng(seed).normal(size=(size + 1, size))
    found = tuple(best_tree(scores.copy()))
    assert is_tree(found)
    root = found.index(0)
    trees = [heads for heads in product(range(size + 1), repeat=size) if is_tree(heads) and heads[root] == 0]
    assert value(scores, found) == pytest.approx(max(value(scores, heads) for heads in trees))


def test_a_ring_is_opened_where_it_costs_least() -> None:
    scores = np.array([[1.0, 0.9, 0.0], [0.0, 3.0, 9.0], [5.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    assert best_tree(scores) == [2, 0, 1]


def test_one_word_hangs_on_the_root() -> None:
    assert best_tree(np.array([[2.0], [0.0]])) == [0]
