"""The best tree over the words of a sentence: each word hangs on one other, one on the root, and none on itself."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
Heads = NDArray[np.integer[Any]]
NEVER: Final = -1e9


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, from 1; 0 is the root, and just one word hangs on it.

    `scores` (heads, words) has a row for the root, then one for each word.
    """
    size = scores.shape[1]
    square = np.full((size + 1, size + 1), NEVER)
    square[:, 1:] = scores
    np.fill_diagonal(square, NEVER)
    heads = _greedy(square)
    if (heads == 0).sum() != 1 or _cycle(heads):
        _one_root(square)
        heads = _without_cycles(square)
    found: list[int] = heads[1:].tolist()
    return found


def _greedy(square: Scores) -> Heads:
    """For each word the head it goes best with; -1 for the root."""
    heads: Heads = square.argmax(0)
    heads[0] = -1
    return heads


def _one_root(square: Scores) -> None:
    """Leaves the root to the word for which it costs least; changes the scores."""
    lost = square[1:, 1:].max(0) - square[0, 1:]
    first = int(lost.argmin()) + 1
    square[0, 1:] = NEVER
    square[1:, first] = NEVER
    square[0, first] = 0.0


def _cycle(heads: Heads) -> list[int]:
    """The words of a ring in which each hangs on another; empty if there is none."""
    state = [0] * len(heads)  # 1: on the way, 2: leads to the root
    state[0] = 2
    for start in range(1, len(heads)):
        way, word = [], start
        while state[word] == 0:
            state[word] = 1
            way.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return way[way.index(word) :]
        for passed in way:
            state[passed] = 2
    return []


def _without_cycles(square: Scores) -> Heads:
    """Chu, Liu and Edmonds: a ring becomes one word, the rest is solved, the ring is opened where it costs least."""
    heads = _greedy(square)
    ring = _cycle(heads)
    if not ring:
        return heads
    others = [word for word in range(len(heads)) if word not in ring]
    inner = np.array(ring)
    own = square[heads[inner], inner]
    last = len(others)
    smaller = np.full((last + 1, last + 1), NEVER)
    smaller[:last, :last] = square[np.ix_(others, others)]
    into = square[np.ix_(others, ring)] - own
    smaller[:last, last] = into.max(1)
    out = square[np.ix_(ring, others)]
    smaller[last, :last] = out.max(0)
    smaller[last, 0] = smaller[last, last] = NEVER
    solved = _without_cycles(smaller)
    result = heads
    for i, word in enumerate(others[1:], 1):
        head = int(solved[i])
        result[word] = ring[int(out[:, i].argmax())] if head == last else others[head]
    entry = int(solved[last])
    result[ring[int(into[entry].argmax())]] = others[entry]
    return result
