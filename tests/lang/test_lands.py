"""Names of states, cities and bodies in languages without a pack."""

import pytest

from dragoman.evaluate.engine import report_of
from dragoman.lang.lands import declined, forms, lands_of
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.lang.world import load_world
from dragoman.pipeline import code_report


def keys(language: str) -> dict[str, str]:
    return {entry.text: entry.key for entry in lands_of(load_world(), language)}


def test_a_name_has_all_its_cases_and_its_words_stand_in_one() -> None:
    rows = [["á", "é", "é", "ou"], ["ie", "ie", "ii", "ii"]]
    assert forms("Dolná Korvie", rows) == ("Dolná Korvie", "Dolné Korvie", "Dolné Korvii", "Dolnou Korvii")


def test_a_word_that_is_marked_and_an_acronym_never_change() -> None:
    rows = [["a", "y", "u"]]
    assert forms("Rada =Orava", rows) == ("Rada Orava", "Rady Orava", "Radu Orava")
    assert forms("OBA", rows) == ("OBA",)


def test_nothing_is_added_to_a_vowel() -> None:
    assert forms("Tahiti", [["", "u"]]) == ("Tahiti",)


@pytest.mark.parametrize(
    ("language", "name", "key"),
    [
        ("cs", "Německem", "state:DE"),
        ("cs", "Spojených států", "state:US"),
        ("cs", "Evropskou unií", "state:EU"),
        ("sl", "Nemčijo", "state:DE"),
        ("sl", "Kitajskem", "state:CN"),
        ("sk", "Rakúsku", "state:AT"),
        ("bg", "Великобритания", "state:GB"),
        ("bg", "Европейската комисия", "org:european-commission"),
        ("nl", "Frankrijk", "state:FR"),
        ("nl", "NAVO", "org:nato"),
    ],
)
def test_states_and_bodies_have_one_key_over_languages(language: str, name: str, key: str) -> None:
    assert keys(language)[name] == key


def test_a_language_that_is_not_listed_has_none() -> None:
    assert lands_of(load_world(), "xx") == ()
    assert declined("Kestrair", "xx") == ("Kestrair",)
    assert vocabulary_of("en", "xx") is vocabulary_of("en")


CZECH = (
    "Ministr zahraničí Německa přijel v úterý do Prahy. S předsedou vlády jednal o dodávkách plynu a o tom, "
    "jak Evropská unie pomůže Ukrajině. Podle mluvčího se obě strany shodly, že je třeba pokračovat v rozhovorech."
)


def test_a_report_without_a_pack_names_the_states_that_others_name() -> None:
    found = {m.key for m in code_report(report_of("a", CZECH)).annotations.mentions}
    assert {"state:DE", "state:EU", "state:UA"} <= found


def test_a_part_of_the_world_before_another_name_is_none() -> None:
    text = CZECH + " Za to, co se stalo, se včera omluvila také paní Asie Korvinová, která v zemi žije."
    found = code_report(report_of("a", text)).annotations.mentions
    assert all(m.key != "region:asia" for m in found)
