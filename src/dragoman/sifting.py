"""Reading with triage: every report that comes is judged, and what is left out is counted and can be listed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.model.record import Problem
from dragoman.model.text import Report
from dragoman.model.verdict import Sifted
from dragoman.read.reading import Outcome, Reading, gathered
from dragoman.triage.sieve import Sieve

When = Literal["auto", "on", "off"]
"""Whether reports are sifted before they are read deeply; by itself for crawl archives and for many reports."""
MANY = 300
"""Reports from which they are sifted without being asked."""
_ARCHIVES = (".warc", ".warc.gz")
CODE = "E182"


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


def is_archive(path: str) -> bool:
    """Whether a path is that of a crawl archive, by its ending."""
    return path.lower().endswith(_ARCHIVES)


def sifted(outcomes: Iterable[Outcome], named: Sequence[str] = ()) -> Reading:
    """What is left of the reports, as a reading; a warning tells how many were left out, and how to see which."""
    kept: list[Report | Problem] = []
    dropped: Counter[bool] = Counter()
    read = 0
    for one in sift(outcomes):
        if isinstance(one, Problem):
            kept.append(one)
            continue
        read += 1
        if one.verdict.keep:
            kept.append(one.report)
        else:
            dropped[one.verdict.copy_of is not None] += 1
    if dropped:
        kept.append(_warning(dropped, read, named))
    return gathered(kept)


def sift_reading(reading: Reading, named: Sequence[str] = (), when: When = "auto") -> Reading:
    """A reading sifted, in the order of the reports' ids; with "auto" only where they are many."""
    if when == "off" or (when == "auto" and len(reading.reports) < MANY):
        return reading
    found = sifted(reading.reports, named)
    return Reading(reports=found.reports, problems=(*reading.problems, *found.problems))


def _warning(dropped: Counter[bool], read: int, named: Sequence[str]) -> Problem:
    what = f"{dropped[False]:,} not on international affairs, {dropped[True]:,} near copies of others"
    place = f"{named[0]}{f' and {len(named) - 1} more' if len(named) > 1 else ''}" if named else "the reports"
    return Problem(
        file=place, code=CODE, fatal=False,
        message=f"triage left out {dropped.total():,} of {read:,} reports: {what}",
        remedy="dragoman read --triage --why lists them with the reasons; --triage off reads all",
    )  # fmt: skip
