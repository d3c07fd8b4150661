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


def test_what_a_noun_tells_of_a_later_day_than_the_report_is_still_to_come() -> None:
    line = (
        "The meeting of Foreign Minister Ada Berg of Norway and King Abdullah of Jordan in Amman "
        "on {day} March 2026 is awaited."
    )
    assert meeting(line.format(day=17)).status == "planned"
    assert meeting(line.format(day=11)).status == "occurred"
