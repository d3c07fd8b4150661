"""Persons over reports in several scripts: who is joined, why, and who is kept apart."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.lang.own import OwnActor, OwnActors, knowing
from dragoman.lang.world import load_world
from dragoman.model.actor import Cast
from dragoman.resolve.actors import cast_of
from tests.resolve.build import Paper, paper

CASES = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "names" / "cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "left\t"))
]
KENYA: dict[str, Any] = {"office": "minister", "country": "KE"}


def lone(id_: str, name: str, **known: Any) -> Paper:
    made = paper(id_, f"{name} spoke.")
    made.mention(name, "person", **known)
    return made


def cast(*papers: Paper) -> Cast:
    return cast_of([p.annotations for p in papers], load_world())


def one(found: Cast, left: str = "a", right: str = "b") -> bool:
    return found.keys(left, 0) == found.keys(right, 0) != ()


@pytest.mark.parametrize(("left", "right", "verdict", "note"), CASES, ids=[f"{a} {b}" for a, b, _, _ in CASES])
def test_names_alone(left: str, right: str, verdict: str, note: str) -> None:
    joined = one(cast(lone("a", left), lone("b", right)))
    listed = note in {"pinyin", "traditional signs"} or verdict == "fits"
    assert joined == (verdict == "one") or (joined and listed), note


@pytest.mark.parametrize(("left", "right", "verdict", "note"), CASES, ids=[f"{a} {b}" for a, b, _, _ in CASES])
def test_names_with_an_office_in_common(left: str, right: str, verdict: str, note: str) -> None:
    found = cast(lone("a", left, **KENYA), lone("b", right, **KENYA))
    assert one(found) == (verdict != "two"), note


def test_unlisted_persons_of_a_hard_script_need_something_in_common() -> None:
    assert not one(cast(lone("a", "Karim Tavakkoli"), lone("b", "کریم توکلی")))
    assert one(cast(lone("a", "Karim Tavakkoli", **KENYA), lone("b", "کریم توکلی", **KENYA)))


def test_company_is_something_in_common() -> None:
    papers = []
    for id_, name in (("a", "Karim Tavakkoli"), ("b", "کریم توکلی")):
        made = paper(id_, f"{name} Kenya Nairobi Chad")
        made.mention(name, "person")
        made.mention("Kenya", "state", key="state:KE", name=())
        made.mention("Nairobi", "place", key="place:184745", name=())
        made.mention("Chad", "state", key="state:TD", name=())
        papers.append(made)
    found = cast(*papers)
    assert one(found)
    (because,) = found.joined.values()
    assert "render each other" in because[0]
    assert "named beside" in because[1]


def test_every_join_over_scripts_gives_its_reason() -> None:
    found = cast(lone("a", "Anton Grebenkin"), lone("b", "Антон Гребёнкин"), lone("c", "Anton Grebenkin"))
    assert one(found)
    assert len({found.keys(report, 0) for report in "abc"}) == 1
    assert [len(because) for because in found.joined.values()] == [1]


def test_a_person_undoes_a_join_by_listing_two() -> None:
    two = OwnActors((OwnActor(("Anton Grebenkin",), "RU", "person"), OwnActor(("Антон Гребёнкин",), "BY", "person")))
    latin = lone("a", "Anton Grebenkin", key="person:own-anton-grebenkin")
    other = lone("b", "Антон Гребёнкин", key="person:own-антон-гребёнкин")
    with knowing(two):
        assert not one(cast(latin, other))


def test_offices_of_two_states_keep_like_names_of_two_scripts_apart() -> None:
    assert not one(
        cast(lone("a", "Ivan Petrenko", **KENYA), lone("b", "Иван Петренко", office="minister", country="BY"))
    )


def test_the_order_of_reports_changes_nothing() -> None:
    papers = lone("a", "Anton Grebenkin"), lone("b", "Антон Гребёнкин"), lone("c", "Антона Гребёнкина")
    found = {tuple(cast(*order).keys(r, 0) for r in "abc") for order in (papers, papers[::-1])}
    assert len(found) == 1
    assert len(set(*found)) == 1
