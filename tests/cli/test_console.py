"""Problems are told in one harmless line each; progress shows only where somebody watches."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from dragoman.cli.console import Progress, complain_of, printable, refusals
from dragoman.errors import QuestionError
from dragoman.model.record import Problem


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("žena.txt", "žena.txt"),
        ("\x1b[31mred\x07", "�[31mred�"),
        ("two\nlines", "two�lines"),
        ("right\u202eto left", "right�to left"),
        ("half\udcff", "half�"),
    ],
)
def test_nothing_in_a_name_reaches_the_terminal_as_a_command(name: str, shown: str) -> None:
    assert printable(name) == shown


def _problem(file: str, *, fatal: bool) -> Problem:
    return Problem(file=file, code="E101", message="is empty", remedy="leave it out", fatal=fatal)


@pytest.mark.parametrize(
    ("problems", "code"),
    [
        ([], 0),
        ([_problem("a", fatal=False)], 0),
        ([_problem("a", fatal=True)], 1),
        ([_problem("a", fatal=True), _problem("b", fatal=False)], 1),
    ],
)
def test_each_problem_names_file_cause_and_remedy(
    problems: list[Problem], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complain_of(problems) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "".join(f"{problem.file}: is empty; leave it out [E101]\n" for problem in problems)


def test_an_error_of_ours_is_one_line_and_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as caught, refusals():
        raise QuestionError("no", code="E301", place="--since", remedy="say yes")
    assert caught.value.exit_code == 2
    assert capsys.readouterr().err == "--since: no; say yes [E301]\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_on_a_terminal_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress(quiet=False) as progress:
        for done in range(1000):
            progress("annotate", done, 1000)
    drawn = screen.getvalue().split("\r\x1b[K")
    assert drawn[1] == "annotate 0/1000"
    assert len(drawn) < 100
    assert drawn[-1] == ""


@pytest.mark.parametrize(
    ("screen", "quiet"), [(_Terminal(), True), (io.StringIO(), False)], ids=["quiet", "no terminal"]
)
def test_progress_is_silent_elsewhere(screen: io.StringIO, quiet: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress(quiet=quiet) as progress:
        progress("annotate", 1, 2)
    assert screen.getvalue() == ""


def test_a_reader_that_goes_away_is_no_error() -> None:
    code = (
        "import sys, typer\n"
        "from dragoman.cli.console import refusals\n"
        "from dragoman.cli.target import Format, Target\n"
        "try:\n"
        "    with refusals(): Target(format=Format.TERMINAL).write('a line\\n' * 100_000)\n"
        "except typer.Exit as end: sys.exit(end.exit_code)\n"
    )
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_is_code_two() -> None:
    with Path("/dev/full").open("w") as full:
        code = (
            "import sys, typer\n"
            "from dragoman.cli.console import refusals\n"
            "from dragoman.cli.target import Format, Target\n"
            "try:\n"
            "    with refusals(): Target(format=Format.JSON).write(b'{}')\n"
            "except typer.Exit as end: sys.exit(end.exit_code)\n"
        )
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    told = "standard output: cannot be written: No space left on device; name a file with -o [E308]\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.parametrize(("closed", "code"), [("<&-", 2), (">&-", 0), ("2>&-", 2)])
def test_a_closed_stream_is_an_empty_one(closed: str, code: int, tmp_path: Path) -> None:
    asked = {"<&-": "brief -", ">&-": f"sample {tmp_path}", "2>&-": "brief no-such-file"}[closed]
    line = f"exec {sys.executable} -m dragoman {asked} {closed}"
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr == ("-: is empty; check what writes into the pipe [E103]\n" if closed == "<&-" else "")
