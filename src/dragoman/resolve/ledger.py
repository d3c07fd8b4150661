"""Judgements and the clusters computed from them. Nothing is merged for good: drop a judgement, compute again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Two items are the same, or are not, by whom and why. The ledger only ever grows."""

    left: int
    right: int
    verdict: Literal["same", "different"]
    score: float
    because: tuple[str, ...]
    by: str = "dragoman"


def clusters(count: int, ledger: Iterable[Judgement], conflict: Callable[[int, int], bool]) -> list[list[int]]:
    """Groups of items joined by "same" judgements, strongest first, where no two members conflict.

    `different` judgements of a person (`by` not "dragoman") hold against any score. The result does not
    depend on the order of the ledger.
    """
    rows = sorted(ledger, key=lambda j: (j.by == "dragoman", -j.score, j.left, j.right))
    barred = {frozenset((j.left, j.right)) for j in rows if j.verdict == "different"}
    member = list(range(count))
    groups: dict[int, list[int]] = {i: [i] for i in range(count)}
    for row in rows:
        if row.verdict != "same" or member[row.left] == member[row.right]:
            continue
        one, other = groups[member[row.left]], groups[member[row.right]]
        if any(frozenset((a, b)) in barred or conflict(a, b) for a in one for b in other):
            continue
        _join(groups, member, member[row.left], member[row.right])
    return sorted(groups.values())


def _join(groups: dict[int, list[int]], member: list[int], one: int, other: int) -> None:
    keep, gone = min(one, other), max(one, other)
    groups[keep] = sorted(groups[keep] + groups.pop(gone))
    for item in groups[keep]:
        member[item] = keep


def pairs(blocks: Iterable[Sequence[int]], limit: int = 400) -> list[tuple[int, int]]:
    """Distinct pairs within blocks, in order; of a block over `limit` only neighbours within the limit are paired."""
    found: set[tuple[int, int]] = set()
    for block in blocks:
        ordered = sorted(set(block))
        for place, left in enumerate(ordered):
            found.update((left, right) for right in ordered[place + 1 : place + 1 + limit])
    return sorted(found)
