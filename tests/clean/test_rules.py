"""Rules: what a wrong data file says, and that the shipped ones load."""

from collections.abc import Mapping
from typing import Any

import pytest

from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.errors import PackError
from dragoman.lang.pack import available, load


@pytest.mark.parametrize("code", available())
def test_shipped_packs_load(code: str) -> None:
    section = load(code).section("boilerplate")
    rules = BoilerplateRules.from_mapping(section)
    assert rules.strong
    assert rules.months
    assert SentenceRules.from_mapping(section).titles


def test_a_pack_may_say_nothing() -> None:
    rules = BoilerplateRules.from_mapping({})
    assert rules.strong == ()
    assert rules.inline.search("anything") is None
    assert not SentenceRules.from_mapping({}).ordinals


@pytest.mark.parametrize(
    ("section", "code", "told"),
    [
        ({"lines": {"boilerplate": {"strong": ["(unclosed"]}}}, "E241", "(unclosed"),
        ({"lines": {"rubbish": {"strong": []}}}, "E241", "rubbish"),
        ({"lines": ["a"]}, "E240", "lines"),
        ({"agencies": ["AFP", False]}, "E240", "False"),
        ({"dates": {"months": "May"}}, "E240", "months"),
        ({"sections": {"appeal": {"open": ["*"]}}}, "E241", "appeal"),
    ],
)
def test_wrong_data_is_refused(section: Mapping[str, Any], code: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        BoilerplateRules.from_mapping(section)
    assert caught.value.code == code
    assert told in str(caught.value)


def test_wrong_sentence_data_is_refused() -> None:
    with pytest.raises(PackError, match="quotes"):
        SentenceRules.from_mapping({"sentences": {"starters": [False]}})
