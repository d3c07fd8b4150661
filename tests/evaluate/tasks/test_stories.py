"""Reports grouped by story."""

from pathlib import Path

import pytest

from dragoman.evaluate.tasks.stories import grouped
from tests.evaluate.made import findings, lines, summed


def test_mistakes_say_who_was_put_with_whom() -> None:
    shown = {key: f"report {key}" for key in "abc"}
    found = list(grouped({"a": "1", "b": "1", "c": "2"}, {"a": "x", "b": "y", "c": "y"}, shown))
    assert summed(found, "story") == pytest.approx((1 + 0.5 + 0.5, 0.5 + 0.5 + 1, 3))
    (case,) = found[1].cases
    assert (case.wanted, case.got) == ("with report a", "with report c")


def test_articles_without_an_event_are_read_and_not_counted(tmp_path: Path) -> None:
    text = "A river burst its banks near Lima on Monday. Hundreds of people left their homes, rescuers said."
    name = lines(
        tmp_path / "articles.jsonl",
        {"category": "flood", "title": "River floods Lima", "text": text, "date_publish": "None"},
        {"newsCluster": {"Event": "flood"}, "title": "Flood in Lima", "text": text + " More rain is due."},
        {"category": None, "title": "Cup final", "text": "The cup final ended in a draw.", "publisher": "paper"},
    )
    found = findings("stories.giveme5w", tmp_path, name)
    assert len(found) == 2
    assert summed(found, "story") == (2, 2, 2)


def test_our_own_texts_are_named_by_their_event(tmp_path: Path) -> None:
    text = "A river burst its banks near Lima on Monday. Hundreds of people left their homes, rescuers said."
    for name, words in (
        ("flood.en", text),
        ("flood.fr", f"{text} More rain is due."),
        ("cup.en", "The final is over."),
    ):
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    (tmp_path / "gold.yml").touch()
    assert summed(findings("stories.own", tmp_path, "."), "story") == (3, 3, 3)
