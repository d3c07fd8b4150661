"""Triage, measured."""

from pathlib import Path

from dragoman.evaluate.tasks.triage import Item, Judged, bound_of
from tests.evaluate.made import findings, lines, summed

TALKS = "The foreign ministers of Norway and Kazakhstan signed a treaty on gas transit in Astana on Monday, they said."
MATCH = "The striker scored twice in the second half of the match, and the coach praised the goalkeeper of the team."


def _judged(about: bool, *scores: float) -> list[Judged]:
    return [Judged(Item("s", str(score), None, ""), about, score) for score in scores]


def test_four_fifths_of_a_stream_with_one_in_ten_are_dropped() -> None:
    no = _judged(False, *(number / 100 for number in range(100)))
    assert bound_of([*no, *_judged(True, 0.99, 0.95)]) == 0.89
    assert bound_of([*no, *_judged(True, 0.1)]) == 0.78


def test_labels_are_by_topic_and_what_is_open_is_left_out(tmp_path: Path) -> None:
    name = lines(
        tmp_path / "articles.jsonl",
        {"category": "consulate attack", "title": "Treaty", "text": TALKS},
        {"category": "f1", "title": "Two goals", "text": MATCH},
        {"category": "trump and obama", "title": "Left out", "text": TALKS},
    )
    found = findings("triage.stream", tmp_path, name)
    assert [finding.unit for finding in found] == ["news-events consulate attack", "news-events f1"]
    assert summed(found, "shipped") == (1, 1)
    assert summed(found, "dropped") == (1, 1)
