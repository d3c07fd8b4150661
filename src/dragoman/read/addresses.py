"""Addresses given as paths: one page, or the articles that a feed or a site map lists.

https://paper.example/a          that page, whatever it is: an article, a PDF, a feed
feed:https://paper.example/rss   the articles of a feed, the newest first; also feed:saved.xml
sitemap:https://paper.example/…  the articles of a site map
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Given, Report, Sighting
from dragoman.read.feeds.articles import Known, known_of, newest, report_of_entry
from dragoman.read.feeds.entry import Entry, Listing
from dragoman.read.feeds.lists import Listed, list_of
from dragoman.read.formats import outcomes
from dragoman.read.links import LISTS, is_front, key_of, shown, site_of
from dragoman.read.online import Online, Page
from dragoman.read.originals import Originals
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import source_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """An entry to be fetched, with the list that it stands in."""

    entry: Entry
    listing: Listing
    where: str


class Addresses:
    """The addresses of one run: each page is fetched and told once."""

    def __init__(self, asked: ReadOptions, online: Online | None = None) -> None:
        self._asked = asked
        self._online = online or Online(asked.network)
        folder = asked.network.originals
        self._originals = None if folder is None else Originals(folder)
        self._told: dict[str, Report] = {}

    def stream(self, address: str) -> Iterator[Outcome]:
        """What an address gives, one by one as it is fetched; what cannot be had is a problem."""
        address = address.strip()
        lists = next((kind for kind in LISTS if address.lower().startswith(kind)), "")
        try:
            if lists:
                yield from self._listed(address[len(lists) :])
            else:
                yield from self._page(address)
        except InputError as error:
            yield problem(shown(address), error)

    def _page(self, url: str) -> Iterator[Outcome]:
        page = self._online.open(url)
        given = Given(url=page.url)
        for outcome in self._read(page, given):
            several = isinstance(outcome, Report) and outcome.file != page.url  # as in a feed or a file of lines
            if isinstance(outcome, Problem) or several or self._is_new(outcome, url, page.url):
                yield outcome
            else:
                yield doubt(shown(url), "leads to an article already read", "nothing need be done", "E192")

    def _read(self, page: Page, given: Given) -> Iterator[Outcome]:
        """What is read from a page; its bytes are kept where a report came out of it."""
        yield from (doubt(page.url, note, "check the page if it matters", "E192") for note in page.notes)
        source = source_of(
            page.body,
            page.url,
            media=page.media or "text/html",
            charset=page.charset,
            fetched=page.fetched,
            given=given,
        )
        kept = self._originals is None
        for outcome in outcomes(source, self._asked):
            if not kept and isinstance(outcome, Report):
                kept = True
                yield from self._keep(page, given)
            yield outcome

    def _keep(self, page: Page, given: Given) -> Iterator[Outcome]:
        try:
            if self._originals is not None:
                self._originals.keep(page, given)
        except InputError as error:
            yield problem(page.url, error)

    def _is_new(self, report: Report, *urls: str) -> bool:
        """Whether the article was not told before under another address.

        A page may call another one of its site its canonical address; some call all their pages so by mistake, so the
        headline or the text must be the same, too.
        """
        canonical = report.given.url
        keys = list(map(key_of, urls))
        if canonical and site_of(canonical) in map(site_of, urls) and not is_front(canonical):
            keys.append(key_of(canonical))
        again = any(_same(report, self._told[key]) for key in keys if key in self._told)
        for key in keys:
            self._told.setdefault(key, report)
        return not again

    # Lists -----------------------------------------------------------------------------------------------------------

    def _listed(self, place: str) -> Iterator[Outcome]:
        found = list_of(place, self._online, self._asked.limits)
        yield from found.problems
        chosen = once(found)
        tally = _Tally(place, left=max(0, len(chosen) - self._asked.network.most))
        for one in chosen[: self._asked.network.most]:
            for outcome in self._entry(one, found, tally):
                if not isinstance(outcome, Problem) or not outcome.fatal or tally.first(outcome):
                    yield outcome
        yield from tally.warnings()

    def _entry(self, one: Fetch, found: Listed, tally: "_Tally") -> Iterator[Outcome]:
        for outcome in self.article(one, found.pages.get(one.where)):
            if isinstance(outcome, Problem) or self._is_new(outcome, *_places(one, outcome)):
                yield outcome
            else:
                tally.again += 1

    def article(self, one: Fetch, page: Page | None, *, anew: bool = False) -> list[Outcome]:
        """The article of an entry: its page; where that cannot be read, the text in the entry itself.

        `page` is what the list was fetched as, None if it is a file; `anew` asks the article's server in any case.
        """
        known = known_of(one.entry, one.listing, where=one.where, latest=self._asked.today)
        read: list[Outcome] = []
        try:
            if one.entry.link is not None:
                there = self._online.open(one.entry.link, anew=anew)
                read = list(self._read(there, _beside(known.given, there.url)))
        except InputError as error:
            read = [problem(shown(one.entry.link or one.where), error)]
        if not any(isinstance(outcome, Report) for outcome in read) and one.entry.whole:
            read = [*self._own(one, page), *(_softened(outcome) for outcome in read)]
        return [outcome if isinstance(outcome, Problem) else with_seen(outcome, known) for outcome in read]

    def _own(self, one: Fetch, page: Page | None) -> Iterator[Outcome]:
        name = f"{one.where}#{one.entry.place.rpartition(' ')[2]}"
        latest = page.fetched if page else self._asked.today
        report = report_of_entry(one.entry, one.listing, source_of(b"", name), where=one.where, latest=latest)
        if report is None:
            return
        if page is not None:
            yield from self._keep(page, Given(url=page.url))
        yield report


def _same(report: Report, other: Report) -> bool:
    title = report.given.title
    return report.text_sha256 == other.text_sha256 or (title is not None and title == other.given.title)


def _places(one: Fetch, report: Report) -> list[str]:
    """The addresses of an entry's article: where the entry leads, and where that led."""
    if one.entry.link is None:
        return [f"{one.where} {one.entry.ident or one.entry.place}"]
    return [one.entry.link] if report.format == "feed" else [one.entry.link, report.file]


