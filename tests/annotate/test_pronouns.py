"""Whom a pronoun stands for: who acts, and nobody whom its own sentence names besides."""

import pytest

from dragoman.model.annotation import Annotations
from tests.annotate.annotated import annotated, body, tijelo, words


def meant(found: Annotations, pronoun: str) -> str | None:
    """The words of whom the last such pronoun stands for."""
    index = [m for m in found.mentions if m.kind == "pronoun" and words(found, m) == pronoun][-1].refers
    return None if index is None else words(found, found.mentions[index])


def test_who_speaks_of_somebody_is_not_the_one_quoted() -> None:
    found = annotated(body('Olaf Brandt told the crew to wait. "Macron was ahead by two points in May," he said.'))
    assert meant(found, "he") == "Olaf Brandt"


def test_who_is_named_behind_the_pronoun_is_another() -> None:
    found = annotated(body("Macron's plan is sound, Peter Ashdown told reporters. He noted that Macron would wait."))
    assert meant(found, "He") == "Peter Ashdown"


def test_a_pronoun_in_a_clause_before_may_stand_for_who_follows() -> None:
    found = annotated(body("Olaf Brandt rested. When he came back, Brandt signed the papers."))
    assert meant(found, "he") == "Olaf Brandt"


def test_who_acts_goes_on_rather_than_who_was_met() -> None:
    found = annotated(body("After a talk with Leo Kemp, Olaf Brandt left the hall. He also said the port was shut."))
    assert meant(found, "He") == "Olaf Brandt"


def test_who_is_only_quoted_about_does_not_go_on() -> None:
    found = annotated(body('"Macron never wrote a line to us," said Olaf Brandt. He added that the port was shut.'))
    assert meant(found, "He") == "Olaf Brandt"


def test_whoever_is_alone_is_meant_also_behind_a_preposition() -> None:
    found = annotated(body("The crew sent a letter to Olaf Brandt. He never answered it."))
    assert meant(found, "He") == "Olaf Brandt"


@pytest.mark.parametrize(
    ("text", "body_meant"),
    [
        ("Kenya wrote to the court on Monday. It argued that the debt was paid.", "Kenya"),
        ("In letters to Kenya the court named a sum. It argued that the debt was due.", "court"),
    ],
)
def test_it_is_the_body_that_opened_the_sentence_before(text: str, body_meant: str) -> None:
    assert meant(annotated(body(text)), "It") == body_meant


def test_in_languages_with_cases_the_one_in_the_nominative_goes_on() -> None:
    text = "S Vladimirom Putinom govorio je Marko Ivić. On je rekao da je luka zatvorena."
    assert meant(annotated(tijelo(text), "hr"), "On") == "Marko Ivić"


def test_a_first_name_of_men_and_women_excludes_nobody() -> None:
    found = annotated(body("Lindsey Graham met President Ivo Holm's crew. He said the port was shut."))
    assert meant(found, "He") == "Lindsey Graham"
