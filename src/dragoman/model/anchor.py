"""Anchoring: the days a time expression means when the report was written on a given day.

News counts in customary ways: a weekday in the past tense is the latest one, the day of writing
included; a month without a year is the nearest one on the side the tense points to. Nothing is made
more precise than the words: "in October" stays a month. The anchor may itself be an interval, for a
report dated only within bounds; then the value is the hull over all its days. All readings move
forward with the anchor, so the two ends suffice.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model import persian
from dragoman.model.dates import Interval, Tense, TimeExpr, When
from dragoman.model.edtf import month_of, when_of, year_of
from dragoman.model.message import dates, message

_FAR = 30  # years searched for a 29 February or for the year in which a day falls on its weekday
_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}  # first month -> EDTF
_SATURDAY = 5
_NEAR = 3  # days; in the present tense a weekday is the nearest
_LAST_YEAR = 9999
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_YEAR, _MONTH = range(365, 367), range(28, 32)  # days
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7}
_ROUNDED = {"minute": 0, "hour": 1, "day": 1, "week": 3, "month": 15, "quarter": 45, "season": 45, "year": 183}
_FEW = {"minute": 1, "hour": 48, "day": 13, "week": 9, "month": 11, "year": 9, "decade": 9}
"""The most that "recent days", "recent weeks" and so on still reach."""


_SOON = 2
"""Days within which a writer would say yesterday, today or tomorrow."""


def value_of(expr: TimeExpr, anchor: Interval | None, tense: Tense = None) -> Interval | None:
    """The days `expr` means in a report written on some day of `anchor`.

    None where it has no days of its own: durations, expressions counted from another event, "recently",
    days the calendar does not have, and all that needs an anchor when there is none.
    """
    if expr.form in ("relative", "duration"):
        return None
    try:
        if expr.form == "absolute":
            return _in_year(expr, expr.year) if expr.year is not None else None
        if anchor is None:
            return None
        first = _READ[expr.form](expr, anchor.first, tense)
        if anchor.first == anchor.last or first is None:
            return first
        last = _READ[expr.form](expr, anchor.last, tense)
        return first.hull(last) if last is not None else None
    except (ValueError, OverflowError):  # outside the calendar
        return None


def when_said(
    expr: TimeExpr,
    anchor: Interval | None,
    tense: Tense = None,
    *,
    said: str | None = None,
    evidence: tuple[tuple[str, int, int], ...] = (),
) -> When:
    """The date an expression gives, with the reason in plain English; of unknown date where it gives none.

    A season of a year keeps its name in EDTF ("2024-21"), for nobody knows which days the writer meant.
    """
    days = value_of(expr, anchor, tense)
    if days is None:
        because = _why_none(expr, anchor, said or "")
        return when_of(None, "inferred", because, said=said, evidence=evidence)
    if expr.form == "absolute":
        when = when_of(days, "stated", message("stated in the text"), said=said, fuzzy=expr.fuzzy, evidence=evidence)
        named = expr.unit == "season" and expr.month in _SEASONS and expr.part is None
        return replace(when, edtf=f"{expr.year:04}-{_SEASONS[expr.month or 0]}", precision="season") if named else when
    words = said or ""
    because = message("“{words}”", words=words)
    if anchor is not None:
        because = message("“{words}”, read from a report of {date}", words=words, date=dates(anchor))
    return when_of(days, "inferred", because, said=said, fuzzy=expr.fuzzy, evidence=evidence)


def _why_none(expr: TimeExpr, anchor: Interval | None, words: str) -> str:
    if expr.form == "duration":
        return message("“{words}” is a length of time", words=words)
    if expr.form == "relative":
        return message("“{words}” counts from another event", words=words)
    if anchor is None and expr.form not in ("absolute", "vague"):
        return message("“{words}” counts from the day of the report, which is not known", words=words)
    return message("“{words}” gives no day", words=words)


def anchors_of(expr: TimeExpr, value: Interval, tense: Tense, within: Interval) -> Interval | None:
    """The days in `within` on which `expr` would mean some day of `value`: the inverse of `value_of`.

    None if there is no such day, `within` itself if `expr` says nothing about the day of writing.
    """

    def reaches(day: date) -> bool:
        """Whether the expression, said on this day, may mean the value or something after it."""
        days = value_of(expr, Interval(day, day), tense)
        return days is None or days.last >= value.first

    def passes(day: date) -> bool:
        """Whether the expression, said on this day, means something after the value."""
        days = value_of(expr, Interval(day, day), tense)
        return days is not None and days.first > value.last

    if value_of(expr, Interval(within.first, within.first), tense) is None:
        return within
    first, beyond = _first_day(within, reaches), _first_day(within, passes)
    if first is None:
        return None
    last = within.last if beyond is None else beyond - timedelta(1)
    return Interval(first, last) if first <= last else None


def _first_day(within: Interval, holds: Callable[[date], bool]) -> date | None:
    """The first day in `within` from which on `holds` is true, by bisection; None if it never is."""
    low, high = within.first.toordinal(), within.last.toordinal() + 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(date.fromordinal(middle)) else (middle + 1, high)
    return date.fromordinal(low) if low <= within.last.toordinal() else None


def _in_year(expr: TimeExpr, year: int) -> Interval:
    """The days of an expression in a given year; raises ValueError if the year lacks the day."""
    days = _part(_calendar(expr, year), expr)
    if expr.to is None:
        return days
    if expr.to.year is not None:
        return days.hull(_in_year(expr.to, expr.to.year))
    end = _in_year(expr.to, year)
    return days.hull(end if end.last >= days.first else _in_year(expr.to, year + 1))


def _calendar(expr: TimeExpr, year: int) -> Interval:
    if expr.calendar is not None:
        return _persian(expr, year)
    if expr.unit in ("decade", "century"):
        return year_of(year, 10 if expr.unit == "decade" else 100)
    if expr.month is None:
        return year_of(year)
    if expr.unit in ("season", "quarter"):
        return month_of(year, expr.month, 3)
    if expr.day is None:
        return month_of(year, expr.month)
    day = date(year, expr.month, expr.day)
    return Interval(day, day)


def _persian(expr: TimeExpr, year: int) -> Interval:
    if expr.unit == "decade":
        return persian.days_of(year).hull(persian.days_of(year + 9))
    if expr.unit == "season" and expr.month is not None:  # told by its first month in the common calendar
        return persian.days_of(year, expr.month - 2, months=3)
    return persian.days_of(year, expr.month, expr.day)


def _year_on(expr: TimeExpr, day: date) -> int:
    """The year in which a day lies, by the calendar of the expression."""
    return day.year if expr.calendar is None else persian.year_on(day)


def _partial(expr: TimeExpr, day: date, tense: Tense) -> Interval | None:
    if expr.month is None:
        return _in_month(expr, day, tense) if expr.day is not None else None
    if expr.amount is not None and (expr.unit == "year" or expr.amount == 0):
        return _in_year(expr, _year_on(expr, day) + expr.amount)
    if expr.amount is not None:  # "last October" is never the running one
        tense = "past" if expr.amount < 0 else "future"
        day += timedelta(-1 if expr.amount < 0 else 1)
    past = next((days for days in _years(expr, _year_on(expr, day) + 1, -1) if days.first <= day), None)
    ahead = next((days for days in _years(expr, _year_on(expr, day) - 1, 1) if days.last >= day), None)
    if expr.amount is not None and tense == "past":
        past = next((days for days in _years(expr, _year_on(expr, day) + 1, -1) if days.last <= day), None)
    elif expr.amount is not None:
        ahead = next((days for days in _years(expr, _year_on(expr, day) - 1, 1) if days.first >= day), None)
    if tense == "past" or ahead is None:
        return past
    if tense == "future" or past is None:
        return ahead
    return past if (day - past.last).days <= (ahead.first - day).days else ahead


def _in_month(expr: TimeExpr, day: date, tense: Tense) -> Interval | None:
    """A day without its month ("25日"): of the month so many from the anchor's, else the nearest by the tense."""
    if expr.amount is not None:
        return _days_of(expr, _step(day.replace(day=1), "month", expr.amount))
    months = [_step(day.replace(day=1), "month", step) for step in (-2, -1, 0, 1, 2)]
    found = [days for month in months if (days := _days_of(expr, month)) is not None]
    past = next((days for days in reversed(found) if days.first <= day), None)
    ahead = next((days for days in found if days.last >= day), None)
    return ahead if tense == "future" or past is None else past


