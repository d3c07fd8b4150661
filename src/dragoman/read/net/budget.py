"""What one address may take: time in all, and bytes for each request."""

from collections.abc import Callable

from dragoman.errors import InputError


class Deadline:
    """A time limit that also holds against servers which never fall silent and never end."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock, self._seconds, self._end = clock, seconds, clock() + seconds

    def left(self) -> float:
        """Seconds left.

        Raises:
            InputError: none (E130).
        """
        left = self._end - self._clock()
        if left <= 0:
            raise InputError(
                f"did not come whole within {self._seconds:g} s",
                code="E130",
                remedy="try again later, or save the page as a file",
            )
        return left

    def pause(self, seconds: float) -> None:
        """Time that does not count: waiting out of politeness, or spent on another address."""
        self._end += seconds


class Watch:
    """What one request took so far."""

    def __init__(self, deadline: Deadline, *, read_seconds: float, most_bytes: int) -> None:
        self.deadline, self.read_seconds, self.most_bytes = deadline, read_seconds, most_bytes
        self.taken = 0
        self.ended = False
        """Whether the server closed its side."""
        self.answered = False
        """Whether the status and the headers have come."""

    def patience(self) -> float:
        """How long to wait for the next bytes."""
        return min(self.read_seconds, self.deadline.left())

    def count(self, size: int) -> None:
        """Note what came; 0 is the end.

        Raises:
            InputError: more than may (E131).
        """
        self.ended = self.ended or size == 0
        self.taken += size
        if self.taken > self.most_bytes:
            raise too_large(self.most_bytes)


def too_large(most: int) -> InputError:
    """The error for what is larger than it may be."""
    return InputError(
        f"is larger than the {most / 1e6:.1f} MB that are read of one address",
        code="E131",
        remedy="check that it is an article or a feed; save it as a file if it is",
    )
