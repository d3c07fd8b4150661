"""PDF: paragraphs as set on the page; what is garbled, locked, broken or endless is refused, and told why."""

import zlib
from collections.abc import Sequence
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from dragoman.model.record import Problem
from dragoman.read.formats import reports_in
from dragoman.read.reading import Limits
from tests.read.forms.made import Drawn, pdf, set_page

LINES = (
    "Harbour Post",
    "Ministers agree on new ferries between Arvik and Tollhavn",
    (
        "Arvik, 3 March 2024 - The transport ministers of two countries agreed on Sunday to buy four new ferries, "
        "which will cross the strait from next year on, as the ministry in Arvik said in a long and careful statement."
    ),
    "The talks go on until Friday. Nobody spoke of the costs, and nobody asked about the bridge that was planned.",
)


def _problem(data: bytes, limits: Limits | None = None) -> Problem:
    reading = reports_in(data, "a.pdf", limits)
    assert reading.reports == ()
    (problem,) = reading.problems
    return problem


def _text(pages: Sequence[Sequence[Drawn]]) -> str:
    reading = reports_in(pdf(pages), "a.pdf")
    assert reading.problems == ()
    return reading.reports[0].text


def test_paragraphs_are_lines_again() -> None:
    (report,) = reports_in(pdf([set_page(LINES)]), "a.pdf").reports
    assert report.format == "pdf"
    assert report.text.split("\n") == list(LINES)
    assert reports_in(pdf([set_page(LINES)]), "b.pdf").reports[0].text_sha256 == report.text_sha256


@pytest.mark.parametrize("cuts", [(3, 50, 20, 64), (60, 5), (12,)])
def test_paragraphs_are_lines_again_where_letters_are_set_in_pieces(cuts: Sequence[int]) -> None:
    (report,) = reports_in(pdf([set_page(LINES)], cuts=cuts), "a.pdf").reports
    assert report.text.split("\n") == list(LINES)


def test_an_open_sentence_goes_on_where_the_width_of_its_letters_is_not_sure() -> None:
    rows = [
        "The ministers spoke for hours about the new line, which is to cross",
        "the strait from Arvik, and about the ferries for",
        "which nobody had paid. They met again on Monday.",
    ]
    assert _text([_rows(rows)]).split("\n") == [" ".join(rows)]


def test_a_pdf_is_one_by_its_beginning() -> None:
    assert reports_in(pdf([set_page(LINES)]), "a.txt").reports[0].format == "pdf"


def _rows(rows: Sequence[str], x: float = 60) -> list[Drawn]:
    """Lines of a paragraph, one below the other."""
    return [(x, 700.0 - 15 * at, 12.0, row) for at, row in enumerate(rows)]


def test_short_lines_of_one_size_are_apart() -> None:
    rows = ["Harbour Post", "Ferries bought", LINES[2][:66]]
    assert _text([_rows(rows)]).split("\n") == rows


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (("Both ministers praised the coope-", "ration of the two neighbouring ports"), "the cooperation of"),
        (("Both ministers praised the 270-", "kilometre line between the two ports"), "the 270-kilometre line"),
        (("Both ministers went on from Arvik-", "Tollhavn by one of the older ferries"), "Arvik-Tollhavn by"),
        (("Both ministers praised the coope\u00ad", "ration of the two neighbouring ports"), "the cooperation of"),
        (("A cross-border line, and the cross-", "border trains on it, were discussed"), "the cross-border trains"),
    ],
)
def test_hyphens_at_the_ends_of_lines(rows: tuple[str, str], text: str) -> None:
    assert text in _text([_rows(rows)])


def test_shapes_of_printing_are_letters() -> None:
    line = "The ministers met in the \ufb01rst o\ufb03ce of the harbour on Sunday morning."
    assert "the first office of" in _text([set_page([line])])


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = []
    for number in range(1, 5):
        body = [
            f"On day {number} the ministers of both countries spoke about ferries, ports and tariffs.",
            f"A second meeting of the delegations on day {number} dealt with the harbour dues of vessels.",
            f"The third meeting on day {number} ended without a common statement of the delegations.",
        ]
        head, foot = (60.0, 760.0, 9.0, "Harbour Post, weekly edition"), (300.0, 40.0, 9.0, f"- {number} -")
        pages.append([head, *set_page(body, wide=90), foot])
    lines = _text(pages).split("\n")
    assert [line[:8] for line in lines] == [
        start for day in "1234" for start in (f"On day {day}", "A second", "The thir")
    ]


