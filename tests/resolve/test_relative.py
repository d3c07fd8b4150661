"""Days counted from another event."""

from typing import Any

import pytest

from dragoman.model.dates import TimeExpr
from dragoman.resolve.nodes import Node
from dragoman.resolve.relative import counted_from
from tests.resolve.build import ADA, days, node


def expr(**known: Any) -> TimeExpr:
    place: dict[str, Any] = {
        "sentence": 0,
        "first": 0,
        "last": 1,
        "start": 0,
        "end": 4,
        "form": "relative",
        "rule": "test",
    }
    return TimeExpr(**place | {"form": "relative", "rule": "test"} | known)


def counted(of: TimeExpr, *others: Node) -> str | None:
    told = node(0, event={"type": "SANCTION", "mode": "sanction", "time": of})
    found = counted_from([told, *others])[0].days
    return None if found is None else f"{found.first}/{found.last}" if found.count > 1 else str(found.first)


def visit(at: str | None = "2025-02-25", index: int = 1, **known: Any) -> Node:
    event = known.pop("event", {})
    return node(index, sources={ADA}, days=at, event=event, **known)


@pytest.mark.parametrize(
    ("of", "wanted"),
    [
        ({"amount": 1, "unit": "day", "part": "later"}, "2025-02-24"),
        ({"amount": 2, "unit": "week", "part": "later"}, "2025-02-11"),
        ({"amount": -1, "unit": "day", "part": "earlier"}, "2025-02-26"),
        ({"amount": None, "unit": "day", "part": "later"}, "2025-02-15/2025-02-24"),
        ({"amount": None, "unit": "day", "part": "earlier"}, "2025-02-26/2025-03-07"),
    ],
)
def test_what_the_visit_came_after_was_before_it(of: dict[str, Any], wanted: str) -> None:
    assert counted(expr(**of), visit(lead=True)) == wanted


def test_it_is_counted_from_the_event_of_the_same_sentence() -> None:
    here = visit("2025-01-10", event={"trigger": (50, 55)})
    assert counted(expr(amount=1, unit="day", part="later"), here, visit(index=2, lead=True)) == "2025-01-09"


def test_without_one_it_is_counted_from_what_the_report_leads_with() -> None:
    elsewhere = visit("2025-01-10", event={"sentence": 5})
    assert counted(expr(amount=1, unit="day", part="later"), elsewhere, visit(index=2, lead=True)) == "2025-02-24"
    assert counted(expr(amount=1, unit="day", part="later"), elsewhere) == "2025-01-09"


def test_of_two_the_better_dated_counts() -> None:
    vague = visit("2025", lead=True)
    assert counted(expr(amount=1, unit="day", part="later"), vague, visit(index=2, lead=True)) == "2025-02-24"


def test_nothing_to_count_from_is_nothing_known() -> None:
    assert counted(expr(amount=1, unit="day")) is None
    assert counted(expr(amount=1, unit="day"), visit(event={"report": "b"}, lead=True)) is None
    assert counted(expr(amount=1, unit="day"), visit(None, lead=True)) is None


def test_other_times_are_left_alone() -> None:
    nodes = [node(0, days="2025-02-25"), node(1, event={"time": expr(form="weekday", weekday=1)})]
    assert counted_from(nodes) == nodes
    assert nodes[0].days == days("2025-02-25")