def _days_of(expr: TimeExpr, month: date) -> Interval | None:
    """The expression's days in a month; None where it lacks the first of them."""
    last = monthrange(month.year, month.month)[1]
    if expr.day is None or expr.day > last:
        return None
    until = expr.to.day if expr.to is not None and expr.to.day is not None else expr.day
    return Interval(month.replace(day=expr.day), month.replace(day=min(max(until, expr.day), last)))


def _years(expr: TimeExpr, start: int, step: int) -> Iterator[Interval]:
    """The expression's days in the years from `start` on; only in those where its weekday fits, if any does."""
    existing = _existing(expr, start, step)
    if expr.weekday is None:
        return existing
    found = list(existing)
    return iter([days for days in found if days.first.weekday() == expr.weekday] or found)


def _existing(expr: TimeExpr, start: int, step: int) -> Iterator[Interval]:
    for year in range(start, start + step * _FAR, step):
        try:
            days = _in_year(expr, year)
        except (ValueError, OverflowError):  # no such day in this year
            continue
        yield days


def _weekday(expr: TimeExpr, day: date, tense: Tense) -> Interval | None:
    if expr.weekday is None:
        return None
    monday = day - timedelta(day.weekday())
    back, ahead = (day.weekday() - expr.weekday) % 7, (expr.weekday - day.weekday()) % 7
    if expr.unit == "week" or expr.amount == 0:
        first = monday + timedelta(7 * (expr.amount or 0) + expr.weekday)
    elif expr.amount is not None:
        first = day + timedelta(-(back or 7) if expr.amount < 0 else (ahead or 7))
    elif tense == "future" or (tense == "present" and ahead <= _NEAR):
        first = day + timedelta(ahead)
    else:
        first = day - timedelta(back)
    until = 0 if expr.to is None or expr.to.weekday is None else (expr.to.weekday - expr.weekday) % 7
    return Interval(first, first + timedelta(until))


