"""The lines of a PDF page by page, with place and size: what stands in the margins is left out.

Bounded in pages, in operations and in the bytes that a stream may unpack to, never in time, so that the same file
always gives the same text.
"""

import logging
import struct
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from statistics import median
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration, get_configuration
from pypdf.errors import (
    DependencyError,
    DeprecationError,
    FileNotDecryptedError,
    LimitReachedError,
    PyPdfError,
    WrongPasswordError,
)

from dragoman.errors import InputError
from dragoman.read.pdf.glyphs import UnreadableError, glyphs_of
from dragoman.read.pdf.line import Line
from dragoman.read.pdf.placed import RIGHT_LEFT, UNSPACED, placed, with_ends

SOME = 0.05
"""Share of letters from which a script matters."""
MARGIN = 0.04
"""Share of a page's height at its upper and lower edge where only page numbers and running heads stand: programs that
print pages put the day of printing and the address there."""
_BROKEN = (
    *(PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError),
    *(DeprecationError, struct.error, zlib.error, EOFError, OSError),
)
"""What the library raises on files that are not as they should be."""
_LOCKED = (FileNotDecryptedError, WrongPasswordError, DependencyError)
_LIMITS = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 500_000,
    "page_tree_maximum_entries": 20_000,
    "xform_maximum_invocations_per_extraction": 500,
}
_MOST_OPERATIONS = 3_000_000  # of a whole file
_MOST_CHARACTERS = 5_000_000
_MOST_BYTES = 50_000_000  # of what is drawn, unpacked, each time that it is drawn
_FORM_BYTES = 100_000  # charged for a form in a form
_WIDTH = 0.5  # of a letter, by the size of the font, where no end of the line is told
_WIDEST = 0.62  # of letters in a line of text: what tells of more stands beyond the line
_LONG = 25  # characters of a line that shows how wide letters are
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its warnings go to the terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The lines of all pages, those in the margins apart; pages that are pictures only; properties of the file."""

    lines: tuple[Line, ...]
    margins: tuple[Line, ...]
    count: int
    pictures: int
    properties: tuple[tuple[str, str], ...] = ()
    unproved: str | None = None
    """A line from right to left whose order of reading is not sure, or why none is."""


def read_pages(data: bytes, most: int) -> Pages:
    """The lines of a PDF of at most so many pages.

    Raises:
        InputError: it is locked (E144), broken (E143), or larger than any report (E145).
    """
    try:
        with apply_configuration(get_configuration().with_overwrites(**_LIMITS)):
            return _read(data, most)
    except InputError:
        raise
    except _LOCKED as error:
        raise InputError("has a password", code="E144", remedy="save it without a password") from error
    except (LimitReachedError, MemoryError) as error:
        raise _too_much("unpacks to more than any report") from error
    except _BROKEN as error:
        raise InputError(
            f"is a broken PDF ({type(error).__name__})", code="E143", remedy="check that the download was complete"
        ) from error


def _too_much(cause: str) -> InputError:
    return InputError(cause, code="E145", remedy="print the pages with the report to a new PDF, or save its text")


def _read(data: bytes, most: int) -> Pages:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise WrongPasswordError
    count = len(reader.pages)
    if count > most:
        raise _too_much(f"has {count:,} pages, more than {most:,}")
    budget = _Budget()
    lines = [line for number, page in enumerate(reader.pages, 1) for line in _lines(page, number, budget)]
    seen = {line.page for line in lines}
    pictures = sum(number not in seen and _has_picture(page) for number, page in enumerate(reader.pages, 1))
    lines, unproved = _by_place(lines, reader)
    edges = [_edges(page) for page in reader.pages]
    inside = [edges[line.page - 1][0] <= line.y <= edges[line.page - 1][1] for line in lines]
    return Pages(
        lines=_with_ends([line for line, within in zip(lines, inside, strict=True) if within]),
        margins=tuple(line for line, within in zip(lines, inside, strict=True) if not within),
        count=count, pictures=pictures, properties=_properties(reader), unproved=unproved,
    )  # fmt: skip


def _by_place(lines: list[Line], reader: PdfReader) -> tuple[list[Line], str | None]:
    """The lines with their ends; those of scripts that the library puts together wrongly by the places of letters.

    With them the line whose order is not proved.
    """
    text = "".join(line.text for line in lines)
    few = SOME * sum(char.isalpha() for char in text)
    right_left = len(RIGHT_LEFT.findall(text)) > few
    try:
        glyphs = [glyphs_of(page) for page in reader.pages]
        found = placed(glyphs) if right_left or len(UNSPACED.findall(text)) > few else None
        if found is None or not (right_left or _as_many(found.lines, text)):
            return with_ends(lines, glyphs), None
    except (UnreadableError, *_BROKEN):
        return lines, "the places of its letters are not told" if right_left else None
    return list(found.lines), found.unproved


def _as_many(lines: Sequence[Line], text: str) -> bool:
    """Whether the lines have all letters of a text, as it was put together otherwise."""
    letters = sum(char.isalnum() for line in lines for char in line.text)
    return letters >= sum(char.isalnum() for char in text)


def _edges(page: PageObject) -> tuple[float, float]:
    """Between which heights the text of a page stands; of a turned page all of it."""
    low, high = float(page.cropbox.bottom), float(page.cropbox.top)
    if page.rotation % 360 or high <= low:
        return float("-inf"), float("inf")
    return low + MARGIN * (high - low), high - MARGIN * (high - low)


def _has_picture(page: PageObject) -> bool:
    found = page.get("/Resources", {}).get_object().get("/XObject", {}).get_object()
    return any(one.get_object().get("/Subtype") == "/Image" for one in found.values())


def _properties(reader: PdfReader) -> tuple[tuple[str, str], ...]:
    found: Mapping[str, Any] = reader.metadata or {}
    return tuple(
        (_sound(str(key).removeprefix("/")), _sound(value)) for key, value in found.items() if isinstance(value, str)
    )


def _sound(text: str) -> str:
    """The text without halves of characters, which a font may tell its letters are: they cannot be written anywhere."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