@pytest.mark.parametrize(
    ("head", "kept"),
    [("Harbour Post, 4 March 2024", ["Harbour Post, 4 March 2024"]), ("Harbour Post, weekly edition", [])],
)
def test_the_head_of_two_pages_is_left_out_and_kept_once_with_its_day(head: str, kept: list[str]) -> None:
    pages = [
        [
            *set_page([f"The ministers of both countries {verb} ferries, ports and tariffs."], wide=90),
            (60, 760, 9, head),
        ]
        for verb in ("spoke about", "signed papers on")
    ]
    lines = _text(pages).split("\n")
    assert lines[: len(kept)] == kept
    assert [line.split()[5] for line in lines[len(kept) :]] == ["spoke", "signed"]


def test_what_a_browser_prints_in_the_margins_is_left_out() -> None:
    head, foot = (24.0, 780.0, 8.0, "11/22/26, 8:48 PM"), (24.0, 15.0, 8.0, "https://post.example/ferries 1/1")
    assert _text([[head, *set_page(LINES), foot]]).split("\n") == list(LINES)


def test_a_sentence_goes_on_in_the_next_column() -> None:
    left = _rows(["The ministers of the two countries", "agreed on Sunday in Arvik to buy"])
    right = [(330.0, 700.0, 12.0, "four new ferries for the strait."), (330.0, 660.0, 12.0, "Nobody spoke of costs.")]
    assert _text([[*left, *right]]).split("\n") == [
        "The ministers of the two countries agreed on Sunday in Arvik to buy four new ferries for the strait.",
        "Nobody spoke of costs.",
    ]


def test_properties_are_weak() -> None:
    info = f"/Title ({LINES[1]}) /Author (jb) /CreationDate (D:20260101120000Z)"
    (report,) = reports_in(pdf([set_page(LINES)], info=info), "a.pdf").reports
    assert (report.given.title, report.given.published, report.given.authors) == (LINES[1], None, ())
    told = {one.field: (one.value, one.taken, one.because) for one in report.given.why}
    assert told["published"][:2] == ("2026-01-01", False)
    assert "need not be that of publication" in told["published"][2]
    assert told["authors"][1:] == (False, "a property of the file that its text does not confirm")


# Garbled ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("T h e  m i n i s t e r s  o f  t h e  t w o  c o u n t r i e s  a g r e e d  o n  S u n d a y", "spaced out"),
        ("Минист\ufffdры дв\ufffdх ст\ufffdан дог\ufffdворил\ufffdсь о пар\ufffdмах", "no letter is told for"),
        ("The \ue001\ue002\ue003 of the \ue004\ue005\ue006 countries \ue007\ue008 agreed", "no letter is told for"),
        (".ﮐﺮد دﯾﺪار ﺗﻬﺮان در ﻋﺮاﻗﭽﯽ ﺑﺎ ﺗﺮﮐﯿﻪ ﺧﺎرﺟﻪ وزﯾﺮ", "from right to left"),
        (".وزیر خارجه در بندر با همتای خود دیدار و گفتگو کرد", "from right to left"),
        (
            "Wkh pl|lvwhuv ri wkh wzr frxqwulhv dj#uhhg rq Vxq%gd| wr ex| qh{w ihu&ulhv xqwl*o qhz",
            "no words of any language",
        ),
        ("Ìèíèñòðû äâóõ ñòðàí äîãîâîðèëèñü â âîñêðåñåíüå êóïèòü íîâûå ïàðîìû", "in a wrong encoding"),
        ("%#&! ()*+ ,-./ 01 234 567 89:; <=>? ab cd 1234 5678 &%$# ef gh ij", "no letters"),
    ],
)
def test_a_garbled_text_is_no_evidence(line: str, seen: str) -> None:
    problem = _problem(pdf([[(20.0, 700.0 - 30 * at, 10.0, line) for at in range(6)]]))
    assert (problem.code, problem.fatal) == ("E147", True)
    assert seen in problem.message
    assert "OCR" in problem.remedy


