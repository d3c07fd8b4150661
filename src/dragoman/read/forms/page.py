"""HTML pages: the article, and what the page says about it."""

import re
from collections.abc import Iterator

from dragoman.errors import InputError
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import Decoded, decode
from dragoman.read.page.page import article_of
from dragoman.read.reading import Outcome, ReadOptions
from dragoman.read.source import Source, report_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_AS_1252 = frozenset(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"))  # as browsers read them
_LEAST_LETTERS = 20  # of an article


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The article of a page.

    Raises:
        InputError: no article was found (E107), or the page is no text, empty or too large (E103 to E106).
    """
    data = source.whole(asked.limits.text_bytes)
    decoded = _declared(data, source.charset) or decode(data)
    article = article_of(decoded.text, known=source.given, fetched=source.fetched or asked.today)
    if article is None or sum(char.isalpha() for char in article.text) < _LEAST_LETTERS:
        raise InputError(
            "no article was found in the page", code="E107", remedy="save the article's own page, or its text as .txt"
        )
    check_text(article.text, asked.limits)
    yield report_of(source, "html", data, article.text, article.given)
    yield from warnings_of(source.name, decoded)


def _declared(data: bytes, told: str | None) -> Decoded | None:
    """The page decoded as its server or it itself says, if that is an encoding and holds for every byte."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None
    found = _CHARSET.search(data[:4096])
    names = [told, found.group(1).decode("ascii") if found else None]
    return next((decoded for name in names if name and (decoded := _as(data, name.lower()))), None)


def _as(data: bytes, name: str) -> Decoded | None:
    if name.startswith(("utf-16", "utf-32")):  # a page whose bytes say this in ASCII is neither
        return None
    name = "cp1252" if name in _AS_1252 else name
    try:
        return Decoded(data.decode(name).removeprefix("\ufeff"), name)
    except (LookupError, UnicodeError, ValueError):
        return None
