"""The Persian solar calendar, by the 33-year cycle of its leap years, which holds from 1799 to 2256.

A year begins with the day of the spring equinox in Tehran. Six months of 31 days, five of 30, and one of 29 or 30.
"""

from datetime import date, timedelta

from dragoman.model.dates import Interval

NAME = "persian"
_CYCLE, _LEAPS = 33, (1, 5, 9, 13, 17, 22, 26, 30)
_FROM = date(2021, 3, 21).toordinal()  # the first day of 1400
_ERA = 621
"""What a year that begins in spring differs by from the common one."""
_LONG, _LAST = 6, 12


def is_leap(year: int) -> bool:
    """Whether the last month of a Persian year has 30 days."""
    return year % _CYCLE in _LEAPS


def nowruz(year: int) -> date:
    """The first day of a Persian year. Raises ValueError outside the calendar."""
    return date.fromordinal(_FROM + 365 * (year - 1400) + _leaps_before(year) - _leaps_before(1400))


def year_on(day: date) -> int:
    """The Persian year in which a day lies."""
    year = day.year - _ERA
    return year if day >= nowruz(year) else year - 1


def days_of(year: int, month: int | None = None, day: int | None = None, months: int = 1) -> Interval:
    """The days of a year, of so many months from one on, or of a day. Raises ValueError where there is no such day."""
    if month is None:
        return Interval(nowruz(year), nowruz(year + 1) - timedelta(1))
    if day is None:
        return Interval(_day(year, month, 1), _day(year, month + months - 1, _length(year, month + months - 1)))
    only = _day(year, month, day)
    return Interval(only, only)


def _leaps_before(year: int) -> int:
    whole, rest = divmod(year, _CYCLE)
    return whole * len(_LEAPS) + sum(leap < rest for leap in _LEAPS)


def _length(year: int, month: int) -> int:
    if month <= _LONG:
        return 31
    return 30 if month < _LAST or is_leap(year) else 29


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= _LAST or not 1 <= day <= _length(year, month):
        raise ValueError(f"no day {day} of month {month} in the Persian year {year}")
    return nowruz(year) + timedelta(30 * (month - 1) + min(month - 1, _LONG) + day - 1)
