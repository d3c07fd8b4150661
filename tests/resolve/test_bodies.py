"""Organisations over reports and languages."""

from dragoman.lang.world import load_world
from dragoman.model.actor import Cast
from dragoman.resolve.actors import cast_of
from dragoman.resolve.bodies import plain_name
from tests.resolve.build import Paper, paper


def cast(*papers: Paper) -> Cast:
    return cast_of([p.annotations for p in papers], load_world())


def naming(id_: str, name: str, kind: str = "organisation", *, language: str = "en", key: str | None = None) -> Paper:
    made = paper(id_, f"In May {name} struck a deal.", language=language)
    made.mention(name, kind, name=tuple(name.split()), key=key)
    return made


def one(found: Cast, *reports: str) -> bool:
    return len({found.keys(report, 0) for report in reports}) == 1


def test_what_a_company_is_by_law_is_no_part_of_its_name() -> None:
    found = cast(naming("a", "Kestrair"), naming("b", "Kestrair Inc."), naming("c", "ООО Kestrair", language="ru"))
    assert one(found, "a", "b", "c")
    assert len([a for a in found.actors.values() if a.kind == "organisation"]) == 1
    assert any("one name" in because for because in found.joined[found.keys("a", 0)[0]])


def test_numbers_tell_two_apart() -> None:
    found = cast(naming("a", "Tarn Stream"), naming("b", "Tarn Stream 2"))
    assert not one(found, "a", "b")
    assert plain_name(("Tarn", "Stream", "2")) != plain_name(("Tarn", "Stream"))


def test_a_number_in_a_word_tells_two_apart() -> None:
    assert not one(cast(naming("a", "KL17"), naming("b", "KL370")), "a", "b")


def test_joins_follow_one_another() -> None:
    two = paper("b", "In May Kestrair Ltd and Kestrairs struck a deal.")
    first = two.mention("Kestrair Ltd", "organisation", name=("Kestrair", "Ltd"))
    two.mention("Kestrairs", "organisation", name=("Kestrairs",), refers=first)
    found = cast(naming("a", "Kestrair"), two, naming("c", "Kestrairs Inc"), naming("d", "ООО Kestrairs"))
    assert {key for keys in found.of.values() for key in keys} <= found.actors.keys()


def test_a_longer_name_is_another_one() -> None:
    assert not one(cast(naming("a", "Kestrair"), naming("b", "Kestrair Cargo")), "a", "b")


def test_a_listed_body_is_listed_in_every_language() -> None:
    found = cast(naming("a", "Gazprom", key="org:gazprom"), naming("b", "Gazprom", language="es"))
    assert found.keys("b", 0) == ("org:gazprom",)


def test_a_single_word_must_be_written_as_it_is_listed() -> None:
    assert cast(naming("a", "Roscosmos", language="es")).keys("a", 0) == ("org:roscosmos",)
    quad, other = (cast(naming("a", name, language="es")).keys("a", 0) for name in ("Quad", "QUAD"))
    assert quad == ("org:quad",) != other


def test_short_acronyms_may_be_anybodys() -> None:
    assert cast(naming("a", "SDF", language="es")).keys("a", 0) == ("org:sdf",)


def test_a_declined_name_is_that_of_its_base_form() -> None:
    base = [naming(r, "Kestrair") for r in "ab"]
    found = cast(*base, naming("c", "Kestrairem", language="cs"), naming("d", "Kestraira", language="pl"))
    assert one(found, "a", "c", "d")


def test_endings_are_undone_in_no_language_without_them() -> None:
    found = cast(naming("a", "Kestrair"), naming("b", "Kestrair"), naming("c", "Kestraira"))
    assert not one(found, "a", "c")


def test_a_name_of_unknown_kind_is_what_others_call_it() -> None:
    found = cast(naming("a", "Kestrair"), naming("b", "Kestrair"), naming("c", "Kestrair", "name", language="es"))
    assert one(found, "a", "b", "c")


def test_one_report_is_not_enough() -> None:
    found = cast(naming("a", "Kestrair"), naming("c", "Kestrair", "name"))
    assert found.keys("c", 0) == ()


def test_a_name_that_a_person_has_stays_open() -> None:
    persons = [paper(r, "Orvi Kestrair spoke.") for r in "pq"]
    for person in persons:
        person.mention("Orvi Kestrair", "person")
    found = cast(naming("a", "Kestrair"), naming("b", "Kestrair"), *persons, naming("c", "Kestrair", "name"))
    assert found.keys("a", 0) not in (found.keys("c", 0), found.keys("p", 0))


def test_a_few_who_take_a_company_for_a_place_or_person_are_outvoted() -> None:
    known = [naming(r, "Kestrair") for r in "abde"]
    found = cast(*known, naming("c", "Kestrair", "place"), naming("f", "Kestrair", "person"))
    assert one(found, "a", "c", "f")
    assert not any(actor.kind in ("place", "person") for actor in found.actors.values())


def test_an_even_vote_changes_nothing() -> None:
    found = cast(naming("a", "Kestrair"), naming("c", "Kestrair", "place"))
    assert not one(found, "a", "c")


def test_the_order_of_reports_does_not_matter() -> None:
    papers = [naming("a", "Kestrair"), naming("b", "Kestrair Inc."), naming("c", "Kestrair", "name")]
    assert cast(*papers).of == cast(*reversed(papers)).of
