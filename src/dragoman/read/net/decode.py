"""Content codings undone piece by piece, so that a bomb is noticed while it is still small."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.errors import InputError
from dragoman.read.net.budget import too_large

OFFERED = "gzip, deflate, br, zstd"
"""What the fetcher says it understands."""

Pieces = Iterable[bytes]
_PIECE = 65536
_BITE = 4096  # of gzip: what follows a member is copied, and a member may have twenty bytes
_SLICE = 512  # of zstd: four bytes may stand for 128 kB, so that a slice is at most 16 MB
_WINDOW = 8 * 1024 * 1024  # RFC 9659: the most that a browser gives to zstd
_FREE = 1_000_000  # bytes out before the ratio counts: short pages of one character are no bombs
_MOST_CODINGS = 2
_NONE = frozenset(("", "identity", "none", "utf-8", "utf8", "binary", "8bit"))  # the last five by mistake: not packed
_AS_FILE = "open the page in a browser and save it"
_MEMBER = b"\x1f\x8b"  # what each member of gzip begins with
_GZIP, _RAW = 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most bytes out, and the most bytes out for one byte in."""

    most_bytes: int
    most_ratio: int


def codings_of(value: str) -> tuple[str, ...]:
    """The codings that Content-Encoding names, the last applied first.

    Raises:
        InputError: one is not known, or they are piled up (E136).
    """
    names = [name.strip().lower().removeprefix("x-") for name in value.split(",")]
    codings = tuple(name for name in reversed(names) if name not in _NONE)
    unknown = next((name for name in codings if name not in _UNDO), None)
    if unknown is not None:
        raise InputError(f"comes in the coding {unknown[:30]!r}, which is not known", code="E136", remedy=_AS_FILE)
    if len(codings) > _MOST_CODINGS:
        raise InputError(f"is compressed {len(codings)} times over", code="E136", remedy=_AS_FILE)
    return codings


def decoded(chunks: Pieces, codings: tuple[str, ...], ceiling: Ceiling) -> Iterator[bytes]:
    """The bytes behind the codings, in pieces.

    Raises:
        InputError: too much (E131), too much for what came in (E132), not whole (E133), not in that coding (E136).
    """
    tally = _Tally()
    pieces: Iterator[bytes] = tally.counted(chunks)
    for coding in codings:
        pieces = _UNDO[coding](pieces)
    given = 0
    for piece in pieces:
        given += len(piece)
        if given > ceiling.most_bytes:
            raise too_large(ceiling.most_bytes)
        if given > _FREE and given > ceiling.most_ratio * tally.taken:
            raise InputError(
                f"is a decompression bomb: {given:,} bytes out of {tally.taken:,}",
                code="E132",
                remedy="do not read this address",
            )
        yield piece


def undone(chunks: Pieces, coding: str) -> Iterator[bytes]:
    """The bytes behind one coding ("gzip", "deflate", "br", "zstd"), in pieces of bounded size, without a ceiling.

    Raises:
        InputError: not whole (E133), not in that coding (E136).
    """
    return _UNDO[coding](chunks)


class _Tally:
    """Counts the bytes that a decoder takes in."""

    def __init__(self) -> None:
        self.taken = 0

    def counted(self, chunks: Pieces) -> Iterator[bytes]:
        """The chunks, counted as they are taken."""
        for chunk in chunks:
            self.taken += len(chunk)
            yield chunk


def _cut_off() -> InputError:
    return InputError("breaks off in the middle of its compressed body", code="E133", remedy="try again later")


def _broken(coding: str, error: Exception) -> InputError:
    return InputError(f"says it is {coding} and is not: {error}", code="E136", remedy=_AS_FILE)


def _gzip(chunks: Pieces) -> Iterator[bytes]:
    """Members one after the other; what follows the last and is no member is padding."""
    source = _Source(chunks)
    if not source.head(1):
        return
    yield from _zlib_pieces("gzip", zlib.decompressobj(_GZIP), source)
    while source.head(len(_MEMBER)).startswith(_MEMBER):
        yield from _zlib_pieces("gzip", zlib.decompressobj(_GZIP), source)


def _deflate(chunks: Pieces) -> Iterator[bytes]:
    """With the header of zlib, as the standard says, or without, as some servers do."""
    source = _Source(chunks)
    head = source.head(2)
    if head:
        wrapped = len(head) > 1 and head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head[:2]) % 31 == 0
        yield from _zlib_pieces("deflate", zlib.decompressobj(zlib.MAX_WBITS if wrapped else _RAW), source)


class _Source:
    """Chunks in bites, of which the rest of one can be given back: members may be shorter than any chunk."""

    def __init__(self, chunks: Pieces) -> None:
        self._bites = (chunk[at : at + _BITE] for chunk in chunks for at in range(0, len(chunk), _BITE))
        self._back = b""

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        back, self._back = self._back, b""
        return back or next(self._bites)

    def give_back(self, rest: bytes) -> None:
        """Give the rest of the last bite back."""
        self._back = rest

    def head(self, least: int) -> bytes:
        """The first bytes, as many as that if there are; they are not taken."""
        while len(self._back) < least and (bite := next(self._bites, b"")):
            self._back += bite
        return self._back[:least]


def _zlib_pieces(coding: str, engine: "zlib._Decompress", source: _Source) -> Iterator[bytes]:
    """Until the end of this stream; what is behind it goes back to where it came from."""
    for bite in source:
        data, full = bite, False
        while (data or full) and not engine.eof:
            try:
                piece = engine.decompress(data, _PIECE)
            except zlib.error as error:
                raise _broken(coding, error) from error
            data, full = engine.unconsumed_tail, len(piece) == _PIECE
            if piece:
                yield piece
        if engine.eof:
            source.give_back(engine.unused_data)
            return
    raise _cut_off()


def _brotli(chunks: Pieces) -> Iterator[bytes]:
    import brotli  # noqa: PLC0415 - only where a server sends it

    engine, came = brotli.Decompressor(), False
    for chunk in chunks:
        data, piece = chunk, b""
        # an engine that takes all of its input may still hold output back, so that it is asked until none comes
        while (data or piece or not engine.can_accept_more_data()) and not engine.is_finished():
            try:
                piece = engine.process(data, output_buffer_limit=_PIECE)
            except brotli.error as error:
                raise _broken("br", error) from error
            came, data = True, b""
            if piece:
                yield piece
        if engine.is_finished():
            return
    if came:
        raise _cut_off()


def _zstd(chunks: Pieces) -> Iterator[bytes]:
    """Frames one after the other."""
    import zstandard  # noqa: PLC0415 - only where a server sends it

    frames = zstandard.ZstdDecompressor(max_window_size=_WINDOW)  # one for all: a frame may have nine bytes
    engine, open_frame = frames.decompressobj(), False
    for data in _slices(chunks):
        rest = data
        while rest:
            try:
                piece = engine.decompress(rest)
            except zstandard.ZstdError as error:
                raise _broken("zstd", error) from error
            yield from (piece,) if piece else ()
            open_frame = not engine.eof
            rest = engine.unused_data if engine.eof else b""
            engine = frames.decompressobj() if engine.eof else engine
    if open_frame:
        raise _cut_off()


def _slices(chunks: Pieces) -> Iterator[bytes]:
    return (chunk[at : at + _SLICE] for chunk in chunks for at in range(0, len(chunk), _SLICE))


_UNDO: Mapping[str, Callable[[Pieces], Iterator[bytes]]] = {
    "gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
