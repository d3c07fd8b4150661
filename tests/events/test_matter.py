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
        ("Norway urged Peru to free the sailors in the first days of May.", "to free the sailors"),
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


def test_what_a_clause_tells_of_something_else_is_not_it() -> None:
    text = "Danska je osudila odluku Norveške o ribolovu da zahtjev Perua za pomoć proslijedi dalje."
    [condemned] = told(text, "hr").events
    assert condemned.type == "ACCUSE"
    assert condemned.matter is None, "“za pomoć” tells of the request"


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Peru's request to Norway for aid was rejected.", "for aid"),
        ("Norway's accusation against Peru of fraud led to protests.", "of fraud"),
    ],
)
def test_the_matter_of_a_noun_ends_where_its_verb_begins(text: str, matter: str) -> None:
    event = told(text).events[0]
    assert event.matter is not None
    assert text[slice(*event.matter)] == matter


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("شیلی خواستار آتش‌بس فوری در مالی شد.", "آتش‌بس فوری در مالی"),
        ("شیلی پرو را به نقض پیمان متهم کرد.", "به نقض پیمان"),
    ],
)
def test_the_matter_stands_before_a_verb_that_closes_its_clause(text: str, matter: str) -> None:
    events = told(text, "fa").events
    assert [text[slice(*event.matter)] for event in events if event.matter] == [matter]
