"""Talks that somebody has come for are not talks that were held."""

import pytest

from dragoman.model.record import EventRecord
from tests.resolve.build import record

ARRIVES = "Foreign Minister Ada Berg of Norway arrived in Amman on Wednesday for talks with King Abdullah of Jordan."


def meeting(*lines: str, published: str = "12 March 2026") -> EventRecord:
    found = record(a="\n\n".join(("Berg in Jordan", f"{published} (Nordic Wire)", *lines)))
    [event] = [e for e in found.events if e.mode == "meeting"]
    return event


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (ARRIVES, "planned"),
        ("Foreign Minister Ada Berg of Norway visited Amman on Wednesday and met King Abdullah of Jordan.", "occurred"),
        (ARRIVES.replace("on Wednesday", "in March 2019"), "occurred"),
    ],
)
def test_who_has_just_arrived_for_talks_has_not_held_them(line: str, status: str) -> None:
    assert meeting("Jordan is short of water, as everybody there knows.", "Much has been tried.", line).status == status


def test_one_passage_that_tells_the_talks_is_enough() -> None:
    held = "Berg met King Abdullah of Jordan in Amman on Wednesday and thanked him for the rain."
    found = meeting(ARRIVES, held)
    assert found.status == "occurred"
    assert [step.status for step in found.history] == ["planned", "occurred"]
