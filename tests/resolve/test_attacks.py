"""Attacks that a report tells more than once."""

from typing import Any

import pytest

from dragoman.model.dates import TimeExpr
from tests.resolve.build import AMMAN, OSLO
from tests.resolve.test_features import found, value

ATTACK = {"type": "ASSAULT", "mode": "attack", "report": "a"}
TALIBAN, REBELS = {"org:taliban"}, {"group:org:taliban:rebels"}


@pytest.mark.parametrize(
    ("main", "bare", "share"),
    [
        ({"sources": TALIBAN}, {"sources": TALIBAN}, 1.0),
        ({"sources": TALIBAN}, {"sources": REBELS}, 1.0),
        ({"sources": TALIBAN}, {"sources": {"state:NO"}}, None),
        ({"targets": {"state:NO"}}, {"targets": {"state:NO"}}, 1.0),
        ({"targets": {"state:NO"}}, {"sources": TALIBAN}, None),
        ({"targets": {"state:NO"}}, {"sources": TALIBAN, "event": {"object_class": "own ASSAULT attack 1"}}, 1.0),
        ({"sources": TALIBAN}, {"sources": TALIBAN, "place": OSLO}, None),
        ({"sources": TALIBAN}, {"sources": TALIBAN, "lead": True}, None),
        ({"sources": TALIBAN}, {"sources": TALIBAN, "event": {"report": "b"}}, None),
    ],
)
def test_the_attack_is_the_one_that_the_report_is_about(
    main: dict[str, Any], bare: dict[str, Any], share: float | None
) -> None:
    event = ATTACK | bare.get("event", {})
    assert value("bare attack", {"lead": True, "event": ATTACK, **main}, {**bare, "event": event}) == share


def test_the_attack_is_joined_though_who_did_it_is_told_far_below() -> None:
    main = {"lead": True, "targets": {"state:NO"}, "event": dict(ATTACK)}
    below = {"sources": TALIBAN, "event": ATTACK | {"sentence": 30, "object_class": "own ASSAULT attack 1"}}
    assert found(main, below).same


def test_an_attack_told_again_without_a_date() -> None:
    time = {"time": TimeExpr(sentence=0, first=0, last=1, start=0, end=4, form="weekday", rule="test", weekday=1)}
    here = {"sources": {"state:NO"}, "place": AMMAN, "place_country": "JO"}
    dated, undated = here | {"event": ATTACK | time}, here | {"event": dict(ATTACK)}
    assert value("again", dict(dated), dict(undated)) == 1.0
    assert value("again", dict(undated), dict(undated)) is None
    assert value("again", dict(dated), undated | {"place": OSLO}) is None
