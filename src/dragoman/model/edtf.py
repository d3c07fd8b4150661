"""Days to EDTF (ISO 8601-2:2019, level 1) and back.

A set of days is written as the shortest EDTF string that holds exactly these days: "2025-02-25",
"2023-10", "2024-11/2024-12". Nothing is rounded here: `interval_of(edtf_of(days)[0]) == days`.
"""

import re
from calendar import monthrange
from datetime import date

from dragoman.errors import QuestionError
from dragoman.model.dates import UNKNOWN, Basis, Interval, Precision, When

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?")
_SEASONS = {  # EDTF leaves the months of a season open; these are the northern ones, and the quarters
    **{number: (first, 3) for number, first in zip((21, 22, 23, 24), (3, 6, 9, 12), strict=True)},
    **{number: (first, 3) for number, first in zip((25, 26, 27, 28), (3, 6, 9, 12), strict=True)},
    **{number: (first, 3) for number, first in zip((33, 34, 35, 36), (1, 4, 7, 10), strict=True)},
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_of(year: int, month: int, months: int = 1) -> Interval:
    """The days of a month, or of `months` months in a row. Raises ValueError outside the calendar."""
    ahead = year * 12 + month - 1 + months - 1
    last_year, last_month = divmod(ahead, 12)
    return Interval(date(year, month, 1), date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1]))


def year_of(year: int, years: int = 1) -> Interval:
    """The days of a year, or of `years` years in a row. Raises ValueError outside the calendar."""
    return Interval(date(year, 1, 1), date(year + years - 1, 12, 31))


def edtf_of(days: Interval, *, fuzzy: bool = False) -> tuple[str, Precision]:
    """The EDTF string for exactly these days, and its precision; `fuzzy` adds "~" (approximately)."""
    first, last = days.first, days.last
    mark = "~" if fuzzy else ""
    if first == last:
        return first.isoformat() + mark, "day"
    length, precision = _resolution(days)
    left, right = first.isoformat()[:length], last.isoformat()[:length]
    if left == right:
        return left + mark, precision
    return f"{left}{mark}/{right}{mark}", "interval"


def _resolution(days: Interval) -> tuple[int, Precision]:
    """The coarsest writing that is exact at both ends, as a length of the ISO date."""
    first, last = days.first, days.last
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return len("2025-02-25"), "day"
    if (first.month, last.month) == (1, len(_MONTHS)):
        return len("2025"), "year"
    return len("2025-02"), "month"


def interval_of(edtf: str) -> Interval:
    """The days an EDTF string allows; an open end ("2024-12/..") reaches to the end of the calendar.

    Raises `QuestionError` (E301) if it is no date this program reads.
    """
    text = edtf.strip()
    try:
        return _span_of(text) if "/" in text else _days_of(text)
    except ValueError as error:
        raise QuestionError(
            f"{edtf!r} is not a date ({error})",
            code="E301",
            remedy="write it like 2025, 2025-02, 2025-02-25 or 2024-11/2025-01",
        ) from error


def _span_of(text: str) -> Interval:
    left, _, right = text.partition("/")
    first = None if left in ("", "..") else _days_of(left).first
    last = None if right in ("", "..") else _days_of(right).last
    if first is None and last is None:
        raise ValueError("no end is given")
    return Interval(first or date.min, last or date.max)


def _days_of(text: str) -> Interval:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("not a year, month or day")
    year, month, day = match.groups()
    if "X" in year:
        if month is not None:
            raise ValueError("a month needs a year")
        return year_of(int(year.replace("X", "0")), 10 ** year.count("X"))
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError("a day needs a month")
        return year_of(int(year))
    if int(month) in _SEASONS and day is None:
        first, months = _SEASONS[int(month)]
        return month_of(int(year), first, months)
    if day in (None, "XX"):
        return month_of(int(year), int(month))
    only = date(int(year), int(month), int(day))
    return Interval(only, only)


def when_of(
    days: Interval | None,
    basis: Basis,
    because: str | None = None,
    *,
    said: str | None = None,
    fuzzy: bool = False,
    evidence: tuple[tuple[str, int, int], ...] = (),
) -> When:
    """A `When` for these days; without days it is of unknown date and keeps what was said, and why."""
    if days is None:
        return When(edtf=None, precision=UNKNOWN.precision, basis=None, said=said, because=because, evidence=evidence)
    edtf, precision = edtf_of(days, fuzzy=fuzzy)
    return When(edtf=edtf, precision=precision, basis=basis, said=said, because=because, days=days, evidence=evidence)


def in_words(days: Interval) -> str:
    """The days in plain English: "25 February 2025", "October 2023", "3 to 9 May 2024"."""
    _, precision = _resolution(days)
    first, last = (_words(day, precision) for day in (days.first, days.last))
    if first == last:
        return first
    for shared in (f" {last.partition(' ')[2]}", f" {days.last.year}"):  # "3 to 9 May 2024", "3 May to 9 June 2024"
        if precision != "year" and first.endswith(shared):
            return f"{first.removesuffix(shared)} to {last}"
    return f"{first} to {last}"


def _words(day: date, precision: Precision) -> str:
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return {"day": f"{day.day} {month}", "month": month}.get(precision, str(day.year))
