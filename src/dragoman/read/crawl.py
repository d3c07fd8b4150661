"""The pages of a crawl: most of them are no reports, so each is glanced at first, and what is kept is read in full.

With several processes the pages are dealt out in bundles and come back in the order of the archive; whatever chooses
among them is asked in that order, in this process. What comes out does not depend on how many there are.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Given
from dragoman.read.page.glanced import Glance
from dragoman.read.reading import Network, Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source

_BUNDLE = 16  # pages sent to a process at a time
_BUNDLE_BYTES = 8_000_000
_AHEAD = 2  # bundles that wait for each process
_PAGES = frozenset(("text/html", "application/xhtml+xml"))
Reader = Callable[[Source, ReadOptions], Iterator[Outcome]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A source that can be sent to another process."""

    name: str
    data: bytes
    media: str | None
    charset: str | None
    fetched: str | None
    given: Given
    depth: int

    def source(self) -> Source:
        """The source anew."""
        return Source(
            name=self.name, stream=BytesIO(self.data), size=len(self.data), media=self.media, charset=self.charset,
            fetched=self.fetched, given=self.given, depth=self.depth,
        )  # fmt: skip


def crawled(members: Iterable[Source | Problem], name: str, asked: ReadOptions, read: Reader) -> Iterator[Outcome]:
    """The reports in the pages of a crawl. What holds none is told by kinds, one line each, and not page by page."""
    told: list[Problem] = []
    why: dict[str, list[int | Problem]] = {}
    with _processes(asked.jobs) as processes:
        crawl = _Crawl(processes, asked, read)
        for outcome in crawl.outcomes(_pages(members, name, told, asked)):
            if isinstance(outcome, Problem):
                why.setdefault(outcome.code, [0, outcome])[0] += 1  # type: ignore[operator]
            else:
                yield outcome
    yield from told
    yield from crawl.told(name)
    for code in sorted(why):
        count, first = why[code]
        yield doubt(name, f"{count:,} of its pages: {first.message}", first.remedy, code)  # type: ignore[union-attr]


def _pages(members: Iterable[Source | Problem], name: str, told: list[Problem], asked: ReadOptions) -> Iterator[Page]:
    """The pages, each held whole; problems go to `told`, also that which ends the archive."""
    rest = iter(members)
    while True:
        try:
            member = next(rest, None)
        except InputError as error:
            told.append(problem(name, error))
            return
        if member is None:
            return
        if isinstance(member, Problem):
            told.append(member)
        else:
            yield from _page(member, told, asked)


def _page(member: Source, told: list[Problem], asked: ReadOptions) -> Iterator[Page]:
    try:
        data = member.whole(asked.limits.text_bytes)
    except InputError as error:
        told.append(problem(member.name, error))
        return
    yield Page(
        name=member.name, data=data, media=member.media, charset=member.charset,
        fetched=member.fetched, given=member.given, depth=member.depth,
    )  # fmt: skip


class _Here(Executor):
    """Works in this process, at once."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **known: Any) -> Future[Any]:
        """The work done."""
        done: Future[Any] = Future()
        done.set_result(work(*args, **known))
        return done


def _processes(jobs: int) -> Executor:
    return ProcessPoolExecutor(jobs) if jobs > 1 else _Here()


class _Crawl:
    """One archive on its way through the processes."""

    def __init__(self, processes: Executor, asked: ReadOptions, read: Reader) -> None:
        self._processes, self._read, self._sieve = processes, read, asked.sieve
        self._asked = replace(asked, sieve=None, jobs=1, network=Network())  # what is sent along: data alone
        self._ahead = _AHEAD * asked.jobs if asked.jobs > 1 else 0
        self._whys: Counter[str] = Counter()

    def outcomes(self, pages: Iterator[Page]) -> Iterator[Outcome]:
        """What is read of the pages, in their order.

        Raises:
            InputError: a process ended (E171).
        """
        try:
            for bundle in self._kept(pages):
                yield from bundle
        except BrokenProcessPool as error:
            raise InputError(
                "cannot be read on: one of the processes that read it ended",
                code="E171", remedy="use one process, or see whether memory ran out",
            ) from error  # fmt: skip

    def _kept(self, pages: Iterator[Page]) -> Iterator[list[Outcome]]:
        """What is read in full of those pages that are chosen."""
        begun: deque[Future[list[Outcome]]] = deque()
        for bundle in self._chosen(pages):
            begun.append(self._processes.submit(_read_bundle, self._read, bundle, self._asked))
            while len(begun) > self._ahead:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()

    def _chosen(self, pages: Iterator[Page]) -> Iterator[list[Page]]:
        """The pages without those that the sieve holds back."""
        if self._sieve is None:
            yield from _bundles(pages)
            return
        begun: deque[tuple[list[Page], Future[list[Looked]]]] = deque()
        for bundle in _bundles(pages):
            begun.append((bundle, self._processes.submit(_look_at, bundle, self._sieve.look)))
            while len(begun) > self._ahead:
                yield self._choose(*begun.popleft())
        while begun:
            yield self._choose(*begun.popleft())

    def _choose(self, bundle: list[Page], looks: "Future[list[Looked]]") -> list[Page]:
        kept = []
        for page, looked in zip(bundle, looks.result(), strict=True):
            why = self._why_not(page, looked)
            if why is None:
                kept.append(page)
            else:
                self._whys[why] += 1
        return kept

    def _why_not(self, page: Page, looked: "Looked") -> str | None:
        if isinstance(looked, str) or self._sieve is None:
            return None
        if looked is None:
            return _NO_TEXT
        return self._sieve.choose(page.name, *looked)

    def told(self, name: str) -> Iterator[Problem]:
        """One line on the pages that the sieve held back, and one on those in which no text was seen."""
        empty = self._whys.pop(_NO_TEXT, 0)
        if empty:
            yield doubt(name, f"{empty:,} of its pages: no text was seen in them", "nothing need be done", "E107")
        if self._whys:
            parts = ", ".join(f"{count:,} {why}" for why, count in self._whys.most_common())
            yield doubt(name, f"{self._whys.total():,} pages were not read: {parts}", "see them with --why", "E172")


_NO_TEXT = "without a text"
Looked = tuple[Glance, Any] | None | str
_NOT_GLANCED = "is no page of HTML"


def _bundles(pages: Iterator[Page]) -> Iterator[list[Page]]:
    bundle: list[Page] = []
    size = 0
    for page in pages:
        bundle.append(page)
        size += len(page.data)
        if len(bundle) >= _BUNDLE or size >= _BUNDLE_BYTES:
            yield bundle
            bundle, size = [], 0
    if bundle:
        yield bundle


def _look_at(bundle: Sequence[Page], look: Callable[[Glance], Any]) -> list[Looked]:
    """A glance at each page of a bundle; runs in any process."""
    from dragoman.read.page.glance import glance  # noqa: PLC0415 - only where a crawl is read

    looks: list[Looked] = []
    for page in bundle:
        if page.media is not None and page.media not in _PAGES:
            looks.append(_NOT_GLANCED)
            continue
        seen = glance(page.data, page.charset, url=page.given.url, fetched=page.fetched)
        looks.append(None if seen is None else (seen, look(seen)))
    return looks


def _read_bundle(read: Reader, bundle: Sequence[Page], asked: ReadOptions) -> list[Outcome]:
    """The pages of a bundle read in full; runs in any process."""
    return [outcome for page in bundle for outcome in read(page.source(), asked)]
