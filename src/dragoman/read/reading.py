"""What reading gives: reports, and problems for what could not be read or only with doubt."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Report
from dragoman.read.page.glanced import Glance

Outcome = Report | Problem
"""One thing that came out of reading, as it comes: readers give these one by one, so that an archive can stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes beyond which a thing is refused rather than read for minutes, and how deep boxes may lie in boxes."""

    text_bytes: int = 20_000_000
    json_bytes: int = 1_000_000_000  # a whole archive may be one file
    line: int = 1_000_000  # characters
    document_bytes: int = 100_000_000  # of a PDF or a document with its pictures
    pages: int = 500
    record_bytes: int = 40_000_000  # of one line of JSON Lines, or one row of a table
    box_bytes: int = 20_000_000_000  # all that is unpacked from one archive
    box_ratio: int = 200  # bytes unpacked for each byte read: beyond that it is a bomb
    box_members: int = 10_000_000
    box_depth: int = 3
    box_memory: int = 300_000_000  # bytes of an archive that must be held whole, in an archive or from a pipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Reports by id, and problems by file."""

    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """Chooses among the pages of a crawl, by a glance at each."""

    look: Callable[[Glance], Any]
    """What is found out of a page alone. A function of a module, for it may run in another process."""
    choose: Callable[[str, Glance, Any], str | None]
    """Why the page of this name is not to be read, in words that many pages share; None: it is read. Asked page by
    page in the order of the archive, with what `look` gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How web addresses are fetched. Where none is given, nothing of this matters."""

    allow_private: bool = False
    """Whether addresses of this machine and its network may be reached."""
    cache: Path | None = None
    """A folder for what was fetched, None to keep nothing."""
    offline: bool = False
    """Read from the cache alone."""
    seconds: float = 60
    """The longest that one address may take."""
    most: int = 50
    """Articles of one feed or site map, the newest first."""
    originals: Path | None = None
    """A folder to keep the fetched bytes in, so that a record can be verified later."""
    agent: str | None = None
    """The name under which servers are asked, with a way to reach who asks; None for the program's own."""
    heard: Callable[[str], None] | None = None
    """Told each address before it is fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How a user wants things read."""

    limits: Limits = field(default_factory=Limits)
    columns: Mapping[str, str] = field(default_factory=dict)
    """For tables: the column that holds a field ("text", "title", "outlet", "date", "url", "language", "authors")."""
    sieve: Sieve | None = None
    """What chooses among the pages of a crawl, by a glance at each; without it all are read in full."""
    jobs: int = 1
    """Processes that read the pages of a crawl; what comes out is the same."""
    network: Network = field(default_factory=Network)
    today: str | None = None
    """The last day that can be true, as EDTF: a report cannot be of tomorrow. None to believe any."""


def gathered(outcomes: Iterable[Outcome]) -> Reading:
    """All outcomes as one reading, in the order in which they came."""
    reports: list[Report] = []
    problems: list[Problem] = []
    for outcome in outcomes:
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            reports.append(outcome)
    return Reading(reports=tuple(reports), problems=tuple(problems))


def problem(file: str, error: InputError) -> Problem:
    """The problem of a file from the error that ended its reading."""
    return Problem(file=file, code=error.code, message=error.cause, remedy=error.remedy)


def doubt(file: str, message: str, remedy: str, code: str = "E111") -> Problem:
    """A warning: the file was read, but not without doubt."""
    return Problem(file=file, code=code, message=message, remedy=remedy, fatal=False)
