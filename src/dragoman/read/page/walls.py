"""Walls: pages that ask for consent or money before they show the article."""

from collections.abc import Sequence

from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup

_SHORT = 600  # characters of a text that a paywall may have cut
_NOTHING = 120  # characters of a text that is none
_NO = ("false", "no", "0")


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
