"""Names from IOB2 files."""

from pathlib import Path

from dragoman.evaluate.tasks.uner import documents_of
from tests.evaluate.made import findings, summed

FILE = """# newdoc id = a
# sent_id = 1
# text = Jonas Holt visited Lima.
1	Jonas	B-PER	-	x
2	Holt	I-PER	-	x
3	visited	O	-	-
4	Lima	B-LOC	-	x
4.1	gone	B-LOC	-	x
5	.	O	-	-

# sent_id = 2
# text = Kumquats are good.
1	Kumquats	B-OTH	-	x
2	are	O	-	-
3	good	O	-	-
4	.	O	-	-
"""


def test_names_are_found_again_in_the_text() -> None:
    ((first, second),) = documents_of(FILE)
    assert [(first.text[a:b], kind) for a, b, kind in first.names] == [("Jonas Holt", "PER"), ("Lima", "LOC")]
    assert second.names == ()


def test_a_file_without_many_documents_is_drawn_by_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text(FILE)
    found = findings("uner.iob2", tmp_path, "a.iob2")
    assert len(found) == 2
    assert summed(found, "names") == (2, 0, 0)


def test_a_file_with_many_documents_is_drawn_by_document(tmp_path: Path) -> None:
    (tmp_path / "a.iob2").write_text("\n".join([FILE] * 12))
    found = findings("uner.iob2", tmp_path, "a.iob2")
    assert len(found) == 12
    assert summed(found, "names") == (24, 0, 0)
