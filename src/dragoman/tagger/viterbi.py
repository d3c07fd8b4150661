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
    """Numbers of the best tags (time, sentences); past the end of a sentence they mean nothing."""
    time, size, _ = scores.shape
    same = np.arange(len(TAGS))[None]
    reached = steps.start + scores[0]
    came: list[Numbers] = []
    for t in range(1, time):
        paths = reached[:, :, None] + steps.moves
        on = (t < lengths)[:, None]
        came.append(np.where(on, paths.argmax(1), same))
        reached = np.where(on, paths.max(1) + scores[t], reached)
    found = np.zeros((time, size), np.int64)
    found[-1] = (reached + steps.end).argmax(1)
    for t in range(time - 1, 0, -1):
        found[t - 1] = came[t - 1][np.arange(size), found[t]]
    return found


def chances(scores: Scores, lengths: Numbers, steps: Steps) -> Scores:
    """How likely each tag of each word is, all the ways of tagging the sentence taken together."""
    time, size, _ = scores.shape
    own = np.exp(scores - scores.max(2, keepdims=True))
    moves, end = np.exp(steps.moves), np.exp(steps.end)
    before, after = np.empty_like(own), np.empty_like(own)
    before[0] = _whole(np.exp(steps.start) * own[0])
    for t in range(1, time):
        before[t] = _whole((before[t - 1] @ moves) * own[t])
    behind = np.broadcast_to(end, (size, len(TAGS)))
    for t in range(time - 1, -1, -1):
        last = (t >= lengths - 1)[:, None]
        if t + 1 < time:
            behind = np.where(last, end, _whole((own[t + 1] * after[t + 1]) @ moves.T))
        after[t] = behind
    return _whole(before * after)


def _whole(weights: Scores) -> Scores:
    """Weights that add up to one for each sentence."""
    found: Scores = weights / np.maximum(weights.sum(-1, keepdims=True), 1e-30)
    return found
