"""When a feed or an article is due. Times are seconds since 1970; a clock that was wrong holds up nothing."""

from dragoman.watch.known import Seen, Turn
from dragoman.watch.settings import Watched

LONGEST_WAIT = 86400.0  # seconds: also a feed in trouble is asked once a day
MOST_TRIES = 5
_SLACK = 0.1  # of a time: a job that runs every quarter of an hour does not do so to the second


def feed_due(turn: Turn, feed: Watched, now: float, *, early: bool) -> float:
    """When a feed is due, or may be asked a little `early`.

    What lies further ahead than any wait is no time: the clock or the settings have changed.
    """
    longest = max(feed.every, LONGEST_WAIT) if turn.failures else feed.every
    if turn.due > now + longest:
        return now
    return turn.due - _SLACK * feed.every if early and not turn.failures else turn.due


def failed_until(feed: Watched, failures: int, asked_for: float, now: float) -> float:
    """When a feed that could not be had is asked again: ever later, or after what its server asked for."""
    wait = max(feed.every * 2.0 ** min(failures, 20), asked_for)
    return now + max(feed.every, min(wait, LONGEST_WAIT))


def is_due(seen: Seen | None, sign: str, feed: Watched, now: float) -> bool:
    """Whether an article is to be fetched: it is new, its feed says something else of it, or a try failed.

    A feed that says something else of its articles each time, as some do, is believed less and less: where a page was
    fetched again in vain, the next time is twice as far.
    """
    if seen is None:
        return True
    if seen.sign != sign:
        return seen.vain == 0 or _over(seen, feed.every * 2.0 ** min(seen.vain - 1, 20), now)
    return 0 < seen.tries < MOST_TRIES and not seen.gave_up and _over(seen, feed.every * 2.0 ** (seen.tries - 1), now)


def is_worth_a_look(seen: Seen, feed: Watched, now: float) -> bool:
    """Whether an article that was read is looked at again although its feed says the same of it as before."""
    return feed.again is not None and bool(seen.id) and _over(seen, feed.again * 2.0 ** min(seen.vain, 20), now)


def _over(seen: Seen, wait: float, now: float) -> bool:
    """Whether so much time has gone since an article was last asked for, or the clock went back since."""
    return not 0 <= now - seen.asked < min(wait, LONGEST_WAIT) * (1 - _SLACK)
