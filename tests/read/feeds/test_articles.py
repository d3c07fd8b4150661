"""Entries: the newest first, and reports of those that hold their whole text."""

from dataclasses import replace

from dragoman.read.feeds.articles import known_of, newest, report_of_entry
from dragoman.read.feeds.entry import Entry, Listing
from dragoman.read.source import source_of
from tests.read.paper import headline, text

COURIER = Listing(kind="feed", title="The Lyr Courier", language="en")
ENTRY = Entry(
    place="entry 1", link="https://paper.example/1", title=headline(1), published="Mon, 03 Mar 2025 23:30:00 +0200",
    authors=("Ada Berg",), section="World", content=text(1),
)  # fmt: skip


def _dated(**published: str | None) -> Listing:
    return replace(COURIER, entries=[Entry(place=name, published=day) for name, day in published.items()])


def test_the_newest_come_first_and_those_without_a_day_last() -> None:
    listing = _dated(
        a="2025-03-01", b=None, c="Mon, 03 Mar 2025 01:00:00 +0200", d="2025-03-03T00:30:00Z", e="soon", f="2025-03-04"
    )
    assert [entry.place for entry in newest(listing)] == ["f", "d", "c", "a", "b", "e"]


def test_a_whole_text_is_a_report_with_what_the_feed_says_of_it() -> None:
    report = report_of_entry(ENTRY, COURIER, source_of(b"", "a.xml#1"), where="a.xml", latest="2025-03-10")
    assert report is not None
    given = report.given
    assert report.format == "feed"
    assert report.text.startswith(f"{headline(1)}\nAda Berg\n\nVeldania and Ostrovia")
    assert "<" not in report.text
    assert (given.title, given.outlet, given.published, given.url, given.language, given.section) == (
        headline(1), "The Lyr Courier", "2025-03-03", "https://paper.example/1", "en", "World",
    )  # fmt: skip
    assert {(seen.field, seen.source, seen.place, seen.taken) for seen in given.why} == {
        (field, "feed", "a.xml entry 1", True)
        for field in ("title", "outlet", "published", "url", "section", "authors")
    }


def test_the_same_entry_is_the_same_report_in_the_feed_of_tomorrow() -> None:
    first = report_of_entry(ENTRY, COURIER, source_of(b"", "a#1"), where="a", latest=None)
    later = report_of_entry(replace(ENTRY, place="entry 9"), COURIER, source_of(b"", "b#9"), where="b", latest=None)
    other = report_of_entry(replace(ENTRY, content=text(2)), COURIER, source_of(b"", "a#1"), where="a", latest=None)
    assert first is not None
    assert later is not None
    assert other is not None
    assert first.id == later.id != other.id


def test_a_day_after_today_is_refused_and_says_why() -> None:
    found = known_of(replace(ENTRY, published="2025-04-01"), COURIER, where="a.xml", latest="2025-03-10")
    assert found.given.published is None
    (seen,) = (seen for seen in found.seen if seen.field == "published")
    assert not seen.taken
    assert "later than 2025-03-10" in seen.because


def test_plain_text_keeps_its_lines() -> None:
    entry = replace(ENTRY, title=None, authors=(), content="One  line.\n\n Another one of them.\n", html=False)
    report = report_of_entry(entry, COURIER, source_of(b"", "a"), where="a", latest=None)
    assert report is not None
    assert report.text == "One line.\nAnother one of them."


def test_an_entry_without_words_is_no_report() -> None:
    for entry in (replace(ENTRY, content="<img src='a.jpg'>"), replace(ENTRY, content=" \n", html=False)):
        assert report_of_entry(entry, COURIER, source_of(b"", "a"), where="a", latest=None) is None
