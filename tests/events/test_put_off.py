"""Called off, though an aside or a clause stands between."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks between Norway and Peru, planned for 3 March 2024, were cancelled.", "en"),
        ("The visit of the Danish premier to Peru, which had been expected in May, did not take place.", "en"),
        ("A meeting between Norway and Peru that was to take place in Oslo will not happen.", "en"),
        ("Talks between Norway and Peru that were due on Friday have been postponed.", "en"),
        ("The meeting between Norway and Peru will not take place.", "en"),
        ("The meeting between Norway and Peru was not held.", "en"),
        ("Razgovori između Danske i Norveške, planirani za 3. ožujka 2024., otkazani su.", "hr"),
        ("Razgovori između Danske i Norveške otkazani su.", "hr"),
        ("Sastanak Danske i Norveške koji se trebao održati u Oslu neće se održati.", "hr"),
        ("Posjet danskog premijera Finskoj, koji je bio planiran za svibanj, odgođen je.", "hr"),
        ("Sastanak Danske i Finske nije održan.", "hr"),
        ("Sastanak Danske i Finske neće biti održan.", "sr"),
        ("Poseta danskog premijera Norveškoj, planirana za maj, otkazana je.", "sr"),
    ],
)
def test_called_off(text: str, language: str) -> None:
    assert [(event.type, event.status) for event in told(text, language).events] == [("CONSULT", "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Norway and Peru, which began on Monday, were held in Oslo.",
        "The talks between Norway and Peru, held in Oslo, have failed.",
        "The talks between Norway and Peru that were suspended in March have resumed.",
        "The meeting between Norway and Peru did not produce a deal and the next round was cancelled.",
    ],
)
def test_held(text: str) -> None:
    assert {event.status for event in told(text).events} == {"occurred"}


def test_who_calls_off_talks_abandons_them() -> None:
    assert told("Danska je otkazala razgovore sa Norveškom.", "sr").lines() == ["REJECT abandon Danska > -, occurred"]
