"""Timelines of an entity."""

from html import escape
from pathlib import Path

from tests.evaluate.made import findings

SENTENCES = [
    "Ministers meet",
    "May 18 , 2011",
    "On 3 May 2011 Norway accused Peru of spying .",
    "Norway signed a fishing agreement with Peru on 17 May 2011 .",
]


def test_a_timeline(tmp_path: Path) -> None:
    tokens = [(number, token) for number, sentence in enumerate(SENTENCES) for token in sentence.split()]
    rows = [
        f'<token number="{at}" sentence="{n}" t_id="{at + 1}">{escape(t)}</token>' for at, (n, t) in enumerate(tokens)
    ]
    (tmp_path / "docs").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "docs" / "7_talks.xml").write_text("\n".join(['<Document doc_id="7">', *rows, "</Document>"]))
    lines = ["Norway", "0\tXXXX-XX-XX\t7-0-meet", "1\t2011-05-03\t7-2-accused\t7-2-spying", "2\t2011-05-17\t7-3-signed"]
    (tmp_path / "gold" / "norway.txt").write_text("\n".join(lines))
    (tmp_path / "gold" / "ghana.txt").write_text("Ghana\n1\t2011-05-03\t7-2-accused\n")
    ghana, norway = findings("timelines.airbus", tmp_path, "docs", "gold")
    assert norway.counts["order"] == (1, 1, 1, 2)
    assert ghana.counts["order"] == (0, 0, 0, 0)
