"""Metadata elements: `<meta>` of every custom, and microdata, as votes for fields."""

from collections.abc import Iterator
from html import unescape

from lxml import etree

from dragoman.read.page.flat import Flat
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, place
from dragoman.read.page.votes import Vote, few

_NAMES = ("property", "name", "itemprop", "http-equiv")
_ITEM = {"datepublished": "published", "datemodified": "updated", "headline": "title", "articlesection": "section"}
_ITEMS = etree.XPath("descendant-or-self::*[@itemprop]")
_ITEM_WEIGHT = 7
_LONGEST = 1_000  # characters of a value


def meta_votes(tree: Tree, flat: Flat, markup: Markup) -> list[Vote]:
    """What the metadata of a page says, in the order of the page."""
    return few((*_metas(tree, markup), *_items(flat)))


def _metas(tree: Tree, markup: Markup) -> Iterator[Vote]:
    known = [(field, names) for field, names in markup.meta.items()]
    for element in tree.iter("meta"):
        value = " ".join(unescape(element.get("content") or "").split())  # many are escaped twice
        name = next((element.get(one, "").strip().lower() for one in _NAMES if element.get(one)), "")
        if not value or not name:
            continue
        for field, names in known:
            if name in names:
                yield Vote(
                    field=field, value=value, source=_custom(name), place=f"{place(element)}: {name}",
                    weight=names[name],
                )  # fmt: skip


def _custom(name: str) -> str:
    """The kind of metadata, which counts once: Open Graph, Dublin Core, or the page's own."""
    if name.startswith(("og:", "article:")):
        return "opengraph"
    return "dublin core" if name.startswith(("dc.", "dcterms.")) else "meta"


def _items(flat: Flat) -> Iterator[Vote]:
    """Microdata: elements with `itemprop`, the metadata apart."""
    for element in _ITEMS(flat.order[0]):
        field = _ITEM.get(element.get("itemprop").lower())
        if field is None or element.tag == "meta":
            continue
        value = (
            element.get("datetime")
            or element.get("content")
            or ("" if field in ("published", "updated") else flat.words(element, _LONGEST))
        )
        if value:
            yield Vote(field=field, value=value, source="microdata", place=place(element), weight=_ITEM_WEIGHT)
