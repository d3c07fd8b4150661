"""Which reports tell the same matter, by their words: for stories of which no event was coded.

Names and rare words weigh most (inverse document frequency); reports are compared only with those that share
several of their weightiest words, so the work grows with the reports, not with their pairs.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from dragoman.model.annotation import Annotations
from dragoman.model.text import READ_ZONES

ALIKE = 0.34
"""Cosine from which two reports count as telling the same matter."""
HEAVY = 18
"""Weightiest words of a report by which its candidates are found."""
SHARED = 4
TITLE_WEIGHT, NAME_WEIGHT = 3.0, 1.6
MIN_LETTERS = 4

Vector = Mapping[str, float]


def alike(reports: Sequence[Annotations]) -> list[tuple[str, str]]:
    """Pairs of report ids whose texts tell the same matter, in order."""
    counts = {a.report.id: _counts(a) for a in reports}
    spread = Counter(word for found in counts.values() for word in found)
    vectors = {report: _vector(found, spread, len(reports)) for report, found in counts.items()}
    pairs = _candidates(vectors)
    return sorted(pair for pair in pairs if _cosine(vectors[pair[0]], vectors[pair[1]]) >= ALIKE)


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
    weighted = {w: (1 + log(n)) * log((total + 1) / (spread[w] + 0.5)) for w, n in counts.items() if n >= 1}
    length = sqrt(sum(v * v for v in weighted.values())) or 1.0
    return {word: value / length for word, value in weighted.items() if value > 0}


def _candidates(vectors: Mapping[str, Vector]) -> Iterable[tuple[str, str]]:
    by_word: dict[str, list[str]] = {}
    for report, vector in sorted(vectors.items()):
        for word in sorted(vector, key=lambda w: (-vector[w], w))[:HEAVY]:
            by_word.setdefault(word, []).append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for members in by_word.values():
        if len(members) <= 60:  # a word that many reports share tells little
            shared.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    return [pair for pair, count in shared.items() if count >= SHARED]


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other.get(word, 0.0) for word, value in one.items())
