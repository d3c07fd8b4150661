"""Verbs of a pack, by form."""

import pytest

from dragoman.grammar.verbs import verb, verbs_of


@pytest.mark.parametrize(
    ("form", "lemma", "tag"),
    [("slapped", "slap", "past"), ("signing", "sign", "gerund"), ("withdrew", "withdraw", "past")],
)
def test_forms(form: str, lemma: str, tag: str) -> None:
    assert any(found.lemma == lemma and tag in tags for found, tags in verbs_of("en").at(form))


def test_phrasal_verbs_come_first() -> None:
    assert verbs_of("en").at("pulled")[0][0].rest == ("out", "of")


def test_a_verb_from_its_entry() -> None:
    assert (verb("call for").head, verb("call for").rest) == ("call", ("for",))


def test_word_lists_of_the_language() -> None:
    assert "the" in verbs_of("en").definite
    assert "the" in verbs_of("en").articles
    assert not verbs_of("hr").articles
    assert verbs_of("hr").preposition_cases["tijekom"] == {"gen"}
