"""The README shows what its commands print."""

from pathlib import Path

import pytest

from tools import readme


def test_a_block_is_filled_with_the_first_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme, "printed", lambda arguments: [" ".join(arguments), "second  ", "third"])
    block = "before\n<!-- prints 2 lines: dragoman brief 'a b' -->\n```text\nold\n```\nafter\n"
    filled = readme.filled(block)
    assert filled == block.replace("old", "brief a b\nsecond\n…")
    assert readme.filled(filled) == filled


def test_a_table_is_taken_from_its_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("## One\n\n| a |\n| --- |\n| 1 |\n\n## Two\n\n| b |\n")
    monkeypatch.setattr(readme, "ROOT", tmp_path)
    assert readme.filled("<!-- table: page.md, Two -->\n| old |\nend\n") == "<!-- table: page.md, Two -->\n| b |\nend\n"
    assert readme.filled("<!-- table: none.md, One -->\n") == "<!-- table: none.md, One -->\n"


def test_the_readme_is_up_to_date() -> None:
    text = readme.README.read_text(encoding="utf-8")
    assert readme.filled(text) == text, "run tools/readme.py"
