"""Who wrote it: persons, desks and agencies, as linked data, metadata and the byline name them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import islice
from typing import Any

from dragoman.model.text import Sighting
from dragoman.read.page.bylines import (
    is_agency,
    is_role,
    load_bylines,
    may_be_told,
    names_in,
    opening_ends,
    opens_with_names,
)
from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup
from dragoman.read.page.shown import around_heading
from dragoman.read.page.tree import Tree, lines_of, marks, place
from dragoman.read.page.votes import Vote, few

_LONGEST = 60  # characters of a name
_LONGEST_BYLINE = 200
_MOST_BYLINES = 50
_LONGEST_WHOLE = 120  # characters of a byline with all that its box adds to the names
_SENTENCE = re.compile(r"[.!?…]\s+[^\W\d]|[!?…]$")
_LONGEST_LINE = 80  # characters of a byline that nothing marks
_STRONG = ("strong", "b", "em", "i")
_PERSON, _BYLINE, _LABELLED, _OPENED, _SIGNED, _ORGANISATION, _EDITED, _OWN = 10, 9, 8, 7, 4, 3, 2, 1
_SIGNATURE = range(2, 5)  # words of a signature
_LINES = frozenset(("li", "p", "span", "div", "address", "td", "font"))
_NO_LINES = frozenset(("html", "body", "head", "meta", "link"))
_APART_TAGS = frozenset(("aside", "nav", "footer", "figure"))
_APART = "in a part of the page that is apart"
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"https?://|www\.|/|@\w")
_LABEL = re.compile(r"((?:[^\W\d_]+(?=\s*[:：])|[^\W\d_]+(?:/[^\W\d_]+)+(?=\s)))")
_CAPITALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w'’.-]*)")


def authors_of(
    flat: Flat, nodes: Sequence[Node], markup: Markup, metas: Sequence[Vote], outlet: str | None
) -> tuple[tuple[str, ...], tuple[Sighting, ...]]:
    """The authors, and all values seen. Who is surest of all is taken: unlike days, names do not add up.

    The outlet as its own author is taken only where nobody else is named.
    """
    linked = _linked(nodes, len(markup.articles))
    seen = few((*linked, *islice(_shown(flat, markup), _MOST_BYLINES), *_of_metas(metas), *_signed(flat)))
    editors = frozenset(name for line in _edited(flat) for name in names_in(line))
    votes = [_without_outlet(_without_editors(vote, editors), outlet) for vote in seen if vote.means]
    best = max((vote.weight for vote in votes), default=0)
    taken = next((vote for vote in votes if vote.weight == best > 0), None)
    sightings = tuple(_sighting(vote, taken) for vote in votes)
    return (tuple(taken.means.split("; ")) if taken is not None and taken.means else ()), sightings


def byline_of(sightings: Sequence[Sighting], authors: Sequence[str]) -> str | None:
    """The byline as the page shows it, which may credit an agency that the metadata does not name.

    Of several that which names most of the authors is taken.
    """
    shown = [one.value for one in sightings if one.source == "byline" and one.because != _APART]
    return max(shown, key=lambda line: sum(name in line for name in authors), default=None)


def _sighting(vote: Vote, taken: Vote | None) -> Sighting:
    reason = vote.note or ("the surest place that names somebody" if vote is taken else "another place is surer")
    return Sighting(
        field=vote.field, value=vote.value, means=vote.means, source=vote.source, place=vote.place,
        taken=vote is taken, because=reason,
    )  # fmt: skip


def _without_outlet(vote: Vote, outlet: str | None) -> Vote:
    """Without the outlet's own name; where nobody else is named it stays, as the last that is believed."""
    names = [name for name in (vote.means or "").split("; ") if name]
    others = [name for name in names if not (_is_site(name) or _same(name, outlet))]
    if others:
        return replace(vote, means="; ".join(others))
    return replace(vote, weight=min(vote.weight, _OWN), note=vote.note or "the outlet itself")


def _without_editors(vote: Vote, editors: frozenset[str]) -> Vote:
    """Whom the page calls its editor is believed to be its author only where nobody else is named."""
    if vote.weight and editors.issuperset((vote.means or "").split("; ")):
        return replace(vote, weight=_EDITED, note="the page calls them its editor")
    return vote


def _edited(flat: Flat) -> Iterator[str]:
    """What stands behind a word for "editor" and a colon."""
    for element in flat.order:
        if element.tag in _LINES and 0 < flat.length(element) <= _LONGEST_LINE:
            label, colon, rest = flat.words(element).replace("：", ":").partition(":")
            if colon and label.strip().casefold() in load_bylines().editing:
                yield rest.strip()


