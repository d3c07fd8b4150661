"""Clusters follow from judgements alone, in whatever order they were made."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.resolve.ledger import Judgement, clusters, pairs

COUNT = 8


def same(left: int, right: int, score: float = 1.0, by: str = "dragoman") -> Judgement:
    return Judgement(left=left, right=right, verdict="same", score=score, because=("likeness",), by=by)


def different(left: int, right: int, by: str = "a reader") -> Judgement:
    return Judgement(left=left, right=right, verdict="different", score=0.0, because=("not so",), by=by)


def never(_left: int, _right: int) -> bool:
    return False


def test_same_is_passed_on() -> None:
    assert clusters(5, [same(0, 1), same(1, 2)], never) == [[0, 1, 2], [3], [4]]


def test_nothing_judged_is_nothing_joined() -> None:
    assert clusters(3, [], never) == [[0], [1], [2]]
    assert clusters(0, [], never) == []


def test_a_persons_no_bars_a_merge_by_any_score() -> None:
    ledger = [same(0, 1, 9.0), same(1, 2, 9.0), different(0, 2)]
    assert clusters(3, ledger, never) == [[0, 1], [2]]


def test_a_persons_yes_goes_first() -> None:
    ledger = [same(0, 1, 9.0), same(1, 2, 0.1, by="a reader"), different(0, 2)]
    assert clusters(3, ledger, never) == [[0], [1, 2]]


def test_the_stronger_judgement_goes_first() -> None:
    def conflict(left: int, right: int) -> bool:
        return {left, right} == {0, 2}

    assert clusters(3, [same(0, 1, 1.0), same(1, 2, 2.0)], conflict) == [[0], [1, 2]]
    assert clusters(3, [same(0, 1, 2.0), same(1, 2, 1.0)], conflict) == [[0, 1], [2]]


def test_without_its_judgement_a_merge_is_undone() -> None:
    ledger = [same(0, 1), same(2, 3), same(1, 2, 1.5)]
    assert clusters(4, ledger, never) == [[0, 1, 2, 3]]
    assert clusters(4, ledger[:2], never) == [[0, 1], [2, 3]]


def test_only_the_speakers_of_a_group_are_asked() -> None:
    asked: set[int] = set()

    def conflict(left: int, right: int) -> bool:
        asked.update((left, right))
        return False

    ledger = [same(i, i + 1, 9.0 - i) for i in range(7)]
    assert clusters(8, ledger, conflict, lambda group: group[-1:]) == [list(range(8))]
    assert asked == set(range(8))
    asked.clear()
    clusters(8, [*ledger[:3], same(0, 7, 0.5)], conflict, lambda group: group[:1])
    assert asked == {0, 1, 2, 3, 7}


def test_a_persons_no_holds_for_who_does_not_speak() -> None:
    ledger = [same(0, 1, 3.0), same(1, 2, 2.0), same(2, 3, 1.0), different(1, 3)]
    assert clusters(4, ledger, never, lambda group: group[-1:]) == [[0, 1, 2], [3]]


def test_groups_that_conflict_are_not_compared_again() -> None:
    asked: list[tuple[int, int]] = []

    def conflict(left: int, right: int) -> bool:
        asked.append((left, right))
        return {left, right} == {0, 3}

    clusters(4, [same(0, 1, 3.0), same(2, 3, 3.0), same(0, 2), same(0, 3), same(1, 2), same(1, 3)], conflict)
    assert asked.count((0, 3)) == 1
    assert len(asked) <= 2 + 4


ITEMS = st.integers(0, COUNT - 1)
JUDGEMENTS = st.lists(
    st.builds(
        Judgement,
        left=ITEMS,
        right=ITEMS,
        verdict=st.sampled_from(("same", "different")),
        score=st.sampled_from((0.5, 1.0, 1.5, 2.0)),
        because=st.just(()),
        by=st.sampled_from(("dragoman", "a reader")),
    ).filter(lambda j: j.left != j.right),
    max_size=14,
)
CONFLICTS = st.sets(st.frozensets(ITEMS, min_size=2, max_size=2), max_size=3)


@given(JUDGEMENTS, CONFLICTS, st.randoms())
def test_the_order_of_the_ledger_does_not_matter(
    ledger: list[Judgement], barred: set[frozenset[int]], chance: object
) -> None:
    def conflict(left: int, right: int) -> bool:
        return frozenset((left, right)) in barred

    wanted = clusters(COUNT, ledger, conflict)
    shuffled = list(ledger)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clusters(COUNT, shuffled, conflict) == wanted
    assert clusters(COUNT, ledger * 2, conflict) == wanted


@given(JUDGEMENTS, CONFLICTS)
def test_every_item_is_in_one_cluster_and_no_two_of_it_are_barred(
    ledger: list[Judgement], barred: set[frozenset[int]]
) -> None:
    found = clusters(COUNT, ledger, lambda a, b: frozenset((a, b)) in barred)
    assert sorted(i for group in found for i in group) == list(range(COUNT))
    no = barred | {frozenset((j.left, j.right)) for j in ledger if j.verdict == "different"}
    assert not any({a, b} == set(pair) for group in found for pair in no for a in group for b in group)


def test_pairs_are_distinct_and_in_order() -> None:
    assert list(pairs([[2, 1, 1], [1, 2, 3]])) == [(1, 2), (1, 3), (2, 3)]


def test_of_a_large_block_only_neighbours_are_paired() -> None:
    found = list(pairs([list(range(1000))], limit=3))
    assert len(found) == 3 * 1000 - 6
    assert (0, 3) in found
    assert (0, 4) not in found