def _offset(expr: TimeExpr, day: date, tense: Tense) -> Interval | None:
    if expr.amount is None or expr.unit is None:
        return None
    if expr.fuzzy:
        about, play = _step(day, expr.unit, expr.amount), timedelta(_ROUNDED.get(expr.unit, 1826))
        return Interval(about - play, about + play)
    if expr.unit == "season":
        return _season(expr, day)
    if expr.unit == "weekend" and expr.amount == 0 and tense == "past":
        day -= timedelta(5 if day.weekday() < _SATURDAY else 0)  # the one before, until it is Saturday again
    return _part(_own(_step(_own(day, expr.unit).first, expr.unit, expr.amount), expr.unit), expr)


def _season(expr: TimeExpr, day: date) -> Interval | None:
    """The latest that is over ("last spring"), the nearest ("this spring") or the first to come."""
    if expr.month is None:
        return None
    near = [month_of(year, expr.month, 3) for year in range(day.year - 2, day.year + 3)]
    if expr.amount == -1:
        return _part([days for days in near if days.last < day][-1], expr)
    if expr.amount == 1:
        return _part(next(days for days in near if days.first > day), expr)
    return _part(min(near, key=lambda days: max((days.first - day).days, (day - days.last).days)), expr)


def _vague(expr: TimeExpr, day: date, _: Tense) -> Interval | None:
    if expr.unit is None:
        return None
    if expr.amount == 0:
        own = _own(day, expr.unit)
        # who means today or yesterday says so: "earlier this month" is further back, "later" further ahead
        if expr.part == "earlier":
            return Interval(own.first, max(own.first, day - timedelta(_SOON)))
        return Interval(min(own.last, day + timedelta(_SOON)), own.last)
    ahead = expr.part == "later" if expr.amount is None else expr.amount > 0
    amount = _FEW.get(expr.unit, 1) if expr.amount is None else abs(expr.amount)
    far = _step(day, expr.unit, amount if ahead else -amount)
    return Interval(day, far) if ahead else Interval(far, day)


_READ = {"partial": _partial, "weekday": _weekday, "offset": _offset, "vague": _vague}


def _own(day: date, unit: str) -> Interval:
    """The calendar week, month, year... in which a day lies."""
    if unit in ("minute", "hour", "day"):
        return Interval(day, day)
    if unit in ("week", "weekend"):
        monday = day - timedelta(day.weekday())
        return Interval(monday + timedelta(5 if unit == "weekend" else 0), monday + timedelta(6))
    if unit in ("month", "quarter"):
        months = _MONTHS[unit]
        return month_of(day.year, (day.month - 1) // months * months + 1, months)
    if unit == "century":
        return year_of((day.year - 1) // 100 * 100 + 1, 100)
    return year_of(day.year // 10 * 10, 10) if unit == "decade" else year_of(day.year)


def _step(day: date, unit: str, amount: int) -> date:
    """So many units on (or back), on the same day of the month where it exists, else on the month's last."""
    if unit in _DAYS:
        days = _DAYS[unit] * amount if _DAYS[unit] else round(amount / 24 if unit == "hour" else amount / 1440)
        return day + timedelta(days)
    year, month = divmod(day.year * 12 + day.month - 1 + _MONTHS[unit] * amount, 12)
    if not 1 <= year <= _LAST_YEAR:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _part(days: Interval, expr: TimeExpr) -> Interval:
    """The first, middle or last third; whole months of a year, days 1-10, 11-20 and 21 on of a month."""
    if expr.part not in ("early", "mid", "late"):
        return days
    third = ("early", "mid", "late").index(expr.part)
    if days.count in _YEAR and expr.calendar is None:
        return month_of(days.first.year, 1 + 4 * third, 4)
    if expr.unit in ("decade", "century"):
        years = days.last.year - days.first.year + 1
        return year_of(days.first.year + years * third // 3, -(-years * (third + 1) // 3) - years * third // 3)
    if days.count in _MONTH and expr.calendar is None:
        last = (10, 20, days.last.day)[third]
        return Interval(days.first.replace(day=1 + 10 * third), days.last.replace(day=last))
    first = days.first + timedelta(days.count * third // 3)
    return Interval(first, days.first + timedelta(-(-days.count * (third + 1) // 3) - 1))
