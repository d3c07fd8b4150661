"""One request over one connection, to the very machine whose address was checked.

The name is looked up once, by `guard`; the connection is opened to what came of it, and the name is used only for the
certificate and the Host header. A name that leads elsewhere a moment later leads nowhere here. Each request has a
connection of its own: between two to one host lies a second at least, and nothing of one is left for the next.
"""

import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import h2.exceptions
import httpcore

from dragoman.read.net.address import Address
from dragoman.read.net.budget import Watch
from dragoman.read.net.headers import headers_of
from dragoman.read.net.outside import Outside
from dragoman.read.net.trouble import told

# httpcore lets some errors of h2 through, and a ValueError where a status is no number
_TROUBLE = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpcore.ConnectionNotAvailable,
    h2.exceptions.H2Error,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where to: the address as asked for, and the machines behind it that may be connected to."""

    address: Address
    ips: tuple[str, ...]
    connect_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """What comes back: the body as it is on the wire, to be read while the connection is open."""

    status: int
    headers: dict[str, str]
    chunks: Iterable[bytes]
    version: str
    """ "HTTP/1.1" or "HTTP/2"."""


@contextmanager
def exchange(
    route: Route, headers: Mapping[str, str], watch: Watch, outside: Outside, tls: ssl.SSLContext | None
) -> Iterator[Raw]:
    """A GET request, and what the server answers.

    Raises:
        InputError: no connection, or it breaks (E128), its certificate is bad (E129), it is too slow (E130), sends too
            much (E131), less than it says (E133), or something that is not HTTP (E137).
    """
    there = route.address
    backend = _Pinned(route=route, watch=watch, outside=outside)
    connection = httpcore.HTTPConnection(
        origin=httpcore.Origin(there.scheme.encode(), there.host.encode(), there.port),
        ssl_context=tls,
        http2=True,
        network_backend=backend,
    )
    try:
        response = connection.handle_request(_request(there, headers, watch.read_seconds))
        watch.answered = True
        yield Raw(
            status=response.status,
            headers=headers_of(response.headers),
            chunks=response.iter_stream(),
            version=response.extensions["http_version"].decode("ascii", "replace"),
        )
    except _TROUBLE as error:
        raise told(error, watch) from error
    finally:
        with suppress(*_TROUBLE):  # it is being left; what the server did before was told above
            connection.close()
        backend.close()


def _request(there: Address, headers: Mapping[str, str], seconds: float) -> httpcore.Request:
    lines = [(b"Host", there.authority.encode()), *((k.encode(), v.encode("latin-1")) for k, v in headers.items())]
    url = httpcore.URL(
        scheme=there.scheme.encode(), host=there.host.encode(), port=there.port, target=there.target.encode()
    )
    patience = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
    return httpcore.Request("GET", url, headers=lines, extensions={"timeout": patience})


@dataclass(slots=True, kw_only=True)
class _Pinned(httpcore.NetworkBackend):
    """Connects to the addresses of its route, whatever name it is given."""

    route: Route
    watch: Watch
    outside: Outside
    _streams: list[httpcore.NetworkStream] = field(default_factory=list)

    def connect_tcp(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        last: Exception = httpcore.ConnectError("no address")
        for ip in self.route.ips:
            seconds = min(self.route.connect_seconds, self.watch.deadline.left())
            try:
                stream = self.outside.dial(ip, self.route.address.port, seconds)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
                continue
            self._streams.append(stream)
            return _Watched(stream, self.watch)
        raise last

    def close(self) -> None:
        for stream in self._streams:
            stream.close()


class _Watched(httpcore.NetworkStream):
    """A connection whose time and bytes are counted, whatever is read over it: headers, frames, bodies."""

    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self._stream, self._watch = stream, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the watch knows better
        data = self._stream.read(max_bytes, self._watch.patience())
        self._watch.count(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - the watch knows better
        self._stream.write(buffer, self._watch.patience())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the watch knows better
    ) -> httpcore.NetworkStream:
        return _Watched(self._stream.start_tls(ssl_context, server_hostname, self._watch.patience()), self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
