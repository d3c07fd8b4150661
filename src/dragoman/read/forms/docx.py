"""Documents of word processors: Word (.docx) and OpenDocument (.odt).

Read straight from the XML inside: no macro is run, no picture opened, nothing outside of the file followed. What a
reader of the document does not see (deleted words, hidden text, notes to editors) is left out. A paragraph is a line,
a row of a table a line with its cells parted by bars.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from dragoman.errors import InputError
from dragoman.model.text import Link
from dragoman.read.checks import check_text
from dragoman.read.exported import several
from dragoman.read.office import opendocument, word
from dragoman.read.office.document import Document
from dragoman.read.properties import properties
from dragoman.read.reading import Limits, Outcome, ReadOptions
from dragoman.read.source import Source, report_of
from dragoman.read.told import Told, given_of
from dragoman.read.xml import Element, tree_of

_OLD = b"\xd0\xcf\x11\xe0"
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_MOST_PART = 50_000_000  # bytes of one part: a bomb's are gigabytes
_MOST_LINKS = 200


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The report of a document.

    Raises:
        InputError: it is no document that can be read (E154), is too large (E105) or empty (E103), or its XML is not
            to be trusted (E140 to E142).
    """
    data = source.whole(asked.limits.document_bytes)
    document = _document(data)
    text = document.text()
    _check(text, asked.limits)
    values = [*_values(document, text)]
    links = tuple(Link(url=url, words=words) for url, words in document.links[:_MOST_LINKS])
    yield report_of(
        source, "docx", data, text, replace(given_of(values, source.given, fetched=source.fetched), links=links)
    )
    yield from several(source.name, text)


def _check(text: str, limits: Limits) -> None:
    if len(text.encode("utf-8", "replace")) > limits.text_bytes:
        raise InputError("has a text that is too long", code="E105", remedy="split it into one document per report")
    check_text(text, limits)


def _values(document: Document, text: str) -> Iterator[Told]:
    for field, value, place in document.properties:
        if place.startswith("style"):  # the document's own text, not a property of the file
            yield Told(field=field, value=value, source="document", place=place)
        else:
            yield from properties(field, value, "properties", place, text)


def _document(data: bytes) -> Document:
    if data.startswith(_OLD):
        raise _unread("is an old office document, or one with a password", "save it as .docx without a password")
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "content.xml" in names and "word/document.xml" not in names:
                return opendocument.read(_Parts(archive, names))
            return word.read(_Parts(archive, names))
    except RuntimeError as error:  # what `zipfile` says of a password
        raise _unread("has a password", "save it without a password") from error
    except _BROKEN as error:
        raise _unread("is broken", "check that the download was complete") from error


def _unread(cause: str, remedy: str) -> InputError:
    return InputError(cause, code="E154", remedy=remedy)


class _Parts:
    """The parts of an archive, as trees."""

    def __init__(self, archive: ZipFile, names: Sequence[str]) -> None:
        self._archive, self._names = archive, frozenset(names)

    def tree(self, name: str) -> Element | None:
        """The root of a part, None if there is none of this name.

        Raises:
            InputError: the part is too large (E142), or no XML that is read (E140 to E142).
        """
        if name not in self._names:
            return None
        with self._archive.open(name) as part:
            data = part.read(_MOST_PART + 1)
        if len(data) > _MOST_PART:
            raise InputError(
                f"its part {name} has more than {_MOST_PART / 1e6:.0f} MB", code="E142", remedy="save its text as .txt"
            )
        return tree_of(data)
