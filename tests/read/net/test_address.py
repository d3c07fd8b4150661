"""Addresses, and what is none."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.net.address import address_of, shown


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("https://Example.ORG", "https://example.org/"),
        (" http://example.org:80/a b?q=ž#x ", "http://example.org/a%20b?q=%C5%BE"),
        ("http://example.org:443/", "http://example.org:443/"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://žurnal.example/", "https://xn--urnal-tib.example/"),
        ("http://127.1/", "http://127.0.0.1/"),
        ("http://127。0。0。1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f000001/", "http://127.0.0.1/"),
        ("http://0177.0.0.1./", "http://127.0.0.1/"),
        ("http://[0:0::1]:8080/", "http://[::1]:8080/"),
        ("http://under_score.example./x", "http://under_score.example/x"),
    ],
)
def test_an_address_has_one_form(url: str, normal: str) -> None:
    assert str(address_of(url)) == normal
    assert str(address_of(normal)) == normal


@pytest.mark.parametrize(
    "url",
    ["", "news.example/a", "//news.example/a", "file:///etc/passwd", "ftp://news.example/", "javascript:alert(1)",
     "http://", "http:///a", "http://a b/", "http://a..b/", "http://-a.example/", "http://a%2eb/", "http://a,b/",
     "http://news.example:0/", "http://news.example:22/", "http://news.example:65536/", "http://news.example:x/",
     "http://256.1.1.1/", "http://1.2.3.4.5/", "http://0x/", "http://example.123/", "http://[fe80::1%25eth0]/",
     "http://[::g]/", "http://１２７.0.0.1/", "http://news.example/\na", "http://" + "a" * 64 + ".example/",
     "http://" + "a." * 130 + "example/", "http://news.example/" + "a" * 8000, "http://news.example/" + "ž" * 3000]
)  # fmt: skip
def test_what_is_no_web_address_is_told(url: str) -> None:
    with pytest.raises(InputError) as error:
        address_of(url)
    assert error.value.code == "E121"


@pytest.mark.parametrize("url", ["http://me@news.example/", "https://me:pw@news.example/", "http://:pw@news.example/"])
def test_a_login_is_refused(url: str) -> None:
    with pytest.raises(InputError) as error:
        address_of(url)
    assert error.value.code == "E122"


def test_what_is_shown_has_no_login_and_nothing_a_terminal_obeys() -> None:
    assert shown("http://me:pw@news.example/@a") == "http://…@news.example/@a"
    assert shown("http://news.example/\x1b[2J\u202e") == "http://news.example/?[2J?"
    assert len(shown("x" * 900)) < 310


@pytest.mark.parametrize("port", [1, 25, 1023, 2049, 6000, 6667, 10080, 65536])
def test_no_page_is_at_a_port_where_a_request_is_an_order(port: int) -> None:
    with pytest.raises(InputError):
        address_of(f"http://a.example:{port}/")


def test_a_site_is_scheme_host_and_port() -> None:
    assert address_of("http://[::1]:8080/a?b").site == "http://[::1]:8080"
    assert str(address_of("https://a.example/b/c").towards("../d?e#f")) == "https://a.example/d?e"
    assert str(address_of("https://a.example/b").at("/robots.txt")) == "https://a.example/robots.txt"


@given(st.one_of(st.text(), st.text(alphabet="ht:p/[]@.%0x1a#?\\").map("http://".__add__)))
def test_any_text_is_an_address_or_told(url: str) -> None:
    with suppress(InputError):
        found = address_of(url)
        assert str(address_of(str(found))) == str(found)


@given(st.text(alphabet="ht:ps/[]@.%0x1a#?\\é\0"))
def test_any_redirect_is_an_address_or_told(location: str) -> None:
    with suppress(InputError):
        assert address_of("http://a.example/").towards(location).scheme in {"http", "https"}
