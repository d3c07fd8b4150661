"""Scorers of the field, as counts that can be added up over documents. No engine, no files.

Clusters are scored as in the reference scorer of the CoNLL shared tasks (Pradhan et al. 2014); grouping of reports
by B-cubed (Bagga and Baldwin 1998); names by exact extent and type, as in CoNLL-2003. The tests hold the latter against
nervaluate, which miscounts where two names begin at one place and so is not used itself.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from dragoman.evaluate.finding import Counts

Item = TypeVar("Item", bound=Hashable)
Left = TypeVar("Left")
Right = TypeVar("Right")
Span = tuple[int, int]
Name = tuple[int, int, str]
"""First and last offset, and type."""


def set_counts(gold: Collection[Item], ours: Collection[Item]) -> Counts:
    """True positives, false positives, false negatives of two sets."""
    wanted, got = set(gold), set(ours)
    return float(len(wanted & got)), float(len(got - wanted)), float(len(wanted - got))


def bag_counts(gold: Iterable[Item], ours: Iterable[Item]) -> Counts:
    """The same for things that may be there more than once."""
    wanted, got = Counter(gold), Counter(ours)
    return float((wanted & got).total()), float((got - wanted).total()), float((wanted - got).total())


def overlaps(a: Span, b: Span) -> bool:
    """Whether two stretches share a character."""
    return a[0] < b[1] and b[0] < a[1]


def paired(
    gold: Sequence[Left], ours: Sequence[Right], fits: Callable[[Left, Right], bool]
) -> list[tuple[Left, Right]]:
    """Pairs of fitting things, each used once, the earlier first."""
    free = list(range(len(ours)))
    found: list[tuple[Left, Right]] = []
    for wanted in gold:
        at = next((index for index in free if fits(wanted, ours[index])), None)
        if at is not None:
            free.remove(at)
            found.append((wanted, ours[at]))
    return found


def bcubed(gold: Mapping[Item, Hashable], ours: Mapping[Item, Hashable]) -> dict[Item, tuple[float, float]]:
    """Precision and recall of each item: how much of its cluster belongs with it, how much of its own is there."""
    by_gold, by_ours = _members(gold), _members(ours)
    scores: dict[Item, tuple[float, float]] = {}
    for item in gold:
        mine, theirs = by_ours[ours[item]], by_gold[gold[item]]
        shared = len(mine & theirs)
        scores[item] = shared / len(mine), shared / len(theirs)
    return scores


def _members(labels: Mapping[Item, Hashable]) -> dict[Hashable, set[Item]]:
    found: dict[Hashable, set[Item]] = defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return found


Clusters = Sequence[Collection[Hashable]]


def conll_counts(gold: Clusters, ours: Clusters) -> Counts:
    """MUC, B-cubed and CEAF-e, each as precision, its base, recall, its base; mention sets may differ."""
    wanted, got = [frozenset(c) for c in gold if c], [frozenset(c) for c in ours if c]
    muc = (*_links(got, wanted), *_links(wanted, got))
    mentions = (*_mentions(got, wanted), *_mentions(wanted, got))
    same = _similarity(wanted, got)
    return (*muc, *mentions, same, float(len(got)), same, float(len(wanted)))


def _links(these: Sequence[frozenset[Hashable]], those: Sequence[frozenset[Hashable]]) -> tuple[float, float]:
    """MUC: links of `these` that `those` keep, out of all."""
    of = {mention: index for index, cluster in enumerate(those) for mention in cluster}
    kept = sum(len(c) - len({of.get(m, ("alone", m)) for m in c}) for c in these)
    return float(kept), float(sum(len(c) - 1 for c in these))


def _mentions(these: Sequence[frozenset[Hashable]], those: Sequence[frozenset[Hashable]]) -> tuple[float, float]:
    """B-cubed: how much of each mention's cluster is together in `those` too, summed, out of all mentions."""
    of = {mention: index for index, cluster in enumerate(those) for mention in cluster}
    found = 0.0
    for cluster in these:
        shares = Counter(of[m] for m in cluster if m in of)
        found += sum(share * share for share in shares.values()) / len(cluster)
    return found, float(sum(map(len, these)))


