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
        what=[{"text": "met the Peruvian president"}],
        when=[{"text": "on Monday", "parsed": "2011-05-16"}],
    )
    silent = _row("The cup final ended in a draw. Nobody was happy with it.", who=[{"text": "Nobody"}])
    first, second = findings("fivew.answers", tmp_path, lines(tmp_path / "a.jsonl", asked, silent))
    assert first.counts["who"] == (1, 1)
    assert first.counts["what"] == (1, 1)
    assert first.counts["when"] == (1, 1)
    assert "where" not in first.counts
    assert first.counts["all"] == first.counts["given"] == (3, 3)
    assert second.counts["all"] == (0, 1)
    assert second.counts["given"] == (0, 0)
    assert second.cases[0].got == "no answer"
