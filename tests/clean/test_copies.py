"""Near copies: who copies whom, whatever the order."""

import random

import pytest

from dragoman.clean.copies import near_copies
from dragoman.model.text import Layout
from tests.clean.papers import laid_out

WORDS = [f"word{number}" for number in range(4000)]


def story(seed: int, length: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def layout(words: list[str]) -> Layout:
    return laid_out(" ".join(words) + ".")


def edited(words: list[str], every: int) -> list[str]:
    return [f"other{at}" if at % every == every - 1 else word for at, word in enumerate(words)]


def test_the_same_text_under_two_ids() -> None:
    assert near_copies({"b": layout(story(1)), "a": layout(story(1))}) == {"b": "a"}


def test_the_longer_text_is_the_original() -> None:
    long = layout(story(1) + story(2, 100))
    assert near_copies({"a": layout(story(1)), "b": long}) == {"a": "b"}


def test_light_editing_is_a_copy_and_rewriting_is_not() -> None:
    base = story(3, 400)
    found = near_copies({"a": layout(base), "b": layout(edited(base, 100)), "c": layout(edited(base, 8))})
    assert found == {"b": "a"}


def test_all_copies_point_to_one_original() -> None:
    base = story(4)
    found = near_copies({"c": layout(base), "a": layout(base + story(5, 20)), "b": layout(base[:-10])})
    assert found == {"b": "a", "c": "a"}


@pytest.mark.parametrize(("words", "copies"), [(5, {}), (12, {"b": "a"})])
def test_short_texts_must_be_equal(words: int, copies: dict[str, str]) -> None:
    assert near_copies({"a": layout(story(6, words)), "b": layout(story(6, words))}) == copies


def test_very_short_texts_that_differ_are_none() -> None:
    assert near_copies({"a": layout(story(6, 14)), "b": layout([*story(6, 13), "other"])}) == {}


def test_the_order_does_not_matter() -> None:
    layouts = {f"r{number}": layout(edited(story(number % 5), 90 + number)) for number in range(20)}
    names = sorted(layouts)
    expected = near_copies(layouts)
    assert len(expected) == 15
    for seed in range(3):
        random.Random(seed).shuffle(names)
        assert near_copies({name: layouts[name] for name in names}) == expected


def test_case_and_punctuation_do_not_matter() -> None:
    base = story(8, 30)
    assert near_copies({"a": layout(base), "b": laid_out(", ".join(base).title() + "!")}) == {"b": "a"}


SHORT = (
    "The foreign ministers of Norway and Jordan met in Amman on Tuesday to talk about water. "
    "They agreed to send 40 engineers to the Jordan valley before the summer, the ministry said."
)


@pytest.mark.parametrize(
    ("edit", "copy"),
    [
        (("water", "water supply"), True),
        (("agreed", "decided"), True),
        (("to talk about water", "for talks"), True),
        (("40 engineers", "90 engineers"), False),
        (("Norway and Jordan met in Amman on Tuesday", "Chile and Peru spoke by telephone on Friday night"), False),
    ],
)
def test_a_short_text_lightly_edited_is_a_copy(edit: tuple[str, str], copy: bool) -> None:
    other = SHORT.replace(*edit)
    assert other != SHORT
    found = near_copies({"a": laid_out(SHORT), "b": laid_out(other)})
    assert bool(found) is copy


def test_a_short_text_cut_from_a_long_one_is_a_copy() -> None:
    long = " ".join(f"sentence{at}x tells something else." for at in range(80))
    assert near_copies({"a": laid_out(f"{SHORT} {long}"), "b": laid_out(SHORT.replace("Tuesday", "Monday"))}) == {
        "b": "a"
    }
