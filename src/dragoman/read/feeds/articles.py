"""What is made of entries: reports of those that hold their whole text, addresses of those that lead to one."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from html import escape

from dragoman.model.text import Given, Report, Sighting
from dragoman.read.feeds.entry import Entry, Listing, plain
from dragoman.read.page.body import Body, Told, body_of
from dragoman.read.page.days import checked
from dragoman.read.page.flat import Flat
from dragoman.read.page.markup import load_markup
from dragoman.read.page.tree import parse, settle
from dragoman.read.page.votes import Vote, chosen
from dragoman.read.source import Source, report_of
from dragoman.read.stamps import moment_of

_SOURCE = "feed"
_WEIGHT = 1  # a feed gives one value of each field
_LEAST_LETTERS = 20  # of an article
_OLDEST = "0000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an entry says beside its text, and where it says so."""

    given: Given
    seen: tuple[Sighting, ...]


def newest(listing: Listing) -> list[Entry]:
    """The entries, the newest first; those without a day last, in the order of the feed."""
    return sorted(listing.entries, key=lambda entry: _instant(entry.published or entry.updated), reverse=True)


def _instant(written: str | None) -> str:
    moment = moment_of(written or "")
    if moment is None:
        return _OLDEST
    return moment.instant.astimezone(UTC).isoformat() if moment.instant else moment.edtf


def known_of(entry: Entry, listing: Listing, *, where: str, latest: str | None) -> Known:
    """The fields of an entry. `where` names the feed, `latest` is the last day that can be true, as EDTF."""
    place = f"{where} {entry.place}".strip()
    updated, updates = _day("updated", entry.updated, place, latest, None)
    published, days = _day("published", entry.published, place, latest, updated)
    outlet = entry.outlet or listing.title
    seen = [*days, *updates]
    for field, value in (("title", entry.title), ("outlet", outlet), ("url", entry.link), ("section", entry.section)):
        seen += _taken(field, value, place)
    for author in entry.authors:
        seen += _taken("authors", author, place)
    given = Given(
        title=entry.title, outlet=outlet, published=published, updated=updated, url=entry.link,
        language=entry.language or listing.language, authors=entry.authors, section=entry.section,
    )  # fmt: skip
    return Known(given=given, seen=tuple(seen))


def _day(
    field: str, written: str | None, place: str, latest: str | None, updated: str | None
) -> tuple[str | None, Sequence[Sighting]]:
    votes = [Vote(field=field, value=written, source=_SOURCE, place=place, weight=_WEIGHT)] if written else []
    taken, seen = chosen(checked(votes, latest=latest, updated=updated), lambda vote: vote.means or "")
    return (taken.means if taken else None), seen


def _taken(field: str, value: str | None, place: str) -> Iterator[Sighting]:
    if value:
        yield Sighting(
            field=field, value=value, means=None, source=_SOURCE, place=place, taken=True, because="the entry says so"
        )


def report_of_entry(entry: Entry, listing: Listing, source: Source, *, where: str, latest: str | None) -> Report | None:
    """The report of an entry that holds its whole text; None where there is no text in it.

    `where` names the feed. The report is identified by what the entry says: the same entry is the same report
    in tomorrow's feed.
    """
    known = known_of(entry, listing, where=where, latest=latest)
    body = _body(entry)
    if body is None:
        return None
    given = known.given
    head = [part for part in (given.title, ", ".join(given.authors)) if part]
    text = ("\n".join(head) + "\n\n" if head else "") + body.text
    full = Given(
        title=given.title, outlet=given.outlet, published=given.published, updated=given.updated, url=given.url,
        language=given.language, authors=given.authors, section=given.section, captions=body.captions,
        links=body.links, why=known.seen,
    )  # fmt: skip
    return report_of(source, "feed", _canonical(entry), text, full)


def _canonical(entry: Entry) -> bytes:
    told = [
        *(entry.link, entry.ident, entry.title, entry.published, entry.updated, list(entry.authors)),
        *(entry.content, entry.html),
    ]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _body(entry: Entry) -> Body | None:
    if sum(char.isalpha() for char in plain(entry.content)) < _LEAST_LETTERS:
        return None
    if not entry.html:
        text = "\n".join(line for part in entry.content.splitlines() if (line := " ".join(part.split())))
        return Body(text=text) if text else None
    title = escape(entry.title or "")
    tree = parse(f"<html><body><article><h1>{title}</h1>{entry.content}</article></body></html>")
    if tree is None:
        return None
    settle(tree)
    return body_of(Flat(tree), load_markup(), Told(title=entry.title))
