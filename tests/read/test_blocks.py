"""Marked-up text as lines."""

import pytest

from dragoman.read.blocks import lines_of, of_markup
from dragoman.read.xml import tree_of


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>One <b>two</b></p><p>three</p>", ["One two", "three"]),
        ("plain &amp; simple", ["plain & simple"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("one<br/>two", ["one", "two"]),
        ("<table><tr><th>State</th><td>4</td></tr><tr><td>x</td><td>y</td></tr></table>", ["State | 4", "x | y"]),
        ("<p>text</p><figure><img/><figcaption>caption</figcaption></figure><script>bad()</script>", ["text"]),
        ("<ul><li>one</li><li>two</li></ul>", ["one", "two"]),
        ("\ud800<p>half</p>", ["\ufffd", "half"]),
        ("", []),
        ("<!-- -->", []),
    ],
)
def test_lines_of_markup(markup: str, lines: list[str]) -> None:
    assert of_markup(markup) == lines


def test_deep_markup_ends() -> None:
    assert of_markup("<div>" * 50_000 + "x") in ([], ["x"])
    assert lines_of(tree_of(b"<a>" * 90 + b"x" + b"</a>" * 90)) == ["x"]
