"""Tables of reports: CSV and the like, one report a row, read row by row.

The separator is whichever of comma, semicolon, tab and bar gives a first row with the most names of fields. The first
row names the columns; which one is what is told by `--columns`, or by the names that exports use.
"""

import codecs
import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.errors import InputError
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import Decoded, decode
from dragoman.read.objects import NAMES, Names, names_known, plain, without_mark
from dragoman.read.reading import Outcome, ReadOptions, doubt, problem
from dragoman.read.source import Source, report_of

_SEPARATORS = ",;\t|"
_HEAD = 1_000_000  # bytes by which encoding and separator are told
_CHUNK = 65_536
_LONGEST_CELL = (
    20_000_000  # characters; Python stops at 131,072, and only for all tables at once can it be told otherwise
)
_SEP_LINE = re.compile(r'"?sep=(.)"?\r?\n')  # as Excel writes it
_SHOWN = 8  # columns named in a message
csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, the line it begins in, and what is wrong with it."""

    line: int
    cells: Sequence[str] = ()
    wrong: str = ""


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in the rows; a broken row is a problem, and the others go on.

    Raises:
        InputError: it is no text or empty (E103, E104), has no column of texts (E151), or endless lines (E105).
    """
    whole, head = source.head(_HEAD)
    if not head.strip():
        raise InputError("is empty", code="E103", remedy="check that the download was complete")
    decoded = decode(_whole_lines(head))
    yield from warnings_of(source.name, decoded)
    start = _SEP_LINE.match(decoded.text)
    lines = _lines(whole, decoded, asked.limits.record_bytes)
    separator = start.group(1) if start else _separator(decoded.text, asked.columns)
    if start:
        next(lines)
    rows = _rows(lines, separator, first=2 if start else 1)
    heads = next(rows, None)
    if heads is None:
        raise InputError("holds nothing but separators", code="E103", remedy="check that the download was complete")
    columns = [cell.strip() for cell in heads.cells]
    names = _checked(columns, asked)
    count = 0
    for row in rows:
        count += 1
        yield from _report(row, columns, names, source, asked)
    if not count:
        raise InputError("holds no report", code="E109", remedy="give one report a row, below the names of the columns")


def _whole_lines(head: bytes) -> bytes:
    """The bytes up to the end of a line, so that no character is cut."""
    if len(head) < _HEAD or b"\n" not in head:
        return head
    end = head.rindex(b"\n") + 1
    return head[: end + end % 2 if b"\0" in head[:4] else end]  # an even number, of wide characters


# Lines and rows ---------------------------------------------------------------------------------------------------


def _lines(source: Source, decoded: Decoded, most: int) -> Iterator[str]:
    """The lines of the table with their ends.

    Raises:
        InputError: a line is longer than any row (E105).
    """
    decoder = codecs.getincrementaldecoder(decoded.encoding)("replace")
    kept, first = "", True
    while chunk := source.stream.read(_CHUNK):
        text = decoder.decode(chunk)
        if first and text:
            text, first = text.removeprefix("\ufeff"), False
        *ends, rest = (kept + text).split("\n")
        yield from (f"{end}\n" for end in ends)
        kept = rest
        if len(kept) > most:
            raise InputError("has a line longer than any row", code="E105", remedy="check that it is a table")
    kept += decoder.decode(b"", final=True)
    if kept:
        yield kept


def _separator(text: str, asked: Mapping[str, str]) -> str:
    """The separator that makes most sense of the first row."""
    wanted = {name for names in names_known().values() for name in names} | {plain(column) for column in asked.values()}

    def sense(separator: str) -> tuple[int, int]:
        cells = next(iter(csv.reader(text.splitlines(keepends=True)[:50], delimiter=separator)), [])
        return sum(plain(cell.strip()) in wanted for cell in cells), len(cells)

    return max(_SEPARATORS, key=sense)


def _rows(lines: Iterator[str], separator: str, *, first: int) -> Iterator[_Row]:
    """The rows that are not blank. An error in one does not end the others."""
    reader = csv.reader(lines, delimiter=separator)
    while True:
        line = reader.line_num + first
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(line, wrong=str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield _Row(line, cells)


def _checked(columns: Sequence[str], asked: ReadOptions) -> Names:
    """Which column is what.

    Raises:
        InputError: a column asked for is not there, or none holds texts (E151).
    """
    names = Names(asked.columns)
    shown = ", ".join(columns[:_SHOWN]) + (", …" if len(columns) > _SHOWN else "")
    missing = [column for column in asked.columns.values() if column not in columns]
    if missing:
        raise InputError(f"has no column {missing[0]!r}", code="E151", remedy=f"its columns are {shown}")
    unknown = names.unknown()
    if unknown:
        raise InputError(f"reports have no {unknown[0]!r}", code="E151", remedy=f"name one of {', '.join(NAMES)}")
    if not names.keys(dict.fromkeys(columns, ""), "text"):
        addresses = names.keys(dict.fromkeys(columns, ""), "url")
        fetch = f", or read the addresses in its column {addresses[0]!r}" if addresses else ""
        remedy = f"name it: --columns text=NAME{fetch}"
        raise InputError(f"has no column of texts among {shown}", code="E151", remedy=remedy)
    return names


# Reports ----------------------------------------------------------------------------------------------------------


def _report(row: _Row, columns: Sequence[str], names: Names, source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    own = replace(source, name=f"{source.name}#{row.line}")
    try:
        value = _value(row, columns)
        text = names.text(value) or ""
        shown = without_mark(text)
        check_text(shown, asked.limits)
    except InputError as error:
        yield problem(own.name, error)
        return
    given = names.given(value, source.given, source="table", fetched=source.fetched)
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")
    yield report_of(own, "csv", data, shown, given)
    if shown != text:
        yield doubt(
            own.name, "the text is cut short by the service that exported it", "get the article at its address",
            code="E152",
        )  # fmt: skip


def _value(row: _Row, columns: Sequence[str]) -> dict[str, str]:
    """The row by its columns; of two of one name the first counts.

    Raises:
        InputError: the row has other cells than the first row has names, or is broken (E150).
    """
    wrong = row.wrong
    if not wrong and (len(row.cells) < len(columns) or any(row.cells[len(columns) :])):
        wrong = f"{len(row.cells)} cells under {len(columns)} columns"
    if wrong:
        raise InputError(
            f"the row in line {row.line} is broken: {wrong}",
            code="E150",
            remedy="check its quotation marks and separators",
        )
    pairs = zip(reversed(columns), reversed(row.cells[: len(columns)]), strict=True)
    return dict(pairs)
