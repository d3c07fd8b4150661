"""What a charge, demand, threat or sanction is about."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Norway accused Peru of arming the rebels.", "of arming the rebels"),
        ("Norway accused Peru of arming the rebels and closed the border.", "of arming the rebels"),
        ("Norway imposed sanctions on Peru over its fishing fleet, officials said.", "over its fishing fleet"),
        ("Norway urged Peru to free the sailors.", "to free the sailors"),
        ("Norway demanded that Peru withdraw.", "that Peru withdraw"),
        ("Norway threatened Peru with a boycott.", "with a boycott"),
        ("Peru was accused by Norway of fraud.", "of fraud"),
        (
            "Norway accused Peru of political, financial and other fraud, he said.",
            "of political, financial and other fraud",
        ),
        ("Norway accused Peru.", None),
        ("Norway imposed sanctions on Peru for six months.", None),
    ],
)
def test_english(text: str, matter: str | None) -> None:
    event = told(text).events[0]
    assert (text[slice(*event.matter)] if event.matter else None) == matter


def test_croatian() -> None:
    text = "Norveška je optužila Peru da naoružava pobunjenike."
    event = told(text, "hr").events[0]
    assert event.matter is not None
    assert text[slice(*event.matter)] == "da naoružava pobunjenike"


def test_other_types_have_none() -> None:
    assert told("Norway praised Peru for its patience.").events[0].matter is None
