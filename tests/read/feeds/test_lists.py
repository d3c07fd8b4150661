"""Lists opened from files and addresses."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.read.feeds.lists import Listed, list_of, unpacked
from dragoman.read.online import Online
from dragoman.read.reading import Limits, Network
from tests.read.net.server import SITE, Net, Script, Server, page
from tests.read.paper import RSS, item, rss

MAP = "<urlset><url><loc>{}</loc></url></urlset>"


@contextmanager
def _net(scripts: dict[str, Script | list[Script]]) -> Iterator[Net]:
    with Server(scripts) as server:
        yield Net(server)


def _listed(net: Net, place: str) -> Listed:
    return list_of(place, Online(Network(), net.fetcher()), Limits())


def test_a_file_needs_no_network(tmp_path: Path) -> None:
    (tmp_path / "saved.xml").write_bytes(rss([item(1)]))
    (tmp_path / "saved.xml.gz").write_bytes(gzip.compress(rss([item(1)])))
    for name in ("saved.xml", "saved.xml.gz"):
        ((listing, where),) = list_of(str(tmp_path / name), Online(Network()), Limits()).listings
        assert (len(listing.entries), where) == (1, str(tmp_path / name))


@pytest.mark.parametrize(("place", "code"), [("", "E101"), ("nowhere.xml", "E101"), (".", "E102"), ("a\0b", "E102")])
def test_a_file_that_is_not_there_is_told(place: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        list_of(place, Online(Network()), Limits())
    assert error.value.code == code


def test_a_map_of_maps_is_followed_one_step_newest_first_and_what_is_left_is_told() -> None:
    maps = "".join(
        f"<sitemap><loc>{SITE}/{at}.xml</loc><lastmod>2025-01-{at:02}</lastmod></sitemap>" for at in range(1, 13)
    )
    scripts: dict[str, Script | list[Script]] = {
        f"/{at}.xml": page(MAP.format(f"{SITE}/{at}").encode()) for at in range(1, 12)
    }
    with _net({"/map.xml": page(f"<sitemapindex>{maps}</sitemapindex>".encode()), **scripts}) as net:
        found = _listed(net, f"{SITE}/map.xml")
    assert [where for _, where in found.listings] == [f"{SITE}/{at}.xml" for at in range(11, 2, -1)]
    assert [(issue.code, issue.fatal) for issue in found.problems] == [("E134", True), ("E193", False)]
    assert found.problems[1].message == "2 of its 12 site maps were left"


def test_a_page_that_names_its_feeds_tells_them() -> None:
    body = b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Hello</body></html>'
    with _net({"/": page(body)}) as net, pytest.raises(InputError) as error:
        _listed(net, f"{SITE}/")
    assert (error.value.code, error.value.remedy) == ("E191", f"it names feed:{SITE}/rss")


def test_a_packed_map_is_unpacked_and_a_bomb_is_not() -> None:
    with _net({"/map.xml.gz": page(gzip.compress(MAP.format("https://x.example/a").encode()), RSS)}) as net:
        assert len(_listed(net, f"{SITE}/map.xml.gz").listings[0][0].entries) == 1
    for data, code in ((gzip.compress(bytes(5_000_000)), "E132"), (gzip.compress(b"<rss>" * 9)[:-9], "E133")):
        with pytest.raises(InputError) as error:
            unpacked(data)
        assert error.value.code == code
