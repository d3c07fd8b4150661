"""From a sentence to event mentions: type, parties, status; and what must not become an event."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Norway accused Peru of spying.", ["ACCUSE allege Norway > Peru, occurred"]),
        ("New tariffs against Peru were announced by Norway.", ["SANCTION impose Norway > Peru, occurred"]),
        ("A pact between Ghana and Togo was signed on Friday.", ["AGREE sign Ghana+Togo > -, occurred"]),
        ("Norway may recognise Kosovo.", ["SUPPORT recognise Norway > Kosovo, hypothetical"]),
        ("Danish soldiers pulled out of Mali.", ["RETREAT withdraw Danish soldiers > -, occurred"]),
        (
            "Norway threatened to attack Peru.",
            ["THREATEN threaten Norway > Peru, occurred", "ASSAULT attack Norway > Peru, hypothetical"],
        ),
        (
            "Thousands marched in Lima against the president of Peru.",
            ["PROTEST demonstrate - > president of Peru, occurred"],
        ),
        ("Norway suspended aid to Mali.", ["SANCTION ties Norway > Mali, occurred"]),
    ],
)
def test_english(text: str, lines: list[str]) -> None:
    assert told(text).lines() == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Jučer je Danska osudila Norvešku.", ["ACCUSE condemn Danska > Norvešku, occurred"]),
        ("Danska će opskrbiti Ukrajinu oružjem.", ["AID military Danska > Ukrajinu, planned"]),
        ("Danska i Norveška potpisale su sporazum.", ["AGREE sign Danska+Norveška > -, occurred"]),
        ("Danska je povukla vojnike iz Malija.", ["RETREAT withdraw Danska > -, occurred"]),
        ("Danska je zaprijetila Norveškoj.", ["THREATEN threaten Danska > Norveškoj, occurred"]),
    ],
)
def test_croatian(text: str, lines: list[str]) -> None:
    assert told(text, "hr").lines() == lines


@pytest.mark.parametrize(
    "text",
    [
        "Drones for use to attack Poland were found in a shed.",
        "The party passed a resolution to annex the province.",
        "Norway has sent no weapons to Peru.",
        "The singer implored the new president to listen.",
        "Police arrested four men after a robbery.",
        "Stock markets in Frankfurt rallied on Thursday.",
        "The minister called him a liar.",
        "Norwegian officials declined to comment.",
        "The coach rejected an offer from the club.",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text).lines() == []


def test_what_lacks_a_role_is_passed_over_with_the_reason() -> None:
    found = told("The Danish minister visited the scene.")
    assert found.events == ()
    assert [passed.because for passed in found.passed] == ["it does not say where"]


def test_a_visit_to_two_places_is_two_events() -> None:
    found = told("The Danish premier visited China and North Korea.")
    assert found.places() == ["China", "North Korea"]
    assert len({event.trigger for event in found.events}) == 2


def test_a_visit_to_two_places_is_two_events_by_case() -> None:
    found = told("Premijer Srbije završio je posjet Kini i Sjevernoj Koreji.", "hr")
    assert found.places() == ["Kini", "Sjevernoj Koreji"]


def test_a_visit_that_names_nobody_gives_its_place_to_the_meeting() -> None:
    found = told("During a visit to Lima, the ministers of Ghana and Togo held talks.")
    assert "Lima" in found.places()


def test_a_headline_may_leave_out_the_auxiliary() -> None:
    found = told("Danish consulate in Mali attacked in raid by rebels", zone="title")
    assert "ASSAULT attack rebels > Danish consulate, occurred" in found.lines()
    assert found.events[0].title


def test_who_says_that_another_will_not_go_does_not_make_him_refuse() -> None:
    assert told("Norwegian Premier Ada Berg said Minister Nils Holm will not travel to Lima for talks.").lines() == []
    (line,) = told("Norwegian Premier Ada Berg said she will not travel to Lima.").lines()
    assert line == "REJECT reject she > -, occurred"
