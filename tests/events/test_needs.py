"""What a trigger needs to be an event."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A bomb attack on the Danish embassy was reported.", "ASSAULT attack - > Danish embassy, occurred"),
        ("Two Danish soldiers were killed near Lima.", "ASSAULT attack - > Danish soldiers, occurred"),
        ("Peru's foreign minister was arrested.", "COERCE arrest - > Peru's foreign minister, occurred"),
        ("Two women were killed by a car bomb in Lima.", "ASSAULT attack - > women, occurred"),
    ],
)
def test_violence_and_arrests_need_no_known_doer(text: str, line: str) -> None:
    assert told(text).lines() == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Two Danish soldiers were killed in a train crash.",
        "Fears of a war between Peru and Chile grew.",
        "The premier of Peru attacked former minister Ana Ash.",
        "A singer from Lima was arrested.",
        "Authorities arrested the driver of a tram.",
        "Police are investigating a shooting near Lima.",
        "Norway wants to attack.",
        "Danish singers attacked the jury.",  # a demonym before common nouns is not its state
    ],
)
def test_no_event(text: str) -> None:
    assert told(text).lines() == []


def test_troops_that_arrive_pay_no_visit() -> None:
    assert told("Danish troops arrived in Lima.").lines() == ["MOBILIZE troops Danish troops > -, occurred"]


def test_an_attack_told_with_who_is_behind_it_is_alleged() -> None:
    assert told("Norway said that Peru was behind the attack.").lines() == ["ASSAULT attack Peru > -, alleged"]
