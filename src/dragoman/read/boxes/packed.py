"""Files packed alone: gzip, bzip2, xz and zstd. The name of what is inside is theirs without its ending."""

import bz2
import lzma
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, TypeAlias

from dragoman.errors import InputError
from dragoman.read.allowance import Tally, allowed
from dragoman.read.boxes.poured import Poured
from dragoman.read.formats import PACKED
from dragoman.read.net.decode import undone
from dragoman.read.reading import ReadOptions
from dragoman.read.source import Source

_PIECE = 65536
_LZMA_MEMORY = 128 * 1024 * 1024  # bytes: xz -9 needs 65 MiB to unpack
_AGAIN = "get it anew, or unpack it yourself"
_ENDINGS = (".gz", ".bz2", ".xz", ".zst")


Engine: TypeAlias = bz2.BZ2Decompressor | lzma.LZMADecompressor
"""A decompressor of one member."""


def _xz() -> Engine:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_LZMA_MEMORY)


_ENGINES: Mapping[bytes, Callable[[], Engine]] = {b"BZh": bz2.BZ2Decompressor, b"\xfd7zXZ\0": _xz}
_CODINGS: Mapping[bytes, str] = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}


def members(source: Source, asked: ReadOptions) -> Iterator[Source]:
    """The one file inside."""
    whole, head = source.head(8)
    path = PurePath(source.name)
    inner = path.stem if path.suffix.lower() in _ENDINGS else path.name
    yield Source(
        name=f"{source.name}/{inner}", stream=opened(whole, head, asked), given=source.given, fetched=source.fetched
    )


def opened(source: Source, head: bytes, asked: ReadOptions) -> BinaryIO:
    """The stream behind a packed one, unpacked as it is read; a stream that is not packed as it is."""
    if not head.startswith(PACKED):
        return source.stream
    tally = Tally(source.stream)
    pieces = _pieces(head, iter(lambda: tally.read(_PIECE), b""))
    return Poured(pieces, allowed(source.allowance, asked.limits), lambda: tally.taken)  # type: ignore[return-value]


def _pieces(head: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    coding = next((name for magic, name in _CODINGS.items() if head.startswith(magic)), None)
    if coding is None:
        fresh = next(engine for magic, engine in _ENGINES.items() if head.startswith(magic))
        yield from _unpacked(fresh, chunks)
        return
    try:
        yield from undone(chunks, coding)
    except InputError as error:
        raise _told(cut_off=error.code == "E133") from error


def _unpacked(fresh: Callable[[], Engine], chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Members one after the other; what follows the last and is no member is padding."""
    engine, given, members = fresh(), False, 0
    data = next(chunks, b"")
    while data or not engine.needs_input:
        try:
            piece = engine.decompress(data, _PIECE)
        except (OSError, lzma.LZMAError, ValueError, MemoryError) as error:
            if members and not given:
                return
            raise _told(cut_off=False) from error
        given, data = given or bool(piece), b""
        if piece:
            yield piece
        if engine.eof:
            rest = engine.unused_data.lstrip(b"\0")
            engine, given, members, data = fresh(), False, members + 1, rest or next(chunks, b"").lstrip(b"\0")
        elif engine.needs_input:
            data = next(chunks, b"")
            if not data:
                raise _told(cut_off=True)
    if not members:
        raise _told(cut_off=True)


def _told(*, cut_off: bool) -> InputError:
    if cut_off:
        return InputError("breaks off in the middle of its packed bytes", code="E163", remedy=_AGAIN)
    return InputError("is damaged: its packed bytes make no sense", code="E164", remedy=_AGAIN)
