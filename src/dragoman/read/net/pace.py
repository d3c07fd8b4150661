"""How often a host is asked: with a breath between two requests, and not at all while it wants to be left alone."""

import hashlib
import threading
from collections.abc import Callable

from dragoman.errors import InputError


class Pace:
    """When each host may be asked again. May be shared by threads."""

    def __init__(
        self,
        *,
        least_between: float,
        most_wait: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
    ) -> None:
        self._least, self._most = least_between, most_wait
        self._clock, self._sleep = clock, sleep
        self._spacing: dict[str, float] = {}
        self._next: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._lock = threading.Lock()

    def slow(self, host: str, seconds: float) -> None:
        """Between two requests the host wants so many seconds (Crawl-delay); as many as `most_wait` are kept to."""
        with self._lock:
            self._spacing[host] = min(max(self._least, seconds), self._most)

    def hold(self, host: str, seconds: float) -> None:
        """The host is to be left alone for so long."""
        with self._lock:
            self._held[host] = max(self._held.get(host, 0.0), self._clock() + seconds)

    def held(self, host: str) -> float:
        """For how many seconds the host is to be left alone."""
        with self._lock:
            return max(0.0, self._held.get(host, 0.0) - self._clock())

    def wait(self, host: str, *, spaced: bool = True) -> float:
        """Wait for the host's turn; the seconds waited. robots.txt is not `spaced`: the page follows it at once.

        Raises:
            InputError: the host wants to be left alone for longer than anybody waits (E135).
        """
        with self._lock:
            now = self._clock()
            start = max(now, self._held.get(host, now))
            self._check(start - now)
            if spaced:
                start = max(start, self._next.get(host, now))
                self._next[host] = start + self._spacing.get(host, self._least)
        if start > now:
            self._sleep(start - now)
        return start - now

    def done(self, host: str) -> None:
        """The host has answered: its breath begins here, so that a slow one is not asked again at once."""
        with self._lock:
            spacing = self._spacing.get(host, self._least)
            self._next[host] = max(self._next.get(host, 0.0), self._clock() + spacing)

    def _check(self, seconds: float) -> None:
        if seconds > self._most:
            raise InputError(
                f"its host asked to be left alone for {span(seconds)}", code="E135", remedy="read it after that"
            )


def span(seconds: float) -> str:
    """A time for people: "40 seconds", "30 minutes", "4 hours"."""
    for least, unit, name in ((7200, 3600, "hours"), (120, 60, "minutes")):
        if seconds >= least:
            return f"{seconds / unit:.0f} {name}"
    return f"{seconds:.0f} second{'s' * (round(seconds) != 1)}"


def backoff(first: float, tries: int, key: str) -> float:
    """Seconds before the next try: twice as many each time, and up to a half more by a digest of `key`.

    The half spreads programs that failed together; drawn from the address, it is the same in every run.
    """
    digest = hashlib.sha256(f"{tries}:{key}".encode()).digest()
    return float(first * 2**tries * (1 + digest[0] / 510))
