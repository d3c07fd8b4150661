"""TAR archives, packed or not: their files in the order of the archive, as the stream comes.

The headers are read here and not by `tarfile`, which trusts the sizes it is told for its own bookkeeping, and in
versions of Python still in use can be held for hours by a header.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.model.record import Problem
from dragoman.read.boxes.packed import opened
from dragoman.read.boxes.poured import Poured
from dragoman.read.formats import suffixes
from dragoman.read.passing import is_passed, label_of, page_of
from dragoman.read.reading import ReadOptions, doubt
from dragoman.read.source import Source

_BLOCK, _PIECE = 512, 65536
_LONGEST = 1_000_000  # bytes of a name or of further headers
_FILES = (b"0", b"\0", b"7")
_FURTHER, _LONG_NAME, _SPARSE = b"x", b"L", b"S"
_PASSED = (b"g", b"K", b"5", b"V")  # headers for all, long names of links, folders, labels
_NO_END = b""  # no header but an end without the blocks of zeros that mark it
_OCTAL = re.compile(rb"[0-7]{1,12}")
_DIGITS = 20  # more than 64 bits have
_CUT_OFF = "E163"
_RECORD = re.compile(rb"(\d{1,9}) ([^=\n]{1,200})=")
_AGAIN = "get it anew, or unpack it yourself"


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before a file: its name, how many bytes it has, what kind of thing it is."""

    name: bytes
    size: int
    kind: bytes
    sparse: bool = False


def members(source: Source, asked: ReadOptions) -> Iterator[Source | Problem]:
    """The files inside that are of formats that are read.

    Raises:
        InputError: it breaks off (E163) or is damaged (E164): what was whole before was read.
    """
    whole, head = source.head(8)
    stream = opened(whole, head, asked)
    endings, passed, pages = suffixes(), 0, set[tuple[str, ...]]()
    for header in _headers(stream):
        part = _Part(stream, header.size)
        parts = label_of(header.name.decode("utf-8", "replace"))
        if header.kind == _NO_END:
            yield doubt(source.name, "ends without its end mark: files may be missing", _AGAIN, _CUT_OFF)
        elif header.kind not in _FILES or header.sparse:
            passed += header.kind not in _PASSED
        elif not is_passed(parts, endings) and page_of(parts) not in pages:
            pages.add((*parts[:-1], PurePosixPath(parts[-1]).stem))
            name = "/".join((source.name, *parts))
            yield Source(name=name, stream=part.stream(), size=header.size, fetched=source.fetched)
        if part.skip():
            break
    yield from _told(source.name, passed)


def _told(name: str, passed: int) -> Iterator[Problem]:
    if passed:
        what = f"{passed} links, devices or files with holes in it were not read"
        yield doubt(name, what, "unpack it, and name the files", "E165")


def _headers(stream: BinaryIO) -> Iterator[Header]:
    """The headers in the archive; whoever takes one reads or skips its bytes before the next."""
    further: dict[bytes, bytes] = {}
    while (block := stream.read(_BLOCK)) and block.strip(b"\0"):
        header = _header(block)
        if header.kind == _LONG_NAME:
            further[b"path"] = _small(stream, header.size).rstrip(b"\0")
        elif header.kind == _FURTHER:
            further |= dict(_fields(_small(stream, header.size)))
        else:
            yield _completed(header, further)
            further = {}
    if not block:
        yield Header(b"", 0, _NO_END)


def _completed(header: Header, further: Mapping[bytes, bytes]) -> Header:
    """The header with what those before it say of the same file."""
    size, told = header.size, further.get(b"size", b"")
    if told.isdigit() and len(told) < _DIGITS:
        size = int(told)
    sparse = header.kind == _SPARSE or any(key.startswith(b"GNU.sparse") for key in further)
    return Header(further.get(b"path", header.name), size, header.kind, sparse)


def _header(block: bytes) -> Header:
    """The header in a block.

    Raises:
        InputError: it is cut off (E163) or is none (E164).
    """
    if len(block) < _BLOCK:
        raise _cut_off()
    total = sum(block[:148]) + sum(block[156:]) + 8 * 32
    if _octal(block[148:156]) != total:
        raise _damaged()
    size = int.from_bytes(block[125:136]) if block[124] & 0x80 else _octal(block[124:136])
    name, prefix = block[:100].split(b"\0")[0], block[345:500].split(b"\0")[0]
    if block[257:263] == b"ustar\0" and prefix:
        name = prefix + b"/" + name
    kind = block[156:157]
    return Header(name, size if kind in {*_FILES, *_PASSED, _FURTHER, _LONG_NAME, _SPARSE} else 0, kind)


def _octal(field: bytes) -> int:
    text = field.strip(b" \0") or b"0"
    if not _OCTAL.fullmatch(text):
        raise _damaged()
    return int(text, 8)


def _small(stream: BinaryIO, size: int) -> bytes:
    """The bytes of a header that goes on, and what fills up its last block."""
    if size > _LONGEST:
        raise _damaged()
    data = b"".join(part := _Part(stream, size))
    part.skip()
    return data


def _fields(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The fields of further headers: "30 path=folder/name" and a line end, 30 bytes in all."""
    at = 0
    while found := _RECORD.match(data, at):
        length = int(found.group(1))
        if length <= found.end() - at:
            return
        yield found.group(2), data[found.end() : at + length - 1]
        at += length


class _Part:
    """The bytes of one file in the stream."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._left, self._filling = stream, size, -size % _BLOCK
        self._failed: InputError | None = None

    def stream(self) -> BinaryIO:
        """The file as a stream, to be read before what follows it."""
        return Poured(iter(self))  # type: ignore[return-value]

    def __iter__(self) -> Iterator[bytes]:
        while self._left:
            piece = self._next(min(_PIECE, self._left))
            self._left -= len(piece)
            yield piece

    def _next(self, count: int) -> bytes:
        try:
            piece = self._stream.read(count)
            if not piece:
                raise _cut_off()
        except InputError as error:
            self._failed = error
            raise
        return piece

    def skip(self) -> bool:
        """Go to where the next header begins; true where the file broke off, which was told when it was read.

        Raises:
            InputError: the archive breaks off here (E163), or cannot be read on.
        """
        if self._failed is not None:
            if self._failed.code == _CUT_OFF:
                return True
            raise self._failed
        for _ in self:
            pass
        self._left, self._filling = self._filling, 0
        for _ in self:
            pass
        return False


def _cut_off() -> InputError:
    return InputError("breaks off in the middle of a file", code=_CUT_OFF, remedy=_AGAIN)


def _damaged() -> InputError:
    return InputError("is damaged: where a file begins there is no header", code="E164", remedy=_AGAIN)
