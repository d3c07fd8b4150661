"""Crawl archives for the tests, made in memory."""

import base64
import gzip
import hashlib

from tests.read.page.pages import page

ADDRESS = "https://nordic.example/2024/03/03/ferry-{}"


def answer(body: bytes, *, status: str = "200 OK", media: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    """What a server answers."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def record(
    block: bytes, number: int = 0, *, kind: str = "response", length: int | None = None, digest: bytes | None = None
) -> bytes:
    """One record, as crawlers write it."""
    told = base64.b32encode(hashlib.sha1(block if digest is None else digest).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"WARC-Target-URI: {ADDRESS.format(number)}\r\nWARC-Block-Digest: sha1:{told}\r\n"
        f"Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    """Records with different pages."""
    return [record(answer(page(f"<p>This is report number {at} of the day.</p>").encode()), at) for at in range(count)]


def packed(records: list[bytes]) -> bytes:
    """The records, each a member of gzip."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
