"""Paths: files and folders named by the user, walked in a fixed order, the same bytes read once."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from os import fstat
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.model.marks import SNIFFED, is_written
from dragoman.model.record import Problem
from dragoman.model.text import Report
from dragoman.read.formats import outcomes, suffixes
from dragoman.read.links import is_address, is_bare_address
from dragoman.read.originals import INDEX, Kept, index_of
from dragoman.read.passing import is_passed, pieces_of_pages
from dragoman.read.reading import Outcome, Reading, ReadOptions, gathered, problem
from dragoman.read.source import Source

STDIN = "-"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
EVERYTHING = ReadOptions()


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it is, how the user would call it, its path inside the folder named."""

    path: Path
    given: str
    inner: str
    kept: Kept | None = None  # what the folder's index knows of it, where it was fetched


def read_paths(
    paths: Iterable[Path | str], *, stdin: BinaryIO | None = None, asked: ReadOptions = EVERYTHING
) -> Reading:
    """Read files, folders and addresses into reports. "-" reads `stdin`.

    Folders are walked; hidden files, files of other formats and what Dragoman wrote itself are passed over. What cannot
    be read is a problem, and the others go on. The same bytes twice are one report with two names. Reports come by id,
    so the order of `paths` does not matter.
    """
    return reading_of(stream_paths(paths, stdin=stdin, asked=asked))


def reading_of(found: Iterable[Outcome]) -> Reading:
    """What came one by one as one reading: reports by id, the same bytes once, problems by file."""
    reading = gathered(found)
    ordered = sorted(reading.problems, key=lambda issue: (issue.file, issue.code, issue.message))
    return Reading(reports=_joined(reading.reports), problems=tuple(ordered))


def stream_paths(
    paths: Iterable[Path | str], *, stdin: BinaryIO | None = None, asked: ReadOptions = EVERYTHING
) -> Iterator[Outcome]:
    """As `read_paths`, one by one as the files are read: for archives that do not fit into memory.

    The same bytes twice come twice.
    """
    paths = list(paths)
    found, problems = _found(path for path in paths if not is_address(path))
    yield from problems
    names = _names(found)
    for file in found:
        for outcome in _read(file, names[file.given], stdin, asked):
            yield _under(outcome, names[file.given], file.given) if isinstance(outcome, Problem) else outcome
    addresses = sorted({str(path) for path in paths if is_address(path)})
    if addresses:
        from dragoman.read.addresses import Addresses  # noqa: PLC0415 - only where the network is read

        reader = Addresses(asked)
        for address in addresses:
            yield from reader.stream(address)


def _found(paths: Iterable[Path | str]) -> tuple[list[Found], list[Problem]]:
    """The files behind the paths, each once, and problems with paths."""
    found: dict[str, Found] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            for file in _walk(Path(path), str(path)):
                same = found.setdefault(file.given, file)
                found[file.given] = max(same, file, key=lambda one: len(one.inner))  # whatever the order of paths
        except InputError as error:
            problems.append(problem(str(path), error))
    return [found[name] for name in sorted(found)], problems


def _walk(path: Path, given: str) -> Iterator[Found]:
    if given == STDIN:
        yield Found(path, given, "stdin")
    elif not given:  # the path "" is the current folder to Python; to a user it is a variable that is not set
        raise InputError("the path is empty", code="E101", remedy="name a file or a folder")
    elif not _exists(path):
        raise _missing(given)
    elif path.is_dir():
        yield from _inside(path)
    elif _is_written(path):
        raise InputError(
            "is what Dragoman wrote of reports, and no report", code="E117", remedy="name the reports it was made from"
        )
    else:
        yield Found(path, path.as_posix(), path.name)


def _missing(given: str) -> InputError:
    """What a path that is not there may have been meant as."""
    if _SCHEME.match(given):
        remedy = "give an address such as https://example.org/page, or save the page and name its file"
        return InputError("only http and https addresses are read", code="E121", remedy=remedy)
    known = Path(given).suffix.lower() in suffixes()
    remedy = "check the spelling of the path" + (
        f", or write https://{given} for an address" if is_bare_address(given) and not known else ""
    )
    return InputError("there is no such file or folder", code="E101", remedy=remedy)


