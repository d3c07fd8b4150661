"""The words that a language pack knows, whatever for."""

from dragoman.grammar.ordinary import ordinary_words


def test_words_of_the_language_are_known_in_any_form_and_names_are_none_of_them() -> None:
    words = ordinary_words("ar")
    assert all(map(words.has, ("وزير", "وزيره", "محادثات", "يزور", "امس")))
    assert not any(map(words.has, ("هالفسن", "محمود")))


def test_names_and_given_names_are_known_but_no_words() -> None:
    words = ordinary_words("ar")
    assert words.known("محمود")
    assert words.known("لبنان")
    assert not words.known("هالفسن")


def test_forms_of_verbs_are_told() -> None:
    words = ordinary_words("ar")
    assert words.verb("يزور")
    assert not words.verb("وزير")
