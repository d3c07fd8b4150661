"""PDF in Arabic, Persian, Hebrew and Chinese: words come out in the order of reading, or the file is refused."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from dragoman.read.formats import reports_in
from dragoman.read.pdf.bidi import logical
from dragoman.read.pdf.fonts import font_of
from dragoman.read.pdf.glyphs import Glyph, UnreadableError, glyphs_of
from dragoman.read.pdf.placed import placed
from tests.read.forms.made import Drawn, pdf

ARABIC = (
    "بورت أرفيك، {4} مارس {2025} - التقى وزير النقل في أرفيك",
    "نظيره من تولهافن يوم الثلاثاء، وقالت وكالة {Arvik News} إن",
    "الجانبين اتفقا على شراء أربع سفن بقيمة {12.5} مليون من",
    "الميزانية التي أقرت بين عامي {٢٠٢٣} و{٢٠٢٤}.",
)
PERSIAN = (
    "بندر آرویک، {۱۴} اسفند {۱۴۰۳} - وزیر راه در این شهر با",
    "همتای خود دیدار کرد و این دو بر خرید کشتی توافق کردند که",
    "به گزارش خبرگزاری {Arvik News} از سال آینده به کار می‌افتد.",
)
HEBREW = (
    "נמל ארוויק, {4} במרץ {2025} - שרי התחבורה של שתי הערים",
    "נפגשו ביום שלישי והסכימו לקנות ספינות חדשות בסך {12.5}",
    "מיליון, כך מסרו לסוכנות {Arvik News} אנשים שהשתתפו בדיון.",
)


def _drawn(line: str) -> str:
    """A line as it stands on the page from left to right; what is in braces is read so."""
    pieces = re.split(r"\{(.*?)\}", line)
    return "".join(piece if at % 2 else piece[::-1] for at, piece in reversed([*enumerate(pieces)]))


def _page(lines: tuple[str, ...], right: float = 560.0) -> list[Drawn]:
    """Lines that end at the right edge: letters of the made font are half as wide as they are high."""
    return [(right - 5.0 * len(line), 700.0 - 12 * at, 10.0, line) for at, line in enumerate(lines)]


def _plain(lines: tuple[str, ...]) -> str:
    return " ".join(re.sub("[{}]", "", line) for line in lines)


@pytest.mark.parametrize("lines", [ARABIC, PERSIAN, HEBREW])
def test_words_from_right_to_left_are_read_in_their_order(lines: tuple[str, ...]) -> None:
    reading = reports_in(pdf([_page(tuple(map(_drawn, lines)))]), "a.pdf")
    assert reading.problems == ()
    assert reading.reports[0].text.split() == _plain(lines).split()


@pytest.mark.parametrize("lines", [ARABIC, PERSIAN, HEBREW])
def test_words_that_the_page_itself_shows_turned_round_are_refused(lines: tuple[str, ...]) -> None:
    reading = reports_in(pdf([_page(tuple(re.sub("[{}]", "", line) for line in lines))]), "a.pdf")
    assert reading.reports == ()
    (problem,) = reading.problems
    assert problem.code == "E147"
    assert "wrong order" in problem.message


def test_a_language_whose_words_are_not_known_is_refused() -> None:
    urdu = (
        "بندرگاہ میں دونوں ملکوں کے وزیروں نے منگل کو ملاقات کی اور کہا کہ",
        "وہ اگلے سال نئے جہاز خریدیں گے اور بات چیت جاری رہے گی۔",
    )
    reading = reports_in(pdf([_page(tuple(map(_drawn, urdu)))]), "a.pdf")
    assert [problem.code for problem in reading.problems] == ["E147"]


@pytest.mark.parametrize("drawn", ["(رأي)", ")رأي("])
def test_brackets_are_closed_behind_words_whichever_shape_is_told(drawn: str) -> None:
    lines = tuple(line.replace("مارس", drawn) for line in ARABIC)
    text = reports_in(pdf([_page(tuple(map(_drawn, lines)))]), "a.pdf").reports[0].text
    assert "(رأي)" in text


def test_a_line_whose_order_is_not_proved_is_named() -> None:
    lines = (*ARABIC, "وللاتصال بالمكتب {98+ 21 4321 +7} من يوم الأحد")
    (problem,) = reports_in(pdf([_page(tuple(map(_drawn, lines)))]), "a.pdf").problems
    assert problem.code == "E147"
    assert "is not sure: 'وللاتصال" in problem.message


def test_columns_are_read_one_after_the_other() -> None:
    right = _page(tuple(map(_drawn, ARABIC)))
    left = _page(tuple(map(_drawn, ARABIC[1:])), right=250.0)
    text = reports_in(pdf([[*right, *left]]), "a.pdf").reports[0].text
    assert text.split() == [*_plain(ARABIC).split(), *_plain(ARABIC[1:]).split()]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("%30 وحن", "نحو 30%"),
        ("fighter F-16 ةرئاط", "طائرة fighter F-16"),
        ("Boeing 737 ةرئاط", "طائرة Boeing 737"),
        (".03/04/2025 يف", "في 03/04/2025."),
        (".News, Ltd )۱۴۰۳(", "(۱۴۰۳) News, Ltd."),
        ("2025-2023 نيب", "بين 2023-2025"),
    ],
)
def test_numbers_and_latin_words_keep_their_order(drawn: str, read: str) -> None:
    units, proved = logical([*drawn])
    assert proved
    assert "".join(units) == read


def test_letters_that_a_program_tells_itself_are_taken() -> None:
    page = PdfReader(BytesIO(pdf([[(20.0, 700.0, 10.0, "ab")]]))).pages[0]
    contents = DecodedStreamObject()
    contents.set_data(
        b"q 2 0 0 2 0 0 cm BT /F1 10 Tf 14 TL 100 300 Td /Span <</ActualText <feff200c0645>>> BDC <00010002> Tj EMC "
        b"[<0001> -500 <0002>] TJ T* <0001> Tj ET Q"
    )
    page[NameObject("/Contents")] = contents
    found = [(glyph.text, glyph.left, glyph.right, glyph.y, glyph.size) for glyph in glyphs_of(page)]
    assert found == [
        ("\u200cم", 200.0, 220.0, 600.0, 20.0), ("a", 220.0, 230.0, 600.0, 20.0), ("b", 240.0, 250.0, 600.0, 20.0),
        ("a", 200.0, 210.0, 572.0, 20.0),
    ]  # fmt: skip


def test_marks_stay_with_the_letter_that_they_stand_on() -> None:
    glyphs = [
        Glyph(text=sign, left=10.0 * at, right=10.0 * at + 10, y=0.0, size=10.0) for at, sign in enumerate("ريزو")
    ]
    mark = Glyph(text="\u0650", left=12.0, right=18.0, y=0.0, size=10.0)
    (row,) = placed([[*glyphs, mark]]).lines
    assert row.text == "وزي\u0650ر"


def test_letters_that_are_turned_on_the_page_are_not_followed() -> None:
    page = PdfReader(BytesIO(pdf([[(20.0, 700.0, 10.0, "ab")]]))).pages[0]
    contents = DecodedStreamObject()
    contents.set_data(b"BT /F1 10 Tf 0 1 -1 0 100 300 Tm <0001> Tj ET")
    page[NameObject("/Contents")] = contents
    with pytest.raises(UnreadableError):
        glyphs_of(page)


def _with_stray_operator(lines: tuple[str, ...]) -> bytes:
    """A page with an operator that lacks its operands, which readers pass over."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([_page(lines)]))))
    page = writer.pages[0]
    contents = DecodedStreamObject()
    contents.set_data(page.get_contents().get_data() + b"\nTc TL\n")  # type: ignore[union-attr]
    page[NameObject("/Contents")] = contents
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_is_not_followed_is_refused_only_where_its_order_matters() -> None:
    plain = ("The ministers of both ports agreed on ferries on Sunday,", "said the ministry of transport in Arvik.")
    (report,) = reports_in(_with_stray_operator(plain), "a.pdf").reports
    assert report.text == " ".join(plain)
    (problem,) = reports_in(_with_stray_operator(tuple(map(_drawn, ARABIC))), "a.pdf").problems
    assert problem.code == "E147"
    assert "places of its letters" in problem.message


