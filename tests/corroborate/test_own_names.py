"""Persons in a brief in other letters: named as reports in its language, or the lists, write them."""

import pytest

from dragoman import brief
from dragoman.corroborate.own_names import own_name
from dragoman.lang.catalogue import writing_in
from dragoman.model.actor import Actor
from dragoman.model.text import Report
from dragoman.options import Options
from dragoman.pipeline import code_passage
from dragoman.read.reading import Reading

LISTED = Actor("person:a", "person", "RU", "Sergei Lavrov", head="person:sergey-lavrov")
UNLISTED = Actor("person:b", "person", None, "Bo Lind")


def _told(name: str, text: str, language: str, written: str) -> str | None:
    """How a person called `name` is named in a brief in a language, after one report with the text."""
    annotations = code_passage(Report(id="r", file="r", text=text), language).annotations
    found = [(i, m) for i, m in enumerate(annotations.mentions) if m.kind in ("person", "name") and m.name]
    assert found, "nobody is found in the text"
    actor = Actor("person:x", "person", None, name, mentions=[("r", i) for i, _ in found])
    with writing_in(written):
        return own_name(actor, {"r": annotations})


@pytest.mark.parametrize(
    ("name", "text", "language", "told"),
    [
        ("Albert Frolov", "Министр Альберт Фролов прибыл в Осло.", "ru", "Альберт Фролов"),
        ("Albert Frolov", "Посол встретил министра Альберта Фролова в Осло.", "ru", None),
        ("Thomas Berg", "挪威外交部长托马斯·贝里访问北京。", "zh", "托马斯·贝里"),
    ],
)
def test_a_name_is_as_a_report_in_the_language_writes_it(name: str, text: str, language: str, told: str | None) -> None:
    assert _told(name, text, language, language) == told


def test_a_report_in_another_language_gives_no_name() -> None:
    assert _told("Albert Frolov", "Министр Альберт Фролов прибыл в Осло.", "ru", "uk") is None


@pytest.mark.parametrize(
    ("language", "told"), [("ru", "Сергей Лавров"), ("sr", "Сергеј Лавров"), ("fa", "سرگئی لاوروف"), ("de", None)]
)
def test_a_listed_person_has_the_name_of_the_list_where_letters_are_others(language: str, told: str | None) -> None:
    with writing_in(language):
        assert own_name(LISTED, {}) == told
        assert own_name(UNLISTED, {}) is None


TEXT = """Foreign Minister Sergei Lavrov visited Oslo on 3 May 2031 and met Norwegian Foreign Minister Ada Berg, \
Norway's Foreign Ministry said.
"""


def test_a_brief_gives_names_and_reasons_in_its_language() -> None:
    reading = Reading(
        reports=(Report(id="a", file="a.txt", text=TEXT), Report(id="b", file="b.txt", text=TEXT + "It rained.\n"))
    )
    record = brief(reading, options=Options(language_in="ru"))
    assert {"Сергей Лавров", "Ada Berg"} <= {actor.name for actor in record.actors}
    reasons = [reason for event in record.events for reason in event.same_because]
    assert reasons
    assert not [reason for reason in reasons if " both" in reason or " in " in reason]
    assert {"министерство иностранных дел (Норвегия)"} <= {o.name for e in record.events for o in e.origins}
