"""Likes kept apart: which happenings a reader might take for one, and why they are two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.happening import Happening
from dragoman.resolve.happenings import Resolution

MAX_APART = 8


def with_apart(
    happenings: Sequence[Happening], resolution: Resolution, groups: Sequence[Sequence[int]]
) -> list[Happening]:
    """Note at each happening which like ones it was kept apart from, and why."""
    owner = {index: at for at, group in enumerate(groups) for index in group}
    reasons: dict[tuple[int, int], Counter[str]] = {}
    for (left, right), because in resolution.apart.items():
        one, other = owner[left], owner[right]
        if one != other:
            reasons.setdefault((min(one, other), max(one, other)), Counter())[because] += 1
    notes: dict[int, list[tuple[int, str, str]]] = {}
    for (one, other), counts in sorted(reasons.items()):
        because = min(counts, key=lambda text: (-counts[text], text))
        alike = -len(_members(happenings[one]) & _members(happenings[other]))
        notes.setdefault(one, []).append((alike, happenings[other].id, because))
        notes.setdefault(other, []).append((alike, happenings[one].id, because))
    return [
        replace(h, apart=tuple((other, because) for _, other, because in sorted(notes.get(at, ()))[:MAX_APART]))
        for at, h in enumerate(happenings)
    ]


def _members(happening: Happening) -> set[str | None]:
    """Who takes part, and where: the more is shared, the more a reader wonders why they are two."""
    return {happening.place, *(key for key, _ in happening.participants)} - {None}
