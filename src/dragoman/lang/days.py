"""Whole written days ("3. Mai 2024", "25.02.2025", "2025年2月25日", "۷ اسفند ۱۴۰۳") by the month names of a pack.

For what stands alone, as the date on a page or a field of an export. Dates in sentences are read by `annotate`.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dragoman.lang.letters import spelled_out
from dragoman.lang.pack import available, load
from dragoman.model import persian

_HAN = re.compile(r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ISO = re.compile(r"(?<!\d)((?:1[34]|19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?((?:1[34]|19|20)\d\d)(?!\d)")
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_FALLBACK = "mul"
_MOST_MONTH = 12
_MONTH_FIRST = frozenset(("US", "PH", "PR", "GU", "AS", "VI"))  # after CLDR: countries that write 2/25/2025


@lru_cache(maxsize=32)
def _months(code: str) -> tuple[re.Pattern[str], dict[str, int], frozenset[str]]:
    """The pattern of a day with a month's name, the names' numbers, and which are of the Persian calendar."""
    section = load(code).section("time")
    own = {form: number for number, form in _forms(section.get("months") or {})}
    other = {form: number for number, form in _forms((section.get("calendar") or {}).get("months") or {})}
    names = "|".join(re.escape(form) for form in sorted({*own, *other}, key=len, reverse=True)) or r"(?!)"
    day_first = (
        rf"(?<!\d)(?P<d1>\d{{1,2}}){_ORDINAL}\s+(?:de\s+)?(?P<m1>{names})\.?(?:\s+\w{{1,3}}\.?)?,?\s+(?P<y1>\d{{4}})"
    )
    month_first = rf"(?<!\w)(?P<m2>{names})\.?\s+(?P<d2>\d{{1,2}}){_ORDINAL},?\s+(?P<y2>\d{{4}})"
    pattern = re.compile(rf"(?:{day_first}|{month_first})(?!\d)")
    return pattern, {**other, **own}, frozenset(other) - frozenset(own)


def _forms(months: dict[int, list[str]]) -> Iterator[tuple[int, str]]:
    for number, forms in months.items():
        for form in forms:
            yield from ((number, _folded(spelt)) for spelt in spelled_out(str(form)))


def _folded(text: str) -> str:
    """Lower case, digits of every script as 0 to 9, zero-width marks away."""
    plain = (str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char for char in text)
    return "".join(char for char in "".join(plain).casefold() if unicodedata.category(char) != "Cf")


def written_day(text: str, language: str | None) -> date | None:
    """The one whole day in a short text, None if it holds none or two that differ. See `day_and_rest`."""
    return day_and_rest(text, language)[0]


def day_and_rest(text: str, language: str | None) -> tuple[date | None, int]:
    """The one whole day in a short text, None if it holds none or two that differ; and the letters beside it.

    `language` is that of the text, as far as known: it decides what 03/04/2025 is; where nobody knows, only a day
    that can be read in one way is given.
    """
    code, _, region = (language or "").replace("_", "-").partition("-")
    code = code.lower() if code.lower() in available() else _FALLBACK
    folded = _folded(text)
    found = list(_days(folded, code, region.upper()))
    days = {day for day, _, _ in found}
    covered = {at for _, first, last in found for at in range(first, last)}
    rest = sum(char.isalpha() for at, char in enumerate(folded) if at not in covered)
    return (days.pop() if len(days) == 1 else None), rest


def _days(text: str, code: str, region: str) -> Iterator[tuple[date, int, int]]:
    """The days in a folded text, each with its place."""
    pattern, numbers, other = _months(code)
    for match in (*_HAN.finditer(text), *_ISO.finditer(text)):
        yield from ((day, *match.span()) for day in _checked(*(int(part) for part in match.groups())))
    for match in pattern.finditer(text):
        which = "1" if match["d1"] else "2"
        year, month, day = int(match[f"y{which}"]), numbers[match[f"m{which}"]], int(match[f"d{which}"])
        reading = _persian if match[f"m{which}"] in other else _checked
        yield from ((found, *match.span()) for found in reading(year, month, day))
    for match in _NUMERIC.finditer(text):
        yield from ((found, *match.span()) for found in _numeric(match, code, region))


def _numeric(match: re.Match[str], code: str, region: str) -> Iterator[date]:
    first, sign, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if max(first, second) > _MOST_MONTH or first == second:
        day, month = max(first, second), min(first, second)
    else:
        order = _order(sign, code, region)
        day, month = (first, second) if order == "dmy" else (second, first)
        if order is None:
            return
    yield from _checked(year, month, day)


def _order(sign: str, code: str, region: str) -> str | None:
    """Which of two numbers is the day: that of the language, in English that of the country; None where unknown."""
    if code == _FALLBACK:
        return "dmy" if sign == "." else None
    order = str((load(code).section("time").get("numeric") or {}).get(sign, "dmy"))
    if order == "dmy" or sign == ".":
        return "dmy"
    return "mdy" if region in _MONTH_FIRST else "dmy" if region else None


def _checked(year: int, month: int, day: int) -> Iterator[date]:
    if year < 1500:  # noqa: PLR2004 - no page is of that year but by the Persian calendar
        yield from _persian(year, month, day)
        return
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _persian(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield persian.days_of(year, month, day).first
    except ValueError:
        return
