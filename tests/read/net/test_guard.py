"""Which addresses may be reached."""

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.net.guard import reachable, refusal


@pytest.mark.parametrize(
    ("ip", "what"),
    [
        ("0.0.0.0", "this network"),
        ("0.1.2.3", "this network"),
        ("10.255.0.1", "private"),
        ("100.64.0.1", "of a provider's own network"),
        ("100.100.100.200", "of a provider's own network"),
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("168.63.129.16", "a cloud's own service"),
        ("169.254.169.254", "link-local"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.0.0.192", "reserved"),
        ("192.0.2.5", "for documentation"),
        ("192.168.1.1", "private"),
        ("198.19.0.1", "for measuring"),
        ("224.0.0.251", "multicast"),
        ("239.255.255.250", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("::", "reserved"),
        ("::1", "loopback"),
        ("::7f00:1", "reserved"),
        ("::ffff:127.0.0.1", "an IPv4 address in IPv6 form"),
        ("::ffff:93.184.215.14", "an IPv4 address in IPv6 form"),
        ("64:ff9b::a9fe:a9fe", "NAT64, which leads to an IPv4 address"),
        ("64:ff9b:1::a00:1", "NAT64, which leads to an IPv4 address"),
        ("100::1", "reserved"),
        ("2001::1", "reserved (Teredo and others)"),
        ("2001:db8::1", "for documentation"),
        ("2002:7f00:1::", "6to4, which leads to an IPv4 address"),
        ("3fff::1", "for documentation"),
        ("4000::1", "reserved"),
        ("fc00::1", "private"),
        ("fd00:ec2::254", "private"),
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("fec0::1", "reserved"),
        ("ff02::1", "multicast"),
    ],
)
def test_what_is_not_public_is_refused(ip: str, what: str) -> None:
    assert refusal(ip) == what


@pytest.mark.parametrize(
    "ip", ["1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.0.1.1",
           "223.255.255.255", "2001:4860:4860::8888", "2606:4700::1111", "2a00:1450:4001::200e"]
)  # fmt: skip
def test_what_is_public_may_be_reached(ip: str) -> None:
    assert refusal(ip) is None


def _held_back(ip: IPv4Address | IPv6Address) -> bool:
    found = ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast or ip.is_reserved
    return found or ip.is_unspecified


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_what_python_calls_private_is_refused(ip: IPv4Address | IPv6Address) -> None:
    """Two tables made apart: what the library holds back, ours does too."""
    if _held_back(ip):
        assert refusal(str(ip)) is not None


def test_every_network_that_python_calls_private_is_refused() -> None:
    """All that is told by the first two bytes, which chance may pass over."""
    starts = [make(at << bits) for at in range(2**16) for make, bits in ((IPv4Address, 16), (IPv6Address, 112))]
    assert [str(ip) for ip in starts if _held_back(ip) and refusal(str(ip)) is None] == []


def test_at_most_four_machines_are_tried() -> None:
    assert reachable([f"93.184.215.{n}" for n in range(9)]) == tuple(f"93.184.215.{n}" for n in range(4))


def test_the_way_out_is_told() -> None:
    with pytest.raises(InputError, match=r"127\.0\.0\.1, which is loopback") as error:
        reachable(["127.0.0.1"])
    assert "--allow-private" in error.value.remedy
    assert reachable(["127.0.0.1", "::1"], allow_private=True) == ("127.0.0.1", "::1")


def test_no_address_is_no_leave() -> None:
    with pytest.raises(InputError, match="no address at all"):
        reachable([])
