"""NewsML-G2 news items: https://iptc.org/standards/newsml-g2/."""

from collections.abc import Iterator

from dragoman.read.blocks import captions_of, lines_of, of_markup
from dragoman.read.newsml import nitf
from dragoman.read.newsml.item import Item, code, line
from dragoman.read.told import Told, told
from dragoman.read.xml import Element, children, first, inside, name_of, text_in

_MARKED = ("html", "xml")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DATES = (  # field, where, name, and why it counts only where nothing else is told
    ("published", "itemMeta", "firstCreated", ""),
    ("published", "contentMeta", "contentCreated", ""),
    ("published", "itemMeta", "versionCreated", "the day of this version"),
    ("updated", "contentMeta", "contentModified", ""),
    ("updated", "itemMeta", "versionCreated", ""),
)


def item_of(element: Element) -> Item:
    """The item of a `newsItem` element: of several renditions of its text the first that has one."""
    managed, told_of = first(element, "itemMeta"), first(element, "contentMeta")
    body, captions = _content(first(element, "contentSet"))
    names = ("headline", "by")
    head = [line(text_in(one)) for name in names for one in _many(told_of, name) if _is_main(one)]
    return Item(
        values=tuple(_values(element, managed, told_of)),
        head=tuple(head),
        dateline=line(text_in(first(told_of, "dateline"))),
        body=tuple(body),
        captions=tuple(captions),
        status=_code_of(first(managed, "pubStatus")),
        kind=_code_of(first(managed, "itemClass")),
    )


def _many(element: Element | None, name: str) -> list[Element]:
    return [] if element is None else list(children(element, name))


def _is_main(element: Element) -> bool:
    """Whether a headline is the one for readers; some agencies add one for editors or for phones."""
    return code(element.get("role")).lower() in ("", "main", "headline", "hld", "title")


def _code_of(element: Element | None) -> str:
    return "" if element is None else code(element.get("qcode") or element.get("literal"))


# Content ----------------------------------------------------------------------------------------------------------


def _content(parts: Element | None) -> tuple[list[str], list[str]]:
    """The lines of the first part of the content that has any, and the captions in it."""
    for part in parts if parts is not None else ():
        lines = _lines(part)
        if lines:
            return lines, captions_of(part)
    return [], []


def _lines(part: Element) -> list[str]:
    kind = (part.get("contenttype") or "").lower()
    if name_of(part) == "inlineXML":
        inner = next(inside(part, "nitf"), None)
        if inner is not None:
            return nitf.body_of(inner)
        page = next(inside(part, "body"), None)
        return lines_of(part if page is None else page)
    if name_of(part) != "inlineData" or part.get("encoding"):  # what is encoded is no text
        return []
    text = text_in(part)
    if any(mark in kind for mark in _MARKED):
        return of_markup(text)
    return [line(one) for one in text.split("\n") if one.strip()]


# Fields -----------------------------------------------------------------------------------------------------------


def _values(item: Element, managed: Element | None, told_of: Element | None) -> Iterator[Told]:
    for headline in sorted(_many(told_of, "headline"), key=lambda one: not _is_main(one)):
        yield from told("title", text_in(headline), "newsml", "headline")
    where = {"itemMeta": managed, "contentMeta": told_of}
    for field, place, name, weak in _DATES:
        yield from told(field, text_in(first(where[place], name)), "newsml", name, weak)
    yield from _outlets(item, managed, told_of)
    yield from _authors(told_of)
    language = first(told_of, "language")
    yield from told("language", None if language is None else language.get("tag"), "newsml", "language")
    yield from told("language", item.get(_LANGUAGE), "newsml", "newsItem xml:lang", "the language of the item's data")
    for link in inside(item, "link"):
        if code(link.get("rel")).lower() in ("canonical", "alternate", "isaccessibleat") and link.get("href"):
            yield from told("url", link.get("href"), "newsml", "link")


def _outlets(item: Element, managed: Element | None, told_of: Element | None) -> Iterator[Told]:
    """Who provides it; behind that its credit line, its sources, and whose the rights are."""
    yield from _party("outlet", first(managed, "provider"))
    yield from told("outlet", text_in(first(told_of, "creditline")), "newsml", "creditline", "to whom it is credited")
    for one in _many(told_of, "infoSource"):
        yield from _party("outlet", one, "a source of its information")
    rights = first(item, "rightsInfo", "copyrightHolder")
    yield from _party("outlet", rights, "whose the rights are")


def _authors(told_of: Element | None) -> Iterator[Told]:
    for one in _many(told_of, "by"):
        yield from told("authors", text_in(one), "newsml", "by")
    for one in _many(told_of, "creator"):
        yield from _party("authors", one)


def _party(field: str, element: Element | None, weak: str = "") -> Iterator[Told]:
    """A person or body: by its name, else by what it is called in the clear, else by its code."""
    if element is None:
        return
    name = text_in(first(element, "name")) or element.get("literal") or code(element.get("qcode"))
    yield from told(field, name, "newsml", name_of(element), weak)
