"""Votes: places of a page give values of a field, and the value with most votes is taken."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.text import Sighting

_MOST = 50  # votes of one kind of place for a field, those that count and the others each: hostile pages have no end
_LONGEST = 1_000  # characters of a value


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one place of the page says of a field. `weight` 0 counts for nothing, and `note` says why."""

    field: str
    value: str
    source: str
    place: str
    weight: int
    means: str | None = None
    note: str = ""


def few(votes: Iterable[Vote]) -> list[Vote]:
    """The first votes of each kind of place for each field, with values of a length that a field may have."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    kept: list[Vote] = []
    for vote in votes:
        kind = (vote.field, vote.source, vote.weight > 0)
        counts[kind] += 1
        if counts[kind] <= _MOST:
            kept.append(vote if len(vote.value) <= _LONGEST else replace(vote, value=vote.value[:_LONGEST]))
    return kept


def chosen(votes: Sequence[Vote], key: Callable[[Vote], str]) -> tuple[Vote | None, tuple[Sighting, ...]]:
    """The vote that is taken, and all of them as sightings with the reason.

    Votes with one key are for the same value. Each kind of place counts once for a value: ten copies of one
    metadata element say no more than one. Of equally strong values the one seen first is taken.
    """
    tally: dict[str, dict[str, int]] = {}
    votes = few(votes)
    for vote in votes:
        if vote.weight > 0:
            places = tally.setdefault(key(vote), {})
            places[vote.source] = max(places.get(vote.source, 0), vote.weight)
    totals = {value: sum(places.values()) for value, places in tally.items()}
    best = max(totals, key=lambda value: totals[value], default=None)
    taken = next((vote for vote in _strongest(votes) if vote.weight > 0 and key(vote) == best), None)
    return taken, tuple(_sightings(votes, taken, key, totals))


def _strongest(votes: Iterable[Vote]) -> list[Vote]:
    return sorted(votes, key=lambda vote: -vote.weight)


def _sightings(
    votes: Iterable[Vote], taken: Vote | None, key: Callable[[Vote], str], totals: dict[str, int]
) -> Iterator[Sighting]:
    for vote in votes:
        reason = vote.note
        if vote.weight > 0 and taken is not None:
            own, best = totals[key(vote)], totals[key(taken)]
            other = f"{own} votes against {best}"
            count = sum(1 for one in votes if one.weight > 0 and key(one) == key(vote))
            same = f"{best} votes, {count} places agree" if count > 1 else f"{best} votes"
            reason = ", ".join(part for part in (vote.note, same if key(vote) == key(taken) else other) if part)
        yield Sighting(
            field=vote.field, value=vote.value, means=vote.means, source=vote.source, place=vote.place,
            taken=vote is taken, because=reason,
        )  # fmt: skip
