"""Days counted from another event: "a day after the United States imposed sanctions"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.model.dates import Interval, TimeExpr
from dragoman.resolve.nodes import Node

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
SOME = (1, 10)
"""Units that an uncounted "days after" may mean, least and most."""


def counted_from(nodes: Sequence[Node]) -> list[Node]:
    """Give events with a relative time the days that follow from the event it is counted from.

    "X came a day after Y": the expression stands at Y, which was a day before X. X is the other dated event
    of the sentence, or else what the report leads with.
    """
    dated: dict[str, list[Node]] = {}
    for node in nodes:
        if node.days is not None:
            dated.setdefault(node.event.report, []).append(node)
    return [_counted(node, dated.get(node.event.report, ())) if _is_relative(node) else node for node in nodes]


def _is_relative(node: Node) -> bool:
    return node.event.time is not None and node.event.time.form == "relative"


def _counted(node: Node, dated: Sequence[Node]) -> Node:
    expr = node.event.time
    base = _base(node, dated)
    if expr is None or base is None or base.days is None:
        return node
    return replace(node, days=_shifted(base.days, expr))


def _base(node: Node, dated: Sequence[Node]) -> Node | None:
    mine = [n for n in dated if n is not node]
    here = [n for n in mine if n.event.sentence == node.event.sentence and n.event.trigger[0] > node.event.trigger[0]]
    leads = [n for n in mine if n.lead and n.event.type == "CONSULT"] or [n for n in mine if n.lead]
    pool = here or leads or [n for n in mine if n.event.type == "CONSULT" and n.event.status == "occurred"]
    return min(pool, key=lambda n: ((n.days.last - n.days.first).days if n.days else 0, n.index), default=None)


def _shifted(days: Interval, expr: TimeExpr) -> Interval:
    """Back for "after", on for "before"."""
    length = UNIT_DAYS.get(expr.unit or "day", 1)
    back = 1 if expr.part == "later" else -1
    if expr.amount is None:
        ends = [timedelta(back * length * n) for n in SOME]
        return Interval(min(days.first - ends[0], days.first - ends[1]), max(days.last - ends[0], days.last - ends[1]))
    shift = timedelta(length * expr.amount)
    return Interval(days.first - shift, days.last - shift)
