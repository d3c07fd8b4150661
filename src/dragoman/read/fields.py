"""Fields beside a text: titles, names and dates as other programs write them."""

import re
from datetime import date
from email.utils import parsedate

_ISO = re.compile(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
_LONGEST = 500


def line_of(value: object) -> str | None:
    """A field as one line, None if it is empty; of a mapping its name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    line = " ".join(value.split())[:_LONGEST]
    return line or None


def day_of(value: object) -> str | None:
    """A date field as EDTF: "2025-02-25", "2025-02" or "2025"; None if it is no date."""
    line = line_of(value)
    if line is None:
        return None
    found = _ISO.match(line)
    if found:
        year, month, day = found.groups()
        return _checked(int(year), int(month or 0), int(day or 0))
    parsed = parsedate(line)
    return _checked(*parsed[:3]) if parsed else None


def _checked(year: int, month: int, day: int) -> str | None:
    """The date as far as it is given, None if there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except (ValueError, OverflowError):
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
