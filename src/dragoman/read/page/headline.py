"""The headline: what the page heads the article with, its metadata and its window title, without the outlet's name."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup
from dragoman.read.page.shown import around_heading
from dragoman.read.page.tree import Tree, is_logo, marks, place, words
from dragoman.read.page.votes import Vote, few

_PARTING = re.compile(r"\s+[|–—-]\s+|\s*[|｜›»«]\s*|\s+[:·•/]\s+|：|_")
_AROUND = re.compile(rf"{_PARTING.pattern}|:\s+|-")  # where the name of the outlet may stand before or behind
_HOST = re.compile(r"https?://(?:www\.)?([\w.-]+)", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]+")
_NO_LINES = ("html", "head", "title", "a")
_SHORTEST = 8  # letters of a headline beside which a shorter one is a label
_MOST_CUTS = 20  # places at which a title is tried to end
_MOST_HEADINGS = 50
_LONGEST = 1_000  # characters of a title; beyond that it is none
_HEADING, _LINKED, _WINDOW = 10, 11, 8
_HEAD = "head of the page"  # written by one hand for search engines and networks: it counts once


def title_votes(
    tree: Tree, flat: Flat, nodes: Sequence[Node], markup: Markup, metas: Sequence[Vote], outlets: Collection[str]
) -> list[Vote]:
    """All values seen of the headline, without tails ("… | The Outlet"). `outlets`: what the page calls its outlet."""
    linked = few(linked_titles(nodes, len(markup.articles)))
    headings = few(_headings(tree, flat, markup))
    window = tree.find(".//title")
    if not headings and window is not None:
        headings = list(_like_window(flat, words(window)[:_LONGEST], outlets))
    items = (vote for vote in metas if vote.source == "microdata")
    known = {title_key(vote.value) for vote in (*linked, *headings, *items)}
    others = few([replace(vote, source=_HEAD) for vote in metas]) + (
        [Vote(field="title", value=words(window)[:_LONGEST], source=_HEAD, place="title element", weight=_WINDOW)]
        if window is not None
        else []
    )
    return [*linked, *(without_tail(vote, known, outlets) for vote in others if vote.value), *headings]


def title_key(title: str) -> str:
    """What is the same headline whatever its quotation marks and blanks are."""
    return _SIGNS.sub(" ", title.casefold()).strip()


def linked_titles(nodes: Sequence[Node], articles: int) -> Iterator[Vote]:
    """The headline in the first node of an article that has one."""
    for node in nodes:
        if node.rank < articles:
            for where, value in node.field("headline"):
                if isinstance(value, str) and value.strip():
                    yield Vote(
                        field="title", value=" ".join(value.split()), source="json-ld", place=where, weight=_LINKED
                    )
            if any(node.field("headline")):
                return


def _headings(tree: Tree, flat: Flat, markup: Markup) -> Iterator[Vote]:
    """The first heading of the first rank that is long enough, and stands in no part that is apart."""
    for element in islice(tree.iter("h1"), _MOST_HEADINGS):
        text = flat.words(element, _LONGEST)
        if sum(char.isalpha() for char in text) < _SHORTEST or is_logo(element):
            continue
        apart = any(marks(one) & markup.apart for one in (element, *element.iterancestors()) if one.tag != "body")
        yield Vote(
            field="title", value=text, source="heading", place=place(element), weight=0 if apart else _HEADING,
            note="in a part of the page that is apart" if apart else "",
        )  # fmt: skip
        if not apart:
            return


def _like_window(flat: Flat, window: str, outlets: Collection[str]) -> Iterator[Vote]:
    """Where no main heading is marked: the line near the top that the title of the window holds as its one part."""
    cuts = list(_AROUND.finditer(window))[:_MOST_CUTS]
    parts = {window, *(window[: cut.start()] for cut in cuts), *(window[cut.end() :] for cut in cuts)}
    names = {_letters(outlet) for outlet in outlets}
    long = (part for part in parts if sum(map(str.isalpha, part)) >= _SHORTEST)
    keys = {title_key(part) for part in long if _letters(part) not in names}
    lines = (one for one in around_heading(flat) if one.tag not in _NO_LINES and flat.length(one) <= len(window))
    same = [one for one in lines if title_key(flat.words(one, _LONGEST)) in keys]
    best = max(same, key=flat.length, default=None)
    if best is not None:
        yield Vote(
            field="title", value=flat.words(best, _LONGEST), source="heading", place=place(best), weight=_HEADING,
            note="the line that the title of the window holds",
        )  # fmt: skip


def without_tail(vote: Vote, known: set[str], outlets: Collection[str]) -> Vote:
    """The title without what outlets append: the rest is known as a headline, or what is cut begins with the outlet.

    A short part behind a dash may as well be the headline's own: "Talks in Oslo – what we know".
    """
    if title_key(vote.value) in known:
        return vote
    cuts = [found.start() for found in _PARTING.finditer(vote.value)]
    for cut in cuts[:_MOST_CUTS]:
        if title_key(vote.value[:cut]) in known:
            return _cut(vote, cut)
    names = {name for outlet in outlets if (name := _letters(outlet))}
    for number, cut in enumerate(cuts[:_MOST_CUTS]):
        part = _letters(vote.value[cut : cuts[number + 1] if number + 1 < len(cuts) else None])
        if len(part) > 1 and any(part in name or name in part for name in names):
            return _cut(vote, cut)
    return vote


def _letters(name: str) -> str:
    """What is the same outlet however its name is spaced: "CBC News" and "cbcnews"."""
    return "".join(char for char in name.casefold() if char.isalnum())


def _cut(vote: Vote, at: int) -> Vote:
    return Vote(
        field=vote.field, value=vote.value[:at].strip(), source=vote.source, place=vote.place, weight=vote.weight,
        note=f"without {vote.value[at:].strip()!r}",
    )  # fmt: skip


def host_of(url: str | None) -> str:
    """The host of an address without "www.", by which titles name an outlet too; empty where there is none."""
    found = _HOST.match(url or "")
    return found.group(1) if found else ""
