"""Running parts: counts become figures, mistakes are sorted, what is not there is told."""

from pathlib import Path

import pytest

from dragoman.errors import InputError, QuestionError
from dragoman.evaluate import run
from dragoman.evaluate.catalogue import Part, load_catalogue
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Finding
from tests.evaluate.made import part

TIME = load_catalogue().chosen(("time-en",))[0][1]


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A reader that finds six units, the odd ones wrong, in a file that is there."""

    def reader(part: Part, data: Path, engine: Engine) -> list[Finding]:
        assert engine.flavour in ("rules", "models")
        assert (data / part.inputs[0]).exists()
        wrong = 1 if engine.flavour == "models" else 0
        cases = (
            Case(row="value", text="t", wanted="w", got=engine.flavour, cost=2),
            Case(row="span", text="s", wanted="w", got="g"),
        )
        return [Finding(unit=str(at), counts={"value": (1, at % 2 + wrong, 0)}, cases=cases) for at in range(6)]

    monkeypatch.setattr(run, "READERS", {"times.meantime": reader})
    (tmp_path / "time").mkdir()
    (tmp_path / TIME.inputs[0]).touch()
    return tmp_path


def test_figures_of_a_part(made_up: Path) -> None:
    measured = run.measure_all([TIME], made_up)
    assert [one.flavour for one in measured] == ["rules", "models"]
    value, span, _ = run.results_of([TIME], measured)
    assert value.name == "time-en.value"
    assert value.units == 6
    assert value.rules is not None
    assert value.rules.value == pytest.approx(200 * 6 / 15)
    assert value.rules.low is not None
    assert value.models is not None
    assert value.models.value == pytest.approx(200 * 6 / 21)
    assert span.rules is None


def test_the_worst_come_first(made_up: Path) -> None:
    measured = run.measure_all([TIME], made_up)
    assert [case.cost for _, case in run.worst(measured, None, 7)] == [2] * 6 + [1]
    assert {case.got for _, case in run.worst(measured, "value", 9)} == {"models"}
    assert {case.row for _, case in run.worst(measured, "span", 3)} == {"span"}


def test_inputs_that_are_not_there_are_told_before_anything_runs(made_up: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="E120"):
        run.measure_all([TIME, part("times.meantime", "nothing")], made_up)
    with pytest.raises(QuestionError, match="E322"):
        run.measure_all([TIME], tmp_path / "nothing")


def test_parts_side_by_side_give_the_same(shared: Path) -> None:
    bench = shared / "bench"
    if not bench.is_dir():
        pytest.skip("needs the test sets in ../shared/bench")
    parts = [one for _, one in load_catalogue().chosen(("coding-petr2", "time-es"))]
    alone, beside = ([(one.part, one.counts) for one in run.measure_all(parts, bench, jobs=jobs)] for jobs in (1, 2))
    assert alone == beside
