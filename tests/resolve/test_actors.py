"""Mentions to actors over several reports."""

import itertools
from typing import Any

import pytest

from dragoman.lang.world import load_world
from dragoman.model.actor import Actor, Cast
from dragoman.resolve.actors import cast_of
from tests.resolve.build import Paper, paper


def cast(*papers: Paper) -> Cast:
    return cast_of([p.annotations for p in papers], load_world())


def persons(found: Cast) -> list[Actor]:
    return sorted((a for a in found.actors.values() if a.kind == "person"), key=lambda a: a.name)


def lone(id_: str, name: str, **known: Any) -> Paper:
    made = paper(id_, f"{name} spoke.")
    made.mention(name, "person", **known)
    return made


def test_spellings_of_one_person_are_one_actor() -> None:
    found = persons(cast(lone("a", "Sergey Lavrov"), lone("b", "Sergej Lawrow"), lone("c", "Sergei Lavrov")))
    assert len(found) == 1
    assert sorted(found[0].mentions) == [("a", 0), ("b", 0), ("c", 0)]


def test_initials_make_no_name_fuller() -> None:
    found = persons(cast(lone("a", "Oskar P. Lindqvist"), lone("b", "Oskar Lindqvist"), lone("c", "Oskar Lindqvist")))
    assert [actor.name for actor in found] == ["Oskar Lindqvist"]


def test_a_bare_surname_is_the_one_full_name_that_fits() -> None:
    found = cast(lone("a", "Sergey Lavrov"), lone("b", "Lavrov"))
    assert found.keys("b", 0) == found.keys("a", 0) != ()


def test_a_bare_surname_that_fits_two_is_neither() -> None:
    found = cast(lone("a", "Sergey Lavrov"), lone("b", "Mikhail Lavrov"), lone("c", "Lavrov"))
    assert len({found.keys(r, 0) for r in "abc"}) == 3


def test_its_country_may_tell_which_of_two() -> None:
    raul = lone("a", "Raul Costa", office="minister", country="BR")
    antonio = lone("b", "Antonio Costa", office="minister", country="PT")
    found = cast(raul, antonio, lone("c", "Costa", office="prime minister", country="PT"))
    assert found.keys("c", 0) == found.keys("b", 0)


def test_a_bare_surname_of_another_country_is_another() -> None:
    antonio = lone("a", "Antonio Costa", office="prime minister", country="PT")
    found = cast(antonio, lone("b", "Costa", office="minister", country="BR"))
    assert found.keys("a", 0) != found.keys("b", 0)


def test_two_of_one_surname_in_one_report_stay_two() -> None:
    made = paper("a", "Vladimir Orlov met Volodymyr Orlov.")
    made.mention("Vladimir Orlov", "person")
    made.mention("Volodymyr Orlov", "person")
    assert len(persons(cast(made))) == 2


def test_a_hyphen_makes_no_other_person() -> None:
    found = cast(lone("a", "Kim Jong Un"), lone("b", "Kim Jong-un"))
    assert found.keys("a", 0) == found.keys("b", 0)


def test_short_forms_pronouns_and_titles_follow_the_full_name() -> None:
    made = paper("a", "Ada Berg spoke.", "Berg said she was tired.", "The minister left.")
    full = made.mention("Ada Berg", "person", office="minister", country="NO")
    made.mention("Berg", "person", nth=1, refers=full)
    made.mention("she", "pronoun", refers=full)
    made.mention("minister", "person", name=(), office="minister", refers=full)
    found = cast(made)
    [ada] = persons(found)
    assert {found.keys("a", i) for i in range(4)} == {(ada.key,)}
    assert [place for place, _ in ada.offices] == ["minister", "minister"], "with and without a country"


def test_offices_are_collected_with_where_they_are_told() -> None:
    first = lone("a", "Ada Berg", office="foreign minister", country="NO")
    found = persons(cast(first, lone("b", "Ada Berg", office="prime minister", country="NO")))
    assert found[0].offices == {("foreign minister", "NO"): [("a", 0)], ("prime minister", "NO"): [("b", 0)]}
    assert found[0].country == "NO"


