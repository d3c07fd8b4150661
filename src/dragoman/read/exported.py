"""Several articles in one file, as press databases export them: told, for they cannot be cut apart for certain.

Spans of a text count in its file, so one file is one report; what stands in the second article would be told of the
first one's day.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder
from dragoman.lang.tables import read_table
from dragoman.model.record import Problem
from dragoman.read.reading import doubt

_PLACE = "page/exports.yml"
_LONGEST = 200  # characters of a line that parts articles
CODE = "E175"


class _Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of lines that part articles."""

    marks: tuple[str, ...]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The shipped patterns.

    Raises:
        PackError: the file is no YAML (E201), or not as it should be (E207).
    """
    marks = read_table(data_folder() / "page" / "exports.yml", _PLACE, _Marks).marks
    try:
        return tuple(re.compile(mark, re.IGNORECASE) for mark in marks)
    except re.error as error:
        raise PackError(f"no pattern: {error}", code="E207", place=_PLACE, remedy="correct it") from error


def articles_in(text: str) -> int:
    """How many articles the lines of a text part, at least 1."""
    patterns = _patterns()
    any_of = re.compile("|".join(one.pattern for one in patterns), re.IGNORECASE)
    lines = [line.strip() for line in text.splitlines() if len(line) <= _LONGEST]
    marks = [line for line in lines if any_of.fullmatch(line)]
    return max([1, *(sum(bool(one.fullmatch(line)) for line in marks) for one in patterns)])


def several(name: str, text: str) -> Iterator[Problem]:
    """The doubt about a file that seems to hold several articles."""
    count = articles_in(text)
    if count > 1:
        remedy = "export one article a file, or as JSON Lines or CSV with one article a row"
        yield doubt(name, f"seems to hold {count:,} articles, and is read as one report", remedy, CODE)
