"""Timelines compared by the relations they say and imply."""

import pytest

from dragoman.evaluate.figures import figure
from dragoman.evaluate.order import Timeline, awareness_counts, relations

GOLD = [["a", "b"], ["c"], ["d"]]


def test_only_relations_from_which_the_others_follow_are_said() -> None:
    assert list(relations(GOLD)) == [("a", "b", True), ("a", "c", False), ("c", "d", False)]


@pytest.mark.parametrize(
    ("ours", "counts"),
    [
        (GOLD, (3, 3, 3, 3)),
        ([], (0, 0, 0, 3)),
        ([["a"]], (0, 0, 0, 3)),
        # one link that gold only implies is right, and gives back nothing that gold says itself
        ([["b"], ["d"]], (1, 1, 0, 3)),
        ([["d"], ["c"], ["a"]], (0, 2, 0, 3)),
        ([["a"], ["b"], ["c", "e"]], (1, 3, 1, 3)),
    ],
)
def test_awareness(ours: Timeline, counts: tuple[float, ...]) -> None:
    assert awareness_counts(GOLD, ours) == counts


def test_the_figure_is_of_precision_and_recall() -> None:
    assert figure("awareness", (1, 1, 0, 3)) == 0
    assert figure("awareness", (2, 4, 1, 4)) == pytest.approx(100 * 2 * 0.5 * 0.25 / 0.75)
    assert figure("awareness", (0, 0, 0, 0)) == 0
