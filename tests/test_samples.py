"""The bundled samples can be written, twice too, and never over somebody's own files."""

from pathlib import Path

import pytest
import yaml

from dragoman.errors import QuestionError
from dragoman.samples import sample_reports, samples, write_samples


def test_there_are_enough_reports_and_all_files_are_told_in_the_manifest() -> None:
    manifest = yaml.safe_load(samples()["MANIFEST.yml"])
    assert 10 <= len(sample_reports()) <= 15
    assert {sample["file"] for sample in manifest["samples"]} | {"MANIFEST.yml"} == set(samples())


def test_samples_are_written_as_they_are(tmp_path: Path) -> None:
    names = write_samples(tmp_path / "new" / "folder")
    assert names == tuple(sample_reports())
    assert {name: (tmp_path / "new" / "folder" / name).read_bytes() for name in names} == sample_reports()


def test_writing_twice_does_no_harm(tmp_path: Path) -> None:
    assert write_samples(tmp_path) == write_samples(tmp_path)


def test_a_foreign_file_is_kept_and_nothing_is_written(tmp_path: Path) -> None:
    *_, last = sample_reports()
    (tmp_path / last).write_text("mine")
    with pytest.raises(QuestionError, match="E309"):
        write_samples(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [last]
    assert (tmp_path / last).read_text() == "mine"


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(QuestionError, match="E308"):
        write_samples(tmp_path / "taken")
