"""How often a host is asked."""

import pytest

from dragoman.errors import InputError
from dragoman.read.net.pace import Pace, backoff
from tests.read.net.server import Clock


def _pace(clock: Clock) -> Pace:
    return Pace(least_between=2, most_wait=100, clock=clock, sleep=clock.sleep)


def test_a_host_waits_its_turn_and_others_do_not() -> None:
    clock = Clock()
    pace = _pace(clock)
    assert [pace.wait(host) for host in ("a", "a", "b", "a")] == [0, 2, 0, 2]
    clock.time += 5
    assert pace.wait("a") == 0


def test_the_breath_begins_when_a_host_has_answered() -> None:
    clock = Clock()
    pace = _pace(clock)
    pace.wait("a")
    clock.time += 9
    pace.done("a")
    assert pace.wait("a") == 2


def test_what_is_not_spaced_takes_no_turn() -> None:
    clock = Clock()
    pace = _pace(clock)
    assert [pace.wait("a", spaced=False), pace.wait("a"), pace.wait("a", spaced=False), pace.wait("a")] == [0, 0, 0, 2]


def test_a_host_on_hold_is_waited_for_whatever_is_asked() -> None:
    clock = Clock()
    pace = _pace(clock)
    pace.hold("a", 30)
    pace.hold("a", 10)
    assert (pace.wait("a", spaced=False), pace.wait("a")) == (30, 0)


def test_a_host_that_asks_for_too_much_is_left_alone() -> None:
    clock = Clock()
    pace = _pace(clock)
    pace.hold("a", 3600)
    with pytest.raises(InputError, match="60 minutes") as error:
        pace.wait("a")
    assert (error.value.code, clock.slept) == ("E135", [])
    clock.time += 3600
    assert pace.wait("a") == 0


def test_a_host_may_ask_for_more_time_but_not_for_less() -> None:
    clock = Clock()
    pace = _pace(clock)
    for host, seconds in (("slow", 9), ("fast", 0.1), ("never", 10**6)):
        pace.slow(host, seconds)
        pace.wait(host)
    assert [pace.wait(host) for host in ("slow", "fast", "never")] == [9, 0, 91], "the clock went on by nine"


def test_tries_come_ever_later_and_not_all_at_once() -> None:
    waits = [[backoff(1, tries, f"http://{n}.example/") for tries in range(4)] for n in range(50)]
    for tries in range(4):
        each = [wait[tries] for wait in waits]
        assert 2**tries <= min(each) < max(each) <= 1.5 * 2**tries
    assert backoff(1, 2, "x") == backoff(1, 2, "x")
