"""The headline: what the page heads the article with, its metadata and its window title, without the outlet's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, marks, place, words
from dragoman.read.page.votes import Vote, few

_PARTING = re.compile(r"\s+[|–—-]\s+|\s*[|›»]\s*|\s+:\s+|：")
_SIGNS = re.compile(r"[\W_]+")
_SHORTEST = 8  # letters of a headline beside which a shorter one is a label
_LONGEST_TAIL = 6  # words of what follows a headline: an outlet, a section, a day, and the sign before it
_MOST_TAILS = 2
_MOST_CUTS = 20  # places at which a title is tried to end
_MOST_HEADINGS = 50
_LONGEST = 1_000  # characters of a title; beyond that it is none
_LEAST_WORDS = 4  # of a headline that is left
_HEADING, _LINKED, _WINDOW = 10, 11, 8
_HEAD = "head of the page"  # written by one hand for search engines and networks: it counts once


def title_votes(tree: Tree, flat: Flat, nodes: Sequence[Node], markup: Markup, metas: Sequence[Vote]) -> list[Vote]:
    """All values seen of the headline, without tails ("… | The Outlet")."""
    linked = few(linked_titles(nodes, len(markup.articles)))
    headings = few(_headings(tree, flat, markup))
    known = {title_key(vote.value) for vote in (*linked, *headings)}
    window = tree.find(".//title")
    others = few([replace(vote, source=_HEAD) for vote in metas]) + (
        [Vote(field="title", value=words(window)[:_LONGEST], source=_HEAD, place="title element", weight=_WINDOW)]
        if window is not None
        else []
    )
    return [*linked, *(without_tail(vote, known) for vote in others if vote.value), *headings]


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
        if sum(char.isalpha() for char in text) < _SHORTEST:
            continue
        apart = any(marks(one) & markup.apart for one in (element, *element.iterancestors()) if one.tag != "body")
        yield Vote(
            field="title", value=text, source="heading", place=place(element), weight=0 if apart else _HEADING,
            note="in a part of the page that is apart" if apart else "",
        )  # fmt: skip
        if not apart:
            return


def without_tail(vote: Vote, known: set[str]) -> Vote:
    """The title without what outlets append; what is left is known as a headline, or the tail is short."""
    if title_key(vote.value) in known:
        return vote
    cuts = [found.start() for found in _PARTING.finditer(vote.value)]
    for cut in cuts[:_MOST_CUTS]:
        if title_key(vote.value[:cut]) in known:
            return _cut(vote, cut)
    for cut in cuts[-_MOST_TAILS:]:
        tail, rest = vote.value[cut:], vote.value[:cut]
        if 1 < len(tail.split()) <= _LONGEST_TAIL and len(rest.split()) >= _LEAST_WORDS:
            return _cut(vote, cut)
    return vote


def _cut(vote: Vote, at: int) -> Vote:
    return Vote(
        field=vote.field, value=vote.value[:at].strip(), source=vote.source, place=vote.place, weight=vote.weight,
        note=f"without {vote.value[at:].strip()!r}",
    )  # fmt: skip
