"""The Persian solar calendar against published days of Nowruz, and its months and days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.dates import Interval
from dragoman.model.persian import days_of, is_leap, nowruz, year_on

LEAP = (1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420)
NOWRUZ = [
    (1370, date(1991, 3, 21)), (1375, date(1996, 3, 20)), (1376, date(1997, 3, 21)), (1379, date(2000, 3, 20)),
    (1380, date(2001, 3, 21)), (1383, date(2004, 3, 20)), (1388, date(2009, 3, 21)), (1391, date(2012, 3, 20)),
    (1395, date(2016, 3, 20)), (1396, date(2017, 3, 21)), (1399, date(2020, 3, 20)), (1400, date(2021, 3, 21)),
    (1402, date(2023, 3, 21)), (1403, date(2024, 3, 20)), (1404, date(2025, 3, 21)), (1405, date(2026, 3, 21)),
    (1408, date(2029, 3, 20)), (1409, date(2030, 3, 21)), (1420, date(2041, 3, 20)),
]  # fmt: skip


@pytest.mark.parametrize(("year", "day"), NOWRUZ)
def test_a_year_begins_on_the_published_day(year: int, day: date) -> None:
    assert nowruz(year) == day


def test_the_leap_years_are_the_published_ones() -> None:
    assert tuple(year for year in range(1370, 1421) if is_leap(year)) == LEAP


def test_months_have_their_lengths() -> None:
    lengths = [days_of(1403, month).count for month in range(1, 13)]
    assert lengths == [31] * 6 + [30] * 6
    assert days_of(1402, 12) == Interval(date(2024, 2, 20), date(2024, 3, 19))


def test_a_day_and_a_year() -> None:
    assert days_of(1403, 12, 7) == Interval(date(2025, 2, 25), date(2025, 2, 25))
    assert days_of(1402) == Interval(date(2023, 3, 21), date(2024, 3, 19))


@pytest.mark.parametrize(("month", "day"), [(12, 30), (7, 31), (13, 1), (1, 0)])
def test_a_day_that_there_is_not(month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no day"):
        days_of(1402, month, day)


@given(st.dates(date(1850, 1, 1), date(2200, 1, 1)))
def test_a_day_lies_in_its_year(day: date) -> None:
    year = year_on(day)
    assert nowruz(year) <= day < nowruz(year + 1)
