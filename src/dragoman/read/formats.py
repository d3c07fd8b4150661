"""Formats: which one a thing is in, and what reads it. One line a format; the modules are loaded when needed.

A format is told by the media type that a server or an archive gives, by the ending of the name, or by how the
bytes begin. The beginning overrules the other two where it is unmistakable: a page saved as `.txt` by a browser
stays a text, but an archive is an archive whatever it is called.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import Literal

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.reading import Limits, Outcome, Reading, ReadOptions, gathered, problem
from dragoman.read.source import Source, source_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A format: the module that reads it, how its names end, what servers call it, how its bytes begin."""

    kind: Literal["form", "box"]  # of reports, or of other files
    module: str
    suffixes: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    begins: tuple[bytes, ...] = ()
    roots: tuple[bytes, ...] = ()  # of XML: names of the outermost element, in small letters without a prefix


FORMS: Mapping[str, Form] = {
    "text": Form(
        kind="form",
        module="text",
        suffixes=(".txt", ".text", ".md", ".markdown"),
        media=("text/plain", "text/markdown"),
    ),
    "html": Form(
        kind="form", module="page", suffixes=(".html", ".htm", ".xhtml"), media=("text/html", "application/xhtml+xml")
    ),
    "json": Form(
        kind="form",
        module="json",
        suffixes=(".json", ".jsonl", ".ndjson"),
        media=("application/json", "application/x-ndjson", "application/jsonl"),
    ),
    "feed": Form(
        kind="form",
        module="feed",
        suffixes=(".rss", ".atom", ".xml"),
        media=(
            *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
            *("application/xml", "text/xml"),
        ),
        roots=(b"rss", b"rdf", b"feed", b"urlset", b"sitemapindex"),
    ),
}
_HTML_BEGINS = (b"<!doctype html", b"<html")
_JSON_BEGINS = (b'{"', b'[{"', b"{\n", b"{ ")
_JSON_FEED = re.compile(
    rb'^[\s\xef\xbb\xbf]*\{.{0,2000}?"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org', re.DOTALL
)
_ROOT = re.compile(
    rb"^[\s\xef\xbb\xbf]*(?:<\?[^>]*>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL
)
_HEAD = 4096


def suffixes() -> tuple[str, ...]:
    """All endings of names that are read."""
    return tuple(sorted(ending for form in FORMS.values() for ending in form.suffixes))


def format_of(name: str, head: bytes, media: str | None = None) -> str:
    """The key in `FORMS` of a thing: by how it begins, its media type, the ending of its name, or a look at it.

    Raises:
        InputError: the ending is of no format that is read (E110).
    """
    suffix = PurePath(name).suffix.lower()
    found = _by_beginning(head) or _by_root(head) or _by_media(media) or _by_suffix(suffix)
    if found is not None:
        return found
    if suffix and media is None:
        raise InputError(
            f"files ending in {suffix} are not read",
            code="E110",
            remedy=f"save its text as one of {', '.join(suffixes())}",
        )
    start = head[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_BEGINS):
        return "html"
    return "json" if start.startswith(_JSON_BEGINS) else "text"


def _by_beginning(head: bytes) -> str | None:
    return next((key for key, form in FORMS.items() if form.begins and head.startswith(form.begins)), None)


def _by_root(head: bytes) -> str | None:
    """The format by the outermost element, or by what a JSON Feed must say of itself."""
    if _JSON_FEED.match(head):
        return "feed"
    wide = head[:2] in {b"\xff\xfe", b"\xfe\xff"}
    found = _ROOT.match(head[2:].replace(b"\0", b"") if wide else head)
    root = found.group(1).lower() if found else b""
    return next((key for key, form in FORMS.items() if root in form.roots), None)


def _by_media(media: str | None) -> str | None:
    wanted = (media or "").partition(";")[0].strip().lower()
    return next((key for key, form in FORMS.items() if wanted in form.media), None)


def _by_suffix(suffix: str) -> str | None:
    return next((key for key, form in FORMS.items() if suffix in form.suffixes), None)


def outcomes(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in a source, one by one; an error ends this source as a problem, and the others go on."""
    try:
        whole, head = source.head(_HEAD)
        form = FORMS[format_of(source.name, head, source.media)]
        if form.kind == "box":
            yield from _unpacked(form, whole, asked)
        else:
            yield from _module(form).reports(whole, asked)
    except InputError as error:
        yield problem(source.name, error)


def _unpacked(form: Form, source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in the files of a box, each read by its own format.

    Raises:
        InputError: there are more boxes in boxes than anybody packs (E116).
    """
    if source.depth >= asked.limits.box_depth:
        raise InputError(
            f"lies in more than {asked.limits.box_depth} archives, one in the other",
            code="E116",
            remedy="unpack it, and name the files",
        )
    for member in _module(form).members(source, asked):
        if isinstance(member, Problem):
            yield member
        else:
            yield from outcomes(replace(member, depth=source.depth + 1), asked)


@cache
def _module(form: Form):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a module has no better type
    folder = "forms" if form.kind == "form" else "boxes"
    return import_module(f"dragoman.read.{folder}.{form.module}")


def reports_in(data: bytes, name: str, limits: Limits | None = None) -> Reading:
    """The reports in the bytes of a file called `name`; errors become problems."""
    return gathered(outcomes(source_of(data, name), ReadOptions(limits=limits or Limits())))


def text_of(data: bytes, name: str) -> dict[str, str]:
    """The texts in a file by the `sha256` their reports have: one for a text or a page, many for an export."""
    return {report.sha256: report.text for report in reports_in(data, name).reports}
