"""Linked data in a page (schema.org as JSON-LD): the node that describes the article.

Pages also describe lists of other articles, breadcrumbs, their publisher and what they quote; of these nothing is
taken for the article's. Broken JSON is mended where that is plain, else passed over.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree

_OPENING = re.compile(r"(?://)?\s*(?:<!--|<!\[CDATA\[)")  # as scripts were hidden from old browsers
_CLOSINGS = ("-->", "]]>")
_TRAILING = re.compile(r",(\s*[}\]])")
_CHILDREN = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate")
_REFERRING = ("author", "creator", "publisher")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Node:
    """One described thing, and where its description stands. `rank` 0 is the surest article."""

    data: dict[str, Any]
    place: str
    rank: int

    def field(self, *names: str) -> Iterator[tuple[str, Any]]:
        """The values of the fields of these names, each with its place."""
        for name in names:
            value = self.data.get(name)
            value = value.get("@list", value) if isinstance(value, dict) else value
            for one in value if isinstance(value, list) else [value]:
                if one not in (None, "", {}, []):
                    yield f"{self.place}: {name}", unescape(one) if isinstance(one, str) else one


def nodes(tree: Tree, markup: Markup) -> tuple[Node, ...]:
    """The nodes that describe the article, the surest first; those of the page around it come last."""
    linked = (
        (number, script.text_content())
        for number, script in enumerate(tree.iter("script"), 1)
        if "ld+json" in (script.get("type") or "").lower()
    )
    return nodes_of(linked, markup)


def is_live(described: Iterable[Node]) -> bool:
    """Whether the page is a live report, of many entries."""
    return any("LiveBlogPosting" in str(node.data.get("@type")) for node in described)


def nodes_of(scripts: Iterable[tuple[int, str]], markup: Markup) -> tuple[Node, ...]:
    """As `nodes`, from the scripts of linked data with their numbers in the page."""
    ranks = {name: at for at, name in enumerate((*markup.articles, *markup.pages))}
    objects = [(number, data) for number, script in scripts for data in _objects(_loaded(script), 0)]
    named = {str(data["@id"]): data for _, data in objects if data.get("@id") and data.get("name")}
    found = [
        Node(_with_names(data, named), f"script {number}", rank)
        for number, data in objects
        if (rank := _rank(data, ranks)) is not None
    ]
    return tuple(sorted(found, key=lambda node: (node.rank >= len(markup.articles), -_told(node))))


def _with_names(data: dict[str, Any], named: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """A description with the persons and houses that it names by a reference to another description alone."""
    told = {key: _named(data[key], named) for key in _REFERRING if data.get(key)}
    return {**data, **told}


def _named(value: Any, named: Mapping[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_named(one, named) for one in value]
    if isinstance(value, dict) and not value.get("name"):
        return named.get(str(value.get("@id")), value)
    return value


def _told(node: Node) -> int:
    """How much a node tells of an article: pages stub one and describe another in full."""
    wanted = ("headline", "datePublished", "author", "dateModified", "publisher", "articleBody")
    return sum(bool(node.data.get(name)) for name in wanted)


def _rank(data: dict[str, Any], ranks: dict[str, int]) -> int | None:
    kinds = data.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return min((ranks[name] for name in names if isinstance(name, str) and name in ranks), default=None)


def _loaded(text: str) -> Any:
    for attempt in (text, _bare(text), _TRAILING.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _bare(text: str) -> str:
    """The text without the signs of a comment around it. No pattern looks for their end: long blanks would be slow."""
    text = text.strip()
    opening = _OPENING.match(text)
    text = text[opening.end() :] if opening else text
    end = text.removesuffix(";").rstrip()
    sign = next((sign for sign in _CLOSINGS if end.endswith(sign)), None)
    return end.removesuffix(sign).rstrip().removesuffix("//") if sign else text


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The described things: in a list, in a graph, or as what the page is about."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in _CHILDREN[:3]:
            yield from _objects(value.get(name), depth + 1)
