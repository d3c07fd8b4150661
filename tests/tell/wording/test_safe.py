"""Text that cannot steer what shows it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.tell.wording.safe import clip, for_page, for_terminal, one_line, quoted

TERMINAL = [
    ("plain", "plain"),
    ("a\x1b[31mb", "a␛[31mb"),
    ("a\x9b31mb", "a\ufffd31mb"),
    ("bell\x07", "bell␇"),
    ("a\r\nb", "a  b"),
    ("a\u202eb\u202c", "ab"),
    ("a\u200bb\ufeff", "ab"),
    ("می\u200cشود", "می\u200cشود"),
    ("\ud800x", "\ufffdx"),
    ("a\u2028b", "a b"),
    ("\U000e0041tag", "tag"),
]


@pytest.mark.parametrize(("text", "shown"), TERMINAL)
def test_nothing_steers_the_terminal(text: str, shown: str) -> None:
    assert for_terminal(text) == shown


@given(st.text(alphabet=st.characters()))
def test_no_control_reaches_the_terminal_from_any_text(text: str) -> None:
    shown = for_terminal(text)
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs")]
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f")
    assert "\n" not in shown


@given(st.text(alphabet=st.characters()))
def test_no_override_or_control_reaches_the_page(text: str) -> None:
    shown = for_page(text)
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"]
    shown.encode("utf-8")


def test_the_page_keeps_lines_and_direction_marks() -> None:
    assert for_page("a\nb\u200f") == "a\nb\u200f"


def test_one_line_has_single_blanks() -> None:
    assert one_line("  a\n\tb\u00a0 c ") == "a b c"


@pytest.mark.parametrize(
    ("text", "limit", "shown"), [("short", 9, "short"), ("one two three", 9, "one two…"), ("abcdefghijkl", 5, "abcd…")]
)
def test_long_text_is_cut_at_a_word(text: str, limit: int, shown: str) -> None:
    assert clip(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a", "“a”"),
        ('"a"', '"a"'),
        ("„a“", "„a“"),
        ('"a" or "b"', '“"a" or "b"”'),
        ("", "“”"),
        ("«a»", "«a»"),
        ('"a" b', '“"a" b”'),
    ],
)
def test_words_are_quoted_once(text: str, shown: str) -> None:
    assert quoted(text) == shown
