"""The shapes drawn on a page, each with its letters and its place.

What a page draws is followed here operation by operation, as the standard has it (ISO 32000, chapter 9): for scripts
whose order on the page is not that of reading, the order in which a library joins letters cannot be trusted. Where a
program tells the letters themselves (`ActualText`, as browsers write), these are taken before the font's own table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import hypot
from typing import Any

from pypdf import PageObject
from pypdf.generic import ContentStream

from dragoman.read.pdf.fonts import LOST, Font, font_of

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_SLANT = 0.05  # of a width, by which a level line of letters may rise
_DEEPEST = 100  # of states kept and marks opened


class UnreadableError(Exception):
    """The page is drawn in a way in which the places of its letters are not followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """A shape: its letters in the order of reading, where it begins and ends, its base line, its size."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What q keeps and Q brings back."""

    page: Matrix = _SAME
    font: Font | None = None
    size: float = 1.0
    chars: float = 0.0
    words: float = 0.0
    wide: float = 1.0
    leading: float = 0.0


@dataclass(slots=True)
class _Pen:
    """Follows the operations of a page."""

    fonts: Mapping[str, Font | None]
    forms: frozenset[str]
    state: _State = field(default_factory=_State)
    kept: list[_State] = field(default_factory=list)
    text: Matrix = _SAME
    line: Matrix = _SAME
    marks: list[str | None] = field(default_factory=list)
    span: list[Glyph] = field(default_factory=list)
    found: list[Glyph] = field(default_factory=list)

    def step(self, name: bytes, operands: Sequence[Any]) -> None:
        """One operation; those that move no letters are passed over.

        Raises:
            UnreadableError: letters are drawn whose places are not followed.
        """
        if name in _SETS:
            key, scale = _SETS[name]
            changed: dict[str, Any] = {key: float(operands[0]) * scale}
            self.state = replace(self.state, **changed)
        elif name in _STEPS:
            _STEPS[name](self, operands)
        elif name == b"Do" and str(operands[0]) in self.forms:
            raise UnreadableError

    def keep(self, _: Sequence[Any]) -> None:
        if len(self.kept) < _DEEPEST:
            self.kept.append(self.state)

    def bring(self, _: Sequence[Any]) -> None:
        self.state = self.kept.pop() if self.kept else self.state

    def turn(self, operands: Sequence[Any]) -> None:
        self.state = replace(self.state, page=_times(_matrix(operands), self.state.page))

    def begin(self, _: Sequence[Any]) -> None:
        self.text = self.line = _SAME

    def choose(self, operands: Sequence[Any]) -> None:
        self.state = replace(self.state, font=self.fonts.get(str(operands[0])), size=float(operands[1]))

    def place(self, operands: Sequence[Any]) -> None:
        self.text = self.line = _matrix(operands)

    def move(self, operands: Sequence[Any]) -> None:
        self.text = self.line = _times((1.0, 0.0, 0.0, 1.0, float(operands[0]), float(operands[1])), self.line)

    def move_and_set(self, operands: Sequence[Any]) -> None:
        self.state = replace(self.state, leading=-float(operands[1]))
        self.move(operands)

    def next_line(self, _: Sequence[Any] = ()) -> None:
        self.move((0.0, -self.state.leading))

    def quote(self, operands: Sequence[Any]) -> None:
        self.next_line()
        self.show(operands[-1:])

    def show(self, operands: Sequence[Any]) -> None:
        pieces = operands[0] if isinstance(operands[0], list) else operands[:1]
        for piece in pieces:
            if isinstance(piece, int | float):
                self.advance(-float(piece) / 1000 * self.state.size * self.state.wide)
            else:
                self.draw(_bytes(piece))

    def draw(self, data: bytes) -> None:
        state = self.state
        if state.font is None and data:
            raise UnreadableError
        for code, letters, width in state.font.shown(data) if state.font else ():
            drawn = width * state.size * state.wide
            self.span.append(self.glyph(letters, drawn))
            blank = state.words if code == ord(" ") and state.font and state.font.size == 1 else 0.0
            self.advance(drawn + (state.chars + blank) * state.wide)
        if not any(mark is not None for mark in self.marks):
            self.flush(None)

    def glyph(self, letters: str, width: float) -> Glyph:
        where = _times(self.text, self.state.page)
        left, right = where[4], where[4] + width * where[0]
        if abs(width * where[1]) > _SLANT * abs(width * where[0]):
            raise UnreadableError
        size = abs(self.state.size) * hypot(where[2], where[3])
        return Glyph(text=letters, left=min(left, right), right=max(left, right), y=where[5], size=size)

    def advance(self, width: float) -> None:
        self.text = _times((1.0, 0.0, 0.0, 1.0, width, 0.0), self.text)

    def mark(self, operands: Sequence[Any]) -> None:
        told = operands[1].get("/ActualText") if len(operands) > 1 and isinstance(operands[1], Mapping) else None
        if len(self.marks) > _DEEPEST:
            raise UnreadableError
        self.marks.append(None if told is None else _told(told))

    def unmark(self, _: Sequence[Any]) -> None:
        told = self.marks.pop() if self.marks else None
        if told is not None and not any(mark is not None for mark in self.marks):
            self.flush(told)

    def flush(self, told: str | None) -> None:
        """The shapes since the last mark, with their own letters or as one with those that are told of them."""
        drawn, self.span = self.span, []
        if told is None or not drawn:
            self.found += drawn
            return
        first = drawn[0]
        if max(glyph.y for glyph in drawn) - min(glyph.y for glyph in drawn) > first.size:
            raise UnreadableError
        left, right = min(glyph.left for glyph in drawn), max(glyph.right for glyph in drawn)
        self.found.append(replace(first, text=told, left=left, right=right))


