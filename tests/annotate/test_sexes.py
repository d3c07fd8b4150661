"""Pronouns and courtesy titles stand for people of whom they can be said."""

import pytest

from tests.annotate.annotated import annotated, body, named, tijelo, words

PRONOUNS = [
    ("Hilda Orrel came with Peter Orrel. The driver knew him.", "him", "Peter Orrel"),
    ("Peter Orrel spoke at noon. Hilda Vasque listened. He left early.", "He", "Peter Orrel"),
    ("Hilda Vasque spoke at noon. Peter Orrel listened. Her words were heard.", "Her", "Hilda Vasque"),
    ("Spokeswoman Tarn Vasque met Peter Orrel. She left early.", "She", "Spokeswoman Tarn Vasque"),
]


@pytest.mark.parametrize(("text", "pronoun", "person"), PRONOUNS)
def test_a_pronoun_stands_for_nobody_of_the_other_sex(text: str, pronoun: str, person: str) -> None:
    found = annotated(body(text))
    target = named(found, pronoun).refers
    assert target is not None
    assert words(found, found.mentions[target]) == person


def test_where_everybody_is_of_the_other_sex_it_stands_for_nobody() -> None:
    found = annotated(body("Peter Orrel spoke at noon. Her words were heard."))
    assert named(found, "Her").refers is None


def test_the_first_pronoun_tells_who_somebody_unknown_is() -> None:
    found = annotated(body("Mayor Zarvik Vasque spoke at noon. She smiled. Then he left."))
    assert named(found, "She").refers is not None
    assert named(found, "he").refers is None


def test_pronouns_in_croatian() -> None:
    found = annotated(tijelo("Ivan Kord razgovarao je s Anom Vask. Ona je otputovala."), "hr")
    target = named(found, "Ona").refers
    assert target is not None
    assert found.mentions[target].name == ("Ana", "Vask")


def test_a_courtesy_title_tells_which_of_a_couple_is_meant() -> None:
    found = annotated(body("Peter Vasque came with Hilda Vasque. Later we saw Mrs. Vasque again."))
    target = named(found, "Mrs. Vasque").refers
    assert target is not None
    assert words(found, found.mentions[target]) == "Hilda Vasque"


def test_mrs_is_no_listed_man() -> None:
    found = annotated(body("In the United States Mrs. Trump spoke."))
    assert named(found, "Mrs. Trump").key is None
