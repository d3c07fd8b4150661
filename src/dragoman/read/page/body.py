"""The article's own text: what the page adds around it is taken out first, then trafilatura finds the rest.

Captions are kept apart, for they tell of other events. The lead under the headline is part of the article also where
the page's text begins below it.
"""

from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from dragoman.model.text import Link
from dragoman.read.page.beside import beside
from dragoman.read.page.flat import Flat
from dragoman.read.page.headline import title_key
from dragoman.read.page.lead import lead_of
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, drop, lines_of, words

_LONGEST_CAPTION = 900  # characters of a caption
_MOST_LINKS, _MOST_TRIED = 200, 2_000
_MOST_CAPTIONS = 200
_BODIES = ("div", "section", "article")
_JOINERS = "\u200c\u200d"
_SPARE = range(0x17000, 0x17100)  # signs of Tangut, a script of the Middle Ages
_LEAST_TEXT = 60  # characters
_LONGEST_LABEL = 40  # characters of a line that is a button or an item of a menu
_LEAST_HALF = 80  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the page's fields tell of its article: the headline, who wrote it, what it is about, whether it goes on."""

    title: str | None = None
    leads: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    live: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The lines of the article, the captions beside it, and the links in it."""

    text: str
    captions: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def body_of(flat: Flat, markup: Markup, told: Told) -> Body | None:
    """The article in a page laid flat (whose tree is used up), None if it has none."""
    tree, (captions, flat) = flat.order[0], _without_captions(flat, markup)
    lead = lead_of(flat, markup, told.title, told.leads)
    _unlay_tables(flat)
    drop(beside(flat, markup, told.title, told.authors))
    sure = lead is not None and (lead.sure or any(above is tree for above in lead.element.iterancestors()))
    if told.live:
        _unlay_entries(tree)
    _join_halves(flat, markup)
    links = tuple(_links(tree))
    _drop_before_heading(tree)
    text = _extracted(tree)
    if text is None:
        return None
    keyed = list(_lines(text, told.title, captions))
    lines, key = [line for _, line in keyed], title_key(lead.words if lead else "")
    if lead is not None and sure and not any(key in line for line, _ in keyed):
        lines.insert(0, lead.words)
    return Body(text="\n".join(lines), captions=captions, links=_inside(links, lines))


def _extracted(tree: Tree) -> str | None:
    """The main text by trafilatura, with the joiners that Persian and Indian words are written with.

    It drops every sign that is not printed, and with U+200C the words of Persian fall together; so such signs pass
    through it as letters that the page does not hold.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second to import, and only for HTML

    whole = "".join(tree.itertext())
    spare = (letter for letter in map(chr, _SPARE) if letter not in whole)
    stand_ins = dict(zip((joiner for joiner in _JOINERS if joiner in whole), spare, strict=False))
    for element in tree.iter() if stand_ins else ():
        for joiner, letter in stand_ins.items():
            element.text = element.text.replace(joiner, letter) if element.text else element.text
            element.tail = element.tail.replace(joiner, letter) if element.tail else element.tail
    found = bare_extraction(tree, fast=True, with_metadata=False, include_comments=False, config=_settings())
    if found is None or isinstance(found, dict) or not found.text:
        return None
    text: str = found.text
    for joiner, letter in stand_ins.items():
        text = text.replace(letter, joiner)
    return text


@lru_cache(maxsize=1)
def _settings() -> ConfigParser:
    """Trafilatura's settings for short reports: 250 characters are half an article in Chinese."""
    from trafilatura.settings import use_config  # noqa: PLC0415 - see `_extracted`

    settings: ConfigParser = use_config()
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_LEAST_TEXT)
    return settings


def _drop_before_heading(tree: Tree) -> None:
    """Take out short lines before the main heading: menus of pages that mark nothing."""
    heading = next((one for one in tree.iter("h1") if words(one)), None)
    if heading is None:
        return
    flat, kept = Flat(tree, until=heading), {*tree.iter("html", "head", "body"), *heading.iterancestors()}
    drop([one for one in flat.order if one not in kept and flat.length(one) <= _LONGEST_LABEL])


def _lines(text: str, title: str | None, captions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines without a second headline and without captions, each behind its key."""
    apart = {"", title_key(title or ""), *map(title_key, captions)}
    for line in text.split("\n"):
        key = title_key(line)
        if key not in apart:
            yield key, line


def _without_captions(flat: Flat, markup: Markup) -> tuple[tuple[str, ...], Flat]:
    """The captions of photos and videos, and the page without them."""
    found: dict[Tree, None] = {}
    for element, marked in zip(flat.order, flat.marked, strict=True):
        if element.tag != "figcaption" and markup.caption.isdisjoint(marked):
            continue
        if element.getparent() is not None and flat.length(element) <= _LONGEST_CAPTION:
            found[element] = None
    if not found:
        return (), flat
    outer = (one for one in found if flat.length(one) and not any(above in found for above in one.iterancestors()))
    captions = tuple(" ".join(lines_of(one).split("\n")) for one in islice(outer, _MOST_CAPTIONS))
    drop(found)
    return captions, Flat(flat.order[0], before=flat)


def _unlay_tables(flat: Flat) -> None:
    """Make boxes of tables that lay out a page, as those of before 2010 did: their cells hold blocks or whole texts."""
    blocks = flat.called("p", "h1", "h2", "div", "ul", "br")
    cells = flat.called("td").holding(blocks)
    for table in flat.order:
        if table.tag == "table" and cells.count(table):
            for part in (table, *table.iter("tbody", "tr", "td", "th", "table")):
                part.tag = "div"


def _unlay_entries(tree: Tree) -> None:
    """Make boxes of the entries of a live report, each of which may be marked as an article of its own."""
    for entry in tree.iter("article"):
        if entry.find(".//h1") is None:
            entry.tag = "div"


def _join_halves(before: Flat, markup: Markup) -> None:
    """Put together the halves of an article that a wall or an advertisement cuts in two.

    `before` is the page laid flat before anything was taken out.
    """
    bodies = [(one, _kind(one)) for one in before.order[0].iter(*_BODIES) if before.marks(one) & markup.body]
    if len({kind for _, kind in bodies}) == len(bodies):
        return
    halves, flat = dict[tuple[str, str], Tree](), Flat(before.order[0])
    for element, kind in bodies:
        if flat.length(element) < _LEAST_HALF:
            continue
        first: Tree = halves.setdefault(kind, element)
        if first is not element and first not in element.iterancestors():
            for child in list(element):
                first.append(child)


def _kind(element: Tree) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _links(tree: Tree) -> Iterator[Link]:
    for link in tree.iter("a"):
        url, text = (link.get("href") or "").strip(), words(link)
        if text and url.startswith(("http://", "https://")):
            yield Link(url=url, words=text)


def _inside(links: Sequence[Link], lines: Sequence[str]) -> tuple[Link, ...]:
    """The links whose words stand in the article's own lines."""
    whole = "\n".join(lines)
    tried = islice(dict.fromkeys(links), _MOST_TRIED)
    return tuple(islice((link for link in tried if link.words in whole), _MOST_LINKS))
