"""Which machines may be reached: public ones. Whoever chooses the addresses must not see into this network through us.

The tables follow the IANA registries of special-purpose addresses (RFC 6890 and its successors).
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from dragoman.errors import InputError

_V4 = {
    "0.0.0.0/8": "this network",
    "10.0.0.0/8": "private",
    "100.64.0.0/10": "of a provider's own network",
    "127.0.0.0/8": "loopback",
    "168.63.129.16/32": "a cloud's own service",
    "169.254.0.0/16": "link-local",
    "172.16.0.0/12": "private",
    "192.0.0.0/24": "reserved",
    "192.0.2.0/24": "for documentation",
    "192.31.196.0/24": "reserved",
    "192.52.193.0/24": "reserved",
    "192.88.99.0/24": "6to4 relay",
    "192.168.0.0/16": "private",
    "192.175.48.0/24": "reserved",
    "198.18.0.0/15": "for measuring",
    "198.51.100.0/24": "for documentation",
    "203.0.113.0/24": "for documentation",
    "224.0.0.0/4": "multicast",
    "240.0.0.0/4": "reserved",
}
# inside 2000::/3, the only public space
_V6 = {
    "2001::/23": "reserved (Teredo and others)",
    "2001:db8::/32": "for documentation",
    "2002::/16": "6to4, which leads to an IPv4 address",
    "2620:4f:8000::/48": "reserved",
    "3fff::/20": "for documentation",
}
_ELSEWHERE = {
    "::1/128": "loopback",
    "::ffff:0:0/96": "an IPv4 address in IPv6 form",
    "64:ff9b::/96": "NAT64, which leads to an IPv4 address",
    "64:ff9b:1::/48": "NAT64, which leads to an IPv4 address",
    "fc00::/7": "private",
    "fe80::/10": "link-local",
    "ff00::/8": "multicast",
}
_V4_NETWORKS = tuple((IPv4Network(network), what) for network, what in _V4.items())
_V6_NETWORKS = tuple((IPv6Network(network), what) for network, what in (_ELSEWHERE | _V6).items())
_PUBLIC_V6 = IPv6Network("2000::/3")
_MOST = 4  # of the machines behind one name; a page that four do not serve is not there


def refusal(ip: str) -> str | None:
    """What an address is that must not be reached: "loopback", "private"…; None if it may be."""
    address = ip_address(ip)
    if isinstance(address, IPv4Address):
        return next((what for network, what in _V4_NETWORKS if address in network), None)
    return _refusal_v6(address)


def _refusal_v6(address: IPv6Address) -> str | None:
    if address.scope_id is not None:
        return "link-local"
    found = next((what for network, what in _V6_NETWORKS if address in network), None)
    return found or (None if address in _PUBLIC_V6 else "reserved")


def reachable(ips: Sequence[str], *, allow_private: bool = False) -> tuple[str, ...]:
    """Those of the addresses of a host that may be connected to, at most four, in the order given.

    Raises:
        InputError: none may (E124).
    """
    if allow_private:
        return tuple(ips[:_MOST])
    refused = [(ip, why) for ip in ips if (why := refusal(ip)) is not None]
    allowed = [ip for ip in ips if refusal(ip) is None]
    if not allowed:
        told = f"{refused[0][0]}, which is {refused[0][1]}" if refused else "no address at all"
        raise InputError(
            f"its host is at {told}: machines inside this network are not read",
            code="E124",
            remedy="if it is your own machine and you trust the address, read it with --allow-private",
        )
    return tuple(allowed[:_MOST])
