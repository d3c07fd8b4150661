"""Lines out of the places of letters, for scripts that a library puts together wrongly: those that are written from
right to left, and those without blanks between words.

Letters of one height side by side are a line. What parts them is a blank that is drawn, or a gap. A line from right
to left is turned into the order of reading only where that order can be proved.
"""

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.read.pdf.bidi import BRACKETS, bracketing, ends_arabic, logical, mirrored
from dragoman.read.pdf.glyphs import Glyph, UnreadableError
from dragoman.read.pdf.line import Line

RIGHT_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LEVEL = 0.3  # of the size, by which letters of one line may differ in height
_APART = 2.0  # of the size: the widest gap in a line; what is farther is another column
_BLANK = 0.18  # of the size: a gap as wide parts words where no blank is drawn
_MOST = 1_000  # letters of a line
_BESIDE = 30  # points by which a line may begin beside where its letters do
_TWICE = 0.1  # of the size: a letter drawn again as near is made bold by it


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The lines of a file, and the first whose order of reading could not be proved."""

    lines: tuple[Line, ...]
    unproved: str | None = None


def placed(pages: Sequence[Sequence[Glyph]]) -> Placed:
    """The lines of all pages, in the order in which they are drawn."""
    letters = [char for page in pages for glyph in page for char in glyph.text if char.isalpha()]
    turned = 2 * sum(bool(RIGHT_LEFT.match(char)) for char in letters) > len(letters)
    rows = _bracketed([row for row in _rows(pages, turned=turned) if row.text.strip()])
    wrong = (row.text for row in rows if not row.proved)
    return Placed(lines=tuple(_line(row, turned=turned) for row in rows), unproved=next(wrong, None))


def with_ends(lines: Sequence[Line], pages: Sequence[Sequence[Glyph]]) -> list[Line]:
    """Lines with the ends that the places of their letters give, where a line of letters begins where they do."""
    ends: dict[tuple[int, int, int], float] = {}
    for number, page in enumerate(pages, 1):
        for group in _groups(page):
            drawn = [glyph for glyph in group if glyph.text.strip()] or group
            place = (number, round(drawn[0].y), round(drawn[0].left))
            ends[place] = max(ends.get(place, drawn[0].left), *(glyph.right for glyph in drawn))
    return [_ended(line, ends) for line in lines]


def _ended(line: Line, ends: Mapping[tuple[int, int, int], float]) -> Line:
    reach = range(-min(_BESIDE, int(line.size)), min(_BESIDE, int(line.size)) + 1)
    near = [end for step in reach if (end := ends.get((line.page, round(line.y), round(line.left) + step))) is not None]
    return replace(line, right=max(near), exact=True) if near else line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    page: int
    text: str
    glyphs: Sequence[Glyph]
    proved: bool


def _groups(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """The letters of each line from left to right; marks above and below letters with these.

    Raises:
        UnreadableError: a line has more letters than any page is wide.
    """
    group: list[Glyph] = []
    left = right = 0.0
    for glyph in glyphs:
        if group and not _beside(group, glyph, left, right):
            yield _ordered(group)
            group = []
        left, right = (min(left, glyph.left), max(right, glyph.right)) if group else (glyph.left, glyph.right)
        group.append(glyph)
        if len(group) > _MOST:
            raise UnreadableError
    if group:
        yield _ordered(group)


def _beside(group: Sequence[Glyph], glyph: Glyph, left: float, right: float) -> bool:
    size = max(glyph.size, group[-1].size)
    near = glyph.left - right <= _APART * size and left - glyph.right <= _APART * size
    return near and abs(glyph.y - group[0].y) <= _LEVEL * size


def _ordered(group: Sequence[Glyph]) -> list[Glyph]:
    marks = [glyph for glyph in group if _is_mark(glyph)]
    own = sorted((glyph for glyph in group if not _is_mark(glyph)), key=lambda glyph: (glyph.left, glyph.right))
    kept = [one for at, one in enumerate(own) if at == 0 or not _again(own[at - 1], one)]
    middles = sorted(((one.left + one.right) / 2, at) for at, one in enumerate(kept))
    for mark in marks if kept else ():
        middle = (mark.left + mark.right) / 2
        after = bisect(middles, (middle, 0))
        _, at = min(middles[max(0, after - 1) : after + 1], key=lambda one: abs(one[0] - middle))
        kept[at] = replace(kept[at], text=kept[at].text + mark.text)
    return kept or marks


def _is_mark(glyph: Glyph) -> bool:
    return bool(glyph.text) and all(unicodedata.category(char) == "Mn" for char in glyph.text)


def _again(one: Glyph, two: Glyph) -> bool:
    step = two.left - one.left
    return one.text == two.text and step < min(_TWICE * one.size, one.right - one.left)


def _rows(pages: Sequence[Sequence[Glyph]], *, turned: bool) -> Iterator[_Row]:
    arabic = False
    for number, page in enumerate(pages, 1):
        for group in _groups(page):
            units = [unit for unit in _units(group) if unit]
            proved = not any(map(RIGHT_LEFT.search, units))
            if turned:
                arabic, (units, proved) = (
                    ends_arabic(units[::-1], before=arabic), logical(units, after_arabic=arabic)
                )  # fmt: skip
            yield _Row(page=number, text="".join(units), glyphs=group, proved=proved)


def _units(group: Sequence[Glyph]) -> Iterator[str]:
    """The letters of each shape; a blank where there is a gap and none is drawn."""
    for one, two in pairwise(group):
        yield one.text
        wide = two.left - one.right > _BLANK * max(one.size, two.size)
        if wide and not one.text.endswith(" ") and not two.text.startswith(" "):
            yield " "
    yield group[-1].text


def _bracketed(rows: Sequence[_Row]) -> list[_Row]:
    """The rows with their brackets as they are written; in a row where that is not so its order is not proved."""
    score = sum(bracketing(row.text) for row in rows if RIGHT_LEFT.search(row.text))
    found = []
    for row in rows:
        mixed = any(char in BRACKETS for char in row.text) and bool(RIGHT_LEFT.search(row.text))
        text = mirrored(row.text) if mixed and score < 0 else row.text
        found.append(replace(row, text=text, proved=row.proved and not (mixed and bracketing(text) < 0)))
    return found


def _line(row: _Row, *, turned: bool) -> Line:
    """The line; of one from right to left its places are counted from the right, as those of others from the left."""
    drawn = [glyph for glyph in row.glyphs if glyph.text.strip()] or row.glyphs
    left, right = min(glyph.left for glyph in drawn), max(glyph.right for glyph in drawn)
    return Line(
        page=row.page, text=" ".join(row.text.split()), left=-right if turned else left,
        right=-left if turned else right, y=drawn[0].y, size=max(glyph.size for glyph in drawn), exact=True,
    )  # fmt: skip
