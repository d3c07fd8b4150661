"""Addresses as paths: pages, feeds and site maps, fetched politely, each article once."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.model.record import Problem
from dragoman.read import online
from dragoman.read.reading import Network, Reading, ReadOptions
from tests.read.net.server import SITE, Net, Script, Server, moved, page
from tests.read.paper import HTML, RSS, article, headline, item, rss, served

Scripts = dict[str, Script | list[Script]]
Read = Callable[..., Reading]
TODAY = "2025-03-31"


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Scripts], Net]]:
    """A made-up internet in place of the real one."""
    with ExitStack() as stack:

        def start(scripts: Scripts) -> Net:
            net = Net(stack.enter_context(Server(scripts)))
            monkeypatch.setattr(
                online, "fetcher_of", lambda network: net.fetcher(cache=network.cache, obey_robots=True)
            )
            return net

        yield start


def _read(*paths: str | Path, today: str | None = TODAY, **network: Any) -> Reading:
    return dragoman.read(*paths, options=ReadOptions(network=Network(**network), today=today))


def _told(found: Reading) -> list[tuple[str, bool]]:
    return [(issue.code, issue.fatal) for issue in found.problems]


def test_a_page_is_read_as_its_file_would_be(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    serve({"/1": page(article(1), HTML)})
    (report,) = _read(f"{SITE}/1#part").reports
    (tmp_path / "1.html").write_bytes(article(1))
    (saved,) = dragoman.read(tmp_path / "1.html").reports
    assert (report.id, report.text, report.text_sha256) == (saved.id, saved.text, saved.text_sha256)
    assert (report.file, report.given.url, report.given.published) == (f"{SITE}/1", f"{SITE}/1", "2025-03-01")


def test_the_final_address_is_the_report_s(serve: Callable[[Scripts], Net]) -> None:
    serve({"/old": moved("/1"), "/1": page(article(1), HTML)})
    assert [report.file for report in _read(f"{SITE}/old").reports] == [f"{SITE}/1"]


def test_the_media_type_tells_what_an_address_is(serve: Callable[[Scripts], Net]) -> None:
    serve(
        {
            "/a.php": page(b"Plain words of a report on ferries.", "Content-Type: text/plain; charset=utf-8"),
            "/b": page(rss([item(1, whole=True), item(2)]), "Content-Type: text/html"),
            "/c.php": page(article(3)),
        }
    )
    found = _read(f"{SITE}/a.php", f"{SITE}/b", f"{SITE}/c.php")
    assert sorted((report.format, report.file) for report in found.reports) == [
        ("feed", f"{SITE}/b#1"), ("html", f"{SITE}/c.php"), ("text", f"{SITE}/a.php"),
    ]  # fmt: skip
    assert _told(found) == [("E190", False)]


def test_the_charset_of_the_server_counts(serve: Callable[[Scripts], Net]) -> None:
    text = article(1).decode().replace("Veldania", "Велдания").encode("cp1251")
    serve({"/1": page(text, "Content-Type: text/html; charset=windows-1251")})
    (report,) = _read(f"{SITE}/1").reports
    assert "Велдания" in report.text


def test_a_page_that_cannot_be_had_stops_nothing(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    serve({})
    (tmp_path / "a.txt").write_text("Words of a report.", encoding="utf-8")
    found = _read(f"{SITE}/nowhere", "https://", "feed:", tmp_path / "a.txt")
    assert len(found.reports) == 1
    assert {issue.file: issue.code for issue in found.problems} == {
        f"{SITE}/nowhere": "E134", "https://": "E121", "feed:": "E101",
    }  # fmt: skip


def test_a_login_is_neither_sent_nor_told(serve: Callable[[Scripts], Net]) -> None:
    login = SITE.replace("//", "//ada:secret@")
    net = serve({"/rss": page(rss([item(1, f"{login}/1")]), RSS)})
    heard: list[str] = []
    found = _read(f"{login}/1", f"feed:{login}/rss", f"feed:{SITE}/rss", heard=heard.append)
    assert [issue.code for issue in found.problems] == ["E122"] * 3
    assert "secret" not in repr((found, heard))
    assert net.server.asked() == ["/rss"]


# Lists ---------------------------------------------------------------------------------------------------------------


def test_a_feed_gives_the_articles_it_leads_to_newest_first(serve: Callable[[Scripts], Net]) -> None:
    net = serve(dict(served(1, 3, 2)))
    options = ReadOptions(network=Network(most=2), today=TODAY)
    found = list(dragoman.stream(f"feed:{SITE}/rss", options=options))
    assert [one.file for one in found] == [f"{SITE}/3", f"{SITE}/2", f"{SITE}/rss"]
    warning = found[-1]
    assert isinstance(warning, Problem)
    assert (warning.code, warning.fatal, warning.message) == ("E193", False, "1 older entry was left")
    assert net.server.asked() == ["/rss", "/3", "/2"]
    assert min(net.clock.slept) >= 0.9  # a breath between two requests to one host


def test_a_site_map_gives_its_pages(serve: Callable[[Scripts], Net]) -> None:
    urls = "".join(f"<url><loc>{SITE}/{at}</loc></url>" for at in (1, 2))
    serve({**served(1, 2), "/map.xml": page(f"<urlset>{urls}</urlset>".encode())})
    assert len(_read(f"sitemap:{SITE}/map.xml").reports) == 2


def test_a_saved_feed_leads_to_the_network(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    serve(dict(served(1)))
    (tmp_path / "saved.xml").write_bytes(rss([item(1)]))
    assert [report.file for report in _read(f"feed:{tmp_path / 'saved.xml'}").reports] == [f"{SITE}/1"]


def test_what_the_feed_says_fills_what_the_page_does_not_and_both_are_kept(serve: Callable[[Scripts], Net]) -> None:
    bare = article(2).replace(b'<meta property="article:published_time"', b"<meta name=x")
    serve({"/1": page(article(1), HTML), "/2": page(bare, HTML), "/rss": page(rss([item(1), item(2)]), RSS)})
    reports = {report.file: report for report in _read(f"feed:{SITE}/rss").reports}
    own, lent = reports[f"{SITE}/1"].given, reports[f"{SITE}/2"].given
    assert (own.published, lent.published, lent.outlet) == ("2025-03-01", "2025-03-02", "The Lyr Courier")
    taken = {(seen.source, seen.taken) for seen in own.why if seen.field == "published"}
    assert taken == {("opengraph", True), ("feed", False)}
    assert [seen.taken for seen in lent.why if seen.source == "feed" and seen.field in {"published", "outlet"}] == [
        True
    ] * 2


def test_the_text_of_a_page_is_the_same_with_and_without_its_feed(serve: Callable[[Scripts], Net]) -> None:
    serve({"/1": page(article(1).replace(headline(1).encode(), b""), HTML), "/rss": page(rss([item(1)]), RSS)})
    (by_feed,), (alone,) = _read(f"feed:{SITE}/rss").reports, _read(f"{SITE}/1").reports
    assert by_feed.text == alone.text


@pytest.mark.parametrize(
    "second",
    [
        item(1, f"{SITE}/1?utm_source=feed"),
        item(1, f"{SITE}/1/"),
        item(1, f"{SITE}/moved"),
        item(1, f"{SITE}/amp"),
    ],
)
def test_an_article_under_two_addresses_is_told_once(serve: Callable[[Scripts], Net], second: str) -> None:
    canonical = f'<link rel="canonical" href="{SITE}/1">'
    serve(
        {
            "/1": page(article(1, head=canonical), HTML), "/moved": moved("/1"),
            "/amp": page(article(1, more=" Again.", head=canonical), HTML), "/rss": page(rss([item(1), second]), RSS),
        }
    )  # fmt: skip
    found = _read(f"feed:{SITE}/rss")
    assert len(found.reports) == 1
    assert _told(found) in ([], [("E192", False)])


def test_two_addresses_of_one_page_are_told_and_lines_of_one_title_are_not_one(serve: Callable[[Scripts], Net]) -> None:
    lines = b"".join(b'{"title": "Briefing", "text": "Words of report %d on ferries."}\n' % at for at in (1, 2))
    serve({"/1": page(article(1), HTML), "/lines": page(lines, "Content-Type: application/x-ndjson")})
    found = _read(f"{SITE}/1", f"{SITE}/1#top", f"{SITE}/1/?utm_source=mail", f"{SITE}/lines")
    assert len(found.reports) == 3
    assert ("E192", False) in _told(found)


def test_a_wrong_canonical_address_swallows_nothing(serve: Callable[[Scripts], Net]) -> None:
    for canonical in (SITE, f"{SITE}/world"):
        head = f'<link rel="canonical" href="{canonical}">'
        pages: Scripts = {f"/{at}": page(article(at, head=head), HTML) for at in (1, 2)}
        serve({**pages, "/rss": page(rss([item(1), item(2)]), RSS)})
        assert len(_read(f"feed:{SITE}/rss").reports) == 2


def test_where_the_page_cannot_be_read_the_text_of_the_feed_is(serve: Callable[[Scripts], Net]) -> None:
    serve({"/rss": page(rss([item(1, whole=True), item(2)]), RSS)})
    found = _read(f"feed:{SITE}/rss")
    assert [(report.format, report.given.title) for report in found.reports] == [("feed", headline(1))]
    assert {(issue.file, issue.code, issue.fatal) for issue in found.problems} == {
        (f"{SITE}/1", "E192", False), (f"{SITE}/2", "E134", True),
    }  # fmt: skip


def test_a_host_that_refuses_all_pages_is_told_once(serve: Callable[[Scripts], Net]) -> None:
    serve(
        {"/robots.txt": page(b"User-agent: *\nDisallow: /\nAllow: /rss"), "/rss": page(rss(map(item, (1, 2, 3))), RSS)}
    )
    found = _read(f"feed:{SITE}/rss")
    assert sorted(_told(found)) == [("E127", True), ("E192", False)]
    assert any("2 more pages of news.example" in issue.message for issue in found.problems)


def test_a_feed_cannot_lead_inwards(serve: Callable[[Scripts], Net]) -> None:
    links = ("http://127.0.0.1/x", "http://[::1]/x", "file:///etc/passwd", "http://169.254.169.254/meta")
    net = serve({"/rss": page(rss([item(at, link) for at, link in enumerate(links, 1)]), RSS)})
    found = _read(f"feed:{SITE}/rss")
    assert found.reports == ()
    assert {issue.code for issue in found.problems} == {"E124"}
    assert net.server.asked() == ["/rss"]


# Days ----------------------------------------------------------------------------------------------------------------


def test_a_page_is_of_no_later_day_than_it_was_fetched(serve: Callable[[Scripts], Net]) -> None:
    late = article(1).replace(b"2025-03-01", b"2099-03-01")
    serve({"/1": page(late, HTML)})
    (report,) = _read(f"{SITE}/1").reports
    assert report.given.published is None
    assert any("later than" in seen.because for seen in report.given.why)


def test_an_object_and_an_entry_are_of_no_later_day_than_today(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"text": "Words of a report on ferries.", "published": "2025-03-09"}', encoding="utf-8"
    )
    (tmp_path / "a.rss").write_bytes(rss([item(9, whole=True)]))
    for today, published in ((None, "2025-03-09"), ("2025-03-09", "2025-03-09"), ("2025-03-01", None)):
        assert [report.given.published for report in _read(tmp_path, today=today).reports] == [published] * 2


def test_a_file_is_of_no_later_day_than_today(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_bytes(article(9))
    for today, published in ((None, "2025-03-09"), ("2025-03-09", "2025-03-09"), ("2025-03-01", None)):
        assert [report.given.published for report in _read(tmp_path, today=today).reports] == [published]


# The cache and the originals -----------------------------------------------------------------------------------------


def test_without_a_network_the_cache_is_read(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    scripts: Scripts = {**served(1, 2), "/old": moved("/1")}
    net = serve(scripts)
    live = _read(f"feed:{SITE}/rss", f"{SITE}/old", cache=tmp_path)
    asked = len(net.server.asked())
    offline = _read(f"feed:{SITE}/rss", f"{SITE}/old", f"{SITE}/3", cache=tmp_path, offline=True)
    assert len(net.server.asked()) == asked
    assert offline.reports == live.reports
    assert [(issue.file, issue.code) for issue in offline.problems if issue.fatal] == [(f"{SITE}/3", "E194")]


def test_originals_are_read_again_to_the_same_reports(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    old = article(3).decode().replace("Veldania", "Велдания").encode("cp1251")
    serve(
        {
            **served(1, 2), "/3": page(old, "Content-Type: text/html; charset=windows-1251"),
            "/rss": page(rss([item(1), item(2), item(4, whole=True)]), RSS),
            "/plain": page(b"Plain words of a report on ferries.", "Content-Type: text/plain"),
        }
    )  # fmt: skip
    folder = tmp_path / "kept"
    first = _read(f"feed:{SITE}/rss", f"{SITE}/3", f"{SITE}/plain", originals=folder)
    again = dragoman.read(folder)
    assert len(first.reports) == 5
    assert {(report.sha256, report.text, report.file, report.given.published) for report in again.reports} == {
        (report.sha256, report.text, report.file, report.given.published) for report in first.reports
    }
    for report in first.reports:
        if report.format != "feed":
            assert len(list(folder.glob(f"{report.id}.*"))) == 1


def test_originals_that_cannot_be_kept_are_told(serve: Callable[[Scripts], Net], tmp_path: Path) -> None:
    serve(dict(served(1)))
    (tmp_path / "file").write_text("x", encoding="utf-8")
    found = _read(f"{SITE}/1", originals=tmp_path / "file")
    assert len(found.reports) == 1
    assert _told(found) == [("E195", True)]


# What is loaded ------------------------------------------------------------------------------------------------------

NETWORK = ("httpx", "httpcore", "h2")


@pytest.mark.parametrize(
    "work",
    [
        "from typer.testing import CliRunner; from dragoman.cli.app import app; CliRunner().invoke(app, ['--help'])",
        "import dragoman; dragoman.read('{file}')",
        "import dragoman; dragoman.read('{feed}')",
        "import dragoman; dragoman.brief('{file}')",
    ],
)
def test_without_an_address_nothing_of_the_network_is_loaded(work: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(article(1))
    (tmp_path / "a.xml").write_bytes(rss([item(1, whole=True)]))
    work = work.format(file=(tmp_path / "a.html").as_posix(), feed=(tmp_path / "a.xml").as_posix())
    code = f"import sys; {work}; print([name for name in {NETWORK!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
