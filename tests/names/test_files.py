"""The data files of names."""

from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.names import files
from dragoman.names.files import folder, settings


def test_every_file_names_its_source_and_licence() -> None:
    for path in folder().iterdir():
        if not path.name.startswith("LICENSE"):
            head = path.read_text(encoding="utf-8")[:400]
            assert head.startswith("# source: ")
            assert "licence: " in head


def test_a_file_that_is_no_mapping_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.yml").write_text("- a list", "utf-8")
    (tmp_path / "broken.yml").write_text("{", "utf-8")
    monkeypatch.setattr(files, "folder", lambda: tmp_path)
    for name in ("odd", "broken"):
        with pytest.raises(PackError, match="E201"):
            settings(name)
