"""EDTF dates in words and as days: "2025-02-25" is "25 Feb 2025", "2024-11/2024-12" is "Nov–Dec 2024".

Every form the record may hold is understood: day, month, season, year, decade, closed and open intervals,
with the marks "~", "?" and "%". What is not understood is shown as it stands, never guessed at.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from dragoman.lang.catalogue import MonthForm, day_number, days_in_row, marked, month_names, say

SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
LONG = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: (marked("spring"), 3), 22: (marked("summer"), 6), 23: (marked("autumn"), 9), 24: (marked("winter"), 12)}
UNTOLD = marked("date not told")

_PART = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?")
MANY_DAYS, VERY_MANY_DAYS = 92, 730
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class Extent:
    """The days a date may cover, both included; None is an open end."""

    first: date | None
    last: date | None
    about: bool = False

    @property
    def sort_day(self) -> date:
        """The day to order by: the first known one."""
        return self.first or self.last or date.min

    @property
    def end(self) -> date:
        """The last day, or no limit where the end is open."""
        return self.last or date.max

    @property
    def begun(self) -> date:
        """The last day by which it must have begun: the last one known."""
        return self.last or self.first or date.min


@dataclass(frozen=True, slots=True)
class _Part:
    """One side of a date: numbers that are written, the days they cover."""

    year: int
    month: int | None
    day: int | None
    about: bool
    decade: bool = False

    def days(self) -> tuple[date, date]:
        """The first and the last day it covers; raises ValueError where the calendar has no such day."""
        if self.decade:
            return date(self.year, 1, 1), date(self.year + 9, 12, 31)
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if self.month in SEASONS:
            start = date(self.year, SEASONS[self.month][1], 1)
            return start, (start.replace(day=1) + timedelta(days=92)).replace(day=1) - timedelta(days=1)
        last = monthrange(self.year, self.month)[1]
        return date(self.year, self.month, self.day or 1), date(self.year, self.month, self.day or last)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _part(text: str) -> _Part | None:
    match = _PART.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if year.endswith("XX"):
        return None
    value = _Part(
        int(year.replace("X", "0")), _number(month), _number(day), text[-1] in "~?%", decade=year.endswith("X")
    )
    try:
        value.days()
    except ValueError:
        return None
    return value


@lru_cache(maxsize=8192)
def extent(edtf: str | None) -> Extent | None:
    """The days of a date, or None where nothing is known.

    >>> extent("2024-11/2024-12").last
    datetime.date(2024, 12, 31)
    """
    if not edtf:
        return None
    left, slash, right = edtf.partition("/")
    start, stop = _part(left), _part(right if slash else left)
    if (start is None and left not in _OPEN) or (stop is None and (not slash or right not in _OPEN)):
        return None
    about = bool((start and start.about) or (stop and stop.about))
    return Extent(start.days()[0] if start else None, stop.days()[1] if stop else None, about)


def in_words(edtf: str | None, *, long: bool = False) -> str:
    """The date as a person writes it; `long` spells the months out.

    >>> in_words("2025-02-03/2025-02-05")
    '3–5 Feb 2025'
    """
    if not edtf:
        return say(UNTOLD)
    if "/" in edtf:
        return _range_in_words(edtf, long=long)
    part = _part(edtf)
    return edtf if part is None else _part_in_words(part, long=long)


def is_led(edtf: str | None) -> bool:
    """Whether the date in words begins with a word of its own ("by", "from", "about"), so that none goes before it."""
    found = extent(edtf)
    return found is not None and (found.about or found.first is None or found.last is None)


def is_day(edtf: str | None) -> bool:
    """Whether the date in words begins with a day: "25 Feb 2025", "3–5 Feb 2025"."""
    left, slash, right = (edtf or "").partition("/")
    start, stop = _part(left), _part(right if slash else left)
    if start is None or stop is None:
        return False
    return (_whole_months(start, stop)[0] if slash else start).day is not None


def month_name(month: int, form: MonthForm = "alone") -> str:
    """The name of a month, 1 to 12, in the language that is being written."""
    return (month_names(form) or (LONG if form == "long" else SHORT))[month - 1]


def _part_in_words(part: _Part, *, long: bool = False, year: bool = True, mark: bool = True) -> str:
    told = _unmarked(part, long=long, year=year)
    return say("about {date}", date=told) if part.about and mark else told


def _unmarked(part: _Part, *, long: bool, year: bool) -> str:
    if part.decade:
        return say("{year}s", year=part.year)
    if part.month is None:
        return say("{year}", year=part.year)
    if part.month in SEASONS:
        name = say(SEASONS[part.month][0])
        return say("{month} {year}", month=name, year=part.year) if year else name
    if part.day:
        name = month_name(part.month, "long" if long else "dated")
        if year:
            return say("{day} {month} {year}", day=day_number(part.day), month=name, year=part.year)
        return say("{day} {month}", day=day_number(part.day), month=name)
    name = month_name(part.month, "long" if long else "alone")
    return say("{month} {year}", month=name, year=part.year) if year else name


def _range_in_words(edtf: str, *, long: bool) -> str:
    left, _, right = edtf.partition("/")
    start, stop = _part(left), _part(right)
    if start is None and stop is None:
        return say(UNTOLD) if left in _OPEN and right in _OPEN else edtf
    if start is None:
        return say("by {date}", date=_part_in_words(stop, long=long)) if stop and left in _OPEN else edtf
    if stop is None:
        return say("from {date} on", date=_part_in_words(start, long=long)) if right in _OPEN else edtf
    told = _closed_in_words(*_whole_months(start, stop), long=long)
    return say("about {date}", date=told) if start.about or stop.about else told


def _whole_months(start: _Part, stop: _Part) -> tuple[_Part, _Part]:
    """From the first day of a month to the last of one: the months are what is meant.

    Of a long stretch the days, and of a very long one the months, would look more exact than it is.
    """
    first, last = start.days()[0], stop.days()[1]
    if (last - first).days > MANY_DAYS and start.day and stop.day:
        start, stop = replace(start, day=None), replace(stop, day=None)
        if (last - first).days > VERY_MANY_DAYS:
            return replace(start, month=None), replace(stop, month=None)
        return start, stop
    if start.day and stop.day and first.day == 1 and (last + timedelta(days=1)).day == 1:
        return replace(start, day=None), replace(stop, day=None)
    return start, stop


def _closed_in_words(start: _Part, stop: _Part, *, long: bool) -> str:
    end = _part_in_words(stop, long=long, mark=False)
    if (start.year, start.month, start.day) == (stop.year, stop.month, stop.day):
        return end
    if start.year != stop.year or start.month is None or stop.month is None:
        begin = _part_in_words(start, long=long, mark=False)
        return f"{begin}–{end}" if " " not in begin + end else f"{begin} – {end}"
    if start.month == stop.month and start.day and stop.day:
        days, name = days_in_row(start.day, stop.day), month_name(stop.month, "long" if long else "dated")
        return say("{days} {month} {year}", days=days, month=name, year=stop.year)
    leads = _year_leads()
    begin = _part_in_words(start, long=long, year=leads, mark=False)
    end = _part_in_words(stop, long=long, year=not leads, mark=False)
    return f"{begin}–{end}" if start.day is None and stop.day is None else f"{begin} – {end}"


def _year_leads() -> bool:
    """Whether the language that is being written puts the year before the month: then a range has it first."""
    return say("{month} {year}").startswith("{year}")


_WRITTEN = re.compile(r"\b(\d{4}-\d{2}-\d{2})(?: to (\d{4}-\d{2}-\d{2}))?\b")


def dates_spelled(text: str) -> str:
    """The text with each date that is written in figures as a person writes it.

    >>> dates_spelled("both 2025-02-22 to 2025-02-25")
    'both 22–25 Feb 2025'
    """
    return _WRITTEN.sub(lambda found: in_words("/".join(part for part in found.groups() if part)), text)


def period_in_words(first: date, last: date) -> str:
    """From month to month, spelled out: "October 2023 to February 2025"."""
    start, stop = month_name(first.month, "long"), month_name(last.month, "long")
    begin = say("{month} {year}", month=start, year=first.year)
    end = say("{month} {year}", month=stop, year=last.year)
    if (first.year, first.month) == (last.year, last.month):
        return end
    if first.year == last.year:
        begin, end = (begin, stop) if _year_leads() else (start, end)
    return say("{first} to {last}", first=begin, last=end)
