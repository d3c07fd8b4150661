"""Quotations and their speakers."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines

TEXT = "The talks about the river failed, Anna Berg said on Monday in Lima. “We will try again,” she told reporters."


def _annotation(**spans: tuple[int, int]) -> dict[str, Any]:
    return {
        part: {"spans": [{"charBegin": spans[part][0], "charEnd": spans[part][1]}] if part in spans else []}
        for part in ("quote", "speaker", "cue")
    }


def test_a_speaker_counts_where_the_quotation_is_found(tmp_path: Path) -> None:
    quote, speaker = (0, 32), (TEXT.index("Anna"), TEXT.index(" said"))
    unheard = _annotation(quote=(TEXT.index("on Monday"), TEXT.index(". “We")), speaker=speaker)
    row = {"file": "a", "originalText": TEXT, "annotations": [_annotation(quote=quote, speaker=speaker), unheard]}
    (found,) = findings("quotes.german", tmp_path, lines(tmp_path / "a.jsonl", row))
    assert found.counts["speaker"] == (1, 1)
    right, _, missed = found.counts["quote"]
    assert (right, missed) == (6, 4)
    assert [case.row for case in found.cases] == ["quote"]
