"""Types and countries of events in single sentences."""

from pathlib import Path
from typing import Any

from tests.evaluate.made import findings, lines, percent, summed

MET = "Norwegian Foreign Minister Jonas Holt met Peruvian President Luz Campos in Lima on Monday."
BLAMED = "Norway accused Peru of spying."


def _plover(event: str, text: str, source: list[str], target: list[str]) -> dict[str, Any]:
    sides = [[{"actorText": code, "code": code} for code in side] for side in (source, target)]
    return {"id": text[:5], "event": event, "text": text, "source": sides[0] or "", "target": sides[1] or ""}


def test_older_classes_and_countries(tmp_path: Path) -> None:
    name = lines(
        tmp_path / "a.jsonl",
        _plover("DISAPPROVE", BLAMED, ["NOR"], ["PER", "IGO"]),
        _plover("CONSULT", MET, ["NOR", "PER"], []),
        _plover("AID", "Nothing at all.", ["NOR"], ["PER"]),
    )
    found = findings("coding.plover", tmp_path, name)
    assert summed(found, "first") == (2, 3)
    assert summed(found, "any") == (2, 3)
    assert summed(found, "countries") == (4, 0, 2)
    assert len(found[2].cases) == 2


def test_what_is_announced_is_promised_or_threatened(tmp_path: Path) -> None:
    name = lines(
        tmp_path / "a.jsonl",
        _plover("AGREE", "Norway will give Peru aid worth five million dollars.", ["NOR"], ["PER"]),
        _plover("THREATEN", "Norway will impose sanctions on Peru.", ["NOR"], ["PER"]),
        _plover("PROTEST", "Peru imposed sanctions on Norway.", ["PER"], ["NOR"]),
    )
    found = findings("coding.plover", tmp_path, name)
    assert summed(found, "first") == (2, 3)


def test_triples_with_both_sides_known(tmp_path: Path) -> None:
    events = [
        {"source": "NORGOV", "target": "PER", "code": "112"},
        {"source": "---", "target": "PER", "code": "190"},
    ]
    name = lines(tmp_path / "a.jsonl", {"id": "1", "text": BLAMED, "events": events},
                 {"id": "2", "text": MET, "events": []})  # fmt: skip
    found = findings("coding.petrarch", tmp_path, name)
    assert summed(found, "triples") == (1, 2, 0)  # the meeting is two triples too many
    assert percent(found, "extra", "ratio") == 2
