"""Formats: which one a thing is in, and what reads it. One line a format; the modules are loaded when needed.

A format is told by the media type that a server or an archive gives, by the ending of the name, or by how the
bytes begin. The beginning overrules the other two where it is unmistakable: a page saved as `.txt` by a browser
stays a text, but an archive is an archive whatever it is called.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import PurePath
from typing import Literal

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.allowance import Allowance, allowed
from dragoman.read.crawl import crawled
from dragoman.read.guess import guessed, is_office, is_packed_crawl
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
    within: tuple[int, bytes] | None = None  # bytes that stand at a place behind the beginning
    crawl: bool = False  # whether most of what it holds is no report, as in a crawl of whole sites


PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd")
"""How the bytes of packed files begin: gzip, bzip2, xz, zstd."""
FORMS: Mapping[str, Form] = {
    # boxes first: of formats that begin alike the one its name tells is taken, else the first
    "zip": Form(
        kind="box",
        module="zip",
        suffixes=(".zip",),
        media=("application/zip", "application/x-zip-compressed"),
        begins=(b"PK\x03\x04", b"PK\x05\x06"),
    ),
    "packed": Form(
        kind="box",
        module="packed",
        suffixes=(".gz", ".bz2", ".xz", ".zst"),
        media=("application/gzip", "application/x-gzip", "application/x-bzip2", "application/x-xz", "application/zstd"),
        begins=PACKED,
    ),
    "tar": Form(
        kind="box",
        module="tar",
        suffixes=(
            ".tar",
            ".tgz",
            ".tbz",
            ".tbz2",
            ".txz",
            ".tzst",
            *(f".tar.{one}" for one in ("gz", "bz2", "xz", "zst")),
        ),
        media=("application/x-tar", "application/x-gtar"),
        begins=PACKED,
        within=(257, b"ustar"),
    ),
    "warc": Form(
        kind="box",
        module="warc",
        suffixes=(".warc", ".warc.gz"),
        media=("application/warc",),
        begins=(b"WARC/1.", b"WARC/0.", b"\x1f\x8b"),
        crawl=True,
    ),
    "mail": Form(
        kind="form", module="mail", suffixes=(".eml", ".mbox", ".mbx"), media=("message/rfc822", "application/mbox")
    ),
    "mhtml": Form(
        kind="form",
        module="mhtml",
        suffixes=(".mht", ".mhtml"),
        media=("multipart/related", "application/x-mimearchive", "message/x-mhtml"),
    ),
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
        suffixes=(".rss", ".atom"),
        media=(
            *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
            *("application/xml", "text/xml"),
        ),
        roots=(b"rss", b"rdf", b"feed", b"urlset", b"sitemapindex"),
    ),
    "newsml": Form(
        kind="form",
        module="newsml",
        suffixes=(".newsml", ".nitf", ".xml"),
        media=(
            "application/vnd.iptc.g2.newsitem+xml",
            "application/vnd.iptc.g2.newsmessage+xml",
            "application/nitf+xml",
        ),
        roots=(b"newsitem", b"newsmessage", b"packageitem", b"newsml", b"nitf"),
    ),
    "table": Form(
        kind="form", module="table", suffixes=(".csv", ".tsv"), media=("text/csv", "text/tab-separated-values")
    ),
    "docx": Form(
        kind="form",
        module="docx",
        suffixes=(".docx", ".docm", ".dotx", ".odt"),
        begins=(b"PK\x03\x04",),
        media=(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
        ),
    ),
    "pdf": Form(kind="form", module="pdf", suffixes=(".pdf",), media=("application/pdf",), begins=(b"%PDF-",)),
}
_JSON_FEED = re.compile(
    rb'^[\s\xef\xbb\xbf]*\{.{0,2000}?"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org', re.DOTALL
)
_ROOT = re.compile(
    rb"^[\s\xef\xbb\xbf]*+(?:(?:<\?[^>]*>|<!--.{0,2000}?-->|<!DOCTYPE[^>]*>)\s*+)*+<(?:[\w.-]++:)?([\w.-]++)", re.DOTALL
)
"""What stands before the outermost element is never tried in two ways: else a file of comments would take for ever."""
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
    found = _by_beginning(head, name, media) or _by_root(head) or _by_media(media) or _by_suffix(name)
    if found is not None:
        return found
    if suffix and media is None:
        raise InputError(
            f"files ending in {suffix} are not read",
            code="E110",
            remedy="save its text as .txt, .html, .docx or .json",
        )
    return guessed(head)


def _by_beginning(head: bytes, name: str, media: str | None) -> str | None:
    """The format that begins so; of several (many formats are ZIP archives) the one told by media type or name."""
    found = [key for key, form in FORMS.items() if form.begins and head.startswith(form.begins)]
    found += [key for key, form in FORMS.items() if form.within and head.startswith(form.within[1], form.within[0])]
    told = next((key for key in (_by_media(media), _by_suffix(name)) if key in found), None)
    if told in {None, "packed"} and "warc" in found and is_packed_crawl(head):
        return "warc"
    if told is None and "docx" in found and is_office(head):
        return "docx"
    return told or (found[0] if found else None)


def form_of_media(media: str | None) -> Form | None:
    """The format that servers call so, None if it is not read."""
    key = _by_media(media)
    return FORMS[key] if key else None


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


def _by_suffix(name: str) -> str | None:
    """The format whose ending the name has, the longest of them: ".tar.gz" before ".gz"."""
    lower = PurePath(name).name.lower()
    found = ((len(ending), key) for key, form in FORMS.items() for ending in form.suffixes if lower.endswith(ending))
    return max(found, default=(0, None), key=lambda one: one[0])[1]


def outcomes(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports in a source, one by one; an error ends this source as a problem, and the others go on."""
    if source.fetched is None and asked.today is not None:  # read today, so of no later day
        source = replace(source, fetched=asked.today)
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
        InputError: there are more boxes in boxes than anybody packs (E116), or more in them (E160 to E162).
    """
    if source.depth >= asked.limits.box_depth:
        raise InputError(
            f"lies in more than {asked.limits.box_depth} archives, one in the other",
            code="E116",
            remedy="unpack it, and name the files",
        )
    allowance = allowed(source.allowance, asked.limits)
    found = _module(form).members(replace(source, allowance=allowance), asked)
    members = _counted(found, allowance, source.depth + 1)
    if form.crawl:
        yield from crawled(members, source.name, asked, outcomes)
        return
    for member in members:
        if isinstance(member, Problem):
            yield member
        else:
            yield from outcomes(member, asked)


def _counted(members: Iterable[Source | Problem], allowance: Allowance, depth: int) -> Iterator[Source | Problem]:
    for member in members:
        if isinstance(member, Problem):
            yield member
        else:
            allowance.member()
            yield replace(member, depth=depth, allowance=allowance)


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
