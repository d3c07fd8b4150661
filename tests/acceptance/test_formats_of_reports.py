"""The same report in every format: the same events, and a record that is true to the file."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman.cli.app import app
from dragoman.evaluate.tasks.layouts import events_of
from tests.read.forms.made import MAKERS, story

TEXTS = Path(__file__).parents[1] / "samples" / "multilingual" / "texts"
REPORTS = {"rail-astana.en": "2024-05-21", "rail-astana.ru": "2024-05-21"}


@pytest.fixture(scope="module", params=sorted(REPORTS))
def clean(request: pytest.FixtureRequest) -> Path:
    return TEXTS / f"{request.param}.txt"


@pytest.mark.parametrize("ending", sorted(MAKERS))
def test_a_report_gives_the_same_events_in_every_format(ending: str, clean: Path, tmp_path: Path) -> None:
    wanted = events_of(dragoman.brief(clean))
    assert wanted
    name = clean.stem
    told = story(clean.read_text(encoding="utf-8"), name[-2:], REPORTS[name])
    path = tmp_path / f"{name}.{ending}"
    path.write_bytes(MAKERS[ending](told))
    assert events_of(dragoman.brief(path)) == wanted


def test_columns_of_a_table_are_named_to_brief_and_verify(tmp_path: Path) -> None:
    table, record = tmp_path / "export.csv", tmp_path / "record.json"
    lines = (TEXTS / "rail-astana.en.txt").read_text(encoding="utf-8").replace('"', "")
    table.write_text(f'Story,Kopf\n"{lines}",Talks\n', encoding="utf-8")
    runner, columns = CliRunner(), ["--columns", "text=Story", "--columns", "title=Kopf"]
    assert runner.invoke(app, ["brief", str(table), "-q", "--no-models", "-o", str(record)]).exit_code == 2
    made = runner.invoke(app, ["brief", str(table), "-q", "--no-models", "-o", str(record), *columns])
    assert (made.exit_code, record.exists()) == (0, True), made.output
    assert runner.invoke(app, ["verify", str(record), str(table), *columns]).exit_code == 0
    assert runner.invoke(app, ["explain", str(table), "-q", "--no-models", *columns]).exit_code == 0


@pytest.mark.parametrize("ending", sorted(MAKERS))
def test_a_record_is_verified_against_a_file_of_every_format(ending: str, tmp_path: Path) -> None:
    told = story((TEXTS / "rail-astana.en.txt").read_text(encoding="utf-8"), "en", "2024-05-21")
    path, record = tmp_path / f"report.{ending}", tmp_path / "record.json"
    path.write_bytes(MAKERS[ending](told))
    runner = CliRunner()
    made = runner.invoke(app, ["brief", str(path), "-q", "--no-models", "-o", str(record)])
    assert made.exit_code == 0, made.output
    checked = runner.invoke(app, ["verify", str(record), str(path)])
    assert (checked.exit_code, "True to its sources" in checked.output) == (0, True), checked.output
    false = json.loads(record.read_text(encoding="utf-8"))
    false["events"][0]["evidence"][0]["span"]["quote"] += "!"
    record.write_text(json.dumps(false), encoding="utf-8")
    assert runner.invoke(app, ["verify", str(record), str(path)]).exit_code == 1
