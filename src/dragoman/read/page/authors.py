"""Who wrote it: persons, desks and agencies, as linked data, metadata and the byline name them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

import msgspec

from dragoman.lang.pack import data_folder
from dragoman.lang.tables import read_table
from dragoman.model.text import Sighting
from dragoman.read.page.flat import Flat
from dragoman.read.page.linked import Node
from dragoman.read.page.markup import Markup
from dragoman.read.page.tree import Tree, marks, place
from dragoman.read.page.votes import Vote, few

_ADDRESS = re.compile(r"https?://|www\.|/|@\w")
_WHOLE_ADDRESS = re.compile(r"\s*(?:https?://|www\.)")
_BRACKET = re.compile(r"\s*[(\[].*?[)\]]")
_PARTS = re.compile(r"\s*[,;|·•/、，]\s*|\s+[–—-]\s+|\n")
_DIGIT = re.compile(r"\d")
_DATED = re.compile(r"\s+\d{1,4}[.:/-].*")  # a date or clock time behind a name: "Ada Berg 3.4.2024"
_LONGEST, _MOST_WORDS = 60, 6  # characters and words of a name
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_MOST_UNSPACED = 2  # words of a name in a script that parts none
_LONGEST_BYLINE = 200
_LONGEST_WHOLE = 120  # characters of a byline with all that its box adds to the names
_SENTENCE = re.compile(r"[.!?…]\s+[^\W\d]|[!?…]$")
_LONGEST_VALUE = 1_000  # characters in which names are looked for
_MOST_NAMES = 20
_MOST_BYLINES = 50
_STRONG = ("strong", "b", "em", "i")
_PERSON, _BYLINE, _LABELLED, _SIGNED, _ORGANISATION, _OWN = 10, 9, 8, 4, 3, 1
_SIGNATURE = range(2, 5)  # words of a signature
_LINES = frozenset(("li", "p", "span", "div", "address"))
_NO_LINES = frozenset(("html", "body", "head", "meta", "link"))
_APART_TAGS = frozenset(("aside", "nav", "footer", "figure"))
_APART = "in a part of the page that is apart"
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_LABEL = re.compile(r"((?:[^\W\d_]+(?=\s*[:：])|[^\W\d_]+(?:/[^\W\d_]+)+(?=\s)))")
_CAPITALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w'’.-]*)")


class Bylines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around names."""

    by: frozenset[str]
    between: frozenset[str] = msgspec.field(name="and")
    roles: frozenset[str]


@lru_cache(maxsize=1)
def load_bylines() -> Bylines:
    """The shipped words.

    Raises:
        PackError: the file is no YAML (E201), or not as it should be (E207).
    """
    return read_table(data_folder() / "page" / "bylines.yml", "page/bylines.yml", Bylines)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a byline, and what stands between two names."""
    table = load_bylines()
    by = "|".join(re.escape(word) for word in sorted(table.by, key=len, reverse=True))
    between = "|".join(re.escape(word) for word in sorted(table.between, key=len, reverse=True))
    opening = re.compile(rf"(?:{by})(?:/(?:{by}))*(?:\s*[:：]\s*|\s+)", re.IGNORECASE)
    return opening, re.compile(rf"\s+(?:{between})\s+", re.IGNORECASE)


def authors_of(
    flat: Flat, nodes: Sequence[Node], markup: Markup, metas: Sequence[Vote], outlet: str | None
) -> tuple[tuple[str, ...], tuple[Sighting, ...]]:
    """The authors, and all values seen. Who is surest of all is taken: unlike days, names do not add up.

    The outlet as its own author is taken only where nobody else is named.
    """
    linked = _linked(nodes, len(markup.articles))
    seen = few((*linked, *islice(_shown(flat, markup), _MOST_BYLINES), *_of_metas(metas), *_signed(flat)))
    votes = [_without_outlet(vote, outlet) for vote in seen if vote.means]
    best = max((vote.weight for vote in votes), default=0)
    taken = next((vote for vote in votes if vote.weight == best > 0), None)
    sightings = tuple(_sighting(vote, taken) for vote in votes)
    return (tuple(taken.means.split("; ")) if taken is not None and taken.means else ()), sightings


def byline_of(sightings: Sequence[Sighting]) -> str | None:
    """The byline as the page shows it, which may credit an agency that the metadata does not name."""
    return next((one.value for one in sightings if one.source == "byline" and one.because != _APART), None)


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


def _same(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's: "VnExpress" of "vnexpress.net", "Báo VnExpress"."""
    return outlet is not None and _letters(name) in (_letters(outlet), _letters(outlet.rpartition(".")[0]))


