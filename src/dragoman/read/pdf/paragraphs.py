"""Paragraphs out of lines.

A line goes on in the next one where the next has the same size, stands as far below as lines of a paragraph do, and
its first word would not have fitted at the end of this one. Where lines end is reckoned, not known: a line whose
sentence is open goes on too if the word might not have fitted, or if most of the width is full and the next line begins
with a small letter.
Else a paragraph ends. At the end of a column or page only an open sentence goes on. The text is what a report's spans
count in, so all of this depends on the file alone.

A hyphen at the end of a line is dropped where the next line goes on in small letters, unless the file also has the
word with the hyphen inside of a line; a soft hyphen always.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from dragoman.read.pdf.line import Line
from dragoman.read.pdf.lines import cells

_SAME_SIZE = 0.1  # share of the size by which two lines of a paragraph may differ
_GAP = 1.3  # of the usual distance of lines, beyond which a paragraph ends
_WIDEST = 2.0  # of the size: the greatest distance of lines in a paragraph
_SURELY, _MOSTLY = 0.95, 0.7  # shares of the width: lines of as many letters differ by some 5 %
_REPEATED = 0.5  # share of the pages on which the same line at top or bottom is a running head
_LEAST_PAGES = 3  # on fewer, the line must stand at the same height, with the same numbers
_DEEP = 3  # lines at top and bottom of a page that may be running heads
_SHORT = 50  # characters
_NUMBER = re.compile(r"[\W_]*(?:\w{1,8}[\W_]+)?\d{1,4}(?:[\W_]+(?:\w{1,4}[\W_]+)?\d{1,4})?[\W_]*")
_YEAR = re.compile(r"(?<!\d)(?:1[34]|19|20)\d\d(?!\d)")
_DIGITS = re.compile(r"\d+")
_OPEN_HYPHEN = re.compile(r"(\w+)[-\u2010]$")
_WORD = re.compile(r"\w+")
_ENDS = frozenset(".!?…。！？؟۔:;\"'”’»")
_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_SHAPES = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufeff\u00ad]")


def text_of(lines: Sequence[Line]) -> str:
    """The text of a file's lines, one paragraph a line."""
    running = _running(lines)
    own = [*_masthead(running, lines), *(line for line in lines if line not in running)]
    seen = " ".join(line.text for line in own)
    blocks = [_joined(block, seen) for block in _blocks(own)]
    return "\n".join(_plain(block) for block in blocks if block)


def _plain(text: str) -> str:
    """Without the shapes of printing: "ﬁ" is "fi", and letters of Arabic are those that stand in words."""
    shaped = _SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found.group()).replace("\u00ad", ""), text)
    return " ".join(unicodedata.normalize("NFC", shaped).split())


# Running heads ----------------------------------------------------------------------------------------------------


def _running(lines: Sequence[Line]) -> set[Line]:
    """Lines at the top or bottom of pages that come again on many, and page numbers there, from the edges inwards."""
    pages: dict[int, list[Line]] = {}
    for line in sorted(lines, key=lambda line: line.y):
        pages.setdefault(line.page, []).append(line)
    found: set[Line] = set()
    for _ in range(_DEEP if len(pages) > 1 else 0):
        left = [[line for line in page if line not in found] for page in pages.values()]
        outer = [line for page in left for line in page[:1] + page[-1:]]
        counts = Counter(_alike_on_pages(line) for line in dict.fromkeys(outer))
        placed = Counter((line.text, round(line.y)) for line in dict.fromkeys(outer))
        least = max(_LEAST_PAGES, _REPEATED * len(pages))
        found |= {
            line
            for line in outer
            if counts[_alike_on_pages(line)] >= least
            or (len(pages) < _LEAST_PAGES and placed[line.text, round(line.y)] == len(pages))
            or _NUMBER.fullmatch(line.text)
        }
    return found


