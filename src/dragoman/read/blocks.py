"""The text of marked-up elements, block by block: what stands in a paragraph is a line, tables are lines of cells.

For bodies that come inside other formats (XHTML in ninjs, XHTML and NITF in NewsML). A whole page of the web is
another matter: see `page`.
"""

from collections.abc import Collection, Iterator

from lxml import etree, html

from dragoman.read.xml import Element, name_of, text_in

_LINES = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "footer", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "ul"),
        *("hl1", "hl2", "hedline", "byline", "dateline", "block", "body.head", "body.content", "body.end", "tagline"),
        *("nitf-table", "note", "bq", "credit", "abstract", "distributor", "tbody", "thead", "caption"),
    )
)
_UNREAD = frozenset(("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "form"))
PICTURES = frozenset(("figure", "media", "img", "picture", "video", "audio"))
"""Elements whose words are captions, which tell of other events than the text."""
CELL = " | "
_DEEPEST = 100


def of_markup(markup: str) -> list[str]:
    """The lines of a piece of HTML, captions left out."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(_clean(markup).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    return lines_of(tree)


def _clean(markup: str) -> str:
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" or char == "\0" else char for char in markup)


def captions_of(element: Element) -> list[str]:
    """The words of pictures inside, one line each."""
    lines = (
        " ".join(text_in(one).split()) for one in element.iter() if name_of(one) in ("figcaption", "media-caption")
    )
    return [line for line in lines if line]


def lines_of(element: Element, *, leaving: Collection[str] = PICTURES) -> list[str]:
    """The lines of an element, without blank ones; `leaving` names elements that are left out."""
    lines: list[str] = [""]
    for piece in _pieces(element, leaving, 0):
        if piece is None:
            lines.append("")
        else:
            lines[-1] += piece
    found = (" ".join(line.split()).removeprefix(CELL.strip()).strip() for line in lines)
    return [line for line in found if line]


def _pieces(element: Element, leaving: Collection[str], depth: int) -> Iterator[str | None]:
    """Words, and None where a line ends."""
    name = name_of(element).lower()
    if depth > _DEEPEST or name in _UNREAD or name in leaving:
        return
    block = name in _LINES or name in ("tr", "br")
    if block:
        yield None
    yield CELL if name in ("td", "th") and element.getprevious() is not None else ""
    yield element.text or "" if name else text_in(element)
    for child in element if name else ():
        yield from _pieces(child, leaving, depth + 1)
        yield child.tail or ""
    if block:
        yield None
