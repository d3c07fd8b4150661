"""Verbs whose parts stand before them."""

from dragoman.grammar.parts import parts_before
from dragoman.grammar.verbs import verb
from tests.grammar.parsed import parsed


def test_the_inflected_word_of_a_closing_verb_is_its_last() -> None:
    assert (verb("امضا کردن", final=True).head, verb("امضا کردن", final=True).rest) == ("کردن", ("امضا",))
    assert (verb("call for").head, verb("call for").rest) == ("call", ("for",))


def test_parts_stand_right_before_the_form() -> None:
    view = parsed("شیلی توافق را امضا خواهد کرد.", "fa").analysis.view
    signing = verb("امضا کردن", final=True)
    assert parts_before(view, 5, signing) == 3
    assert parts_before(view, 3, signing) == 3
    assert parts_before(view, 2, signing) == 2
