"""Units: paragraphs, lines, and lines broken for their width."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.units import units_of

WRAPPED = """The ministers of the two northern states met on
Tuesday in the old town hall and spoke for three
hours about fish, ferries and the price of timber,
an official told reporters who waited outside.

A second round is planned for the end of the month
in the southern capital, where the two sides hope
to sign a paper on ferries.
"""


def shown(text: str) -> list[str]:
    return [text[unit.start : unit.end] for unit in units_of(text)]


def test_a_line_is_a_paragraph() -> None:
    assert shown("One.\nTwo.\r\n\r\nThree.\u2028Four.") == ["One.", "Two.", "Three.", "Four."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    found = shown(WRAPPED)
    assert [paragraph.split()[0] for paragraph in found] == ["The", "A"]


def test_hard_wrapped_with_a_title_and_windows_line_ends() -> None:
    found = shown(("Ferries agreed\n\n" + WRAPPED).replace("\n", "\r\n"))
    assert [paragraph.split()[0] for paragraph in found] == ["Ferries", "The", "A"]


def test_a_sentence_a_line_is_not_hard_wrapped() -> None:
    text = (
        "The ministers met in the old town hall today.\n" * 3 + "They spoke about fish, ferries and timber too.\n" * 3
    )
    assert len(shown(text)) == 6


def test_a_list_is_not_hard_wrapped() -> None:
    assert len(shown("Fish\nFerries\nTimber\nTolls\nTrains\n")) == 5


@pytest.mark.parametrize(
    ("line", "bare", "words", "final", "prose"),
    [
        ("  • 12 views ", "12 views", 2, False, False),
        ("The envoy left Oslo.", "The envoy left Oslo.", 4, True, True),
        ("“The envoy left Oslo.”", "“The envoy left Oslo.”", 4, True, True),
        ("They left on Friday. (Reuters)", "They left on Friday. (Reuters)", 5, True, True),
        ("Not so.", "Not so.", 2, True, False),
        ("Envoy leaves", "Envoy leaves", 2, False, False),
        ("## Heading here", "Heading here", 2, False, False),
    ],
)
def test_features(line: str, bare: str, words: int, final: bool, prose: bool) -> None:
    (unit,) = units_of(line)
    assert (unit.bare, unit.words, unit.final, unit.prose) == (bare, words, final, prose)


def test_markdown_level_and_gaps() -> None:
    title, text, more = units_of("# Title\n\nText.\nMore.")
    assert (title.heading, text.heading) == (1, 0)
    assert (title.gap, text.gap, more.gap) == (True, True, False)


@given(st.text(max_size=300))
def test_units_are_in_order_and_hold_every_visible_character(text: str) -> None:
    found = units_of(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    inside = {at for unit in found for at in range(unit.start, unit.end)}
    assert all(at in inside or not char.isalnum() for at, char in enumerate(text))
