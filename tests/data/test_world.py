"""The files of data/world and the states of the packs are whole."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from dragoman.lang.pack import read_yaml
from dragoman.lang.world import load_world

DATA = Path(str(files("dragoman"))) / "data"
WORLD = load_world()
PACKS = ("en", "hbs", "hr", "bs", "sr")
COPIES = ("press.json",)
"""What a tool writes from files that have a source line each: tools/press_index.py, held by its own test."""
FILES = [
    *sorted(path for path in (DATA / "world").iterdir() if path.name not in COPIES),
    *(DATA / "lang" / code / "states.yml" for code in PACKS),
]
SOVEREIGN = [code for code, state in WORLD.states.items() if state.kind == "state"]
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def states(code: str) -> dict[str, Any]:
    return read_yaml(DATA / "lang" / code / "states.yml", code)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_a_file_tells_its_source_and_licence(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n", 3)
    assert head[0].startswith("# source: ")
    assert "licence: " in " ".join(head[:3])


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".yml"], ids=lambda path: str(path.name))
def test_no_key_stands_twice(path: Path) -> None:
    tree = yaml.compose(path.read_text(encoding="utf-8"))
    nodes = [tree]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
            nodes.extend(value for _, value in node.value)


@pytest.mark.parametrize("code", PACKS)
def test_every_state_of_a_pack_is_known(code: str) -> None:
    assert set(states(code)) - {"also"} <= set(WORLD.states)


def test_every_state_has_an_english_name_and_adjective() -> None:
    english = states("en")
    assert set(english) == set(WORLD.states)
    assert [code for code in SOVEREIGN if not english[code].get("adjectives")] == []


@pytest.mark.parametrize("language", ["hr", "bs", "sr"])
def test_every_state_has_a_name_in_this_language(language: str) -> None:
    base = states("hbs")
    assert [code for code in SOVEREIGN if not base.get(code, {}).get("names")] == []
    assert [code for code in SOVEREIGN if not WORLD.name(f"state:{code}", language)] == []
    assert sum("adjectives" in state for state in base.values()) >= 180


def test_there_are_all_members_of_the_united_nations() -> None:
    assert len(SOVEREIGN) >= 195
    assert {"XK", "TW", "PS", "VA"} <= set(SOVEREIGN)
    assert [code for code in SOVEREIGN if not WORLD.capital(code)] in ([], ["PW"])


def test_three_letter_codes_are_unique() -> None:
    codes = [state.iso3 for state in WORLD.states.values()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_places_of_regions_and_exonyms_are_known() -> None:
    for slug, region in WORLD.regions.items():
        unknown = [name for name in region.places if WORLD.find(name, region.whole + region.part) is None]
        assert unknown == [], slug
    assert len(WORLD.exonyms) > 250


def test_every_region_and_body_has_a_name() -> None:
    keys = [f"region:{slug}" for slug in WORLD.regions] + [f"org:{slug}" for slug in WORLD.organisations]
    keys += [f"instrument:{slug}" for slug in WORLD.instruments]
    assert [key for key in keys if not (WORLD.name(key) and WORLD.name(key, "hr"))] == []


def test_seats_of_one_slug_stand_for_one_state() -> None:
    for code, state in states("hbs").items():
        for slug in state.get("seats", {}):
            assert WORLD.seats[slug][0] == code


def test_terms_of_office_are_dates_in_order() -> None:
    for terms in WORLD.terms.values():
        for term in terms:
            dates = [date for date in (term.since, term.until) if date not in {None, ".."}]
            assert all(EDTF.fullmatch(str(date)) for date in dates), term
            assert dates == sorted(dates, key=str), term


def test_other_names_are_sorted_and_of_known_places() -> None:
    keys = [line.split("\t")[0] for line in WORLD.other_names]
    assert keys == sorted(keys)
    assert {line.split("\t")[1] for line in WORLD.other_names} <= set(WORLD.places)


def test_prominent_places_come_first() -> None:
    marks = [place.prominent for place in WORLD.places.values()]
    assert marks == sorted(marks, reverse=True)
    assert len(WORLD.prominent) == sum(marks)


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in (DATA / "world").glob("place*.tsv")) < 2_000_000
