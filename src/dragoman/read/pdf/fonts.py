"""Fonts of a PDF as far as letters and widths go: which letters a code stands for, and how far it moves the pen.

Only what is told is believed: a code without a letter is a letter that is lost, and a font whose codes cannot be told
apart is not read at all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LOST = "\ufffd"
"""What stands for a shape that no letter is told for."""
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.{0,200000}?)end\1", re.DOTALL)
_CODE = rb"<([0-9A-Fa-f\s]{1,16})>"
_CHAR = re.compile(_CODE + rb"\s*<([0-9A-Fa-f\s]{0,512})>")
_RANGE = re.compile(_CODE + rb"\s*" + _CODE + rb"\s*(?:<([0-9A-Fa-f\s]{1,512})>|\[([^\]]{0,20000})\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{0,512})>")
_MOST = 65_536  # codes of a font
_LATIN = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
_TURNED = re.compile("[\u0622\u0623\u0625\u0627\u0671]\u0644")
"""Alef before lam in one shape: no font draws these as one, but many programs tell lam and alef so."""
_WIDTH = 0.5  # of a letter, where none is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """The letters of codes, and their widths as shares of the font's size."""

    size: int  # bytes of a code
    letters: Mapping[int, str]
    widths: Mapping[int, float]
    usual: float

    def shown(self, data: bytes) -> Iterator[tuple[int, str, float]]:
        """Each code of a string with its letters and its width."""
        for at in range(0, len(data) - self.size + 1, self.size):
            code = int.from_bytes(data[at : at + self.size])
            yield code, self.letters.get(code, LOST), self.widths.get(code, self.usual)


def font_of(told: Mapping[str, Any]) -> Font | None:
    """The font that a dictionary describes; None where its codes cannot be told apart."""
    letters = _letters(told)
    if told.get("/Subtype") != "/Type0":
        scale = float(told["/FontMatrix"][0]) if "/FontMatrix" in told else 0.001
        first = int(told.get("/FirstChar", 0))
        widths = {first + at: float(width) * scale for at, width in enumerate(told.get("/Widths", ())[:256])}
        return Font(size=1, letters=letters or _of_latin(told), widths=widths, usual=_WIDTH)
    if told.get("/Encoding") != "/Identity-H":
        return None
    inner = told["/DescendantFonts"][0].get_object()
    wide = dict(_wide(inner.get("/W", ())))
    return Font(size=2, letters=letters, widths=wide, usual=float(inner.get("/DW", 1000)) / 1000)


def _of_latin(told: Mapping[str, Any]) -> Mapping[int, str]:
    """The letters of a font in one of the usual encodings."""
    encoding = _LATIN.get(str(told.get("/Encoding")))
    if encoding is None:
        return {}
    return {code: bytes((code,)).decode(encoding, "replace") for code in range(32, 256)}


def _wide(told: Sequence[Any]) -> Iterator[tuple[int, float]]:
    """The widths in a list of "first [width, width]" and "first last width"."""
    at = 0
    while at + 1 < len(told):
        first, following = int(told[at]), told[at + 1]
        if isinstance(following, list):
            yield from ((first + step, float(width) / 1000) for step, width in enumerate(following[:_MOST]))
            at += 2
        elif at + 2 < len(told):
            last = min(int(following), first + _MOST)
            yield from ((code, float(told[at + 2]) / 1000) for code in range(first, last + 1))
            at += 3
        else:
            return


def _letters(told: Mapping[str, Any]) -> Mapping[int, str]:
    """What the table to Unicode says of each code."""
    table = told.get("/ToUnicode")
    if table is None or not hasattr(table, "get_data"):
        return {}
    found: dict[int, str] = {}
    for section in _SECTION.finditer(table.get_data()):
        pairs = _chars(section.group(2)) if section.group(1) == b"bfchar" else _ranges(section.group(2))
        for code, letters in pairs:
            if len(found) >= _MOST:
                return found
            found[code] = letters
    return found


def _chars(body: bytes) -> Iterator[tuple[int, str]]:
    yield from ((_number(code), _text(letters)) for code, letters in _CHAR.findall(body))


def _ranges(body: bytes) -> Iterator[tuple[int, str]]:
    for low, high, start, each in _RANGE.findall(body):
        first = _number(low)
        count = min(_number(high) - first + 1, _MOST)
        if each:
            yield from ((first + at, _text(one)) for at, one in enumerate(_HEX.findall(each)[:count]))
        else:
            text = _text(start)
            yield from ((first + at, _after(text, at)) for at in range(count))


def _after(text: str, steps: int) -> str:
    """The letters so many steps after some: only the last one counts up."""
    code = ord(text[-1]) + steps if text else 0
    whole = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000  # noqa: PLR2004 - all that is a character
    return text[:-1] + chr(code) if whole else LOST


def _number(hexes: bytes) -> int:
    return int(b"".join(hexes.split()) or b"0", 16)


def _text(hexes: bytes) -> str:
    digits = b"".join(hexes.split())
    data = bytes.fromhex((digits + b"0" * (-len(digits) % 2)).decode("ascii"))
    text = data.decode("utf-16-be" if len(data) > 1 else "latin-1", "replace")
    return text[::-1] if _TURNED.fullmatch(text) else text
