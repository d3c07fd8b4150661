"""What a sentence names and does not tell: what is called false, what is made up, what somebody is kept from."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is not true that Norway bombed Peru.", "en"),
        ("It is untrue that Norway sold missiles to Peru.", "en"),
        ("Rumours that Norway had bombed Peru were false.", "en"),
        ("Reports that Norway bombed Peru are completely unfounded.", "en"),
        ("Reports of a Norwegian attack on Peru turned out to be false.", "en"),
        ("The rumour that Norway bombed Peru, spread by bloggers, is false.", "en"),
        ("There is no truth in the claim that Norway bombed Peru.", "en"),
        ("There was no evidence that Norway bombed Peru.", "en"),
        ("Bloggers spread false claims that Norway had bombed Peru.", "en"),
        ("Claims that Norway had invaded Peru were rejected by Finland.", "en"),
        ("Claims that Peru rejected Togo's proposal were rejected by Finland.", "en"),
        ("Finland called reports that Norway bombed Peru untrue.", "en"),
        ("Netočno je da je Danska isporučila oružje Finskoj.", "hr"),
        ("Glasine da je Danska napala Finsku bile su lažne.", "hr"),
        ("Tvrdnje o danskom napadu na Finsku su neutemeljene.", "hr"),
        ("Tvrdnje da je Danska napala Finsku odbacio je Kremlj.", "hr"),
        ("Navodi da je Danska isporučila oružje Finskoj nisu točni.", "hr"),
        ("Vesti da je Danska napala Finsku su neosnovane.", "sr"),
    ],
)
def test_what_nobody_in_particular_calls_false_is_no_event(text: str, language: str) -> None:
    assert told(text, language).lines() == []


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("It is not true that Norway bombed Peru, the Peruvian president said.", "en", "ASSAULT attack Norway > Peru"),
        ("The Danish minister said it was not true that Norway bombed Peru.", "en", "ASSAULT attack Norway > Peru"),
        ("Reports that Norway bombed Peru were untrue, Finland said.", "en", "ASSAULT attack Norway > Peru"),
        ("Finland denied that Norway bombed Peru.", "en", "ASSAULT attack Norway > Peru"),
        ("Nije istina da je Danska napala Finsku, rekao je norveški premijer.", "hr", "ASSAULT attack Danska > Finsku"),
        (
            "Norveški premijer rekao je da nije istina da je Danska napala Finsku.",
            "hr",
            "ASSAULT attack Danska > Finsku",
        ),
        ("Nije tačno da je Danska napala Finsku, kaže norveški ministar.", "sr", "ASSAULT attack Danska > Finsku"),
    ],
)
def test_what_a_voice_calls_false_is_denied_by_it(text: str, language: str, line: str) -> None:
    found = told(text, language)
    assert found.lines() == [f"{line}, denied"]
    assert found.events[0].stance == "denies"
    assert found.events[0].attribution is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Reports that Norway bombed Peru were confirmed by Finland.", "en"),
        ("The report that Norway bombed Peru was not false.", "en"),
        ("Finland said it is true that Norway bombed Peru.", "en"),
        ("Vijest da je Danska napala Finsku je istinita.", "hr"),
    ],
)
def test_what_is_called_true_happened(text: str, language: str) -> None:
    assert [event.status for event in told(text, language).events] == ["occurred"]


def test_a_headline_calls_false_without_a_verb() -> None:
    assert told("Reports that Norway bombed Peru false", zone="title").lines() == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the novel, Norway invades Finland in 2031.", "en"),
        ("In a thriller published on Monday, Norway invades Finland.", "en"),
        ("The film shows Norway invading Finland.", "en"),
        ("Norway attacked Peru in the semi-final of the World Cup.", "en"),
        ("U romanu Danska napada Finsku 2031. godine.", "hr"),
        ("U filmu redatelja iz Osla Danska napada Finsku.", "hr"),
        ("Danska je napala Finsku u finalu prvenstva.", "hr"),
    ],
)
def test_fiction_and_sport_are_no_events(text: str, language: str) -> None:
    assert told(text, language).lines() == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway condemned Peru over the film.", "ACCUSE condemn Norway > Peru, occurred"),
        ("Norway bombed Peru in the final days of the war.", "ASSAULT attack Norway > Peru, occurred"),
    ],
)
def test_words_of_fiction_and_sport_do_not_make_it(text: str, line: str) -> None:
    assert told(text).lines() == [line]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway prevented Peru from attacking Chad.", "en"),
        ("Norway decided against sending weapons to Chad.", "en"),
        ("Norway avoided bombing Chad.", "en"),
        ("Danska je spriječila Norvešku da napadne Finsku.", "hr"),
    ],
)
def test_what_somebody_is_kept_from_is_no_event(text: str, language: str) -> None:
    assert told(text, language).lines() == []


def test_whether_it_happened_is_open() -> None:
    assert told("It is not known whether Norway bombed Peru.").lines() == ["ASSAULT attack Norway > Peru, hypothetical"]