_SETS: Mapping[bytes, tuple[str, float]] = {
    b"Tc": ("chars", 1.0), b"Tw": ("words", 1.0), b"Tz": ("wide", 0.01), b"TL": ("leading", 1.0)
}  # fmt: skip
_STEPS = {
    b"q": _Pen.keep, b"Q": _Pen.bring, b"cm": _Pen.turn, b"BT": _Pen.begin, b"Tf": _Pen.choose, b"Tm": _Pen.place,
    b"Td": _Pen.move, b"TD": _Pen.move_and_set, b"T*": _Pen.next_line, b"Tj": _Pen.show, b"TJ": _Pen.show,
    b"'": _Pen.quote, b'"': _Pen.quote, b"BDC": _Pen.mark, b"BMC": _Pen.mark, b"EMC": _Pen.unmark,
}  # fmt: skip


def glyphs_of(page: PageObject) -> list[Glyph]:
    """The shapes of a page in the order in which they are drawn.

    Raises:
        UnreadableError: letters stand on it whose places are not followed: turned, or in a form inside of the page.
    """
    contents = page.get_contents()
    if contents is None:
        return []
    resources = _part(page, "/Resources")
    fonts = {key: font_of(one.get_object()) for key, one in _part(resources, "/Font").items()}
    drawn = _part(resources, "/XObject").items()
    forms = frozenset(key for key, one in drawn if "/Font" in _part(one.get_object(), "/Resources"))
    pen = _Pen(fonts, forms)
    for operands, name in ContentStream(contents, page.pdf).operations:
        pen.step(name, operands)
    pen.flush(None)
    return pen.found


def _part(holder: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = holder.get(key)
    return {} if found is None else found.get_object()


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = (float(one) for one in operands)
    return a, b, c, d, e, f


def _bytes(piece: Any) -> bytes:
    return piece if isinstance(piece, bytes) else bytes(getattr(piece, "original_bytes", b""))


def _told(text: Any) -> str:
    """Letters that a program tells itself."""
    if isinstance(text, str):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    data = bytes(text)
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("ascii", "replace") if data else LOST
