"""Formats: which one a file is in, and the reports in its bytes."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.model.text import Given, Report
from dragoman.read.encoding import Decoded, decode
from dragoman.read.html import article_of
from dragoman.read.json import Item, items_of
from dragoman.read.reading import Limits, Reading, doubt, problem

Format = Literal["text", "html", "json"]

SUFFIXES: Mapping[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_AS_1252 = frozenset(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"))  # as browsers read them
_LEAST_LETTERS = 20  # of an article


def format_of(name: str, data: bytes) -> Format:
    """The format a file's name tells; without a suffix its beginning decides.

    Raises:
        InputError: the suffix is of no format that is read (E110).
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if suffix:
        raise InputError(
            f"files ending in {suffix} are not read",
            code="E110",
            remedy="save its text as .txt, .md, .html, .json or .jsonl",
        )
    head = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "json" if head.startswith((b'{"', b'[{"', b"{\n", b"{ ")) else "text"


def reports_in(data: bytes, name: str, limits: Limits | None = None) -> Reading:
    """The reports in the bytes of a file called `name`; errors become problems."""
    limits = limits or Limits()
    try:
        form = format_of(name, data)
        _check_size(data, limits.json_bytes if form == "json" else limits.text_bytes)
        return _READERS[form](data, name, limits)
    except InputError as error:
        return Reading(problems=(problem(name, error),))


def text_of(data: bytes, name: str) -> dict[str, str]:
    """The texts in a file by the `sha256` their reports have: one for text and HTML, one an object for JSON."""
    return {report.sha256: report.text for report in reports_in(data, name).reports}


def _check_size(data: bytes, most: int) -> None:
    if not data:
        raise InputError("is empty", code="E103", remedy="check that the download was complete")
    if len(data) > most:
        raise InputError(
            f"has {len(data) / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB that are read as one report",
            code="E105",
            remedy="split it into one file per report, or write JSON Lines",
        )


def _check_text(text: str, limits: Limits) -> None:
    if not text.strip():
        raise InputError("holds nothing but blanks", code="E103", remedy="check that the download was complete")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > limits.line:
        raise InputError(
            f"has a line of {longest:,} characters; no report has lines over {limits.line:,}",
            code="E106",
            remedy="check that it is a report and not data, and break its lines",
        )


NOTHING = Given()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes a report is identified by, and what is known beside its text."""

    data: bytes
    name: str
    form: Format
    given: Given = NOTHING


def _report(source: Source, text: str) -> Report:
    digest = hashlib.sha256(source.data).hexdigest()
    return Report(
        id=digest[:16],
        file=source.name,
        format=source.form,
        sha256=digest,
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        given=source.given,
    )


def _warnings(name: str, decoded: Decoded) -> tuple[Problem, ...]:
    if decoded.warning is None:
        return ()
    return (doubt(name, decoded.warning, "look at the text; save the file as UTF-8 to be sure"),)


def _text(data: bytes, name: str, limits: Limits) -> Reading:
    decoded = decode(data)
    _check_text(decoded.text, limits)
    report = _report(Source(data=data, name=name, form="text"), decoded.text)
    return Reading(reports=(report,), problems=_warnings(name, decoded))


def _html(data: bytes, name: str, limits: Limits) -> Reading:
    decoded = _declared(data) or decode(data)
    article = article_of(decoded.text)
    if article is None or sum(char.isalpha() for char in article.text) < _LEAST_LETTERS:
        raise InputError(
            "no article was found in the page", code="E107", remedy="save the article's own page, or its text as .txt"
        )
    _check_text(article.text, limits)
    report = _report(Source(data=data, name=name, form="html", given=article.given), article.text)
    return Reading(reports=(report,), problems=_warnings(name, decoded))


def _declared(data: bytes) -> Decoded | None:
    """The page decoded as it says itself, if that is an encoding and holds for every byte."""
    found = _CHARSET.search(data[:4096])
    if found is None or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None
    name = found.group(1).decode("ascii").lower()
    if name.startswith(("utf-16", "utf-32")):  # a page whose bytes say this in ASCII is neither
        return None
    name = "cp1252" if name in _AS_1252 else name
    try:
        return Decoded(data.decode(name).removeprefix("\ufeff"), name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _json(data: bytes, name: str, limits: Limits) -> Reading:
    decoded = decode(data)
    reports: list[Report] = []
    problems = list(_warnings(name, decoded))
    for item in items_of(decoded.text, name):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        try:
            reports.append(_json_report(item, limits))
        except InputError as error:
            problems.append(problem(item.name, error))
        else:
            problems.extend((doubt(item.name, item.warning, "correct the escape"),) if item.warning else ())
    if not reports and not problems:
        raise InputError("holds no report", code="E109", remedy='give objects with a "text" field')
    return Reading(reports=tuple(reports), problems=tuple(problems))


def _json_report(item: Item, limits: Limits) -> Report:
    if len(item.text.encode("utf-8")) > limits.text_bytes:
        raise InputError("has a text that is too long", code="E105", remedy="split it into one object per report")
    _check_text(item.text, limits)
    return _report(Source(data=item.data, name=item.name, form="json", given=item.given), item.text)


_READERS: Mapping[Format, Callable[[bytes, str, Limits], Reading]] = {"text": _text, "html": _html, "json": _json}
