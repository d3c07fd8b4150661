"""What the fetcher needs of the machine it runs on. All of it can be replaced, which is how it is tested."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import httpcore
import httpx

Resolve = Callable[[str, float], Sequence[str]]
"""(host, seconds) to the IP addresses of a host. Raises OSError if it has none."""
Dial = Callable[[str, int, float], httpcore.NetworkStream]
"""(ip, port, seconds) to an open connection."""


def resolve(host: str, seconds: float) -> Sequence[str]:
    """The addresses the system knows for a host, in its order.

    The system's resolver cannot be told how long to take, so that it is asked in a thread of its own.
    """
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            failed.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    asking = threading.Thread(target=ask, daemon=True, name="dragoman-resolve")
    asking.start()
    asking.join(seconds)
    if failed:
        raise failed[0]
    if not found:
        raise TimeoutError(f"no answer within {seconds:g} s")
    return tuple(found)


def dial(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A connection to exactly this address; nothing is looked up."""
    return httpcore.SyncBackend().connect_tcp(ip, port, timeout=seconds)


def tls() -> ssl.SSLContext:
    """Certificates are checked against the authorities that browsers trust; the environment cannot add any."""
    return httpx.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The network, the clock and the certificates."""

    resolve: Resolve = resolve
    dial: Dial = dial
    tls: Callable[[], ssl.SSLContext] = tls
    clock: Callable[[], float] = time.monotonic
    """Seconds from anywhere, never backwards: for time limits and pace."""
    now: Callable[[], float] = time.time
    """Seconds since 1970: for dates in headers and the age of what is cached."""
    sleep: Callable[[float], None] = time.sleep
