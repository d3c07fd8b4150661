"""What bears on the day a report was published, as constraints on its days.

One function for each kind of evidence: the date line, what is known beside the text, links to events
dated elsewhere, bounds, and the customs of news. `dragoman.resolve.dating.solve` weighs them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from dragoman.model.anchor import anchors_of, value_of
from dragoman.model.dates import Interval, Tense, TimeExpr
from dragoman.model.edtf import interval_of, month_of
from dragoman.model.message import message

Domain = tuple[Interval, ...]
"""A set of days: intervals in order, none touching another."""

Kind = Literal["stated", "given", "link", "bound", "custom", "hint"]
Evidence = tuple[tuple[str, int, int], ...]  # (report, start, end)

ALL_DAYS = Interval(date(1900, 1, 1), date(2099, 12, 31))
YEARS = range(1990, 2041)  # in which a day without a year is looked for
STRENGTH = {"stated": 100, "given": 90, "link": 70, "bound": 50, "custom": 20, "hint": 0}
WEEKDAY = 10  # the weakest custom
KNOWN = message("known beside the text")
NEAR_MONTHS = 6  # a month named without a year is seldom further away


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """Days that one piece of evidence allows. The higher `strength` goes first.

    Stated, given, link and bound are hard. A custom is followed only where it leaves something; a hint
    never narrows anything, it is only compared with the outcome.
    """

    report: str
    kind: Kind
    days: Domain
    because: str
    strength: int
    said: str | None = None
    evidence: Evidence = ()


def meet(left: Domain, right: Domain) -> Domain:
    """The days both hold."""
    if not left or not right:
        return ()
    left = _near(left, Interval(right[0].first, right[-1].last))
    right = _near(right, Interval(left[0].first, left[-1].last)) if left else ()
    found: list[Interval] = []
    at = other = 0
    while at < len(left) and other < len(right):
        both = left[at].meet(right[other])
        if both is not None:
            found.append(both)
        if left[at].last < right[other].last:
            at += 1
        else:
            other += 1
    return tuple(found)


def _near(domain: Domain, span: Interval) -> Domain:
    """The intervals of a domain that share a day with `span`."""
    start = bisect_left(domain, span.first, key=lambda days: days.last)
    return domain[start : bisect_right(domain, span.last, key=lambda days: days.first)]


def joined(intervals: Iterable[Interval]) -> Domain:
    """The days any of the intervals holds, as a domain."""
    found: list[Interval] = []
    for days in sorted(intervals):
        if found and days.first <= found[-1].last + timedelta(1):
            found[-1] = found[-1].hull(days)
        else:
            found.append(days)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A time expression in its report, with the tense it stands in, its words and where they are.

    `expr` is None for news told without a date.
    """

    report: str
    expr: TimeExpr | None = None
    tense: Tense = None
    said: str | None = None
    evidence: Evidence = ()


def from_dateline(told: Told) -> Constraint | None:
    """The report's own date line; without a year it allows that day of every year in `YEARS`.

    None if the expression is no date ("Tuesday").
    """
    expr = told.expr
    if expr is None or expr.form not in ("absolute", "partial") or (expr.form == "partial" and expr.amount is not None):
        return None
    days = value_of(expr, None)
    domain = joined(_every_year(expr)) if expr.form == "partial" else (days,) if days is not None else ()
    if expr.form == "partial":
        because = message("its date line reads “{words}”, without a year", words=str(told.said))
    else:
        because = message("its date line reads “{words}”", words=str(told.said))
    return _constraint(told, "stated", domain, because) if domain else None


def from_given(report: str, edtf: str, because: str = KNOWN) -> Constraint:
    """A date known beside the text. Raises `QuestionError` if `edtf` is none."""
    return _constraint(Told(report=report), "given", (interval_of(edtf),), because)


def from_link(told: Told, value: Interval, because: str) -> Constraint | None:
    """The expression dates an event known to be of `value`: the days of writing on which both agree.

    None where that says nothing ("October 2023" is the same on any day). "Recent months" and the like
    are only a hint: writers stretch them.
    """
    expr = told.expr
    if expr is None or expr.form == "absolute":
        return None
    days = anchors_of(expr, value, told.tense, ALL_DAYS)
    if days == ALL_DAYS:
        return None
    kind: Kind = "hint" if expr.form == "vague" and expr.amount is None else "link"
    return _constraint(told, kind, (days,) if days else (), because)


