"""Time stamps as programs write them, in every format: the one place that reads them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from dragoman.read.fields import line_of

_STAMP = re.compile(
    r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)"
    r"(?:[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?(?![\d])",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
_ENDING = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")
_PARTIAL = re.compile(r"((?:19|20)\d\d)(?:-(\d\d))?(?![\d-])")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the moment in it where that is told with its offset from UTC."""

    day: date
    instant: datetime | None = None
    local: bool = False  # told in a time zone that is not UTC

    @property
    def edtf(self) -> str:
        """The day as EDTF."""
        return self.day.isoformat()


def moment_of(value: str) -> Moment | None:
    """A time stamp: ISO 8601 with or without marks, RFC 2822, seconds since 1970, 25.02.2025; else None.

    Of 25/02/2025 and 02/25/2025 one number can be no month; 03/04/2025 is left open.
    """
    text = value.strip()
    found = _STAMP.match(text)
    if found:
        return _stamped(found)
    if (day := _numbered(text)) is not None:
        return day
    if seconds := _SECONDS.fullmatch(text):
        moment = datetime.fromisoformat("1970-01-01T00:00:00+00:00") + timedelta(seconds=int(seconds.group(1)))
        return Moment(moment.date(), moment)
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return Moment(moment.date(), moment if moment.tzinfo else None, bool(moment.utcoffset()))


def day_of(value: object) -> str | None:
    """A date field as EDTF: "2025-02-25", "2025-02" or "2025"; None if it is no date."""
    line = line_of(value)
    if line is None:
        return None
    moment = moment_of(line)
    if moment is not None:
        return moment.edtf
    found = _PARTIAL.match(line)
    year, month = found.groups() if found else (None, None)
    if year is None or not 1 <= int(month or 1) <= _MONTHS:
        return None
    return year + (f"-{month}" if month else "")


def _numbered(text: str) -> Moment | None:
    """A day written in three numbers, the year first or last."""
    if slashed := _SLASHED.match(text):
        year, month, day = (int(part) for part in slashed.groups())
        return day_in(year, month, day)
    if dotted := _DOTTED.match(text):  # with dots the day always comes first
        day, month, year = (int(part) for part in dotted.groups())
        return day_in(year, month, day)
    if ending := _ENDING.match(text):
        one, other, year = int(ending.group(1)), int(ending.group(3)), int(ending.group(4))
        if one == other or max(one, other) > _MONTHS:
            return day_in(year, min(one, other), max(one, other))
    return None


def _stamped(found: re.Match[str]) -> Moment | None:
    year, month, day, hour, minute, second, zone = found.groups()
    plain = day_in(int(year), int(month), int(day))
    if plain is None or hour is None or zone is None:
        return plain
    offset = "+00:00" if zone[0] in "ZzUuGg" else f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    try:
        instant = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset}")
    except ValueError:
        return plain
    return Moment(plain.day, instant, bool(instant.utcoffset()))


def day_in(year: int, month: int, day: int) -> Moment | None:
    """The day of these numbers, None if there is none."""
    try:
        return Moment(date(year, month, day))
    except ValueError:
        return None
