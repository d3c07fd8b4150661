"""The scorers, on cases whose scores are known."""

import random
from itertools import permutations

import pytest
from nervaluate import Evaluator

from dragoman.evaluate import score
from dragoman.evaluate.figures import figure

# the worked example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions"
KEY = ["abc", "defg"]
RESPONSE = ["ab", "cd", "fghi"]


def test_muc_b_cubed_and_ceaf_as_published() -> None:
    counts = score.conll_counts(KEY, RESPONSE)
    muc, mentions, ceaf = (counts[at : at + 4] for at in (0, 4, 8))
    assert muc == (2, 5, 2, 5)
    assert [mentions[0] / mentions[1], mentions[2] / mentions[3]] == pytest.approx([0.5, 35 / 12 / 7])
    assert [ceaf[0] / ceaf[1], ceaf[2] / ceaf[3]] == pytest.approx([1.3 / 3, 1.3 / 2])
    assert figure("conll", counts) == pytest.approx(100 * (0.4 + 0.4545 + 0.52) / 3, abs=0.05)


@pytest.mark.parametrize(
    ("key", "response", "conll"),
    [
        (["ab", "c"], ["ab", "c"], 100.0),
        (["ab", "c"], [], 0.0),
        ([], ["ab"], 0.0),
        (["ab"], ["cd"], 0.0),
        # one chain cut in two: MUC 1/1 and 1/2; B3 1 and 5/9; CEAF-e 0.8 of 2 and of 1
        (["abc"], ["ab", "c"], 100 * (2 / 3 + 5 / 7 + 8 / 15) / 3),
    ],
)
def test_clusters(key: list[str], response: list[str], conll: float) -> None:
    assert figure("conll", score.conll_counts(key, response)) == pytest.approx(conll)


def test_the_best_assignment_is_not_the_greedy_one() -> None:
    assert score.best_assignment({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == pytest.approx(1.6)
    assert score.best_assignment({}) == 0


def test_the_best_assignment_is_that_of_all_permutations() -> None:
    draw = random.Random(7)
    for size in (2, 3, 4, 5):
        for _ in range(20):
            weights = {(r, c): draw.random() for r in range(size) for c in range(size + 1) if draw.random() < 0.7}
            every = permutations(range(size + 1), size)
            wanted = max(sum(weights.get((r, c), 0) for r, c in enumerate(order)) for order in every)
            assert score.best_assignment(weights) == pytest.approx(wanted)


def test_grouping_by_b_cubed() -> None:
    gold = {"a": 1, "b": 1, "c": 1, "d": 2}
    scores = score.bcubed(gold, {"a": "x", "b": "x", "c": "y", "d": "y"})
    assert scores == {"a": (1, 2 / 3), "b": (1, 2 / 3), "c": (0.5, 1 / 3), "d": (0.5, 1)}
    total = tuple(map(sum, zip(*((p, r, 1) for p, r in scores.values()), strict=True)))
    assert figure("bcubed", total) == pytest.approx(100 * 2 * 0.75 * (2 / 3) / (0.75 + 2 / 3))


NAMES = [(0, 5, "PER"), (10, 14, "LOC"), (20, 26, "ORG")]


@pytest.mark.parametrize(
    ("ours", "counts"),
    [
        (NAMES, (3, 0, 0)),
        ([], (0, 0, 3)),
        ([(0, 5, "PER"), (10, 14, "ORG"), (20, 25, "ORG")], (1, 2, 2)),
        ([(0, 5, "PER"), (30, 33, "LOC")], (1, 1, 2)),
        ([(0, 5, "PER"), (0, 5, "ORG")], (1, 1, 2)),
    ],
)
def test_names_count_with_extent_and_type(ours: list[score.Name], counts: tuple[float, ...]) -> None:
    assert score.set_counts(NAMES, ours) == counts


def _by_library(gold: set[score.Name], ours: set[score.Name]) -> tuple[float, ...]:
    """The same counts by nervaluate's strict scheme."""
    tables = [[[{"label": t, "start": a, "end": b} for a, b, t in sorted(side)]] for side in (gold, ours)]
    strict = Evaluator(*tables, tags=["PER", "LOC"], loader="dict").evaluate()["overall"]["strict"]
    return strict.correct, strict.actual - strict.correct, strict.possible - strict.correct


def test_names_are_counted_as_the_library_counts_them() -> None:
    draw = random.Random(3)
    for _ in range(200):
        gold, ours = (
            {(a, a + draw.randint(1, 3), draw.choice(("PER", "LOC"))) for a in draw.sample(range(0, 40, 4), 4)}
            for _ in range(2)
        )
        assert score.set_counts(gold, ours) == _by_library(gold, ours)


def test_sets_and_bags() -> None:
    assert score.set_counts("abc", "bcd") == (2, 1, 1)
    assert score.bag_counts("aab", "abb") == (2, 1, 1)


def test_pairing_uses_each_once() -> None:
    assert score.paired([(0, 4), (2, 6)], [(3, 5)], score.overlaps) == [((0, 4), (3, 5))]


def test_pairs_across_groups_are_counted_as_if_listed() -> None:
    items = [("en", 1, "x"), ("en", 1, "x"), ("de", 1, "x"), ("de", 1, "y"), ("fr", 2, "y"), ("fr", None, "x")]
    # gold: the two English with the two German ones; ours: x 2*1 + 2*1 + 1*1, y 1; both: 2
    assert score.pair_counts(items) == (2, 4, 2)
    assert score.pair_counts([("en", 1, None), ("de", 1, None)]) == (0, 0, 1)


def test_the_share_of_the_shorter() -> None:
    assert score.share_of_shorter("ab", "abcd") == 1
    assert score.share_of_shorter("ab", "") == 0
