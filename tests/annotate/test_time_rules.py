"""Packs compile, and wrong data is refused with its place."""

from datetime import date
from typing import Any

import pytest

from dragoman.annotate.time import READERS, find_times, value_of
from dragoman.annotate.time_rules import READS, TimeRules
from dragoman.errors import PackError
from dragoman.lang.letters import spelled_out
from dragoman.lang.pack import available, load
from dragoman.model.dates import Interval
from dragoman.model.edtf import edtf_of
from tests.annotate.timely import sentence

SMALL: dict[str, Any] = {
    "months": {5: ["mai{,s}"]},
    "words": {"early": ["anfang"]},
    "rules": [
        {"rule": "month", "match": ["[@early] <month> [<year>]"]},
        {"rule": "day", "form": "offset", "match": "(heut|heute)", "unit": "day", "amount": 0},
    ],
}


def test_every_way_to_read_has_its_function() -> None:
    assert set(READERS) == READS


def test_braces_spell_out_forms() -> None:
    assert spelled_out("siječ{anj,nja}") == ("siječanj", "siječnja")
    assert spelled_out("{a,b}c{,d}") == ("ac", "acd", "bc", "bcd")
    assert spelled_out("maj") == ("maj",)


def test_a_small_language_is_read() -> None:
    rules = TimeRules.from_mapping(SMALL, "lang/xx/time.yml")
    text = "heute und anfang mai 2024"
    assert [text[one.start : one.end] for one in find_times(sentence(text), rules)] == ["heute", "anfang mai 2024"]


CALENDAR: dict[str, Any] = {
    "calendar": {"name": "persian", "years": [1300, 1499], "months": {12: ["esfand"]}},
    "months": {5: ["mai"]},
    "rules": [{"rule": "date", "match": ["<day> <cmonth> [<year>]", "<day> <month> [<year>]", "<cmonth> <year>"]}],
}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7 esfand 1403", "2025-02-25"),
        ("esfand 1402", "2024-02-20/2024-03-19"),
        ("7 mai 2024", "2024-05-07"),
        ("7 esfand", "2025-02-25"),
    ],
)
def test_a_pack_may_have_a_calendar_of_its_own(text: str, days: str) -> None:
    rules = TimeRules.from_mapping(CALENDAR, "lang/xx/time.yml")
    (expr,) = find_times(sentence(text), rules)
    found = value_of(expr, Interval(date(2025, 3, 1), date(2025, 3, 1)), "past")
    assert found is not None
    assert edtf_of(found)[0] == days


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    rules = TimeRules.from_mapping(CALENDAR, "lang/xx/time.yml")
    assert [expr.day for expr in find_times(sentence("30 esfand 1402"), rules)] == [None]


WRONG: list[tuple[str, dict[str, Any], str, str]] = [
    ("a thirteenth month", {"months": {13: ["x"]}}, "E210", "months"),
    ("a calendar that nobody knows", {"calendar": {"name": "lunar", "years": [1, 2]}}, "E210", "calendar"),
    ("a thirteenth month of it", {"calendar": {"name": "persian", "years": [1, 2], "months": {13: ["x"]}}}, "E210", ""),
    ("a rule without a name", {"rules": [{"match": "x"}]}, "E211", "rules.0"),
    ("an unknown key", {"rules": [{"rule": "r", "match": "x", "mood": "bad"}]}, "E211", "(r)"),
    ("an unknown form", {"rules": [{"rule": "r", "match": "x", "form": "odd"}]}, "E211", "(r)"),
    ("an unknown reader", {"rules": [{"rule": "r", "match": "x", "reads": "odd"}]}, "E211", "(r)"),
    ("an unknown slot", {"rules": [{"rule": "r", "match": "<moon>"}]}, "E212", "(r)"),
    ("an unknown list", {"rules": [{"rule": "r", "match": "@moons"}]}, "E212", "(r)"),
    ("an open bracket", {"rules": [{"rule": "r", "match": "x [y"}]}, "E213", "(r)"),
    ("a lone bracket", {"rules": [{"rule": "r", "match": "x ] y"}]}, "E213", "(r)"),
    (
        "a half of which nobody says which",
        {"rules": [{"rule": "r", "reads": "thirds", "match": "half of <year>"}]},
        "E213",
        "(r)",
    ),
    ("nothing to match", {"rules": [{"rule": "r", "match": "[x]"}]}, "E213", "(r)"),
]


@pytest.mark.parametrize(("section", "code", "place"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong_data_is_refused_with_its_place(section: dict[str, Any], code: str, place: str) -> None:
    with pytest.raises(PackError) as refusal:
        TimeRules.from_mapping(section, "lang/xx/time.yml")
    assert refusal.value.code == code
    assert refusal.value.place.startswith("lang/xx/time.yml")
    assert place in refusal.value.place


@pytest.mark.parametrize("code", [code for code in available() if load(code).section("time")])
def test_every_shipped_pack_compiles_and_knows_the_months_and_days(code: str) -> None:
    rules = TimeRules.from_mapping(load(code).section("time"), f"lang/{code}/time.yml")
    for slot, values in (("month", set(range(1, 13))), ("weekday", set(range(7)))):
        assert {keys[f"<{slot}>"] for keys in rules.lexicon.values() if f"<{slot}>" in keys} == values