def _masthead(running: Collection[Line], lines: Sequence[Line]) -> Iterator[Line]:
    """The head of the first page, where it tells a day: that of a paper does, and it often stands nowhere else."""
    first = min((line.page for line in lines), default=0)
    page = [line for line in lines if line.page == first]
    top = max(page, key=lambda line: line.y, default=None)
    if top is not None and top in running and _YEAR.search(top.text) and not _NUMBER.fullmatch(top.text):
        yield top


def _alike_on_pages(line: Line) -> str:
    """What is the same of a running head on all pages: short ones may differ in numbers."""
    return _DIGITS.sub("0", line.text) if len(line.text) <= _SHORT else line.text


# Paragraphs -------------------------------------------------------------------------------------------------------


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    usual = _usual_gap(lines)
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    block: list[Line] = []
    for line in lines:
        if block and not _goes_on(block[-1], line, _margin(block[-1], pages), usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _usual_gap(lines: Sequence[Line]) -> float:
    """The usual distance of two lines as a share of their size."""
    pairs = pairwise(lines)
    gaps = [(one.y - two.y) / one.size for one, two in pairs if one.size and _is_below(one, two)]
    return median(gaps) if gaps else 1.2


def _is_below(one: Line, two: Line) -> bool:
    return one.page == two.page and 0 < one.y - two.y <= _WIDEST * one.size


def _margin(line: Line, pages: Mapping[int, Sequence[Line]]) -> float:
    """How far to the right lines of this column and size reach."""
    return max(other.right for other in pages[line.page] if _alike(line, other))


def _alike(one: Line, two: Line) -> bool:
    """Whether two lines may stand in one column: of one size, beginning near each other."""
    size = max(one.size, two.size)
    return abs(one.size - two.size) <= _SAME_SIZE * size and abs(one.left - two.left) <= 4 * size


def _goes_on(one: Line, two: Line, margin: float, usual: float) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if abs(one.size - two.size) > _SAME_SIZE * max(one.size, two.size):
        return False
    below = one.page == two.page and two.y < one.y
    if not below:  # another column or page
        return one.text[-1] not in _ENDS and (two.text[:1].islower() or bool(_UNSPACED.match(one.text[-1])))
    near = one.y - two.y <= min(_GAP * usual, _WIDEST) * one.size
    return near and (not _would_fit(two, one, margin) or _open(one, two, margin))


def _open(one: Line, two: Line, margin: float) -> bool:
    """Whether the sentence of a line that fills the width, as far as that can be reckoned, has not ended."""
    if one.text[-1] in _ENDS or " " not in one.text:
        return False
    width = margin - one.left
    if two.text[:1].islower():
        return one.right - one.left >= _MOSTLY * width
    return not _would_fit(two, one, one.left + _SURELY * width)


def _would_fit(two: Line, one: Line, margin: float) -> bool:
    """Whether the first word of a line had room at the end of the one before, which then was ended on purpose."""
    if _OPEN_HYPHEN.search(one.text):
        return False
    letter = (one.right - one.left) / max(1, cells(one.text))
    first = two.text.split()[0]
    needed = 2 if _UNSPACED.match(first) else cells(first) + 1
    return one.right + needed * letter < margin


def _joined(block: Sequence[Line], seen: str) -> str:
    """The lines of a paragraph as one."""
    text = ""
    for line in block:
        if not text:
            text = line.text
        elif text.endswith("\u00ad"):
            text = text[:-1] + line.text
        elif (found := _OPEN_HYPHEN.search(text)) and line.text[:1].isalpha():
            text = _hyphenated(text, found.group(1), line.text, seen)
        elif _UNSPACED.match(text[-1]) or _UNSPACED.match(line.text):
            text += line.text
        else:
            text += " " + line.text
    return text


def _hyphenated(text: str, half: str, following: str, seen: str) -> str:
    """Two halves of a word: with the hyphen where it is the word's own."""
    word = _WORD.match(following)
    other = word.group() if word else ""
    own = not following[0].islower() or half[-1].isdigit() or f"{half}-{other}" in seen
    return text + following if own else text[:-1] + following
