"""Variants are different reports about different people, and the same on every run."""

import json
from pathlib import Path

import pytest

from benchmarks.corpus import real_texts, reports, vary

TEXT = (
    "Anna Berglund of Norway met Iranian envoys on 3 May 2023. Berglund left for Cuba in December, "
    "the White House said, after talks with the United States."
)


@pytest.mark.parametrize("copy", [1, 2, 5, 40])
def test_people_states_and_dates_change_but_not_the_rest(copy: int) -> None:
    varied = vary(TEXT, copy)
    assert "Berglund" not in varied
    assert "2023" not in varied or copy % 15 == 0
    assert "Norway" not in varied
    assert "Iranian" not in varied
    assert "White House" in varied
    assert "United States" in varied
    assert len(varied.split()) == len(TEXT.split())
    first, second = (word for word in varied.split() if word == varied.split()[1])
    assert first == second


def test_copies_differ_from_one_another_and_not_between_runs() -> None:
    once = list(reports([TEXT, "Short."], 60))
    assert once == list(reports([TEXT, "Short."], 60))
    assert len({name for name, _ in once}) == 60
    assert len({text for _, text in once if text != "Short."}) == 30


def test_articles_are_read_with_title_and_day(tmp_path: Path) -> None:
    folder = tmp_path / "news-events" / "part"
    folder.mkdir(parents=True)
    article = {"title": "A visit", "date_publish": "2016-11-09 10:00:00", "text": "It took place."}
    (folder / "articles.jsonl").write_text(json.dumps(article) + "\n" + json.dumps({"text": "Bare."}) + "\n")
    assert real_texts(tmp_path) == ["A visit\n2016-11-09\n\nIt took place.", "\n\nBare."]
    assert real_texts(tmp_path / "nowhere") == []
