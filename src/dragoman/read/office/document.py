"""A document as read: lines, links, properties."""

from dataclasses import dataclass
from typing import Protocol

from dragoman.errors import InputError
from dragoman.read.xml import Element


class Parts(Protocol):
    """The parts of a document's archive."""

    def tree(self, name: str) -> Element | None:
        """The root of the XML in a part, None if there is none of this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The lines in order, blank ones too; links as address and words; properties as field, value and place."""

    lines: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()
    properties: tuple[tuple[str, str, str], ...] = ()

    def text(self) -> str:
        """The lines, with no more than one blank line between two, and none at either end."""
        kept: list[str] = []
        for line in (" ".join(one.split()) for whole in self.lines for one in whole.split("\n")):
            if line or (kept and kept[-1]):
                kept.append(line)
        return "\n".join(kept).strip("\n")


def body_missing(what: str) -> InputError:
    """The error for an archive that is no document."""
    return InputError(
        f"is an archive without {what}", code="E154", remedy="unpack it, or save the document as .docx again"
    )
