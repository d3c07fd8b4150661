"""Where and when."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway and Peru signed a pact in Lima.", "Lima"),
        ("Norway attacked a camp near Khartoum.", "Khartoum"),
        ("Norway attacked Danish troops at night, officials in Oslo said.", "-"),
        ("Norway attacked a camp in the north of Mali.", "Mali"),
        ("Villages in Mali were bombed by Norway.", "Mali"),
    ],
)
def test_place(text: str, place: str) -> None:
    assert told(text).places() == [place]


def test_the_time_of_the_clause() -> None:
    text = "Norway accused Peru on Monday, and Ghana praised Togo on Friday."
    times = [event.time for event in told(text).events]
    assert [text[t.start : t.end] for t in times if t is not None] == ["Monday", "Friday"]


def test_a_relative_time_belongs_to_the_clause_it_introduces() -> None:
    found = told("A day after Norway imposed sanctions on Peru, the Danish premier arrived in Lima.")
    forms = {event.type: event.time.form if event.time else None for event in found.events}
    assert forms == {"SANCTION": "relative", "CONSULT": None}


def test_a_clause_with_its_own_day_needs_no_counting() -> None:
    found = told("Days after Norway held talks with Oman, the Danish premier landed in Lima on Tuesday.")
    forms = {event.mode: event.time.form if event.time else None for event in found.events}
    assert forms == {"meeting": "relative", "visit": "weekday"}


def test_the_time_beside_a_governing_verb_is_that_of_what_it_governs() -> None:
    found = told("Danska je jučer počela povlačiti vojnike iz Malija.", "hr")
    times = [event.time for event in found.events]
    assert [found.text[t.start : t.end] for t in times if t is not None] == ["jučer"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Serbia deployed troops near Kosovo.", "en"),
        ("Serbia sent troops to the boundary with Kosovo.", "en"),
        ("Serbia withdrew its troops from near Kosovo.", "en"),
        ("Serbia withdrew its troops from the Kosovo border.", "en"),
        ("Russia massed soldiers near Kharkiv.", "en"),
        ("Srbija je rasporedila vojsku blizu Kosova.", "hr"),
        ("Srbija je povukla vojsku s granice s Kosovom.", "hr"),
    ],
)
def test_troops_beside_a_place_do_not_go_there_or_leave_it(text: str, language: str) -> None:
    found = told(text, language)
    assert [event.type in ("MOBILIZE", "RETREAT") for event in found.events] == [True]
    assert found.places() == ["-"]


def test_what_happens_near_a_town_counts_as_there() -> None:
    assert told("Norway attacked Peruvian soldiers near Cusco.").places() == ["Cusco"]


def test_what_is_talked_about_is_not_where_it_was() -> None:
    found = told("Norway and Peru discussed the war in Mali and signed a pact.")
    assert [place for event, place in zip(found.events, found.places(), strict=True) if event.type == "AGREE"] == ["-"]


def test_talks_are_not_where_their_matter_is() -> None:
    found = told("Norwegian Premier Ada Berg discussed with Peruvian President Eva Cruz the war in Mali.")
    assert [event.status for event in found.events] == ["occurred", "occurred"]
    assert found.places()[0] == "-"


def test_a_war_in_a_land_is_no_invasion_of_it() -> None:
    assert [event.mode for event in told("The war in Mali has killed thousands.").events] == ["fight"]
    assert [event.mode for event in told("Norway waged war against Mali.").events] == ["invade"]


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Premier Ada Berg met President Eva Cruz a week after the attack in Lima.", "en", ["-"]),
        ("Premier Ada Berg met President Eva Cruz in Oslo ahead of the summit in Lima.", "en", ["Oslo", "Lima"]),
        ("L'incontro tra Meloni e Macron avviene due giorni prima della visita di Joe Biden a Lima.", "it",
         ["-", "Lima"]),
        ("La rencontre entre Meloni et Macron a lieu deux jours avant la visite de Joe Biden à Lima.", "fr",
         ["-", "Lima"]),
        ("Giorgia Meloni traf Emmanuel Macron vor dem Gipfel in Lima.", "de", ["-", "Lima"]),
        ("Встреча Мелони и Макрона состоялась за два дня до визита президента Джо Байдена в Рим.", "ru", ["-", "Рим"]),
    ],
)  # fmt: skip
def test_a_place_is_that_of_the_noun_it_stands_behind(text: str, language: str, places: list[str]) -> None:
    assert told(text, language).places() == places
