"""JSON: exports by their names, lines that stream, items of agencies (ninjs)."""

import json
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.record import Problem
from dragoman.model.text import Report
from dragoman.read.formats import outcomes, reports_in
from dragoman.read.forms.json import reports
from dragoman.read.reading import Limits, ReadOptions
from dragoman.read.source import Source
from tests.read.forms.made import Repeated

BODY = "Minister Ada Berg landed in Arvik on Sunday for talks on ferries."
NINJS_1 = {
    "uri": "https://agency.example/items/7", "type": "text", "versioncreated": "2024-03-04T08:00:00Z", "language": "en",
    "headline": "Talks on ferries", "byline": "By Nils Dahl", "usageterms": "none", "located": "Arvik",
    "infosource": [{"name": "Strait News Agency"}], "copyrightholder": "Somebody Else", "body_text": BODY,
    "associations": {"photo": {"type": "picture", "description_text": "Ada Berg at the quay"}},
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:agency:7", "type": "text", "versioncreated": "2024-03-04T08:00:00Z",
    "firstcreated": "2024-03-03T09:00:00Z",
    "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Talks on ferries"}],
    "infosources": [
        {"name": "A Ministry", "role": "isrol:originfo"}, {"name": "Strait News Agency", "role": "isrol:provider"},
    ],
    "bodies": [
        {"contenttype": "text/html", "role": "main", "value": f"<p>{BODY}</p><p>They <b>go on</b> until Friday.</p>"},
    ],
    "people": [{"rel": "author", "name": "Nils Dahl"}],
}  # fmt: skip
NINJS_3 = {
    "uri": "urn:agency:7", "type": "text", "standard": {"name": "ninjs", "version": "3.0"},
    "versionCreated": "2024-03-03T08:00:00Z", "headlines": [{"value": "Talks on ferries"}], "by": "Nils Dahl",
    "infoSources": [{"name": "Strait News Agency"}], "copyrightHolder": "Somebody Else",
    "bodies": [{"contentType": "application/xhtml+xml", "value": f"<div><p>{BODY}</p></div>"}],
}  # fmt: skip


def _one(value: object, name: str = "a.json") -> Report:
    (report,) = reports_in(json.dumps(value).encode(), name).reports
    return report


@pytest.mark.parametrize(
    "item",
    [
        # news-please
        {"maintext": BODY, "title": "Talks", "source_domain": "post.example", "date_publish": "2024-03-03 09:00:00",
         "authors": ["Nils Dahl"], "url": "https://post.example/1", "language": "en"},
        # NewsAPI
        {"content": BODY, "title": "Talks", "source": {"id": None, "name": "post.example"}, "author": "Nils Dahl",
         "publishedAt": "2024-03-03T09:00:00Z", "url": "https://post.example/1", "language": "en"},
        # Event Registry
        {"body": BODY, "title": "Talks", "source": {"uri": "post.example", "title": "post.example"}, "lang": "en",
         "dateTimePub": "2024-03-03T09:00:00Z", "authors": [{"name": "Nils Dahl"}], "url": "https://post.example/1"},
        # Media Cloud
        {"text": BODY, "title": "Talks", "media_name": "post.example", "publish_date": "2024-03-03",
         "byline": "By Nils Dahl", "url": "https://post.example/1", "language": "en"},
        # schema.org
        {"articleBody": BODY, "headline": "Talks", "publisher": {"name": "post.example"}, "datePublished": "2024-03-03",
         "author": {"name": "Nils Dahl"}, "link": "https://post.example/1", "language": "en"},
    ],
)  # fmt: skip
def test_names_of_common_exports(item: dict[str, object]) -> None:
    report = _one(item)
    told = report.given
    assert (report.text, report.format) == (BODY, "json")
    assert (told.title, told.outlet, told.published, told.authors, told.url, told.language) == (
        "Talks", "post.example", "2024-03-03", ("Nils Dahl",), "https://post.example/1", "en",
    )  # fmt: skip


def test_all_values_are_kept_with_their_places() -> None:
    told = _one(
        {"text": BODY, "date": "2024-03-03", "publishedAt": "2024-03-09", "seendate": "20240310T101500Z", "lang": "?"}
    ).given
    days = [(one.place, one.means, one.taken, one.because) for one in told.why if one.field == "published"]
    assert days == [
        ("date", None, True, "the first that says it"),
        ("publishedAt", None, False, "date is more to the point"),
        ("seendate", "2024-03-10", False, "the day it was seen by a crawler"),
    ]
    assert [one.because for one in told.why if one.field == "language"] == ["is no code of a language"]


def test_the_day_a_crawler_saw_it_counts_where_nothing_else_is_told() -> None:
    assert _one({"text": BODY, "seendate": "20240310T101500Z"}).given.published == "2024-03-10"


def test_no_day_is_later_than_the_last_change_or_the_fetching() -> None:
    assert _one({"text": BODY, "date": "2024-03-09", "updated": "2024-03-04"}).given.published is None
    source = Source(
        name="a.json", stream=BytesIO(json.dumps({"text": BODY, "date": "2024-03-09"}).encode()), fetched="2024-03-04"
    )
    (report,) = [one for one in outcomes(source, ReadOptions()) if isinstance(one, Report)]
    assert report.given.published is None


def test_a_text_cut_by_the_service_is_told() -> None:
    reading = reports_in(json.dumps({"content": BODY + " Then the mini… [+1842 chars]"}).encode(), "a.json")
    assert reading.reports[0].text == BODY + " Then the mini"
    assert [(issue.code, issue.fatal) for issue in reading.problems] == [("E152", False)]


