"""Fields beside a text."""

import pytest

from dragoman.read.fields import line_of


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (" Nordic \n Wire ", "Nordic Wire"),
        ({"name": "Nordic Wire"}, "Nordic Wire"),
        (["A", "B"], "A"),
        ([], None),
        (3, None),
    ],
)
def test_lines(value: object, line: str | None) -> None:
    assert line_of(value) == line
