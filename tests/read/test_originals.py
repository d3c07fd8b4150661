"""Originals kept in a folder, and read again with what was known of them."""

import hashlib
import json
from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.model.text import Given
from dragoman.read.online import Page
from dragoman.read.originals import INDEX, Originals, index_of
from dragoman.read.paths import read_paths
from tests.read.paper import article

URL = "https://paper.example/a.php?id=1"
PAGE = Page(
    url=URL, body=article(1), media="text/html", charset="utf-8", headers={"etag": '"x"'}, fetched="2025-03-05"
)  # fmt: skip


def test_what_was_fetched_is_kept_under_its_digest_and_told_in_the_index(tmp_path: Path) -> None:
    Originals(tmp_path / "new").keep(PAGE, Given(url=URL, published="2025-03-01"))
    (file,) = (tmp_path / "new").glob("*.html")
    assert file.read_bytes() == PAGE.body
    assert file.stem == hashlib.sha256(PAGE.body).hexdigest()[:16]
    told = json.loads((tmp_path / "new" / INDEX).read_text(encoding="utf-8"))
    assert (told["file"], told["url"], told["fetched"], told["headers"]) == (
        file.name,
        URL,
        "2025-03-05",
        {"etag": '"x"'},
    )
    kept = index_of(tmp_path / "new")[file.name]
    assert (kept.url, kept.charset, kept.given.published) == (URL, "utf-8", "2025-03-01")


def test_the_same_page_is_kept_once(tmp_path: Path) -> None:
    for _ in range(2):
        originals = Originals(tmp_path)
        originals.keep(PAGE, Given(url=URL))
        originals.keep(PAGE, Given(url=URL))
    assert len((tmp_path / INDEX).read_text(encoding="utf-8").splitlines()) == 1
    assert len(list(tmp_path.iterdir())) == 2


def test_half_a_line_and_half_a_file_of_a_run_that_was_cut_off_harm_no_other(tmp_path: Path) -> None:
    Originals(tmp_path).keep(PAGE, Given(url=URL))
    (file,) = tmp_path.glob("*.html")
    file.write_bytes(b"")
    (tmp_path / INDEX).write_bytes((tmp_path / INDEX).read_bytes()[:-30])
    Originals(tmp_path).keep(PAGE, Given(url=URL))
    assert index_of(tmp_path)[file.name].url == URL
    assert file.read_bytes() == PAGE.body


def test_the_index_is_no_report_and_other_files_of_that_name_are(tmp_path: Path) -> None:
    Originals(tmp_path / "a").keep(PAGE, Given(url=URL))
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / INDEX).write_text('{"text": "Words of a report on ferries."}\n', encoding="utf-8")
    assert [report.file for report in read_paths([tmp_path / "a"]).reports] == [URL]
    assert [report.format for report in read_paths([tmp_path / "b"]).reports] == ["json"]


@pytest.mark.parametrize(
    "line", ["", "{", "[]", '{"schema": "dragoman/original/1"}', '{"file": "a", "url": "b"}', "\xff"]
)
def test_a_broken_index_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / INDEX).write_bytes(line.encode("latin-1"))
    assert index_of(tmp_path) == {}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(InputError) as error:
        Originals(tmp_path / "file").keep(PAGE, Given())
    assert error.value.code == "E195"
