"""Near copies of articles made by editing."""

from pathlib import Path

import pytest

from dragoman.evaluate.tasks.copies import precise_recall
from tests.evaluate.made import findings, lines, summed
from tests.triage.stories import story


def test_every_edit_of_every_article_is_a_pair(tmp_path: Path) -> None:
    rows = [{"text": story(number * 40, 24)} for number in range(5)]
    short = {"text": "One line. Two lines."}
    found = findings("copies.edited", tmp_path, lines(tmp_path / "articles.jsonl", *rows, short))
    assert summed(found, "cut") == (5, 5)
    assert summed(found, "recall")[1] == 35
    assert summed(found, "precision") == (summed(found, "recall")[0],) * 2


def test_articles_that_share_a_wire_are_no_wrong_pairs(tmp_path: Path) -> None:
    rows = [{"text": story(0, 24)}, {"text": story(0, 20) + " " + story(70, 6)}, {"text": story(300, 24)}]
    found = findings("copies.edited", tmp_path, lines(tmp_path / "articles.jsonl", *rows))
    right, all_found = summed(found, "precision")
    assert right == all_found


def test_an_edited_text_with_little_left_of_its_article_is_no_pair(tmp_path: Path) -> None:
    """Of seven sentences one is left beside three of another report where everything is done at once."""
    rows = [{"text": story(number * 40, 7)} for number in range(4)]
    found = findings("copies.edited", tmp_path, lines(tmp_path / "articles.jsonl", *rows))
    assert summed(found, "added") == (4, 4)
    assert summed(found, "reworked")[1] < 4


def test_half_an_article_that_is_another_ones_wire_is_no_wrong_pair(tmp_path: Path) -> None:
    """The whole shares too little for that; cut to its half it shares nearly all."""
    wire = story(0, 6)
    rows = [{"text": f"{wire} {story(50, 20)}"}, {"text": f"{wire} {story(90, 20)}"}, {"text": story(300, 24)}]
    found = findings("copies.edited", tmp_path, lines(tmp_path / "articles.jsonl", *rows))
    right, all_found = summed(found, "precision")
    assert right == all_found


def test_recall_at_a_precision() -> None:
    good, bad = [(score / 100, "cut", True) for score in range(60, 100)], [(0.5, "", False), (0.62, "", False)]
    assert precise_recall([*good, *bad], 0.98) == pytest.approx((37, 40))
    assert precise_recall([*good, *bad], 0.9) == (40, 40)
    assert precise_recall([(0.9, "", False), (0.0, "cut", True)]) == (0, 1)
