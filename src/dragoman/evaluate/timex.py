"""What an expression means, written as the value of a TIMEX3 tag (TimeML 1.2.1)."""

from dataclasses import replace
from datetime import date

from dragoman.model.anchor import value_of
from dragoman.model.dates import Interval, TimeExpr, Unit

_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "quarter": "Q", "decade": "DE", "century": "CE",
            "weekend": "WE", "season": "SEASON"}  # fmt: skip
_HOURS = {"hour": "H", "minute": "M"}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_REFERENCES = {"now": "PRESENT_REF", "soon": "FUTURE_REF"}
"""By the name of the rule; other vague words mean the past."""


def value_in_timex(expr: TimeExpr, anchor: Interval | None, *, future: bool = False) -> str | None:
    """The value for a document written on the days of `anchor`; None where the expression gives none.

    A range is one expression here and two tags in TimeML: its value is that of its first end. "Two days after" is a
    length there.
    """
    if expr.form in ("duration", "relative"):
        return _duration(expr)
    if expr.form == "vague":
        return _vague(expr, anchor)
    plain = replace(expr, to=None, part=None if expr.part in ("early", "mid", "late") else expr.part)
    days = value_of(plain, anchor, "future" if future else None)
    if days is None:
        return None
    return _in_unit(date.fromordinal((days.first.toordinal() + days.last.toordinal()) // 2), _grain(plain))


def _duration(expr: TimeExpr) -> str | None:
    if expr.unit is None:
        return None
    amount = "X" if expr.amount is None else abs(expr.amount)
    if expr.unit in _HOURS:
        return f"PT{amount}{_HOURS[expr.unit]}"
    return f"P{amount}{_LETTERS[expr.unit]}"


def _vague(expr: TimeExpr, anchor: Interval | None) -> str | None:
    """A length for "the past two weeks", the year for "earlier this year", only past for "recently"."""
    if expr.unit is not None and expr.amount == 0 and anchor is not None:
        return _in_unit(anchor.first, expr.unit)
    if expr.unit is not None:
        return _duration(expr)
    return _REFERENCES.get(expr.rule, "FUTURE_REF" if expr.part == "later" else "PAST_REF")


def _grain(expr: TimeExpr) -> Unit:
    """The unit to which the expression is exact."""
    if expr.form == "weekday" or expr.day is not None:
        return "day"
    if expr.form == "offset":
        return "day" if expr.unit in (None, "hour", "minute") else expr.unit
    if expr.unit in ("season", "quarter", "decade", "century"):
        return expr.unit
    return "month" if expr.month is not None else "year"


def _in_unit(day: date, unit: Unit) -> str:
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "season":
        return f"{day.year:04}-{_SEASONS[day.month // 3 * 3 or 12]}"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month - 1) // 3 + 1}"
    length = {"century": 2, "decade": 3, "year": 4, "month": 7}.get(unit, 10)
    return day.isoformat()[:length]
