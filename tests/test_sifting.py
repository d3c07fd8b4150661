"""Reading with triage: nothing is left out without being counted."""

from pathlib import Path

import pytest

import dragoman
from dragoman.model.record import Problem
from dragoman.model.verdict import Sifted
from dragoman.sifting import MANY, is_archive, sift_reading
from tests.triage.test_sieve import MATCH, TALKS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", TALKS), ("b", "Treaty signed\n" + TALKS), ("c", MATCH), ("d", "")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def test_every_report_comes_with_its_verdict_and_every_problem_too(folder: Path) -> None:
    found = list(dragoman.sift(dragoman.stream(folder)))
    verdicts = {one.report.file: one.verdict for one in found if isinstance(one, Sifted)}
    assert {name: verdict.keep for name, verdict in verdicts.items()} == {"a.txt": True, "b.txt": False, "c.txt": False}
    assert verdicts["b.txt"].copy_of == "a.txt"
    assert [one.code for one in found if isinstance(one, Problem)] == ["E103"]


def test_a_reading_says_how_many_were_left_out(folder: Path) -> None:
    reading = dragoman.read(folder, triage="on")
    assert len(reading.reports) == 1
    (warning,) = (one for one in reading.problems if one.code == "E182")
    assert warning.message == (
        "triage left out 2 of 3 reports: 1 not on international affairs, 1 near copies of others"
    )
    assert not warning.fatal
    assert "read --triage --why" in warning.remedy


def test_by_itself_only_many_reports_are_sifted(folder: Path) -> None:
    few = dragoman.read(folder, triage="auto")
    assert len(few.reports) == 3
    assert dragoman.read(folder).reports == few.reports
    many = dragoman.Reading(reports=few.reports * MANY)
    assert len(sift_reading(many).reports) == 1
    assert sift_reading(many, when="off") is many


def test_the_record_tells_what_was_left_out(folder: Path) -> None:
    dossier = dragoman.brief(dragoman.read(folder, triage="on"))
    assert "E182" in {problem.code for problem in dossier.problems}


def test_crawl_archives_are_known_by_their_ending() -> None:
    assert is_archive("CC-NEWS-1.warc.gz")
    assert is_archive("x/Y.WARC")
    assert not is_archive("warc.txt")
