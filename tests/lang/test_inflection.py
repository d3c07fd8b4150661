"""Base forms of names and forms of verbs."""

import pytest

from dragoman.lang.inflection import inflection_of


@pytest.mark.parametrize(
    ("code", "word", "base", "case"),
    [
        ("en", "ministries", "ministry", "plural"), ("hr", "ivićem", "ivić", "ins"), ("hr", "petra", "petar", "gen"),
        ("hr", "kinu", "kina", "acc"), ("sr", "beogradu", "beograd", "loc"),
    ],
)  # fmt: skip
def test_bases(code: str, word: str, base: str, case: str) -> None:
    assert case in dict(inflection_of(code).bases(word))[base]


@pytest.mark.parametrize(
    ("code", "lemma", "form", "tag"),
    [
        ("en", "deny", "denied", "past"), ("en", "say", "says", "third"), ("en", "accuse", "accusing", "gerund"),
        ("hr", "izjaviti", "izjavila", "past"), ("hr", "reći", "rekao", "past"),
    ],
)  # fmt: skip
def test_verbs(code: str, lemma: str, form: str, tag: str) -> None:
    assert tag in inflection_of(code).verb(lemma)[form]


def test_owner_of_a_possessive_adjective() -> None:
    assert "putin" in inflection_of("hr").owner("putinov")
