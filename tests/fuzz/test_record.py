"""Whatever is given as a record, it is verified or refused, within seconds."""

import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import VerifyError
from dragoman.verify import Verification, verify

SECONDS = 15
DEEP = 100_000
ODD = (
    None,
    True,
    -1,
    10**30,
    0.5,
    "",
    "x" * 10_000,
    "\ud800",
    [],
    {},
    [[]],
    {"quote": 1},
    "r-a.txt",
    "e-visit",
    "x-berg",
)


def _verified(record: bytes, sources: Any) -> Verification | None:
    begun = time.process_time()
    try:
        return verify(record, sources)
    except VerifyError:
        return None
    finally:
        assert time.process_time() - begun < SECONDS


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(one for key, inner in items for one in _paths(inner, (*path, key)))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_record_with_a_value_of_another_kind(record: dict[str, Any], sources: Any, data: st.DataObject) -> None:
    broken = json.loads(json.dumps(record))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from([path for path in _paths(broken) if path]))
        place = broken
        for step in way:
            place = place[step]
        place[last] = data.draw(st.sampled_from(ODD))
    _verified(json.dumps(broken).encode(), sources)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_record_of_broken_bytes(record: dict[str, Any], sources: Any, data: st.DataObject) -> None:
    whole = json.dumps(record).encode()
    begin, end = sorted((data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, len(whole)))))
    _verified(whole[:begin] + data.draw(st.binary(max_size=20)) + whole[end:], sources)


@pytest.mark.parametrize(
    "more",
    ["[" * DEEP, '{"a":' * DEEP, "[" * DEEP + "]" * DEEP, "1" * DEEP, '"' + "a" * DEEP, "[0" + ",0" * DEEP + "]"],
)
def test_a_record_with_something_endless(record: dict[str, Any], sources: Any, more: str) -> None:
    _verified((json.dumps(record)[:-1] + ', "more": ' + more + "}").encode(), sources)


def test_a_record_with_events_inside_each_other_and_many_quotes(record: dict[str, Any], sources: Any) -> None:
    event = record["events"][0]
    record["events"] = [event, {**event, "id": "e-2", "part_of": "e-visit"}]
    event["part_of"] = "e-2"
    event["evidence"] *= 20_000
    event["same_because"] = ["x"] * 20_000
    _verified(json.dumps(record).encode(), sources)
