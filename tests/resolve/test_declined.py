"""Persons named in a case by reports in languages with a pack for names only."""

import pytest

from dragoman.lang.world import load_world
from dragoman.model.actor import Cast
from dragoman.resolve.actors import cast_of
from tests.resolve.build import Paper, paper


def lone(id_: str, name: str, language: str = "cs") -> Paper:
    made = paper(id_, f"{name} spoke.", language=language)
    made.mention(name, "person")
    return made


def cast(*papers: Paper) -> Cast:
    return cast_of([p.annotations for p in papers], load_world())


@pytest.mark.parametrize(
    ("declined", "language"),
    [
        ("Orvina Landritha", "cs"),
        ("Orvinem Landrithem", "cs"),
        ("Orvinovi Landrithovi", "cs"),
        ("Orvinom Landrithom", "sl"),
    ],
)
def test_a_name_in_a_case_is_the_one_that_other_reports_give(declined: str, language: str) -> None:
    found = cast(lone("a", "Orvin Landrith"), lone("b", "Orvin Landrith", "en"), lone("c", declined, language))
    assert found.keys("c", 0) == found.keys("a", 0)
    assert found.joined[found.keys("a", 0)[0]] == (f"“{declined}” is “Orvin Landrith” in another case",)


def test_a_womans_surname_is_that_of_the_others() -> None:
    found = cast(*(lone(r, "Tamara Landrith", "en") for r in "ab"), lone("c", "Tamary Landrithové"))
    assert found.keys("c", 0) == found.keys("a", 0)


def test_nothing_is_cut_off_that_no_other_report_leaves_out() -> None:
    found = cast(lone("a", "Kessa Orvin"), lone("b", "Kessa Orvin"), lone("c", "Marta Landritha"))
    assert found.keys("c", 0) == ("person:marta landrita",)


def test_a_name_that_as_many_reports_write_stands() -> None:
    assert cast(lone("a", "Jano Orvin", "sl"), lone("c", "Jana Orvina", "sl")).joined == {}