def _same(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's: "VnExpress" of "vnexpress.net", "Báo VnExpress"."""
    return outlet is not None and _letters(name) in (_letters(outlet), _letters(outlet.rpartition(".")[0]))


def _letters(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _is_site(name: str) -> bool:
    return _SITE.fullmatch(name) is not None


def _linked(nodes: Sequence[Node], articles: int) -> Iterator[Vote]:
    """Persons and organisations of the first node that names any; agencies among the persons stay with them."""
    for node in nodes:
        if node.rank >= articles:
            return
        authors = [value for _, value in node.field("author")] or [value for _, value in node.field("creator")]
        names = [name for value in authors for name in _names(value)]
        if names:
            persons = any(True for value in authors if not _is_body(value) for _ in _names(value))
            yield Vote(
                field="authors", value=", ".join(names), source="json-ld", place=f"{node.place}: author",
                weight=_PERSON if persons else _ORGANISATION, means="; ".join(dict.fromkeys(names)),
            )  # fmt: skip
            return


def _is_body(value: Any) -> bool:
    kind = value.get("@type") if isinstance(value, dict) else None
    return "Organization" in str(kind) or "NewsMedia" in str(kind)


def _names(value: Any) -> Iterator[str]:
    """The names of an author node, which may hold several in one string, or one in two."""
    name: Any = value
    if isinstance(value, dict):
        name = value.get("name") or " ".join(str(value[key]) for key in ("givenName", "familyName") if value.get(key))
    for one in name if isinstance(name, list) else [name]:
        if isinstance(one, str) and one.strip() and not _ADDRESS.search(one):
            text = " ".join(unescape(one).split())
            yield from (text,) if _is_body(value) else names_in(text) or ((text,) if may_be_told(text) else ())


def _shown(flat: Flat, markup: Markup) -> Iterator[Vote]:
    """The elements that are marked as a byline, and lines that are one by their words.

    Of marked elements in one another the innermost count, and those that put several of them together.
    """
    words = markup.shows["byline"]
    marked, near = flat.marked_with(words), frozenset(around_heading(flat))
    for element, found in zip(flat.order, flat.marked, strict=True):
        if element.tag in _NO_LINES or not 0 < flat.length(element) <= _LONGEST_BYLINE:
            continue
        weight = 0 if words.isdisjoint(found) else _BYLINE
        if not weight and element.tag in _LINES:
            weight = _by_words(flat.words(element), near=element in near)
        if weight:
            yield from _byline(flat, element, markup, weight=weight, inner=marked.all(element))


def _by_words(text: str, *, near: bool) -> int:
    """The votes of a line that nothing marks, by its words."""
    if _labelled(text):
        return _LABELLED
    return _OPENED if near and len(text) <= _LONGEST_LINE and opens_with_names(text) else 0


def _opens_with(text: str, name: str) -> bool:
    """Whether nothing but a word for "by", a role or a date stands before the first name.

    Else it is a sentence with names in it, or a card that tells more of somebody.
    """
    before, _, behind = text.partition(name)
    parts = re.split(r"\s*[,;|]\s*", behind.partition("\n")[0])[1:]
    if any(part[:1].islower() and " " in part and not is_role(part) for part in parts):
        return False
    return all(opening_ends(line) or is_role(line) or _DIGIT.search(line) for line in before.split("\n"))


def _byline(flat: Flat, element: Tree, markup: Markup, *, weight: int, inner: Sequence[Tree]) -> Iterator[Vote]:
    text = lines_of(element)
    names = names_in(text)
    inside = [found for one in inner if (found := names_in(lines_of(one)))]
    if inside and weight == _BYLINE:
        known = frozenset(name for found in inside for name in found)
        names = tuple(name for name in names if name in known or is_agency(name))
        if len(names) <= max(map(len, inside)):
            return
    if not names or not _opens_with(text, names[0]):
        return
    around = [one for one in element.iterancestors() if one.tag not in ("body", "html")]
    apart = any(marks(one) & (markup.apart | markup.caption) or one.tag in _APART_TAGS for one in around)
    apart = apart or bool(marks(element) & (markup.picture | markup.caption))
    yield Vote(
        field="authors", value=_whole(flat, element, around, markup), source="byline", place=place(element),
        weight=0 if apart else weight, means="; ".join(names), note=_APART if apart else "",
    )  # fmt: skip


def _whole(flat: Flat, element: Tree, around: Sequence[Tree], markup: Markup) -> str:
    """A byline with all that its box says of who wrote: agencies beside a name, a place, a day."""
    text, own = flat.words(element), " ".join(lines_of(element).split())
    boxes = [(flat.words(one), one) for one in around if marks(one) & markup.shows["byline"]]
    fitting = [one for box, one in boxes if box.startswith(text) and len(box) <= _LONGEST_WHOLE]
    whole = (" ".join(lines_of(one).split()) for one in fitting if not _SENTENCE.search(flat.words(one)))
    return max((own, *whole), key=len)


def _labelled(text: str) -> bool:
    """Whether a line opens with a word for "by" and a colon, or with several such words ("Autorin/Autor Ada Berg")."""
    label = _LABEL.match(text)
    return label is not None and all(part.casefold() in load_bylines().by for part in label.group(1).split("/"))


def _of_metas(metas: Sequence[Vote]) -> Iterator[Vote]:
    """Metadata, of which one element may name one author each."""
    kinds = dict.fromkeys((vote.source, vote.place.rpartition(": ")[2]) for vote in metas)
    for source, name in kinds:
        same = [vote for vote in metas if (vote.source, vote.place.rpartition(": ")[2]) == (source, name)]
        names = dict.fromkeys(name for vote in same for name in names_in(vote.value) if not _ADDRESS.search(vote.value))
        first = same[0]
        yield Vote(
            field="authors", value=", ".join(vote.value for vote in same), source=source, place=first.place,
            weight=first.weight, means="; ".join(names) or None,
        )  # fmt: skip


def _signed(flat: Flat) -> Iterator[Vote]:
    """A name that closes the article as a line of its own, in strong or slanted type."""
    article = next((one for one in flat.order if one.tag == "article"), None)
    if article is None:
        return
    last = flat.shown("p").last(article)
    if last is None or flat.length(last) > _LONGEST:
        return
    inner = next((flat.words(one) for one in last.iter(*_STRONG) if flat.length(one)), None)
    text = flat.words(last)
    names, parts = names_in(text), text.split()
    signed = len(parts) in _SIGNATURE and all(map(_CAPITALS.fullmatch, parts))
    if inner == text and len(names) == 1 and signed:
        yield Vote(field="authors", value=text, source="signature", place=place(last), weight=_SIGNED, means=names[0])
