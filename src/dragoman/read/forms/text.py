"""Plain text and Markdown: the text is the file as it stands, so that anybody can count in it."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.text import Report
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.encoding import decode
from dragoman.read.exported import several
from dragoman.read.markdown import markdown_of
from dragoman.read.objects import Names
from dragoman.read.reading import Outcome, ReadOptions
from dragoman.read.source import Source, report_of

_MARKDOWN = (".md", ".markdown")
_MEDIA = "text/markdown"


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The one report of a text file.

    Raises:
        InputError: it is no text (E104), empty (E103), too large (E105) or has endless lines (E106).
    """
    data = source.whole(asked.limits.text_bytes)
    decoded = decode(data)
    check_text(decoded.text, asked.limits)
    report = report_of(source, "text", data, decoded.text)
    yield _marked(report, source) if _is_markdown(source) else report
    yield from warnings_of(source.name, decoded)
    yield from several(source.name, decoded.text)


def _is_markdown(source: Source) -> bool:
    return source.name.lower().endswith(_MARKDOWN) or (source.media or "").startswith(_MEDIA)


def _marked(report: Report, source: Source) -> Report:
    """A report in Markdown, with what its front matter says of it."""
    found = markdown_of(report.text)
    given = Names({}).given(found.fields, source.given, source="front matter", fetched=source.fetched)
    given = replace(given, captions=found.captions, links=found.links)
    blanked = found.blanked if found.blanked != report.text and found.blanked.strip() else ""
    return replace(report, given=given, blanked=blanked)