@pytest.mark.parametrize(
    "body", [["Arvik.", BODY], {"summary": ["Arvik."], "sections": [{"headline": [], "paragraphs": [BODY]}]}]
)
def test_a_text_in_parts_is_put_together(body: object) -> None:
    assert _one({"title": "Talks", "body": body}).text == f"Arvik.\n{BODY}"


def test_a_field_that_is_no_text_hides_none() -> None:
    assert _one({"body": {"html": 3}, "plaintext": BODY}).text == BODY


def test_a_report_wrapped_in_an_object_is_found() -> None:
    report = _one(
        {"_index": "news", "_id": "7", "_source": {"title": "Talks", "text": BODY, "site_name": "Arvik Post"}}
    )
    assert (report.text, report.given.title, report.given.outlet) == (BODY, "Talks", "Arvik Post")


def test_an_outlet_is_named_before_its_host() -> None:
    told = {"text": BODY, "publisher": "arvik.example", "sitename": "Arvik Post"}
    assert _one(told).given.outlet == "Arvik Post"
    assert _one({"text": BODY, "publisher": "arvik.example"}).given.outlet == "arvik.example"


def test_lists_of_event_registry() -> None:
    data = {"articles": {"results": [{"body": BODY}, {"body": BODY + " "}], "totalResults": 2}}
    assert len(reports_in(json.dumps(data).encode(), "a.json").reports) == 2


def test_columns_name_fields_of_objects_too() -> None:
    source = Source(name="a.json", stream=BytesIO(json.dumps({"text": "no", "Story": BODY}).encode()))
    (report,) = list(reports(source, ReadOptions(columns={"text": "Story"})))
    assert isinstance(report, Report)
    assert report.text == BODY


# Lines ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_lines_stream(name: str) -> None:
    lines = json.dumps({"text": f"{BODY} " * 1_000}).encode() + b"\n"
    stream = Repeated(lines, 400)
    source, whole = Source(name=name, stream=stream), stream.left  # type: ignore[arg-type]
    found = outcomes(source, ReadOptions())
    assert isinstance(next(found), Report)
    assert stream.left > 0.9 * whole
    assert sum(isinstance(one, Report) for one in found) == 400 - 1


def test_a_line_too_long_is_told_and_the_others_go_on() -> None:
    good = json.dumps({"text": BODY}).encode()
    lines = [good, b'{"text": "' + b"x" * 5_000 + b'"}', good, b"", b"{"]
    reading = reports_in(b"\n".join(lines), "a.jsonl", Limits(record_bytes=1_000))
    assert [report.file for report in reading.reports] == ["a.jsonl#1", "a.jsonl#3"]
    assert [(issue.file, issue.code) for issue in reading.problems] == [("a.jsonl#2", "E105"), ("a.jsonl#5", "E108")]
    assert "in line 5" in reading.problems[1].message


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_of_lines(charset: str) -> None:
    text = "\n".join(json.dumps({"text": f"{BODY} Встреча {at}"}, ensure_ascii=False) for at in range(3))
    assert len(reports_in(text.encode(charset), "a.jsonl").reports) == 3


def test_an_old_encoding_is_told_once() -> None:
    text = "\n".join(
        json.dumps({"text": f"Министр прибыл в порт на переговоры {at}"}, ensure_ascii=False) for at in range(3)
    )
    reading = reports_in(text.encode("cp1251"), "a.jsonl")
    assert [report.text[:7] for report in reading.reports] == ["Министр"] * 3


# ninjs ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2, NINJS_3])
def test_items_of_agencies(item: dict[str, object]) -> None:
    report = _one(item)
    assert report.format == "ninjs"
    assert report.text.startswith("Talks on ferries\n")
    assert BODY in report.text.split("\n")
    told = report.given
    assert (told.title, told.outlet, told.authors) == ("Talks on ferries", "Strait News Agency", ("Nils Dahl",))


def test_fields_of_ninjs() -> None:
    first, second = _one(NINJS_1), _one(NINJS_2)
    assert first.text == f"Talks on ferries\nBy Nils Dahl\n\n{BODY}"
    assert first.given.captions == ("Ada Berg at the quay",)
    assert (first.given.published, second.given.published, second.given.updated) == (
        "2024-03-04",
        "2024-03-03",
        "2024-03-04",
    )
    assert second.text.endswith("They go on until Friday.")
    assert {one.value for one in first.given.why if one.field == "outlet"} == {"Strait News Agency", "Somebody Else"}


@pytest.mark.parametrize(
    ("change", "code"),
    [({"body_text": ""}, "E109"), ({"pubstatus": "canceled"}, "E153"), ({"pubstatus": "stat:withheld"}, "E153")],
)
def test_ninjs_that_is_no_report(change: dict[str, str], code: str) -> None:
    reading = reports_in(json.dumps(NINJS_1 | change).encode(), "a.json")
    assert [issue.code for issue in reading.problems] == [code]


# Anything ---------------------------------------------------------------------------------------------------------

KEYS = sorted({*NINJS_1, *NINJS_2, *NINJS_3, "text"})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=20,
)


@settings(deadline=None)
@given(VALUES)
def test_any_value_is_read_or_refused(value: object) -> None:
    reading = reports_in(json.dumps(value).encode(), "a.json")
    assert all(isinstance(issue, Problem) for issue in reading.problems)
    assert reading.reports or reading.problems


@settings(deadline=None)
@given(st.sampled_from([NINJS_1, NINJS_2, NINJS_3]), st.sampled_from(KEYS), VALUES)
def test_any_field_of_an_item_may_be_wrong(item: dict[str, object], key: str, value: object) -> None:
    reading = reports_in(json.dumps(item | {key: value}).encode(), "a.json")
    assert reading.reports or reading.problems
