"""The tree of a page: parsed as browsers do, without network, entities or limits that a hostile page could lift."""

import re
from functools import lru_cache
from typing import Any, TypeAlias

from lxml import etree, html

Tree: TypeAlias = Any
"""An element of lxml, which publishes no types."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>", re.IGNORECASE)
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
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
_DEEPEST = 250  # elements in elements: browsers stop at 512, and Python's own stack before that


def parse(page: str) -> Tree | None:
    """The tree of a page, None if there is none to be had."""
    text = _FORBIDDEN.sub("\ufffd", _DECLARATION.sub("", page))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    _flatten(tree)
    return tree


def _flatten(tree: Tree) -> None:
    """Take out what lies deeper than any page has it: only bombs do, and what walks the tree would fall over."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return
    for element in level:
        drop(element)


def settle(tree: Tree) -> None:
    """Take out what is never shown, and part blocks by blanks, so that `words` reads what a person reads."""
    for element in list(tree.iter(*_UNSEEN)):
        drop(element)
    for element in tree.iter(*BLOCKS, "br"):
        element.tail = f"\n{element.tail or ''}"
        if element.tag != "br":
            element.text = f"\n{element.text or ''}"


def words(element: Tree) -> str:
    """The words an element of a settled tree shows, as one line."""
    return " ".join("".join(element.itertext()).split())


def marks(element: Tree) -> frozenset[str]:
    """The words an element is marked with: class "e-bylineTop" is "e-bylinetop", "e", "byline" and "top"."""
    attributes = element.attrib
    if not attributes:
        return _UNMARKED
    return _marks(" ".join(attributes[name] for name in _MARKING if name in attributes))


@lru_cache(maxsize=_REMEMBERED)
def _marks(text: str) -> frozenset[str]:
    words = text.split()
    parts = (part for word in words for part in _PARTS.split(_HUMP.sub("-", word).lower()))
    return frozenset((*(word.lower() for word in words), *parts))


def drop(element: Tree) -> None:
    """Take an element out of its tree; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail, element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def place(element: Tree) -> str:
    """Where an element stands in the page, for people."""
    return f"line {element.sourceline}" if element.sourceline else "the page"
