"""Demands and plans, as somebody says them."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway said that Peru must withdraw.", "REQUEST demand Norway > Peru, occurred"),
        ("Chile should reopen the border, Norway said.", "REQUEST demand Norway > Chile, occurred"),
        ("Norway said Peru must heed the ruling.", "REQUEST demand Norway > Peru, occurred"),
        ("Danish rebels said Danish ministers must go.", "REQUEST demand Danish rebels > Danish ministers, occurred"),
        ("Norway wants Peru to lift the ban.", "REQUEST demand Norway > Peru, occurred"),
        ("Norway issued a statement demanding that Peru withdraw.", "REQUEST demand Norway > Peru, occurred"),
    ],
)
def test_a_demand(text: str, line: str) -> None:
    assert line in told(text).lines()


@pytest.mark.parametrize(
    "text",
    [
        "Peru must withdraw.",  # nobody says so
        "Norway might want Peru to lift the ban.",  # only thought of
        "Norway said it must withdraw.",  # of itself
        "Norway said people should stay indoors.",  # advice
        "Norway said that Peru must have withdrawn.",  # a conclusion
    ],
)
def test_no_demand(text: str) -> None:
    assert "REQUEST" not in {event.type for event in told(text).events}


def test_who_speaks_is_meant_by_a_pronoun_after_a_time() -> None:
    found = told("NATO said on Monday it would send weapons to Peru.")
    assert found.lines() == ["AID military NATO > Peru, planned"]


def test_what_somebody_says_he_would_do_is_a_plan() -> None:
    assert told("Norway said it would send weapons to Peru.").lines() == ["AID military Norway > Peru, planned"]
    assert told("Norway would send weapons to Peru.").lines() == ["AID military Norway > Peru, hypothetical"]
    line = "AID military Norway > Peru, hypothetical"
    assert told("Norway said it would send weapons to Peru if Chile agreed.").lines()[:1] == [line]
