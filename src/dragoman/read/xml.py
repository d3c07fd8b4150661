"""XML, read without trust: no entities, no network, no schema, and bounds to depth, number and size.

All XML that Dragoman reads goes through here. A `DOCTYPE` that only names a schema is passed over, for many agencies
write one; one that declares entities is refused, because they serve to let a small file grow (a "billion laughs")
or to pull other files in. Entities that nobody declared are read as HTML has them ("&nbsp;").
"""

from collections.abc import Collection, Iterator
from html import unescape
from io import BytesIO
from typing import Any, BinaryIO, TypeAlias

from lxml import etree

from dragoman.errors import InputError

Element: TypeAlias = Any
"""An element of lxml, which publishes no types."""
Event: TypeAlias = tuple[str, Element]

DEEPEST = 100  # elements in one another: news formats need a dozen, and pages inside them some dozens
MOST_ELEMENTS = 500_000  # in a document, or in one of the elements of a stream
MOST_BYTES = 50_000_000  # of a document, or of one of the elements of a stream
_CHUNK = 65_536


def tree_of(data: bytes, *, mend: bool = False) -> Element:
    """The root of a document.

    `mend` reads what can be read of a broken document: feeds are often so.

    Raises:
        InputError: it is no XML (E140), declares entities (E141), or is too large or too deep (E142).
    """
    root = None
    for _, element in _Parsing(BytesIO(data), mend=mend).events():
        root = element if root is None else root
    if root is None:
        raise _broken("it has no element")
    return root


def each(stream: BinaryIO, names: Collection[str], *, mend: bool = False) -> Iterator[Element]:
    """The elements of these names (without namespace), one by one as they end; each lives until the next is asked for.

    An element inside another one of these names does not come by itself. What lies outside of them is dropped, so that
    a document may be larger than the memory.

    Raises:
        InputError: as `tree_of`; the bounds to size and number hold for one such element.
    """
    parsing = _Parsing(stream, mend=mend)
    wanted: Element = None
    for event, element in parsing.events():
        if event == "start" and wanted is None and name_of(element) in names:
            wanted = element
            parsing.restart()
        elif event == "end" and (wanted is None or element is wanted):
            if wanted is not None:
                yield element
            wanted = None
            parsing.restart()
            _drop(element)


def _drop(element: Element) -> None:
    """Free an element that has ended, and those before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


class _Parsing:
    """A stream on its way through the parser: what was counted since the last restart, and the depth."""

    def __init__(self, stream: BinaryIO, *, mend: bool) -> None:
        self._stream, self._mend = stream, mend
        self._bytes = self._elements = self._depth = 0
        self._checked = False
        self._parser = etree.XMLPullParser(
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            attribute_defaults=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
            recover=mend,
        )

    def restart(self) -> None:
        self._bytes = self._elements = 0

    def events(self) -> Iterator[Event]:
        """Starts and ends of elements, while they keep within bounds."""
        while chunk := self._stream.read(_CHUNK):
            self._bytes += len(chunk)
            self._do(self._parser.feed, chunk)
            yield from self._new()
            if self._bytes > MOST_BYTES + _CHUNK:
                raise _too_much(f"an element of more than {MOST_BYTES / 1e6:.0f} MB")
        self._do(self._parser.close)
        yield from self._new()

    def _new(self) -> Iterator[Event]:
        for event, element in self._parser.read_events():
            if event == "start":
                self._count(element)
            else:
                self._depth -= 1
            yield event, element

    def _do(self, step: Any, *chunk: bytes) -> None:
        try:
            step(*chunk)
        except etree.XMLSyntaxError as error:
            if "amplification" in str(error):
                raise _entities() from error
            if not self._mend:
                raise _broken(str(error.msg)) from error

    def _count(self, element: Element) -> None:
        self._depth += 1
        self._elements += 1
        if not self._checked:
            self._checked = True
            declared = element.getroottree().docinfo.internalDTD
            if declared is not None and next(declared.iterentities(), None) is not None:
                raise _entities()
        if self._depth > DEEPEST:
            raise _too_much(f"more than {DEEPEST} elements in one another")
        if self._elements > MOST_ELEMENTS:
            raise _too_much(f"more than {MOST_ELEMENTS:,} elements")


def _broken(cause: str) -> InputError:
    return InputError(f"is no XML: {cause}", code="E140", remedy="check that the download was complete")


def _entities() -> InputError:
    return InputError(
        "declares entities of its own, which can make a small file endless",
        code="E141",
        remedy="read it only if you trust it: write it anew without them (xmllint --noent)",
    )


def _too_much(what: str) -> InputError:
    return InputError(f"has {what}, as no report has", code="E142", remedy="check where the file is from, or split it")


# Elements ---------------------------------------------------------------------------------------------------------


def name_of(element: Element) -> str:
    """The name without its namespace; "" of what is no element (an entity that nobody declared)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names (without namespace), in order."""
    return (child for child in element if name_of(child) in names)


def inside(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names (without namespace) anywhere inside, in order."""
    return (found for found in element.iter() if found is not element and name_of(found) in names)


def first(element: Element | None, *path: str) -> Element | None:
    """The first element along a path of names of children; None if there is none."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def text_in(element: Element | None) -> str:
    """All text inside, as written; "" of None. Entities that nobody declared are read as HTML has them."""
    return "" if element is None else "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    for part in element.iter():
        if isinstance(part.tag, str):
            yield part.text or ""
        else:
            yield _known(part)
        if part is not element:
            yield part.tail or ""


def to_bytes(element: Element) -> bytes:
    """The element by itself, as bytes."""
    data: bytes = etree.tostring(element, encoding="utf-8", with_tail=False)
    return data


def _known(part: Element) -> str:
    """The character of an entity, "" where HTML has none of that name."""
    written = part.text or ""
    meant = unescape(written)
    return "" if meant == written else meant
