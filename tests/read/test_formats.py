"""Formats: reports in the bytes of one file."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.formats import format_of, reports_in, text_of
from dragoman.read.reading import Limits

STORY = "Minister Ada Berg landed in Oslo on Sunday for talks on ferries.\r\n\r\nThey go on until Friday.\n"
PAGE = (
    """<!doctype html><html lang="en"><head><meta charset="windows-1250"><title>Ferry talks</title>
<meta property="og:site_name" content="Nordic Wire">
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Ferry talks</h1>"""
    + "<p>Ministrica Ada Berg stigla je u Oslo na razgovore o trajektima, rečeno je u četvrtak novinarima.</p>" * 4
    + "</article><footer>Imprint</footer></body></html>"
)


def test_a_text_and_its_digests() -> None:
    (report,) = reports_in(STORY.encode(), "a.txt").reports
    assert report.text == STORY
    assert report.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert report.id == report.sha256[:16]
    assert report.text_sha256 == report.sha256
    assert report.format == "text"


def test_the_mark_is_dropped_and_counts_for_the_id() -> None:
    (report,) = reports_in(STORY.encode("utf-8-sig"), "a.txt").reports
    assert report.text == STORY
    assert report.sha256 != report.text_sha256


def test_html() -> None:
    data = PAGE.encode("cp1250")
    (report,) = reports_in(data, "a.html").reports
    assert "rečeno je u četvrtak" in report.text
    assert "Imprint" not in report.text
    assert (report.given.title, report.given.outlet, report.given.published) == (
        "Ferry talks",
        "Nordic Wire",
        "2024-03-03",
    )
    assert text_of(data, "other.htm") == {report.sha256: report.text}


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<p>x</p>", "<", "no tags", "<html><script>a</script></html>"]
)
def test_html_without_an_article(page: str) -> None:
    reading = reports_in(page.encode(), "a.html")
    assert reading.reports == ()
    assert reading.problems[0].code in ("E107", "E103")
    assert reading.problems[0].fatal


def test_json_lines_and_a_broken_one() -> None:
    lines = [
        json.dumps(
            {"title": "Ferries", "text": STORY, "source": {"name": "Nordic Wire"}, "date_publish": "2024-03-03 10:00"}
        ),
        "{broken",
        json.dumps({"title": "no text"}),
        json.dumps({"body": "half \ud800 pair, and enough of a text"}),
    ]
    reading = reports_in("\n".join(lines).encode(), "a.jsonl")
    first, second = reading.reports
    assert (first.file, first.text, first.format) == ("a.jsonl#1", STORY, "json")
    assert (first.given.title, first.given.outlet, first.given.published) == ("Ferries", "Nordic Wire", "2024-03-03")
    assert second.text == "half \ufffd pair, and enough of a text"
    told = [(issue.file, issue.code, issue.fatal) for issue in reading.problems]
    assert told == [("a.jsonl#2", "E108", True), ("a.jsonl#3", "E109", True), ("a.jsonl#4", "E111", False)]
    assert "line 2" in reading.problems[0].message


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"text": STORY}),
        json.dumps([{"text": STORY}]),
        json.dumps({"articles": [{"text": STORY}]}),
        json.dumps({"text": STORY}, indent=2),
    ],
)
def test_json_shapes_give_the_same_report(data: str) -> None:
    (report,) = reports_in(data.encode(), "a.json").reports
    assert report.text == STORY
    assert report.id == reports_in(json.dumps({"text": STORY}).encode(), "b.json").reports[0].id
    assert text_of(data.encode(), "a.json") == {report.sha256: STORY}


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "E103"),
        (b" \r\n\t", "a.txt", "E103"),
        (b"%PDF-1.7", "a.txt", "E143"),
        (b"\x89PNG\r\n", "a.txt", "E104"),
        (b"RIFF\x00\x01", "a.txt", "E104"),
        (b"word " * 100, "a.txt", "E105"),
        (b"x" * 300, "a.txt", "E106"),
        (b"[1,\n2,,]", "a.json", "E108"),
        (b"[" * 200, "a.json", "E108"),
        (b" ", "a.json", "E108"),
        (b'{"text": "Talks began.", "id": ' + b"9" * 5000 + b"}", "a.json", "E108"),
        (b'{"text": "Talks began.", "id": ' + b"9" * 5000 + b"}", "a.jsonl", "E108"),
        (b"[]", "a.json", "E109"),
        (b"3", "a.json", "E109"),
        (b'{"text": " "}', "a.json", "E103"),
        (b"x", "a.docx", "E154"),
        (b"x", "a.xlsx", "E110"),
        (b"x", "a.rtf", "E110"),
    ],
)
def test_what_cannot_be_read(data: bytes, name: str, code: str) -> None:
    reading = reports_in(data, name, Limits(text_bytes=400, line=200))
    assert reading.reports == ()
    assert [issue.code for issue in reading.problems] == [code]
    assert all(issue.message and issue.remedy and issue.file.startswith(name) for issue in reading.problems)


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.TXT", b"", "text"),
        ("a", b"Plain words", "text"),
        ("-", b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        ("-", b'{"text": "a"}', "json"),
        ("-", b"{curly} words", "text"),
    ],
)
def test_formats(name: str, data: bytes, form: str) -> None:
    assert format_of(name, data) == form


def test_other_suffixes_are_refused() -> None:
    with pytest.raises(InputError, match=r"\.png") as refused:
        format_of("a.png", b"")
    assert refused.value.remedy.startswith("save its text")  # renaming would not help


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.json", "a.jsonl", "a"]))
def test_any_bytes_give_reports_or_problems(data: bytes, name: str) -> None:
    reading = reports_in(data, name)
    assert reading.reports or reading.problems
    assert text_of(data, name) == {report.sha256: report.text for report in reading.reports}


@given(st.text(max_size=200))
def test_any_page_gives_reports_or_problems(page: str) -> None:
    reading = reports_in(f"<html><body><p>{page}".encode("utf-8", "replace"), "a.html")
    assert reading.reports or reading.problems
