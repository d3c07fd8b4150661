"""The command that measures, on a stand-in reader: what runs, what is shown, written, refused."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.evaluate import gate, page, run
from dragoman.evaluate.catalogue import Part, load_catalogue
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Finding


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every input there, every figure the same, floors in a file of their own."""

    def reader(part: Part, _: Path, __: Engine) -> list[Finding]:
        counts = {
            row.key: {"conll": (1.0,) * 12, "bcubed": (1.0, 1.0, 1.0)}.get(row.figure, (3.0, 4.0)) for row in part.rows
        }
        counts |= {row.key: (3.0, 1.0, 1.0) for row in part.rows if row.figure == "f1"}
        counts |= {row.key: (1.0, 2.0, 1.0, 2.0) for row in part.rows if row.figure == "awareness"}
        cases = tuple(Case(row=row.key, text=f"mistake in {row.key}", wanted="w", got="g") for row in part.rows)
        return [Finding(unit=str(at), counts=counts, cases=cases) for at in range(5)]

    monkeypatch.setattr(run, "READERS", {part.reader: reader for _, part in load_catalogue().chosen(())})
    monkeypatch.setattr(gate, "floors_file", lambda: tmp_path / "floors.yml")
    for _, part in load_catalogue().chosen(()):
        for name in part.inputs:
            (tmp_path / "bench" / name).parent.mkdir(parents=True, exist_ok=True)
            if not (tmp_path / "bench" / name).exists():
                (tmp_path / "bench" / name).write_text(name)
    return tmp_path / "bench"


def _run(bench: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["evaluate", *arguments, "--data", str(bench), "--jobs", "1"])


def test_a_table(bench: Path) -> None:
    done = _run(bench, "time-en")
    assert done.exit_code == 0, done.output
    assert [line.split()[0] for line in done.output.splitlines()] == [
        "task", "time-en.value", "time-en.span", "time-en.strict",
    ]  # fmt: skip


def test_json_and_markdown(bench: Path) -> None:
    found = json.loads(_run(bench, "time-en", "-f", "json").output)
    assert found["figures"][0]["rules"]["value"] == 75.0
    assert _run(bench, "time-en", "-f", "md").output.startswith("| set |")


def test_mistakes_of_a_figure(bench: Path) -> None:
    done = _run(bench, "--errors", "time-en.span", "--limit", "2")
    assert done.output.count("mistake in span") == 2
    assert "mistake in value" not in done.output


def test_floors_are_pinned_kept_and_lowered(bench: Path) -> None:
    assert _run(bench, "--gate", "--pin").exit_code == 0
    pinned = gate.load_floors(gate.floors_file())
    assert pinned.floors["time-en.value"] == 74.0
    assert "time-de.value" not in pinned.floors  # of the gate's parts only
    assert _run(bench, "time-en", "--gate").exit_code == 0
    higher = {**pinned.floors, "time-en.value": 90.0}
    gate.write_floors(gate.Floors(floors=higher, inputs=pinned.inputs), gate.floors_file())
    done = _run(bench, "time-en", "--gate")
    assert done.exit_code == 1
    assert "time-en.value: 75.0 is worse than its floor, 90.0" in done.output
    assert _run(bench, "--lower", "time-en").exit_code == 2
    assert _run(bench, "--lower", "time-en", "--because", "the set has a new copy").exit_code == 0
    lowered = gate.load_floors(gate.floors_file())
    assert lowered.floors["time-en.value"] == 74.0
    assert [change.because for change in lowered.lowered] == ["the set has a new copy"]


def test_an_input_that_changed_fails_the_gate(bench: Path) -> None:
    assert _run(bench, "time-en", "--pin").exit_code == 0
    (bench / "time" / "meantime-en.jsonl").write_text("other")
    done = _run(bench, "time-en", "--gate")
    assert done.exit_code == 1
    assert "time/meantime-en.jsonl: is not the file" in done.output


def test_the_page(bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "load_notes", dict)
    done = _run(bench, "--write", str(tmp_path / "accuracy.md"))
    assert done.exit_code == 0, done.output
    text = (tmp_path / "accuracy.md").read_text(encoding="utf-8")
    assert all(f"## {task.title}" in text for task in load_catalogue().tasks)
    assert "mistake in" not in text


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nothing",), "E320"),
        (("time-en", "--write", "page.md"), "E324"),
        (("--lower", "time-en", "--because", " "), "E323"),
    ],
)
def test_what_makes_no_sense_is_refused(bench: Path, arguments: tuple[str, ...], code: str) -> None:
    done = _run(bench, *arguments)
    assert done.exit_code == 2
    assert code in done.output


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "time-en", "--data", str(tmp_path / "none")])
    assert (done.exit_code, "E322" in done.output) == (2, True)
