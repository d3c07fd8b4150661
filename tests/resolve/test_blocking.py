"""Which mentions are compared at all."""

import datetime as dt

import pytest

from dragoman.resolve.blocking import WINDOW, blocks
from dragoman.resolve.ledger import pairs
from dragoman.resolve.nodes import Node
from tests.resolve.build import ADA, BO, SAMI, node


def compared(*nodes: Node) -> list[tuple[int, int]]:
    return list(pairs(blocks(nodes)))


def test_a_person_in_common_is_enough() -> None:
    assert compared(node(0, sources={ADA}), node(1, sources={ADA}, event={"report": "b"})) == [(0, 1)]


def test_a_state_in_common_is_enough() -> None:
    assert compared(node(0, sources={ADA}), node(1, sources={BO}, event={"report": "b"})) == [(0, 1)]


def test_nobody_in_common_is_not() -> None:
    assert compared(node(0, sources={ADA}), node(1, sources={SAMI}, event={"report": "b"})) == []


def test_mentions_of_one_report_are_compared() -> None:
    assert compared(node(0), node(1)) == [(0, 1)]


def test_modes_of_another_family_are_not() -> None:
    assert compared(node(0, sources={ADA}), node(1, sources={ADA}, event={"mode": "meeting"})) == []


def test_modes_that_may_tell_one_thing_are() -> None:
    signed = {"type": "AGREE", "mode": "sign"}
    agreed = {"type": "AGREE", "mode": "agree", "report": "b"}
    assert compared(node(0, sources={ADA}, event=signed), node(1, sources={ADA}, event=agreed)) == [(0, 1)]


def many(count: int) -> list[Node]:
    start = dt.date(2020, 1, 1)
    return [
        node(
            i,
            sources={ADA},
            targets={SAMI},
            days=(start + dt.timedelta(i)).isoformat(),
            event={"report": f"r{i:04}"},
        )
        for i in range(count)
    ]


def test_the_work_grows_with_the_mentions_not_with_their_pairs() -> None:
    few, more = len(compared(*many(400))), len(compared(*many(1600)))
    assert more < 4.5 * few
    assert more <= 1600 * 2 * WINDOW


def test_no_two_neighbours_in_time_are_missed() -> None:
    found = set(compared(*many(400)))
    assert {(i, i + gap) for i in range(300) for gap in range(1, WINDOW)} <= found


@pytest.mark.parametrize("count", [1, 2, WINDOW, WINDOW + 1, 2 * WINDOW, 2 * WINDOW + 1, 3 * WINDOW])
def test_windows_hold_every_mention(count: int) -> None:
    assert {i for window in blocks(many(count)) for i in window} == set(range(count))
