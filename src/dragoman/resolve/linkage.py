"""Average linkage: which groups belong together, the likest first.

Groups are merged by the mean likeness of their members, so that one like pair does not weld two matters together.
Pairs without a figure count as wholly unlike. What is merged does not depend on the order of the input.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence

DIGITS = 9
"""Means are rounded to as many places before they decide anything."""

Pairs = Mapping[tuple[str, str], float]


class Linkage:
    """Groups of names that are merged step by step."""

    def __init__(self, groups: Iterable[Sequence[str]], near: Pairs) -> None:
        self.members = {min(group): sorted(group) for group in groups}
        owner = {name: key for key, group in self.members.items() for name in group}
        self._total: dict[str, dict[str, float]] = {key: {} for key in self.members}
        for (one, other), value in sorted(near.items()):
            first, second = owner[one], owner[other]
            if first != second:
                self._add(first, second, value)

    def _add(self, one: str, other: str, value: float) -> None:
        row, column = self._total[one], self._total[other]
        row[other] = column[one] = row.get(other, 0.0) + value

    def _mean(self, one: str, other: str) -> float:
        pairs = len(self.members[one]) * len(self.members[other])
        return round(self._total[one].get(other, 0.0) / pairs, DIGITS)

    def merges(self, least: float) -> Iterator[tuple[list[str], list[str]]]:
        """Merge the two likest groups as long as their mean likeness is at least `least`; yield both before each."""
        found = ((one, other) for one, row in self._total.items() for other in row if one < other)
        heap = [(-mean, one, other) for one, other in found if (mean := self._mean(one, other)) >= least]
        heapq.heapify(heap)
        while heap:
            negative, one, other = heapq.heappop(heap)
            if one not in self.members or other not in self.members or self._mean(one, other) != -negative:
                continue  # an older figure; the newer one is in the heap
            yield list(self.members[one]), list(self.members[other])
            self._merge(one, other)
            for third in self._total[one]:
                if (mean := self._mean(one, third)) >= least:
                    heapq.heappush(heap, (-mean, min(one, third), max(one, third)))

    def _merge(self, one: str, other: str) -> None:
        """Make one group of two, under the smaller name."""
        self.members[one] += self.members.pop(other)
        for third, value in self._total.pop(other).items():
            del self._total[third][other]
            if third != one:
                self._add(one, third, value)

    def groups(self) -> list[list[str]]:
        """The groups as they stand now, in order."""
        return sorted(sorted(group) for group in self.members.values())


def mean(ones: Sequence[str], others: Sequence[str], near: Pairs) -> float:
    """Mean likeness between two groups without a common member."""
    total = sum(near.get((min(a, b), max(a, b)), 0.0) for a in ones for b in others)
    return round(total / (len(ones) * len(others)), DIGITS)
