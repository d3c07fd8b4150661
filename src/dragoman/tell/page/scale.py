"""Days to places on a line, with long empty stretches cut out, so that what lies close stays legible."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import month_name

GAP = 100  # days without anything that are cut out
LONG = 100  # a date that covers more days counts by its ends only
BREAK = 34.0  # width of a cut
LEAST = 26.0  # width of the shortest stretch
TICK = 62.0  # least distance between two labels on the axis
LETTER, BETWEEN = 6.4, 4.0  # width of a letter of a label, and what is left free behind it


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are drawn to scale, and where they lie."""

    first: int
    last: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of stretches with cuts between them."""

    stretches: tuple[Stretch, ...]

    def at(self, day: date) -> float:
        """The place of a day; a day in a cut lies in the middle of the cut."""
        number = day.toordinal()
        before: Stretch | None = None
        for stretch in self.stretches:
            if number < stretch.first:
                return stretch.left if before is None else (before.right + stretch.left) / 2
            if number <= stretch.last:
                share = (number - stretch.first + 0.5) / (stretch.last - stretch.first + 1)
                return stretch.left + share * (stretch.right - stretch.left)
            before = stretch
        return self.stretches[-1].right

    def cuts(self) -> list[float]:
        """The middles of the cuts."""
        return [(one.right + other.left) / 2 for one, other in zip(self.stretches, self.stretches[1:], strict=False)]

    def ticks(self) -> list[tuple[float, str]]:
        """Places and labels of the axis: the beginnings of months, or of years, that leave each other room."""
        found: list[tuple[float, str]] = []
        for stretch in self.stretches:
            months = _months(stretch)
            for month in months:
                place = max(stretch.left, self.at(month))
                if not found or place - found[-1][0] >= max(TICK, LETTER * len(found[-1][1]) + BETWEEN):
                    year_only = stretch.first == stretch.last
                    name = month_name(month.month)
                    label = say("{month} {year}", month=name, year=month.year)
                    found.append((place, str(month.year) if year_only else label))
        return found


def _months(stretch: Stretch) -> list[date]:
    """The month a stretch begins in, and those that begin in it."""
    day = date.fromordinal(stretch.first).replace(day=1)
    months = []
    while day.toordinal() <= stretch.last:
        months.append(day)
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return [month for month in months if month.toordinal() >= stretch.first] or months[:1]


def make_scale(spans: Sequence[tuple[date, date]], left: float, right: float) -> Scale:
    """A scale from `left` to `right` for these spans of days.

    Raises:
        ValueError: there are no spans.
    """
    stretches = _stretches(spans)
    cut = min(BREAK, 0.4 * (right - left) / max(1, len(stretches) - 1))
    widths = _widths([last - first + 1 for first, last in stretches], right - left - cut * (len(stretches) - 1))
    placed = []
    for (first, last), width in zip(stretches, widths, strict=True):
        placed.append(Stretch(first, last, left, left + width))
        left += width + cut
    return Scale(tuple(placed))


def _stretches(spans: Sequence[tuple[date, date]]) -> list[tuple[int, int]]:
    if not spans:
        raise ValueError("no days to draw")
    marks: list[tuple[int, int]] = []
    for first, last in spans:
        start, end = first.toordinal(), last.toordinal()
        marks += [(start, end)] if end - start <= LONG else [(start, start), (end, end)]
    marks.sort()
    merged = [marks[0]]
    for start, end in marks[1:]:
        if start - merged[-1][1] <= GAP:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _widths(lengths: Sequence[int], room: float) -> list[float]:
    """Widths in proportion to the days, none below the least as long as there is room."""
    least = min(LEAST, room / len(lengths))
    spare = room - least * len(lengths)
    total = sum(lengths)
    return [least + spare * length / total for length in lengths]
