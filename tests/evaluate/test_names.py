"""Mentions as names: without titles, adjectives and descriptions."""

import pytest

from dragoman.evaluate.names import names_in
from dragoman.model.text import Report
from dragoman.pipeline import code_passage


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norwegian Foreign Minister Jonas Holt flew to Lima.", [("Jonas Holt", "PER"), ("Lima", "LOC")]),
        ("The Norwegian government warned NATO.", [("NATO", "ORG")]),
        ("Norway and the European Union signed a treaty.", [("Norway", "LOC"), ("European Union", "ORG")]),
        ("He met the minister.", []),
        ("秘鲁外长陈志文抵达利马。", [("秘鲁", "LOC"), ("陈志文", "PER"), ("利马", "LOC")]),
        ("北约与秘鲁政府会谈。", [("北约", "ORG"), ("秘鲁", "LOC")]),
    ],
)
def test_names(text: str, names: list[tuple[str, str]]) -> None:
    language = "en" if text.isascii() else "zh"
    annotations = code_passage(Report(id="r", file="r", text=text), language).annotations
    assert [(text[start:end], kind) for start, end, kind in names_in(annotations)] == names
