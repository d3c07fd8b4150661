"""Votes of hostile pages are few and short."""

from dragoman.read.page.votes import Vote, chosen, few


def _vote(value: str, source: str = "meta", weight: int = 1) -> Vote:
    return Vote(field="title", value=value, source=source, place="line 1", weight=weight)


def test_of_votes_without_end_a_few_are_kept() -> None:
    votes = [*(_vote(f"{at} {'x' * 5_000}") for at in range(5_000)), _vote("Ferry talks", "heading", 9)]
    taken, seen = chosen(votes, lambda vote: vote.value)
    assert taken == votes[-1]
    assert len(seen) < 100
    assert max(len(one.value) for one in seen) == 1_000


def test_votes_that_count_for_nothing_take_no_place_of_others() -> None:
    votes = [*(_vote(str(at), weight=0) for at in range(500)), _vote("Ferry talks")]
    assert votes[-1] in few(votes)
