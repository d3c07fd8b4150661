"""Documents of word processors: what a reader sees of them, and nothing that could do harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.text import Link, Report
from dragoman.read.formats import reports_in
from dragoman.read.reading import Limits
from tests.read.forms.made import docx, odt, paragraph

BODY = "Minister Ada Berg landed in Arvik on Sunday for talks on ferries."


def _one(data: bytes, name: str = "a.docx") -> Report:
    reading = reports_in(data, name)
    assert reading.problems == ()
    (report,) = reading.reports
    return report


def test_paragraphs_headings_and_tables() -> None:
    cell = "<w:tc>{}</w:tc>"
    rows = [["State", "Ferries"], ["Northland", "4"]]
    table = "".join(f"<w:tr>{''.join(cell.format(paragraph(word)) for word in row)}</w:tr>" for row in rows)
    report = _one(
        docx(paragraph("Talks on ferries", "Title") + paragraph("") * 3 + paragraph(BODY) + f"<w:tbl>{table}</w:tbl>")
    )
    assert report.text == f"Talks on ferries\n\n{BODY}\nState | Ferries\nNorthland | 4"
    assert (report.format, report.given.title) == ("docx", "Talks on ferries")


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>", "one two"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo"),
        ("<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>", "twenty-one"),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        ("<w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "seen"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>', "seen"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", "7"),
        ("<w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>", "field"),
        ("<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>", ""),
    ],
)
def test_what_a_reader_sees(run: str, text: str) -> None:
    assert _one(docx(f"{paragraph(BODY)}<w:p>{run}</w:p>")).text == f"{BODY}\n{text}".strip()


def test_links_are_told_and_not_followed() -> None:
    relations = (
        '<Relationship Id="r1" Target="https://post.example/1" TargetMode="External"/>'
        '<Relationship Id="r2" Target="file:///etc/passwd" TargetMode="External"/>'
    )
    links = "".join(f'<w:hyperlink r:id="r{at}"><w:r><w:t>words</w:t></w:r></w:hyperlink>' for at in (1, 2))
    report = _one(docx(f"{paragraph(BODY)}<w:p>{links}</w:p>", relations=relations))
    assert report.given.links == (Link(url="https://post.example/1", words="words"),)


def test_properties_are_weak() -> None:
    core = (
        "<dc:title>Draft 3</dc:title><dc:creator>jb</dc:creator><dcterms:created>2026-01-01T10:00:00Z</dcterms:created>"
    )
    told = _one(docx(paragraph(BODY), core=core)).given
    assert (told.title, told.authors, told.published) == (None, (), None)
    assert {one.field: one.value for one in told.why} == {
        "title": "Draft 3", "authors": "jb", "published": "2026-01-01T10:00:00Z",
    }  # fmt: skip


def test_opendocument() -> None:
    body = (
        f"<t:h>Talks on<t:s/>ferries</t:h><t:p>{BODY}<t:note><t:p>note</t:p></t:note></t:p><t:list><t:list-item>"
        "<t:p>One<t:line-break/>two</t:p></t:list-item></t:list><x:table><x:table-row><x:table-cell><t:p>a</t:p></x:table-cell>"
        "<x:table-cell><t:p>b</t:p></x:table-cell></x:table-row></x:table>"
    )
    report = _one(odt(body, "<m:creation-date>2026-01-01</m:creation-date>"), "a.odt")
    assert report.text == f"Talks on ferries\n{BODY}\nOne\ntwo\na | b"
    assert report.given.published is None


# Hostile ----------------------------------------------------------------------------------------------------------


def _code(data: bytes, limits: Limits | None = None) -> str:
    reading = reports_in(data, "a.docx", limits)
    assert reading.reports == ()
    (problem,) = reading.problems
    return problem.code


def test_a_bomb_is_refused() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(60):
            part.write(b" " * 1_000_000)
    assert len(out.getvalue()) < 100_000
    assert _code(out.getvalue()) == "E142"


def test_entities_are_refused() -> None:
    laughs = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    assert _code(docx("", more={"word/document.xml": laughs})) == "E141"


def test_what_is_no_document() -> None:
    whole = docx(paragraph(BODY))
    assert _code(b"x") == "E154"
    assert _code(whole[:-40]) == "E154"
    assert _code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "E154"
    assert _code(docx("", more={"word/document.xml": b"<other/>"})) == "E154"
    assert _code(whole, Limits(document_bytes=50)) == "E105"
    assert _code(docx("")) == "E103"


def test_a_password_is_told() -> None:
    data = bytearray(docx(paragraph(BODY)))
    at = data.index(b"PK\x01\x02", data.index(b"word/document.xml"))  # its entry in the directory is the second
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[at + 8] |= 1
    assert _code(bytes(data)) == "E154"


WHOLE = docx(paragraph("Talks", "Title") + paragraph(BODY))


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_damaged_documents_are_read_or_refused(draw: st.DataObject) -> None:
    data = bytearray(WHOLE[: draw.draw(st.integers(0, len(WHOLE)))])
    for _ in range(draw.draw(st.integers(0, 5))):
        if data:
            data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    reading = reports_in(bytes(data), "a.docx")
    assert reading.reports or reading.problems
