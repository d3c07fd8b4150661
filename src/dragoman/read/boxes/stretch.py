"""The bytes of a crawl archive, with the places where it is damaged marked among them.

Crawl archives pack each record as a gzip member of its own, so that one can be lost and the others kept: behind a
damaged member reading goes on where the next begins.
"""

import re
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from enum import Enum, auto

_PIECE = 65536
# magic, deflate, flags without reserved bits, time, level, and a system that is known
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL)
_LEAST = 10  # bytes of its header
_GZIP = 16 + zlib.MAX_WBITS
_FILLING = b"\0\r\n"  # what some programs put between members
_FREE = 4_000_000  # bytes out before the ratio counts
_KEPT = 8_000_000  # bytes of a member kept to be searched for the next one, should it be damaged


class Mark(Enum):
    """What happened between the bytes before and those behind."""

    WHOLE = auto()  # a member ended, and its sum was right
    DAMAGED = auto()  # bytes are missing or wrong
    END = auto()


Piece = bytes | Mark


def plain(read: Callable[[int], bytes]) -> Iterator[Piece]:
    """The bytes of an archive that is not packed."""
    while data := read(_PIECE):
        yield data


class Members:
    """The unpacked bytes of gzip members, with a mark at the end of each.

    A member that unpacks to more than `ratio` times its size counts as damaged.
    """

    def __init__(self, read: Callable[[int], bytes], ratio: int) -> None:
        self._source, self._ratio = read, ratio
        self._rest = b""  # read and not yet used
        self._seen: list[bytes] = []  # of the member at hand
        self._size, self._total, self._searched = 0, 0, 0
        self._damaged = False

    def __iter__(self) -> Iterator[Piece]:
        while True:
            passed = self._pass()
            if passed and not self._damaged:
                yield Mark.DAMAGED
            if not self._rest:
                return
            self._damaged = False
            yield from self._member()

    def _read(self) -> bytes:
        data = self._source(_PIECE)
        self._total += len(data)
        return data

    def _pass(self) -> bool:
        """Go to where a member begins, or to the end; true where more than filling lay before it."""
        rubbish = False
        while True:
            found = _MEMBER.search(self._rest)
            before = self._rest if found is None else self._rest[: found.start()]
            if found is not None:
                self._rest = self._rest[found.start() :]
                return rubbish or bool(before.strip(_FILLING))
            data = self._read()
            if not data:
                self._rest = b""
                return rubbish or bool(before.strip(_FILLING))
            rubbish = rubbish or bool(before[:-_LEAST].strip(_FILLING))
            self._rest = before[-_LEAST:] + data

    def _member(self) -> Iterator[Piece]:
        engine, given = zlib.decompressobj(_GZIP), 0
        data, self._rest, self._seen, self._size = self._rest, b"", [], 0
        while data:
            self._keep(data)
            full = True
            while data or full:
                try:
                    piece = engine.decompress(data, _PIECE)
                except zlib.error:
                    yield self._lost()
                    return
                data, full = engine.unconsumed_tail, len(piece) == _PIECE
                given += len(piece)
                if given > _FREE and given > self._ratio * self._size:
                    self._rest, self._seen, self._damaged = data, [], True
                    yield Mark.DAMAGED
                    return
                if piece:
                    yield piece
                if engine.eof:
                    self._rest = engine.unused_data
                    yield Mark.WHOLE
                    return
            data = self._read()
        yield self._lost()

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        self._seen = [*self._seen, data] if self._size <= _KEPT else [data]

    def _lost(self) -> Mark:
        """Search on behind the header of the damaged member, but no byte over and over."""
        seen = b"".join(self._seen) if self._searched <= self._total else self._seen[-1]
        self._searched += len(seen)
        self._rest, self._seen, self._damaged = seen[_LEAST:], [], True
        return Mark.DAMAGED


class Stretch:
    """Bytes taken from the front of marked pieces; `damages` counts the marks of damage passed."""

    def __init__(self, pieces: Iterator[Piece], spend: Callable[[int], None]) -> None:
        self._pieces, self._spend = pieces, spend
        self._again: deque[bytes] = deque()
        self.held, self.damages = b"", 0
        self._total, self._given_back = 0, _KEPT

    def pull(self) -> Mark | None:
        """Hold one piece more, or tell the mark that stands there."""
        if self._again:
            self.held += self._again.popleft()
            return None
        piece = next(self._pieces, Mark.END)
        if isinstance(piece, bytes):
            self._spend(len(piece))
            self._total += len(piece)
            self.held += piece
            return None
        self.damages += piece is Mark.DAMAGED
        return piece

    def reach(self, count: int) -> bool:
        """Hold so many bytes; false where there are not so many before a damaged place or the end."""
        parts, size = [self.held], len(self.held)
        mark = None
        while size < count and mark not in {Mark.DAMAGED, Mark.END}:
            self.held = b""
            mark = self.pull()
            parts.append(self.held)
            size += len(self.held)
        self.held = b"".join(parts)
        return size >= count

    def take(self, count: int) -> bytes:
        """The first bytes held."""
        taken, self.held = self.held[:count], self.held[count:]
        return taken

    def back(self, data: bytes) -> None:
        """Let bytes come again, in front of those held: each about once, so that no archive is read for hours."""
        self._given_back += len(data)
        if self._given_back > self._total + 2 * _KEPT:
            return
        whole = data + self.held
        self._again.extendleft(whole[at : at + _PIECE] for at in reversed(range(0, len(whole), _PIECE)))
        self.held = b""
