"""What goes wrong on the wire, as a sentence for who gave the address. The libraries' own words are for programmers."""

import errno
import os
import re
import socket
import ssl
from typing import TypeVar

import h2.exceptions
import httpcore

from dragoman.errors import InputError
from dragoman.read.net.budget import Watch

E = TypeVar("E", bound=BaseException)
_LATER = "try again later"
_NETWORK = "check the connection to the network"
_AS_FILE = "open the page in a browser and save it"
_MOST_TOLD = 160
_PROXIES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")
_NO_NAME = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))
_NO_WAY = frozenset((errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL))
_HUNG_UP = frozenset((errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED))
_NUMBERS = re.compile(r"^\[[^\]]{1,60}\] *|  *\(_ssl\.c:\d+\)$")  # [Errno 111], [SSL: X], and a line of C


def _network() -> str:
    """What to do where no way leads out; who has a proxy should know that it is not used."""
    proxied = any(os.environ.get(name) or os.environ.get(name.lower()) for name in _PROXIES)
    return f"{_NETWORK}; the proxy of the environment is not used" if proxied else _NETWORK


def not_found(host: str, error: OSError | UnicodeError) -> InputError:
    """Why the name of a host leads nowhere (E123)."""
    if isinstance(error, socket.gaierror) and error.errno in _NO_NAME:
        return InputError(
            f"there is no host called {host}, as far as the name server knows",
            code="E123",
            remedy=f"check the spelling of the address, or {_network()}",
        )
    if isinstance(error, UnicodeError):
        return InputError(f"{host} can be no name of a host", code="E123", remedy="check the spelling of the address")
    return InputError(f"its host {host} was not found: no name server answers", code="E123", remedy=_network())


def told(error: Exception, watch: Watch) -> InputError:
    """What went wrong on the wire, in words."""
    why = _short(error)
    if isinstance(error, httpcore.TimeoutException):
        return _too_slow(error, watch)
    if (secrecy := _behind(error, ssl.SSLError)) is not None:
        return _not_secure(secrecy)
    if isinstance(error, httpcore.NetworkError | httpcore.ConnectionNotAvailable):
        return _failed(error, why)
    if watch.ended and not watch.answered:
        return InputError("the server hung up without an answer", code="E128", remedy=_LATER)
    if watch.ended or _behind(error, h2.exceptions.InvalidBodyLengthError) is not None:
        return InputError(f"breaks off before its end ({why})", code="E133", remedy=_LATER)
    return InputError(f"does not answer as a web server does ({why})", code="E137", remedy=_AS_FILE)


def _too_slow(error: Exception, watch: Watch) -> InputError:
    if isinstance(error, httpcore.ConnectTimeout):
        return InputError("its server does not take up the connection", code="E130", remedy=_network())
    what = "falls silent in the middle of the page" if watch.answered else "does not answer in time"
    return InputError(f"its server {what}", code="E130", remedy=_LATER)


def _not_secure(error: ssl.SSLError) -> InputError:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message.rstrip(".") or "its certificate is bad"
        return InputError(
            f"cannot prove that it is the site it says: {why}", code="E129",
            remedy="check the address, and the clock of this machine; or " + _AS_FILE,
        )  # fmt: skip
    return InputError(
        f"no encrypted connection to it can be made ({_short(error)})", code="E129",
        remedy="check the address: the server may not speak https at this port; or " + _AS_FILE,
    )  # fmt: skip


def _failed(error: Exception, why: str) -> InputError:
    system = _behind(error, OSError)
    number = None if system is None else system.errno
    if number == errno.ECONNREFUSED:
        return InputError(
            "its server takes no connection at this port", code="E128", remedy="check the address, or try again later"
        )
    if number in _NO_WAY:
        return InputError("there is no way to its server from here", code="E128", remedy=_network())
    if number in _HUNG_UP:
        return InputError("its server broke the connection off", code="E128", remedy=_LATER)
    return InputError(f"the connection failed ({why})", code="E128", remedy=_LATER)


def _short(error: Exception) -> str:
    line = _NUMBERS.sub("", " ".join(str(error).split()))
    return "".join(char for char in line if char.isprintable())[:_MOST_TOLD] or type(error).__name__


def _behind(error: BaseException, kind: type[E]) -> E | None:
    """The error of a kind that an error is or came of: the libraries wrap those of the layers below."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, kind):
        cause = cause.__cause__ or cause.__context__
    return cause
