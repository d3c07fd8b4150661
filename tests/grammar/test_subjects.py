"""Who does what an English verb says."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("Norway, which borders Sweden, attacked Chad.", "attacked", ["Norway"]),
        ("Norway, Chile and Peru met on Friday.", "met", ["Norway", "Chile", "Peru"]),
        ("The US, Peru, and Chile met.", "met", ["US", "Peru", "Chile"]),
        ("Chile, which slapped tariffs on Peru, waits.", "slapped", ["Chile"]),
        ("Norway sent aid and accused Chad.", "accused", ["Norway"]),
        ("Chad was attacked by Norway.", "attacked", ["Norway"]),
        ("The speaker of the Danish parliament accused Chad.", "accused", ["Danish parliament"]),
        ("Israeli bulldozers attacked a village.", "attacked", ["Israeli"]),
        ("Norway said a thief attacked two girls.", "attacked", []),
        ("Opponents of Norway attacked a village.", "attacked", []),
        ("The premier of Peru told fans travelling to Rome a story.", "travelling", []),
        ("The premier of Peru spoke of rebels threatening Lima.", "threatening", ["rebels"]),
        ("Crowds met in the port of Lima demanding new elections.", "demanding", ["Crowds"]),
        ("Norway blocked the roads of Lima to demand a vote.", "demand", ["Norway"]),
        ("Hundreds of Danish soldiers left Chad.", "left", ["Danish soldiers"]),
        ("Envoys loyal to Peru's top judge attacked Chad.", "attacked", ["Envoys"]),
        ("Chile left despite Peru denouncing the plan.", "denouncing", ["Peru"]),
        ("Norway, however, rejected the plan.", "rejected", ["Norway"]),
        ("Olav Lund, eager to blame Peru for the delay, attacked Chad.", "attacked", ["Olav Lund"]),
        ("Another official, deputy police chief Olav Lund, accused Chad.", "accused", ["Olav Lund"]),
        ("Norway, like Peru, rejected the plan.", "rejected", ["Norway"]),
        ("Upon arriving in Lima on Sunday, Norway praised Peru.", "arriving", ["Norway"]),
        ("Norway recalled its troops after meeting Danish envoys.", "meeting", ["Norway"]),
        ("Olav Lund, who now backs Peru after first attacking Chad, left.", "attacking", ["Olav Lund"]),
        ("Norway criticized Peru for attacking Chad.", "attacking", ["Peru"]),
        ("Norway has asked whether Peru can pay, but declined to sign.", "declined", ["Norway"]),
        ("Norway said Peru will pay, but rejected the plan.", "rejected", ["Norway"]),
        ("Norway said Peru attacked Chad and rejected the plan.", "rejected", ["Peru"]),
    ],
)
def test_subject(text: str, word: str, subject: list[str]) -> None:
    assert parsed(text).subject(word) == subject