def test_a_counterpart_is_no_office() -> None:
    assert persons(cast(lone("a", "Ada Berg", office="counterpart", country="NO")))[0].offices == {}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_name_shown_is_the_one_most_english_reports_write(order: tuple[int, ...]) -> None:
    papers = (lone("a", "Sergei Lavrov"), lone("b", "Sergei Lavrov"), lone("c", "Sergey Lavrov"))
    croatian = lone("d", "Sergej Lavrov")
    croatian.language = "hr"
    found = cast(croatian, *(papers[at] for at in order))
    assert [a.name for a in persons(found)] == ["Sergei Lavrov"]


def test_a_full_name_is_shown_rather_than_a_surname_or_capitals() -> None:
    papers = lone("a", "Lavrov"), lone("b", "Lavrov"), lone("c", "SERGEY LAVROV"), lone("d", "Sergey Lavrov")
    assert [a.name for a in persons(cast(*papers))] == ["Sergey Lavrov"]


def test_an_unsure_capitalised_word_is_no_person() -> None:
    made = paper("a", "Skyline spoke.")
    made.mention("Skyline", "name", name=("Skyline",))
    assert not persons(cast(made))


def test_capitalised_words_of_no_known_kind_are_no_person() -> None:
    made = paper("a", "Harvest Cup spoke.")
    made.mention("Harvest Cup", "name", name=("Harvest", "Cup"))
    assert not persons(cast(made))


def test_two_of_one_name_in_offices_of_two_states_are_two() -> None:
    one = lone("a", "Tomas Vidal", office="interior minister", country="PT")
    other = lone("b", "Tomas Vidal", office="mayor", country="AR")
    found = cast(one, other)
    assert [a.country for a in persons(found)] == ["PT", "AR"] or [a.country for a in persons(found)] == ["AR", "PT"]
    assert found.keys("a", 0) != found.keys("b", 0)


def test_an_office_of_a_union_sets_nobody_apart() -> None:
    minister = lone("a", "Tomas Vidal", office="interior minister", country="PT")
    commissioner = lone("b", "Tomas Vidal", office="commissioner", country="EU")
    assert len(persons(cast(minister, commissioner))) == 1


def test_two_listed_persons_stay_two_whatever_they_are_called() -> None:
    son, father = lone("a", "Egon Bar", key="person:egon-bar-2"), lone("b", "Egon Bar", key="person:egon-bar")
    found = cast(son, father)
    assert found.keys("a", 0) != found.keys("b", 0)


def test_a_surname_alone_that_the_lists_know_joins_its_holder_and_is_shown_in_full() -> None:
    known = {"key": "person:xi-jinping", "country": "CN"}
    alone = persons(cast(lone("a", "Xi", **known)))
    assert [a.name for a in alone] == ["Xi Jinping"]
    assert len(persons(cast(lone("a", "Xi", **known), lone("b", "Xi Jinping", **known)))) == 1
    obama = lone("a", "Obama", key="person:barack-obama", country="US")
    assert len(persons(cast(obama, lone("b", "Michelle Obama")))) == 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Lakeside Wire", "agency"), ("Dravski list", "outlet"), ("Lakeside Rowing Club", "organisation")],
)
def test_an_unlisted_body_named_like_a_voice_is_one(name: str, kind: str) -> None:
    made = paper("a", f"{name} wrote.")
    made.mention(name, "organisation", name=tuple(name.split()))
    assert {a.kind for a in cast(made).actors.values()} == {kind}


def test_a_name_in_other_letters_only_is_shown_in_latin_ones() -> None:
    made = lone("a", "Гленн Варди")
    assert [a.name for a in persons(cast(made))] == ["Glenn Vardi"]


def test_a_title_without_a_name_is_told_as_somebody_new() -> None:
    papers = [paper(id_, "A Danish minister left.") for id_ in "ab"]
    for made in papers:
        made.mention("Danish minister", "person", name=(), office="minister", country="DK", indefinite=True)
    found = cast(*papers)
    assert {a.name for a in persons(found)} == {"a Danish minister"}
    assert found.keys("a", 0) != found.keys("b", 0)


