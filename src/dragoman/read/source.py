"""A source: the bytes of one thing to read, what it is called, and what is known of it beside its bytes."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.model.text import NOTHING_GIVEN, Given, Report
from dragoman.read.allowance import Allowance

_CHUNK = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to read: a file, a member of an archive, an answer from the network, standard input.

    The stream is read once. `given` is what the container or the network tells (address, day of the crawl); what
    the thing itself says of a field is preferred to it where a reader finds both.
    """

    name: str
    stream: BinaryIO
    size: int | None = None  # bytes, where known beforehand
    media: str | None = None  # the media type that a server, a mail or a crawl record tells: "text/html"
    charset: str | None = None  # the encoding these tell
    fetched: str | None = None  # day on which it was fetched, as EDTF: what it says cannot be of a later day
    given: Given = NOTHING_GIVEN
    depth: int = 0  # boxes around it
    allowance: Allowance | None = None  # what is left of what the outermost of these may come to

    def head(self, count: int = 4096) -> tuple["Source", bytes]:
        """The first bytes, and the source still whole."""
        if self.stream.seekable():
            begins = self.stream.tell()
            first = self.stream.read(count)
            self.stream.seek(begins)
            return self, first
        first = self.stream.read(count)
        return replace(self, stream=_Again(first, self.stream)), first

    def whole(self, most: int) -> bytes:
        """All bytes.

        Raises:
            InputError: there are more than `most` (E105), or none (E103).
        """
        data = self.stream.read(most + 1) if self.size is None or self.size <= most else b""
        size = max(len(data), self.size or 0)
        if size > most:
            raise InputError(
                f"has {size / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB that are read as one report",
                code="E105",
                remedy="split it into one file per report, or write JSON Lines",
            )
        if not data:
            raise InputError("is empty", code="E103", remedy="check that the download was complete")
        return data


class _Again(BytesIO):
    """A stream whose first bytes were read already: they come again before the rest."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        super().__init__(first)
        self._rest = rest

    def seekable(self) -> bool:
        """Only what is ahead can be read."""
        return False

    def read(self, size: int | None = -1, /) -> bytes:
        """As any stream reads; less than asked for only at the end."""
        first = super().read(size)
        if size is None or size < 0:
            return first + self._rest.read()
        return first + self._rest.read(size - len(first)) if len(first) < size else first


def lines_in(stream: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a stream with their numbers, without line ends; one of more than `most` bytes is None."""
    number, kept, over = 1, b"", False
    while chunk := stream.read(_CHUNK):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield number, None if over or len(kept) + len(end) > most else kept + end
            number, kept, over = number + 1, b"", False
        over = over or len(kept) + len(rest) > most
        kept = b"" if over else kept + rest
    if kept or over:
        yield number, None if over else kept


def source_of(data: bytes, name: str, **known: object) -> Source:
    """A source of bytes that lie in memory."""
    return replace(Source(name=name, stream=BytesIO(data), size=len(data)), **known)  # type: ignore[arg-type]


def report_of(source: Source, form: str, data: bytes, text: str, given: Given | None = None) -> Report:
    """A report: the bytes it is identified by, and the text its spans count in."""
    digest = hashlib.sha256(data).hexdigest()
    return Report(
        id=digest[:16],
        file=source.name,
        format=form,
        sha256=digest,
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        given=source.given if given is None else given,
    )
