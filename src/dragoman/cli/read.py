"""The command that shows what is read, before any analysis."""

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import dragoman
from dragoman.cli.columns import Columns, columns_of
from dragoman.cli.console import NOTHING_DONE, SOME_FAILED, Progress, complain, complain_of, printable, refusals
from dragoman.cli.network import MOST, SECONDS, Cache, Most, Offline, Originals, Private, Seconds, read_options, told
from dragoman.cli.target import STDIN, Stream, check_inputs
from dragoman.errors import QuestionError

if TYPE_CHECKING:
    from dragoman.model.record import Problem
    from dragoman.model.text import Report
    from dragoman.model.verdict import Sifted


class ReadFormat(StrEnum):
    """The formats what was read is written in."""

    TERMINAL = "terminal"
    JSONL = "jsonl"


_ENDINGS = {".jsonl": ReadFormat.JSONL, ".ndjson": ReadFormat.JSONL, ".txt": ReadFormat.TERMINAL}


def read_command(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Reports: files, folders, addresses, or - for standard input.")
    ],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")] = None,
    format_: Annotated[
        ReadFormat | None,
        typer.Option("--format", "-f", help="Format; else the ending of FILE tells it.", show_default=False),
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Tell for each field what was seen where, and why it won.")
    ] = False,
    triage: Annotated[
        bool,
        typer.Option(
            "--triage", help="Only reports on international affairs, none twice; with --why the others are listed."
        ),
    ] = False,
    columns: Columns = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, max=64, help="Processes that read a crawl archive.")] = 1,
    most: Most = MOST,
    originals: Originals = None,
    cache: Cache = None,
    offline: Offline = False,
    allow_private: Private = False,
    timeout: Seconds = SECONDS,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress. Errors are always shown.")] = False,
) -> None:
    """Show what is read: text, title, outlet, date, byline, credits, links, and why each. Nothing is analysed."""
    from dragoman import tell

    with refusals():
        check_inputs(paths)
        jsonl = _format_of(output, format_) is ReadFormat.JSONL
        options = read_options(
            most=most, originals=originals, cache=cache, offline=offline, allow_private=allow_private, seconds=timeout,
            columns=columns_of(columns), jobs=jobs,
        )  # fmt: skip
        counts = _Sifting(why=why) if triage else _Counts()
        streamed: Callable[..., Iterator[Any]] = dragoman.stream_sifted if triage else dragoman.stream
        stdin = sys.stdin.buffer if STDIN in paths else None
        with Progress(quiet=quiet) as progress, Stream(output, paths) as stream:
            outcomes = streamed(*paths, stdin=stdin, options=told(options, progress))
            for report in counts.reports(outcomes):
                progress(f"read {counts.read}", 0, 1)
                found = dragoman.read_out(report)
                stream.write(tell.to_line(found) if jsonl else _harmless(tell.to_card(found, why=why)))
        counts.tell()
        raise typer.Exit(counts.code(paths))


def _format_of(output: Path | None, wanted: ReadFormat | None) -> ReadFormat:
    """The format asked for, or that of the file's ending.

    Raises:
        QuestionError: the ending tells no format [E306].
    """
    if wanted is not None or output is None or str(output) == STDIN:
        return wanted or ReadFormat.TERMINAL
    found = _ENDINGS.get(output.suffix.lower())
    if found is None:
        cause = f"its ending {output.suffix!r} tells no format" if output.suffix else "its name tells no format"
        remedy = f"end it in {', '.join(_ENDINGS)}, or give --format"
        raise QuestionError(cause, code="E306", place=str(output), remedy=remedy)
    return found


def _harmless(card: str) -> str:
    """The card, with what would steer a terminal made visible."""
    return "".join(f"{printable(line)}\n" for line in card.split("\n"))


class _Counts:
    """Reports let through and problems told as they come."""

    def __init__(self) -> None:
        self.read, self.failed = 0, 0

    def reports(self, outcomes: "Iterator[Report | Problem]") -> "Iterator[Report]":
        """The reports; each problem is told at once."""
        from dragoman.model.record import Problem

        for outcome in outcomes:
            if isinstance(outcome, Problem):
                self.failed += complain_of([outcome])
            else:
                self.read += 1
                yield outcome

    def tell(self) -> None:
        """Say at the end what was not written; nothing, where all was."""

    def code(self, paths: list[str]) -> int:
        """The exit code."""
        if not self.read and not self.failed:
            complain(
                str(QuestionError("no reports there", code="E311", place=", ".join(paths), remedy="name other files"))
            )
        if not self.read:
            return NOTHING_DONE
        return SOME_FAILED if self.failed else 0


class _Sifting(_Counts):
    """The same, of what triage keeps; what it drops is counted, and listed where asked."""

    def __init__(self, *, why: bool) -> None:
        super().__init__()
        self._why = why
        self._other, self._copies = 0, 0

    def reports(self, outcomes: "Iterator[Any]") -> "Iterator[Report]":
        """The reports that are kept, as they come; the others are counted, and told with `why`."""
        from dragoman.model.record import Problem

        for one in outcomes:
            if isinstance(one, Problem):
                self.failed += complain_of([one])
                continue
            self.read += 1
            if one.verdict.keep:
                yield one.report
            else:
                self._drop(one)

    def _drop(self, one: "Sifted") -> None:
        copy = one.verdict.copy_of is not None
        self._other, self._copies = self._other + (not copy), self._copies + copy
        if self._why:
            complain(f"{one.report.file}: left out, {one.verdict.because} ({one.verdict.score:.2f})")

    def tell(self) -> None:
        """One line on what was kept and left out."""
        kept = self.read - self._other - self._copies
        complain(
            f"triage kept {kept:,} of {self.read:,} reports; left out {self._other:,} not on international affairs "
            f"and {self._copies:,} near copies{'' if self._why else ': --why lists them'}"
        )
