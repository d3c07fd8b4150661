"""Pairs of names: counts by kind and script."""

from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.tasks.name_pairs import pairs

PART = Part(id="x", reader="x", set="x", language="many", inputs=("pairs.csv",), note="", rows=())
TABLE = """case_group,schema,name1,name2,is_match,quality,category,notes
made,Person,Anton Grebenkin,Антон Гребенкин,true,STRONG,,
made,Person,Anton Grebenkin,Anton Morozov,false,STRONG,,
made,Company,Tarnwerk GmbH,Tarnwerk Ltd,true,STRONG,,
made,Company,Tarnwerk GmbH,Tarnwerk Ltd,false,STRONG,,
"""


def test_pairs_are_counted_by_kind_and_script(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(TABLE, "utf-8")
    right, apart, company, wrong = pairs(PART, tmp_path, Engine())
    assert right.counts == dict.fromkeys(("all", "persons", "other-script", "joined"), (1.0, 0.0, 0.0))
    assert apart.counts == dict.fromkeys(("all", "persons", "joined"), (0.0, 0.0, 0.0))
    assert company.counts == dict.fromkeys(("all", "companies"), (1.0, 0.0, 0.0))
    assert wrong.counts["companies"] == (0.0, 1.0, 0.0)
    assert [case.text for case in wrong.cases] == ["Tarnwerk GmbH | Tarnwerk Ltd"]
