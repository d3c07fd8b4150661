"""EDTF dates as the checks read them: written anew, so that they do not trust what they check."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

_QUALIFIER = re.compile(r"[~?%]")
_POINT = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # season code: first month


@dataclass(frozen=True, slots=True)
class Days:
    """The days an EDTF string can mean, both ends included; an open end is the first or last day there is."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def overlaps(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: "Days") -> bool:
        """Whether `other` holds all of it."""
        return other.first <= self.first and self.last <= other.last


def days(edtf: str | None) -> Days | None:
    """The days of an EDTF string, or None where it has no year ("XXXX-02-25") or is None."""
    if edtf is None:
        return None
    plain = _QUALIFIER.sub("", edtf)
    if "/" not in plain:
        return _point(plain)
    left, right = plain.split("/")
    first = date.min if left in ("", "..") else _end(left, "first")
    last = date.max if right in ("", "..") else _end(right, "last")
    return Days(first, last) if first and last else None


def _end(text: str, end: str) -> date | None:
    found = _point(text)
    return getattr(found, end) if found else None


def _point(text: str) -> Days | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part and part != "XX" else None for part in found.groups())
    assert year is not None
    if month in _SEASONS:
        first_month = _SEASONS[month]
        last_year, last_month = (year + 1, 2) if month == 24 else (year, first_month + 2)
        return Days(date(year, first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]))
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return Days(date(year, month or 1, day or 1), date(year, last_month, last_day))


def wrong_date(edtf: str | None, wanted: dict[str, Any]) -> str | None:
    """What is wrong with a date, or None.

    `any`: the strings that are right, or else the date must meet all of
    `within`: no day outside it; `holds`: this day (or one of these) inside it; `days`: no longer than this.
    `unknown: true` lets an unknown date pass.
    """
    if edtf is None and wanted.get("unknown"):
        return None
    plain = _QUALIFIER.sub("", edtf) if edtf else edtf
    exact = [str(value) for value in wanted.get("any", ())]
    if plain in exact:
        return None
    bounds: dict[str, Any] = {key: wanted[key] for key in ("within", "holds", "days") if key in wanted}
    if not bounds:
        return f"is {edtf!r}, not one of {exact}"
    found = days(edtf)
    if found is None:
        return f"is {edtf!r}, which says no year; wanted {bounds}"
    return None if _meets(found, bounds) else f"is {edtf!r}; wanted {bounds} or one of {exact}"


def _meets(found: Days, bounds: dict[str, Any]) -> bool:
    within, holds = days(_text(bounds.get("within"))), days(_text(bounds.get("holds")))
    return (
        (within is None or found.within(within))
        and (holds is None or found.overlaps(holds))
        and found.count <= bounds.get("days", found.count)
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
