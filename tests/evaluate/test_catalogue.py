"""The table of tasks: whole, readable, and told when it is not."""

from pathlib import Path

import pytest

from dragoman.errors import PackError, QuestionError
from dragoman.evaluate import catalogue
from dragoman.evaluate.catalogue import load_catalogue
from dragoman.evaluate.source import root_of
from dragoman.evaluate.tasks import READERS

PARTS = [part for _, part in load_catalogue().chosen(())]


def test_every_part_has_a_reader_and_every_reader_a_part() -> None:
    assert {part.reader for part in PARTS} == set(READERS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_a_part_says_how_it_is_counted(part: catalogue.Part) -> None:
    assert len(part.note) > 10
    assert part.rows
    keys = [row.key for row in part.rows]
    assert len(keys) == len(set(keys))
    assert not (part.gate and part.later)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_inputs_are_there(part: catalogue.Part, shared: Path) -> None:
    if not (shared / "bench").is_dir():
        pytest.skip("needs the test sets in ../shared/bench")
    for name in part.inputs:
        assert (root_of(part, shared / "bench") / name).exists()


def test_tasks_and_parts_are_chosen_by_name() -> None:
    chosen = load_catalogue().chosen(("time", "story-news"))
    assert [part.id for _, part in chosen] == ["time-en", "time-de", "time-es", "story-news"]


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(QuestionError, match="E320"):
        load_catalogue().chosen(("tme",))


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("tasks: 3\n", "tasks"),
        ("tasks:\n  - {name: a, title: A, parts: [], odd: 1}\n", "odd"),
        (
            "tasks:\n  - name: a\n    title: A\n    parts:\n"
            + 2 * "      - {id: p, reader: r, set: s, language: en, inputs: [], note: n, rows: []}\n",
            "twice",
        ),
    ],
)
def test_a_wrong_table_is_told(content: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "evaluate").mkdir()
    (tmp_path / "evaluate" / "tasks.yml").write_text(content)
    monkeypatch.setattr(catalogue, "data_folder", lambda: tmp_path)
    with pytest.raises(PackError, match=cause) as error:
        load_catalogue.__wrapped__()
    assert error.value.code == "E220"
