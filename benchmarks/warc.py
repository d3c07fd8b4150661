"""Writes a crawl archive of any number of pages: real ones where they are at hand, and reports in made-up layouts.

python -m benchmarks.warc FILE.warc.gz --pages 10000

As in a real crawl there are requests, redirects and pictures among the pages, the same page twice, near copies, and
records that are broken. Nothing is left to chance: the same number of pages gives the same bytes.
"""

import argparse
import gzip
import html
import sys
from base64 import b32encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b, sha1
from pathlib import Path

from benchmarks.corpus import vary
from dragoman.samples import sample_reports

ROOT = Path(__file__).parents[1]
REAL = ROOT.parent / "shared" / "bench" / "fundus-pages"
LAYOUTS = ROOT / "tests" / "layouts"
_SAME, _NEAR, _BROKEN, _OTHER = 40, 10, 100, 8  # one page of so many is one
_LEVEL = 4  # of gzip


@dataclass(frozen=True, slots=True)
class Counts:
    """What an archive was made of."""

    pages: int
    same: int
    near: int
    broken: int
    others: int


def originals(real: Path = REAL) -> list[str]:
    """Whole pages to vary: the sample reports in made-up layouts, and as many real ones where these are at hand."""
    found = [gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in sorted(real.glob("*/*.html.gz"))]
    texts = [data.decode("utf-8") for _, data in sorted(sample_reports().items())]
    layouts = [path.read_text(encoding="utf-8") for path in sorted(LAYOUTS.glob("*.html"))]
    made = [_laid_out(text, layout) for text in texts for layout in layouts]
    if not found:
        return made
    return [page for pair in zip(found, made[:: max(1, len(made) // len(found))], strict=False) for page in pair]


def _laid_out(text: str, layout: str) -> str:
    title, _, body = text.strip().partition("\n")
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return (
        layout.replace("{{title}}", html.escape(title))
        .replace("{{paragraphs}}", paragraphs)
        .replace("{{language}}", "en")
    )


def pages(count: int, from_: Sequence[str]) -> Iterator[tuple[str, str]]:
    """`count` pages, each with what it is: new, the same as one before, or a near copy of it."""
    for number in range(count):
        copy, index = divmod(number, len(from_))
        if number > _SAME and number % _SAME == 0:
            yield "same", _page(number - _SAME // 2, from_)
        elif number > _NEAR and number % _NEAR == 0:
            yield "near", _edited(_page(number - _NEAR // 2, from_), number)
        else:
            yield "new", vary(from_[index], copy) if copy else from_[index]


def _page(number: int, from_: Sequence[str]) -> str:
    copy, index = divmod(number, len(from_))
    return vary(from_[index], copy) if copy else from_[index]


def _edited(page: str, number: int) -> str:
    """The page with a paragraph less and one more: the third is taken out, a new one put behind the first."""
    parts = page.split("</p>")
    if len(parts) > 4:  # noqa: PLR2004 - a first, a third and what follows
        del parts[2]
        parts[0] += f"</p><p>This desk adds note {number} of its own to what others wrote."
    return "</p>".join(parts)


def archive(count: int, from_: Sequence[str]) -> Iterator[bytes | str]:
    """The members of the archive, and behind each the name of what it is."""
    yield _member(_record("warcinfo", 0, b"software: benchmarks.warc\r\n", "application/warc-fields"))
    yield "info"
    for number, (kind, page) in enumerate(pages(count, from_)):
        body = page.encode()
        if number % _OTHER == 1:
            yield _member(_record("response", number, _answer(b"", "302 Found", "text/html")))
            yield "other"
            yield _member(_record("response", number, _answer(b"\x89PNG" + bytes(2000), "200 OK", "image/png")))
            yield "other"
        yield _member(_record("request", number, b"GET / HTTP/1.1\r\nHost: site.example\r\n\r\n"))
        yield "request"
        member = _member(_record("response", number, _answer(body, "200 OK", "text/html; charset=utf-8")))
        broken = number % _BROKEN == _BROKEN // 2
        yield _damaged(member, number // _BROKEN) if broken else member
        yield "broken" if broken else kind


def _answer(body: bytes, status: str, media: str) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nX-Crawl-Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _record(kind: str, number: int, block: bytes, media: str = "application/http; msgtype=response") -> bytes:
    digest = b32encode(sha1(block, usedforsecurity=False).digest()).decode()
    name = blake2b(f"{kind} {number}".encode(), digest_size=16).hexdigest()
    day, site = 1 + number % 28, number % 97
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2026-05-{day:02}T0{number % 10}:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{name}>\r\nWARC-Target-URI: https://site{site}.example/world/{number}.html\r\n"
        f"WARC-Block-Digest: sha1:{digest}\r\nContent-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _member(record: bytes) -> bytes:
    return gzip.compress(record, _LEVEL, mtime=0)


def _damaged(member: bytes, number: int) -> bytes:
    """The member with bytes turned, cut off, or without its header, by turns."""
    middle = len(member) // 2
    ways = (member[:middle] + b"\xff\x00\xff" + member[middle + 3 :], member[:middle], b"\0\0" + member[2:])
    return ways[number % len(ways)]


def write(path: Path, count: int, from_: Sequence[str]) -> Counts:
    """Write the archive; what it holds."""
    seen = dict.fromkeys(("new", "same", "near", "broken", "other"), 0)
    with path.open("wb") as stream:
        for part in archive(count, from_):
            if isinstance(part, bytes):
                stream.write(part)
            elif part in seen:
                seen[part] += 1
    return Counts(count, seen["same"], seen["near"], seen["broken"], seen["other"])


def main() -> None:
    """Write the archive that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    given = parser.parse_args()
    sys.stdout.write(f"{write(given.file, given.pages, originals())}\n")


if __name__ == "__main__":
    main()
