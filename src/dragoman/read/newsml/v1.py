"""NewsML 1.2, which some agencies still send: items of components of components, with lines and contents."""

from collections.abc import Iterator

from dragoman.read.blocks import captions_of, lines_of
from dragoman.read.newsml import nitf
from dragoman.read.newsml.item import Item, code, line
from dragoman.read.told import Told, told
from dragoman.read.xml import Element, first, inside, text_in

_TEXTS = ("", "text")  # media types


def item_of(element: Element) -> Item:
    """The item of a `NewsItem` element: the first lines, and the first content that is a text."""
    lines = next(inside(element, "NewsLines"), None)
    names = ("HeadLine", "ByLine")
    body, captions = _content(element)
    return Item(
        values=tuple(_values(element, lines)),
        head=tuple(line(text_in(first(lines, name))) for name in names),
        dateline=line(text_in(first(lines, "DateLine"))),
        body=tuple(body),
        captions=tuple(captions),
        status=_formal(first(element, "NewsManagement", "Status")),
        kind=next((_formal(one) for one in inside(element, "MediaType")), ""),
    )


def _formal(element: Element | None) -> str:
    return "" if element is None else code(element.get("FormalName"))


def _content(item: Element) -> tuple[list[str], list[str]]:
    for content in inside(item, "ContentItem"):
        data = first(content, "DataContent")
        if data is None or _formal(first(content, "MediaType")).lower() not in _TEXTS:
            continue
        inner = next(inside(data, "nitf"), None)
        lines = lines_of(data) if inner is None else nitf.body_of(inner)
        if lines:
            return lines, captions_of(data)
    return [], []


def _values(item: Element, lines: Element | None) -> Iterator[Told]:
    yield from told("title", text_in(first(lines, "HeadLine")), "newsml", "HeadLine")
    managed = first(item, "NewsManagement")
    yield from told("published", _stamp(first(managed, "FirstCreated")), "newsml", "FirstCreated")
    revised = _stamp(first(managed, "ThisRevisionCreated"))
    yield from told("published", revised, "newsml", "ThisRevisionCreated", "the day of this version")
    yield from told("updated", revised, "newsml", "ThisRevisionCreated")
    for place in ("Provider", "Source"):
        for one in inside(item, place):
            yield from told("outlet", _formal(first(one, "Party")), "newsml", place, _weak(place))
    yield from told("outlet", text_in(first(lines, "CreditLine")), "newsml", "CreditLine", "to whom it is credited")
    yield from told("authors", text_in(first(lines, "ByLine")), "newsml", "ByLine")
    for one in inside(item, "Language"):
        yield from told("language", _formal(one), "newsml", "Language")


def _weak(place: str) -> str:
    return "a source of its information" if place == "Source" else ""


def _stamp(element: Element | None) -> str:
    return line(text_in(element))
