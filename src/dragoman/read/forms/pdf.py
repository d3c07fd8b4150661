"""PDF files: the text layer, if it reads as the page does. Pictures are not read: that is work for OCR programs."""

from collections.abc import Iterator

from dragoman.errors import InputError
from dragoman.read.checks import check_text
from dragoman.read.exported import several
from dragoman.read.pdf.garbled import garbling
from dragoman.read.pdf.lines import Pages, read_pages
from dragoman.read.pdf.paragraphs import text_of
from dragoman.read.properties import properties
from dragoman.read.reading import Outcome, ReadOptions, doubt
from dragoman.read.source import Source, report_of
from dragoman.read.stamps import moment_of
from dragoman.read.told import Told, given_of

_PROPERTIES = (
    ("title", "Title"),
    ("authors", "Author"),
    ("published", "CreationDate"),
    ("updated", "ModDate"),
)
_LEAST_LETTERS = 20  # of a report


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The report of a PDF.

    Raises:
        InputError: it is broken (E143), locked (E144), larger than any report (E145), has no text (E146), or its text
            is not what stands on its pages (E147).
    """
    data = source.whole(asked.limits.document_bytes)
    pages = read_pages(data, asked.limits.pages)
    text = text_of(pages.lines)
    _check(text, pages)
    check_text(text, asked.limits)
    values = tuple(_values(pages, text))
    yield report_of(source, "pdf", data, text, given_of(values, source.given, fetched=source.fetched))
    yield from several(source.name, text)
    if pages.pictures:
        yield doubt(
            source.name,
            f"{pages.pictures} of {pages.count} pages are pictures without text, and were not read",
            "read them with an OCR program",
            code="E148",
        )


def _check(text: str, pages: Pages) -> None:
    """Refuse what is no text, or not the one on the pages."""
    if sum(char.isalpha() for char in text) < _LEAST_LETTERS:
        what = "its pages are pictures without text" if pages.pictures else "it has no text"
        raise InputError(what, code="E146", remedy="read it with an OCR program, and name its text")
    wrong = garbling(text, pages)
    if wrong is not None:
        raise InputError(
            f"its text is garbled and is not used as evidence: {wrong}",
            code="E147",
            remedy="use another copy (the web page, a DOCX), or read it with an OCR program",
        )


def _values(pages: Pages, text: str) -> Iterator[Told]:
    found = dict(pages.properties)
    for field, name in _PROPERTIES:
        value = found.get(name)
        day = moment_of(value.removeprefix("D:")[:8]) if value and name.endswith("Date") else None
        yield from properties(field, day.edtf if day else value, "properties", name, text)
