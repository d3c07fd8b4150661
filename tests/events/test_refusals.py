"""What somebody will not do is a refusal, and never the act itself."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway will not sign the deal with Peru.", "REJECT reject Norway > Peru, occurred"),
        ("Norway said it would not send weapons to Peru.", "REJECT reject Norway > Peru, occurred"),
        ("Norway refused to meet the Peruvian minister.", "REJECT reject Norway > Peruvian minister, occurred"),
        ("Norway will not accept the ultimatum.", "REJECT reject Norway > -, occurred"),
        ("Norway will not sign the deal if Peru stays away.", "REJECT reject Norway > -, occurred"),
    ],
)
def test_a_refusal(text: str, line: str) -> None:
    assert told(text).lines() == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will not attack Peru.",
        "Norway would not sign the deal if Peru left.",
        "Norway did not refuse to sign the deal.",
    ],
)
def test_no_refusal(text: str) -> None:
    assert "REJECT" not in {event.type for event in told(text).events}


def test_what_is_done_unless_somebody_yields_is_a_threat() -> None:
    lines = told("Norway said it will withdraw its troops unless Peru opens the port.").lines()
    assert lines == ["THREATEN threaten Norway > Peru, occurred"]


def test_what_somebody_is_asked_to_do_is_no_event_of_its_own() -> None:
    assert told("Norway urged Peru to sign the deal.").lines() == ["REQUEST demand Norway > Peru, occurred"]


def test_in_a_language_with_cases() -> None:
    found = told("Norveška je rekla da neće prihvatiti dogovor s Perom.", "hr")
    assert [event.type for event in found.events] == ["REJECT"]
    assert [event.type for event in told("Norveška se povukla iz sporazuma o ribolovu.", "hr").events] == ["REJECT"]
