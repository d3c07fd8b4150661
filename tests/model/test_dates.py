"""Intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.dates import Interval

DAYS = st.dates(date(1990, 1, 1), date(1990, 3, 1))
INTERVALS = st.tuples(DAYS, DAYS).map(lambda ends: Interval(min(ends), max(ends)))


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Interval(date(2025, 2, 25), date(2025, 2, 24))


@given(INTERVALS, INTERVALS)
def test_two_intervals_meet_where_both_are(left: Interval, right: Interval) -> None:
    both = left.meet(right)
    assert (both is not None) == left.overlaps(right) == right.overlaps(left)
    if both is not None:
        assert both.within(left)
        assert both.within(right)
        assert both == right.meet(left)
        assert both.count <= min(left.count, right.count)


@given(INTERVALS, INTERVALS)
def test_the_hull_holds_both_and_no_more_than_their_ends(left: Interval, right: Interval) -> None:
    hull = left.hull(right)
    assert left.within(hull)
    assert right.within(hull)
    assert hull.first in (left.first, right.first)
    assert hull.last in (left.last, right.last)


def test_both_ends_count() -> None:
    assert Interval(date(2024, 2, 1), date(2024, 2, 29)).count == 29
