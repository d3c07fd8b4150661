"""When feeds and articles are due."""

import pytest

from dragoman.watch.due import failed_until, feed_due, is_due, is_worth_a_look
from dragoman.watch.known import Seen, Turn
from dragoman.watch.settings import Watched

HOUR, NOW = 3600.0, 1_741_000_000.0
FEED = Watched(url="https://a.example/rss", name="A", outlet=None, every=HOUR, most=None, again=6 * HOUR)


@pytest.mark.parametrize(
    ("ahead", "failures", "due"),
    [(HOUR, 0, HOUR), (HOUR + 1, 0, 0), (-5, 0, -5), (20 * HOUR, 3, 20 * HOUR), (25 * HOUR, 3, 0)],
)
def test_a_feed_is_due_in_its_time_and_never_in_years(ahead: float, failures: int, due: float) -> None:
    assert feed_due(Turn(due=NOW + ahead, failures=failures), FEED, NOW, early=False) == NOW + due


def test_only_a_feed_that_is_well_may_be_asked_early() -> None:
    assert feed_due(Turn(due=NOW), FEED, NOW, early=True) == NOW - 360
    assert feed_due(Turn(due=NOW, failures=1), FEED, NOW, early=True) == NOW


@pytest.mark.parametrize(
    ("failures", "asked_for", "wait"), [(1, 0, 2), (3, 0, 8), (9, 0, 24), (10**9, 0, 24), (1, 5 * HOUR, 5)]
)
def test_a_feed_that_fails_waits_ever_longer_up_to_a_day(failures: int, asked_for: float, wait: float) -> None:
    assert failed_until(FEED, failures, asked_for, NOW) == NOW + wait * HOUR


@pytest.mark.parametrize(
    ("seen", "due"),
    [
        (None, True),
        (Seen(sign="s"), False),
        (Seen(sign="old"), True),
        (Seen(sign="old", vain=2, asked=NOW - HOUR), False),
        (Seen(sign="old", vain=2, asked=NOW - 2 * HOUR), True),
        (Seen(sign="old", vain=99, asked=NOW - 24 * HOUR), True),
        (Seen(sign="s", tries=1, asked=NOW - HOUR), True),
        (Seen(sign="s", tries=3, asked=NOW - HOUR), False),
        (Seen(sign="s", tries=3, asked=NOW - 4 * HOUR), True),
        (Seen(sign="s", tries=5), False),
        (Seen(sign="s", tries=1, gave_up="E134"), False),
        (Seen(sign="s", tries=3, asked=NOW + HOUR), True),
    ],
)
def test_an_article_is_due_where_there_is_reason_to_ask(seen: Seen | None, *, due: bool) -> None:
    assert is_due(seen, "s", FEED, NOW) is due


@pytest.mark.parametrize(
    ("seen", "worth"),
    [
        (Seen(id="r", asked=NOW - 6 * HOUR), True),
        (Seen(id="r", asked=NOW - 5 * HOUR), False),
        (Seen(id="r", vain=1, asked=NOW - 6 * HOUR), False),
        (Seen(id="r", vain=1, asked=NOW - 12 * HOUR), True),
        (Seen(asked=NOW - 50 * HOUR), False),
    ],
)
def test_an_article_that_was_read_is_looked_at_again_ever_more_rarely(seen: Seen, *, worth: bool) -> None:
    assert is_worth_a_look(seen, FEED, NOW) is worth
