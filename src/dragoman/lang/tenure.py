"""Who held an office on some days, by the tables of office-holders: one person for sure, or nobody.

Around a change of hands the words of the news run ahead of the tables or behind them, so the days right beside the
bounds of a term prove nothing. Nor does a term whose bounds are known by the year alone prove anything of that year.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dragoman.lang.holders import officers
from dragoman.lang.pack import data_folder
from dragoman.lang.world import load_world
from dragoman.lang.world_files import Term, read_confirmed
from dragoman.model.dates import Interval
from dragoman.model.edtf import interval_of

SINGLE = frozenset((
    *("president", "prime minister", "foreign minister", "defence minister", "chancellor", "supreme leader"),
    *("king", "monarch", "emir", "sultan", "pope"),
))  # fmt: skip
"""Offices that one person holds at a time."""
WRITTEN = date(2025, 12, 1)
"""Up to when officials.tsv tells for sure who is in office: as it says of itself, it was written that month.

Of some offices confirmed.tsv tells for longer. Later than that nobody is said to hold an office.
"""
HANDOVER = timedelta(7)
"""Days beside the bounds of a term in which it is left open who is meant."""


class Seat(NamedTuple):
    """A listed person in an office, and between which dates (EDTF; an open end is "..")."""

    key: str
    name: str
    office: str
    country: str
    since: str
    until: str


def holder_of(country: str, office: str, days: Interval) -> Seat | None:
    """The one listed person who held a single office on all of the days; None where nobody did, or two may have."""
    if office not in SINGLE or days.first <= date.min + HANDOVER or days.last >= date.max - HANDOVER:
        return None
    wide = Interval(days.first - HANDOVER, days.last + HANDOVER)
    may = [(key, term) for key, term in _terms(country, office) if _may_cover(term, wide)]
    sure = [(key, term) for key, term in may if _covers(term, wide)]
    if not sure or any(key != sure[0][0] for key, _ in may):
        return None
    key, term = sure[0]
    return Seat(key, term.names[0].text, office, country, term.since or "", term.until or "")


@lru_cache(maxsize=4096)
def _terms(country: str, office: str) -> tuple[tuple[str, Term], ...]:
    return tuple(_listed(country, office))


def _listed(country: str, office: str) -> Iterator[tuple[str, Term]]:
    for key in officers().get((country, office), ()):
        for term in load_world().terms[key.partition(":")[2]]:
            if (term.country, term.office) == (country, office):
                yield key, term


def _may_cover(term: Term, days: Interval) -> bool:
    """Whether somebody may have held the office on one of the days: what is not known of a term excludes nothing."""
    begun = term.since is None or interval_of(term.since).first <= days.last
    over = term.until not in (None, "..") and interval_of(term.until or "").last < days.first
    return begun and not over


def _covers(term: Term, days: Interval) -> bool:
    """Whether somebody held the office on all of the days, for all that is known of the bounds of the term."""
    if term.since is None or term.until is None or interval_of(term.since).last > days.first:
        return False
    return days.last <= (_known_until(term) if term.until == ".." else interval_of(term.until).first)


def _known_until(term: Term) -> date:
    """The last day on which somebody is known to be in an office that he still held when the tables were made."""
    day = _confirmed().get((term.slug, term.country, term.office))
    return WRITTEN if day is None else interval_of(day).last


@lru_cache(maxsize=1)
def _confirmed() -> dict[tuple[str, str | None, str], str]:
    rows = read_confirmed(data_folder() / "world")
    return {(slug, country, office): day for slug, country, office, day in rows}