def test_a_script_that_was_lost_is_no_evidence() -> None:
    problem = _problem(pdf([set_page(LINES)], told=False))
    assert problem.code in ("E146", "E147")


@pytest.mark.parametrize(
    "line",
    [
        "Plan B: I. A. Petrov i O. K. Dahl potpisali su u utorak sporazum o trajektima u luci.",
        "两国交通部长星期日在港口城市签署协议，将购买四艘新渡轮，明年开始运营。",
        "Οι υπουργοί Μεταφορών των δύο χωρών συμφώνησαν την Κυριακή να αγοράσουν νέα πλοία.",
    ],
)
def test_sound_texts_are_read(line: str) -> None:
    assert _text([[(20.0, 700.0, 10.0, line)]]) == line


def test_pictures_without_text() -> None:
    problem = _problem(pdf([[]], picture=True))
    assert (problem.code, problem.remedy) == ("E146", "read it with an OCR program, and name its text")
    reading = reports_in(pdf([set_page(LINES), []], picture=True), "a.pdf")
    assert len(reading.reports) == 1
    assert [(issue.code, issue.fatal) for issue in reading.problems] == [("E148", False)]


# Broken and hostile -----------------------------------------------------------------------------------------------


def test_what_is_locked_broken_or_endless() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([set_page(LINES)]))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = _written(writer)
    assert _problem(locked).code == "E144"
    assert _problem(b"%PDF-1.7\n").code == "E143"
    assert _problem(pdf([set_page(LINES)] * 4), Limits(pages=3)).code == "E145"
    assert _problem(pdf([set_page(LINES)]), Limits(document_bytes=100)).code == "E105"


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([set_page(LINES)]))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert reports_in(_written(writer), "a.pdf").reports[0].text.split("\n") == list(LINES)


def _with_stream(content: bytes) -> bytes:
    """A PDF whose page is drawn by this, packed."""
    packed = zlib.compress(content, 9)
    data = pdf([set_page(LINES)])
    start = data.rindex(b"7 0 obj")
    bomb = b"7 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream\nendobj\n"
    return data[:start] + bomb + data[start:].partition(b"endobj\n")[2]


def test_a_bomb_is_refused() -> None:
    assert _problem(_with_stream(b"BT /F1 12 Tf (x) Tj ET " * 4_000_000)).code in ("E143", "E145")


def test_a_stream_that_unpacks_to_more_than_any_page_has_is_refused() -> None:
    """By our own limit: that of the library is larger."""
    assert _problem(_with_stream(b" " * 25_000_000)).code == "E145"


def test_a_form_drawn_again_and_again_is_refused() -> None:
    packed = zlib.compress(b"1 " * 240_000)
    form = b"5 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Length %d >>\nstream\n"
    data = pdf([set_page(LINES)], picture=True, draws=150)
    start, end = data.index(b"5 0 obj"), data.index(b"6 0 obj")
    bomb = data[:start] + form % len(packed) + packed + b"\nendstream\nendobj\n" + data[end:]
    assert _problem(bomb).code == "E145"


def test_pages_in_a_circle_and_deep_nesting_end() -> None:
    data = pdf([set_page(LINES)])
    circle = data.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")
    assert _problem(circle).code in ("E143", "E145", "E146")
    deep = data.replace(b"/Type /Catalog", b"/A " + b"[" * 5_000 + b"]" * 5_000 + b" /Type /Catalog")
    reading = reports_in(deep, "a.pdf")
    assert len(reading.reports) + len(reading.problems) == 1


WHOLE = pdf([set_page(LINES)])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.data())
def test_damaged_files_are_read_or_refused(draw: st.DataObject) -> None:
    data = bytearray(WHOLE[: draw.draw(st.integers(0, len(WHOLE)))])
    for _ in range(draw.draw(st.integers(0, 6))):
        if data:
            data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    reading = reports_in(bytes(data), "a.pdf")
    assert len(reading.reports) + len(reading.problems) >= 1


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