def test_a_line_that_is_set_word_by_word_ends_where_its_last_word_does() -> None:
    line: list[Drawn] = []
    x = 60.0
    for word in (
        "Ministers",
        "of",
        "both",
        "ports",
        "agreed",
        "on",
        "ferries",
        "and",
        "on",
        "many-coloured",
        "timetables",
    ):
        line.append((x, 700.0, 10.0, word))
        x += 5 * len(word) + 12  # justified: the blanks are wide, and none is drawn
    rest = (
        60.0,
        688.0,
        10.0,
        "which will be printed in the spring of next year, and will hold for all harbours, it said.",
    )
    assert "timetables which" in reports_in(pdf([[*line, rest]]), "a.pdf").reports[0].text


def test_signs_without_blanks_are_joined_by_their_places() -> None:
    title = [(60.0 + 27 * at, 700.0, 24.0, sign) for at, sign in enumerate("两国部长在港口签署渡轮协议")]
    lines = [
        (60.0, 660.0, 10.0, "阿尔维克港"),
        (88.0, 660.0, 10.0, "3"),
        (94.0, 660.0, 10.0, "月四日电 两国交通部长发表声明。"),
    ]
    wide = re.sub(r"/DW 500", "/DW 1000", pdf([[*title, *lines]]).decode("latin-1")).encode("latin-1")
    text = reports_in(wide, "a.pdf").reports[0].text
    assert text.split("\n")[0] == "两国部长在港口签署渡轮协议"


def test_lam_and_alef_that_a_font_tells_turned_are_put_right() -> None:
    class Table:
        def get_data(self) -> bytes:
            return b"1 beginbfchar <01> <06270644> <02> <06440627> endbfchar"

    font = font_of({"/Subtype": "/TrueType", "/ToUnicode": Table()})
    assert font is not None
    assert [letters for _, letters, _ in font.shown(b"\x01\x02")] == ["لا", "لا"]
