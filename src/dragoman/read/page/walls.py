"""Walls: pages that ask for consent or money before they show the article."""

from collections.abc import Sequence

from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, marks

_SHORT = 600  # characters of a text that a wall may have cut
_NO = ("false", "no", "0")


def wall_of(tree: Tree, nodes: Sequence[Node], markup: Markup, length: int) -> str | None:
    """The wall that cut the text short: "paywall" where the page says that it is not free, or marks one and is short.

    "consent" where it tells next to nothing and a program that asks for consent stands in it.
    """
    free = [str(value).lower() for node in nodes for _, value in node.field("isAccessibleForFree")]
    if free and free[0] in _NO:
        return "paywall"
    if length >= _SHORT:
        return None
    every = [marks(element) for element in tree.iter() if isinstance(element.tag, str)]
    if any(found & markup.paywall for found in every):
        return "paywall"
    return "consent" if any(found & markup.consent for found in every) else None
