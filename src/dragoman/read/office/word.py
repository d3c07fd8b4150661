"""Word documents (Office Open XML)."""

from collections.abc import Iterator, Mapping

from dragoman.read.office.document import Document, Parts, body_missing
from dragoman.read.xml import Element, children, first, inside, name_of, text_in

_UNSEEN = frozenset(
    (
        *(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "rPr",
            "pPr",
            "sectPr",
            "tblPr",
            "trPr",
            "tcPr",
            "footnoteReference",
        ),
        *("endnoteReference", "commentReference", "annotationRef", "drawing", "pict", "object", "txbxContent"),
        *("Fallback", "AlternateContent", "sdtPr", "sdtEndPr", "tblGrid", "footnoteReference"),
    )
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_PROPERTIES = (
    ("title", "title"),
    ("authors", "creator"),
    ("published", "created"),
    ("updated", "modified"),
    ("language", "language"),
)
_OFF = ("0", "false", "off")
_DEEPEST = 60
CELL = " | "


def read(parts: Parts) -> Document:
    """The document in an archive.

    Raises:
        InputError: there is none (E154), or its XML is not to be trusted (E140 to E142).
    """
    root = parts.tree("word/document.xml")
    body = first(root, "body")
    if body is None:
        raise body_missing("a document")
    targets = _targets(parts.tree("word/_rels/document.xml.rels"))
    return Document(
        lines=tuple(_lines(body, 0)),
        links=tuple(_links(body, targets)),
        properties=(*_styled(body), *_properties(parts.tree("docProps/core.xml"))),
    )


def _lines(element: Element, depth: int) -> Iterator[str]:
    """The paragraphs and rows inside, a line each."""
    for child in element if depth < _DEEPEST else ():
        name = name_of(child)
        if name == "p":
            yield _words(child)
        elif name == "tbl":
            yield from (_row(row) for row in children(child, "tr"))
        elif name not in _UNSEEN:
            yield from _lines(child, depth + 1)


def _row(row: Element) -> str:
    cells = ([_words(one) for one in inside(cell, "p")] for cell in children(row, "tc"))
    return CELL.join(" ".join(part for part in cell if part.strip()) for cell in cells).strip(" |")


def _words(element: Element, depth: int = 0) -> str:
    """The words of a paragraph as a reader sees them."""
    if _is_hidden(element) or depth > _DEEPEST:
        return ""
    pieces = []
    for child in element:
        name = name_of(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _UNSEEN:
            pieces.append(_words(child, depth + 1))
    return "".join(pieces)


def _is_hidden(element: Element) -> bool:
    mark = first(element, "rPr", "vanish") if name_of(element) == "r" else None
    return mark is not None and _attribute(mark, "val") not in _OFF


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _targets(relations: Element | None) -> Mapping[str, str]:
    """Web addresses by their ids."""
    found = children(relations, "Relationship") if relations is not None else ()
    return {one.get("Id"): one.get("Target") for one in found if str(one.get("Target")).startswith("http")}


def _links(body: Element, targets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for one in inside(body, "hyperlink"):
        url = targets.get(_attribute(one, "id"))
        words = " ".join(_words(one).split())
        if url and words:
            yield url, words


def _styled(body: Element) -> Iterator[tuple[str, str, str]]:
    """The paragraph that is set as the title."""
    for paragraph in children(body, "p"):
        style = first(paragraph, "pPr", "pStyle")
        if style is not None and _attribute(style, "val").lower() == "title":
            yield "title", " ".join(_words(paragraph).split()), "style Title"
            return


def _properties(core: Element | None) -> Iterator[tuple[str, str, str]]:
    for field, name in _PROPERTIES if core is not None else ():
        value = text_in(first(core, name))
        if value.strip():
            yield field, value, name
