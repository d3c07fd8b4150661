"""The same page under several addresses."""

import pytest

from dragoman.read.links import is_address, is_bare_address, is_front, key_of, site_of, tidy


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("https://paper.example/a", True),
        ("HTTP://paper.example", True),
        ("ftp://paper.example/a", True),
        ("file:///a.html", True),
        ("c:/a.html", False),
        ("a/b://c", False),
        ("feed:saved.xml", True),
        ("Sitemap:https://paper.example/map.xml", True),
        ("folder/http.txt", False),
        ("./feed:a", False),
        ("-", False),
        ("", False),
    ],
)
def test_addresses_are_told_from_paths(path: str, expected: bool) -> None:
    assert is_address(path) is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [("www.paper.example", True), ("paper.example/a", True), ("a.html", False), ("reports/a.html", False)],
)
def test_a_path_may_be_an_address_that_lacks_its_beginning(path: str, expected: bool) -> None:
    assert is_bare_address(path) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://p.example/a?utm_source=x&id=5&utm_medium=rss#top", "https://p.example/a?id=5"),
        ("https://p.example/a?fbclid=1", "https://p.example/a"),
        ("https://p.example/a?id=utm_source", "https://p.example/a?id=utm_source"),
        ("https://[bad/a", "https://[bad/a"),
    ],
)
def test_what_only_tracks_readers_is_taken_off(url: str, expected: str) -> None:
    assert tidy(url) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://www.p.example/a/", "https://p.example/a", True),
        ("https://p.example/a?x=1&y=2", "https://p.example/a?y=2&x=1", True),
        ("https://P.example/a", "https://p.example/a#part", True),
        ("https://p.example/a", "https://p.example/A", False),
        ("https://p.example/a?id=1", "https://p.example/a?id=2", False),
        ("https://p.example/a", "https://q.example/a", False),
    ],
)
def test_addresses_of_one_page_share_a_key(one: str, other: str, same: bool) -> None:
    assert (key_of(one) == key_of(other)) is same


def test_sites_and_front_pages() -> None:
    assert site_of("https://www.p.example/a") == "p.example"
    assert is_front("https://p.example/")
    assert not is_front("https://p.example/?p=17")
    assert not is_front("https://p.example/a")
