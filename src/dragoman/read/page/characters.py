"""The characters of a page: decoded as its server or it itself says, else as its bytes read."""

import re

from dragoman.read.encoding import Decoded, decode, known_encoding

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_AS_1252 = frozenset(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"))  # as browsers read them


def page_characters(data: bytes, told: str | None = None) -> Decoded:
    """The text of a page. `told` is the encoding that its server, a mail or a crawl record gives.

    Raises:
        InputError: the bytes are no text (E104).
    """
    return _declared(data, told) or decode(data)


def _declared(data: bytes, told: str | None) -> Decoded | None:
    """The page decoded as its server or it itself says, if that is an encoding and holds for every byte."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None
    found = _CHARSET.search(data[:4096])
    names = [told, found.group(1).decode("ascii") if found else None]
    return next((decoded for name in names if name and (decoded := _as(data, name.lower()))), None)


def _as(data: bytes, name: str) -> Decoded | None:
    if name.startswith(("utf-16", "utf-32")) or known_encoding(name) is None:  # neither says so of itself in ASCII
        return None
    name = "cp1252" if name in _AS_1252 else name
    try:
        return Decoded(data.decode(name).removeprefix("\ufeff"), name)
    except (LookupError, UnicodeError, ValueError):
        return None
