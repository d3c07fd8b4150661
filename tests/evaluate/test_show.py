"""The table, its JSON, and the list of mistakes."""

import json

from dragoman.evaluate import show
from dragoman.evaluate.finding import Case
from dragoman.evaluate.run import Figure
from tests.evaluate.made import result


def test_a_table_has_figure_interval_bar_and_floor() -> None:
    lines = show.to_table([result("time-en.value", 81.44, bar=70)], {"time-en.value": 80.4}).splitlines()
    assert lines[0].split()[:2] == ["task", "set"]
    for cell in ("81.4", "80.4 to 82.4", "—", "70 reached", "80.4"):
        assert cell in lines[1]


def test_a_bar_is_missed_reached_or_cannot_be_compared() -> None:
    assert show.bar_of(result("a", 60.0, bar=70)) == "70 missed"
    assert show.bar_of(result("a", 0.2, "ratio", bar=0.3)) == "0.3 reached"
    assert show.bar_of(result("a", 60.0, bar="all but one")) == "all but one"
    assert show.bar_of(result("a", None, bar=70)) == "70"
    assert show.bar_of(result("a", 60.0)) == ""


def test_a_share_of_a_few_is_a_fraction_too() -> None:
    few = Figure(value=80.95, low=None, high=None, counts=(17.0, 21.0))
    assert show.told("share", few) == "81.0 (17/21)"
    assert show.between("share", few) == "—"
    assert show.number("ratio", 0.125) == "0.12"
    assert show.number("count", 2.0) == "2"


def test_json_holds_counts_and_floors() -> None:
    found = json.loads(show.to_json([result("time-en.value", 81.44)], {"time-en.value": 80.0}))
    assert found["schema"] == "dragoman/accuracy/1"
    assert found["figures"][0]["floor"] == 80.0
    assert found["figures"][0]["rules"]["value"] == 81.44
    assert found["figures"][0]["models"] is None


def test_mistakes_are_wrapped_lines() -> None:
    case = Case(row="value", text="word " * 40, wanted="this\nand that", got="", cost=2)
    told = show.to_cases([("time-en", case)], 60)
    assert told.startswith("time-en.value  cost 2\n")
    assert max(map(len, told.splitlines())) <= 60
    assert "wanted  this and that" in told
