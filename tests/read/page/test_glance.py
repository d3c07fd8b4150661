"""A glance at a page: the text and the fields that choosing needs, and no page that stops it."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.page.glance import glance
from tests.read.page.pages import LEAD, REST, TITLE, page

HEAD = (
    '<link rel="canonical" href="https://nordic.example/2024/03/03/ferry">'
    '<meta property="og:site_name" content="Nordic Wire">'
    '<meta property="article:published_time" content="2024-03-03T09:00:00+01:00">'
)


def test_text_and_fields() -> None:
    seen = glance(page(head=HEAD, lang="en-GB").encode())
    assert seen is not None
    assert all(line in seen.text for line in (LEAD, *REST))
    assert "terms of use" not in seen.text
    assert (seen.title, seen.published, seen.outlet) == (TITLE, "2024-03-03", "Nordic Wire")
    assert (seen.url, seen.language) == ("https://nordic.example/2024/03/03/ferry", "en")


def test_linked_data_and_the_address_tell_too() -> None:
    node = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-03-04", "publisher": {"name": "Fjord"}}
    seen = glance(page(head=f'<script type="application/ld+json">{json.dumps(node)}</script>').encode())
    assert seen is not None
    assert (seen.title, seen.published, seen.outlet) == (TITLE, "2024-03-04", "Fjord")
    seen = glance(page().encode(), url="https://nordic.example/2024/03/05/ferry")
    assert seen is not None
    assert (seen.published, seen.url) == ("2024-03-05", "https://nordic.example/2024/03/05/ferry")


def test_no_day_after_the_page_was_fetched() -> None:
    seen = glance(page(head=HEAD).encode(), fetched="2024-01-01")
    assert seen is not None
    assert seen.published is None


def test_the_encoding_that_the_server_tells() -> None:
    told = page().replace('<meta charset="utf-8">', "").replace("Norway", "Норвегія")
    seen = glance(told.encode("cp1251"), "windows-1251")
    assert seen is not None
    assert "Норвегія" in seen.text


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\x89PNG\r\n\x1a\n" + bytes(400), b"<html><body>12 34"])
def test_what_is_no_page_is_none(data: bytes) -> None:
    assert glance(data) is None


@pytest.mark.parametrize(
    "piece", ['<meta "', "<meta ", "<title", "<div>", "<article>", "<b>", "<meta a='", '<script type="ld+json">']
)
def test_hostile_pages_take_no_minutes(piece: str) -> None:
    begun = time.process_time()
    glance(("<html><body>" + LEAD + piece * (1_000_000 // len(piece))).encode())
    assert time.process_time() - begun < 5


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_pages_never_fail(data: st.DataObject) -> None:
    whole = bytearray(page(head=HEAD).encode())
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=12)):
        whole[at] = data.draw(st.integers(0, 255))
    seen = glance(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert seen is None or seen.text
