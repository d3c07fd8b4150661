"""What is asked of somebody: his act, not the asker's; what is to stop is held to be going on."""

import pytest

from tests.events.told import told


def matter(text: str, language: str = "en") -> str | None:
    """The matter of the only event."""
    [event] = told(text, language).events
    return None if event.matter is None else text[slice(*event.matter)]


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Norway urged Peru not to sell missiles to Chad.", "en", "not to sell missiles to Chad"),
        ("Norway asked Peru not to attack Chad.", "en", "not to attack Chad"),
        ("Peru was urged by Norway not to sell missiles to Chad.", "en", "not to sell missiles to Chad"),
        ("Norway warned Peru against selling missiles to Chad.", "en", "against selling missiles to Chad"),
        ("Norway begged Peru to refrain from bombing Chad.", "en", "to refrain from bombing Chad"),
        ("Danska je zatražila od Norveške da ne napada Finsku.", "hr", "da ne napada Finsku"),
        ("Danska je pozvala Norvešku da ne šalje oružje Finskoj.", "sr", "da ne šalje oružje Finskoj"),
    ],
)
def test_what_is_not_to_be_done_is_no_event_and_keeps_its_not(text: str, language: str, about: str) -> None:
    assert matter(text, language) == about


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway told Peru not to attack Chad.", "en"),
        ("Norway called on all states not to sell missiles to Peru.", "en"),
        ("Norway advised Peru against attacking Chad.", "en"),
        ("Danska poručuje Norveškoj da ne napada Finsku.", "hr"),
    ],
)
def test_no_event_where_nobody_known_is_asked(text: str, language: str) -> None:
    assert told(text, language).lines() == []


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        (
            "Norway called on Peru to stop bombing Chad.",
            "en",
            ["REQUEST demand Norway > Peru, occurred", "ASSAULT attack Peru > Chad, alleged"],
        ),
        (
            "Norway urged Peru to cease selling missiles to Chad.",
            "en",
            ["REQUEST demand Norway > Peru, occurred"],
        ),
        (
            "Norway urged Peru to stop selling missiles to Chad.",
            "en",
            ["REQUEST demand Norway > Peru, occurred", "AID military Peru > Chad, alleged"],
        ),
        (
            "Norway said Peru must stop bombing Chad.",
            "en",
            ["REQUEST demand Norway > Peru, occurred", "ASSAULT attack Peru > Chad, alleged"],
        ),
        (
            "Danska je pozvala Norvešku da prestane isporučivati oružje Finskoj.",
            "hr",
            ["REQUEST demand Danska > Norvešku, occurred", "AID military Norvešku > Finskoj, alleged"],
        ),
        (
            "Danska je apelirala na Norvešku da prestane bombardirati Finsku.",
            "hr",
            ["REQUEST demand Danska > Norvešku, occurred", "ASSAULT attack Norvešku > Finsku, alleged"],
        ),
        (
            "Danska je rekla da Norveška mora prestati bombardirati Finsku.",
            "hr",
            ["ASSAULT attack Norveška > Finsku, alleged"],
        ),
    ],
)
def test_what_is_to_stop_is_held_to_be_going_on(text: str, language: str, lines: list[str]) -> None:
    assert told(text, language).lines() == lines


def test_what_will_be_stopped_is_not_planned() -> None:
    assert told("Danska će prestati isporučivati oružje Finskoj.", "hr").lines() == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway demanded an end to the shelling of Chad by Peru.",
        "Norway called for an immediate halt to raids on Chad.",
    ],
)
def test_who_suffers_what_is_to_end_is_not_asked(text: str) -> None:
    requests = [line for line in told(text).lines() if line.startswith("REQUEST")]
    assert requests == ["REQUEST demand Norway > -, occurred"]
    assert not [event for event in told(text).events if event.status == "proposed"]