def from_news(told: Told, value: Interval, because: str) -> tuple[Constraint, ...]:
    """The report's news, told without a date, is an event of `value`: it was published within days of it."""
    week, day = timedelta(7), timedelta(1)
    if told.tense == "future":
        wide, near = Interval(value.first - week, value.last), Interval(value.first - day, value.last)
    else:
        wide, near = Interval(value.first, value.last + week), Interval(value.first, value.last + day)
    return (
        _constraint(told, "link", (wide,), because, strength=60),
        _constraint(told, "custom", (near,), message("news is told at once"), strength=15),
    )


def from_bound(told: Told) -> tuple[Constraint, ...]:
    """What a time expression alone tells of the day of writing, given the tense it stands in.

    A dated past event is not after the report, a dated plan not before it; a month or day without a year
    is seldom more than `NEAR_MONTHS` away. (That it is less than a year away excludes no day, so there
    is no hard bound to add.)
    """
    expr, tense = told.expr, told.tense
    if expr is None or tense is None:
        return ()
    if expr.form == "absolute":
        return _absolute_bounds(told, value_of(expr, None))
    if expr.form != "partial" or expr.amount is not None:
        return ()
    near = joined(_reach(days, expr, tense) for days in _every_year(expr))
    if tense == "future":
        because = message("“{words}”, named without a year, is not long ahead", words=str(told.said))
    else:
        because = message("“{words}”, named without a year, is not long past", words=str(told.said))
    return (_constraint(told, "custom", near, because),)


def _absolute_bounds(told: Told, days: Interval | None) -> tuple[Constraint, ...]:
    if days is None or not days.within(ALL_DAYS):
        return ()
    words = str(told.said)
    if told.tense != "future":
        past = message("“{words}” is past", words=words)
        return (_constraint(told, "bound", (Interval(days.first, ALL_DAYS.last),), past),)
    near = Interval(max(days.first - timedelta(366), ALL_DAYS.first), days.last)
    to_come = message("“{words}” is still to come", words=words)
    seldom = message("“{words}” is announced, which is seldom done over a year ahead", words=words)
    return (
        _constraint(told, "bound", (Interval(ALL_DAYS.first, days.last),), to_come),
        _constraint(told, "custom", (near,), seldom, strength=12),
    )


def from_weekday(told: Told) -> Constraint | None:
    """News custom: a bare weekday that dates the report's news is the day of publication itself."""
    expr = told.expr
    if expr is None or expr.form != "weekday" or expr.weekday is None or expr.amount is not None:
        return None
    because = message("news of “{words}” is mostly published that day", words=str(told.said))
    return _constraint(told, "custom", _weekdays(expr.weekday), because, strength=WEEKDAY)


def _constraint(told: Told, kind: Kind, days: Domain, because: str, *, strength: int | None = None) -> Constraint:
    return Constraint(
        report=told.report,
        kind=kind,
        days=days,
        because=because,
        strength=STRENGTH[kind] if strength is None else strength,
        said=told.said,
        evidence=told.evidence,
    )


def _every_year(expr: TimeExpr) -> list[Interval]:
    found: dict[Interval, None] = {}
    for year in YEARS:
        anchor = date(year, expr.month or 1, 15)
        days = value_of(expr, Interval(anchor, anchor))
        if days is not None and days.first.year in YEARS:
            found[days] = None
    return list(found)


def _reach(days: Interval, expr: TimeExpr, tense: Tense) -> Interval:
    """The days on which a writer would name `days` without a year; the running month has other names."""
    whole_month = expr.day is None and expr.part is None and expr.to is None
    if tense == "future":
        start = month_of(*_month(days.first, -NEAR_MONTHS)).first
        return Interval(start, days.first - timedelta(1) if whole_month else days.last)
    end = month_of(*_month(days.last, NEAR_MONTHS)).last
    return Interval(days.last + timedelta(1) if whole_month else days.first, end)


def _month(day: date, ahead: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
    return year, month + 1


@lru_cache(maxsize=7)
def _weekdays(weekday: int) -> Domain:
    first = date(YEARS.start, 1, 1)
    first += timedelta((weekday - first.weekday()) % 7)
    weeks = range(first.toordinal(), date(YEARS.stop, 1, 1).toordinal(), 7)
    return tuple(Interval(date.fromordinal(day), date.fromordinal(day)) for day in weeks)
