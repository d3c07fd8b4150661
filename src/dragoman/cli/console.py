"""What the command says beside the record: problems and progress, both on standard error."""

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import typer

from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.model.record import Problem

ALL_READ, SOME_FAILED, NOTHING_DONE = 0, 1, 2
READER_GONE = 141  # what a shell reports for a program ended by a closed pipe

_REDRAW_SECONDS = 0.1  # a terminal redrawn for each of ten thousand reports would be slower than reading them


def printable(text: str) -> str:
    """The text on one line, with every control, format and unpaired character made harmless.

    File names come from anywhere; one may hold terminal escapes.
    """
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def complain(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{printable(message)}\n")


def complain_of(problems: Iterable["Problem"]) -> int:
    """Name each problem with file, cause and remedy; the exit code that follows from them."""
    worst = ALL_READ
    for problem in problems:
        complain(str(DragomanError(problem.message, code=problem.code, place=problem.file, remedy=problem.remedy)))
        worst = SOME_FAILED if problem.fatal else worst
    return worst


@contextmanager
def refusals(code: int = NOTHING_DONE) -> Iterator[None]:
    """Turn an error of ours into one line and the exit code, and a reader that went away into silence."""
    try:
        yield
    except DragomanError as error:
        complain(str(error))
        raise typer.Exit(code) from error
    except BrokenPipeError as error:
        discard_output()
        raise typer.Exit(READER_GONE) from error


def discard_output() -> None:
    """Let what is still buffered go nowhere: Python would complain when it ends that it cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_streams() -> None:
    """Put an empty file in place of standard input, output or errors that the caller of the command closed.

    The lowest free number is that of the closed stream, so no file that is opened later gets it by chance.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open as long as we run


class Progress:
    """One line on standard error that tells how far the work is. Only where somebody watches."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._last: tuple[str, float] = ("", 0.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._draw("")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell that `done` of `total` are through `stage`."""
        if not self._shown:
            return
        now = time.monotonic()
        last_stage, last_time = self._last
        if stage == last_stage and now - last_time < _REDRAW_SECONDS:
            return
        self._last = (stage, now)
        self._draw(f"{stage} {done}/{total}" if total > 1 else stage)

    @staticmethod
    def _draw(line: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r\x1b[K" + printable(line)[:width])
        sys.stderr.flush()
