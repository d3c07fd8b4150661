"""Feeds saved as files: entries that hold their whole text are reports; a summary is not the article."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.errors import InputError
from dragoman.read.checks import check_text
from dragoman.read.feeds.articles import report_of_entry
from dragoman.read.feeds.entry import Entry, Listing
from dragoman.read.feeds.listing import listing_of
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in a feed, and one warning for all entries without a whole text.

    Raises:
        InputError: it is no feed (E191), or no XML that can be read safely (E140 to E142), empty or too large.
    """
    listing = listing_of(source.whole(asked.limits.text_bytes), source.charset, base=source.given.url or "")
    if listing.kind != "feed":
        yield _pages(source.name, listing)
        return
    if not listing.entries:
        raise InputError("the feed has no entries", code="E191", remedy="look whether it has moved")
    short = 0
    for entry in listing.entries:
        outcome = _report(entry, listing, source, asked) if entry.whole else None
        if outcome is None:
            short += 1
        else:
            yield outcome
    if short:
        yield _summaries(source.name, short, len(listing.entries))


def _report(entry: Entry, listing: Listing, source: Source, asked: ReadOptions) -> Outcome | None:
    named = replace(source, name=f"{source.name}#{entry.place.rpartition(' ')[2]}")
    report = report_of_entry(entry, listing, named, where=source.name, latest=source.fetched)
    if report is None:
        return None
    try:
        check_text(report.text, asked.limits)
    except InputError as error:
        return problem(named.name, error)
    return report


def _summaries(name: str, short: int, count: int) -> Outcome:
    which = "its only entry has" if count == 1 else f"{short} of {count} entries have"
    return doubt(
        name,
        f"{which} only a summary, which is not the article",
        "put feed: before its name to fetch the articles",
        "E190",
    )


def _pages(name: str, listing: Listing) -> Outcome:
    what = "site maps" if listing.kind == "index" else "pages"
    return doubt(
        name,
        f"lists {len(listing.entries)} {what} and holds no text",
        "put sitemap: before its name to fetch them",
        "E190",
    )
