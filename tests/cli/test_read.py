"""`dragoman read`: what was read, before any analysis."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from tests.read.boxes.crawls import answer, packed, pages, record

PAGE = """<!doctype html><html lang="en"><head><title>Ferry talks open in Oslo | Nordic Wire</title>
<meta property="og:site_name" content="Nordic Wire">
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
</head><body><article><h1>Ferry talks open in Oslo</h1><p class="byline">By Ada Berg</p>
<figure><img src="a.jpg"><figcaption>A quay in Bergen, in 2019. Photo: N. Dahl</figcaption></figure>
<p>Norway and Denmark opened talks on ferries on Sunday, the Norwegian ministry said in a statement to the press.</p>
<p>The two sides want to sign before summer, and more meetings will follow in <a href="https://x.example/c">Copenhagen</a>
next month, according to the same statement, which named no sum.</p></article></body></html>"""
runner = CliRunner()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "talks.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_one_line_of_json_a_report(page: Path) -> None:
    result = runner.invoke(app, ["read", str(page), "--format", "jsonl"])
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    found = json.loads(line)
    assert (found["title"], found["outlet"], found["published"]) == (
        "Ferry talks open in Oslo",
        "Nordic Wire",
        "2024-03-03",
    )
    assert found["authors"] == ["Ada Berg"]
    assert found["links"] == [{"url": "https://x.example/c", "words": "Copenhagen"}]
    assert "Bergen" in found["captions"][0]
    assert "Bergen" not in found["text"]
    assert [one["source"] for one in found["why"]["published"] if one["taken"]] == ["opengraph"]
    for quote in (*found["bylines"], *found["credits"]):
        assert found["text"][quote["start"] : quote["end"]] == quote["quote"]


def test_cards_for_people_and_why(page: Path) -> None:
    plain = runner.invoke(app, ["read", str(page)]).stdout
    assert "Ferry talks open in Oslo" in plain
    assert "opengraph" not in plain
    assert "opengraph" in runner.invoke(app, ["read", str(page), "--why"]).stdout


def test_a_file_is_put_in_place_when_all_is_written(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert runner.invoke(app, ["read", str(page), "-o", str(out)]).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["file"] == "talks.html"
    assert list(tmp_path.glob(".*part")) == []


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(page: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = runner.invoke(app, ["read", str(page), str(empty), "-f", "jsonl"])
    assert result.exit_code == 1
    assert "E103" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_nothing_read_is_code_two(tmp_path: Path) -> None:
    assert runner.invoke(app, ["read", str(tmp_path / "none.txt")]).exit_code == 2


def test_the_output_may_not_be_an_input(page: Path) -> None:
    result = runner.invoke(app, ["read", str(page), "-o", str(page), "-f", "jsonl"])
    assert result.exit_code == 2
    assert "E307" in result.stderr
    assert page.read_text(encoding="utf-8") == PAGE


def test_columns_are_named_field_by_field(page: Path) -> None:
    result = runner.invoke(app, ["read", str(page), "--columns", "text"])
    assert result.exit_code == 2
    assert "E318" in result.stderr


def test_a_crawl_archive_is_read_by_several_processes(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed([*pages(20), record(answer(b"gone", status="404 Not Found"))]))
    one, two = (runner.invoke(app, ["read", str(path), "-f", "jsonl", "-q", "--jobs", jobs]) for jobs in "12")
    assert len(one.stdout.splitlines()) == 20
    assert (one.stdout, one.exit_code) == (two.stdout, 0)
    assert "1 answers with status 404" in one.stderr


TALKS = (
    "The foreign ministers of Norway and Kazakhstan signed a treaty on gas transit in Astana on Monday. "
    "It lets Norwegian engineers survey the border with Uzbekistan. The two presidents want to meet in Oslo in May."
)
MATCH = "The striker scored twice in the second half of the match, and the coach praised the goalkeeper of the team."


def test_triage_writes_what_remains_and_counts_the_rest(tmp_path: Path) -> None:
    for name, text in (("a", TALKS), ("b", "Treaty signed\n" + TALKS), ("c", MATCH)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    plain = runner.invoke(app, ["read", str(tmp_path), "--triage", "--format", "jsonl"])
    assert [json.loads(line)["file"] for line in plain.stdout.splitlines()] == ["a.txt"]
    assert "triage kept 1 of 3 reports; left out 1 not on international affairs and 1 near copies" in plain.stderr
    told = runner.invoke(app, ["read", str(tmp_path), "--triage", "--why", "--format", "jsonl"])
    assert told.stdout == plain.stdout
    assert "b.txt: left out, near copy of a.txt" in told.stderr
    assert "c.txt: left out, not on international affairs" in told.stderr
    without = runner.invoke(app, ["read", str(tmp_path), "--format", "jsonl"])
    assert len(without.stdout.splitlines()) == 3
    assert "triage" not in without.stderr


@pytest.mark.parametrize(
    ("name", "code", "shown"), [("x.csv", "E306", ".jsonl"), ("none/x.jsonl", "E308", "none/x.jsonl")]
)
def test_a_file_that_cannot_be_written_so_is_refused(
    name: str, code: str, shown: str, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, ["read", str(page), "-o", name])
    assert (result.exit_code, code in result.stderr, shown in result.stderr) == (2, True, True)
    assert str(tmp_path) not in result.stderr.replace(str(page), "")
    assert not (tmp_path / name).exists()


def test_what_is_no_record_is_called_by_its_name(page: Path) -> None:
    result = runner.invoke(app, ["verify", str(page), str(page)])
    assert (result.exit_code, result.stderr.startswith(f"{page}: ")) == (1, True)
