"""Who tells what: each fact by each report.

An earlier report cannot tell a later event; unknown dates settle nothing. Among very many reports a row holds only
those of the stories that tell the fact: rows over all would make the record grow with the square of its reports,
to say of each that it is silent about other matters.
"""

from collections.abc import Sequence

from dragoman.corroborate.material import Material
from dragoman.model.dates import Interval
from dragoman.model.happening import Happening
from dragoman.model.record import ClaimRecord, Coverage, EventRecord, Told

MANY = 500
"""Reports up to which every row holds all of them."""
AHEAD = frozenset(("planned", "proposed", "hypothetical"))


def coverage_of(
    events: Sequence[EventRecord], claims: Sequence[ClaimRecord], material: Material
) -> tuple[Coverage, ...]:
    """A row per event and per claim."""
    days = {h.id: _days(h) for h in material.happenings}
    asked = _Asked(material)
    rows = [_row(e.id, frozenset(e.reports), days[e.id], asked) for e in events]
    for claim in claims:
        tellers = frozenset(q.report for p in claim.positions for q in p.evidence)
        first = _first_told(tellers, material) if claim.event not in days else None
        rows.append(_row(claim.id, tellers, first, asked))
    return tuple(rows)


class _Asked:
    """Which reports a row is about."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self._all = sorted(material.reports)
        self._stories: dict[str, list[str]] = {}
        for report in self._all:
            self._stories.setdefault(material.stories[report].story, []).append(report)

    def reports(self, tellers: frozenset[str]) -> list[str]:
        """All reports in order, or of very many those that share a story with one that tells the fact."""
        if len(self._all) <= MANY:
            return self._all
        told = {self.material.stories[report].story for report in tellers}
        return sorted(report for story in told for report in self._stories[story])


def _days(happening: Happening) -> Interval | None:
    """Days on which it happened; what was only planned has none before which nobody could know of it."""
    return happening.when.days if happening.status not in AHEAD else None


def _first_told(tellers: frozenset[str], material: Material) -> Interval | None:
    days = [d for r in tellers if (d := material.publications[r].when.days) is not None]
    return min(days) if days else None


def _row(fact: str, tellers: frozenset[str], days: Interval | None, asked: _Asked) -> Coverage:
    told: dict[str, Told] = {
        report: "states" if report in tellers else _untold(report, days, tellers, asked.material)
        for report in asked.reports(tellers)
    }
    return Coverage(fact=fact, reports=told)


def _untold(report: str, days: Interval | None, tellers: frozenset[str], material: Material) -> Told:
    """Silent, unless the report was published before it happened, or its date does not settle that."""
    published = material.publications[report].when.days
    if published is None:
        return "unclear"
    if days is None:
        first = _first_told(tellers, material)
        return "silent" if first is not None and first.first <= published.first else "unclear"
    if published.last < days.first:
        return "could not know"
    began_before = published.first < days.first
    ended_after = published.overlaps(days) and days.last > published.last
    return "unclear" if began_before or ended_after else "silent"
