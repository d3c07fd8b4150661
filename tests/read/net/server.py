"""A local server that answers as it is told, well or badly, and a made-up internet around it for the fetcher."""

import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self

import h2.config
import h2.connection
import h2.events
import httpcore

from dragoman.read.net.fetch import Fetcher
from dragoman.read.net.manners import Manners
from dragoman.read.net.outside import Outside

HERE, THERE = "93.184.215.14", "93.184.215.99"  # public addresses; nothing is ever sent there
SITE = "http://news.example"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came."""

    target: str
    headers: dict[str, str]


Talk = Callable[[socket.socket, Request], None]
Script = bytes | Talk
"""What to send, or what to do with the connection."""


def page(body: bytes = b"", *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """An answer with a length."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def moved(to: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return page(b"", f"Location: {to}", status=status)


def endless(head: bytes, piece: bytes) -> Talk:
    """Sends the piece until the other side hangs up."""

    def talk(sock: socket.socket, _: Request) -> None:
        sock.sendall(head)
        while True:
            sock.sendall(piece)

    return talk


def silent(head: bytes = b"") -> Talk:
    """Sends the head, and then nothing until the other side hangs up."""

    def talk(sock: socket.socket, _: Request) -> None:
        sock.sendall(head)
        sock.recv(1)

    return talk


def reset(sock: socket.socket, _: Request) -> None:
    """Breaks the connection off: with this option a close is a reset."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


@dataclass(slots=True)
class Server:
    """Serves scripts by path; a list is used up one by one, its last for all that follow."""

    scripts: dict[str, Script | list[Script]]
    tls: ssl.SSLContext | None = None
    greeting: bytes = b""
    """Sent before anything is asked."""
    seen: list[Request] = field(default_factory=list)
    _listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    _threads: list[threading.Thread] = field(default_factory=list)

    @property
    def port(self) -> int:
        """The port the system chose."""
        return int(self._listener.getsockname()[1])

    def asked(self) -> list[str]:
        """The paths asked for, in order, robots.txt left out."""
        return [request.target for request in self.seen if request.target != "/robots.txt"]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)
        assert not any(thread.is_alive() for thread in self._threads)

    def _start(self, work: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                self._start(self._serve, self._listener.accept()[0])

    def _serve(self, sock: socket.socket) -> None:
        with sock, suppress(OSError):
            sock.settimeout(10)
            sock.sendall(self.greeting)
            if self.tls is None:
                self._talk(sock)
                return
            with self.tls.wrap_socket(sock, server_side=True) as secure:
                if secure.selected_alpn_protocol() == "h2":
                    self._talk_h2(secure)
                else:
                    self._talk(secure)

    def _script(self, request: Request) -> Script:
        self.seen.append(request)
        found = self.scripts.get(request.target, page(status="404 Not Found"))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found

    def _talk(self, sock: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            data += sock.recv(4096) or b"\r\n\r\n"
        first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        if not first:
            return
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        script = self._script(Request(first.split(" ")[1], headers))
        if isinstance(script, bytes):
            sock.sendall(script)
        else:
            script(sock, Request(first, headers))

    def _talk_h2(self, sock: socket.socket) -> None:
        """HTTP/2: an answer in bytes is sent as frames, one of another kind gets the bare connection."""
        state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        state.initiate_connection()
        sock.sendall(state.data_to_send())
        while data := sock.recv(65536):
            for event in state.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    pairs = [(name.decode(), value.decode()) for name, value in event.headers or ()]
                    headers = dict(pairs)
                    script = self._script(Request(headers[":path"], headers))
                    if not isinstance(script, bytes):
                        script(sock, Request(headers[":path"], headers))
                        return
                    _send_h2(state, event.stream_id or 0, script)
            sock.sendall(state.data_to_send())


def _send_h2(state: h2.connection.H2Connection, stream: int, answer: bytes) -> None:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = [(name.lower(), value) for name, _, value in (line.partition(": ") for line in lines)]
    state.send_headers(stream, [(":status", first.split(" ")[1]), *headers])
    for at in range(0, len(body), 16384):
        state.send_data(stream, body[at : at + 16384])
    state.end_stream(stream)


@dataclass(slots=True)
class Clock:
    """Time that passes only when somebody sleeps, or by `tick` each time it is looked at."""

    time: float = 1_000_000.0
    tick: float = 0.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        self.time += self.tick
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let the seconds pass."""
        self.slept.append(seconds)
        self.time += seconds


@dataclass(slots=True)
class Net:
    """An internet of one server: all names lead to it, at the addresses they are given here."""

    server: Server
    names: dict[str, list[str]] = field(default_factory=dict)
    """The addresses of a name. Other names are at `HERE`."""
    changing: dict[str, list[list[str]]] = field(default_factory=dict)
    """Names of which each look-up gives the next addresses; their last ones stay."""
    clock: Clock = field(default_factory=Clock)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    tls: ssl.SSLContext | None = None

    def resolve(self, host: str, _: float) -> Sequence[str]:
        """What the made-up DNS says."""
        self.looked_up.append(host)
        if host in self.changing:
            answers = self.changing[host]
            return answers.pop(0) if len(answers) > 1 else answers[0]
        found = self.names.get(host, [HERE])
        if not found:
            raise socket.gaierror(-2, "Name or service not known")
        return found

    def dial(self, ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        """Every address leads to the server; which was asked for is noted."""
        self.dialled.append((ip, port))
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.server.port, timeout=seconds)

    def fetcher(self, **manners: Any) -> Fetcher:
        """A fetcher in this internet; by default it does not care for robots.txt."""
        outside = Outside(
            resolve=self.resolve,
            dial=self.dial,
            clock=self.clock,
            now=self.clock,
            sleep=self.clock.sleep,
            tls=lambda: self.tls or ssl.create_default_context(),
        )
        return Fetcher(Manners(**({"obey_robots": False} | manners)), outside)
