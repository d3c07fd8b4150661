"""What is told of the languages: every pack once, with what it has, what it lacks and what it scores."""

import json

from dragoman.evaluate.languages import Score, as_json, as_table, languages, scores
from dragoman.lang.pack import available


def test_every_pack_is_told_once() -> None:
    found = languages()
    assert sorted(one.code for one in found) == sorted(available())
    assert [one.english_name for one in found] == sorted(one.english_name for one in found)


def test_what_a_pack_has_is_counted() -> None:
    croatian = next(one for one in languages() if one.code == "hr")
    assert (croatian.name, croatian.types, croatian.brief) == ("hrvatski", 16, True)


def test_the_scores_of_a_pack_are_those_kept() -> None:
    russian = next(one for one in languages() if one.code == "ru")
    assert russian.scores == scores()["ru"]
    kept = russian.scores["own"]
    assert f"{sum(s.times[0] for s in russian.scores.values())}/{sum(s.times[1] for s in russian.scores.values())}" in (
        as_table((russian,))
    )
    assert isinstance(kept, Score)


def test_a_pack_without_examples_has_no_score() -> None:
    czech = next(one for one in languages() if one.code == "cs")
    assert czech.scores == {}
    assert "—" in as_table((czech,)).splitlines()[1]


def test_every_pack_that_codes_events_has_examples_of_both_kinds() -> None:
    assert {one.code for one in languages() if one.events and set(one.scores) != {"own", "independent"}} == set()


def test_a_pack_for_names_and_dates_only_is_told_as_such() -> None:
    czech = next(one for one in languages() if one.code == "cs")
    assert not czech.events
    assert "names and dates" in as_table((czech,)).splitlines()[1]


def test_as_json_they_can_be_read_back() -> None:
    told = json.loads(as_json(languages()))
    assert {one["code"] for one in told} == set(available())
