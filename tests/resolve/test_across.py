"""What reports in different languages are compared by: whom, where, when and how many they name."""

import pytest

from dragoman.model.actor import Cast
from dragoman.model.happening import Publication
from dragoman.resolve.across import acts_of, day_of, nearness, things_of
from dragoman.resolve.likeness import alike
from tests.resolve.build import AMMAN, OSLO, Paper, days, paper
from tests.resolve.made import dated, happening, mention

ADA = "person:ada berk"
ENGLISH = "Ada Berg signed a pact in Amman that frees 145 sailors."
RUSSIAN = "Берг подписала в Аммане договор: 145 моряков вернутся домой."


def named(report: Paper, *words: str, **keys: str) -> Cast:
    """The mentions of these words, with the keys of actors that they name."""
    of = {}
    for word, key in zip(words, keys.values(), strict=True):
        of[report.id, len(report.mentions)] = (key,)
        report.mention(word, "name")
    return Cast({}, of)


def test_persons_places_and_numbers_are_things() -> None:
    one = paper("a", ENGLISH)
    cast = named(one, "Ada Berg", "Amman", who=ADA, where=AMMAN)
    things = things_of(one.annotations, cast)
    assert set(things) == {ADA, AMMAN, "number:145"}


def test_agencies_and_dates_are_none() -> None:
    one = paper("a", "On 12 March 2025 TASS told of it; 7 sailors came.")
    cast = named(one, "TASS", who="agency:TASS")
    assert not things_of(one.annotations, cast)


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        ("2025-03-12", "2025-03-13", 1.0),
        ("2025-03-12", "2025-03-15", 0.5),
        ("2025-03-12", "2025-03-20", 0.0),
        ("2025-03-12", None, 0.7),
    ],
)
def test_reports_far_apart_in_time_are_not_alike(one: str, other: str | None, left: float) -> None:
    assert nearness(days(one), days(other)) == nearness(days(other), days(one)) == left


def test_the_day_is_that_of_the_main_matter_else_of_the_report() -> None:
    main = happening("h", "visit", mention("a"), edtf="2025-03-11")
    vague = happening("v", "visit", mention("a"), edtf="2025-03")
    out = Publication(report="a", when=dated("2025-03-12"))
    assert day_of(main, out) == days("2025-03-11")
    assert day_of(vague, out) == day_of(None, out) == days("2025-03-12")
    assert day_of(vague, None) is None


def test_what_is_told_to_happen_is_a_thing_too() -> None:
    acts = acts_of([happening("h", "visit", mention("a"), mention("b"))])
    assert set(acts["a"]) == set(acts["b"]) == {"act:CONSULT.visit"}


def test_reports_in_two_languages_are_alike_by_what_they_name() -> None:
    one, other = paper("a", ENGLISH), paper("b", RUSSIAN, language="ru")
    strange = paper("c", "Рыбаки из Осло нашли 12 тюленей.", language="ru")
    texts = [one.annotations, other.annotations, strange.annotations]
    known = {
        "a": {ADA: 3.0, AMMAN: 3.0, "number:145": 3.0},
        "b": {ADA: 3.0, AMMAN: 3.0, "number:145": 3.0},
        "c": {OSLO: 3.0},
    }
    assert alike(texts) == [["a"], ["b"], ["c"]]
    assert alike(texts, things=known) == [["a", "b"], ["c"]]


def test_reports_in_one_language_are_compared_by_their_words() -> None:
    twins = [paper(name, ENGLISH).annotations for name in "ab"]
    assert alike(twins, things={"a": {ADA: 3.0}, "b": {OSLO: 3.0}}) == alike(twins) == [["a", "b"]]
