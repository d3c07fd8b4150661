"""Names and words by their beginnings, in many languages."""

import pytest

from dragoman.errors import PackError
from dragoman.lang.pack import available, load
from dragoman.triage import terms
from dragoman.triage.terms import CLASSES, Term, fold, kinds_of, terms_of


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("en", "Norway and the Turkish government met in Astana", {"NO", "TR", "KZ"}),
        ("hr", "Ministri Norveške i Turske u Teheranu", {"NO", "TR", "IR"}),
        ("sr", "Министар Норвешке у Анкари", {"NO", "TR"}),
        ("ru", "Президент Турции прибыл в Осло", {"TR", "NO"}),
        ("pl", "Prezydent Turcji w Oslo o Iranie", {"TR", "NO", "IR"}),
        ("uk", "Президент Туреччини прибув до Осло", {"TR", "NO"}),
        ("ar", "وصل الوزير التركي إلى إيران", {"TR", "IR"}),
        ("fa", "سفر وزیر ترکیه به نروژ", {"TR", "NO"}),
        ("tr", "Norveç'in bakanı İran'da", {"NO", "IR"}),
        ("zh", "土耳其外长访问挪威", {"TR", "NO"}),
        ("de", "Die türkische Regierung und Norwegens Minister", {"TR", "NO"}),
        ("cs", "Ministr Norska v Turecku", {"NO", "TR"}),
    ],
)
def test_states_in_any_case_and_script(language: str, text: str, states: set[str]) -> None:
    assert set(kinds_of(terms_of(language).found(text), "state")) == states


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Само самолетът кацна"),
        ("cs", "Gazprom a Gazeta"),
        ("sl", "Zaradi dežja so tekmo prestavili"),
        ("cs", "Právě tento den"),
        ("en", "They who told us"),
        ("en", "an Indiana court"),
    ],
)
def test_other_words_are_no_states_and_no_bodies(language: str, text: str) -> None:
    hits = list(terms_of(language).found(text))
    assert {state for state in kinds_of(hits, "state") if state != "US"} == set()
    assert kinds_of(hits, "body") == []


def test_an_acronym_is_written_in_capitals() -> None:
    assert kinds_of(terms_of("en").found("The WHO and the UN met"), "body") != []
    assert kinds_of(terms_of("en").found("those who met, un and all"), "body") == []


def test_phrases_win_over_their_first_word_and_nothing_is_counted_twice() -> None:
    found = [hit.term for hit in terms_of("en").found("the foreign minister spoke")]
    assert found == [Term("diplomacy", "foreign minist")]


def test_words_with_their_article_and_what_is_joined_to_them() -> None:
    kinds = [hit.term.kind for hit in terms_of("ar").found("وبالعقوبات والمفاوضات")]
    assert kinds == ["diplomacy", "diplomacy"]


def test_a_closed_word_has_no_other_ending() -> None:
    assert kinds_of(terms_of("en").found("the sea war ended"), "force") == ["war"]
    assert kinds_of(terms_of("en").found("a warm warden"), "force") == []


def test_every_pack_has_every_list() -> None:
    for code in available():
        section = load(code).section("triage")
        assert [name for name in CLASSES if not section.get(name)] == [], code


def test_a_list_that_is_none_is_told() -> None:
    with pytest.raises(PackError, match="E180"):
        list(terms._words({"sport": ["goal", False]}, "en"))


def test_folding() -> None:
    assert fold("Łódź") == "lodz"
    assert fold("İran") == "iran"
    assert fold("إيران") == fold("ایران")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "the hospitality of the counterparty in a seasoned operation", id="en"),
        pytest.param("cs", "obchod může získat výstavbu krajiny", id="cs"),
        pytest.param("pl", "powodu mediach przepisów", id="pl"),
        pytest.param("hr", "sustav susjeda i konzultanti okupljeni", id="hr"),
        pytest.param("tr", "birlikte yaşayan kazandı, ilişkin", id="tr"),
        pytest.param("uk", "наступного протоколу погоджено консультації", id="uk"),
        pytest.param("ru", "закончил сценарий, следовательно публикация", id="ru"),
    ],
)
def test_words_that_only_begin_like_a_listed_one_count_as_nothing(language: str, text: str) -> None:
    assert [hit for hit in terms_of(language).found(text) if hit.term.kind in CLASSES] == []


def test_what_a_list_means_is_still_found_beside_its_exceptions() -> None:
    assert kinds_of(terms_of("en").found("an opera by a count"), "show") == ["opera"]
    assert kinds_of(terms_of("hr").found("konzul i suša"), "diplomacy") == ["konzul"]
