"""One address of one host, asked for with patience: its turn waited for, tried again where that may help."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.errors import InputError
from dragoman.read.net.address import Address
from dragoman.read.net.budget import Deadline, Watch, too_large
from dragoman.read.net.decode import OFFERED, Ceiling, codings_of, decoded
from dragoman.read.net.guard import reachable
from dragoman.read.net.headers import retry_after
from dragoman.read.net.manners import Manners, user_agent
from dragoman.read.net.outside import Outside
from dragoman.read.net.pace import Pace, backoff, span
from dragoman.read.net.trouble import not_found
from dragoman.read.net.wire import Raw, Route, exchange

OK = frozenset((200, 203))
_TOO_MANY = 429
_SERVER_ERRORS = range(500, 600)
_BROKEN = frozenset(("E128", "E133"))  # the connection, not the answer
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json,application/json,*/*;q=0.8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A complete answer. Only those with status 200 or 203 have a body; `cut` tells that it was longer."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    cut: bool = False

    @property
    def busy(self) -> bool:
        """Whether the server may answer otherwise a little later."""
        return self.status == _TOO_MANY or self.status in _SERVER_ERRORS


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for besides the address."""

    headers: Mapping[str, str]
    cut_at: int | None = None
    """Take so many bytes of the body and leave the rest; None to refuse what is larger than it may be."""
    spaced: bool = True
    """Whether the request waits for its host's turn."""


class Visitor:
    """Asks hosts for addresses. Knows nothing of robots.txt, redirects or the cache."""

    def __init__(self, manners: Manners, outside: Outside, pace: Pace) -> None:
        self._manners, self._outside, self._pace = manners, outside, pace
        self._agent = manners.user_agent or user_agent()
        self._tls: ssl.SSLContext | None = None

    def route(self, address: Address, deadline: Deadline) -> Route:
        """The machines behind an address that may be connected to.

        Raises:
            InputError: its host has no address (E123), or none that may be reached (E124).
        """
        ips = (address.host,) if _is_ip(address.host) else self._resolved(address.host, deadline)
        return Route(
            address=address,
            ips=reachable(ips, allow_private=self._manners.allow_private),
            connect_seconds=self._manners.connect_seconds,
        )

    def _resolved(self, host: str, deadline: Deadline) -> tuple[str, ...]:
        try:
            return tuple(self._outside.resolve(host, min(self._manners.connect_seconds, deadline.left())))
        except (OSError, UnicodeError) as error:
            raise not_found(host, error) from error

    def ask(self, route: Route, wish: Wish, deadline: Deadline) -> Answer:
        """What the server answers, after as many tries as manners allow.

        Raises:
            InputError: no answer can be had (E128 to E137).
        """
        host, tries = route.address.host, 0
        while True:
            deadline.pause(self._pace.wait(host, spaced=wish.spaced))
            wait = backoff(self._manners.backoff_seconds, tries, str(route.address))
            try:
                answer = self._paced(route, wish, deadline)
            except InputError as error:
                if error.code not in _BROKEN or tries >= self._manners.retries:
                    raise
            else:
                if not answer.busy:
                    return answer
                wait = max(wait, retry_after(answer.headers, self._outside.now()) or 0.0)
                if tries >= self._manners.retries or wait > self._manners.most_wait:
                    self._pace.hold(host, wait)
                    raise _busy(answer, wait)
            self._pace.hold(host, wait)
            tries += 1

    def _paced(self, route: Route, wish: Wish, deadline: Deadline) -> Answer:
        try:
            return self._once(route, wish, deadline)
        finally:
            if wish.spaced:
                self._pace.done(route.address.host)

    def _once(self, route: Route, wish: Wish, deadline: Deadline) -> Answer:
        watch = Watch(deadline, read_seconds=self._manners.read_seconds, most_bytes=self._manners.most_bytes)
        headers = {"User-Agent": self._agent, "Accept": _ACCEPT, "Accept-Encoding": OFFERED} | dict(wish.headers)
        with exchange(route, headers, watch, self._outside, self._context(route.address)) as raw:
            answer = Answer(status=raw.status, headers=raw.headers)
            return self._with_body(answer, raw, wish.cut_at) if raw.status in OK else answer

    def _context(self, address: Address) -> ssl.SSLContext | None:
        """The certificates, read once and only when there is something to check."""
        if address.scheme == "https" and self._tls is None:
            self._tls = self._outside.tls()
        return self._tls

    def _with_body(self, answer: Answer, raw: Raw, cut_at: int | None) -> Answer:
        said = raw.headers.get("content-length", "")
        if cut_at is None and said.isascii() and said.isdigit() and int(said[:18]) > self._manners.most_bytes:
            raise too_large(self._manners.most_bytes)
        ceiling = Ceiling(most_bytes=self._manners.most_decoded, most_ratio=self._manners.most_ratio)
        pieces, size = [], 0
        for piece in decoded(raw.chunks, codings_of(raw.headers.get("content-encoding", "")), ceiling):
            pieces.append(piece)
            size += len(piece)
            if cut_at is not None and size > cut_at:
                return replace(answer, body=b"".join(pieces)[:cut_at], cut=True)
        return replace(answer, body=b"".join(pieces))


def _is_ip(host: str) -> bool:
    """Whether an address's host is an IP; `address` has brought all of them into their usual form."""
    return ":" in host or host.replace(".", "").isdigit()


def _busy(answer: Answer, wait: float) -> InputError:
    what = "too many requests" if answer.status == _TOO_MANY else "the server has a problem"
    return InputError(
        f"answers {answer.status}, {what}", code="E135", remedy=f"try again later, in {span(wait)} or more"
    )
