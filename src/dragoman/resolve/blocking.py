"""Cheap candidates: only mentions that share a family of modes and an actor, or sides, are compared."""

from collections.abc import Sequence

from dragoman.resolve.actors import UNLISTED
from dragoman.resolve.features import family
from dragoman.resolve.nodes import Node

WINDOW = 40
"""Neighbours a mention is compared with in a block, in order of days: keeps the work linear in the reports."""

NAME = 4
"""Letters of a place's name that its forms have in common."""


def blocks(nodes: Sequence[Node]) -> list[list[int]]:
    """Blocks of node indices, each cut into overlapping windows along time."""
    found: dict[tuple[str, str], list[int]] = {}
    for node in nodes:
        kind = family(node)
        for key in _keys(node):
            found.setdefault((kind, key), []).append(node.index)
    windows: list[list[int]] = []
    for block in sorted(found):
        members = sorted(found[block], key=lambda i: (_day(nodes[i]), nodes[i].event.report, i))
        windows += [members[at : at + 2 * WINDOW] for at in range(0, max(1, len(members) - WINDOW + 1), WINDOW)]
    return windows


def _day(node: Node) -> int:
    return node.days.first.toordinal() if node.days is not None else 0


def _keys(node: Node) -> list[str]:
    """Persons, states, pairs of states, the report itself; of an attack, whose sides nobody may name, the place."""
    persons = sorted(node.persons)
    countries = sorted(node.countries)
    pairs = [f"{a}+{b}" for at, a in enumerate(countries) for b in countries[at + 1 :]]
    where = [node.place[: len(UNLISTED) + NAME]] if node.place and node.event.type == "ASSAULT" else []
    return [*persons, *pairs, *countries, *where, f"report {node.event.report}"]
