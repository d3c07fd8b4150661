"""The day of publication: weighed, in the outlet's own time, never after the page was fetched or last changed."""

import pytest

from dragoman.read.page.days import checked, in_address
from dragoman.read.page.votes import Vote, chosen


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/world/2024/feb/24/fire", "2024-02-24"),
        ("https://a.example/2024/02/24/fire", "2024-02-24"),
        ("https://a.example/article/2025-05-03-court-ends-hearings/", "2025-05-03"),
        ("https://a.example/fire-20260425145127-nts.html", "2026-04-25"),
        ("https://a.example/world/20241203-OYT/", "2024-12-03"),
        ("https://a.example/doc/7715044", None),
        ("https://a.example/2024/13/24/x", None),
        ("https://a.example/id/120241203999", None),
    ],
)
def test_the_day_in_an_address(url: str, day: str | None) -> None:
    assert next((vote.means for vote in in_address(url)), None) == day


def _vote(value: str, weight: int = 5, source: str = "meta", field: str = "published") -> Vote:
    return Vote(field=field, value=value, source=source, place="line 1", weight=weight)


def test_a_moment_is_told_in_the_outlets_own_time() -> None:
    votes = checked(
        [_vote("2025-02-24T22:30:00Z", 10, "json-ld"), _vote("2025-02-25T02:00:00+03:30", 2, "visible")],
        latest=None,
        updated=None,
    )
    assert [vote.means for vote in votes] == ["2025-02-25", "2025-02-25"]


def test_a_day_after_the_fetch_or_the_last_change_is_refused_and_kept() -> None:
    votes = checked([_vote("2025-03-09", 10), _vote("2025-03-05", 3)], latest="2025-03-06", updated=None)
    taken, seen = chosen(votes, lambda vote: vote.means or "")
    assert taken is not None
    assert taken.means == "2025-03-05"
    assert "later than 2025-03-06" in seen[0].because
    (late,) = checked([_vote("2025-03-09")], latest=None, updated="2025-03-01")
    assert late.weight == 0


def test_the_other_side_of_the_date_line_is_no_future() -> None:
    (vote,) = checked([_vote("2024-10-16")], latest="2024-10-15", updated="2024-10-15")
    assert vote.weight > 0


def test_places_vote_once_and_the_day_with_most_votes_wins() -> None:
    votes = [_vote("2024-03-03", 6, "visible"), *[_vote("2024-03-09", 4)] * 5, _vote("2024-03-03", 4, "address")]
    taken, seen = chosen(checked(votes, latest=None, updated=None), lambda vote: vote.means or "")
    assert taken is not None
    assert taken.means == "2024-03-03"
    assert len(seen) == len(votes)
    assert sum(one.taken for one in seen) == 1


def test_what_is_no_date_says_so() -> None:
    (vote,) = checked([_vote("soon")], latest=None, updated=None)
    assert (vote.weight, vote.note) == (0, "is no date")
