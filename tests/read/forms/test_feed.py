"""Feeds saved as files."""

import gzip
import json
from pathlib import Path

import pytest

from dragoman.read.formats import format_of, reports_in
from dragoman.read.paths import read_paths
from tests.read.paper import headline, item, rss, text

JSON_FEED = json.dumps(
    {
        "title": "Courier", "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": headline(1), "content_html": text(1)}],
    }
).encode()  # fmt: skip


def test_whole_texts_are_reports_and_summaries_one_warning() -> None:
    found = reports_in(rss([item(1, whole=True), item(2), item(3, whole=True), item(4)]), "saved.xml")
    assert [report.file for report in found.reports] == ["saved.xml#1", "saved.xml#3"]
    assert [report.given.published for report in found.reports] == ["2025-03-01", "2025-03-03"]
    (warning,) = found.problems
    assert (warning.code, warning.fatal) == ("E190", False)
    assert warning.message.startswith("2 of 4 entries")
    assert "feed:" in warning.remedy


@pytest.mark.parametrize("name", ["saved.xml", "saved.rss", "saved.txt", "saved", "saved.json", "saved.html"])
def test_a_feed_is_a_feed_whatever_it_is_called(name: str) -> None:
    for data in (rss([item(1, whole=True)]), JSON_FEED):
        (report,) = reports_in(data, name).reports
        assert (report.format, report.given.title) == ("feed", headline(1))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<?xml version='1.0'?>\n<!-- by a program -->\n<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "feed"),
        (b"\xef\xbb\xbf<urlset>", "feed"),
        (b"\xff\xfe<\0r\0s\0s\0 \0", "feed"),
        (b"<html><body><rss>", "html"),
        (b"Some text on <rss>", "html"),
        (b'{"text": "see https://jsonfeed.org/version/1"}', "html"),
    ],
)
def test_the_outermost_element_tells_a_feed(head: bytes, expected: str) -> None:
    assert format_of("page.html", head, "text/html") == expected


def test_a_site_map_holds_no_text_and_says_how_to_read_its_pages() -> None:
    found = reports_in(b"<urlset><url><loc>https://paper.example/a</loc></url></urlset>", "map.xml")
    assert found.reports == ()
    (warning,) = found.problems
    assert (warning.code, warning.fatal) == ("E190", False)
    assert "sitemap:" in warning.remedy


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<rss><channel></channel></rss>", "E191"),
        (b"<note>x</note>", "E191"),
        (
            b'<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel><title>&c;</title></channel></rss>',
            "E141",
        ),
        (b"", "E103"),
    ],
)
def test_what_cannot_be_read_is_a_problem(data: bytes, code: str) -> None:
    (issue,) = reports_in(data, "saved.rss").problems
    assert (issue.code, issue.fatal) == (code, True)


def test_a_feed_cannot_have_a_file_read_into_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the words of a secret", encoding="utf-8")
    hostile = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'.encode() + rss([item(1, whole=True)])[21:]
    (tmp_path / "hostile.xml").write_bytes(hostile.replace(b"Talks.", b"&a;"))
    found = read_paths([tmp_path / "hostile.xml"])
    assert [issue.code for issue in found.problems] == ["E141"]


def test_feeds_lie_in_folders_too(tmp_path: Path) -> None:
    (tmp_path / "saved.xml").write_bytes(rss([item(1, whole=True), item(2, whole=True)]))
    (tmp_path / "packed.xml.gz").write_bytes(gzip.compress(rss([item(3, whole=True)])))
    names = {report.file for report in read_paths([tmp_path]).reports}
    assert {"saved.xml#1", "saved.xml#2"} <= names