def _is_written(path: Path) -> bool:
    """Whether Dragoman wrote the file; pipes and devices are not asked, for what is read of them is gone."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            begin = file.read(SNIFFED)
            file.seek(max(0, fstat(file.fileno()).st_size - SNIFFED))
            return is_written(begin, file.read(SNIFFED))
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a NUL in the name, a name too long, a folder that may not be entered
        return False


def _inside(folder: Path) -> Iterator[Found]:
    refused: list[OSError] = []
    walk = os.walk(folder, onerror=refused.append)
    paths = (Path(at, name) for at, _, names in walk for name in names)
    files = sorted(path for path in paths if _is_report(path, folder))
    pieces = pieces_of_pages(path.relative_to(folder).parts for path in files)
    files = [path for path in files if path.relative_to(folder).parts not in pieces]
    if not files and not refused:
        raise InputError(
            "the folder holds no report",
            code="E113",
            remedy="put texts, pages, PDF, Word or JSON files, tables, feeds, mail or archives into it",
        )
    kept = index_of(folder)
    for path in files:
        known = kept.get(path.name) if path.parent == folder else None
        inner = path.relative_to(folder).as_posix() if known is None else known.url
        if not (kept and path == folder / INDEX):
            yield Found(path, path.as_posix(), inner, known)
    for error in refused:  # told last, so that what lies in the other folders is read
        closed = Path(error.filename)
        raise _unreadable(error, f"its folder {closed.name!r} " if closed != folder else "")


def _is_report(path: Path, folder: Path) -> bool:
    return not is_passed(path.relative_to(folder).parts, suffixes()) and path.is_file() and not _is_written(path)


def _unreadable(error: OSError, what: str = "") -> InputError:
    return InputError(
        f"{what}cannot be read: {error.strerror or error}",
        code="E102",
        remedy="check that you may read it",
    )


def _names(found: Iterable[Found]) -> dict[str, str]:
    """The names shown in the record: inside the folder named, or in full where two would be the same."""
    found = tuple(found)
    shared = Counter(file.inner for file in found)
    return {file.given: file.inner if shared[file.inner] == 1 else file.given for file in found}


def _read(file: Found, name: str, stdin: BinaryIO | None, asked: ReadOptions) -> Iterator[Outcome]:
    if file.given == STDIN:
        yield from _standard_input(name, stdin, asked)
        return
    try:
        stream = file.path.open("rb")  # a device or a pipe tells no size, and may have no end
    except OSError as error:
        yield problem(name, _unreadable(error))
        return
    with stream:
        try:
            size = fstat(stream.fileno()).st_size or None
            yield from outcomes(_source(file, name, stream, size), asked)
        except OSError as error:
            yield problem(name, _unreadable(error))


def _source(file: Found, name: str, stream: BinaryIO, size: int | None) -> Source:
    kept = file.kept
    if kept is None:
        return Source(name=name, stream=stream, size=size)
    return Source(
        name=name, stream=stream, size=size, media=kept.media or "text/html", charset=kept.charset,
        fetched=kept.fetched, given=kept.given,
    )  # fmt: skip


def _standard_input(name: str, stdin: BinaryIO | None, asked: ReadOptions) -> Iterator[Outcome]:
    if stdin is None:
        yield problem(name, InputError("no standard input is given", code="E101", remedy="name a file"))
        return
    for outcome in outcomes(Source(name=name, stream=stdin), asked):
        if isinstance(outcome, Problem) and outcome.code == "E103":
            yield problem(name, InputError(outcome.message, code="E103", remedy="check what writes into the pipe"))
        else:
            yield outcome


def _under(issue: Problem, name: str, given: str) -> Problem:
    """The problem with the path as the user gave it, so that the file is found."""
    return Problem(
        file=given + issue.file.removeprefix(name),
        code=issue.code,
        message=issue.message,
        remedy=issue.remedy,
        fatal=issue.fatal,
    )


def _joined(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Reports by id; those of the same bytes become one, under the first of their names."""
    by_id: dict[str, list[Report]] = {}
    for report in reports:
        by_id.setdefault(report.id, []).append(report)
    return tuple(_one(by_id[key]) for key in sorted(by_id))


def _one(same: list[Report]) -> Report:
    names = sorted({report.file for report in same})
    first = min(same, key=lambda report: report.file)
    return replace(first, file=names[0], also=tuple(names[1:]))
