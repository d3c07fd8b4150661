"""An entry of a feed or a site map as it is written, and the list of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Literal, TypeVar

from dragoman.errors import InputError
from dragoman.read.page.tree import parse, settle, words

Kind = Literal["feed", "sitemap", "index"]
_CUT = re.compile(r"\[\s*(?:\.\.\.|…)\s*\]\W*$|\((?:\.\.\.|…)\)\W*$")
_LEAST_WHOLE = 250  # characters of a text that is more than a summary
_LEAST_SAME = 800  # of one that is given as the summary, too
_WIDE = 0x2E80  # from here on a character says about as much as three letters
_LONGEST_TITLE = 500
_MOST = 100_000  # entries; a site map may have 50,000
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: where it stands, where it leads, and what it says. Dates are as written."""

    place: str  # "entry 3"
    link: str | None = None
    ident: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    language: str | None = None
    outlet: str | None = None
    content: str = ""  # what claims to be the whole text
    html: bool = True  # whether the content is HTML
    summary: str = ""

    @property
    def whole(self) -> bool:
        """Whether the content is the whole text, as far as that can be told from the entry alone."""
        shown = plain(self.content) if self.html else self.content
        if not shown or _CUT.search(shown[-40:]):
            return False
        summary = plain(self.summary)
        same = " ".join(shown.split()) == " ".join(summary.split())
        return _weight(shown) >= (_LEAST_SAME if same else max(_LEAST_WHOLE, _weight(summary)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed, a site map, or a site map that lists site maps."""

    kind: Kind
    title: str | None = None
    language: str | None = None
    entries: Sequence[Entry] = ()


def counted(entries: Sequence[T]) -> Sequence[T]:
    """The entries, if they are as many as a list may have.

    Raises:
        InputError: there are more (E191).
    """
    if len(entries) > _MOST:
        raise none_of(f"it has more than {_MOST:,} entries")
    return entries


def none_of(what: str) -> InputError:
    """The error of what is no feed."""
    return InputError(
        f"is no feed and no site map: {what}", code="E191", remedy="give the address of an RSS, Atom or JSON feed"
    )


def plain(written: str) -> str:
    """The words of a piece of HTML, as one line; of a text without marks the text itself."""
    if "<" not in written and "&" not in written:
        return " ".join(written.split())
    if "<" not in written:
        return " ".join(unescape(written).split())
    tree = parse(f"<div>{written}</div>")
    if tree is None:
        return ""
    settle(tree)
    return words(tree)


def line(written: str | None) -> str | None:
    """A field as one line of words, None if there are none. Titles hold HTML, escaped once or twice."""
    found = plain(unescape(written or ""))[:_LONGEST_TITLE]
    return found or None


def _weight(text: str) -> int:
    return sum(3 if ord(char) >= _WIDE else 1 for char in text)
