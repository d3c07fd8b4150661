"""NITF 3, the News Industry Text Format, by itself or inside NewsML: https://iptc.org/standards/nitf/."""

from collections.abc import Iterator

from dragoman.read.blocks import PICTURES, captions_of, lines_of
from dragoman.read.newsml.item import Item, line
from dragoman.read.told import Told, told
from dragoman.read.xml import Element, children, first, inside, text_in

_LEFT = PICTURES | {"abstract", "distributor", "note", "rights", "series"}


def item_of(element: Element) -> Item:
    """The item of a `nitf` element."""
    head, body = first(element, "head"), first(element, "body")
    return Item(
        values=tuple(_values(head, body)),
        head=tuple(_head(body)),
        dateline=line(text_in(first(body, "body.head", "dateline"))),
        body=tuple(body_of(element)),
        captions=tuple(captions_of(element)),
        status="canceled" if _is_killed(head) else "",
        kind="text",
    )


def body_of(element: Element) -> list[str]:
    """The lines of the text itself, with its closing line."""
    body = first(element, "body")
    parts = [part for part in (first(body, "body.content"), first(body, "body.end")) if part is not None]
    if parts:
        return [one for part in parts for one in lines_of(part, leaving=_LEFT)]
    return [] if body is None else lines_of(body, leaving=_LEFT)


def _is_killed(head: Element | None) -> bool:
    data = first(head, "docdata")
    return data is not None and str(data.get("management-status") or "").lower() in ("canceled", "killed", "embargoed")


def _head(body: Element | None) -> Iterator[str]:
    top = first(body, "body.head")
    if top is None:
        return
    for name in ("hl1", "hl2"):
        yield from (line(text_in(one)) for one in inside(top, name))
    if first(top, "hedline", "hl1") is None:
        yield line(text_in(first(top, "hedline")))
    yield from (line(text_in(one)) for one in children(top, "byline"))


def _values(head: Element | None, body: Element | None) -> Iterator[Told]:
    top = first(body, "body.head")
    yield from told("title", text_in(_headline(top)), "nitf", "hedline")
    yield from told("title", text_in(first(head, "title")), "nitf", "title")
    data = first(head, "docdata")
    for name in ("date.issue", "date.release"):
        yield from _attribute("published", first(data, name), "norm")
    publication = first(head, "pubdata")
    yield from _attribute("published", publication, "date.publication", "the day of the printed issue")
    yield from _attribute("outlet", publication, "name")
    yield from _attribute("url", publication, "ex-ref")
    yield from told("outlet", text_in(first(top, "distributor")), "nitf", "distributor", "who distributes it")
    yield from _attribute("outlet", first(data, "doc.copyright"), "holder", "whose the rights are")
    for byline in children(top, "byline") if top is not None else ():
        yield from told("authors", text_in(byline), "nitf", "byline")
    yield from _attribute("section", publication, "position.section")


def _attribute(field: str, element: Element | None, name: str, weak: str = "") -> Iterator[Told]:
    if element is not None:
        tag = element.tag.rpartition("}")[2]
        yield from told(field, element.get(name), "nitf", f"{tag} {name}", weak)


def _headline(top: Element | None) -> Element | None:
    main = first(top, "hedline", "hl1")
    return first(top, "hedline") if main is None else main
