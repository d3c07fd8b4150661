"""Tables: separators, columns, broken rows, quotes, encodings, streams."""

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.text import Report
from dragoman.read.formats import outcomes, reports_in
from dragoman.read.reading import Limits, Outcome, ReadOptions
from dragoman.read.source import Source
from tests.read.forms.made import Repeated

BODY = "Minister Ada Berg landed in Arvik on Sunday for talks on ferries."


def _read(data: bytes, limits: Limits | None = None, columns: Mapping[str, str] | None = None) -> list[Outcome]:
    source = Source(name="a.csv", stream=BytesIO(data))
    return list(outcomes(source, ReadOptions(columns=columns or {}, limits=limits or Limits())))


@pytest.mark.parametrize("separator", list(",;\t|"))
def test_separators_are_told_by_the_first_row(separator: str) -> None:
    rows = [["Title", "Body", "Published At"], ["Talks, at last; and | more", BODY, "2024-03-03"]]
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    (report,) = reports_in(out.getvalue().encode(), "a.csv").reports
    assert (report.text, report.format, report.file) == (BODY, "csv", "a.csv#2")
    assert (report.given.title, report.given.published) == ("Talks, at last; and | more", "2024-03-03")


@pytest.mark.parametrize(
    ("heads", "charset", "body"),
    [
        ("Дата;Источник;Заголовок;Текст", "cp1251", "Министр прибыл в порт в воскресенье для переговоров о паромах."),
        ("Datum;Quelle;Überschrift;Volltext", "cp1252", "Die Minister für Verkehr führten am Sonntag Gespräche."),
        ("日期;来源;标题;正文", "gb18030", "两国交通部长星期日在港口城市举行会谈，讨论新的渡轮航线。"),
        ("تاریخ;منبع;عنوان;متن خبر", "utf-8-sig", "وزیر راه روز یکشنبه برای گفتگو درباره کشتی‌ها به بندر رسید."),
    ],
)
def test_columns_are_known_by_their_names_in_other_languages(heads: str, charset: str, body: str) -> None:
    data = f"{heads}\r\n03.04.2024;Arvik Post;{body[:12]};{body}\r\n".encode(charset)
    (report,) = reports_in(data, "a.csv").reports
    assert (report.text, report.given.title, report.given.outlet) == (body, body[:12].strip(), "Arvik Post")
    assert report.given.published == "2024-04-03"


def test_a_table_of_addresses_says_where_the_texts_are() -> None:
    (problem,) = reports_in(b"title,media_name,url\nTalks,Arvik Post,https://arvik.example/1\n", "a.csv").problems
    assert problem.code == "E151"
    assert "the addresses in its column 'url'" in problem.remedy


def test_columns_asked_for() -> None:
    data = f"Story,Kopf,text\n{BODY},Talks,no\n".encode()
    (report,) = _read(data, columns={"text": "Story", "title": "Kopf"})
    assert isinstance(report, Report)
    assert (report.text, report.given.title) == (BODY, "Talks")


@pytest.mark.parametrize(
    ("data", "columns", "message"),
    [
        (b"a,b\n1,2\n", {}, "has no column of texts among a, b"),
        (b"a,b\n1,2\n", {"text": "c"}, "has no column 'c'"),
        (b"text,b\n1,2\n", {"mood": "b"}, "reports have no 'mood'"),
    ],
)
def test_columns_that_are_not_there(data: bytes, columns: dict[str, str], message: str) -> None:
    (problem,) = _read(data, columns=columns)
    assert not isinstance(problem, Report)
    assert (problem.code, problem.message) == ("E151", message)


def test_quotes_line_breaks_and_marks() -> None:
    data = f'\ufeffsep=;\r\ntext;title\r\n"{BODY}\n\nHe said ""yes"", and more.";One\r\n{BODY};Two\r\n'
    reading = reports_in(data.encode(), "a.csv")
    assert reading.problems == ()
    assert [report.file for report in reading.reports] == ["a.csv#3", "a.csv#6"]
    assert reading.reports[0].text == f'{BODY}\n\nHe said "yes", and more.'


def test_a_broken_row_is_told_by_its_line_and_the_others_go_on() -> None:
    data = f'text,title\n{BODY},One\n{BODY}\n{BODY},Two,,\n{BODY},Three,more\n" ",Four\n"{BODY},Five'.encode()
    reading = reports_in(data, "a.csv")
    assert [report.given.title for report in reading.reports] == ["One", "Two"]
    assert [(issue.file, issue.code) for issue in reading.problems] == [
        ("a.csv#3", "E150"), ("a.csv#5", "E150"), ("a.csv#6", "E103"), ("a.csv#7", "E150"),
    ]  # fmt: skip
    assert "the row in line 3 is broken: 1 cells under 2 columns" in reading.problems[0].message


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_encodings(charset: str) -> None:
    text = "title;text\n" + "".join(
        f"Переговоры {at};Министр прибыл в порт на переговоры о паромах.\n" for at in range(9)
    )
    reports = reports_in(text.encode(charset), "a.csv").reports
    assert [report.given.title for report in reports] == [f"Переговоры {at}" for at in range(9)]


def test_rows_stream() -> None:
    stream = Repeated(f"Talks,{BODY * 1_000}\n".encode(), 300, b"title,text\n")
    source, whole = Source(name="a.csv", stream=stream), stream.left  # type: ignore[arg-type]
    found = outcomes(source, ReadOptions())
    assert isinstance(next(found), Report)
    assert stream.left > 0.9 * whole
    assert sum(isinstance(one, Report) for one in found) == 300 - 1


def test_endless_lines_and_cells_end() -> None:
    assert _codes(b"text,title\n" + b"x" * 300_000, Limits(record_bytes=100_000)) == ["E105"]
    usual = csv.field_size_limit(50_000)
    assert _codes(b'text,title\n"' + b"word \n" * 20_000, None) == ["E150"]
    csv.field_size_limit(usual)
    assert _codes(b"", None) == ["E103"]
    assert _codes(b"text,title\n", None) == ["E109"]
    assert _codes(b"text,title\n\n\n", None) == ["E109"]


def _codes(data: bytes, limits: Limits | None) -> list[str]:
    return list(dict.fromkeys(issue.code for issue in _read(data, limits) if not isinstance(issue, Report)))


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet='ab",;\t\n\r \0|Ж', max_size=80), st.binary(max_size=60))
def test_anything_is_read_or_refused(text: str, data: bytes) -> None:
    for one in (f"text,title\n{text}".encode(), b"text,title\n" + data, data):
        assert _read(one)