# Lines ------------------------------------------------------------------------------------------------------------


class _Budget:
    """What is left of the operations, characters and bytes of a file."""

    def __init__(self) -> None:
        self.operations, self.characters, self.bytes = _MOST_OPERATIONS, _MOST_CHARACTERS, _MOST_BYTES

    def spend(self, *, operations: int = 0, characters: int = 0, read: int = 0) -> None:
        """Take from it.

        Raises:
            InputError: nothing is left (E145).
        """
        self.operations -= operations
        self.characters -= characters
        self.bytes -= read
        if min(self.operations, self.characters, self.bytes) < 0:
            raise _too_much("has more drawn in it than any report")


@dataclass(slots=True)
class _Piece:
    """Words drawn at a place."""

    text: str
    x: float
    y: float
    size: float


def _lines(page: PageObject, number: int, budget: _Budget) -> list[Line]:
    """The lines of a page in the order in which they are drawn, which is that of reading in what programs write."""
    pieces: list[_Piece] = []

    def operation(operator: bytes, operands: Sequence[Any], *_: Any) -> None:
        budget.spend(operations=1, read=_drawn(page, operands) if operator == b"Do" else 0)

    def piece(text: str, outer: Sequence[float], inner: Sequence[float], _font: Any, size: float) -> None:
        budget.spend(characters=len(text))
        pieces.append(_placed(text, outer, inner, size))

    contents = page.get_contents()
    budget.spend(read=len(contents.get_data()) if contents is not None else 0)
    page.extract_text(visitor_operand_before=operation, visitor_text=piece)
    budget.spend()  # the library goes on where a form inside of the page was stopped
    return [line for group in _groups(pieces) if (line := _line(group, number)) is not None]


def _drawn(page: PageObject, operands: Sequence[Any]) -> int:
    """The bytes of a form that a page draws, each time anew; a picture is not opened."""
    try:
        resources: Any = page["/Resources"]
        form = resources.get_object()["/XObject"].get_object()[operands[0]].get_object()
        return 0 if form["/Subtype"] == "/Image" else len(form.get_data())
    except LookupError:  # drawn inside of another form
        return _FORM_BYTES


def _placed(text: str, outer: Sequence[float], inner: Sequence[float], size: float) -> _Piece:
    """A piece where it stands on the page: `inner` is the matrix of the text, `outer` that of the page."""
    x = outer[0] * inner[4] + outer[2] * inner[5] + outer[4]
    y = outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
    scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
    return _Piece(text, float(x), float(y), abs(float(size)) * scale)


def _groups(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces of each line; a line ends with a line break, which the library puts where the next one begins."""
    group: list[_Piece] = []
    for piece in pieces:
        *ends, rest = piece.text.split("\n")
        for end in ends:
            group.append(_Piece(end, piece.x, piece.y, piece.size))
            yield group
            group = []
        group.append(_Piece(rest, piece.x, piece.y, piece.size))
    yield group


def _line(group: Sequence[_Piece], page: int) -> Line | None:
    """A line of its pieces, None if it has no words. An empty piece tells where the one before it ends."""
    text = _sound(" ".join("".join(piece.text for piece in group).split()))
    drawn = [piece for piece in group if piece.text.strip()]
    if not text or not drawn:
        return None
    size = max(piece.size for piece in drawn)
    left, last = drawn[0].x, drawn[-1]
    after = group[group.index(last) + 1 :]
    ends = [piece.x for piece in after if piece.x > left and abs(piece.y - last.y) < size]
    return Line(page=page, text=text, left=left, right=max(ends, default=left), y=drawn[0].y, size=size)


def _with_ends(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with ends, which are reckoned by the width of letters where they are not known by their places.

    What a file tells is where the last words of a line begin, or nothing; so no line ends before that, and letters of a
    size are as wide as the line shows that comes nearest to its end.
    """
    told = [line for line in lines if line.right > line.left]
    usual = median(map(_width, told)) if told else _WIDTH
    widths: dict[float, float] = {}
    for line in told:
        if cells(line.text) >= _LONG and _width(line) <= _WIDEST:
            widths[round(line.size, 1)] = max(_width(line), widths.get(round(line.size, 1), 0.0))
    reckoned = (replace(line, right=max(line.right, _reckoned(line, widths, usual))) for line in lines)
    return tuple(line if line.exact else other for line, other in zip(lines, reckoned, strict=True))


def _width(line: Line) -> float:
    """How wide a letter is as far as the end of the line is told, as a share of its size."""
    return (line.right - line.left) / (line.size * cells(line.text))


def _reckoned(line: Line, widths: Mapping[float, float], usual: float) -> float:
    return line.left + cells(line.text) * line.size * widths.get(round(line.size, 1), usual)


def cells(text: str) -> int:
    """The width of a text in letters: signs of Chinese and the like are two wide."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
