"""Persons over reports in several scripts: who is joined, why, and who is kept apart."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.lang.own import OwnActor, OwnActors, knowing, parse_own_actors
from dragoman.lang.world import load_world
from dragoman.model.actor import Cast
from dragoman.model.record import ActorRecord
from dragoman.options import Options
from dragoman.pipeline import run
from dragoman.resolve.actors import cast_of
from tests.resolve.build import Paper, paper, reading, together

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


# -- the user's word ------------------------------------------------------------------------------------------

TABLE_HEAD = "name,country,kind,not\n"
LATIN = "A talk in Oslo\n\n3 March 2025\n\nKenyan President Torvil Mandreko met Ada Lindqvar in Oslo on Sunday."
CYRILLIC = "Встреча в Осло\n\n3 марта 2025\n\nПрезидент Кении Торвил Мандреко в воскресенье посетил Осло."
OTHER = "A visit to Rome\n\n5 March 2025\n\nKenyan President Torvil Ossenby visited Rome on Tuesday."


def people(table: str = "", **texts: str) -> dict[str, ActorRecord]:
    options = Options(actors=parse_own_actors(TABLE_HEAD + table, "t") if table else None)
    found = run(reading(**texts), options)
    return {
        a.name: a
        for a in found.actors
        if a.kind == "person" and any(w in a.name + a.forms[0].text for w in ("Mandre", "Ossenby", "Мандре"))
    }


def forms(actor: ActorRecord) -> set[str]:
    return {form.text for form in actor.forms}


def test_two_forms_that_were_joined_are_kept_apart() -> None:
    joined = people(a=LATIN, b=CYRILLIC)
    assert [forms(actor) for actor in joined.values()] == [{"Torvil Mandreko", "Торвил Мандреко"}]
    apart = people("Торвил Мандреко,KE,person,Torvil Mandreko\n", a=LATIN, b=CYRILLIC)
    assert sorted(map(sorted, map(forms, apart.values()))) == [["Torvil Mandreko"], ["Торвил Мандреко"]]
    assert set(apart) == {"Torvil Mandreko", "Торвил Мандреко"}, "the names that are written"


def test_names_of_one_line_are_one_person_under_the_first_of_them() -> None:
    assert len(people(a=LATIN, c=OTHER)) == 2
    [(name, actor)] = people("Torvil Ossenby; Torvil Mandreko,KE,person,\n", a=LATIN, c=OTHER).items()
    assert name == "Torvil Ossenby"
    assert forms(actor) == {"Torvil Ossenby", "Torvil Mandreko"}
    [because] = actor.same_because
    assert because.endswith("are one in the table of actors")


def test_one_line_alone_unties_a_person_from_the_listed_one_of_that_name() -> None:
    first, again = (paper(id_, "Sergey Lavrov spoke.", dateline="3 March 2025") for id_ in "ab")
    for made in (first, again):
        made.mention("Sergey Lavrov", "person", key="person:sergey-lavrov")
    other = paper("c", "Sergej Lavrov spoke.", dateline="3 March 2025")
    other.mention("Sergej Lavrov", "person", key="person:sergey-lavrov")
    assert len(together(first, again, other).cast.actors) == 1
    with knowing(parse_own_actors(TABLE_HEAD + "Sergej Lavrov,RU,person,\n", "t")):
        cast = together(first, again, other).cast
    assert cast.keys("a", 0) == cast.keys("b", 0) != cast.keys("c", 0)


def test_organisations_of_one_name_without_their_legal_forms_are_kept_apart() -> None:
    one, other = paper("a", "Kestrair Ltd grew."), paper("b", "Kestrair fell.")
    one.mention("Kestrair Ltd", "organisation", name=("Kestrair", "Ltd"))
    other.mention("Kestrair", "organisation", name=("Kestrair",))
    assert together(one, other).cast.keys("a", 0) == together(one, other).cast.keys("b", 0)
    with knowing(parse_own_actors(TABLE_HEAD + "Kestrair Ltd,,organisation,Kestrair\n", "t")):
        cast = together(one, other).cast
    assert cast.keys("a", 0) != cast.keys("b", 0)


@pytest.mark.parametrize(("office", "joined"), [("king", False), ("queen", False), ("president", True), (None, True)])
def test_a_surname_of_a_throne_is_nobody_of_another_office(office: str | None, joined: bool) -> None:
    short = lone("b", "Orrel", office=office, country=None)
    assert one(cast(lone("a", "Ada Orrel", **KENYA), short)) == joined
