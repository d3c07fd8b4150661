"""The commands against a stand-in engine: what is parsed, written, complained of, and the exit code."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner, Result

import dragoman
from dragoman.cli.app import app
from dragoman.model.record import Dossier, Problem
from dragoman.model.text import Report
from dragoman.options import Options
from dragoman.read.reading import ReadOptions
from dragoman.verify import verify

BAD = Problem(file="bad.txt", code="E104", message="is binary", remedy="leave it out", fatal=True)


@dataclass
class Reading:
    """What the stand-in read."""

    reports: tuple[Report, ...]
    problems: tuple[Problem, ...] = ()


@dataclass
class Teller:
    """Stands in for the renderers and notes what they were given."""

    given: dict[str, Any] = field(default_factory=dict)

    def make_brief(self, dossier: Dossier) -> Dossier:
        return dossier

    def to_terminal(self, _: Dossier, **given: object) -> str:
        self.given["terminal"] = given
        return "TERMINAL ž"

    def to_markdown(self, _: Dossier, **given: object) -> str:
        self.given["md"] = given
        return "MARKDOWN ž"

    def to_page(self, _: Dossier, __: Dossier, texts: dict[str, str]) -> str:
        self.given["html"] = texts
        return "<p>PAGE ž</p>"

    def to_csv(self, _: Dossier) -> str:
        return "CSV ž\r\n"

    def to_json(self, dossier: Dossier) -> bytes:
        return msgspec.json.encode(dossier) + b"\n"

    def explain_text(self, _: Dossier, **given: object) -> str:
        self.given["explain"] = given
        return "BECAUSE"


@dataclass
class Engine:
    """Stands in for the front door and notes how it was called."""

    reading: Reading
    dossier: Dossier
    paths: tuple[str, ...] = ()
    stdin: BytesIO | None = None
    options: Options | None = None
    read_options: ReadOptions | None = None
    triage: str = "off"
    tell: Teller = field(default_factory=Teller)

    def read(
        self, *paths: str, stdin: BytesIO | None = None, options: ReadOptions | None = None, triage: str = "off"
    ) -> Reading:
        self.paths, self.stdin, self.read_options, self.triage = paths, stdin, options, triage
        return self.reading

    def brief(self, reading: Reading, *, options: Options, progress: Callable[[str, int, int], None]) -> Dossier:
        progress("annotate", 1, 2)
        self.options = options
        return msgspec.structs.replace(self.dossier, problems=reading.problems)


@pytest.fixture
def engine(record: dict[str, Any], sources: Reading, monkeypatch: pytest.MonkeyPatch) -> Engine:
    engine = Engine(Reading(sources.reports), msgspec.convert(record, Dossier))
    for name, stand_in in {
        "read": engine.read,
        "brief": engine.brief,
        "verify": verify,
        "Options": Options,
        "tell": engine.tell,
        "__version__": "9.9.9",
    }.items():
        monkeypatch.setattr(dragoman, name, stand_in, raising=False)
    return engine


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    """The command's result; standard error apart from standard output."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    ("wanted", "begins"),
    [
        ("terminal", "TERMINAL ž\n"),
        ("md", "MARKDOWN ž\n"),
        ("html", "<p>PAGE ž</p>"),
        ("csv", "CSV ž\r\n"),
        ("json", '{"schema":"dragoman/record/1"'),
    ],
)
def test_each_format_is_printed_and_written(wanted: str, begins: str, tmp_path: Path) -> None:
    printed = run("brief", "a.txt", "--format", wanted)
    assert printed.exit_code == 0
    assert printed.stdout_bytes.decode().startswith(begins)
    assert printed.stderr == ""
    written = run("brief", "a.txt", "-f", wanted, "-o", tmp_path / "out")
    assert (written.exit_code, written.stdout, written.stderr) == (0, "", "")
    assert (tmp_path / "out").read_bytes() == printed.stdout_bytes


def test_the_question_reaches_the_engine(engine: Engine) -> None:
    assert run("brief", "a", "b", "--about", "Oslo", "--since", "2024-12", "--until", "2025").exit_code == 0
    assert engine.paths == ("a", "b")
    assert engine.options == Options(about="Oslo", since="2024-12", until="2025")


@pytest.mark.parametrize("command", ["brief", "explain"])
def test_the_models_can_be_left_out_or_replaced(engine: Engine, command: str) -> None:
    assert run(command, "a").exit_code == 0
    assert engine.options == Options(models=True)
    assert run(command, "a", "--no-models").exit_code == 0
    assert engine.options == Options(models=False)
    assert run(command, "a", "--nlp", "en=one", "--nlp", "hr=folder/two").exit_code == 0
    assert engine.options == Options(nlp=("en=one", "hr=folder/two"))


def test_the_page_gets_the_texts(engine: Engine) -> None:
    run("brief", "a", "-f", "html")
    assert engine.tell.given["html"] == {report.id: report.text for report in engine.reading.reports}


def test_width_and_colour_reach_the_terminal_brief(engine: Engine) -> None:
    run("brief", "a", "--width", "72", "--uncoded")
    assert engine.tell.given["terminal"] == {"width": 72, "colour": False, "uncoded": True}
    run("brief", "a")
    assert engine.tell.given["terminal"] == {"width": 100, "colour": False, "uncoded": False}


