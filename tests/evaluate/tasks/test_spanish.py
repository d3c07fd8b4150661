"""Types and actors' words, with either coding of the gold events. The sentences are English: no pack reads Spanish."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines, summed

TABLE = "# table\n11: DISAPPROVE\n110: DISAPPROVE, , \n14: PROTEST\n"


def _event(source: str, target: str, code: str, plover: str = "") -> dict[str, Any]:
    return {"sourcetext": source, "targettext": target, "code": code, "plover": plover}


def test_types_and_actors(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text(TABLE)
    text = "Norway accused Peru of spying."
    name = lines(
        tmp_path / "a.jsonl",
        {"id": "1", "text": text, "events": [_event("Norway", "the city of Lima", "110_criticize")]},
        {"id": "2", "text": text, "events": [_event("Norway", "Peru", "", "SACTION")]},
        {"id": "3", "text": "Nothing.", "events": [_event("", "", "country"), _event("a man", "", "", "CRIME")]},
    )
    found = findings("spanish.sentences", tmp_path, name, "table.txt")
    assert summed(found, "type") == (1, 1, 1)
    assert summed(found, "actors") == (3, 1, 2)
