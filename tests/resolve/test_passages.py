"""Predicates of several reports that tell one thing."""

from itertools import permutations

from dragoman.model.dates import TimeExpr
from dragoman.model.predicate import PredicateMention
from dragoman.resolve.passages import passages

STORY = {"a": "flood", "b": "flood", "c": "match"}


def mention(report: str, start: int, root: str, doer: str = "", day: int | None = None) -> PredicateMention:
    """A predicate at a place of a report."""
    time = None
    if day is not None:
        time = TimeExpr(sentence=0, first=0, last=1, start=0, end=1, form="partial", rule="t", month=5, day=day)
    return PredicateMention(
        report=report, sentence=0, start=start, end=start + 3, lemma=root, root=root, kind="verb", time=time,
        saying=root == "say", doer=frozenset(doer.split()),
    )  # fmt: skip


def grouped(*mentions: PredicateMention) -> list[list[tuple[str, int]]]:
    """Groups as places."""
    return [[(m.report, m.start) for m in group] for group in passages(mentions, STORY)]


def test_one_word_is_one_thing_within_a_story() -> None:
    assert grouped(mention("a", 1, "flood"), mention("b", 5, "flood"), mention("c", 2, "flood")) == [
        [("a", 1), ("b", 5)],
        [("c", 2)],
    ]


def test_what_is_said_is_another_thing_for_every_speaker() -> None:
    said = [mention("a", 1, "say", "mayor"), mention("b", 1, "say", "mayor smith"), mention("b", 9, "say", "smith")]
    assert grouped(*said, mention("a", 7, "say", "trainer"), mention("a", 9, "say")) == [
        [("a", 1), ("b", 1), ("b", 9)],
        [("a", 7)],
        [("a", 9)],
    ]


def test_other_days_are_other_things_and_undated_ones_follow_the_most() -> None:
    dated = [mention("a", 1, "flood", day=3), mention("b", 1, "flood", day=3), mention("b", 9, "flood", day=4)]
    assert grouped(*dated, mention("a", 8, "flood")) == [[("a", 1), ("a", 8), ("b", 1)], [("b", 9)]]


def test_the_order_of_the_mentions_does_not_matter() -> None:
    said = [mention("a", 1, "say", "x y"), mention("a", 2, "say", "y z"), mention("b", 1, "say", "z")]
    assert len({str(grouped(*order)) for order in permutations(said)}) == 1
