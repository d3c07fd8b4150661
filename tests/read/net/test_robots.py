"""robots.txt as RFC 9309 has it; when it is asked for stands in test_fetch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.net.robots import EVERYTHING, closed, parse


def _may(rules: str, target: str, product: str = "Dragoman") -> bool:
    return parse(rules.encode(), product).refuses(target) is None


@pytest.mark.parametrize(
    ("rules", "target", "may"),
    [
        ("Disallow: /", "/a", False),
        ("Disallow:", "/a", True),
        ("Disallow: /a", "/a", False),
        ("Disallow: /a", "/ab?c", False),
        ("Disallow: /a", "/b/a", True),
        ("Disallow: /A", "/a", True),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a/b\nDisallow: /a", "/a/c", False),
        ("Disallow: /a/b\nAllow: /a/b", "/a/b", True),
        ("Disallow: /*.pdf$", "/x/y.pdf", False),
        ("Disallow: /*.pdf$", "/x/y.pdf?z", True),
        ("Disallow: /*.pdf", "/x/y.pdf?z", False),
        ("Disallow: /a*b*c", "/a/b/c/d", False),
        ("Disallow: /a*b*c", "/a/c/b", True),
        ("Disallow: /a*a$", "/a", True),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: *", "/a", False),
        ("Disallow: /a**b", "/a/b", False),
        ("Disallow: /?q=", "/?q=1", False),
        ("Disallow: /%7ejoe/", "/~joe/x", False),
        ("Disallow: /~joe/", "/%7Ejoe/x", False),
        ("Disallow: /a%3cd", "/a%3Cd.html", False),
        ("Disallow: /a%2fb", "/a/b", True),
        ("Disallow: /ツ", "/%E3%83%84", False),
        ("Disallow: /a%2a", "/a*b", False),
        ("Disallow: /a%24b", "/a$b", False),
        ("Disallow: /a$b", "/a$b", False),
        ("Disallow: /", "/robots.txt", True),
        ("Disallow: a", "/a", True),
        ("disALLOW : /a # why", "/a", False),
        ("Disallow /a", "/a", True),
    ],
)
def test_the_longest_rule_decides(rules: str, target: str, may: bool) -> None:
    assert _may(f"User-agent: *\n{rules}", target) == may


def test_our_own_groups_hold_together_and_instead_of_those_for_all() -> None:
    rules = """
        Disallow: /orphan
        User-agent: *
        Disallow: /all
        User-agent: other
        User-agent: DRAGOMAN/2.0 (any)
        Disallow: /one
        Sitemap: https://news.example/map.xml

        User-agent: Dragoman
        Disallow: /two
        User-agent: other
        Disallow: /three
    """
    refused = {path for path in ("/orphan", "/all", "/one", "/two", "/three") if not _may(rules, path)}
    assert refused == {"/one", "/two"}
    assert not _may(rules, "/all", "somebody")


def test_a_group_of_our_own_without_rules_lets_us_read_all() -> None:
    assert _may("User-agent: *\nDisallow: /\nUser-agent: dragoman\nDisallow:", "/a")


def test_another_whose_name_begins_like_ours_is_not_us() -> None:
    assert _may("User-agent: dragomanbot\nDisallow: /\nUser-agent: drago\nDisallow: /", "/a")


def test_groups_for_all_are_joined() -> None:
    rules = "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b"
    assert [_may(rules, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_a_delay_and_site_maps_are_read() -> None:
    found = parse(
        b"\xef\xbb\xbfSitemap: https://a.example/1\r\nUser-agent: *\rCrawl-delay: 2.5\nSITEMAP:https://a.example/2\n"
        b"Sitemap: https://a.example/1",
        "Dragoman",
    )
    assert (found.delay, found.sitemaps) == (2.5, ("https://a.example/1", "https://a.example/2"))


@pytest.mark.parametrize("value", ["", "soon", "-1", "nan", "inf", "1e9"])
def test_a_delay_that_is_none_is_none(value: str) -> None:
    assert parse(f"User-agent: *\nCrawl-delay: {value}".encode(), "Dragoman").delay is None


def test_a_page_instead_of_rules_is_no_rule() -> None:
    assert _may("<!doctype html><title>Not found</title><p>user-agent: everybody", "/a")


def test_a_closed_site_says_why() -> None:
    assert closed("it answers 500").refuses("/a") == "it answers 500"
    assert EVERYTHING.refuses("/a") is None


def test_the_line_that_refuses_is_told() -> None:
    assert parse(b"User-agent: *\nDisallow: /a*", "Dragoman").refuses("/ab") == "Disallow: /a*"


def test_a_pattern_of_stars_is_quick() -> None:
    """Each part is looked for once: a pattern cannot make matching slow, as with regular expressions it could."""
    rules = "User-agent: *\nDisallow: /" + "*a" * 3000 + "b$\n"
    assert _may(rules, "/" + "a" * 6000)


@given(st.binary(), st.text(alphabet="/a*%$?2é"))
def test_any_bytes_are_rules_for_any_path(data: bytes, target: str) -> None:
    found = parse(b"User-agent: *\nDisallow: /" + data, "Dragoman").refuses(target)
    assert found is None or found.startswith("Disallow: ")
