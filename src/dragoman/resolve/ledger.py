"""Judgements and the clusters computed from them. Nothing is merged for good: drop a judgement, compute again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
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


Conflict = Callable[[int, int], bool]
Speakers = Callable[[Sequence[int]], Sequence[int]]


def clusters(
    count: int, ledger: Iterable[Judgement], conflict: Conflict, speakers: Speakers = lambda group: group
) -> list[list[int]]:
    """Groups of items joined by "same" judgements, strongest first, where no two members conflict.

    `speakers` names the members of a group that stand for all of it when it is compared with another; it must depend
    on what it is given alone. `different` judgements of a person (`by` not "dragoman") hold against any score and for
    all members. The result does not depend on the order of the ledger.
    """
    rows = sorted(ledger, key=lambda j: (j.by == "dragoman", -j.score, j.left, j.right))
    groups = _Groups(count, conflict, speakers)
    for row in rows:
        if row.verdict == "different":
            groups.bar(row.left, row.right)
    for row in rows:
        if row.verdict == "same":
            groups.join(row.left, row.right)
    return groups.found()


class _Groups:
    """Items in groups that grow, and which groups do not go together: what conflicts once does so for good."""

    def __init__(self, count: int, conflict: Conflict, speakers: Speakers) -> None:
        self.conflict, self.speakers = conflict, speakers
        self.member = list(range(count))
        self.groups: dict[int, list[int]] = {i: [i] for i in range(count)}
        self.spoken: dict[int, Sequence[int]] = {i: (i,) for i in range(count)}
        self.hostile: dict[int, set[int]] = {}

    def bar(self, one: int, other: int) -> None:
        """Keep two items apart. To be said before anything is joined."""
        if one != other:
            self.hostile.setdefault(one, set()).add(other)
            self.hostile.setdefault(other, set()).add(one)

    def join(self, one: int, other: int) -> None:
        """Make one group of two items' groups, unless they conflict."""
        left, right = self.member[one], self.member[other]
        if left == right or right in self.hostile.get(left, ()):
            return
        if any(self.conflict(a, b) for a in self.spoken[left] for b in self.spoken[right]):
            self.bar(left, right)
            return
        keep, gone = (left, right) if len(self.groups[left]) >= len(self.groups[right]) else (right, left)
        self.spoken[keep] = self.speakers(sorted([*self.spoken[keep], *self.spoken.pop(gone)]))
        moved = self.groups.pop(gone)
        self.groups[keep] += moved
        for item in moved:
            self.member[item] = keep
        for foe in self.hostile.pop(gone, ()):
            self.hostile[foe].remove(gone)
            self.bar(keep, foe)

    def found(self) -> list[list[int]]:
        """The groups, each in order."""
        return sorted(sorted(group) for group in self.groups.values())


def pairs(blocks: Iterable[Sequence[int]], limit: int = 400) -> Iterator[tuple[int, int]]:
    """Distinct pairs within blocks, in order; of a block over `limit` only neighbours within the limit are paired.

    Only the pairs of one item are held at a time: there are many times more pairs than items.
    """
    places: dict[int, list[tuple[list[int], int]]] = {}
    for block in blocks:
        ordered = sorted(set(block))
        for place, item in enumerate(ordered, 1):
            places.setdefault(item, []).append((ordered, place))
    for left in sorted(places):
        found: set[int] = set()
        for ordered, place in places[left]:
            found.update(ordered[place : place + limit])
        yield from ((left, right) for right in sorted(found))
