"""The article's own text: what the page adds around it is taken out first, then trafilatura finds the rest.

Captions are kept apart, for they tell of other events. The lead under the headline is part of the article also where
the page's text begins below it.
"""

from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from dragoman.model.text import Link
from dragoman.read.page.beside import beside
from dragoman.read.page.flat import Flat
from dragoman.read.page.headline import title_key
from dragoman.read.page.markup import Markup
from dragoman.read.page.shown import around_heading, is_apart
from dragoman.read.page.tree import BLOCKS, Tree, drop, is_logo, lines_of, marks, words

_LEAST_LEAD = 30  # letters of a lead
_LONGEST_LEAD = 900
_AROUND = ("html", "head", "body", "meta", "title")
_MOST_BETWEEN = 8  # elements between the headline and a lead that nothing marks
_ENDS = frozenset('.!?…。！？؟।"”»’')
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


def body_of(tree: Tree, markup: Markup, told: Told) -> Body | None:
    """The article in a page's tree (which is used up), None if it has none."""
    captions = _taken_captions(tree, markup)
    flat = Flat(tree)
    lead, shown = _lead(flat, markup, told)
    _unlay_tables(flat)
    drop(beside(flat, markup, told.title, told.authors))
    if told.live:
        _unlay_entries(tree)
    _join_halves(tree, markup)
    links = tuple(_links(tree))
    _drop_before_heading(tree)
    text = _extracted(tree)
    if text is None:
        return None
    if shown is not None and all(above is not tree for above in shown.iterancestors()):
        lead = None
    lines = list(_lines(text, told.title, captions))
    if lead is not None and not any(title_key(lead) in title_key(line) for line in lines):
        lines.insert(0, lead)
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
    found = bare_extraction(deepcopy(tree), fast=True, with_metadata=False, include_comments=False, config=_settings())
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
    flat = Flat(tree)
    heading = next((one for one in flat.order if one.tag == "h1" and flat.length(one)), None)
    if heading is None:
        return
    above, short = {*heading.iterancestors()}, []
    for element in flat.order:
        if element is heading:
            break
        body = isinstance(element.tag, str) and element.tag not in ("html", "head", "body") and element not in above
        if body and flat.length(element) <= _LONGEST_LABEL:
            short.append(element)
    drop(short)


def _lines(text: str, title: str | None, captions: Sequence[str]) -> Iterator[str]:
    """The lines without a second headline and without captions."""
    apart = {title_key(caption) for caption in captions}
    for line in text.split("\n"):
        key = title_key(line)
        if key and key not in apart and key != title_key(title or ""):
            yield line


def _taken_captions(tree: Tree, markup: Markup) -> tuple[str, ...]:
    """The captions of photos and videos, taken out of the tree."""
    flat, found = Flat(tree), []
    for element in flat.order:
        if not isinstance(element.tag, str) or not (element.tag == "figcaption" or marks(element) & markup.caption):
            continue
        if element.getparent() is not None and flat.length(element) <= _LONGEST_LEAD:
            found.append(element)
    outer = [one for one in found if not any(above in found for above in one.iterancestors())]
    lines = [" ".join(lines_of(element).split("\n")) for element in outer[:_MOST_CAPTIONS] if flat.length(element)]
    drop(found)
    return tuple(lines)


def _lead(flat: Flat, markup: Markup, told: Told) -> tuple[str | None, Tree | None]:
    """The lead that the page shows: the words of its description, an element marked as a lead, or the next line.

    Of the last of these the element comes with it: it may yet be found to stand beside the article.
    """
    wanted = {title_key(one) for one in told.leads if sum(map(str.isalpha, one)) >= _LEAST_LEAD}
    marked, first, blocks, near = None, None, flat.called(*BLOCKS), frozenset(around_heading(flat))
    for number, element in enumerate(_after_heading(flat, told.title)):
        if not _LEAST_LEAD <= flat.length(element) <= _LONGEST_LEAD:
            continue
        text = flat.words(element)
        if wanted and title_key(text) in wanted:
            return text, None
        if marked is not None or element not in near or is_apart(element, markup):
            continue
        if marks(element) & markup.shows["standfirst"] and blocks.count(element) <= 1:
            marked = text
        elif first is None and number <= _MOST_BETWEEN and not blocks.count(element):
            first = element if _is_next_lead(element, text) else None
    if marked is not None or first is None:
        return marked, None
    return flat.words(first), first


def _is_next_lead(element: Tree, text: str) -> bool:
    """Whether a line right behind the headline is a lead: a smaller heading, or a sentence."""
    return element.tag in ("h2", "h3") or (element.tag == "p" and text[-1:] in _ENDS)


def _after_heading(flat: Flat, title: str | None) -> Iterator[Tree]:
    """The elements from the main heading on, or the line that is the headline; all where there is neither."""
    order = [element for element in flat.order if isinstance(element.tag, str) and element.tag not in _AROUND]
    key = title_key(title or "")
    heading = next((one for one in order if one.tag == "h1" and not is_logo(one)), None)
    if heading is None and key:
        lines = (one for one in order if flat.length(one) <= _LONGEST_LEAD)
        heading = next((one for one in lines if title_key(flat.words(one)) == key), None)
    start = order.index(heading) if heading is not None else 0
    yield from (element for element in order[start:] if element.tag != "h1")


def _unlay_tables(flat: Flat) -> None:
    """Make boxes of tables that lay out a page, as those of before 2010 did: their cells hold blocks or whole texts."""
    blocks = flat.called("p", "h1", "h2", "div", "ul", "br")
    cells = flat.those(lambda one: one.tag == "td" and blocks.count(one) > 0)
    for table in flat.order:
        if table.tag == "table" and cells.count(table):
            for part in (table, *table.iter("tbody", "tr", "td", "th", "table")):
                part.tag = "div"


def _unlay_entries(tree: Tree) -> None:
    """Make boxes of the entries of a live report, each of which may be marked as an article of its own."""
    for entry in tree.iter("article"):
        if entry.find(".//h1") is None:
            entry.tag = "div"


def _join_halves(tree: Tree, markup: Markup) -> None:
    """Put together the halves of an article that a wall or an advertisement cuts in two."""
    halves: dict[tuple[str, str], Tree] = {}
    flat = Flat(tree)
    for element in flat.order:
        if element.tag not in _BODIES or flat.length(element) < _LEAST_HALF or not marks(element) & markup.body:
            continue
        key = (element.tag, element.get("class") or "")
        first: Tree = halves.setdefault(key, element)
        if first is not element and first not in element.iterancestors():
            for child in list(element):
                first.append(child)


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
