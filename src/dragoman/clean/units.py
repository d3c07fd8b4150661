"""Units: the paragraphs and single lines of a text, hard-wrapped lines joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.clean.tokens import INVISIBLE

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = f" \t\u00a0\u2002-\u200a\u3000{INVISIBLE}".replace("\u2002-\u200a", "".join(map(chr, range(0x2002, 0x200B))))
_EDGES = "".join(chr(code) for code in range(0x10000) if chr(code).isspace()) + "".join(
    chr(code)
    for code in (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_BULLETS = _EDGES + "•·∙●○▪■◦*#>|–—-_=~+►▶→⇒✓✔"
_FINAL = re.compile(
    r"[.!?…。！？؟۔।][\"'”’»›)\]」』）*_]*(?:\[\d+\]|\s?[(/\[][^()\[\]]{2,40}[)/\]]\.?|（[^（）]{1,40}）)?$"
)
_LEAST_WIDTH, _MOST_WIDTH = 45, 110  # characters of hard-wrapped lines
_LEAST_LINES, _LEAST_FULL = 4, 3  # that show a text to be hard-wrapped
_SENTENCE, _LONG, _LONG_LINE = 4, 26, 60  # words, words without a final mark, characters
_DEEPEST = 6  # Markdown headings


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph, heading or other line: offsets of its visible characters.

    `bare` is its text without bullets and surrounding blanks, runs of blanks made one.
    """

    start: int
    end: int
    bare: str
    words: int
    final: bool  # ends as a sentence does
    gap: bool  # a blank line (or the beginning) stands before it
    heading: int = 0  # Markdown level

    @property
    def prose(self) -> bool:
        """Whether it reads like a sentence or more, by its shape alone."""
        return (
            (self.final and self.words >= _SENTENCE)
            or self.words >= _LONG
            or (self.final and len(self.bare) > _LONG_LINE)
        )


def units_of(text: str) -> tuple[Unit, ...]:
    """The units of a text, in order; lines without any visible character belong to none."""
    lines = list(_lines(text))
    return tuple(unit(text, start, end, gap=gap) for start, end, gap in _joined(lines, text))


def unit(text: str, start: int, end: int, *, gap: bool) -> Unit:
    """The unit that stands at `text[start:end]`."""
    words = text[start:end].split()
    bare = " ".join(words).strip(_BULLETS)
    level = len(words[0]) if words and len(words) > 1 and len(words[0]) <= _DEEPEST and not words[0].strip("#") else 0
    spoken = bare.count(" ") + 1 if bare else 0
    count = spoken if bare.isascii() else max(spoken, _ideographs(bare) // 2)
    return Unit(
        start=start, end=end, bare=bare, words=count, final=bool(_FINAL.search(bare[-56:])), gap=gap, heading=level
    )


def _ideographs(bare: str) -> int:
    return sum("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in bare[:400])


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Offsets of the lines without surrounding blanks, and whether a blank line stands before."""
    previous = None
    for match in _LINE.finditer(text):
        line = match.group()
        left = line.lstrip(_EDGES)
        if not left:
            continue
        start = match.start() + len(line) - len(left)
        end = start + len(left.rstrip(_EDGES))
        gap = previous is None or text.count("\n", previous, start) > 1 or text.count("\r", previous, start) > 1
        yield start, end, gap
        previous = end


def _joined(lines: Sequence[tuple[int, int, bool]], text: str) -> Iterator[tuple[int, int, bool]]:
    """Lines that were broken for their width alone put together again."""
    width = _wrap_width(lines, text)
    at = 0
    while at < len(lines):
        start, end, gap = lines[at]
        while width and at + 1 < len(lines) and _wrapped(lines[at], lines[at + 1], text, width):
            at += 1
            end = lines[at][1]
        yield start, end, gap
        at += 1


def _wrap_width(lines: Sequence[tuple[int, int, bool]], text: str) -> int:
    """The width at which the text was hard-wrapped, or 0 if every line is a paragraph."""
    lengths = sorted(end - start for start, end, _ in lines)
    if len(lengths) < _LEAST_LINES:
        return 0
    width = lengths[-1 - len(lengths) // 50]
    if not _LEAST_WIDTH <= width <= _MOST_WIDTH:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not b[2]]
    full = [(a, b) for a, b in pairs if _fills(a, b, text, width)]
    unfinished = sum(not _FINAL.search(text[a[1] - 8 : a[1]]) for a, _ in full)
    return width if len(full) >= _LEAST_FULL and len(full) >= 0.6 * len(pairs) and unfinished >= 0.6 * len(full) else 0


def _fills(line: tuple[int, int, bool], following: tuple[int, int, bool], text: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    space = text.find(" ", following[0], following[1])
    word = (space if space >= 0 else following[1]) - following[0]
    return line[1] - line[0] + 1 + word >= width - 2


def _wrapped(line: tuple[int, int, bool], following: tuple[int, int, bool], text: str, width: int) -> bool:
    return not following[2] and _fills(line, following, text, width)
