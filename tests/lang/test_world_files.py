"""A wrong file of the world is refused, with its name and line."""

from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.lang import world_files
from dragoman.lang.world_files import Name, State

STATES = {"RU": State("RU", "RUS", "state", "Russia", "Russian", "1", "Moscow")}
HEAD = "# source: made up; licence: none\n"


def write(folder: Path, file: str, text: str) -> Path:
    (folder / file).write_text(HEAD + text, encoding="utf-8")
    return folder


def test_names_are_split_and_their_marks_taken_off() -> None:
    assert world_files.names_of("EU; ~Union;") == (Name("EU", weak=False), Name("Union", weak=True))


def test_states_are_read(tmp_path: Path) -> None:
    folder = write(tmp_path, "states.tsv", "a\tb\tc\td\te\tf\tg\nRU\tRUS\tstate\tRussia\tRussian\t1\tMoscow\n")
    assert world_files.read_states(folder) == STATES


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a\tb\tc\td\te\tf\tg\n1\tMoscow\tRU\n", "E230", "world/places.tsv:3"),
        ("a\tb\tc\td\te\tf\tg\n1\tMoscow\tRU\tmany\t\t\t\n", "E232", "world/places.tsv:3"),
        ("a\tb\tc\td\te\tf\tg\n1\tMoscow\tXX\t9\t\t\t\n", "E231", "world/places.tsv:3"),
        ("a\tb\tc\td\te\tf\tg\n1\tMoscow\tRU\t9\tXX\t\t\n", "E231", "world/places.tsv:3"),
        ("a\tb\tc\td\te\tf\tg\n1\tMoscow\tRU\t9\t\t\t\n1\tTula\tRU\t9\t\t\t\n", "E232", "world/places.tsv:4"),
    ],
)
def test_a_wrong_place_is_refused(tmp_path: Path, text: str, code: str, place: str) -> None:
    with pytest.raises(PackError) as caught:
        world_files.read_places(write(tmp_path, "places.tsv", text), STATES)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("one: {en: One}\ntwo: [Two]\n", "E233", "world/regions.yml:3"),
        ("one: {en: One}\ntwo: {en: Two, hole: RU}\n", "E233", "world/regions.yml:3"),
        ("one: {en: One, whole: RU XX}\n", "E231", "world/regions.yml:2"),
        ("one: {en: One\n", "E201", "world/regions.yml:3"),
    ],
)
def test_a_wrong_region_is_refused(tmp_path: Path, text: str, code: str, place: str) -> None:
    with pytest.raises(PackError) as caught:
        world_files.read_regions(write(tmp_path, "regions.yml", text), STATES)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_body_of_an_unknown_state_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, "organisations.yml", "organisations:\n  one: {en: One, country: XX}\n")
    with pytest.raises(PackError, match=r"world/organisations.yml:3: there is no state 'XX'"):
        world_files.read_bodies(folder, STATES)


def test_a_medium_that_stands_twice_is_refused(tmp_path: Path) -> None:
    line = "one\tOne\t\tRU\tru\t\t0\t\n"
    with pytest.raises(PackError, match=r"world/outlets.tsv:4: one stands twice"):
        world_files.read_media(write(tmp_path, "outlets.tsv", line * 3), "outlets.tsv", STATES)


def test_a_term_knows_its_people_and_dates(tmp_path: Path) -> None:
    text = "a\tb\tc\td\te\tf\tg\th\ti\nann\tAnn Lee\t~Lee\tRU\tenvoy\t2020\t\t\thand\n"
    (term,) = world_files.read_terms(write(tmp_path, "officials.tsv", text), "officials.tsv", STATES)
    assert term.names == (Name("Ann Lee", weak=False), Name("Lee", weak=True))
    assert (term.country, term.since, term.until, term.sex) == ("RU", "2020", None, None)
