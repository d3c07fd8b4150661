"""Voices, chains and names as corroboration sees them."""

import pytest

from tests.resolve.build import Paper, paper, together


def signed(line: str, words: str, **known: str) -> Paper:
    made = paper("a", "Ada Berg spoke.", line, **known)
    made.credit(words, "agency", key="agency:reuters", whole=True)
    return made


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Author: Reuters", ("Reuters",)),
        ("Reuters", ("Reuters",)),
        ("Author: Reuters 3.4.2024 at 16:20 GMT", ("Reuters",)),
        ("Reuters, 3 March 2024, updated a day later", ("Reuters",)),
        ("3 March 2024: based on material by Reuters", ()),
        ("Based on material that was first published by Reuters last week", ()),
    ],
)
def test_an_agency_that_signs_a_report_stands_behind_all_of_it(line: str, wanted: tuple[str, ...]) -> None:
    material = together(signed(line, "Reuters"))
    assert material.chain("a", None) == wanted


def test_two_agencies_sign_nothing_alone() -> None:
    made = signed("Reuters, TASS", "Reuters")
    made.credit("TASS", "agency", key="agency:tass", whole=True)
    assert together(made).chain("a", None) == ()


def test_a_chain_goes_from_the_outlet_to_the_root_and_names_nobody_twice() -> None:
    made = paper("a", "TASS quotes the minister Ada Berg saying nothing at all.", outlet="TASS")
    tass = made.mention("TASS", "agency", key="agency:tass", country="RU")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    made.says([tass, ada], "saying", "nothing at all")
    material = together(made)
    assert material.chain("a", made.attributions[0]) == ("TASS", "Ada Berg")
    assert [v.name for v in material.voices("a", made.attributions[0])] == ["Ada Berg"]


def test_a_person_speaks_under_the_name_all_reports_share() -> None:
    papers = []
    for name, spelling in (("a", "Sergei Lavrov"), ("b", "Sergei Lavrov"), ("c", "Sergej Lawrow")):
        made = paper(name, f"{spelling} spoke.")
        made.mention(spelling, "person")
        papers.append(made)
    voice = together(*papers).voice("c", 0)
    assert voice is not None
    assert voice.name == "Sergei Lavrov"


def test_state_media_are_those_of_the_country_the_report_named_before() -> None:
    made = paper("a", "Iranian state media spoke.", "Then state media spoke again.")
    made.mention("Iranian state media", "organisation", head="state media", country="IR")
    made.mention("state media", "organisation", nth=1, head="state media")
    voice = together(made).voice("a", 1)
    assert voice is not None
    assert (voice.name, voice.country) == ("Iranian state media", "IR")


def test_ids_of_actors_are_of_their_keys() -> None:
    made = paper("a", "Ada Berg spoke.")
    made.mention("Ada Berg", "person")
    material = together(made)
    [(key, actor_id)] = material.actor_ids.items()
    assert material.actor_id(key) == actor_id
    assert material.actor_id("state:NO") == together(made).actor_id("state:NO") != actor_id
