"""Words of names over scripts: sure, fair, or another word."""

import pytest

from dragoman.names.words import likeness, translated, without_ending


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Witkoff", "Уиткофф"),
        ("Starmer", "Стармер"),
        ("Fidan", "فيدان"),
        ("Jovanović", "Јовановић"),
        ("Abbasi", "عباسي"),
    ],
)
def test_words_that_are_renderings_for_sure(one: str, other: str) -> None:
    assert likeness(one, other).sure
    assert likeness(other, one).sure


@pytest.mark.parametrize(("one", "other"), [("Tavakkoli", "توکلی"), ("Karim", "كرم")])
def test_words_that_may_be_renderings(one: str, other: str) -> None:
    assert likeness(one, other).fair
    assert not likeness(one, other).sure


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hassan", "حسين"), ("Hossein", "حسن"), ("Abbas", "عباسي"), ("Smith", "Смитсон"), ("Martin", "Мартинес"),
     ("Biden", "عون"), ("Macron", "مكرم")],
)  # fmt: skip
def test_other_words(one: str, other: str) -> None:
    assert not likeness(one, other).fair


def test_chinese_signs_are_never_sure() -> None:
    assert likeness("Lavrov", "拉夫罗夫").fair
    assert not likeness("Lavrov", "拉夫罗夫").sure


def test_given_names_that_languages_put_in_their_own_form() -> None:
    assert translated("Volodymyr") == translated("Владимир") > 0
    assert translated("Berg") == 0


def test_endings_of_names() -> None:
    assert "руслан" in without_ending("Русланом")
    assert without_ending("Berg") == ()
