"""Figures from counts, and their intervals."""

import pytest

from dragoman.evaluate.catalogue import Kind
from dragoman.evaluate.figures import figure, interval, total


@pytest.mark.parametrize(
    ("kind", "counts", "wanted"),
    [
        ("f1", (2, 1, 1), 200 / 3),
        ("f1", (0, 0, 0), None),
        ("f1", (0, 3, 1), 0),
        ("share", (3, 4), 75),
        ("share", (0, 0), None),
        ("ratio", (1, 4), 0.25),
        ("count", (2,), 2),
        ("bcubed", (1.5, 1.0, 2), 60),
    ],
)
def test_figures(kind: Kind, counts: tuple[float, ...], wanted: float | None) -> None:
    assert figure(kind, counts) == (None if wanted is None else pytest.approx(wanted))


def test_counts_are_added_by_column() -> None:
    assert total([(1, 2), (3, 4)]) == (4, 6)


def test_an_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    units = [(float(at % 2), 1.0) for at in range(60)]
    found = interval("share", units)
    assert found is not None
    low, high = found
    assert 30 < low < 50 < high < 70
    assert interval("share", units) == (low, high)


def test_units_that_are_alike_leave_no_doubt() -> None:
    assert interval("share", [(1.0, 2.0)] * 10) == (50, 50)


def test_few_units_have_no_interval() -> None:
    assert interval("share", [(1.0, 1.0)] * 4) is None
    assert interval("f1", [(0.0, 0.0, 0.0)] * 9) is None
