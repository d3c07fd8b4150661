"""Plain text and Markdown: the text is the file as it stands, so that anybody can count in it."""

from collections.abc import Iterator

from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import decode
from dragoman.read.reading import Outcome, ReadOptions
from dragoman.read.source import Source, report_of


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The one report of a text file.

    Raises:
        InputError: it is no text (E104), empty (E103), too large (E105) or has endless lines (E106).
    """
    data = source.whole(asked.limits.text_bytes)
    decoded = decode(data)
    check_text(decoded.text, asked.limits)
    yield report_of(source, "text", data, decoded.text)
    yield from warnings_of(source.name, decoded)
