"""What the files in an archive may come to, with all archives in it: bombs are left while they are small."""

from collections.abc import Callable
from typing import BinaryIO

from dragoman.errors import InputError
from dragoman.read.reading import Limits

_FREE = 1_000_000  # bytes out before the ratio counts: short files of one character are no bombs
_AS_FILES = "unpack what you trust in it, and name those files"


class Allowance:
    """Bytes and files taken out of one file that the user named, all boxes in boxes together."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.bytes, self.members = limits, 0, 0

    def member(self) -> None:
        """Count one file more.

        Raises:
            InputError: there are too many (E162), or too much was unpacked already (E160).
        """
        self.members += 1
        if self.members > self.limits.box_members:
            raise InputError(f"holds more than {self.limits.box_members:,} files", code="E162", remedy=_AS_FILES)
        self.spend(0)

    def spend(self, count: int) -> None:
        """Count bytes unpacked.

        Raises:
            InputError: they are too many (E160).
        """
        self.bytes += count
        if self.bytes > self.limits.box_bytes:
            raise InputError(
                f"unpacks to more than {self.limits.box_bytes / 1e6:,.0f} MB", code="E160", remedy=_AS_FILES
            )

    def in_ratio(self, given: int, taken: int) -> None:
        """Hold bytes unpacked against the bytes they came from.

        Raises:
            InputError: they are too many for these (E161).
        """
        if given > _FREE and given > self.limits.box_ratio * taken:
            raise InputError(
                f"is a decompression bomb: {given:,} bytes out of {taken:,}", code="E161", remedy="do not read it"
            )


def allowed(allowance: Allowance | None, limits: Limits) -> Allowance:
    """The allowance of the box around, or a new one."""
    return Allowance(limits) if allowance is None else allowance


class Tally:
    """Counts the bytes read from a stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.taken = stream, 0

    def read(self, count: int) -> bytes:
        """The next bytes."""
        data = self.stream.read(count)
        self.taken += len(data)
        return data


Read = Callable[[int], bytes]