def _similarity(wanted: Sequence[frozenset[Hashable]], got: Sequence[frozenset[Hashable]]) -> float:
    """CEAF-e: the sum of 2|both|/(|a|+|b|) over the best one-to-one assignment of clusters."""
    of = {mention: index for index, cluster in enumerate(got) for mention in cluster}
    weights: dict[tuple[int, int], float] = {}
    for row, cluster in enumerate(wanted):
        for column, shared in Counter(of[m] for m in cluster if m in of).items():
            weights[row, column] = 2 * shared / (len(cluster) + len(got[column]))
    return best_assignment(weights)


def best_assignment(weights: Mapping[tuple[int, int], float]) -> float:
    """The largest sum of weights with each row and each column used at most once.

    Rows and columns that no weight connects are solved apart, each group by the Hungarian method.
    """
    return sum(_hungarian(part) for part in _components(weights))


def _components(weights: Mapping[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        """The node that stands for all that are joined with this one."""
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for row, column in weights:
        parent[root(("row", row))] = root(("column", column))
    parts: dict[tuple[str, int], dict[tuple[int, int], float]] = defaultdict(dict)
    for cell, weight in weights.items():
        parts[root(("row", cell[0]))][cell] = weight
    return list(parts.values())


def _hungarian(weights: Mapping[tuple[int, int], float]) -> float:
    rows, columns = sorted({row for row, _ in weights}), sorted({column for _, column in weights})
    if len(rows) > len(columns):
        return _hungarian({(column, row): weight for (row, column), weight in weights.items()})
    cost = [[-weights.get((row, column), 0.0) for column in columns] for row in rows]
    taken = _assigned(cost)
    return -sum(cost[row][column] for row, column in taken)


def _assigned(cost: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The cheapest assignment of rows to at least as many columns, by shortest augmenting paths (Kuhn, Munkres).

    Row and column 0 stand for "none"; potentials keep all reduced costs at zero or above.
    """
    height, width = len(cost), len(cost[0])
    row_price, column_price = [0.0] * (height + 1), [0.0] * (width + 1)
    owner, back = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, height + 1):
        owner[0], column = row, 0
        slack, seen = [float("inf")] * (width + 1), [False] * (width + 1)
        while owner[column] != 0:
            seen[column] = True
            here, step, following = owner[column], float("inf"), 0
            for other in (c for c in range(1, width + 1) if not seen[c]):
                reduced = cost[here - 1][other - 1] - row_price[here] - column_price[other]
                if reduced < slack[other]:
                    slack[other], back[other] = reduced, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(width + 1):
                if seen[other]:
                    row_price[owner[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = following
        while column:
            owner[column], column = owner[back[column]], back[column]
    return [(owner[column] - 1, column - 1) for column in range(1, width + 1) if owner[column]]


Item3 = tuple[Hashable, Hashable | None, Hashable | None]
"""Group (a language, a document), label in gold, label of ours; None where the one side has no such item."""


def pair_counts(items: Iterable[Item3]) -> Counts:
    """Pairs of items of different groups that share a label: in both, only in ours, only in gold.

    Pairs are counted, not listed: names that stand in hundreds of documents make millions of them.
    """
    golds: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    ours: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    both: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    for group, gold, mine in items:
        if gold is not None:
            golds[gold][group] += 1
        if mine is not None:
            ours[mine][group] += 1
        if gold is not None and mine is not None:
            both[gold, mine][group] += 1
    wanted, got, right = (sum(map(_between, table.values())) for table in (golds, ours, both))
    return float(right), float(got - right), float(wanted - right)


def _between(sizes: Counter[Hashable]) -> int:
    """Pairs whose two items are of different groups."""
    every = sizes.total()
    return (every * every - sum(size * size for size in sizes.values())) // 2


def share_of_shorter(a: Collection[Hashable], b: Collection[Hashable]) -> float:
    """How much of the shorter the two have in common."""
    return len(set(a) & set(b)) / min(len(set(a)), len(set(b))) if a and b else 0.0
