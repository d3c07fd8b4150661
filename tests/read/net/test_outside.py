"""What the fetcher asks of this machine when nothing is replaced. No name is looked up outside it."""

import socket
import ssl
import threading
import time
from typing import Any

import pytest

from dragoman.read.net.outside import Outside, resolve


def test_addresses_are_given_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(*_: object, **__: object) -> list[Any]:
        return [(0, 0, 0, "", (ip, 0)) for ip in ("1.1.1.1", "1.1.1.1", "2606:4700::1111")]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    assert resolve("news.example", 5) == ("1.1.1.1", "2606:4700::1111")


def test_a_name_without_addresses_is_an_error_of_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> list[Any]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(socket.gaierror):
        resolve("news.example", 5)


def test_a_resolver_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()

    def hang(*_: object, **__: object) -> list[Any]:
        let_go.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        resolve("news.example", 0.01)
    assert time.monotonic() - begun < 8, "it was not waited for"
    let_go.set()


def test_a_connection_goes_to_the_address_given() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stream = Outside().dial("127.0.0.1", listener.getsockname()[1], 5)
        with listener.accept()[0] as sock:
            sock.sendall(b"hello")
            assert stream.read(5) == b"hello"
        stream.close()


def test_certificates_are_checked_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/own.pem")
    context = Outside().tls()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
