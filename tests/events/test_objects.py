"""What was signed, supplied or lifted, and how much of it."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "key", "kind", "span"),
    [
        (
            "Norway signed a comprehensive trade agreement with Peru.",
            "agreement",
            "agreements",
            "comprehensive trade agreement",
        ),
        ("The pact, which Ghana and Togo signed, covers trade.", "pact", "agreements", "pact"),
        ("Sanctions on Peru were lifted by Norway.", "sanction", "penalties", "Sanctions"),
    ],
)
def test_objects(text: str, key: str, kind: str, span: str) -> None:
    event = told(text).events[0]
    assert (event.object, event.object_class) == (key, kind)
    assert event.object_span is not None
    assert text[slice(*event.object_span)] == span


def test_amounts() -> None:
    text = "Norway sent hundreds of drones to Peru."
    (amount,) = told(text).events[0].amounts
    assert (amount.what, text[amount.start : amount.end]) == ("drone", "hundreds")


def test_an_object_in_another_case() -> None:
    event = told("Danska je opskrbila Ukrajinu oružjem.", "hr").events[0]
    assert (event.object, event.object_class) == ("oružje", "arms")
