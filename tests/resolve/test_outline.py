"""A few mentions stand for many, and none is lost that others could conflict with."""

import datetime as dt

from dragoman.resolve.ledger import clusters
from dragoman.resolve.nodes import Node
from dragoman.resolve.outline import MOST, outline
from dragoman.resolve.vetoes import veto_of
from tests.resolve.build import ADA, AMMAN, OSLO, SAMI, node, stage
from tests.resolve.test_ledger import same

FIRST = dt.date(2025, 2, 1)


def told(index: int, day: int = 0, **known: object) -> Node:
    """A mention of a visit in a report of its own."""
    days = (FIRST + dt.timedelta(day)).isoformat()
    return node(index, sources={ADA}, targets={SAMI}, days=days, event={"report": f"r{index:05}"}, **known)


def test_few_mentions_stand_for_themselves() -> None:
    nodes = [told(i) for i in range(MOST)]
    assert list(outline(range(MOST), nodes)) == list(range(MOST))


def test_of_many_that_say_the_same_two_reports_stand_for_all() -> None:
    nodes = [told(i) for i in range(500)]
    assert list(outline(range(500), nodes)) == [0, 1]


def test_never_more_than_the_most() -> None:
    nodes = [told(i, i) for i in range(500)]
    assert len(outline(range(500), nodes)) == MOST


def test_the_outermost_days_are_kept() -> None:
    nodes = [told(i, (i * 7) % 500) for i in range(500)]
    days = [nodes[i].days for i in outline(range(500), nodes)]
    assert min(d.first for d in days if d) == FIRST
    assert max(d.last for d in days if d) == FIRST + dt.timedelta(499)


def test_another_place_is_kept_among_many_days() -> None:
    nodes = [told(i, i, place=AMMAN if i == 300 else OSLO) for i in range(500)]
    assert 300 in outline(range(500), nodes)


def asked(count: int) -> int:
    """How often two mentions are compared when so many reports tell one visit on two days."""
    nodes, calls = [told(i, i % 2 * 40, place=OSLO) for i in range(count)], [0]
    cast = stage()

    def conflict(left: int, right: int) -> bool:
        calls[0] += 1
        return veto_of(nodes[left], nodes[right], cast) is not None

    ledger = [same(i, i + gap, 1.0 + (i % 3) / 10) for gap in (2, 4, 1) for i in range(count - gap)]
    found = clusters(count, ledger, conflict, lambda group: outline(group, nodes))
    assert found == [list(range(0, count, 2)), list(range(1, count, 2))]
    return calls[0]


def test_the_work_grows_with_the_reports_not_with_their_pairs() -> None:
    assert asked(2000) < 2.5 * asked(1000)
