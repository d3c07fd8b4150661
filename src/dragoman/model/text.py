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
class Given:
    """What the reader knows beside the text (HTML metadata, JSON fields). Unknown is None."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # EDTF
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as read: its bytes' digest and its text. Never changed after reading."""

    id: str  # hash of the bytes
    file: str  # the name the user gave, shown in the record
    also: tuple[str, ...] = ()  # further names of the same bytes
    format: str = "text"  # text, html, json
    sha256: str = ""
    text: str = field(repr=False, default="")
    text_sha256: str = ""
    given: Given = Given()


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
