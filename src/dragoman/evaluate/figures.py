"""Figures from counts, with the interval in which they would lie on another sample of documents.

Counts of units are added up first (micro average). Figures of kind f1, share, bcubed, conll and awareness are
percentages; a ratio and a count are plain numbers of which less is better.
"""

import random
from collections.abc import Callable, Mapping, Sequence

from dragoman.evaluate.catalogue import Kind
from dragoman.evaluate.finding import Counts

RESAMPLES = 1000
FEWEST_UNITS = 5
"""With fewer units an interval would say more about their number than about the figure."""
LESS_IS_BETTER: frozenset[Kind] = frozenset(("ratio", "count"))


def figure(kind: Kind, counts: Sequence[float]) -> float | None:
    """The figure for summed counts; None where nothing was there to measure."""
    return FIGURES[kind](counts)


def total(units: Sequence[Counts]) -> Counts:
    """Counts added up over units."""
    return tuple(map(sum, zip(*units, strict=True)))


def interval(kind: Kind, units: Sequence[Counts], resamples: int = RESAMPLES) -> tuple[float, float] | None:
    """The 95 % interval of a figure by bootstrap over units, the same on every run; None for too few units."""
    if len(units) < FEWEST_UNITS:
        return None
    draw = random.Random(len(units))  # noqa: S311 - a sample, no secret
    drawn = (figure(kind, total(draw.choices(units, k=len(units)))) for _ in range(resamples))
    found = sorted(value for value in drawn if value is not None)
    if not found:
        return None
    return found[int(0.025 * len(found))], found[min(int(0.975 * len(found)), len(found) - 1)]


def f1(right: float, spurious: float, missed: float) -> float | None:
    """F1 in percent of true positives, false positives and false negatives."""
    return 200 * right / (2 * right + spurious + missed) if right or spurious or missed else None


def _f1(counts: Sequence[float]) -> float | None:
    return f1(*counts)


def _share(counts: Sequence[float]) -> float | None:
    right, out_of = counts
    return 100 * right / out_of if out_of else None


def _ratio(counts: Sequence[float]) -> float | None:
    some, per = counts
    return some / per if per else None


def _count(counts: Sequence[float]) -> float | None:
    return counts[0]


def _bcubed(counts: Sequence[float]) -> float | None:
    """From the sums of each item's precision and recall, and the number of items."""
    precision, recall, items = counts
    return 100 * _mean(precision / items, recall / items) if items else None


def _conll(counts: Sequence[float]) -> float | None:
    """The mean F1 of MUC, B-cubed and CEAF-e, each as precision over its base and recall over its base."""
    fours = [counts[at : at + 4] for at in range(0, len(counts), 4)]
    return 100 * sum(_mean(_over(p, pb), _over(r, rb)) for p, pb, r, rb in fours) / len(fours)


def _awareness(counts: Sequence[float]) -> float | None:
    """F1 whose precision and recall count different relations."""
    precise, given, recalled, wanted = counts
    return 100 * _mean(_over(precise, given), _over(recalled, wanted))


def _mean(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _over(some: float, base: float) -> float:
    return some / base if base else 0.0


FIGURES: Mapping[Kind, Callable[[Sequence[float]], float | None]] = {
    "f1": _f1,
    "share": _share,
    "ratio": _ratio,
    "count": _count,
    "bcubed": _bcubed,
    "conll": _conll,
    "awareness": _awareness,
}
