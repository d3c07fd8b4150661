"""Where a record goes and in which format: chosen and checked before the work starts, written at its end."""

import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Self

import typer

from dragoman.cli.console import discard_output
from dragoman.errors import QuestionError
from dragoman.model.marks import SNIFFED, is_written

STDIN = "-"
PIPE_WIDTH = 100
MIN_WIDTH, MAX_WIDTH = 40, 160


class Format(StrEnum):
    """The formats a record is written in."""

    TERMINAL = "terminal"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


_SUFFIXES = {
    ".txt": Format.TERMINAL,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".csv": Format.CSV,
}

_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal and stands as it is in JSON: some take U+009B for an escape; the others turn text round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A format, and a file or (None) standard output."""

    format: Format
    file: Path | None = None

    @property
    def colour(self) -> bool:
        """Whether terminal colours are wanted there: a terminal that does not refuse them."""
        plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        return self.file is None and sys.stdout.isatty() and not plain

    def write(self, content: str | bytes) -> None:
        """Write it whole or not at all; text as UTF-8, but to a terminal in the terminal's own encoding.

        Raises:
            QuestionError: the file or standard output cannot be written [E308].
        """
        if self.file is not None:
            _replace(self.file, content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        else:
            _print(content, as_is=self.format is not Format.TERMINAL)


def choose(output: Path | None, wanted: Format | None, inputs: Sequence[str]) -> Target:
    """The target for `-o output` and `--format wanted`.

    Raises:
        QuestionError: the suffix tells no format [E306]; the file is one of the inputs [E307] or lies where
            nothing can be written [E308].
    """
    if output is None or str(output) == STDIN:
        return Target(format=wanted or Format.TERMINAL)
    found = wanted or _SUFFIXES.get(output.suffix.lower())
    if found is None:
        cause = f"its ending {output.suffix!r} tells no format" if output.suffix else "its name tells no format"
        remedy = f"end it in {', '.join(_SUFFIXES)}, or give --format"
        raise QuestionError(cause, code="E306", place=str(output), remedy=remedy)
    _refuse_place(output)
    if _is_input(output, inputs):
        raise QuestionError(
            "is one of the inputs", code="E307", place=str(output), remedy="choose another file to write"
        )
    return Target(format=found, file=output)


def check_inputs(paths: Sequence[str]) -> None:
    """Refuse inputs that cannot all be had: standard input can be read once.

    Raises:
        QuestionError: "-" stands there twice [E310].
    """
    if list(paths).count(STDIN) > 1:
        raise QuestionError("standard input is asked for twice", code="E310", place=STDIN, remedy="give '-' once")


def terminal_width(asked: int | None, target: Target) -> int:
    """Columns to write for: those asked for, else those of the terminal, else a page's."""
    if asked is not None:
        return asked
    if target.file is not None:
        return PIPE_WIDTH
    fallback = (PIPE_WIDTH, 24)
    columns = shutil.get_terminal_size(fallback).columns if sys.stdout.isatty() else PIPE_WIDTH
    return max(MIN_WIDTH, min(columns, MAX_WIDTH))


def _refuse_place(output: Path) -> None:
    cause = ""
    if output.is_dir():
        cause, remedy = "is a folder", "name a file in it"
    elif not output.parent.is_dir():
        cause, remedy = f"the folder {str(output.parent)!r} does not exist", "make it first"
    elif not os.access(output.parent, os.W_OK):
        cause, remedy = f"the folder {str(output.parent)!r} cannot be written to", "choose another"
    if cause:
        raise QuestionError(cause, code="E308", place=str(output), remedy=remedy)


def _is_input(output: Path, inputs: Sequence[str]) -> bool:
    """Whether writing there would destroy a report: a file given, or one that lies in a folder given.

    What Dragoman wrote itself is none, so that a brief in the folder of its reports can be written anew.
    """
    if not output.is_file() or _is_written(output):
        return False
    target = output.resolve()
    given = [Path(name).resolve() for name in inputs if name != STDIN]
    return any(path == target or path in target.parents for path in given)


def _is_written(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return is_written(content[:SNIFFED], content[-SNIFFED:])


def _replace(path: Path, content: bytes) -> None:
    """Put the content in place in one step, so that a reader sees the old file or the new one, never half."""
    whole = path.resolve()  # a link stays a link
    part = whole.with_name(f".{whole.name}.{os.getpid()}.part")
    try:
        try:
            part.write_bytes(content)
            if whole.exists():
                shutil.copymode(whole, part)
            part.replace(whole)
        finally:
            with suppress(FileNotFoundError):
                part.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


def _print(content: str | bytes, *, as_is: bool) -> None:
    """Write to standard output; what is meant for programs is UTF-8 whatever the locale.

    To a terminal, what would steer it is written as JSON writes it: renderers drop it, but a record keeps every sign.

    Raises:
        QuestionError: it cannot be written, the disk is full [E308].
    """
    if isinstance(content, str):
        encoding = "utf-8" if as_is else sys.stdout.encoding or "utf-8"
        content = content.encode(encoding, "replace")
    elif sys.stdout.isatty():
        content = _STEERING.sub(lambda sign: f"\\u{ord(sign.group()):04x}", content.decode()).encode()
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        cause = f"cannot be written: {error.strerror}"
        raise QuestionError(cause, code="E308", place="standard output", remedy="name a file with -o") from error


class Stream:
    """Output that is written piece by piece: to standard output, or to a file that is put in place when all is there.

    Raises:
        QuestionError: the file is one of the inputs [E307], or cannot be written [E308].
    """

    def __init__(self, output: Path | None, inputs: Sequence[str]) -> None:
        self._file = None if output is None or str(output) == STDIN else output.resolve()
        self._part: BinaryIO | None = None
        if self._file is not None:
            _refuse_place(output or self._file)
            if _is_input(self._file, inputs):
                raise QuestionError(
                    "is one of the inputs", code="E307", place=str(output), remedy="choose another file to write"
                )

    def __enter__(self) -> Self:
        if self._file is not None:
            try:
                self._part = self._partial(self._file).open("wb")
            except OSError as error:
                raise _unwritable(self._file, error) from error
        return self

    @staticmethod
    def _partial(file: Path) -> Path:
        return file.with_name(f".{file.name}.{os.getpid()}.part")

    def write(self, content: str | bytes) -> None:
        """Write one piece; text for people is made harmless to the terminal."""
        if self._part is None:
            _print(content, as_is=isinstance(content, bytes))
            return
        try:
            self._part.write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        except OSError as error:
            raise _unwritable(self._file, error) from error

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._part is None or self._file is None:
            return
        self._part.close()
        part = self._partial(self._file)
        if kind is None or kind is typer.Exit:
            part.replace(self._file)
        else:
            part.unlink(missing_ok=True)


def _unwritable(path: Path | None, error: OSError) -> QuestionError:
    cause = f"cannot be written: {error.strerror}"
    return QuestionError(cause, code="E308", place=str(path), remedy="choose another file")


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write each report's text to `<id>.txt`, newlines untouched, so that anybody can slice the spans.

    Raises:
        QuestionError: the folder cannot be made or written [E308].
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in sorted(texts.items()):
            (folder / f"{name}.txt").write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        cause = f"cannot be written ({error.strerror})"
        raise QuestionError(cause, code="E308", place=str(folder), remedy="name another folder") from error
