"""Ids are of content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.ids import ID_LENGTH, make_id

PARTS = st.lists(st.one_of(st.text(), st.integers(), st.none(), st.lists(st.text(), max_size=2)), max_size=4)


def test_an_id_is_a_prefix_and_a_hash() -> None:
    found = make_id("e", ["CONSULT", "visit"])
    prefix, _, digits = found.partition("-")
    assert prefix == "e"
    assert len(digits) == ID_LENGTH
    assert int(digits, 16) >= 0
    assert make_id("e", ["CONSULT", "visit"]) == found
    assert make_id("c", ["CONSULT", "visit"]) != found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["a", "b"], ["ab"]),
        (["a,b"], ["a", "b"]),
        ([None], ["None"]),
        ([1], ["1"]),
        ([["a"], "b"], ["a", ["b"]]),
        ([], [""]),
    ],
)
def test_parts_are_not_run_together(one: list[object], other: list[object]) -> None:
    assert make_id("x", one) != make_id("x", other)


def test_tuples_and_lists_of_the_same_are_the_same() -> None:
    assert make_id("x", ("a", ("b",))) == make_id("x", ["a", ["b"]])


@given(PARTS, PARTS)
def test_the_same_id_is_of_the_same_parts(one: list[object], other: list[object]) -> None:
    assert (make_id("x", one) == make_id("x", other)) == (one == other)
