"""The best tags of sentences, and how sure each is, from scores of single words and of steps between tags.

Arrays of scores are (time, sentences, tags): all sentences of a batch are read at once, the shorter ones padded.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating[Any]]
Numbers = NDArray[np.integer[Any]]

KINDS: Final = ("PER", "ORG", "LOC")
TAGS: Final = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BIES"))
"""Tags: outside, and beginning, inside, end and single word of each kind."""
NEVER: Final = -1e4
OFTEN: Final = 8
"""Words after which weights are made to add up to one again, before they get too small to be told from nothing."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Scores of beginning with a tag, of each step (from, to), and of ending with one."""

    start: Scores
    moves: Scores
    end: Scores


def allowed(before: str, after: str) -> bool:
    """Whether a tag may follow another; the empty tag stands before and after a sentence."""
    goes_on = before[:1] in {"B", "I"}
    if after[:1] in {"I", "E"}:
        return goes_on and before[2:] == after[2:]
    return not goes_on


def barred() -> Steps:
    """What keeps tags from steps that are not allowed, to be added to the scores that were learnt."""
    rows = [[0.0 if allowed(before, after) else NEVER for after in TAGS] for before in TAGS]
    return Steps(
        np.array([0.0 if allowed("", tag) else NEVER for tag in TAGS], np.float32),
        np.array(rows, np.float32),
        np.array([0.0 if allowed(tag, "") else NEVER for tag in TAGS], np.float32),
    )


def best(scores: Scores, lengths: Numbers, steps: Steps) -> Numbers:
    """Numbers of the best tags (time, sentences); past the end of a sentence they mean nothing.

    What is best behind a word is worked out from the end of each sentence, so that all are decided from their first
    word on, where they stand side by side.
    """
    turned = _turned(scores, lengths)
    own = scores[turned]
    behind = np.empty_like(own)
    behind[0] = own[0] + steps.end
    into = steps.moves.T[:, None, :]
    for t in range(1, len(own)):
        behind[t] = (behind[t - 1].T[:, :, None] + into).max(0) + own[t]
    ahead = behind[turned]
    found = np.empty(scores.shape[:2], np.int64)
    found[0] = (steps.start + ahead[0]).argmax(1)
    for t in range(1, len(own)):
        found[t] = (steps.moves[found[t - 1]] + ahead[t]).argmax(1)
    return found


def chances(scores: Scores, lengths: Numbers, steps: Steps) -> Scores:
    """How likely each tag of each word is, all the ways of tagging the sentence taken together."""
    turned = _turned(scores, lengths)
    own = np.exp(scores - scores.max(2, keepdims=True), dtype=np.float64)
    both = np.stack((own, own[turned]), 1)  # from the first word on, and from the last
    moves = np.exp(np.stack((steps.moves, steps.moves.T)), dtype=np.float64)
    both[0] *= np.exp(np.stack((steps.start, steps.end)), dtype=np.float64)[:, None]
    for t in range(1, len(both)):
        both[t] *= both[t - 1] @ moves
        if t % OFTEN == 0:
            both[t] = _whole(both[t])
    return _whole(both[:, 0] * both[:, 1][turned] / own)


def _turned(scores: Scores, lengths: Numbers) -> tuple[Numbers, Numbers]:
    """Where the words stand when each sentence is read from its end: to take, and to put them back alike."""
    time, size, _ = scores.shape
    places = lengths - 1 - np.arange(time)[:, None]
    return np.maximum(places, 0), np.arange(size)


def _whole(weights: Scores) -> Scores:
    """Weights that add up to one for each sentence."""
    found: Scores = weights / np.maximum(weights.sum(-1, keepdims=True), 1e-300)
    return found
