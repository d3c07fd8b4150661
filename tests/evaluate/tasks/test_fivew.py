"""First answers to who, what, when, where."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines

TEXT = (
    "Foreign minister Jonas Holt of Norway met the Peruvian president, Luz Campos, for talks in Lima on Monday. "
    "The two spoke about fishing in the southern ocean, his ministry said."
)


def _row(text: str, **answers: list[dict[str, Any]]) -> dict[str, Any]:
    asked = {
        question: {"annotated": answers.get(question, [{}])} for question in ("who", "what", "when", "where", "why")
    }
    return {"title": "Holt meets Campos", "text": text, "date_publish": "2011-05-18", "fiveWoneH": asked}


def test_right_wrong_and_unasked(tmp_path: Path) -> None:
    asked = _row(
        TEXT,
        who=[{"text": "Jonas Holt"}],
        what=[{"text": "meets Campos"}],
        where=[{"text": "the port of Lima"}],
        when=[{"text": "on Monday", "parsed": "2011-05-16"}],
    )
    silent = _row("A draw. No winners.", who=[{"text": "Nobody"}]) | {"title": ""}
    first, second = findings("fivew.answers", tmp_path, lines(tmp_path / "a.jsonl", asked, silent))
    assert first.counts["who"] == (1, 1)
    assert first.counts["what"] == (1, 1)
    assert first.counts["when"] == (1, 1)
    assert first.counts["where"] == (0, 1)  # one of four words
    assert first.counts["all"] == first.counts["given"] == (3, 4)
    assert "what" not in second.counts
    assert second.counts["all"] == (0, 1)
    assert second.counts["given"] == (0, 0)
    assert second.cases[0].got == "no answer"


def test_a_place_within_another_is_not_that_other(tmp_path: Path) -> None:
    rows = [
        _row(TEXT, where=[{"text": where}]) for where in ("Peru", "Lima, Peru", "a street in Lima, in the old town")
    ]
    found = findings("fivew.answers", tmp_path, lines(tmp_path / "a.jsonl", *rows))
    assert [one.counts["where"] for one in found] == [(0, 1), (1, 1), (0, 1)]
