"""Report text made safe to show: nothing a report holds can steer a terminal, reorder a line or break a page."""

import re
import unicodedata

from dragoman.lang.catalogue import say

ELLIPSIS = "…"
_OPENING, _CLOSING = '"“”„«»‹', '"”“»«›'
_BREAKS = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[\s\u2028\u2029]+")
_PICTURE = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e"
_DROPPED = str.maketrans("", "", _BIDI + _INVISIBLE)
_OVERRIDES = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def for_terminal(text: str) -> str:
    r"""One line without controls: an escape becomes a visible sign, marks that reorder or hide are dropped.

    >>> for_terminal("a\x1b[31mb")
    'a␛[31mb'
    """
    line = _BREAKS.sub(" ", text).translate(_DROPPED)
    return "".join(_shown(char) for char in line)


def for_page(text: str) -> str:
    """Text for a page: line ends stay, other controls become visible, embeddings and overrides are dropped.

    The direction of each stretch comes from the element around it, so nothing is lost for honest text.
    """
    return "".join(char if char in "\n\t" else _shown(char) for char in text.translate(_OVERRIDES))


def one_line(text: str) -> str:
    """The words with every run of white space as one space."""
    return _SPACES.sub(" ", text).strip()


def clip(text: str, limit: int) -> str:
    """The text in one line, cut at a word with an ellipsis if it is longer than `limit` characters."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 0.6 else cut).rstrip(" ,;:–-") + ELLIPSIS


def quotation_marks() -> tuple[str, str]:
    """What opens and closes a quotation in the language that is being written."""
    opening, _, closing = say("“{words}”", words="\0").partition("\0")
    return opening, closing


def quoted(text: str) -> str:
    """The words between quotation marks, unless they bring their own."""
    line = one_line(text)
    own = line[:1] in _OPENING and line[-1:] in _CLOSING and not set(line[1:-1]) & set(_OPENING + _CLOSING)
    opening, closing = quotation_marks()
    return line if own and len(line) > 1 else f"{opening}{line}{closing}"


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    if code in _PICTURE:
        return _PICTURE[code]
    kind = unicodedata.category(char)
    if kind in ("Cc", "Cs", "Co", "Cn"):
        return "\ufffd"
    if kind == "Zs":
        return " "
    return char if char in "\u200c\u200d\u200e\u200f\u061c" else ""
