"""The page of documentation made from figures and notes."""

import re
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import PackError
from dragoman.evaluate import page
from tests.evaluate.made import result


def test_the_page_has_a_section_a_task_with_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "load_notes", lambda: {"time": ["It cannot read\n clocks."]})
    text = page.to_page([result("time-en.value", 81.44, bar=70), result("story-news.story", 88.1)], "9.9")
    assert text.startswith("# Accuracy\n")
    assert "Dragoman 9.9" in text
    assert text.count("\n## ") == 4
    assert "- It cannot read clocks." in text
    assert "`time-en`:" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {len(page.HEAD) + 1}


def test_what_is_due_is_shown_at_a_glance_too() -> None:
    due, later, plain = result("time-en.value", 81.4, bar=70), result("time-de.value", 22.0, bar=67), result("s.s", 1.0)
    text = page.to_page([due, msgspec.structs.replace(later, later=True), plain], "9.9")
    glance = text.partition(f"## {page.GLANCE}\n")[2].partition("\n## ")[0]
    rows = [line for line in glance.splitlines() if line.startswith("|")]
    assert rows == page.to_markdown([due]).splitlines()
    assert page.GLANCE not in page.to_page([plain], "9.9")


def test_notes_are_for_tasks_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "evaluate").mkdir()
    monkeypatch.setattr(page, "data_folder", lambda: tmp_path)
    for content in ("nothing: [a]\n", "time: 3\n"):
        (tmp_path / "evaluate" / "notes.yml").write_text(content)
        with pytest.raises(PackError, match="E220"):
            page.load_notes()


def test_the_shipped_notes_are_read() -> None:
    assert isinstance(page.load_notes(), dict)


def test_the_shipped_page_was_written_by_the_command(root: Path) -> None:
    path = root / "docs" / "accuracy.md"
    if not path.exists():
        pytest.skip("not written yet")
    text = path.read_text(encoding="utf-8")
    assert "<!-- written by: dragoman evaluate --write docs/accuracy.md -->" in text
    for notes in page.load_notes().values():
        for note in notes:
            assert " ".join(note.split()) in re.sub(r"\s+", " ", text), "run dragoman evaluate --write docs/accuracy.md"
