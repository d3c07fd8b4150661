"""Forms of names by language, and links between them."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines, summed


def _row(file: str, lang: str, text: str, *entities: tuple[str, str, str, str]) -> dict[str, Any]:
    return {"file": file, "lang": lang, "text": text, "date": "", "has_raw": True, "has_annotation": True,
            "entities": entities}  # fmt: skip


def test_names_and_links(tmp_path: Path) -> None:
    name = lines(
        tmp_path / "t.jsonl.gz",
        _row("hr/1", "hr", "Jonas Holt doputovao je u Norvešku u utorak i razgovarao s novinarima o ribolovu.",
             ("Jonas Holt", "jonas holt", "PER", "1"), ("Norvešku", "norveška", "LOC", "2"),
             ("Kup", "kup", "EVT", "9")),
        _row("en/1", "en", "Jonas Holt arrived in Norway on Tuesday and spoke to reporters about fishing.",
             ("Jonas Holt", "jonas holt", "PER", "1"), ("norway", "norway", "LOC", "2")),
        {**_row("en/2", "en", "No text."), "has_raw": False},
    )  # fmt: skip
    found = findings("slavner.topics", tmp_path, name)
    assert summed(found, "names-hr") == (2, 0, 0)
    assert summed(found, "names-en") == (2, 0, 0)
    assert summed(found, "link-across") == (2, 0, 0)
    assert summed(found, "link-within") == (0, 0, 0)
