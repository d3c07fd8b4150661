"""Attributions as tokens."""

from dragoman.evaluate.said import said_in, tokens_in
from dragoman.model.text import Report
from dragoman.pipeline import code_passage


def test_tokens_are_known_by_where_they_start() -> None:
    assert tokens_in("He said: no.", [(0, 7), (9, 12)]) == {0, 3, 9}


def test_source_cue_and_content() -> None:
    text = "The talks failed, Anna Berg said."
    (said,) = said_in(code_passage(Report(id="r", file="r", text=text), "en").annotations)
    assert said.source == tokens_in(text, [(18, 27)])
    assert said.cue == {28}
    assert said.content == tokens_in(text, [(0, 16)])
