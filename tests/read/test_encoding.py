"""Decoding: short texts in many encodings, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.encoding import decode, known_encoding
from dragoman.read.feeds.listing import text_of
from dragoman.read.page.characters import page_characters

TEXTS = {
    "en": "The minister said “we are ready” – and left. It’s her third visit.",
    "hr": "Ministri će se sastati u četvrtak u Splitu, rečeno je novinarima.",
    "bs": "Predsjedništvo je održalo sjednicu i razmatralo odluku o slanju pomoći.",
    "sr": "Министар је стигао у Београд и разговарао са председником о сарадњи.",
    "ru": "Министр прибыл в столицу с рабочим визитом и провёл переговоры с коллегой.",
    "uk": "Міністр прибув до столиці та провів переговори з колегою.",
    "de": "Der Außenminister trifft am Dienstag in Köln seine Kollegin zu Gesprächen.",
    "fr": "Le ministre est arrivé à Genève où il a été reçu par le président.",
    "pl": "Minister przybył do Łodzi, gdzie spotka się z premierem w środę.",
    "it": "Il ministro è arrivato a Roma, perché la visita è ufficiale.",
    "el": "Ο υπουργός έφτασε την Τρίτη στην Αθήνα για συνομιλίες.",
    "ar": "وصل الوزير إلى العاصمة يوم الثلاثاء لإجراء محادثات.",
    "zh": "外长星期二抵达首都举行会谈。",
}
OLD = [
    ("en", "cp1252"),
    ("hr", "cp1250"),
    ("hr", "iso8859_2"),
    ("bs", "cp1250"),
    ("sr", "cp1251"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("ru", "iso8859_5"),
    ("ru", "cp866"),
    ("uk", "cp1251"),
    ("de", "cp1252"),
    ("fr", "cp1252"),
    ("pl", "cp1250"),
    ("pl", "iso8859_2"),
    ("it", "cp1252"),
    ("el", "cp1253"),
    ("ar", "cp1256"),
    ("zh", "gb18030"),
]
SHORT = [("Šefica diplomacije stiže u Beč.", "cp1250"), ("Визит начнётся завтра.", "cp1251")]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize(("language", "encoding"), OLD)
def test_old_encodings(language: str, encoding: str) -> None:
    assert decode(TEXTS[language].encode(encoding)).text == TEXTS[language]


@pytest.mark.parametrize(("text", "encoding"), SHORT)
def test_a_headline_is_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("language", ["en", "hr", "ru"])
def test_unicode_with_and_without_mark(language: str, encoding: str) -> None:
    found = decode(TEXTS[language].encode(encoding))
    assert (found.text, found.warning) == (TEXTS[language], None)


def test_line_ends_are_left_alone() -> None:
    assert decode(b"One\r\nTwo\rThree\n").text == "One\r\nTwo\rThree\n"


def test_a_few_bad_bytes_are_replaced_and_told() -> None:
    found = decode("Četvrtak će doći".encode() + b" \xff\xfe kraj")
    assert found.text == "Četvrtak će doći \ufffd\ufffd kraj"
    assert found.warning is not None
    assert found.warning.startswith("2 bytes")


def test_a_cut_utf_16_is_told() -> None:
    assert decode("Četvrtak".encode("utf-16") + b"\x00").warning is not None


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7 rest", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\x00\x01\x02\x03" * 90, "binary"),
        (bytes(range(256)) * 9, "binary"),
        (b"\x01\x02\x03\x04\x05\x06" * 90, "binary"),
        (b"{\\rtf1 text}", "RTF"),
    ],
)
def test_what_is_no_text(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told) as caught:
        decode(data)
    assert caught.value.code == "E104"
    assert caught.value.remedy


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError:
        return  # the table above tells which
    assert text.encode("utf-8").decode("utf-8") == text  # no lone surrogates


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_utf_8_comes_back(text: str) -> None:
    data = text.encode("utf-8")
    if not data.startswith(
        (b"%PDF", b"PK", b"GIF8", b"BZh", b"Rar!", b"RIFF", b"OggS", b"ID3", b"{\\rtf", b"\xef\xbb\xbf")
    ):
        assert decode(data).text == text


@pytest.mark.parametrize(("one", "other", "encoding"), [("fr", "hr", "cp1250"), ("hr", "sr", "cp1251")])
def test_lines_in_two_encodings(one: str, other: str, encoding: str) -> None:
    decoded = decode(f"{TEXTS[one]}\n".encode() + TEXTS[other].encode(encoding) + b"\r\n")
    assert decoded.text == f"{TEXTS[one]}\n{TEXTS[other]}\r\n"
    assert encoding in (decoded.warning or "")


def test_a_text_cut_inside_a_character_is_not_taken_for_two_encodings() -> None:
    data = f"{TEXTS['hr']}\nSastanak ć".encode()[:-1]
    assert decode(data).text == f"{TEXTS['hr']}\nSastanak \ufffd"
    assert "replaced" in (decode(data).warning or "")


def test_a_stray_nul_does_not_make_a_text_binary_or_chinese() -> None:
    text = "The delegation left Strelsau at noon, and talks go on in Zenda.\n" * 3
    found = decode(text.encode() + b"\0")
    assert (found.text, found.encoding) == (text + "\ufffd", "utf-8")
    assert found.warning == "1 NUL bytes were replaced"
    assert decode(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize(
    ("told", "known"),
    [("UTF8", "utf-8"), ("latin1", "iso8859-1"), ("Windows-1252", "cp1252"), ("KOI8-U", "koi8-u"), ("gb2312", "gb2312"),
     ("Shift_JIS", "shift_jis"), ("big5-hkscs", "big5hkscs"), ("macintosh", "mac-roman"), ("klingon", None), ("", None),
     ("punycode", None), ("idna", None), ("unicode_escape", None), ("raw_unicode_escape", None), ("utf-7", None),
     ("undefined", None), ("charmap", None), ("hex", None), ("zlib", None), ("rot13", None), ("palmos", None)],
)  # fmt: skip
def test_only_encodings_of_texts_are_known(told: str, known: str | None) -> None:
    assert known_encoding(told) == known


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "utf-7"])
def test_no_page_or_feed_chooses_an_encoding_that_texts_are_not_in(name: str) -> None:
    """One of them takes hours for a page, another makes characters that cannot be written."""
    words = b"Talks in Port Lyr -\\ud800+2AA-" + b"abcdefghij" * 10
    page = b"<meta charset=" + name.encode() + b"><p>" + words
    feed = b'<?xml version="1.0" encoding="' + name.encode() + b'"?><rss><title>' + words
    for text in (page_characters(page).text, page_characters(page, name).text, text_of(feed, name)):
        assert words.decode("ascii") in text
