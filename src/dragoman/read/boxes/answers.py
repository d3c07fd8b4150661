"""The answer of a server as a crawl kept it: its status, what it says of the body, and the body without codings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import InputError
from dragoman.read.net.decode import Ceiling, codings_of, decoded
from dragoman.read.net.headers import charset_of, headers_of, media_type_of
from dragoman.read.reading import Limits

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 262_144
_CHUNK = re.compile(rb"\s{0,4}([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_CHUNKED = re.compile(rb"^transfer-encoding[ \t]*:[^\r\n]{0,200}chunked", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered."""

    status: int
    media: str | None
    charset: str | None
    head: dict[str, str]
    chunked: bool
    raw: bytes

    def body(self, limits: Limits) -> bytes:
        """The body without chunks and codings. Crawlers keep the headers of codings that they undid themselves, so
        what is not in the coding told is taken as it is.

        Raises:
            InputError: it is too large (E131), a bomb (E132), cut off (E133) or in a coding that is not known (E136).
        """
        raw = (_unchunked(self.raw) or self.raw) if self.chunked else self.raw
        codings = codings_of(self.head.get("content-encoding", ""))
        if not codings or not raw:
            return raw
        ceiling = Ceiling(most_bytes=limits.text_bytes, most_ratio=limits.box_ratio)
        try:
            return b"".join(decoded((raw,), codings, ceiling))
        except InputError as error:
            if error.code == _NOT_SO and raw.lstrip()[:1] in _OPENINGS:
                return raw
            raise


_NOT_SO = "E136"
_OPENINGS = (b"<", b"{", b"[", b"\xef")


def answer_of(block: bytes) -> Answer | None:
    """The answer in the block of a record; None if it is none."""
    found, end = _STATUS.match(block), _HEAD_END.search(block, 0, _LONGEST_HEAD)
    if found is None or end is None:
        return None
    head = block[: end.start()]
    pairs = (line.partition(b":") for line in head.splitlines()[1:])
    try:
        headers = headers_of((name.strip(), value.strip()) for name, colon, value in pairs if colon)
    except InputError:
        return None
    return Answer(
        status=int(found.group(1)), media=media_type_of(headers), charset=charset_of(headers), head=headers,
        chunked=_CHUNKED.search(head) is not None, raw=block[end.end() :],
    )  # fmt: skip


def _unchunked(raw: bytes) -> bytes | None:
    """The body out of its chunks, None if it is in none."""
    pieces = tuple(_chunks(raw))
    return b"".join(pieces) if pieces and pieces[-1] == b"" else None


def _chunks(raw: bytes) -> Iterator[bytes]:
    """The chunks; the last is empty where the body is whole."""
    at = 0
    while found := _CHUNK.match(raw, at):
        size, at = int(found.group(1), 16), found.end()
        if at + size > len(raw):
            return
        yield raw[at : at + size]
        if size == 0:
            return
        at += size
