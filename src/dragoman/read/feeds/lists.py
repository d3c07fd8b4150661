"""Lists opened: a feed or a site map, from the network or a file; a site map of site maps is followed one step."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.feeds.articles import newest
from dragoman.read.feeds.entry import Listing
from dragoman.read.feeds.listing import listing_of
from dragoman.read.links import shown
from dragoman.read.online import Online, Page
from dragoman.read.page.tree import parse
from dragoman.read.reading import Limits, doubt, problem

_MOST_BYTES = 60_000_000  # of a site map, unpacked; the standard has 50
_MOST_RATIO = 200
_MOST_MAPS = 10  # of a site map of site maps, the newest
_GZIP = b"\x1f\x8b"
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_MOST_TOLD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The lists behind a place, each with where it is, the pages they were fetched as, and what went wrong."""

    listings: list[tuple[Listing, str]]
    pages: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def list_of(place: str, online: Online, limits: Limits) -> Listed:
    """The lists behind an address or the path of a file.

    Raises:
        InputError: it cannot be had (E101 to E105, E121 to E138), or is no list (E191).
    """
    found = Listed(listings=[])
    listing = _opened(place, online, limits, found)
    if listing.kind != "index":
        found.listings.append((listing, place))
        return found
    maps = [entry.link for entry in newest(listing) if entry.link is not None]
    for url in maps[:_MOST_MAPS]:
        try:
            inner = _opened(url, online, limits, found)
        except InputError as error:
            found.problems.append(problem(shown(url), error))
        else:
            found.listings.append((inner, url))
    if len(maps) > _MOST_MAPS:
        left = f"{len(maps) - _MOST_MAPS} of its {len(maps)} site maps were left"
        found.problems.append(doubt(place, left, "name one of them", "E193"))
    return found


def _opened(place: str, online: Online, limits: Limits, found: Listed) -> Listing:
    if not place.lower().startswith(("http://", "https://")):
        return listing_of(unpacked(_file(place, limits)))
    page = online.open(place)
    found.pages[place] = page
    found.problems.extend(doubt(page.url, note, "check the feed if it matters", "E192") for note in page.notes)
    return opened(page)


def opened(page: Page) -> Listing:
    """The list in a fetched page.

    Raises:
        InputError: it is none (E191); where it is an article's page that names its feeds, these are told.
    """
    body = unpacked(page.body)
    try:
        return listing_of(body, page.charset, base=page.url)
    except InputError as error:
        named = [f"feed:{url}" for url in _named(body, page.url)][:_MOST_TOLD]
        if error.code != "E191" or not named:
            raise
        raise InputError("is a page, not a feed", code="E191", remedy=f"it names {', '.join(named)}") from error


def _named(body: bytes, base: str) -> Iterator[str]:
    from urllib.parse import urljoin  # noqa: PLC0415 - only where it went wrong

    tree = parse(body.decode("utf-8", "replace"))
    for link in () if tree is None else tree.iter("link"):
        if (link.get("type") or "").lower() in _FEEDS and link.get("href"):
            yield urljoin(base, link.get("href"))


def unpacked(data: bytes) -> bytes:
    """The bytes, unpacked where they are a gzip file, as site maps are.

    Raises:
        InputError: it is a bomb (E132), or broken (E133, E136).
    """
    if not data.startswith(_GZIP):
        return data
    from dragoman.read.net.decode import Ceiling, decoded  # noqa: PLC0415 - only where something is packed

    return b"".join(decoded([data], ("gzip",), Ceiling(most_bytes=_MOST_BYTES, most_ratio=_MOST_RATIO)))


def _file(place: str, limits: Limits) -> bytes:
    if not place:
        raise InputError("names no feed", code="E101", remedy="write feed: and an address or a file, without a blank")
    try:
        with Path(place).open("rb") as file:
            data = file.read(max(limits.text_bytes, _MOST_BYTES) + 1)
    except FileNotFoundError as error:
        raise InputError("there is no such file", code="E101", remedy="check the spelling of the path") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"cannot be read: {why}", code="E102", remedy="check that you may read it") from error
    if len(data) > max(limits.text_bytes, _MOST_BYTES):
        raise InputError("is larger than any feed", code="E105", remedy="check that it is one")
    return data
