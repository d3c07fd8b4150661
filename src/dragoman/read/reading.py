"""What reading gives: reports, and problems for what could not be read or only with doubt."""

from dataclasses import dataclass

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes beyond which a file is refused rather than read for minutes."""

    text_bytes: int = 20_000_000
    json_bytes: int = 1_000_000_000  # a whole archive may be one file
    line: int = 1_000_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Reports by id, and problems by file."""

    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()


def problem(file: str, error: InputError) -> Problem:
    """The problem of a file from the error that ended its reading."""
    return Problem(file=file, code=error.code, message=error.cause, remedy=error.remedy)


def doubt(file: str, message: str, remedy: str, code: str = "E111") -> Problem:
    """A warning: the file was read, but not without doubt."""
    return Problem(file=file, code=code, message=message, remedy=remedy, fatal=False)
