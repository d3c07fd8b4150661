"""Who is meant by a mention that stands for another."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Togo said it would attack Peru.", "en", "Togo"),
        ("Peru said its soldiers attacked Chile.", "en", "Peru"),
        ("Peru's Centrist government attacked Chile.", "en", "Peru"),
        ("Lawmakers in Peru condemned Chile.", "en", "Peru"),
        ("Peru's former railway officials accused Chile of fraud.", "en", "Peru"),
        ("Premijer Crne Gore osudio je napad na Čile.", "hr", "Crne Gore"),
    ],
)
def test_who_stands_behind_a_mention(text: str, language: str, source: str) -> None:
    found = told(text, language)
    assert found.named(found.events[0].of_role("source")).endswith(source)
