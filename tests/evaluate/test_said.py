"""Attributions as tokens."""

from dragoman.evaluate.said import attributed_in, said_in, tokens_in
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


def test_outermost_statements_and_attitudes_with_the_whole_source() -> None:
    text = "Anna Berg, the mayor, said Norway wants a port. Norway wants a bridge over the fjord."
    said, held = attributed_in(code_passage(Report(id="r", file="r", text=text), "en").annotations)
    assert said.source == tokens_in(text, [(0, 20)])
    assert said.content == tokens_in(text, [(27, 46)])
    assert held.cue == tokens_in(text, [(55, 60)])
