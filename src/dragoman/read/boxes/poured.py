"""A stream out of a box: read as it is unpacked, counted, and never written anywhere."""

import io
from collections.abc import Callable, Iterator

from dragoman.read.allowance import Allowance


class Poured(io.RawIOBase):
    """A file over pieces as they come.

    `taken` tells how many packed bytes they came from. Without an allowance they are as many as were read, and
    counted already.
    """

    def __init__(
        self, pieces: Iterator[bytes], allowance: Allowance | None = None, taken: Callable[[], int] | None = None
    ) -> None:
        super().__init__()
        self._pieces, self._allowance, self._taken = pieces, allowance, taken
        self._rest, self._given = b"", 0

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes; less than asked for only at the end.

        Raises:
            InputError: it is a bomb (E160, E161), or damaged (E163, E164).
        """
        wanted = -1 if size is None else size
        parts, count = [self._rest], len(self._rest)
        while wanted < 0 or count < wanted:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._count(len(piece))
            parts.append(piece)
            count += len(piece)
        data = b"".join(parts)
        self._rest = b"" if wanted < 0 else data[wanted:]
        return data if wanted < 0 else data[:wanted]

    def _count(self, size: int) -> None:
        self._given += size
        if self._allowance is None:
            return
        self._allowance.spend(size)
        if self._taken is not None:
            self._allowance.in_ratio(self._given, self._taken())
