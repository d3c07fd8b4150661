"""The tool's own words."""

import typing

import pytest

from dragoman.model.annotation import Stance
from dragoman.model.record import Role, Status, Told
from dragoman.tell.wording import phrases


@pytest.mark.parametrize(
    ("noun", "many"),
    [("visit", "visits"), ("copy", "copies"), ("round of talks", "rounds of talks"), ("act of aid", "acts of aid")],
)
def test_nouns_have_plurals(noun: str, many: str) -> None:
    assert phrases.plural(noun) == many


def test_counts_are_written_as_figures_or_as_words() -> None:
    assert phrases.count(1, "voice") == "1 voice"
    assert phrases.count(3, "independent voice") == "3 independent voices"
    assert phrases.count_in_words(3, "visit") == "three visits"
    assert phrases.count_in_words(40, "visit") == "40 visits"


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_end_in_and(items: list[str], words: str) -> None:
    assert phrases.listed(items) == words


def test_every_code_of_the_contract_has_words() -> None:
    assert set(phrases.STATUS) == set(typing.get_args(Status))
    assert set(phrases.STANCE) == set(phrases.STANCE_ORDER) == set(typing.get_args(Stance))
    assert set(phrases.ROLE) == set(phrases.ROLE_ORDER) == set(typing.get_args(Role))
    assert set(phrases.TOLD) == set(phrases.TOLD_SIGN) == set(typing.get_args(Told))


def test_an_event_has_a_noun_even_where_its_mode_is_new() -> None:
    assert phrases.event_noun("CONSULT", "visit") == "visit"
    assert phrases.event_noun("SANCTION", "a mode to come") == "sanction"
    assert phrases.event_noun("NEW", None) == "event"


@pytest.mark.parametrize(("kind", "words"), [("SANCTION", "against"), ("AID", "to"), ("CONSULT", "with")])
def test_a_target_is_introduced_by_what_is_done_to_it(kind: str, words: str) -> None:
    assert phrases.role_words("target", kind) == words
