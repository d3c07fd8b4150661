"""What was read of one report, before any analysis, as it is written out: the JSON contract `dragoman/read/1`.

One object a line. Keys may be added, none may change its meaning; absent or unknown is None or empty.
"""

from dragoman.model.record import Quote, Struct

SCHEMA = "dragoman/read/1"


class LinkOut(Struct):
    """A link in the article's own text."""

    url: str
    words: str


class SeenOut(Struct):
    """One value of a field: as written, what it comes to, where it stands, whether it was taken and why."""

    value: str
    means: str | None
    source: str
    place: str
    taken: bool
    because: str


class ReadOut(Struct, kw_only=True):
    """One report as read. `credits` and `bylines` are lines of the text itself; `why` gives all values by field."""

    schema: str = SCHEMA
    id: str
    file: str
    also: tuple[str, ...]
    format: str
    sha256: str
    text_sha256: str
    characters: int
    language: str
    title: str | None
    outlet: str | None
    published: str | None
    updated: str | None
    authors: tuple[str, ...]
    section: str | None
    url: str | None
    wall: str | None
    bylines: tuple[Quote, ...]
    datelines: tuple[Quote, ...]
    credits: tuple[Quote, ...]
    captions: tuple[str, ...]
    boilerplate: tuple[Quote, ...]
    links: tuple[LinkOut, ...]
    why: dict[str, tuple[SeenOut, ...]]
    text: str