def _letters(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _is_site(name: str) -> bool:
    return _SITE.fullmatch(name) is not None


def names_in(line: str) -> tuple[str, ...]:
    """The names in a byline as written: "By Ada Berg and Nils Dahl, Oslo" holds two and a place that is no name."""
    line = line[:_LONGEST_VALUE]
    if _WHOLE_ADDRESS.match(line):
        return ()
    opening, between = _patterns()
    text = _DATED.sub("", opening.sub("", line, count=1)) if opening.match(line) else line
    parts = (part.strip(" .:,") for piece in _PARTS.split(_BRACKET.sub("", text)) for part in between.split(piece))
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))[:_MOST_NAMES]


def _is_name(part: str) -> bool:
    table = load_bylines()
    lower = part.casefold()
    if not part or len(part) > _LONGEST or len(part.split()) > _MOST_WORDS or _ADDRESS.search(part):
        return False
    if _DIGIT.search(part) or not any(char.isalpha() for char in part):
        return False
    if _UNSPACED.search(part) and len(part.split()) > _MOST_UNSPACED:
        return False
    return lower not in table.roles | table.by and not (set(lower.split()) & table.roles and part[:1].islower())


def _linked(nodes: Sequence[Node], articles: int) -> Iterator[Vote]:
    """Persons and organisations of the first node that names any."""
    for node in nodes:
        if node.rank >= articles:
            return
        authors = [value for _, value in node.field("author")] or [value for _, value in node.field("creator")]
        persons = [name for value in authors if not _is_body(value) for name in _names(value)]
        bodies = [name for value in authors if _is_body(value) for name in _names(value)]
        for names, weight in ((persons, _PERSON), (bodies, _ORGANISATION)):
            if names:
                yield Vote(
                    field="authors", value=", ".join(names), source="json-ld", place=f"{node.place}: author",
                    weight=weight, means="; ".join(dict.fromkeys(names)),
                )  # fmt: skip
        if persons or bodies:
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
            text = " ".join(one.split())
            yield from (text,) if _is_body(value) else names_in(text)


def _shown(flat: Flat, markup: Markup) -> Iterator[Vote]:
    """The innermost elements that are marked as a byline, and lines that open with a word for "by" and a colon."""
    words = markup.shows["byline"]
    innermost = flat.marked_with(words)
    for element, found in zip(flat.order, flat.marked, strict=True):
        marked = not words.isdisjoint(found)
        if element.tag in _NO_LINES or not (marked or element.tag in _LINES):
            continue
        if not 0 < flat.length(element) <= _LONGEST_BYLINE or (marked and innermost.count(element)):
            continue
        text = flat.words(element)
        if not marked and not _labelled(text):
            continue
        names = names_in(text)
        if names and _opens_with(text, names[0]):
            yield _byline(flat, element, text, names, markup, weight=_BYLINE if marked else _LABELLED)


def _opens_with(text: str, name: str) -> bool:
    """Whether nothing but a word for "by" stands before the first name: else it is a sentence with names in it."""
    before = text.partition(name)[0]
    if any(part[:1].islower() and " " in part for part in _PARTS.split(text)[1:]):
        return False
    return not before.strip(" :：") or _patterns()[0].fullmatch(before.strip() + " ") is not None


def _byline(flat: Flat, element: Tree, text: str, names: Sequence[str], markup: Markup, *, weight: int) -> Vote:
    around = [one for one in element.iterancestors() if one.tag not in ("body", "html")]
    apart = any(marks(one) & (markup.apart | markup.caption) or one.tag in _APART_TAGS for one in around)
    boxes = [flat.words(one) for one in around if marks(one) & markup.shows["byline"]]
    whole = [box for box in boxes if box.startswith(text) and len(box) <= _LONGEST_WHOLE and not _SENTENCE.search(box)]
    return Vote(
        field="authors", value=max(whole, key=len, default=text), source="byline", place=place(element),
        weight=0 if apart else weight, means="; ".join(names), note=_APART if apart else "",
    )  # fmt: skip


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
