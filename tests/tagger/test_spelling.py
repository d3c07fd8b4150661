"""What the tagger sees of a word."""

import pytest

from dragoman.tagger.spelling import BETWEEN, PLACES, ROWS, SILENT, Spelling, contexts, is_han, shape, shouted

LETTERS = {"б": "b", "а": "a", "р": "r", "њ": "nj", "е": "e"}


@pytest.mark.parametrize(
    ("word", "norm"),
    [("Barnje", "barnje"), ("БАРЊЕ", "barnje"), ("Đurić", "duric"), ("Łódź", "lodz"), ("北", "北"), ("", "")],
)
def test_letters_of_other_scripts_and_marks_are_folded(word: str, norm: str) -> None:
    assert Spelling(LETTERS).norm(word) == norm


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Oslo", "Xxxx"),
        ("Montevideo", "Xxxx"),
        ("UNHCR-om", "XXX-xx"),
        ("1,234", "d,ddd"),
        ("iPad", "xXxx"),
        ("中", "o"),
    ],
)
def test_a_shape_keeps_capitals_and_cuts_runs(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_a_word_has_as_many_rows_as_there_are_places_and_always_the_same() -> None:
    spelling = Spelling({})
    for word in ("a", "Andora", "x" * 90, BETWEEN.join("^北京"), SILENT + "OSLO"):
        rows = spelling.rows(word)
        assert len(rows) == PLACES
        assert all(0 <= row < ROWS for row in rows)
        assert rows == Spelling({}).rows(word)


def test_rows_are_those_that_the_shipped_model_was_trained_with() -> None:
    assert Spelling({}).rows("Oslo")[:6] == (5893, 2949, 31285, 20573, 0, 36335)


def test_a_script_does_not_change_the_rows() -> None:
    spelling = Spelling(LETTERS)
    assert spelling.rows("Барање") == spelling.rows("Baranje")


def test_capitals_of_a_shouted_sentence_say_nothing() -> None:
    assert shouted(["TALKS", "IN", "OSLO", "END"])
    assert not shouted(["Talks", "in", "OSLO", "end"])
    assert not shouted(["EU"])
    words = contexts(["TALKS", "IN", "OSLO", "END"])
    spelling = Spelling({})
    assert spelling.rows(words[2])[:-1] == spelling.rows("Oslo")[:-1]
    assert spelling.rows(words[2])[-1] == spelling.rows(words[1])[-1]


def test_a_chinese_sign_is_read_with_its_neighbours() -> None:
    assert is_han("京")
    assert not is_han("Pekín")
    first, second, third = contexts(["北", "京", "."])
    assert (first, second, third) == (BETWEEN.join("^北京"), BETWEEN.join("北京."), ".")
    assert Spelling({}).rows(first) != Spelling({}).rows(BETWEEN.join("^北方"))
