"""Pages that a browser saved in one file (MHTML): the page itself, and the address it was saved from."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from dragoman.errors import InputError
from dragoman.read.forms import page
from dragoman.read.mime import Mime, charset, content, header, leaves, parsed
from dragoman.read.reading import Outcome, ReadOptions
from dragoman.read.source import Source

_PAGES = frozenset(("text/html", "application/xhtml+xml"))


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The article of the page.

    Raises:
        InputError: no article was found (E107), or it is no saved page, empty or too large (E103 to E106, E174).
    """
    message = parsed(source.whole(asked.limits.document_bytes))
    root = _root(message)
    data = b"" if root is None else content(root)
    if root is None or not data:
        raise InputError(
            "no page was found in the file", code="E107", remedy="save the article's own page, or its text as .txt"
        )
    address = header(message, "Snapshot-Content-Location") or header(root, "Content-Location")
    given = source.given
    if address and address.startswith(("http://", "https://")):
        given = replace(given, url=given.url or address)
    inner = replace(source, stream=BytesIO(data), size=len(data), charset=charset(root), given=given)
    yield from page.reports(inner, asked)


def _root(message: Mime) -> "Mime | None":
    """The part that `start` names, else the first page; frames and advertisements come behind it."""
    pages = [part for part in leaves(message) if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = (part for part in pages if start and header(part, "Content-ID") == start)
    return next(named, pages[0] if pages else None)
