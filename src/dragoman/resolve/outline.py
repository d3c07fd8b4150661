"""A few mentions that stand for all of a happening, when it is asked what else may be one with it.

A happening that thousands of reports tell would otherwise be compared in full with each further mention, and the work
would grow with the square of the reports. Up to `MOST` mentions nothing is left out.
"""

from collections.abc import Callable, Iterable, Sequence

from dragoman.model.dates import Interval
from dragoman.resolve.nodes import Node

MOST = 48
"""Mentions that stand for a happening at most."""
TWINS = 2
"""Of mentions that say the same so many are kept, each of another report: a report may tell its own one apart."""

Measure = Callable[[Node], int | None]


def _first(days: Interval | None) -> int | None:
    return None if days is None else days.first.toordinal()


def _last(days: Interval | None) -> int | None:
    return None if days is None else days.last.toordinal()


EXTREMES: tuple[tuple[Measure, int], ...] = (
    (lambda n: _first(n.days), -1),
    (lambda n: _last(n.days), 1),
    (lambda n: _first(n.published), -1),
    (lambda n: _last(n.published), 1),
    (lambda n: None if n.days is None else n.days.count, -1),
)
"""What days are compared by, and the sign that puts the mention first which most others' days can conflict with."""


def outline(group: Sequence[int], nodes: Sequence[Node]) -> Sequence[int]:
    """Those of some mentions (indices in order) that stand for all of them."""
    if len(group) <= MOST:
        return group
    kept = _apart(group, lambda i: (_said(nodes[i]), nodes[i].days, nodes[i].published), nodes)
    if len(kept) <= MOST:
        return kept
    by_days = [i for measure, sign in EXTREMES for i in _furthest(kept, measure, sign, nodes)]
    distinct = _apart(kept, lambda i: _said(nodes[i]), nodes)
    return sorted(list(dict.fromkeys((*by_days, *distinct, *kept)))[:MOST])


def _said(node: Node) -> tuple[object, ...]:
    """What a veto may rest on, beside days and the report."""
    event = node.event
    return (
        event.status, node.sources, node.targets, node.place, node.matter, event.mode, event.object, event.ordinal,
        event.order_after, node.lead,
    )  # fmt: skip


def _apart(group: Iterable[int], said: Callable[[int], object], nodes: Sequence[Node]) -> list[int]:
    """The first mentions that say each thing, of different reports."""
    reports: dict[object, set[str]] = {}
    kept = []
    for i in group:
        tellers = reports.setdefault(said(i), set())
        if len(tellers) < TWINS and nodes[i].event.report not in tellers:
            tellers.add(nodes[i].event.report)
            kept.append(i)
    return kept


def _furthest(group: Iterable[int], measure: Measure, sign: int, nodes: Sequence[Node]) -> list[int]:
    known = [(sign * value, i) for i in group if (value := measure(nodes[i])) is not None]
    return _apart((i for _, i in sorted(known)), lambda _: None, nodes)