def once(found: Listed) -> list[Fetch]:
    """The entries of a list, the newest first, each page once."""
    chosen: dict[str, Fetch] = {}
    by_entry = {id(entry): (listing, where) for listing, where in found.listings for entry in listing.entries}
    everything = Listing(kind="feed", entries=[entry for listing, _ in found.listings for entry in listing.entries])
    for entry in newest(everything):
        listing, where = by_entry[id(entry)]
        if entry.link is not None or entry.whole:
            key = key_of(entry.link) if entry.link else f"{where} {entry.ident or entry.place}"
            chosen.setdefault(key, Fetch(entry=entry, listing=listing, where=where))
    return list(chosen.values())


def _beside(given: Given, url: str) -> Given:
    """What an entry tells of a page. Not its title: the page's text would be another one than without the feed."""
    return Given(url=url, outlet=given.outlet, published=given.published, language=given.language)


def with_seen(report: Report, known: Known) -> Report:
    """The report with what the feed said of it beside what its page says."""
    if report.format == "feed":
        return report
    own = {seen.field for seen in report.given.why if seen.taken}
    beside = tuple(_seen_beside(seen, report.given, own) for seen in known.seen)
    return replace(report, given=replace(report.given, why=(*report.given.why, *beside)))


def _seen_beside(seen: Sighting, given: Given, own: set[str]) -> Sighting:
    taken = seen.taken and seen.field not in own and getattr(given, seen.field) == (seen.means or seen.value)
    because = seen.because
    if seen.taken:
        because = "the page does not say" if taken else "the page's own is taken"
    return replace(seen, taken=taken, because=because)


def _softened(outcome: Outcome) -> Outcome:
    """A page that could not be read, where the feed has the text: no report is missing."""
    if not isinstance(outcome, Problem):
        return outcome
    return doubt(outcome.file, f"{outcome.message}; the text is the feed's own", outcome.remedy, "E192")


class _Tally:
    """What is told once at the end of a list."""

    def __init__(self, place: str, *, left: int) -> None:
        self._place, self._left, self.again = place, left, 0
        self._failed: Counter[tuple[str, str]] = Counter()

    def first(self, issue: Problem) -> bool:
        """Whether it is the first of its kind at its host: a host that refuses one page refuses fifty."""
        key = (issue.code, site_of(issue.file))
        self._failed[key] += 1
        return self._failed[key] == 1

    def warnings(self) -> Iterator[Outcome]:
        """What was left out, and why."""
        for (code, host), count in sorted(self._failed.items()):
            if count > 1:
                yield doubt(
                    self._place, f"{count - 1} more pages of {host or 'it'} could not be read: {code} again",
                    "see the first one", "E192",
                )  # fmt: skip
        if self.again:
            more = f"{self.again} entries lead" if self.again > 1 else "1 entry leads"
            yield doubt(self._place, f"{more} to articles already read", "nothing need be done", "E192")
        if self._left:
            left = f"{self._left} older entries were" if self._left > 1 else "1 older entry was"
            yield doubt(self._place, f"{left} left", "read more of them with --most", "E193")
