"""The tree of a page: parsed as browsers do, without network, entities or limits that a hostile page could lift."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeAlias

from lxml import etree, html

from dragoman.errors import InputError

Tree: TypeAlias = Any
"""An element of lxml, which publishes no types."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>", re.IGNORECASE)
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n\r")
_NO_SIGNS = ("\ufffe".encode(), "\uffff".encode())
_REFERENCE = re.compile(r"&#(?:x0*+([0-9a-f]{1,6})|0*+(\d{1,7}))", re.IGNORECASE)
_PARTS = re.compile(r"[^a-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "center", "details", "div", "dl", "dd", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "textarea")
_MARKING = ("class", "id", "rel", "itemprop", "data-testid", "data-qa", "data-component")
_UNMARKED: frozenset[str] = frozenset()
_REMEMBERED = 20_000  # values of attributes: pages of an outlet share them
_LONGEST_MARKS = 2_000  # characters
_DEEPEST = 100  # elements in elements: pages of outlets have 30
_MOST_ELEMENTS = 50_000  # pages of outlets have some thousand
_TAG = re.compile(r"<[a-z](?:[^\"'>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+", re.IGNORECASE)
_TAG_NAME = re.compile(r"[^<a-z0-9]", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_GLUED = re.compile(r"(?:[^\W_]|[.!?)\]»”])(?:[^\W_]|[(©\[])")  # where one word or sentence ends and one begins
_FRONT_PAGE = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")
_BETWEEN = re.compile(r"[\s/=]++")
_LONG_TAG, _MOST_ATTRIBUTES = 4_000, 1_000  # characters of a tag whose attributes are counted, and the most of these


def parse(page: str) -> Tree | None:
    """The tree of a page, None if there is none to be had.

    Raises:
        InputError: it has more elements than any page has (E105).
    """
    try:
        tree = html.document_fromstring(_harmless(page), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    count = _flatten(tree)
    if count > _MOST_ELEMENTS:
        raise InputError(
            f"has {count:,} elements; no page of an article has over {_MOST_ELEMENTS:,}", code="E105",
            remedy="check that it is an article, and save its text as .txt",
        )  # fmt: skip
    return tree


def _harmless(page: str) -> bytes:
    """The page as the parser gets it: without signs that no page may have, and without tags that it would sit over."""
    text = _REFERENCE.sub(_allowed, _DECLARATION.sub("", page))
    if _has_forbidden(text):
        text = _FORBIDDEN.sub("\ufffd", text)
    return _bounded(text).encode("utf-8")


def _has_forbidden(text: str) -> bool:
    """Whether the text holds a sign that no page may have; its bytes are quicker to ask than its signs."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate
        return True
    return len(data.translate(None, _CONTROLS)) < len(data) or any(sign in data for sign in _NO_SIGNS)


@lru_cache(maxsize=1)
def _parser() -> html.HTMLParser:
    """The parser of pages. All elements are of one class: lxml would choose one for each by a call of Python's."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


def _allowed(reference: re.Match[str]) -> str:
    """A reference to a character, to U+FFFD where no page may have that character."""
    sixteen, ten = reference.groups()
    code = int(sixteen, 16) if sixteen else int(ten)
    good = 0 < code <= sys.maxunicode and not _FORBIDDEN.match(chr(code))
    return reference.group() if good else "&#xFFFD"


def _bounded(text: str) -> str:
    """The page with tags that have attributes without end left bare: the parser compares each with all others."""
    pieces, copied = [], 0
    for tag in _TAG.finditer(text):
        begin, end = tag.span()
        if end - begin >= _LONG_TAG and len(_BETWEEN.findall(_QUOTED.sub('""', tag.group()))) >= _MOST_ATTRIBUTES:
            pieces += [text[copied:begin], _TAG_NAME.split(tag.group(), maxsplit=1)[0]]
            copied = end
    return "".join([*pieces, text[copied:]])


def _flatten(tree: Tree) -> int:
    """Take out what lies deeper than any page has it: only bombs do, and what walks the tree would fall over.

    How many elements the tree has then.
    """
    level, count = [tree], 0
    for _ in range(_DEEPEST):
        count += len(level)
        level = [child for element in level for child in element]
        if not level:
            break
    drop(level)
    return count


def settle(tree: Tree) -> None:
    """Take out what is never shown, and part blocks by blanks, so that `words` reads what a person reads."""
    drop(tree.iter(*_UNSEEN))
    for element in tree.iter(*BLOCKS, "br"):
        element.tail = f"\n{element.tail or ''}"
        if element.tag != "br":
            element.text = f"\n{element.text or ''}"


def words(element: Tree) -> str:
    """The words an element of a settled tree shows, as one line; `flat` has them for many."""
    return " ".join("".join(element.itertext()).split())


def is_logo(heading: Tree) -> bool:
    """Whether a heading is the outlet's name: a link to its front page."""
    links = [link.get("href") or "" for link in heading.iter("a")]
    return len(links) == 1 and _FRONT_PAGE.fullmatch(links[0].strip()) is not None


def lines_of(element: Tree) -> str:
    """The words an element shows, in lines: blocks begin new ones, and so do words that would run together."""
    lines: list[str] = [""]
    for piece, breaks in _pieces(element):
        if breaks or _GLUED.fullmatch(lines[-1][-1:] + piece[:1]):
            lines.append("")
        lines[-1] += piece
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _pieces(element: Tree) -> Iterator[tuple[str, bool]]:
    """The pieces of text in an element, and whether a block begins or ends before each."""
    breaks = False
    for event, one in etree.iterwalk(element, events=("start", "end")):
        breaks = breaks or one.tag in BLOCKS or one.tag == "br"
        text = one.text if event == "start" else one.tail if one is not element else None
        if text and text.strip():
            yield text, breaks
            breaks = False
        elif text:
            yield " ", breaks
            breaks = False


def marks(element: Tree) -> frozenset[str]:
    """The words an element is marked with: class "e-bylineTop" is "e-bylinetop", "e", "byline", "top", "byline-top"."""
    names = element.keys()
    if not names:
        return _UNMARKED
    return _marks(" ".join([element.get(name) for name in _MARKING if name in names])[:_LONGEST_MARKS])


@lru_cache(maxsize=_REMEMBERED)
def _marks(text: str) -> frozenset[str]:
    words = text.split()
    parted = [_PARTS.split(_HUMP.sub("-", word).lower()) for word in words]
    pairs = (f"{first}-{second}" for parts in parted for first, second in pairwise(parts))
    return frozenset((*(word.lower() for word in words), *(part for parts in parted for part in parts), *pairs))


def drop(elements: Iterable[Tree]) -> None:
    """Take elements out of their tree; what follows them stays. One by one, long texts would grow slowly."""
    doomed = dict.fromkeys(elements)
    for parent in dict.fromkeys(element.getparent() for element in doomed):
        if parent is not None:
            _drop_from(parent, doomed)


def _drop_from(parent: Tree, doomed: Mapping[Tree, None]) -> None:
    before, pieces = None, [parent.text or ""]
    gone = [child for child in parent if child in doomed]
    for child in parent:
        if child in doomed:
            pieces.append(child.tail or "")
            continue
        _close(parent, before, pieces)
        before, pieces = child, [child.tail or ""]
    _close(parent, before, pieces)
    for child in gone:
        parent.remove(child)


def _close(parent: Tree, before: Tree | None, pieces: list[str]) -> None:
    """Give the text behind an element, or at the beginning of its parent, the pieces that now stand there too."""
    if len(pieces) == 1:
        return
    if before is None:
        parent.text = "".join(pieces)
    else:
        before.tail = "".join(pieces)


def place(element: Tree) -> str:
    """Where an element stands in the page, for people."""
    return f"line {element.sourceline}" if element.sourceline else "the page"
