"""What a thing without a telling name is, by a look at how it begins: standard input, a bare download.

Only what is unmistakable is guessed; all else is text.
"""

import csv
import re
import zlib

from dragoman.errors import InputError
from dragoman.read.encoding import decode
from dragoman.read.objects import names_known, plain

_OFFICE = re.compile(rb"word/|_rels/\.rels|\[Content_Types\]\.xml|mimetypeapplication/vnd\.oasis\.opendocument\.text")
_MAILBOX = re.compile(rb"From [^\r\n]{1,300}(?:19|20)\d\d[^\r\n]{0,40}\r?\n[A-Za-z][\w-]{1,60}:")
_MESSAGE = re.compile(rb"(?:[A-Za-z][\w-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}")
_SENT = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^Content-Type:\s{0,9}multipart/related", re.IGNORECASE | re.MULTILINE)
_HTML = (b"<!doctype html", b"<html")
_JSON = (b'{"', b'[{"', b"{\n", b"{ ")
_FIRST = 64  # bytes unpacked of a packed file
_LEAST_COLUMNS = 2


def is_office(head: bytes) -> bool:
    """Whether a ZIP archive is a document of a word processor."""
    return _OFFICE.search(head) is not None


def is_packed_crawl(head: bytes) -> bool:
    """Whether the bytes packed by gzip are those of a crawl archive."""
    try:
        return zlib.decompressobj(31).decompress(head, _FIRST).startswith(b"WARC/")
    except zlib.error:
        return False


def guessed(head: bytes) -> str:
    """The key of the format that text of unknown name is in."""
    start = head[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML):
        return "html"
    if start.startswith(_JSON):
        return "json"
    if _MAILBOX.match(head):
        return "mail"
    if _MESSAGE.match(head) and (_SENT.search(head) or _SAVED.search(head)):
        return "mhtml" if _SAVED.search(head) else "mail"
    return "table" if _is_table(head) else "text"


def _is_table(head: bytes) -> bool:
    """Whether the first line names columns: one of texts, and another that is known."""
    try:
        line = decode(head).text.partition("\n")[0]
    except InputError:
        return False
    return any(_names_columns(line, separator) for separator in ",;\t|" if separator in line)


def _names_columns(line: str, separator: str) -> bool:
    try:
        cells = {plain(cell.strip()) for cell in next(csv.reader([line], delimiter=separator), [])}
    except csv.Error:
        return False
    found = [field for field, names in names_known().items() if cells & set(names)]
    return "text" in found and len(found) >= _LEAST_COLUMNS
