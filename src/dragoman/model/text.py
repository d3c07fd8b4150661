"""Texts and places in them: spans, zones, sentences.

All offsets count code points of the text in which they stand. For text and Markdown that is the decoded
file (byte-order mark dropped, newlines untouched); for other formats it is what the reader extracted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

ZoneKind = Literal[
    "title",  # the headline of the report
    "heading",  # a headline inside the text
    "dateline",  # a line that gives the publication date or the place of writing
    "byline",  # who wrote it: a person, a desk, an agency
    "credit",  # where the outlet has it from ("Based on materials from TASS")
    "caption",  # photo captions and photo credits
    "body",  # what is analysed
    "boilerplate",  # advertisements, appeals, menus, counters, related links
]

READ_ZONES: frozenset[ZoneKind] = frozenset(("title", "heading", "body"))
"""The zones whose sentences are searched for events."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text: `text[start:end]` are the words."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A block of lines of one kind, with the rule that decided it."""

    kind: ZoneKind
    start: int
    end: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in the article's own text: where it leads and the words it stands under."""

    url: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One value of a field, where it was seen, and whether it was taken or why not.

    `value` is as written; `means` what it comes to (a day as EDTF, a name without its title). `source` is the kind
    of place ("json-ld", "opengraph", "meta", "microdata", "visible", "address", "feed", "archive", "server"), `place`
    the very place in it ("script 2: datePublished", "line 41").
    """

    field: str
    value: str
    means: str | None
    source: str
    place: str
    taken: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the reader knows beside the text (a page's metadata, fields of an export). Unknown is None or empty."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # EDTF
    updated: str | None = None  # EDTF
    url: str | None = None  # the canonical address
    language: str | None = None
    authors: tuple[str, ...] = ()  # persons, desks and agencies, as the byline names them
    section: str | None = None
    wall: str | None = None  # "paywall" or "consent" where the text is cut short or hidden by one
    captions: tuple[str, ...] = ()  # of photos and videos: kept apart from the text, for they tell of other events
    links: tuple[Link, ...] = ()
    why: tuple[Sighting, ...] = ()  # all values seen of the fields, taken or not


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as read: its bytes' digest and its text. Never changed after reading."""

    id: str  # hash of the bytes
    file: str  # the name the user gave, shown in the record
    also: tuple[str, ...] = ()  # further names of the same bytes
    format: str = "text"  # text, html, json, csv, pdf, docx, ninjs, newsml, feed, mail
    sha256: str = ""
    text: str = field(repr=False, default="")
    text_sha256: str = ""
    given: Given = NOTHING_GIVEN
    blanked: str = field(repr=False, default="")
    """The text with its markup blanked, of the same length, where it has any: what is analysed in its place."""
    original: str = field(repr=False, default="")
    """While it is analysed so: the text that spans count in and quotes are cut from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its tokens as parallel tuples (cheaper than objects, there are millions).

    `words` are the tokens as written but for zero-width characters and apostrophe variants;
    `lower` their folded forms as the packs spell them (Cyrillic Serbian becomes Latin here).
    Punctuation marks are tokens of their own.
    """

    index: int
    zone: ZoneKind
    start: int
    end: int
    paragraph: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    names: frozenset[int] = frozenset()  # tokens known to be names where no blanks part words

    def __len__(self) -> int:
        return len(self.words)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the tokens `first` (inclusive) to `last` (exclusive)."""
        return self.starts[first], self.ends[last - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A report's text taken apart: zones cover it without overlap, sentences lie inside zones."""

    language: str  # code of the pack that reads it, or of the language found if there is no pack
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]
    title: tuple[int, int] | None = None  # offsets of the headline

    def of_kind(self, *kinds: ZoneKind) -> Iterator[Zone]:
        """The zones of the given kinds, in order."""
        return (zone for zone in self.zones if zone.kind in kinds)
