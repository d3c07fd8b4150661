"""What feeds and site maps list, whatever they are written in."""

import re

from dragoman.read.encoding import decode, known_encoding
from dragoman.read.feeds.entry import Listing
from dragoman.read.feeds.json import listing_of_json
from dragoman.read.feeds.xml import listing_of_xml

_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>", re.IGNORECASE)
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def listing_of(data: bytes, charset: str | None = None, *, base: str = "") -> Listing:
    """What a feed or a site map lists. `charset` is what its server says, `base` the address it came from.

    Raises:
        InputError: it is neither (E191), or cannot be read safely (E140 to E142).
    """
    text = text_of(data, charset)
    if text.startswith("{"):
        return listing_of_json(text, base)
    return listing_of_xml(text, base)


def text_of(data: bytes, charset: str | None) -> str:
    """The characters of a feed, without what XML forbids and without its declaration of an encoding."""
    start = data[:300].decode("latin-1")
    declared = _DECLARED.match(start.removeprefix("\xef\xbb\xbf"))
    text = _as(data, charset) or _as(data, declared[1] if declared else None) or decode(data).text
    return _FORBIDDEN.sub("\ufffd", _DECLARATION.sub("", text.removeprefix("\ufeff"))).lstrip()


def _as(data: bytes, name: str | None) -> str | None:
    """The bytes in an encoding that is told, if it is one and holds for all of them."""
    if name is None or data[:2] in (b"\xff\xfe", b"\xfe\xff") or name.lower().startswith(("utf-16", "utf-32")):
        return None
    if known_encoding(name) is None:
        return None
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
