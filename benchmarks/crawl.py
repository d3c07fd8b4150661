"""Measures how fast the pages of a crawl are glanced at and chosen among, on two cores, and the memory it takes.

python -m benchmarks.crawl FILE.warc.gz [--jobs 2] [--full]

`benchmarks.warc` writes such a file. Seconds of the processor are the figure to trust: on a machine that does other
work besides, the clock on the wall measures that too.
"""

import argparse
import json
import resource
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import dragoman
from dragoman.model.text import Report
from dragoman.read.page.glanced import Glance
from dragoman.read.reading import ReadOptions, Sieve


@dataclass(frozen=True, slots=True)
class Run:
    """What reading an archive took."""

    jobs: int
    pages: int
    wall: float  # seconds
    user: float  # seconds of processors, all processes together
    megabytes: float  # the most that this process held
    megabytes_each: float  # the most that one of the others held
    per_second: float
    milliseconds: float  # of a processor, for each page
    problems: tuple[str, ...]


def _nothing(_: Glance) -> None:
    """Nothing is looked for."""


class _Held:
    """Holds all pages back, and counts them."""

    def __init__(self) -> None:
        self.pages = 0
        self.with_: Counter[str] = Counter()

    def choose(self, _: str, glance: Glance, __: Any) -> str:
        """Counted, and what was seen of it."""
        self.pages += 1
        fields = {"title": glance.title, "day": glance.published, "outlet": glance.outlet, "language": glance.language}
        self.with_.update(name for name, value in fields.items() if value)
        return "measured only"


def measure(path: Path, jobs: int, *, full: bool = False) -> Run:
    """Read the archive; `full` reads each page as one report, else there is only a glance at each."""
    held = _Held()
    sieve = None if full else Sieve(look=_nothing, choose=held.choose)
    begun = time.perf_counter()
    read, problems = 0, []
    for outcome in dragoman.stream(path, options=ReadOptions(sieve=sieve, jobs=jobs)):
        if isinstance(outcome, Report):
            read += 1
        else:
            problems.append(f"{outcome.message} [{outcome.code}]")
    wall = time.perf_counter() - begun
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    user = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    pages = read or held.pages
    return Run(
        jobs=jobs, pages=pages, wall=round(wall, 1), user=round(user, 1), megabytes=round(own.ru_maxrss / 1024, 0),
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
