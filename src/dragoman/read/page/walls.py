"""Walls: pages that ask for consent or money before they show the article."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup

_SHORT = 600  # characters of a text that a paywall may have cut
_NOTHING = 120  # characters of a text that is none
_LONGEST_QUESTION = 2_500  # characters
_LEAST_WORDS = 5  # different words of such questions
_WORD = re.compile(r"[^\W\d_]+")
_NO = ("false", "no", "0")


def asks_consent(text: str, markup: Markup) -> bool:
    """Whether a text is nothing but the question for consent: short, and of several of the words of such questions."""
    words = _WORD.findall(text.casefold()) if len(text) <= _LONGEST_QUESTION else []
    found = frozenset((*words, *map(" ".join, pairwise(words)))) & markup.consenting
    return len(found) >= _LEAST_WORDS


def walls_in(flat: Flat, markup: Markup) -> frozenset[str]:
    """The kinds of walls that stand in a page, before or beside its article: "paywall", "consent"."""
    every = frozenset(flat.marked)
    kinds = (("paywall", markup.paywall), ("consent", markup.consent))
    return frozenset(kind for kind, words in kinds if not all(map(words.isdisjoint, every)))


def wall_of(nodes: Sequence[Node], walls: frozenset[str], length: int) -> str | None:
    """The wall that cut the text short: "paywall" where the page says that it is not free, or has one and is short.

    "consent" only where there is no text but the question: the banner stands in pages that show all, too.
    """
    free = [str(value).lower() for node in nodes for _, value in node.field("isAccessibleForFree")]
    if free and free[0] in _NO:
        return "paywall"
    if "paywall" in walls and length < _SHORT:
        return "paywall"
    return "consent" if "consent" in walls and length < _NOTHING else None
