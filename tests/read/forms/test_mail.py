"""Mail: what is read of it, and what is not."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.formats import reports_in
from dragoman.read.reading import Limits
from tests.read.page.pages import LEAD, REST, page

PLAIN = "\n".join((LEAD, *REST))


def _message(subject: str = "Вісник: пороми", **parts: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Північний вісник <news@nordic.example>"
    made["Subject"], made["Date"] = subject, "Mon, 04 Mar 2024 06:00:00 +0100"
    made["To"] = "reader@home.example"
    if "plain" in parts:
        made.set_content(parts["plain"])
    if "html" in parts:
        (made.add_alternative if "plain" in parts else made.set_content)(parts["html"], subtype="html")
    return made


def test_the_article_of_a_newsletter_is_its_part_in_html() -> None:
    message = _message(plain="Read this in your browser, please: it is worth it.", html=page())
    (report,) = reports_in(message.as_bytes(), "a.eml").reports
    assert (report.format, report.file) == ("mail", "a.eml")
    assert (report.given.title, report.given.outlet) == ("Вісник: пороми", "Північний вісник")
    assert report.given.published == "2024-03-04"
    assert LEAD in report.text
    assert "in your browser" not in report.text


@pytest.mark.parametrize("parts", [{"html": page()}, {"plain": PLAIN}])
def test_every_field_is_told_with_its_place_and_the_address_with_them(parts: dict[str, str]) -> None:
    message = _message(**parts)
    message["List-Post"] = "<https://nordic.example/p/ferries>"
    (report,) = reports_in(message.as_bytes(), "a.eml").reports
    assert report.given.url == "https://nordic.example/p/ferries"
    taken = {one.field: (one.source, one.place) for one in report.given.why if one.taken}
    fields = {"title": "Subject", "outlet": "From", "published": "Date", "url": "List-Post"}
    assert {field: taken[field] for field in fields} == {field: ("mail", place) for field, place in fields.items()}
    assert len([one for one in report.given.why if one.taken and one.field == "title"]) == 1


def test_a_part_in_html_without_an_article_gives_way_to_the_text() -> None:
    (report,) = reports_in(_message(plain=PLAIN, html="<html><body>-</body></html>").as_bytes(), "a.eml").reports
    assert report.text.strip() == f"Вісник: пороми\n\n{PLAIN}"


@pytest.mark.parametrize("parts", [{"html": page()}, {"plain": PLAIN}])
def test_why_tells_that_the_header_says_it(parts: dict[str, str]) -> None:
    (report,) = reports_in(_message(**parts).as_bytes(), "a.eml").reports
    taken = {one.field: (one.source, one.place) for one in report.given.why if one.taken}
    assert {field: taken[field] for field in ("title", "outlet", "published")} == {
        "title": ("mail", "Subject"), "outlet": ("mail", "From"), "published": ("mail", "Date"),
    }  # fmt: skip


def test_attachments_are_counted_and_not_read() -> None:
    message = _message(plain=PLAIN)
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("Nobody reads this attached line.", filename="b.txt")
    reading = reports_in(message.as_bytes(), "a.eml")
    assert "attached line" not in reading.reports[0].text
    assert [(one.code, one.message, one.fatal) for one in reading.problems] == [
        ("E173", "2 attachments were not read", False)
    ]


def _mailbox(*messages: EmailMessage) -> bytes:
    return b"\n".join(
        b"From news@nordic.example Mon Mar  4 06:00:00 2024\n" + one.as_bytes().replace(b"\nFrom ", b"\n>From ")
        for one in messages
    )


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_each_message_of_a_mailbox_is_a_report(ends: bytes) -> None:
    quoted = f"{PLAIN}\n\nFrom Oslo we hear that nothing is signed yet.\n"
    box = _mailbox(_message("One", plain=quoted), _message("Two", plain="-"), _message("Three", html=page()))
    reading = reports_in(box.replace(b"\n", ends), "news.mbox")
    assert [(one.file, one.given.title) for one in reading.reports] == [
        ("news.mbox#1", "One"), ("news.mbox#3", "Three"),
    ]  # fmt: skip
    assert "\nFrom Oslo we hear" in reading.reports[0].text.replace("\r\n", "\n")
    assert [(one.file, one.code) for one in reading.problems] == [("news.mbox#2", "E107")]


def test_a_message_that_is_too_large_is_told_and_the_others_are_read() -> None:
    box = _mailbox(
        _message("One", plain=PLAIN), _message("Two", plain="x y\n" * 900_000), _message("Three", plain=PLAIN)
    )
    reading = reports_in(box, "news.mbox", Limits(text_bytes=500_000))
    assert [one.given.title for one in reading.reports] == ["One", "Three"]
    assert [(one.file, one.code) for one in reading.problems] == [("news.mbox#2", "E105")]


def _nested(depth: int) -> bytes:
    heads = (f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(depth))
    return ("From: a@b.example\nSubject: x\n" + "".join(heads)).encode()


@pytest.mark.parametrize(
    "data",
    [_nested(5000), b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000],
)
def test_a_message_of_thousands_of_parts_is_left(data: bytes) -> None:
    assert [one.code for one in reports_in(data, "a.eml").problems] == ["E174"]


def test_an_empty_mailbox_is_told() -> None:
    assert [one.code for one in reports_in(b" \n", "a.mbox").problems] == ["E103"]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_damaged_messages_end_in_reports_or_problems(data: st.DataObject) -> None:
    name, whole = data.draw(
        st.sampled_from((
            ("a.eml", _message(plain=PLAIN, html=page()).as_bytes()),
            ("a.mbox", _mailbox(_message(plain=PLAIN), _message(html=page()))),
        ))
    )  # fmt: skip
    made = bytearray(whole)
    for at in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=8)):
        made[at] = data.draw(st.integers(0, 255))
    reading = reports_in(bytes(made[: data.draw(st.integers(1, len(made)))]), name)
    assert len(reading.reports) + len(reading.problems) > 0
