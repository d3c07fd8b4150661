"""A server for each test, and certificates of our own."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
import trustme

from tests.read.net.server import Net, Script, Server

Serve = Callable[..., Net]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """A made-up internet around a server with these scripts, by path."""
    with ExitStack() as stack:

        def start(scripts: dict[str, Script | list[Script]], tls: ssl.SSLContext | None = None) -> Net:
            return Net(stack.enter_context(Server(scripts, tls)))

        yield start


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Who signs the certificates of the servers in the tests."""
    return trustme.CA()


@pytest.fixture
def certified(authority: trustme.CA) -> Callable[..., ssl.SSLContext]:
    """The server's side of TLS for a host, speaking the protocols given."""

    def context(host: str, *protocols: str) -> ssl.SSLContext:
        found = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        found.set_alpn_protocols([*protocols])
        authority.issue_cert(host).configure_cert(found)
        return found

    return context


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """The fetcher's side: it trusts the certificates of the tests."""
    found = ssl.create_default_context()
    authority.configure_trust(found)
    return found
