"""Web addresses: taken apart once, checked, and never guessed at again."""

import re
import socket
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address

from httpx import URL, InvalidURL

from dragoman.errors import InputError

_PORTS = {"http": 80, "https": 443}
_LEAST_PORT = 1024  # below are mail, remote shells and the like: only the two ports of the web are asked
_MOST_PORT = 65535
# ports that browsers refuse, too: on them listens what takes a request for an order (fetch.spec.whatwg.org, bad port)
_NO_WEB = frozenset((
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
))  # fmt: skip
_LONGEST = 8000
_LONGEST_HOST = 253
_SHOWN = 300
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?")
_NUMBER = re.compile(r"(?:^|\.)(?:0x[0-9a-f]*|[0-9]+)\.?$")  # a host whose last label is a number is an IPv4 address
_LOGIN = re.compile(r"(?<=//)[^/?#]*@")
_ADDRESS = "give an address such as https://example.org/page"


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be asked for: no login, no fragment, a host that is a name or an IP in its usual form."""

    scheme: str
    host: str
    port: int
    target: str
    """Path and query, as they go over the wire."""

    @property
    def authority(self) -> str:
        """The host as in the Host header: an IPv6 address in brackets, the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """Scheme and authority: what one robots.txt holds for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.site + self.target

    def at(self, target: str) -> "Address":
        """Another path of the same site."""
        return Address(self.scheme, self.host, self.port, target)

    def towards(self, location: str) -> "Address":
        """Where a redirect leads, seen from here.

        Raises:
            InputError: nowhere that may be asked for (E121, E122).
        """
        try:
            return _checked(URL(str(self)).join(location))
        except InvalidURL as error:
            raise _none(str(error)) from error


def address_of(url: str) -> Address:
    """The address in a text.

    Raises:
        InputError: it is no web address (E121), or holds a login (E122).
    """
    if len(url) > _LONGEST:
        raise _none(f"it has {len(url):,} characters")
    try:
        return _checked(URL(url.strip()))
    except InvalidURL as error:
        raise _none(str(error)) from error


def shown(url: str) -> str:
    """An address for a message: without a login, without characters that a terminal might obey, not too long."""
    plain = "".join(char if char.isprintable() else "?" for char in _LOGIN.sub("…@", url))
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def _none(why: str) -> InputError:
    return InputError(f"is no address that can be asked for: {shown(why)}", code="E121", remedy=_ADDRESS)


def _checked(url: URL) -> Address:
    if url.scheme not in _PORTS:
        raise _none(f"only http and https are read, not {url.scheme or 'an address without a scheme'}")
    if url.userinfo:
        raise InputError(
            "holds a user name or password, which would be sent to the server and may end in logs",
            code="E122",
            remedy="take it out of the address; pages behind a login are not read: save them as a file",
        )
    if len(str(url)) > _LONGEST:
        raise _none(f"it has {len(str(url)):,} characters")
    port = url.port if url.port is not None else _PORTS[url.scheme]
    if port in _NO_WEB or not (port in _PORTS.values() or _LEAST_PORT <= port <= _MOST_PORT):
        raise _none(f"no page is served at port {port}")
    return Address(url.scheme, _host(url.raw_host.decode("ascii")), port, url.raw_path.decode("ascii"))


def _host(host: str) -> str:
    if ":" in host:
        return _ipv6(host)
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        raise _none(f"{host!r} is no name of a host" if host else "it names no host")
    return _ipv4(host) if _NUMBER.search(host) else host.removesuffix(".")  # with the dot it is the same host


def _ipv6(host: str) -> str:
    try:
        address = IPv6Address(host)
    except AddressValueError as error:
        raise _none(str(error)) from error
    if address.scope_id is not None:
        raise _none("an address with a zone is of this machine's own network")
    return address.compressed


def _ipv4(host: str) -> str:
    """An IPv4 address in its usual form, out of any that systems take: 2130706433, 0x7f.1, 0177.0.0.1 are loopback."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host.removesuffix(".")))
    except OSError as error:
        raise _none(f"{host!r} is neither a name nor an IP address") from error
