"""Reading with triage: every report that comes is judged, and what is left out is counted and can be listed."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal

from dragoman.model.record import Problem
from dragoman.model.text import Given, Report
from dragoman.model.verdict import Sifted, Verdict
from dragoman.read.page.glanced import Glance
from dragoman.read.paths import EVERYTHING, read_paths, reading_of, stream_paths
from dragoman.read.reading import Outcome, Reading, ReadOptions, gathered
from dragoman.read.reading import Sieve as PageSieve
from dragoman.triage.sieve import Sieve, at_first

When = Literal["auto", "on", "off"]
"""Whether reports are sifted before they are read deeply; by itself for crawl archives and for many reports."""
MANY = 300
"""Reports from which they are sifted without being asked."""
CODE = "E182"
_HELD_BACK = "E172"
_NAMED = 8  # outlets that a warning names


@dataclass(frozen=True, slots=True)
class _Looked:
    text: str
    title: str | None


def sift(outcomes: Iterable[Outcome], sieve: Sieve | None = None) -> Iterator[Sifted | Problem]:
    """Each report with its verdict, problems as they come. Of reports that say the same the first stays."""
    judge = (sieve or Sieve()).judge
    for outcome in outcomes:
        if isinstance(outcome, Problem):
            yield outcome
        else:
            verdict = judge(_Looked(outcome.text, outcome.given.title), outcome.file)
            yield Sifted(report=outcome, verdict=verdict)


def sift_paths(
    paths: Iterable[Path | str], *, stdin: BinaryIO | None = None, asked: ReadOptions = EVERYTHING
) -> Iterator[Sifted | Problem]:
    """As `sift`, of what lies under paths; pages of crawl archives are judged by a glance, and only those that are
    kept are read in full. Those left out come without their text, with what the glance saw of them.
    """
    gate = _Gate()
    sieve = PageSieve(look=at_first, choose=gate.choose)
    yield from gate.sift(stream_paths(paths, stdin=stdin, asked=replace(asked, sieve=sieve)))


def read_sifting(
    paths: Iterable[Path | str], *, stdin: BinaryIO | None = None, asked: ReadOptions = EVERYTHING, when: When = "auto"
) -> Reading:
    """What lies under paths as one reading, sifted where it is asked for. With "auto" it is where a crawl archive is
    among it, wherever that lies (in another archive, behind an address, under any name), and where reports are many.
    """
    paths = list(paths)
    if when == "off":
        return read_paths(paths, stdin=stdin, asked=asked)
    gate, named = _Gate(waits=True), [str(path) for path in paths]
    sieve = PageSieve(look=at_first, choose=gate.choose)
    found = sifted(gate.sift(stream_paths(paths, stdin=stdin, asked=replace(asked, sieve=sieve))), named)
    return found if gate.crawled else sift_reading(reading_of(gate.held), named, when)


class _Gate:
    """Judges pages of crawls before they are read, and everything else behind.

    One that waits holds everything else back until the first page of a crawl comes. Where none comes, it was not
    judged.
    """

    def __init__(self, *, waits: bool = False) -> None:
        self._sieve = Sieve()
        self._kept: dict[str, Verdict] = {}
        self._left: deque[Sifted | Problem] = deque()
        self.crawled, self.held = not waits, list[Outcome]()

    def choose(self, name: str, page: Glance, alone: Verdict) -> str | None:
        """Why a page is not to be read; None: it is."""
        if not self.crawled:
            self.crawled, held, self.held = True, self.held, []
            self._left.extend(map(self._judged, held))
        verdict = self._sieve.finish(page, name, alone)
        if verdict.keep:
            self._kept[name] = verdict
            return None
        given = Given(
            title=page.title, outlet=page.outlet, published=page.published, url=page.url, language=page.language
        )
        self._left.append(Sifted(report=Report(id=name, file=name, format="html", given=given), verdict=verdict))
        return "not on international affairs" if verdict.copy_of is None else "near copies of others"

    def sift(self, outcomes: Iterable[Outcome]) -> Iterator[Sifted | Problem]:
        """Each report with its verdict; what was left out at a glance, in the order in which it was."""
        for outcome in outcomes:
            yield from self._drained()
            if not self.crawled:
                self.held.append(outcome)
            elif not isinstance(outcome, Problem) or outcome.code != _HELD_BACK:  # those pages come with their verdicts
                yield self._judged(outcome)
        yield from self._drained()

    def _judged(self, outcome: Outcome) -> Sifted | Problem:
        if isinstance(outcome, Problem):
            return outcome
        known = self._kept.pop(outcome.file, None)
        looked = _Looked(outcome.text, outcome.given.title)
        return Sifted(report=outcome, verdict=known or self._sieve.judge(looked, outcome.file))

    def _drained(self) -> Iterator[Sifted | Problem]:
        while self._left:
            yield self._left.popleft()


def sifted(found: Iterable[Sifted | Problem], named: Sequence[str] = ()) -> Reading:
    """What is left of the reports, as a reading; a warning tells how many were left out, and how to see which."""
    kept: list[Report | Problem] = []
    dropped: Counter[bool] = Counter()
    carriers: Counter[str] = Counter()
    read = 0
    for one in found:
        if isinstance(one, Problem):
            kept.append(one)
            continue
        read += 1
        if one.verdict.keep:
            kept.append(one.report)
        else:
            copy = one.verdict.copy_of is not None
            dropped[copy] += 1
            if copy and one.report.given.outlet:
                carriers[one.report.given.outlet] += 1
    if dropped:
        kept.append(_warning(dropped, read, named, carriers))
    return gathered(kept)


def sift_reading(reading: Reading, named: Sequence[str] = (), when: When = "auto") -> Reading:
    """A reading sifted, in the order of the reports' ids; with "auto" only where they are many."""
    if when == "off" or (when == "auto" and len(reading.reports) < MANY):
        return reading
    found = sifted(sift(reading.reports), named)
    return Reading(reports=found.reports, problems=(*reading.problems, *found.problems))


def _warning(dropped: Counter[bool], read: int, named: Sequence[str], carriers: Counter[str]) -> Problem:
    what = f"{dropped[False]:,} not on international affairs, {dropped[True]:,} near copies of others"
    what += f" (carried by {_listed(carriers)})" if carriers else ""
    place = f"{named[0]}{f' and {len(named) - 1} more' if len(named) > 1 else ''}" if named else "the reports"
    return Problem(
        file=place, code=CODE, fatal=False,
        message=f"triage left out {dropped.total():,} of {read:,} reports: {what}",
        remedy="dragoman read --triage --why lists them with the reasons; --triage off reads all",
    )  # fmt: skip


def _listed(carriers: Counter[str]) -> str:
    """The outlets, those with most copies first."""
    names = sorted(carriers, key=lambda name: (-carriers[name], name))
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")
