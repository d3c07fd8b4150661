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


@pytest.mark.parametrize(
    "text", ["Norway adopted the 9th round of sanctions against Peru.", "Norway held two meetings with Peru."]
)
def test_no_amounts(text: str) -> None:
    assert told(text).events[0].amounts == ()


def test_a_sum_is_money() -> None:
    text = "Norway gave Peru two million euros in March."
    event = told(text).events[0]
    (amount,) = event.amounts
    assert (event.object, event.object_span) == ("money", None)
    assert text[amount.start : amount.end] == "two million euros"


def test_what_is_offered_stands_right_before() -> None:
    assert told("A plan to use a loophole offered by Norway failed.").events == ()


def test_an_object_in_another_case() -> None:
    event = told("Danska je opskrbila Ukrajinu oružjem.", "hr").events[0]
    assert (event.object, event.object_class) == ("oružje", "arms")


def test_what_is_announced_is_the_lifting_and_not_the_sanctions() -> None:
    assert told("Danska je najavila ukidanje sankcija Peruu.", "hr").lines() == ["CONCEDE ease Danska > Peruu, planned"]
