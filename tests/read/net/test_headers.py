"""Headers: what is well formed is believed, the rest is as if it were not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.net import headers as h

NOW = 1_741_000_000.0  # 3 March 2025, 11:06:40


def test_headers_have_small_names_and_one_line() -> None:
    raw = [(b"Link", b"<a>"), (b"LINK", b"<b>"), (b"ETag", b' "x" '), (b"Content-Language", "hr\u200b-ž".encode())]
    assert h.headers_of(raw) == {"link": "<a>, <b>", "etag": '"x"', "content-language": "hr-ž"}


def test_cookies_and_unused_headers_are_not_even_read() -> None:
    assert h.headers_of([(b"Set-Cookie", b"a=b"), (b"X-Any", b"1"), (b"Etag", b"x" * 9000)]) == {}


@pytest.mark.parametrize("char", [b"\0", b"\r", b"\n", b"\x1b", b"\x7f"])
def test_a_header_with_control_characters_is_as_none(char: bytes) -> None:
    assert h.headers_of([(b"Location", b"/a" + char + b"b")]) == {}


def test_of_two_places_to_go_the_last_is_taken_and_never_both() -> None:
    assert h.headers_of([(b"Location", b"/a"), (b"Location", b"/b")]) == {"location": "/b"}


def test_old_letters_are_read_as_latin_1() -> None:
    assert h.headers_of([(b"Location", b"/caf\xe9")])["location"] == "/café"


def test_a_flood_of_headers_is_told() -> None:
    with pytest.raises(InputError) as error:
        h.headers_of([(b"X-A", b"b")] * 301)
    assert error.value.code == "E137"


@pytest.mark.parametrize(
    ("value", "charset", "media_type"),
    [
        ("text/html; charset=UTF-8", "utf-8", "text/html"),
        ('Text/HTML;charset="windows-1251"', "cp1251", "text/html"),
        ("application/rss+xml ; Charset = 'latin1'", "iso8859-1", "application/rss+xml"),
        ("text/html; charset=klingon", None, "text/html"),
        ("text/html; charset=", None, "text/html"),
        ("html", None, None),
        ("", None, None),
    ],
)
def test_content_type(value: str, charset: str | None, media_type: str | None) -> None:
    found = {"content-type": value}
    assert (h.charset_of(found), h.media_type_of(found)) == (charset, media_type)


@pytest.mark.parametrize("value", ['"a-1"', 'W/"x"', '""'])
def test_an_entity_tag_is_sent_back(value: str) -> None:
    assert h.etag_of({"etag": value}) == value


@pytest.mark.parametrize("value", ["", "a", '"a', '"a"b"', '"a b"', '"ž"', '"' + "x" * 999 + '"', '"a"\r\nX: y'])
def test_what_is_no_entity_tag_is_not(value: str) -> None:
    assert h.etag_of({"etag": value}) is None


@pytest.mark.parametrize(
    ("value", "good"),
    [("Mon, 03 Mar 2025 11:06:40 GMT", True), ("yesterday", False), ("", False),
     ("Mon, 99 Mar 2025 11:06:40 GMT", False)],
)  # fmt: skip
def test_a_date_is_sent_back_if_it_is_one(value: str, good: bool) -> None:
    assert h.last_modified_of({"last-modified": value}) == (value if good else None)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120), ("0", 0), ("Mon, 03 Mar 2025 11:07:40 GMT", 60), ("Mon, 03 Mar 2025 10:00:00 GMT", 0),
     ("Mon, 03 Mar 2025 12:07:40 +0100", 60), ("soon", None), ("-5", None), ("", None), ("٣", None),
     ("9" * 400, 86400), ("Fri, 31 Dec 9999 23:59:59 GMT", 86400), ("86401", 86400), ("3600", 3600)],
)  # fmt: skip
def test_retry_after_is_a_number_or_a_date(value: str, seconds: float | None) -> None:
    assert h.retry_after({"retry-after": value}, NOW) == seconds


@pytest.mark.parametrize(
    ("found", "seconds"),
    [
        ({}, 0),
        ({"cache-control": "public, max-age=60"}, 60),
        ({"cache-control": "max-age=60", "age": "50"}, 10),
        ({"cache-control": "max-age=60", "age": "500"}, 0),
        ({"cache-control": "max-age=99999999"}, 86400),
        ({"cache-control": "no-cache, max-age=60"}, 0),
        ({"cache-control": "No-Store, max-age=60"}, 0),
        ({"expires": "Mon, 03 Mar 2025 11:07:40 GMT"}, 60),
        ({"expires": "Mon, 03 Mar 2025 11:07:40 GMT", "cache-control": "max-age=0"}, 0),
        ({"expires": "0"}, 0),
    ],
)
def test_how_long_a_page_is_fresh(found: dict[str, str], seconds: float) -> None:
    assert h.fresh_for(found, NOW) == seconds


@pytest.mark.parametrize(
    ("found", "kept"),
    [({}, True), ({"cache-control": "no-cache"}, True), ({"cache-control": "private, NO-STORE"}, False),
     ({"vary": "*"}, False), ({"vary": "Accept-Encoding"}, True)],
)  # fmt: skip
def test_what_may_be_kept(found: dict[str, str], kept: bool) -> None:
    assert h.may_be_kept(found) == kept


@given(st.text())
def test_no_header_breaks_anything(value: str) -> None:
    found = dict.fromkeys(("content-type", "etag", "last-modified", "retry-after", "cache-control", "expires"), value)
    assert h.fresh_for(found, NOW) >= 0
    assert (h.retry_after(found, NOW) or 0) >= 0
    for ask in (h.charset_of, h.media_type_of, h.etag_of, h.last_modified_of):
        assert ask(found) is None or isinstance(ask(found), str)
