"""IPTC ninjs, the JSON of news agencies, versions 1 to 3: text, fields and captions of an item.

https://iptc.org/standards/ninjs/ - version 1 has one `headline` and `body_text`; 2 has lists of `headlines` and
`bodies` with roles; 3 writes the names of 2 in one word with humps. Names are compared without case and marks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dragoman.model.text import Given
from dragoman.read.blocks import of_markup
from dragoman.read.fields import line_of
from dragoman.read.objects import plain
from dragoman.read.told import Told, given_of, told

_SHAPE = frozenset(("headline", "headlines", "bodies", "bodytext", "bodyxhtml", "descriptions", "descriptiontext"))
_OWN = frozenset(("versioncreated", "pubstatus", "representationtype", "bodyxhtml", "usageterms", "standard"))
_MARKED = ("html", "xml")
_MAIN = ("", "main", "body", "headline", "hl1", "title")  # roles of the headline or body that is meant for readers
_FIELDS = (  # field, name, and why it counts only where nothing else is told
    ("published", "firstcreated", ""),
    ("published", "contentcreated", "the day it was written"),
    ("published", "versioncreated", "the day of this version"),
    ("updated", "versioncreated", ""),
    ("language", "language", ""),
    ("url", "ednoteurl", ""),
    ("outlet", "source", ""),
    ("authors", "byline", ""),
    ("authors", "by", ""),
)


def is_ninjs(value: Mapping[str, Any]) -> bool:
    """Whether an object has the shape of a ninjs item."""
    names = {plain(key) for key in value}
    return "uri" in names and bool(names & _SHAPE) and bool(names & _OWN)


def status_of(value: Mapping[str, Any]) -> str:
    """Whether an item is "usable", "canceled" or "withheld", in small letters; "" where it does not say."""
    return next((str(value[key]).rpartition(":")[2].lower() for key in value if plain(key) == "pubstatus"), "")


def read_ninjs(value: Mapping[str, Any], known: Given, fetched: str | None) -> tuple[str, Given]:
    """The text, which begins with headline and byline, and the fields. The text is "" if there is no body."""
    item = {plain(key): field for key, field in reversed([*value.items()])}
    title = line_of(_chosen(item, "headlines", "headline"))
    body = _body(item)
    values = [*told("title", title, "ninjs", "headline"), *_values(item)]
    given = replace(given_of(values, known, fetched=fetched), captions=tuple(_captions(item)))
    head = [line for line in (title, line_of(item.get("byline"))) if line]
    return ("\n".join(head) + "\n\n" + body if head and body else body), given


def _values(item: Mapping[str, Any]) -> Iterator[Told]:
    for field, name, weak in _FIELDS:
        yield from told(field, item.get(name), "ninjs", name, weak)
    yield from _outlets(item)
    uri = item.get("uri")
    if isinstance(uri, str) and uri.startswith("http"):
        yield from told("url", uri, "ninjs", "uri", "the name of the item, which need not be its address")
    for person in _listed(item.get("people")) + _listed(item.get("contributors")):
        role = str(person.get("rel") or person.get("role") or "").lower()
        if role.endswith(("author", "creator", "writer")):
            yield from told("authors", person, "ninjs", "people")


def _outlets(item: Mapping[str, Any]) -> Iterator[Told]:
    """Who gives it out; behind that, whose the rights are."""
    for one in _listed(item.get("infosources")) + _listed(item.get("infosource")):
        role = str(one.get("role") or one.get("rel") or "").rpartition(":")[2].lower()
        weak = "" if role in ("", "publisher", "provider", "distributor") else f"named as {role}"
        yield from told("outlet", one.get("name") or one.get("literal"), "ninjs", "infosources", weak)
    yield from told("outlet", item.get("copyrightholder"), "ninjs", "copyrightholder", "whose the rights are")


def _listed(value: Any) -> list[Mapping[str, Any]]:
    """Objects: of a list, one, or those that the keys of an object lead to."""
    if isinstance(value, Mapping):
        many: list[Any] = [value] if not all(isinstance(one, Mapping) for one in value.values()) else [*value.values()]
    else:
        many = value if isinstance(value, list) else []
    return [one for one in many if isinstance(one, Mapping)]


def _chosen(item: Mapping[str, Any], many: str, one: str) -> str | None:
    """The value for readers of a list with roles, else the single one."""
    for entry in sorted(_listed(item.get(many)), key=_rank):
        if isinstance(entry.get("value"), str) and entry["value"].strip():
            value: str = entry["value"]
            return "\n".join(of_markup(value)) if _is_marked(entry) else value
    single = item.get(one)
    return single if isinstance(single, str) else None


def _rank(entry: Mapping[str, Any]) -> tuple[bool, bool]:
    """Those for readers first, plain text before marked-up text."""
    role = str(entry.get("role") or "").rpartition(":")[2].lower()
    return role not in _MAIN, _is_marked(entry)


def _is_marked(entry: Mapping[str, Any]) -> bool:
    kind = str(entry.get("contenttype") or entry.get("contentType") or "").lower()
    return any(mark in kind for mark in _MARKED)


def _body(item: Mapping[str, Any]) -> str:
    plainly = _chosen(item, "bodies", "bodytext")
    if plainly and plainly.strip():
        return plainly
    marked = item.get("bodyxhtml") or item.get("bodyhtml")
    return "\n".join(of_markup(marked)) if isinstance(marked, str) else ""


def _captions(item: Mapping[str, Any]) -> Iterator[str]:
    """What is written under the pictures that belong to it."""
    for one in _listed(item.get("associations")):
        part = {plain(key): field for key, field in one.items()}
        if part.get("type") in ("picture", "graphic", "video"):
            line = line_of(_chosen(part, "descriptions", "descriptiontext"))
            if line:
                yield line
