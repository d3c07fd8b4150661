"""Where the record goes: chosen by suffix, refused early, written whole."""

import io
import json
import sys
from pathlib import Path

import pytest

from dragoman.cli.target import Format, Target, check_inputs, choose, write_texts
from dragoman.errors import QuestionError


@pytest.mark.parametrize(
    ("name", "wanted", "found"),
    [
        ("brief.html", None, Format.HTML),
        ("brief.HTM", None, Format.HTML),
        ("brief.md", None, Format.MARKDOWN),
        ("brief.json", None, Format.JSON),
        ("brief.csv", None, Format.CSV),
        ("brief.txt", None, Format.TERMINAL),
        ("brief.html", Format.JSON, Format.JSON),
        ("brief", Format.CSV, Format.CSV),
    ],
)
def test_the_ending_tells_the_format_unless_one_is_given(
    name: str, wanted: Format | None, found: Format, tmp_path: Path
) -> None:
    target = choose(tmp_path / name, wanted, [])
    assert target == Target(format=found, file=tmp_path / name)


@pytest.mark.parametrize("output", [None, Path("-")])
def test_without_a_file_it_is_standard_output(output: Path | None) -> None:
    assert choose(output, None, []) == Target(format=Format.TERMINAL)
    assert choose(output, Format.JSON, []) == Target(format=Format.JSON)


@pytest.mark.parametrize("name", ["brief", "brief.doc", "brief.html.bak"])
def test_an_ending_that_tells_nothing_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="E306"):
        choose(tmp_path / name, None, [])


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("news")
    link = tmp_path / "link.html"
    link.symlink_to(report)
    for output, given in ((report, report), (report, tmp_path), (link, report)):
        with pytest.raises(QuestionError, match="E307"):
            choose(output, None, ["-", str(given)])


def test_a_new_file_in_the_input_folder_is_no_input(tmp_path: Path) -> None:
    assert choose(tmp_path / "new.html", None, [str(tmp_path)]).file == tmp_path / "new.html"


def test_a_brief_in_the_folder_of_its_reports_is_written_anew(tmp_path: Path) -> None:
    before = tmp_path / "brief.md"
    before.write_text("# Talks in Oslo\n\n[//]: # (dragoman/brief/1)\n")
    assert choose(before, None, [str(tmp_path)]).file == before


@pytest.mark.parametrize(("name", "why"), [("missing/brief.md", "does not exist"), ("folder.md", "is a folder")])
def test_a_place_that_cannot_be_written_is_refused_before_the_work(name: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(QuestionError, match=f"{why}.*E308"):
        choose(tmp_path / name, None, [])


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    file.write_text("a long old brief\n" * 100)
    file.chmod(0o640)
    Target(format=Format.MARKDOWN, file=file).write("new ž\n")
    assert file.read_bytes() == "new ž\n".encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "brief.md", tmp_path / "link.md"
    file.write_text("old")
    link.symlink_to(file)
    Target(format=Format.MARKDOWN, file=link).write("new")
    assert link.is_symlink()
    assert file.read_text() == "new"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    target = Target(format=Format.MARKDOWN, file=tmp_path / "gone" / "brief.md")
    with pytest.raises(QuestionError, match="E308"):
        target.write("text")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "brief.md"
    file.write_text("old")
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        write(path, content[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(QuestionError, match=r"No space left.*E308"):
        Target(format=Format.MARKDOWN, file=file).write("new")
    assert [(path, path.read_text()) for path in tmp_path.iterdir()] == [(file, "old")]


def test_standard_input_is_read_once() -> None:
    check_inputs(["-", "a.txt"])
    with pytest.raises(QuestionError, match="E310"):
        check_inputs(["-", "a.txt", "-"])


def test_colour_is_for_terminals_alone(tmp_path: Path) -> None:
    assert not Target(format=Format.TERMINAL).colour
    assert not Target(format=Format.TERMINAL, file=tmp_path / "a.txt").colour


def test_texts_are_written_with_newlines_untouched(tmp_path: Path) -> None:
    """What the spans count in can be sliced by anybody."""
    write_texts(tmp_path / "texts", {"ab12": "One.\r\nTwo – три."})
    assert (tmp_path / "texts" / "ab12.txt").read_bytes().decode() == "One.\r\nTwo – три."


def test_texts_need_a_folder(tmp_path: Path) -> None:
    """A file in the place of the folder is refused, with what to do."""
    (tmp_path / "taken").write_text("x")
    with pytest.raises(QuestionError, match="E308"):
        write_texts(tmp_path / "taken", {"ab12": "One."})


def test_a_record_on_a_terminal_does_not_steer_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    content = '{"quote":"a \u009b31m b \u202e c ž"}'.encode()
    shown, piped = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(shown))
    Target(format=Format.JSON).write(content)
    assert shown.getvalue() == b'{"quote":"a \\u009b31m b \\u202e c ' + 'ž"}'.encode()
    assert json.loads(shown.getvalue()) == json.loads(content)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(piped))
    Target(format=Format.JSON).write(content)
    assert piped.getvalue() == content
