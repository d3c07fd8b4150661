"""Which reports tell the same matter, by their words: for stories that no coded event tells apart.

Names and rare words weigh most (term weights with a capped inverse document frequency). Reports are compared only
with those that share several of their weightiest words, and joined by average linkage, so that one like pair
does not weld two matters together.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from dragoman.model.annotation import Annotations
from dragoman.model.text import READ_ZONES

ALIKE = 0.15
"""Average cosine from which groups of reports count as telling the same matter."""
HEAVY = 60
"""Weightiest words of a report by which its candidates are found."""
SHARED = 3
CROWD = 60
"""A word that more reports share tells too little to bring them together."""
MAX_RARITY = 2.5
TITLE_WEIGHT, NAME_WEIGHT = 3.0, 1.6
MIN_LETTERS = 4
ROUNDING = 1e-9

Vector = Mapping[str, float]


def alike(reports: Sequence[Annotations]) -> list[list[str]]:
    """Groups of ids of reports whose texts tell the same matter, in order."""
    counts = {a.report.id: _counts(a) for a in reports}
    spread = Counter(word for found in counts.values() for word in found)
    vectors = {report: _vector(found, spread, len(reports)) for report, found in counts.items()}
    near = {pair: _cosine(vectors[pair[0]], vectors[pair[1]]) for pair in _candidates(vectors)}
    return _linked(sorted(vectors), near)


def _linked(reports: Sequence[str], near: Mapping[tuple[str, str], float]) -> list[list[str]]:
    """Average linkage over the near pairs; pairs that were not compared count as wholly unlike."""
    members = {report: [report] for report in reports}
    total: dict[str, dict[str, float]] = {report: {} for report in reports}
    for (one, other), value in near.items():
        total[one][other] = total[other][one] = value
    heap = [(-value, *pair) for pair, value in sorted(near.items()) if value >= ALIKE]
    heapq.heapify(heap)
    while heap:
        negative, one, other = heapq.heappop(heap)
        if one not in members or other not in members:
            continue
        average = total[one].get(other, 0.0) / (len(members[one]) * len(members[other]))
        if abs(average + negative) > ROUNDING:
            continue  # an older figure; the newer one is in the heap
        _merge(one, other, members, total)
        for third, value in total[one].items():
            mean = value / (len(members[one]) * len(members[third]))
            if mean >= ALIKE:
                heapq.heappush(heap, (-mean, min(one, third), max(one, third)))
    return sorted(sorted(group) for group in members.values())


def _merge(one: str, other: str, members: dict[str, list[str]], total: dict[str, dict[str, float]]) -> None:
    members[one] += members.pop(other)
    for third, value in total.pop(other).items():
        total[third].pop(other, None)
        if third != one:
            total[one][third] = total[third][one] = total[one].get(third, 0.0) + value


def _counts(annotations: Annotations) -> Counter[str]:
    found: Counter[str] = Counter()
    for sentence in annotations.layout.sentences:
        if sentence.zone in READ_ZONES:
            weight = TITLE_WEIGHT if sentence.zone == "title" else 1.0
            for word, lower in zip(sentence.words, sentence.lower, strict=True):
                if len(lower) >= MIN_LETTERS and lower.isalpha():
                    found[lower] += weight * (NAME_WEIGHT if word[0].isupper() else 1.0)  # type: ignore[assignment]
    return found


def _vector(counts: Mapping[str, float], spread: Mapping[str, int], total: int) -> Vector:
    weighted = {w: (1 + log(n)) * min(log((total + 1) / (spread[w] + 0.5)), MAX_RARITY) for w, n in counts.items()}
    length = sqrt(sum(v * v for v in weighted.values())) or 1.0
    return {word: value / length for word, value in weighted.items() if value > 0}


def _candidates(vectors: Mapping[str, Vector]) -> Iterable[tuple[str, str]]:
    by_word: dict[str, list[str]] = {}
    for report, vector in sorted(vectors.items()):
        for word in sorted(vector, key=lambda w: (-vector[w], w))[:HEAVY]:
            by_word.setdefault(word, []).append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for members in by_word.values():
        if len(members) <= CROWD:
            shared.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    return [pair for pair, count in shared.items() if count >= SHARED]


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum([value * other[word] for word, value in one.items() if word in other])