def test_standard_input_is_handed_on(engine: Engine) -> None:
    assert run("brief", "-", stdin=b"news").exit_code == 0
    assert engine.stdin is not None
    assert run("brief", "a").exit_code == 0
    assert engine.stdin is None


def test_some_reports_failed(engine: Engine, tmp_path: Path) -> None:
    engine.reading.problems = (BAD,)
    result = run("brief", "a", "--quiet", "-o", tmp_path / "out.md")
    assert result.exit_code == 1
    assert result.stderr == "bad.txt: is binary; leave it out [E104]\n"
    assert (tmp_path / "out.md").read_text() == "MARKDOWN ž\n"


def test_nothing_could_be_read(engine: Engine, tmp_path: Path) -> None:
    engine.reading = Reading((), (BAD,))
    result = run("brief", "bad.txt", "-o", tmp_path / "out.md")
    assert result.exit_code == 2
    assert result.stderr == "bad.txt: is binary; leave it out [E104]\n"
    assert not (tmp_path / "out.md").exists()


def test_a_folder_without_reports(engine: Engine) -> None:
    engine.reading = Reading(())
    result = run("explain", "empty")
    assert result.exit_code == 2
    assert result.stderr == "empty: no reports there; name other files [E311]\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brief"], "Missing argument"),
        (["brief", "a", "--nonsense"], "No such option"),
        (["brief", "a", "--format", "pdf"], "Invalid value"),
        (["brief", "a", "--width", "5"], "Invalid value"),
        (["brief", "a", "--since", "soon"], "E301"),
        (["brief", "a", "--since", "2025", "--until", "2024"], "E302"),
        (["brief", "a", "--about", " "], "E303"),
        (["brief", "a", "--nlp", "en_core_web_sm"], "E314"),
        (["brief", "a", "-o", "out.doc"], "E306"),
        (["brief", "a", "-o", "no/such/folder/out.md"], "E308"),
        (["brief", "-", "-"], "E310"),
        (["verify", "-", "-"], "E310"),
        (["verify", "no-such-record.json", "a"], "E312"),
        (["nonsense"], "No such command"),
    ],
)
def test_what_makes_no_sense_is_code_two_and_leaves_the_pipe_clean(
    arguments: list[str], told: str, engine: Engine
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""
    assert engine.paths == ()


@pytest.mark.usefixtures("engine")
def test_an_input_is_not_overwritten(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("news")
    result = run("brief", report, "-o", report)
    assert (result.exit_code, report.read_text()) == (2, "news")
    assert "E307" in result.stderr


def test_explain_is_printed(engine: Engine) -> None:
    result = run("explain", "a", "--since", "2024")
    assert (result.exit_code, result.stdout) == (0, "BECAUSE\n")
    assert engine.options == Options(since="2024")


@pytest.mark.usefixtures("engine")
def test_a_true_record_is_verified_from_file_and_pipe(record: dict[str, Any], tmp_path: Path) -> None:
    content = json.dumps(record).encode()
    (tmp_path / "record.json").write_bytes(content)
    from_file = run("verify", tmp_path / "record.json", "a")
    from_pipe = run("verify", "-", "a", stdin=content)
    assert from_file.exit_code == from_pipe.exit_code == 0
    assert from_file.stdout == from_pipe.stdout
    assert "6 quotes are the very words of 2 reports" in from_file.stdout


@pytest.mark.usefixtures("engine")
def test_a_lie_is_code_one(record: dict[str, Any]) -> None:
    record["events"][0]["evidence"][0]["span"]["quote"] = "left Oslo"
    result = run("verify", "-", "a", stdin=json.dumps(record).encode())
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'left Oslo'" in result.stderr
    assert "[E404]" in result.stderr


def test_an_unreadable_source_is_named_beside_the_lie(engine: Engine, record: dict[str, Any]) -> None:
    engine.reading = Reading(engine.reading.reports[:1], (BAD,))
    result = run("verify", "-", "a", stdin=json.dumps(record).encode())
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert first.startswith("bad.txt: is binary")
    assert second.startswith("b.txt: no file given has these bytes")


def test_sample_writes_and_lists(tmp_path: Path) -> None:
    result = run("sample", tmp_path / "reports")
    assert result.exit_code == 0
    names = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert result.stdout.splitlines()[1:] == [f"  {name}" for name in names]
    (tmp_path / "reports" / names[0]).write_text("mine")
    again = run("sample", tmp_path / "reports")
    assert (again.exit_code, again.stdout) == (2, "")
    assert "E309" in again.stderr


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("arguments", [["version"], ["--version"]])
def test_the_version_is_printed(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (0, "dragoman 9.9.9\n")


def test_help_loads_nothing_heavy() -> None:
    import subprocess

    code = (
        "import sys, dragoman.cli; print(*sorted(m for m in sys.modules if '.' not in m or m.startswith('dragoman')))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "msgspec",
        "yaml",
        "jinja2",
        "trafilatura",
        "lxml",
        "py3langid",
        "numpy",
        "sentencex",
        "dragoman.model.record",
    }
    assert not heavy & set(loaded)
