"""What every text must pass before it is a report."""

from collections.abc import Iterator

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.encoding import Decoded
from dragoman.read.reading import Limits, doubt


def check_text(text: str, limits: Limits) -> None:
    """Refuse what is no text of a report.

    Raises:
        InputError: nothing but blanks (E103), or a line longer than any report's (E106).
    """
    if not text.strip():
        raise InputError("holds nothing but blanks", code="E103", remedy="check that the download was complete")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > limits.line:
        raise InputError(
            f"has a line of {longest:,} characters; no report has lines over {limits.line:,}",
            code="E106",
            remedy="check that it is a report and not data, and break its lines",
        )


def warnings_of(name: str, decoded: Decoded) -> Iterator[Problem]:
    """The doubt that decoding left, if any."""
    if decoded.warning is not None:
        yield doubt(name, decoded.warning, "look at the text; save the file as UTF-8 to be sure")
