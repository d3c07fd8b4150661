"""JSON Feed 1.0 and 1.1."""

import json
import re
from typing import Any
from urllib.parse import urljoin

from dragoman.errors import InputError
from dragoman.read.feeds.entry import Entry, Listing, counted, line, none_of
from dragoman.read.fields import line_of
from dragoman.read.links import tidy

_SURROGATE = re.compile("[\ud800-\udfff]")
_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/1")


def listing_of_json(text: str, base: str) -> Listing:
    """The items of a JSON Feed.

    Raises:
        InputError: it is no JSON (E108), or no feed (E191).
    """
    try:
        found = _scrubbed(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise InputError(f"is no JSON: {error}", code="E108", remedy="check that the download was complete") from error
    if not isinstance(found, dict) or not _VERSION.match(str(found.get("version", ""))):
        raise none_of("it is JSON without the version of a JSON Feed")
    items = found.get("items")
    listed = [item for item in counted(items) if isinstance(item, dict)] if isinstance(items, list) else []
    return Listing(
        kind="feed", title=line(line_of(found.get("title"))), language=_code(found.get("language")),
        entries=tuple(_entry(item, f"entry {at}", found, base) for at, item in enumerate(listed, 1)),
    )  # fmt: skip


def _scrubbed(value: Any) -> Any:
    """The value with halves of surrogate pairs replaced: they are no characters."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_scrubbed(one) for one in value]
    return {_scrubbed(key): _scrubbed(one) for key, one in value.items()} if isinstance(value, dict) else value


def _entry(item: dict[str, Any], place: str, feed: dict[str, Any], base: str) -> Entry:
    html, text = _text(item.get("content_html")), _text(item.get("content_text"))
    tags = item.get("tags")
    return Entry(
        place=place, link=_web(item.get("url") or item.get("external_url"), base),
        ident=line_of(str(item.get("id", ""))),
        title=line(line_of(item.get("title"))), published=line_of(item.get("date_published")),
        updated=line_of(item.get("date_modified")), authors=_authors(item) or _authors(feed),
        section=line_of(tags), language=_code(item.get("language")), content=html or text, html=bool(html),
        summary=_text(item.get("summary")),
    )  # fmt: skip


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _web(value: object, base: str) -> str | None:
    try:
        found = urljoin(base, _text(value).strip())
    except ValueError:
        return None
    return tidy(found) if found.startswith(("http://", "https://")) else None


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    listed = holder.get("authors")
    people = listed if isinstance(listed, list) else [holder.get("author")]
    return tuple(dict.fromkeys(name for one in people if isinstance(one, dict) and (name := line_of(one.get("name")))))


def _code(value: object) -> str | None:
    code = _text(value).strip().lower()[:2]
    return code if code.isascii() and code.isalpha() and len(code) == 2 else None  # noqa: PLR2004 - ISO 639-1
