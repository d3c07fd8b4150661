"""Several articles in one file are told."""

import pytest

from dragoman.read.exported import articles_in
from dragoman.read.formats import reports_in
from tests.read.forms.made import docx, pdf, set_page

FIRST = "The ministers of both ports agreed on ferries on Sunday, said the ministry of transport."
SECOND = "The ministers of both ports spoke about harbour dues on Monday, said the ministry of transport."


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["1 of 2 DOCUMENTS", FIRST, "2 of 2 DOCUMENTS", SECOND], 2),
        ([FIRST, "End of Document", SECOND, "End of Document", FIRST, "End of Document"], 3),
        ([FIRST, "Document ARVK000020240303ek3300001", SECOND, "Document ARVK000020240304ek3400002"], 2),
        (["Документ 1 из 2", FIRST, "Документ 2 из 2", SECOND], 2),
        (["文章编号: 20240303", FIRST, "文章编号: 20240304", SECOND], 2),
        ([FIRST, "312 words", SECOND], 1),
        ([FIRST, "He signed the last 2 of 3 documents on Sunday, and 1 of 2 documents on Monday.", SECOND], 1),
        ([], 1),
    ],
)
def test_articles_are_counted_by_the_lines_that_part_them(lines: list[str], count: int) -> None:
    assert articles_in("\n".join(lines)) == count


def _docx(lines: list[str]) -> bytes:
    return docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.txt", lambda lines: "\r\n\r\n".join(lines).encode()),
        ("a.docx", _docx),
        ("a.pdf", lambda lines: pdf([set_page(lines, wide=90)])),
    ],
)
def test_a_file_of_several_articles_is_read_with_a_doubt(name: str, write: object) -> None:
    assert callable(write)
    for lines, codes in (
        (["1 of 2 DOCUMENTS", FIRST, "2 of 2 DOCUMENTS", SECOND], ["E175"]),
        (["1 of 1 DOCUMENTS", FIRST, SECOND], []),
    ):
        reading = reports_in(write(lines), name)
        assert len(reading.reports) == 1
        assert [problem.code for problem in reading.problems] == codes
