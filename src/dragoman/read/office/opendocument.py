"""OpenDocument texts, as LibreOffice writes them."""

from collections.abc import Iterator

from dragoman.read.office.document import Document, Parts, body_missing
from dragoman.read.office.word import CELL
from dragoman.read.xml import Element, children, first, inside, name_of, text_in

_UNSEEN = frozenset(
    ("tracked-changes", "annotation", "note", "frame", "sequence-decls", "forms", "hidden-text", "ruby-text")
)
_SIGNS = {"tab": " ", "line-break": "\n"}
_PROPERTIES = (
    ("title", "title"),
    ("authors", "creator"),
    ("published", "creation-date"),
    ("updated", "date"),
    ("language", "language"),
)
_DEEPEST = 60


def read(parts: Parts) -> Document:
    """The document in an archive.

    Raises:
        InputError: it is no text (E154), or its XML is not to be trusted (E140 to E142).
    """
    body = first(parts.tree("content.xml"), "body", "text")
    if body is None:
        raise body_missing("a text")
    meta = first(parts.tree("meta.xml"), "meta")
    return Document(lines=tuple(_lines(body, 0)), links=tuple(_links(body)), properties=tuple(_properties(meta)))


def _lines(element: Element, depth: int) -> Iterator[str]:
    for child in element if depth < _DEEPEST else ():
        name = name_of(child)
        if name in ("p", "h"):
            yield _words(child)
        elif name == "table":
            yield from (_row(row) for row in inside(child, "table-row"))
        elif name not in _UNSEEN:
            yield from _lines(child, depth + 1)


def _row(row: Element) -> str:
    cells = (" ".join(_words(one) for one in inside(cell, "p")) for cell in children(row, "table-cell"))
    return CELL.join(cells).strip(" |")


def _words(element: Element, depth: int = 0) -> str:
    """The words of a paragraph as a reader sees them."""
    pieces = [element.text or ""]
    for child in element if depth < _DEEPEST else ():
        name = name_of(child)
        if name == "s":
            pieces.append(" ")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _UNSEEN:
            pieces.append(_words(child, depth + 1))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _links(body: Element) -> Iterator[tuple[str, str]]:
    for one in inside(body, "a"):
        url = next((value for key, value in one.items() if key.endswith("}href")), "")
        words = " ".join(_words(one).split())
        if url.startswith("http") and words:
            yield url, words


def _properties(meta: Element | None) -> Iterator[tuple[str, str, str]]:
    for field, name in _PROPERTIES if meta is not None else ():
        value = text_in(first(meta, name))
        if value.strip():
            yield field, value, name
