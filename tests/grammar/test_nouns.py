"""Slots of a noun by word order."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "noun", "slot", "filled"),
    [
        ("The treaty between Norway and Chile is old.", "treaty", "between", ["Norway", "Chile"]),
        ("Norway's visit to Chile ended.", "visit", "poss", ["Norway"]),
        ("The Danish visit to Chile ended.", "visit", "adj", ["Danish"]),
        ("The Danish visit to Chile ended.", "visit", "to", ["Chile"]),
        ("The visit to the north of Chile ended.", "visit", "to", ["Chile"]),
    ],
)
def test_slots_of_a_noun(text: str, noun: str, slot: str, filled: list[str]) -> None:
    found = parsed(text)
    at = found.at(noun)
    assert found.texts(found.analysis.of_noun((slot,), at, at + 1)) == filled
