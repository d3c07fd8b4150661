"""What a user reads where the wire failed: a sentence without the numbers of the system, and what to do."""

import errno
import os
import socket
import ssl
from typing import Any

import httpcore
import pytest

from dragoman.read.net.budget import Deadline, Watch
from dragoman.read.net.trouble import not_found, told
from tests.read.net.server import Clock


def _watch(**state: bool) -> Watch:
    watch = Watch(Deadline(Clock(), 60), read_seconds=20, most_bytes=100)
    for name, value in state.items():
        setattr(watch, name, value)
    return watch


def _raised(kind: type[Exception], cause: Exception) -> Exception:
    """An error of a library with the one that it came of."""
    error = kind(str(cause))
    error.__cause__ = cause
    return error


def _system(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (_raised(httpcore.ConnectError, _system(errno.ECONNREFUSED)), "E128", "takes no connection at this port"),
        (_raised(httpcore.ConnectError, _system(errno.ENETUNREACH)), "E128", "no way to its server from here"),
        (_raised(httpcore.ReadError, _system(errno.ECONNRESET)), "E128", "broke the connection off"),
        (_raised(httpcore.ReadError, _system(errno.EIO)), "E128", "failed (Input/output error)"),
        (httpcore.ConnectTimeout("timed out"), "E130", "does not take up the connection"),
        (httpcore.ReadTimeout("The read operation timed out"), "E130", "does not answer in time"),
        (
            _raised(httpcore.ConnectError, ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version (_ssl.c:1006)")),
            "E129",
            "no encrypted connection to it can be made (wrong version)",
        ),
    ],
)
def test_trouble_is_told_without_numbers(error: Exception, code: str, words: str) -> None:
    found = told(error, _watch())
    assert (found.code, words in found.cause, bool(found.remedy)) == (code, True, True)
    assert not any(mark in str(found).replace(f"[{code}]", "") for mark in ("[", "Errno", "_ssl"))


def test_who_has_a_proxy_is_told_that_it_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
    monkeypatch.setenv("https_proxy", "http://ada:secret@proxy.example:3128")
    found = str(not_found("news.example", nobody))
    assert "the proxy of the environment is not used" in found
    assert "secret" not in found


def test_silence_in_a_page_is_told_as_such() -> None:
    assert "in the middle of the page" in told(httpcore.ReadTimeout("timed out"), _watch(answered=True)).cause


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "check the spelling"),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), "check the connection"),
        (TimeoutError("no answer within 5 s"), "check the connection"),
        (UnicodeError("label too long"), "check the spelling"),
    ],
)
def test_a_host_that_is_not_found_is_told_with_what_to_check(error: Any, words: str) -> None:
    found = not_found("news.example", error)
    assert (found.code, words in found.remedy, "news.example" in found.cause) == ("E123", True, True)
    assert "Errno" not in str(found)
