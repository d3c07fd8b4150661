"""One event per happening of a sentence, with the roles that each of its words tells."""

import pytest

from tests.events.told import told


def test_a_noun_in_the_object_of_a_verb_is_the_same_event() -> None:
    assert told("Norway imposed sanctions on Peru.").lines() == ["SANCTION impose Norway > Peru, occurred"]


def test_two_verbs_with_one_object_share_their_parties() -> None:
    found = told("The Danish president attended a summit hosted by Brazil in Lima.")
    assert len(found.events) == 1
    assert set(found.named(found.events[0].of_role("source", "target")).split("+")) == {"Danish president", "Brazil"}


def test_of_two_readings_the_one_with_an_object_counts() -> None:
    found = told("Norway withdrew from the fisheries treaty with Peru.")
    assert [event.mode for event in found.events] == ["abandon"]


def test_a_state_may_be_withdrawn_from_a_treaty() -> None:
    found = told("The president of Norway withdrew Norway from the climate treaty.")
    assert [(event.type, found.named(event.of_role("source"))) for event in found.events] == [("REJECT", "Norway")]


def test_who_travels_to_meet_plans_to() -> None:
    found = told("The Danish premier flew to Rome to meet the Italian premier.")
    assert [(event.mode, event.status) for event in found.events] == [("visit", "occurred"), ("meeting", "planned")]


def test_a_participle_that_describes_a_noun_is_a_passive() -> None:
    found = told("Benin opened its border to men ordered out of Nigeria.")
    assert "REQUEST" not in {event.type for event in found.events}


def test_a_noun_after_a_preposition_is_no_verb() -> None:
    found = told("Norway bombed Peru in retaliation for air strikes in Lima.")
    assert found.lines() == ["ASSAULT attack Norway > Peru, occurred"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Norway and Peru agreed in the document to align their rules.", []),
        ("Norway and Peru agreed to align their rules.", ["AGREE agree Norway+Peru > -, occurred"]),
        ("Norwegian soldiers, tired, resigned and hungry, waited in Lima.", []),
        ("The Norwegian premier, beaten, resigned.", ["CONCEDE yield Norwegian premier > -, occurred"]),
    ],
)
def test_what_is_no_deed_of_its_own(text: str, lines: list[str]) -> None:
    assert told(text).lines() == lines


def test_what_is_done_with_their_demands_is_no_meeting() -> None:
    assert told("Rebels of Peru lied to get their demands met.").lines() == []
    assert told("Rebels of Peru met Norwegian envoys in Lima.").lines() == [
        "CONSULT meeting Rebels of Peru > Norwegian envoys, occurred"
    ]


def test_a_question_is_no_demand_also_behind_an_aside() -> None:
    text = "Meloni ha chiesto a Macron, che conosce da anni, se la Francia fosse pronta."
    assert told(text, "it").lines() == []
