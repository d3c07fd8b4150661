"""A glance at a page: its text and who published it when, fast enough for all pages of a crawl.

It is made for choosing what is worth reading. Its text is resiliparse's, which carries more of what stands around an
article than the full reader lets through, and its fields are those of the head of the page alone; what is kept
is read again by `dragoman.read.page.page`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import accumulate, islice

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLParserException

from dragoman.errors import InputError
from dragoman.read.fields import line_of
from dragoman.read.page.characters import page_characters
from dragoman.read.page.days import checked, in_address
from dragoman.read.page.glanced import Glance
from dragoman.read.page.headline import host_of, linked_titles, title_key, without_tail
from dragoman.read.page.linked import Node, nodes_of
from dragoman.read.page.markup import load_markup
from dragoman.read.page.votes import Vote, chosen

# Tags longer than these are no metadata; the bounds keep a hostile page from taking minutes.
_TAG = re.compile(r"<(meta|link|html)\b([^<>]{0,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]{1,60})\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_WINDOW = re.compile(r"<title\b[^>]{0,300}>([^<]{1,1000})", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^>]{0,300}ld\+json[^>]{0,300}>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_BLOCK = re.compile(r"<(/?)(?:div|article)\b", re.IGNORECASE)
_BLOCKS, _DEEPEST = 2_000, 512  # resiliparse takes time by the square of their depth; browsers stop at 512
_HEAD = 400_000  # characters in which metadata stand
_MOST_SCRIPTS = 20
_LEAST_LETTERS, _OPENING = 20, 2_000  # of an article, in its first characters
_LINKED, _WINDOW_WEIGHT, _DECLARED = 11, 8, 9
_NAMES = ("property", "name", "itemprop", "http-equiv")
__all__ = ["Glance", "glance"]


def glance(
    data: bytes, charset: str | None = None, *, url: str | None = None, fetched: str | None = None
) -> Glance | None:
    """A look at the page in some bytes; None where there is no text in it.

    `charset` is the encoding its server tells, `url` the address it was fetched from, `fetched` the day of that as
    EDTF: no page is of a later day.
    """
    try:
        page = page_characters(data, charset).text
        text = "" if _is_too_deep(page) else extract_plain_text(page, main_content=True, alt_texts=False)
    except (InputError, HTMLParserException):
        return None
    if next(islice(filter(str.isalpha, text[:_OPENING]), _LEAST_LETTERS - 1, None), None) is None:
        return None
    seen = _Seen(page[:_HEAD], url)
    return Glance(
        text=text, title=seen.title(), published=seen.published(fetched), outlet=seen.outlet(),
        url=seen.line("url") or url, language=(seen.line("language") or "")[:2].lower() or None,
    )  # fmt: skip


def _is_too_deep(page: str) -> bool:
    """Whether blocks lie in blocks as only bombs have them."""
    blocks = _BLOCK.findall(page)
    if len(blocks) < _BLOCKS:
        return False
    return max(accumulate(-1 if ends else 1 for ends in blocks)) > _DEEPEST


class _Seen:
    """The head of one page as votes for fields."""

    def __init__(self, head: str, url: str | None) -> None:
        self.markup, self.url = load_markup(), url
        self.window = _WINDOW.search(head)
        self.metas = list(_metas(head))
        self.nodes: Sequence[Node] = nodes_of(_scripts(head), self.markup)

    def title(self) -> str | None:
        linked = list(linked_titles(self.nodes, len(self.markup.articles)))
        known = {title_key(vote.value) for vote in linked}
        others = self._of("title")
        if self.window is not None:
            value = " ".join(unescape(self.window.group(1)).split())
            others.append(_vote("title", value, _WINDOW_WEIGHT))
        names = [self.outlet() or "", host_of(self.line("url") or self.url)]
        votes = [*linked, *(without_tail(vote, known, names) for vote in others if vote.value)]
        keys = {vote.value: title_key(vote.value) for vote in votes}
        taken, _ = chosen(votes, lambda vote: keys[vote.value])
        return line_of(taken.value) if taken else None

    def published(self, fetched: str | None) -> str | None:
        votes = [*self._described("datePublished"), *self._of("published")]
        address = self.line("url") or self.url
        days = checked([*votes, *(in_address(address) if address else ())], latest=fetched, updated=None)
        taken, _ = chosen(days, lambda vote: vote.means or "")
        return taken.means if taken else None

    def outlet(self) -> str | None:
        named = (line_of(value) for node in self.nodes for _, value in node.field("publisher"))
        linked = next((name for name in named if name and not name.startswith("http")), None)
        return self.line("outlet") or linked

    def line(self, field: str) -> str | None:
        taken = max(self._of(field), key=lambda vote: vote.weight, default=None)
        return line_of(taken.value) if taken else None

    def _described(self, name: str) -> Iterator[Vote]:
        for node in self.nodes:
            if node.rank < len(self.markup.articles):
                for _, value in node.field(name):
                    if isinstance(value, str):
                        yield _vote("published", value.strip(), _LINKED)

    def _of(self, field: str) -> list[Vote]:
        return [vote for vote in self.metas if vote.field == field and vote.weight > 0]


def _vote(field: str, value: str, weight: int) -> Vote:
    return Vote(field=field, value=value, source="page", place="page", weight=weight)


def _metas(head: str) -> Iterator[Vote]:
    """What the tags of the head say: metadata, the canonical link, the language of the page."""
    known = _known()
    for tag in _TAG.finditer(head):
        kind = tag.group(1).lower()
        if kind == "link" and "anonical" not in tag.group(2) and "canonical" not in tag.group(2).lower():
            continue  # most links are to styles and fonts
        found = {one[0].lower(): one[1] or one[2] or one[3] for one in _ATTRIBUTE.findall(tag.group(2))}
        if kind == "html" and found.get("lang"):
            yield _vote("language", found["lang"], _DECLARED)
        elif kind == "link" and found.get("rel", "").lower() == "canonical":
            address = unescape(found.get("href", ""))
            if address.startswith("http"):
                yield _vote("url", address, _DECLARED)
        elif kind == "meta" and found.get("content"):
            name = next((found[one].strip().lower() for one in _NAMES if found.get(one)), "")
            for field, weight in known.get(name, ()):
                yield _vote(field, " ".join(unescape(found["content"]).split()), weight)


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[str, int]]]:
    """For each name of a meta element the fields it gives, with their votes."""
    found: dict[str, list[tuple[str, int]]] = {}
    for field, names in load_markup().meta.items():
        for name, weight in names.items():
            found.setdefault(name, []).append((field, weight))
    return found


def _scripts(head: str) -> Iterator[tuple[int, str]]:
    """The scripts of linked data, whole ones only."""
    for number, begins in enumerate(_SCRIPT.finditer(head), 1):
        ends = _SCRIPT_END.search(head, begins.end())
        if ends is None or number > _MOST_SCRIPTS:
            return
        yield number, head[begins.end() : ends.start()]
