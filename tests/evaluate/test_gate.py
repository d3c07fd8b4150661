"""Floors: kept, raised, and lowered only with a reason; inputs that changed are told."""

from pathlib import Path

import pytest

from dragoman.errors import PackError, QuestionError
from dragoman.evaluate import gate
from dragoman.evaluate.catalogue import Kind
from dragoman.evaluate.gate import Floors, Lowered
from tests.evaluate.made import part, result

NAME, WORSE = "time-en.value", "coding-petr2.extra"


@pytest.mark.parametrize(
    ("kind", "value", "floor"),
    [("f1", 81.44, 80.4), ("share", 0.5, 0.0), ("ratio", 0.123, 0.15), ("count", 0, 0), ("bcubed", 95.0, 94.0)],
)
def test_a_floor_is_a_margin_under_the_figure(kind: Kind, value: float, floor: float) -> None:
    assert gate.floor_for(kind, value) == pytest.approx(floor)


def test_a_figure_under_its_floor_is_told() -> None:
    floors = Floors(floors={NAME: 80.0, WORSE: 0.2, "story-news.story": 90.0})
    results = [result(NAME, 79.9), result(WORSE, 0.21, "ratio"), result("story-news.story", 90.0)]
    told = list(gate.fallen(floors, results))
    assert [line.partition(":")[0] for line in told] == [NAME, WORSE]
    assert list(gate.fallen(floors, [result(NAME, None)]))
    assert not list(gate.fallen(floors, [result(NAME, 80.0), result(WORSE, 0.2, "ratio")]))


def test_a_figure_without_a_floor_passes() -> None:
    assert not list(gate.fallen(Floors(), [result(NAME, 1.0)]))


def test_floors_are_only_raised() -> None:
    floors = Floors(floors={NAME: 80.0, WORSE: 0.2}, inputs={"a": "1"})
    raised = gate.raised(floors, [result(NAME, 70.0), result(WORSE, 0.5, "ratio")], {"a": "2", "b": "3"})
    assert raised.floors == floors.floors
    assert raised.inputs == {"a": "1", "b": "3"}  # an input that changed is not taken silently
    better = gate.raised(floors, [result(NAME, 90.0), result(WORSE, 0.1, "ratio")], {})
    assert better.floors == {NAME: 89.0, WORSE: 0.12}
    assert gate.raised(Floors(), [result(NAME, None)], {}).floors == {}


def test_a_floor_is_lowered_with_a_reason_that_is_kept() -> None:
    floors = Floors(floors={NAME: 80.0}, inputs={"a": "1"})
    lowered = gate.lowered(
        floors, [result(NAME, 70.0), result(WORSE, 1.0, "ratio")], {"a": "2"}, " new copy of the set "
    )
    assert lowered.floors == {NAME: 69.0}
    assert lowered.inputs == {"a": "2"}
    assert lowered.lowered == (Lowered(figure=NAME, before=80.0, after=69.0, because="new copy of the set"),)


def test_a_floor_is_not_lowered_without_a_reason() -> None:
    with pytest.raises(QuestionError, match="E323"):
        gate.lowered(Floors(floors={NAME: 80.0}), [result(NAME, 70.0)], {}, "  ")


def test_a_changed_input_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("one")
    (tmp_path / "b.txt").write_text("two")
    parts = [part("x", "folder", "b.txt")]
    found = gate.digests(parts, tmp_path)
    floors = Floors(inputs=found)
    assert not list(gate.changed(floors, gate.digests(parts, tmp_path)))
    (tmp_path / "folder" / "a.txt").write_text("one!")
    told = list(gate.changed(floors, gate.digests(parts, tmp_path)))
    assert [line.partition(":")[0] for line in told] == ["folder"]
    (tmp_path / "folder" / "c.txt").write_text("")
    assert len(list(gate.changed(floors, gate.digests(parts, tmp_path)))) == 1


def test_the_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    floors = Floors(
        floors={NAME: 80.0}, inputs={"a": "1"},
        lowered=(Lowered(figure=NAME, before=81.0, after=80.0, because="šum"),),
    )  # fmt: skip
    gate.write_floors(floors, tmp_path / "floors.yml")
    assert gate.load_floors(tmp_path / "floors.yml") == floors
    assert gate.load_floors(tmp_path / "none.yml") == Floors()


@pytest.mark.parametrize("content", ["floors: {nothing.here: 1.0}\n", "floors: 3\n", "odd: 1\n"])
def test_a_wrong_file_is_told(content: str, tmp_path: Path) -> None:
    (tmp_path / "floors.yml").write_text(content)
    with pytest.raises(PackError, match="E221"):
        gate.load_floors(tmp_path / "floors.yml")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="E308"):
        gate.write_floors(Floors(), tmp_path / "none" / "floors.yml")


def test_the_shipped_floors_are_of_figures_the_gate_measures() -> None:
    gate.load_floors(gate.floors_file())
