"""Whose an address or a name is: only the outlet's own hosts tell, and only on the days they were its."""

import pytest

from dragoman.lang.outlet_profile import Domain, Line, Profile
from dragoman.lang.press import Known, Press, lines_of, plainly
from dragoman.lang.world import load_world
from dragoman.lang.world_files import Medium, Name


def _medium(slug: str, *names: Name, domain: str = "") -> Medium:
    return Medium(slug, names, "NO", "en", domain, state=False, owner="")


QUAY = Profile(
    name="Northern Quay", country="NO", languages=("en",), slug="quay",
    domains=("quay.example", Domain(host="oldquay.example", until="2013-06"), Domain(host="isp.example/quay")),
    lines=(
        Line(zone="credit", pattern="a", examples=("a",), until="2013"),
        Line(zone="credit", pattern="b", examples=("b",), language="ru"),
        Line(zone="credit", pattern="c", examples=("c",)),
    ),
)  # fmt: skip
SOUTH = Profile(name="South Quay", country="NO", languages=("ru",), slug="south", domains=("south.quay.example",))
PRESS = Press(
    (QUAY, SOUTH),
    {
        "outlet": {
            "quay": _medium("quay", Name("Northern Quay", weak=False), Name("Quay", weak=True)),
            "south": _medium("south", Name("South Quay", weak=False), domain="south.quay.example"),
            "listed": _medium("listed", Name("Listed Post", weak=False), Name("Twins", weak=False), domain="post.test"),
            "other": _medium("other", Name("Twins", weak=False), domain="twin.example"),
            "third": _medium("third", Name("Third", weak=False), domain="twin.example"),
        },
        "agency": {"wire": _medium("wire", Name("Wire", weak=False), Name("Listed Post", weak=False))},
    },
)


@pytest.mark.parametrize(
    ("address", "on", "key"),
    [
        ("https://quay.example/a", None, "outlet:quay"),
        ("http://www.QUAY.example:8080/a?b#c", None, "outlet:quay"),
        ("https://m.quay.example./", None, "outlet:quay"),
        ("https://south.quay.example/", None, "outlet:south"),
        ("https://oldquay.example/1", None, "outlet:quay"),
        ("https://oldquay.example/1", "2012-05-01", "outlet:quay"),
        ("https://oldquay.example/1", "2014", None),
        ("https://isp.example/quay/a", None, "outlet:quay"),
        ("https://isp.example/quay", None, "outlet:quay"),
        ("https://isp.example/quays/a", None, None),
        ("https://post.test/", None, "outlet:listed"),
        ("https://twin.example/", None, None),
        ("https://quay.example.mirror.test/a", None, None),
        ("https://notquay.example/a", None, None),
        ("https://quay-example.proxy.test/a", None, None),
        ("https://quay.example@mirror.test/a", None, None),
        ("https://mirror.test/https://quay.example/a", None, None),
        ("ftp://quay.example/a", None, None),
        ("quay.example", None, None),
        ("http://[quay.example/", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_only_its_own_hosts_tell_an_outlet(address: str | None, on: str | None, key: str | None) -> None:
    found = PRESS.at(address, on)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("name", "sure", "key"),
    [
        ("Northern Quay", True, "outlet:quay"),
        ("“northern  quay”", True, "outlet:quay"),
        ("Quay", False, "outlet:quay"),
        ("Quay", True, None),
        ("Twins", False, None),
        ("Listed Post", False, "outlet:listed"),
        ("Wire", True, "agency:wire"),
        ("Nobody", False, None),
        ("", False, None),
        (None, False, None),
    ],
)
def test_names(name: str | None, sure: bool, key: str | None) -> None:
    found = PRESS.named(name, sure=sure)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("address", "name", "key"),
    [
        ("https://quay.example/1", "South Quay", "outlet:quay"),
        ("https://quay.mirror.test/1", "South Quay", "outlet:south"),
        (None, "south.quay.example", "outlet:south"),
        (None, "quay.mirror.test", None),
        (None, None, None),
    ],
)
def test_a_page_is_known_by_its_address_first(address: str | None, name: str | None, key: str | None) -> None:
    found = PRESS.of_page(address, name)
    assert (found.key if found else None) == key


def test_lines_hold_in_their_time_and_language() -> None:
    known = PRESS.known("outlet:quay")
    assert [line.pattern for line in lines_of(known, "en", "2012")] == ["a", "c"]
    assert [line.pattern for line in lines_of(known, "ru", "2014")] == ["b", "c"]
    assert [line.pattern for line in lines_of(known, "en", None)] == ["a", "c"]
    assert lines_of(None, "en", None) == ()
    assert lines_of(Known("outlet:listed", None), "en", None) == ()


def test_what_its_writing_leaves_open() -> None:
    assert plainly(' «Northern»  "QUAY" ') == "northern quay"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.bbc.com/persian/articles/1", "outlet:bbc-persian"),
        ("https://www.bbc.com/news/1", "outlet:bbc"),
        ("https://itar-tass.com/en/russia/1", "agency:tass"),
        ("https://fr.irna.ir/news/1", "agency:irna"),
        ("https://balkans.aljazeera.net/1", "outlet:ajb"),
        ("https://iz.promo.vg/1", None),
        ("https://jpost.1eye.us/1", None),
        ("https://d1.cloudfront.net/iranintl.com/1", None),
    ],
)
def test_shipped_hosts(address: str, key: str | None) -> None:
    found = load_world().press.at(address)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("name", "language", "key"),
    [
        ("The Paper", "en", None),
        ("The Paper", "zh", "outlet:the-paper"),
        ("The Paper", None, "outlet:the-paper"),
        ("Danas", "hr", None),
        ("Danas", "sr", "outlet:danas-rs"),
        ("List Danas", "hr", "outlet:danas-rs"),
    ],
)
def test_a_name_of_many_means_a_house_only_in_its_languages(name: str, language: str | None, key: str | None) -> None:
    found = load_world().press.of_page(None, name, language=language)
    assert (found.key if found is not None else None) == key
