"""Reading with triage: nothing is left out without being counted."""

import gzip
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

import dragoman
from dragoman.model.record import Problem
from dragoman.model.text import Given, Report
from dragoman.model.verdict import Sifted
from dragoman.read.forms import page as page_form
from dragoman.read.page.page import article_of
from dragoman.sifting import MANY, sift_reading
from tests.read.boxes.crawls import answer, packed, record
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


def _crawl(tmp_path: Path) -> Path:
    texts = (TALKS, MATCH, TALKS, MATCH)
    bodies = ["".join(f"<p>{line}</p>" for line in text.splitlines() if line) for text in texts]
    pages = [f"<html><body><article><h1>Report</h1>{body}</article></body></html>" for body in bodies]
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed([record(answer(page.encode()), at) for at, page in enumerate(pages)]))
    return path


def test_pages_of_a_crawl_are_judged_before_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def watched(page: str, **known: object) -> object:
        read.append(page)
        return article_of(page, **known)  # type: ignore[arg-type]

    monkeypatch.setattr(page_form, "article_of", watched)
    found = [one for one in dragoman.stream_sifted(_crawl(tmp_path)) if isinstance(one, Sifted)]
    assert [one.report.file for one in found if one.verdict.keep] == ["x.warc.gz#1"]
    assert sorted(one.report.file for one in found) == [f"x.warc.gz#{at}" for at in (1, 2, 3, 4)]
    assert [one.verdict.copy_of for one in found if one.report.file == "x.warc.gz#3"] == ["x.warc.gz#1"]
    assert len(read) == 1
    kept = next(one.report for one in found if one.verdict.keep)
    assert kept.text in {report.text for report in dragoman.read(_crawl(tmp_path)).reports}


def _zipped(data: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("2025/x.warc.gz", data)
    return out.getvalue()


def _tarred(data: bytes) -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as box:
        info = tarfile.TarInfo("x.warc.gz")
        info.size = len(data)
        box.addfile(info, BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "packing"),
    [("crawl.zip", _zipped), ("crawl.tgz", _tarred), ("crawl.bin", bytes), ("x.warc.gz.gz", gzip.compress)],
)
def test_a_crawl_is_known_wherever_it_lies(tmp_path: Path, name: str, packing: Callable[[bytes], bytes]) -> None:
    path = _crawl(tmp_path)
    path.write_bytes(packing(path.read_bytes()))
    path = path.rename(tmp_path / name)
    reading = dragoman.read(path, triage="auto")
    assert [issue.message[:29] for issue in reading.problems if issue.code == "E182"] == [
        "triage left out 3 of 4 report"
    ]
    assert len(reading.reports) == 1
    assert len(dragoman.read(path).reports) == 2  # the same bytes are one report


def test_what_lies_beside_a_crawl_is_judged_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS, "utf-8")
    (tmp_path / "b.txt").write_text(MATCH, "utf-8")
    reading = dragoman.read(_crawl(tmp_path).parent, triage="auto")
    assert [report.file for report in reading.reports] == ["a.txt"]
    (warning,) = (issue for issue in reading.problems if issue.code == "E182")
    assert "left out 5 of 6 reports: 3 not on international affairs, 2 near copies" in warning.message


def test_what_is_left_out_of_a_crawl_is_counted_once(tmp_path: Path) -> None:
    one, two = (
        dragoman.read(_crawl(tmp_path), triage="auto", options=dragoman.ReadOptions(jobs=jobs)) for jobs in (1, 2)
    )
    assert one == two
    assert [issue.code for issue in one.problems] == ["E182"]
    assert "left out 3 of 4 reports: 2 not on international affairs, 1 near copies" in one.problems[0].message


def test_the_outlets_that_carried_copies_are_named() -> None:
    def report(number: int, outlet: str | None) -> Report:
        text = f"Line {'x' * number}\n{TALKS}"
        return Report(id=f"r{number:02}", file=f"{number}.txt", format="text", given=Given(outlet=outlet), text=text)

    outlets = ["First Post", None, "Aare Bote", "Blatt", "Blatt", *(f"Paper {number}" for number in range(8))]
    reports = tuple(report(number, outlet) for number, outlet in enumerate(outlets))
    (warning,) = sift_reading(dragoman.Reading(reports=reports), when="on").problems
    told = "Blatt, Aare Bote, Paper 0, Paper 1, Paper 2, Paper 3, Paper 4, Paper 5 and 2 more"
    assert warning.message.endswith(f"12 near copies of others (carried by {told})")
