"""Paths: folders walked, names shown, the same bytes once, errors that name file, cause and remedy."""

import io
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman import brief, tell
from dragoman.read.paths import read_paths
from dragoman.read.reading import Limits, ReadOptions
from tests.read.page.pages import page

STORY = "Minister Ada Berg landed in Oslo on Sunday.\n"
OTHER = "The talks on ferries go on until Friday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub" / ".hidden").mkdir(parents=True)
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sub" / "b.md").write_text(OTHER)
    (tmp_path / "sub" / "copy").write_text(STORY)
    (tmp_path / ".c.txt").write_text("hidden words")
    (tmp_path / "sub" / ".hidden" / "d.txt").write_text("hidden words")
    (tmp_path / "e.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_folder_is_walked(folder: Path) -> None:
    reading = read_paths([folder])
    assert reading.problems == ()
    assert {(report.file, report.also) for report in reading.reports} == {("a.txt", ("sub/copy",)), ("sub/b.md", ())}
    assert [report.id for report in reading.reports] == sorted(report.id for report in reading.reports)


def test_the_order_of_paths_does_not_matter(folder: Path) -> None:
    paths = [folder / "a.txt", folder / "sub" / "copy", folder / "sub" / "b.md", folder]
    expected = read_paths(paths)
    for seed in range(4):
        random.Random(seed).shuffle(paths)
        assert read_paths(paths) == expected


def test_a_file_named_is_shown_by_its_name(folder: Path) -> None:
    assert [report.file for report in read_paths([str(folder / "sub" / "b.md")]).reports] == ["b.md"]


def test_two_files_of_one_name_are_shown_in_full(folder: Path) -> None:
    (folder / "sub" / "a.txt").write_text(OTHER)
    names = [report.file for report in read_paths([folder / "a.txt", folder / "sub" / "a.txt"]).reports]
    assert sorted(names) == [(folder / "a.txt").as_posix(), (folder / "sub" / "a.txt").as_posix()]


def test_problems_name_the_path_and_the_others_go_on(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    paths: list[Path | str] = [folder, folder / "nowhere.txt", folder / "e.png", "a\0b"]
    reading = read_paths(paths)
    assert len(reading.reports) == 2
    told = {(Path(issue.file).name, issue.code) for issue in reading.problems}
    assert told == {("empty.txt", "E103"), ("nowhere.txt", "E101"), ("e.png", "E110"), ("a\0b", "E101")}
    assert all(issue.fatal and issue.remedy for issue in reading.problems)


def test_a_folder_without_reports(tmp_path: Path) -> None:
    assert [issue.code for issue in read_paths([tmp_path]).problems] == ["E113"]


def test_a_file_that_is_too_large_is_not_opened(folder: Path) -> None:
    reading = read_paths([folder / "a.txt"], asked=ReadOptions(limits=Limits(text_bytes=10)))
    assert [issue.code for issue in reading.problems] == ["E105"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
def test_a_device_without_an_end_is_too_large() -> None:
    assert [issue.code for issue in read_paths(["/dev/zero"]).problems] == ["E105"]


def test_an_empty_path_is_not_the_current_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    reading = read_paths([""])
    assert [(issue.code, issue.message) for issue in reading.problems] == [("E101", "the path is empty")]
    assert reading.reports == ()


def test_standard_input() -> None:
    (report,) = read_paths(["-"], stdin=io.BytesIO(STORY.encode())).reports
    assert (report.file, report.text) == ("stdin", STORY)
    assert [issue.code for issue in read_paths(["-"]).problems] == ["E101"]


def test_nothing_named_is_nothing_read() -> None:
    assert read_paths([]).reports == ()


def test_a_folder_that_may_not_be_entered_is_told_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.txt").write_text("A report on a meeting.")
    walk = os.walk

    def refusing(top: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "Permission denied", str(tmp_path / "closed")))
        yield from walk(top)

    monkeypatch.setattr(os, "walk", refusing)
    reading = read_paths([tmp_path])
    assert [report.file for report in reading.reports] == ["report.txt"]
    assert [(issue.code, issue.message) for issue in reading.problems] == [
        ("E102", "its folder 'closed' cannot be read: Permission denied")
    ]


def test_the_pieces_of_a_page_saved_whole_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text(page())
    for folder in ("talks_files", "court_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(page())
    assert [report.also or report.file for report in read_paths([tmp_path]).reports] == [("talks.html",)]
    (tmp_path / "court_files" / "frame.html").unlink()
    assert [report.file for report in read_paths([tmp_path]).reports] == ["talks.html"]


def test_what_dragoman_wrote_is_no_report(tmp_path: Path) -> None:
    """A brief kept in the folder of its reports is passed over; one that is named is refused with the reason."""
    (tmp_path / "a.txt").write_text("Ada Berg met Nils Dahl in Oslo on 3 March 2024 for talks on ferries.\n", "utf-8")
    dossier = brief(read_paths([tmp_path]))
    told = tell.make_brief(dossier)
    wrote: dict[str, str | bytes] = {
        "b.json": tell.to_json(dossier), "b.csv": tell.to_csv(dossier), "b.md": tell.to_markdown(told),
        "b.html": tell.to_page(dossier, told, {}),
    }  # fmt: skip
    for name, text in wrote.items():
        (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    again = read_paths([tmp_path])
    assert ([one.file for one in again.reports], again.problems) == (["a.txt"], ())
    for name in wrote:
        named = read_paths([tmp_path / name])
        assert (named.reports, [one.code for one in named.problems]) == ((), ["E117"]), name


@pytest.mark.parametrize(
    ("path", "code", "remedy"),
    [
        ("ftp://a.example/b", "E121", "https://example.org/page"),
        ("www.paper.example", "E101", "https://www.paper.example"),
        ("paper.example/a", "E101", "https://paper.example/a"),
        ("paper.html", "E101", "check the spelling of the path"),
    ],
)
def test_what_looks_like_an_address_is_told_how_one_is_written(path: str, code: str, remedy: str) -> None:
    (told,) = read_paths([path]).problems
    assert (told.code, remedy in told.remedy) == (code, True)
    assert ("https" in told.remedy) == (not path.endswith(".html"))


def test_empty_standard_input_is_told_as_such() -> None:
    (told,) = read_paths(["-"], stdin=io.BytesIO(b"")).problems
    assert (told.code, told.remedy) == ("E103", "check what writes into the pipe")
