"""Subjects and what is said of them, as phrases."""

import pytest

from dragoman.grammar.clauses import clauses_of
from dragoman.model.text import ZoneKind
from tests.grammar.read import read, words


def told(text: str, zone: ZoneKind = "body", language: str = "en") -> list[tuple[str, str]]:
    """The independent clauses of a sentence: subject and predicate."""
    analysis = read(text, language, zone)
    return [(words(analysis, c.subject), words(analysis, c.predicate)) for c in clauses_of(analysis) if not c.dependent]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The owners of the mill, who live abroad, sold it on Monday.", "The owners of the mill", "sold it on Monday"),
        ("At least nine climbers died in an avalanche.", "At least nine climbers", "died in an avalanche"),
        ("In Oslo a bakery burned down.", "a bakery", "burned down"),
        ("While the mayor slept, thieves emptied the safe.", "thieves", "emptied the safe"),
        ("The choir and the band played loudly because nobody left.", "The choir and the band", "played loudly"),
        ("The winners are two sisters from Leeds.", "The winners", "are two sisters from Leeds"),
        ("Ada Berg, Bo Lund and two cooks left the club.", "Ada Berg , Bo Lund and two cooks", "left the club"),
        ("Norway's bid failed in Leeds.", "Norway 's bid", "failed in Leeds"),
        ("Norway's attempt to sell the mill failed.", "Norway 's attempt to sell the mill", "failed"),
        ("Leeds -- Singers told a 'tall tale', nobody knows why.", "Singers", "told a ' tall tale '"),
    ],
)  # fmt: skip
def test_who_and_what(text: str, who: str, what: str) -> None:
    assert told(text)[0] == (who, what)


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Goalkeeper arrested after brawl", "Goalkeeper", "arrested after brawl"),
        ("Museum to sell its oldest coin", "Museum", "to sell its oldest coin"),
        ("Four dead as ferry sinks", "Four", "dead as ferry sinks"),
        ("Storm thrown off course as wind turns", "Storm", "thrown off course as wind turns"),
        ("Baker's new rival opens shop", "Baker's new rival", "opens shop"),
        ("Police identify three bakers", "Police", "identify three bakers"),
    ],
)
def test_a_headline_needs_no_finite_verb(text: str, who: str, what: str) -> None:
    subject, predicate = told(text, "title")[0]
    assert (subject.replace(" '", "'"), predicate) == (who, what)


def test_running_text_needs_a_finite_verb() -> None:
    assert told("Museum to sell its oldest coin.") == []


def test_by_case() -> None:
    assert told("Ministar Petrović potpisao je sporazum.", language="hr")[0][0] == "Ministar Petrović"


def test_a_participle_carries_a_headline_by_case() -> None:
    text = "Ministar Petrović uhićen u Zagrebu, Kovač optužuje Srbiju"
    assert told(text, "title", "hr")[0] == ("Ministar Petrović", "uhićen u Zagrebu")
    assert ("Ministar Petrović", "uhićen u Zagrebu") not in told(text, "body", "hr")


def test_a_clause_that_depends_by_case() -> None:
    text = "Predsjednik Kovač razgovarao je s novinarima nakon što je otišao ministar Petrović."
    assert [who for who, _ in told(text, language="hr")] == ["Predsjednik Kovač"]