@pytest.mark.parametrize(
    ("words", "known", "key", "kind", "name"),
    [
        ("Norway", {"kind": "state", "key": "state:NO", "country": "NO"}, "state:NO", "state", "Norway"),
        ("The Norwegians", {"kind": "state", "key": "state:NO", "country": "NO", "head": "people"},
         "state:NO", "state", "Norway"),
        ("Norwegian delegation", {"kind": "group", "country": "NO", "head": "delegation"},
         "group:NO:delegation", "group", "Norwegian delegation"),
        ("Iranian state media", {"kind": "organisation", "country": "IR", "head": "state media"},
         "body:IR:state media", "organisation", "Iranian state media"),
        ("Russian foreign ministry", {"kind": "organisation", "country": "RU", "head": "foreign ministry"},
         "body:RU:foreign ministry", "organisation", "Russian Foreign Ministry"),
        ("Norwegian minister", {"kind": "person", "name": (), "office": "minister", "country": "NO"},
         "office:NO:minister", "person", "Norwegian minister"),
        ("Green Fjord", {"kind": "organisation", "name": ("Green", "Fjord")},
         "org:krin fiord", "organisation", "Green Fjord"),
        ("the angry farmers", {"kind": "group", "head": "farmers"}, "group:a:farmers", "group", "angry farmers"),
    ],
)  # fmt: skip
def test_keys_and_names_of_others(words: str, known: dict[str, Any], key: str, kind: str, name: str) -> None:
    made = paper("a", f"So {words} spoke.")
    made.mention(words, **known)
    [actor] = cast(made).actors.values()
    assert (actor.key, actor.kind, actor.name) == (key, kind, name)


def test_a_press_service_is_named_after_its_owner() -> None:
    made = paper("a", "Ada Berg was quoted by Berg's press service.")
    owner = made.mention("Ada Berg", "person")
    made.mention("press service", "organisation", head="press service", owner=owner)
    assert cast(made).keys("a", 1) == ("body:berk:press service",)


def test_groups_of_no_known_country_are_of_their_report() -> None:
    papers = []
    for name in "ab":
        made = paper(name, "Then the farmers spoke.")
        made.mention("the farmers", "group", head="farmers")
        papers.append(made)
    found = cast(*papers)
    assert found.keys("a", 0) != found.keys("b", 0)


def test_papers_of_two_towns_of_a_state_are_two() -> None:
    made = paper("a", "A Munich daily and a Hamburg daily spoke.")
    for town, key in (("Munich daily", "place:2867714"), ("Hamburg daily", "place:2911298")):
        made.mention(town, "organisation", head="newspaper", country="DE", key=key)
    assert {actor.name for actor in cast(made).actors.values()} == {"Munich newspaper", "Hamburg newspaper"}


def test_the_two_sides_are_the_last_two_states() -> None:
    made = paper("a", "Chile, Norway and Jordan came.", "The sides agreed.")
    for words, code in (("Chile", "CL"), ("Norway", "NO"), ("Jordan", "JO")):
        made.mention(words, "state", key=f"state:{code}", country=code)
    made.mention("The sides", "group", head="sides", plural=True)
    assert cast(made).keys("a", 3) == ("state:JO", "state:NO")


def test_the_two_sides_are_those_of_the_headline_and_not_the_host() -> None:
    made = paper("a", "Oman received the sides of the accord.", title="Chile and Norway agree")
    for name, code in (("Chile", "CL"), ("Norway", "NO"), ("Oman", "OM")):
        made.mention(name, "state", key=f"state:{code}", country=code)
    made.mention("the sides", "group", head="sides", plural=True)
    assert cast(made).keys("a", 3) == ("state:CL", "state:NO")


def test_who_only_speaks_of_the_sides_is_none_of_them() -> None:
    made = paper("a", "Chile and Norway came.", "Oman thanked the sides.")
    for name, code in (("Chile", "CL"), ("Norway", "NO"), ("Oman", "OM")):
        made.mention(name, "state", key=f"state:{code}", country=code)
    made.mention("the sides", "group", head="sides", plural=True)
    assert cast(made).keys("a", 3) == ("state:CL", "state:NO")


def test_an_agency_is_of_no_side() -> None:
    made = paper("a", "Chile and Norway came, TASS says.", "The sides agreed.")
    for name, code in (("Chile", "CL"), ("Norway", "NO")):
        made.mention(name, "state", key=f"state:{code}", country=code)
    made.mention("TASS", "agency", key="agency:tass", country="RU")
    made.mention("The sides", "group", head="sides", plural=True)
    assert cast(made).keys("a", 3) == ("state:CL", "state:NO")


