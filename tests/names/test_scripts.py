"""Scripts and their letters."""

import pytest

from dragoman.names.scripts import script_of, script_of_name, script_of_text
from dragoman.names.spelt import readings, syllables


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("Lavrov", "latin"),
        ("Вучић", "cyrillic"),
        ("پزشکیان", "arabic"),
        ("习近平", "han"),
        ("김정은", "other"),
        ("12", "latin"),
    ],
)
def test_the_script_of_a_word(word: str, script: str) -> None:
    assert script_of(word) == script


def test_a_name_is_of_the_script_that_is_not_latin() -> None:
    assert script_of_name(("Abu", "بكر")) == "arabic"
    assert script_of_name(("Anton", "Berg")) == "latin"


def test_variants_of_letters_are_one() -> None:
    assert set(readings("علی")) & set(readings("علي"))
    assert set(readings("Артём")) & set(readings("Артем"))
    assert readings("習近平") == readings("习近平") == (("xi", "jin", "ping"),)


def test_ukrainian_letters_may_be_read_in_their_own_way() -> None:
    assert ("с", "ы", "б", "и", "х", "а") in readings("Сибіга")


def test_marks_stay_on_letters_that_languages_tell_apart_by_them() -> None:
    assert readings("Vučić") == (("v", "u", "č", "i", "ć"),)
    assert readings("Nguyễn") == (("n", "g", "u", "y", "e", "n"),)


def test_chinese_signs_have_one_sound_each() -> None:
    assert syllables("王毅") == ["wang", "yi"]


def test_a_text_is_of_the_script_that_most_letters_have() -> None:
    assert script_of_text("НАТО (NATO) и ЕУ") == "Cyrl"
    assert script_of_text("Vučić i Дачић") == "Latn"
    assert script_of_text("12:30") == ""
