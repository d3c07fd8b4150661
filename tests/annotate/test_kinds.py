"""Ships, storms, works, accounts and papers of a name are no actors; offices of a part of a state none of the state."""

import pytest

from tests.annotate.annotated import annotated, body, named, tijelo

ACTORS = frozenset(("person", "organisation", "place"))

THINGS = [
    "At dawn the frigate Hilda Orrel left port.",
    "At dawn Hurricane Hilda came.",
    "They saw the film Peter Vasque there.",
    'She wrote: "@HildaOrrel and #TarnFire are right".',
    "They read the Panama Papers there.",
]
STVARI = [
    "Isplovio je brod Vesk Kord.",
    "Počeo je Solunski festival.",
]


@pytest.mark.parametrize("text", THINGS)
def test_things_are_no_actors(text: str) -> None:
    assert not [m for m in annotated(body(text)).mentions if m.kind in ACTORS]


@pytest.mark.parametrize("text", STVARI)
def test_things_are_no_actors_in_croatian(text: str) -> None:
    assert not [m for m in annotated(tijelo(text), "hr").mentions if m.kind in ACTORS]


def test_english_names_tell_their_kind_in_croatian_too() -> None:
    found = annotated(tijelo("Govorio je za Orrel University."), "hr")
    assert named(found, "Orrel University").kind == "organisation"


LOCAL = [
    "We met Texas attorney general Hilda Orrel.",
    "We met Catalan president Hilda Orrel.",
]


@pytest.mark.parametrize("text", LOCAL)
def test_an_office_of_a_part_of_a_state_is_none_of_the_state(text: str) -> None:
    [person] = [m for m in annotated(body(text)).mentions if m.kind == "person"]
    assert person.name == ("Hilda", "Orrel")
    assert person.office is None


def test_a_governor_is_one_of_a_part_of_a_state() -> None:
    [person] = [m for m in annotated(body("We met Texas governor Hilda Orrel.")).mentions if m.kind == "person"]
    assert person.office == "governor"


def test_a_mayor_is_not_called_as_the_town() -> None:
    found = annotated(tijelo("Govorio je gradonačelnik Solina, a bio je i gradonačelnik Kordić."), "hr")
    assert [m.name for m in found.mentions if m.office == "mayor"] == [(), ("Kordić",)]


def test_pm_in_small_letters_is_a_time_of_day() -> None:
    found = annotated(body("The door opened at 3:15 pm and the PM came."))
    assert [m.office for m in found.mentions if m.kind == "person"] == ["prime minister"]
