"""Measures how fast the pages of a crawl are glanced at and judged by triage, on two cores, and the memory it takes.

python -m benchmarks.crawl FILE.warc.gz [--jobs 2] [--full]

`benchmarks.warc` writes such a file. Seconds of the processor are the figure to trust: on a machine that does other
work besides, the clock on the wall measures that too.
"""

import argparse
import json
import resource
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import dragoman
from dragoman.model.text import Report
from dragoman.model.verdict import Verdict
from dragoman.read.page.glanced import Glance
from dragoman.read.reading import ReadOptions, Sieve
from dragoman.triage import sieve as triage


@dataclass(frozen=True, slots=True)
class Run:
    """What reading an archive took."""

    jobs: int
    pages: int
    kept: int  # by triage
    wall: float  # seconds
    user: float  # seconds of processors, all processes together
    user_here: float  # of these, what this process took: that part cannot be dealt out
    megabytes: float  # the most that this process held
    megabytes_each: float  # the most that one of the others held
    per_second: float
    milliseconds: float  # of a processor, for each page
    problems: tuple[str, ...]


class _Held:
    """Judges all pages, holds all of them back, and counts them."""

    def __init__(self) -> None:
        self.pages, self.kept = 0, 0
        self._triage = triage.Sieve()

    def choose(self, name: str, glance: Glance, alone: Verdict) -> str:
        """Judged and counted."""
        self.pages += 1
        self.kept += self._triage.finish(glance, name, alone).keep
        return "measured only"


def measure(path: Path, jobs: int, *, full: bool = False) -> Run:
    """Read the archive; `full` reads each page as a report, else each is glanced at and judged by triage."""
    held = _Held()
    sieve = None if full else Sieve(look=triage.at_first, choose=held.choose)
    begun = time.perf_counter()
    read, problems = 0, []
    for outcome in dragoman.stream(path, options=ReadOptions(sieve=sieve, jobs=jobs)):
        if isinstance(outcome, Report):
            read += 1
        else:
            problems.append(f"{outcome.message} [{outcome.code}]")
    wall = time.perf_counter() - begun
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    here = own.ru_utime + own.ru_stime
    user = here + others.ru_utime + others.ru_stime
    pages = read or held.pages
    return Run(
        jobs=jobs, pages=pages, kept=held.kept, wall=round(wall, 1), user=round(user, 1), user_here=round(here, 1),
        megabytes=round(own.ru_maxrss / 1024, 0),
        megabytes_each=round(others.ru_maxrss / 1024, 0), per_second=round(pages / wall, 1),
        milliseconds=round(1000 * user / max(pages, 1), 2), problems=tuple(problems),
    )  # fmt: skip


def main() -> None:
    """Measure what the command line asks for; one run a process, or the memory of one would count in the next."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--full", action="store_true", help="read each page in full")
    given = parser.parse_args()
    sys.stdout.write(json.dumps(asdict(measure(given.file, given.jobs, full=given.full)), indent=1) + "\n")


if __name__ == "__main__":
    main()
