"""What one address may take."""

import pytest

from dragoman.errors import InputError
from dragoman.read.net.budget import Deadline, Watch
from tests.read.net.server import Clock


def test_time_runs_out_but_not_while_it_is_paused() -> None:
    clock = Clock()
    deadline = Deadline(clock, 10)
    clock.time += 4
    assert deadline.left() == 6
    clock.time += 50
    deadline.pause(50)
    assert deadline.left() == 6
    clock.time += 6
    with pytest.raises(InputError, match="within 10 s") as error:
        deadline.left()
    assert error.value.code == "E130"


def test_patience_is_never_longer_than_what_is_left() -> None:
    clock = Clock()
    watch = Watch(Deadline(clock, 30), read_seconds=20, most_bytes=10)
    assert watch.patience() == 20
    clock.time += 25
    assert watch.patience() == 5


def test_bytes_are_counted_until_there_are_too_many() -> None:
    watch = Watch(Deadline(Clock(), 30), read_seconds=20, most_bytes=10)
    watch.count(6)
    watch.count(4)
    assert not watch.ended
    watch.count(0)
    assert watch.ended
    with pytest.raises(InputError) as error:
        watch.count(1)
    assert error.value.code == "E131"
