"""Pages saved in one file: the page and its address, and nothing of its frames."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.formats import reports_in
from tests.read.page.pages import LEAD, TITLE, page

SAVED = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://nordic.example/2024/03/03/ferry\n"
    "Subject: Ferry\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--b--"\n\n'
    "----b--\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    "Content-Location: https://nordic.example/2024/03/03/ferry\n\n{}\n"
    "----b--\nContent-Type: text/html\n\n<html><body><p>Buy this frame of ours, cheap and good.</p></body></html>\n"
    "----b--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n----b----\n"
)


def test_a_page_saved_in_one_file_is_read_as_the_page() -> None:
    (report,) = reports_in(SAVED.format(page()).encode(), "a.mhtml").reports
    assert (report.format, report.given.title) == ("html", TITLE)
    assert report.given.url == "https://nordic.example/2024/03/03/ferry"
    assert report.given.published == "2024-03-03"
    assert LEAD in report.text
    assert "cheap and good" not in report.text


def test_a_file_without_a_page_is_told() -> None:
    assert [one.code for one in reports_in(b"Subject: x\n\nhello there", "a.mht").problems] == ["E107"]


def test_a_saved_page_tells_its_address() -> None:
    saved = page().replace("<head>", "<!-- saved from url=(0042)https://nordic.example/2024/03/03/ferry --><head>")
    (report,) = reports_in(saved.encode(), "a.html").reports
    assert report.given.url == "https://nordic.example/2024/03/03/ferry"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_files_end_in_reports_or_problems(data: st.DataObject) -> None:
    made = bytearray(SAVED.format(page()).encode())
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=8)):
        made[at] = data.draw(st.integers(0, 255))
    reading = reports_in(bytes(made[: data.draw(st.integers(1, len(made)))]), "a.mhtml")
    assert len(reading.reports) + len(reading.problems) > 0
