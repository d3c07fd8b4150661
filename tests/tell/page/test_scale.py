"""The line of time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lang.catalogue import writing_in
from dragoman.tell.page.scale import TICK, make_scale

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def spans(*days: str) -> list[tuple[date, date]]:
    return [(date.fromisoformat(day), date.fromisoformat(day)) for day in days]


def test_long_empty_stretches_are_cut_out() -> None:
    scale = make_scale(spans("2015-07-14", "2025-01-17", "2025-02-25"), 0, 1000)
    assert len(scale.stretches) == 2
    assert len(scale.cuts()) == 1
    assert scale.at(date(2025, 2, 25)) - scale.at(date(2025, 1, 17)) > 500


def test_within_a_stretch_the_line_is_true_to_scale() -> None:
    scale = make_scale(spans("2025-01-01", "2025-03-01"), 0, 1000)
    first, second, third = (scale.at(date(2025, 1, 1) + timedelta(days=days)) for days in (0, 10, 20))
    assert third - second == pytest.approx(second - first)


def test_single_days_are_labelled_by_their_year() -> None:
    assert [label for _, label in make_scale(spans("1997-01-01", "2026-03-12", "2026-03-20"), 0, 1000).ticks()] == [
        "1997",
        "Mar 2026",
    ]


@given(st.lists(st.tuples(DAYS, st.integers(0, 4000)), min_size=1, max_size=30))
def test_time_never_runs_backwards_and_stays_on_the_line(found: list[tuple[date, int]]) -> None:
    days = [(first, first + timedelta(days=length)) for first, length in found]
    scale = make_scale(days, 10, 990)
    places = [scale.at(day) for day in sorted({day for span in days for day in span})]
    assert places == sorted(places)
    assert 10 <= places[0] <= places[-1] <= 990.001


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_labels_of_the_axis_leave_each_other_room(days: list[date]) -> None:
    places = [place for place, _ in make_scale([(day, day) for day in days], 10, 990).ticks()]
    assert all(after - before >= TICK for before, after in pairwise(places))


def test_no_days_are_refused() -> None:
    with pytest.raises(ValueError, match="no days"):
        make_scale([], 0, 100)


def test_longer_names_of_months_leave_each_other_room() -> None:
    scale = make_scale(spans("2023-01-01", "2023-02-03", "2023-03-04", "2023-04-05", "2023-05-06"), 0, 320)
    assert len(scale.ticks()) == 5
    with writing_in("sr"):
        told = [label for _, label in scale.ticks()]
    assert told == ["јануар 2023.", "март 2023.", "април 2023.", "мај 2023."]