def test_a_state_that_only_its_capital_stands_for_is_an_actor() -> None:
    made = paper("a", "Oslo warned the fleet.")
    made.mention("Oslo", "place", key="place:3143244", country="NO", government="NO")
    assert cast(made).actors["state:NO"].name == "Norway"


def test_the_holder_of_an_office_is_known_by_a_name_spelt_alike() -> None:
    known = {"office": "prime minister", "country": "GE"}
    found = persons(cast(lone("a", "Iraklij Kobahidze", **known)))
    assert [actor.head for actor in found] == ["person:irakli-kobakhidze"]


def test_nobody_knows_the_sides_of_one() -> None:
    made = paper("a", "Norway came.", "The sides agreed.")
    made.mention("Norway", "state", key="state:NO", country="NO")
    made.mention("The sides", "group", head="sides", plural=True)
    assert cast(made).keys("a", 1) in ((), ("group:a:sides",))


def test_the_order_of_the_reports_does_not_matter() -> None:
    papers = [lone("a", "Lavrov"), lone("b", "Sergey Lavrov"), lone("c", "Sergej Lawrow"), lone("d", "Ada Berg")]
    keys = [
        {place: found.of[place] for place in sorted(found.of)}
        for order in itertools.permutations(papers)
        for found in [cast(*order)]
    ]
    assert all(one == keys[0] for one in keys)


def placed(id_: str, name: str) -> Paper:
    made = paper(id_, f"Shots fell in {name}.")
    made.mention(name, "place", name=(name,))
    return made


def test_a_place_that_no_list_has_is_known_by_its_name() -> None:
    found = cast(placed("a", "Drenovo"), placed("b", "Drenov"), placed("c", "Drenovo"), placed("d", "Kalin"))
    assert found.keys("b", 0) == found.keys("a", 0) == ("place:~drenovo",)
    assert found.actors["place:~drenovo"].name == "Drenovo"
    assert found.keys("d", 0) != found.keys("a", 0)


def test_a_list_of_persons_ends_at_a_verb() -> None:
    made = paper("a", "Ada Berg and Bo Lind first met Sami Khoury.", "Later they met Lea Kos.")
    for name in ("Ada Berg", "Bo Lind", "Sami Khoury"):
        made.mention(name, "person")
    they = made.mention("they", "pronoun", head="plural")
    found = cast(made)
    assert set(found.keys("a", they)) == {*found.keys("a", 0), *found.keys("a", 1)}


def test_they_go_on_being_the_same_ones() -> None:
    made = paper("a", "Ada Berg and Bo Lind left.", "They met Sami Khoury and Lea Kos.", "In the evening they spoke.")
    for name in ("Ada Berg", "Bo Lind"):
        made.mention(name, "person")
    made.mention("They", "pronoun", head="plural")
    for name in ("Sami Khoury", "Lea Kos"):
        made.mention(name, "person")
    later = made.mention("they", "pronoun", head="plural")
    found = cast(made)
    assert set(found.keys("a", later)) == {*found.keys("a", 0), *found.keys("a", 1)}


def test_both_countries_are_the_two_of_the_sentence_before() -> None:
    made = paper("a", "Norway spoke to Chad.", "Chad scolded Norway.", "Both countries agreed.", title="Peru, Mali")
    titled = (("Peru", "PE", 0), ("Mali", "ML", 0))
    told = (("Norway", "NO", 0), ("Chad", "TD", 0), ("Chad", "TD", 1), ("Norway", "NO", 1))
    for name, code, nth in (*titled, *told):
        made.mention(name, "state", nth=nth, key=f"state:{code}", country=code)
    both = made.mention("Both countries", "group", head="sides", plural=True)
    assert set(cast(made).keys("a", both)) == {"state:TD", "state:NO"}


@pytest.mark.parametrize(
    ("text", "words", "plural", "name"),
    [
        ("Masked gunmen shot.", "Masked gunmen", True, "gunmen"),
        ("The rebels shot.", "The rebels", True, "rebels"),
        ("A hijacker shot.", "A hijacker", False, "armed people"),
    ],
)
def test_nobody_is_called_a_rebel_whom_the_report_does_not_call_so(
    text: str, words: str, plural: bool, name: str
) -> None:
    made = paper("a", text)
    made.mention(words, "group", head="rebels", plural=plural)
    assert [actor.name for actor in cast(made).actors.values()] == [name]
