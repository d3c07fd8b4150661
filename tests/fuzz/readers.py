"""Everything that reads bytes of strangers, as functions of bytes; and what must hold whatever the bytes are.

A new reader needs a line here and at least one small file of its own making in `corpus/<reader>/`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dragoman.errors import InputError
from dragoman.lang.days import written_day
from dragoman.read.encoding import decode
from dragoman.read.fields import line_of
from dragoman.read.formats import FORMS, reports_in
from dragoman.read.net import headers, robots
from dragoman.read.net.address import address_of
from dragoman.read.net.decode import Ceiling, codings_of, decoded
from dragoman.read.page.bylines import names_in
from dragoman.read.page.days import in_address
from dragoman.read.page.page import article_of
from dragoman.read.reading import Limits
from dragoman.read.stamps import day_of, moment_of

CORPUS = Path(__file__).parent / "corpus"
LIMITS = Limits(text_bytes=2_000_000, json_bytes=2_000_000, box_bytes=20_000_000, box_members=2_000)
GROWTH = 300
"""The most characters that may come out for a byte that goes in: a little more than the ratio of an archive."""
ROOM = 100_000
"""Characters that may come out of however little."""
FILES = {
    "docx": "a.docx", "feed": "a.rss", "html": "a.html", "json": "a.json", "jsonl": "a.jsonl", "mail": "a.eml",
    "markdown": "a.md", "mbox": "a.mbox", "mhtml": "a.mhtml", "newsml": "a.xml", "odt": "a.odt", "packed": "a.gz",
    "pdf": "a.pdf",
    "table": "a.csv", "tar": "a.tar", "text": "a.txt", "unnamed": "a", "warc": "a.warc", "zip": "a.zip",
}  # fmt: skip
"""Readers of whole files, and under which name each gets them."""


def _file(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        found = reports_in(data, name, LIMITS)
        texts = [report.text for report in found.reports]
        _small([*texts, *(issue.message for issue in found.problems)], data)
        _sound(str(report) for report in found.reports)
        assert all(issue.code.startswith("E1") for issue in found.problems)

    return read


def _sound(texts: Iterable[str]) -> None:
    """Every field can be written to a file: half a surrogate pair cannot."""
    for text in texts:
        text.encode("utf-8")


def _small(texts: Iterable[str], data: bytes) -> None:
    assert sum(map(len, texts)) <= GROWTH * len(data) + ROOM


def _decode(data: bytes) -> None:
    found = decode(data)
    assert len(found.text) <= len(data)
    _sound([found.text, found.warning or ""])


def _page(data: bytes) -> None:
    found = article_of(data.decode("utf-8", "replace"), fetched="2024-06-01")
    if found is not None:
        _small([found.text, str(found.given)], data)
        _sound([found.text, str(found.given)])


def _linked(data: bytes) -> None:
    _page(b'<script type="application/ld+json">' + data + b"</script><h1>A headline of some words</h1><p>A text.")


def _robots(data: bytes) -> None:
    found = robots.parse(data, "dragoman")
    for path in ("/", "/a/b.html?c=d", "/" + "a" * 300, "/%2e%2F*$"):
        found.refuses(path)


def _decoded(coding: str) -> Callable[[bytes], None]:
    ceiling = Ceiling(most_bytes=1_000_000, most_ratio=200)

    def read(data: bytes) -> None:
        chunks = (data[at : at + 100] for at in range(0, len(data), 100))
        assert sum(map(len, decoded(chunks, codings_of(coding), ceiling))) <= ceiling.most_bytes

    return read


def _days(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    moment_of(text)
    day_of(text)
    list(in_address(text))
    for language in (None, "en", "fa", "zh"):
        written_day(text[:90], language)


def _names(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    _small(names_in(text), data)
    assert len(line_of(text) or "") <= ROOM


def _headers(data: bytes) -> None:
    lines = (line.partition(b":") for line in data.split(b"\n"))
    found = headers.headers_of((name, value) for name, _, value in lines)
    headers.charset_of(found), headers.media_type_of(found), headers.etag_of(found)
    headers.last_modified_of(found), headers.retry_after(found, 0.0), headers.fresh_for(found, 0.0)
    _sound(found.values())


def _address(data: bytes) -> None:
    found = address_of(data.decode("utf-8", "replace"))
    assert str(address_of(str(found))) == str(found)
    found.towards(data.decode("latin-1"))


OWN: Mapping[str, Callable[[bytes], None]] = {
    "address": _address,
    "brotli": _decoded("br"),
    "days": _days,
    "decode": _decode,
    "deflate": _decoded("deflate"),
    "gzip": _decoded("gzip"),
    "headers": _headers,
    "linked": _linked,
    "names": _names,
    "page": _page,
    "robots": _robots,
    "zstd": _decoded("zstd"),
}
"""Parsers of our own, and decoders of the network."""


def _all() -> Iterator[tuple[str, Callable[[bytes], Any]]]:
    yield from OWN.items()
    for key, name in FILES.items():
        if key in FORMS or key in ("jsonl", "markdown", "mbox", "odt", "unnamed"):
            yield key, _file(name)


READERS: Mapping[str, Callable[[bytes], Any]] = dict(_all())


def fed(reader: str, data: bytes) -> None:
    """Give a reader some bytes: it may refuse them as no input of its kind, and nothing else."""
    try:
        READERS[reader](data)
    except InputError as error:
        assert error.code.startswith("E1"), error  # noqa: PT017 - every other exception is let through


def seeds(reader: str) -> list[bytes]:
    """The kept inputs of a reader, in the order of their names."""
    return [path.read_bytes() for path in sorted((CORPUS / reader).glob("*"))]
