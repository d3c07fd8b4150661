"""What a glance at a page gives: `dragoman.read.page.glance` takes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What is seen of a page at first sight. Nothing is counted in this text: spans count in the full reader's."""

    text: str
    title: str | None = None
    published: str | None = None  # EDTF
    outlet: str | None = None
    url: str | None = None  # the canonical address
    language: str | None = None  # as the page says, two letters; pages are often wrong about it
