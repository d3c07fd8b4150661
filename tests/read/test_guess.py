"""What comes without a name, as by standard input, is read as what it is."""

import gzip
from io import BytesIO

import pytest

from dragoman.read.formats import format_of, outcomes
from dragoman.read.guess import guessed
from dragoman.read.reading import ReadOptions
from dragoman.read.source import Source
from tests.read.boxes.crawls import answer, packed, record
from tests.read.forms.made import docx
from tests.read.page.pages import page

MAIL = b"From: Arvik Post <a@arvik.example>\nSubject: Ferries\nMIME-Version: 1.0\n\nAda Berg met Bo Dahl.\n"
CRAWL = packed([record(answer(page().encode()), 1)])


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (MAIL, "mail"),
        (b"From a@arvik.example Mon Mar  4 06:00:00 2024\n" + MAIL, "mail"),
        (MAIL.replace(b"MIME", b"Content-Type: multipart/related; boundary=b\nMIME"), "mhtml"),
        ("Datum;Titel;Volltext\n3.3.2024;Fähren;Ada".encode("cp1252"), "table"),
        (b"\xef\xbb\xbfurl,title,text\r\n", "table"),
        (b'{"text": "Ada"}', "json"),
        (b"<!DOCTYPE html><p>Ada", "html"),
        (b"From the harbour, 3 March 2024\nAda Berg met Bo Dahl: she signed.", "text"),
        (b"Title: Ferries\nDate: 3 March\n\nAda Berg met Bo Dahl.", "text"),
        (b"Text, title and more were read by Ada Berg.", "text"),
        (b"Story\nAda Berg met Bo Dahl.", "text"),
        (b"\0\1\2", "text"),
    ],
)
def test_text_without_a_name(head: bytes, form: str) -> None:
    assert guessed(head) == form


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("stdin", docx("<w:p/>"), "docx"),
        ("a.docx", docx("<w:p/>"), "docx"),
        ("a.zip", docx("<w:p/>"), "zip"),
        ("stdin", CRAWL, "warc"),
        ("crawl.gz", CRAWL, "warc"),
        ("a.txt.gz", gzip.compress(b"WARC is no archive here", mtime=0), "packed"),
        ("stdin", gzip.compress(b"Ada", mtime=0), "packed"),
        ("stdin", b"\x1f\x8b broken", "packed"),
    ],
)
def test_archives_that_begin_alike(name: str, head: bytes, form: str) -> None:
    assert format_of(name, head) == form


def test_a_damaged_crawl_is_read_on_without_a_name() -> None:
    data = CRAWL[:-20] + CRAWL
    found = [*outcomes(Source(name="stdin", stream=BytesIO(data)), ReadOptions())]
    assert [one.code if hasattr(one, "code") else one.format for one in found] == ["html", "E169"]
