"""Dates as honest as the text: sets of days, EDTF strings, and time expressions not yet anchored.

EDTF is ISO 8601-2:2019, level 1 (https://www.loc.gov/standards/datetime/).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "season", "year", "interval", "unknown"]
Basis = Literal["stated", "inferred", "given"]


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """All days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"interval ends ({self.last}) before it begins ({self.first})")

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def meet(self, other: "Interval") -> "Interval | None":
        """The days both hold, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Interval(first, last) if first <= last else None

    def within(self, other: "Interval") -> bool:
        """Whether `other` holds every day of this one."""
        return other.first <= self.first and self.last <= other.last

    def hull(self, other: "Interval") -> "Interval":
        """The shortest interval that holds both."""
        return Interval(min(self.first, other.first), max(self.last, other.last))

    @property
    def count(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1


Form = Literal[
    "absolute",  # "25 February 2025", "2015", "October 2023": needs no anchor
    "partial",  # "25 February", "January", "17. siječnja": a year is missing
    "weekday",  # "Tuesday", "u utorak"
    "offset",  # "yesterday", "last month", "a year ago": so many units from the anchor
    "vague",  # "recently", "in recent months", "earlier this year"
    "relative",  # "a day after <event>", "days later": counted from another event, not from the anchor
    "duration",  # "one-day", "two weeks"
]

Calendar = Literal["persian"]
Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"]
Part = Literal["early", "mid", "late", "earlier", "later"]
Tense = Literal["past", "future", "present"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpr:
    """A time expression as read, before anyone knows the day the report was written.

    `model.anchor.value_of(expr, anchor, tense)` gives its days.

    What the fields mean by form:

    - absolute, partial: `year`, `month`, `day`, `weekday`; with `unit` season, `month` is its first month;
      with `unit` decade or century, `year` is its first year. A partial with `unit` year and `amount` lies
      in the year so many from the anchor's ("October last year"); with `amount` alone it is "last October".
    - weekday: `weekday`; `amount` -1, 0, 1 for last, this, next; with `unit` week, "Tuesday last week".
    - offset: `amount` calendar units from the anchor's own ("last month"); if `fuzzy`, counted from the
      anchor's day and rounded ("a month ago").
    - vague: the stretch of `amount` units that ends (below 0) or begins (above 0) at the anchor ("the past
      two weeks"); 0 is within the anchor's own unit ("earlier this year"); None is a few ("recent months").
    - relative: `amount` units from another event, None where the text does not count; `part` earlier or later.
    - duration: `amount` units, None where the text does not count.
    """

    sentence: int
    first: int  # token indices in the sentence, `last` exclusive
    last: int
    start: int  # character offsets
    end: int
    form: Form
    rule: str  # name of the rule that read it
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    unit: Unit | None = None
    amount: int | None = None  # offset: -1 = last, +1 = next, 0 = this
    part: Part | None = None
    calendar: Calendar | None = None  # of which year, month and day are, where it is not the common one
    to: "TimeExpr | None" = None  # second end of a range
    fuzzy: bool = False  # "about", "around"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date with its precision and the reason for it. `edtf` is None when nothing is known."""

    edtf: str | None
    precision: Precision
    basis: Basis | None
    said: str | None = None
    because: str | None = None
    days: Interval | None = None
    evidence: tuple[tuple[str, int, int], ...] = ()  # (report, start, end)


UNKNOWN = When(edtf=None, precision="unknown", basis=None)
