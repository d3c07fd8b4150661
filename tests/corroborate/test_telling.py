"""Headlines."""

import pytest

from dragoman.corroborate.events import event_record
from dragoman.corroborate.names import listed, with_article
from dragoman.corroborate.telling import headline
from dragoman.lang.catalogue import writing_in
from dragoman.model.record import Status
from tests.resolve.build import AMMAN, Paper, paper, together

PEOPLE = (("Ada Berg", "NO"), ("Sami Khoury", "JO"), ("Bo Lind", "NO"), ("Lea Kos", "SI"))


def people(*, place: bool = False) -> Paper:
    made = paper("a", f"{', '.join(name for name, _ in PEOPLE)} met in Amman on a water treaty.")
    for name, country in PEOPLE:
        made.mention(name, "person", office="minister", country=country)
    if place:
        made.mention("Amman", "place", key=AMMAN, country="JO")
    return made


def told(kind: str, mode: str, source: list[int], target: list[int], status: Status = "occurred") -> str:
    made = people(place=True)
    made.event("met", kind, mode, source=source, target=target, place=4, status=status)
    material = together(made)
    return headline(material.happenings[0], material)


@pytest.mark.parametrize(
    ("kind", "mode", "source", "target", "status", "wanted"),
    [
        ("CONSULT", "visit", [0], [], "occurred", "Ada Berg visits Amman"),
        ("CONSULT", "visit", [0], [], "planned", "Ada Berg to visit Amman"),
        ("CONSULT", "meeting", [0], [1], "occurred", "Ada Berg meets Sami Khoury in Amman"),
        ("CONSULT", "meeting", [0, 2], [1], "occurred", "Ada Berg and Bo Lind meet Sami Khoury in Amman"),
    ],
)
def test_headlines(kind: str, mode: str, source: list[int], target: list[int], status: Status, wanted: str) -> None:
    assert told(kind, mode, source, target, status) == wanted


def test_more_than_three_are_told_as_others() -> None:
    material = together(people())
    keys = [k for i in range(4) for k in material.cast.keys("a", i)]
    assert listed(keys[:3], material) == ("Ada Berg", "Sami Khoury", "Bo Lind")
    assert listed(keys, material) == ("Ada Berg", "Sami Khoury", "others")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("United States", "the United States"),
        ("Norway", "Norway"),
        ("Red Sea", "the Red Sea"),
        ("Gambia", "the Gambia"),
        ("Nordic Council", "the Nordic Council"),
        ("Council", "Council"),
        ("Court of Lagos", "the Court of Lagos"),
        ("Chad’s Navy", "Chad’s Navy"),
    ],
)
def test_articles(name: str, wanted: str) -> None:
    assert with_article(name) == wanted


def test_the_matter_is_named_in_the_words_of_an_english_report() -> None:
    made = paper("a", "Norway and Jordan signed a new water treaty.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("signed", "AGREE", "sign", source=[norway], target=[jordan], object_span=made.span("water treaty"))
    material = together(made)
    assert "water treaty" in headline(material.happenings[0], material)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ministers of the Nordic Council met in Amman.", "Ministers of the Nordic Council meet in Amman"),
        ("Ministers met the Nordic Council in Amman.", "Ministers meet in Amman"),
        ("Ministers met in Amman.", "Ministers meet in Amman"),
    ],
)
def test_a_group_without_a_name_is_told_by_whose_it_is(line: str, wanted: str) -> None:
    made = paper("a", line)
    ministers = made.mention("Ministers", "group", key="group:ministers")
    if "Council" in line:
        made.mention("Nordic Council", "organisation", key="org:nordic-council")
    amman = made.mention("Amman", "place", key=AMMAN, country="JO")
    made.event("met", "CONSULT", "meeting", source=[ministers], place=amman)
    material = together(made)
    assert headline(material.happenings[0], material) == wanted


@pytest.mark.parametrize(("words", "wanted"), [("agreement", "reach an agreement"), ("water", "agree on water")])
def test_an_object_that_only_names_the_act_again_is_left_out(words: str, wanted: str) -> None:
    made = paper("a", f"Norway and Jordan agreed on {words}.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("agreed", "AGREE", "agree", source=[norway], target=[jordan], object_span=made.span(words))
    material = together(made)
    assert wanted in headline(material.happenings[0], material)


def test_a_charge_is_told_with_what_it_is_about() -> None:
    made = paper("a", "Norway accused Jordan of wasting water.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    about = made.span("of wasting water")
    made.event("accused", "ACCUSE", "allege", source=[norway], target=[jordan], matter=about)
    material = together(made)
    assert headline(material.happenings[0], material) == "Norway accuses Jordan of wasting water"
    (quote,) = event_record(material.happenings[0], (), material).matter
    assert quote.quote == "of wasting water"


def test_those_without_a_name_stand_back_behind_those_with_one() -> None:
    made = paper("a", "Rebels and the Norwegian army attacked Jordan.")
    rebels = made.mention("Rebels", "group", head="rebels")
    norway = made.mention("Norwegian army", "group", head="forces", country="NO")
    made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("attacked", "ASSAULT", "attack", source=[rebels, norway], target=[2])
    material = together(made)
    assert headline(material.happenings[0], material) == "Norwegian forces attack Jordan"


def agreed_on(words: str, line: str) -> str:
    made = paper("a", line)
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("agreed", "AGREE", "agree", source=[norway], target=[jordan], object_span=made.span(words))
    material = together(made)
    return headline(material.happenings[0], material)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Norway and Jordan agreed on a fish quota.", "Norway and Jordan agree on a fish quota"),
        ("Norway and Jordan agreed on the fish quota.", "Norway and Jordan agree on the fish quota"),
        ("Norway and Jordan agreed on the 2015 fish quota.", "Norway and Jordan agree on the fish quota"),
        ("Norway and Jordan agreed on fish quota rules.", "Norway and Jordan agree on fish quota"),
        ("Norway and Jordan agreed on its fish quota.", "Norway and Jordan agree on the fish quota"),
    ],
)
def test_an_object_keeps_the_article_that_the_report_gives_it(line: str, wanted: str) -> None:
    assert agreed_on("fish quota", line) == wanted


def test_who_mediates_stands_apart_from_the_sides() -> None:
    made = paper("a", "Oman mediated between Norway and Jordan.")
    oman = made.mention("Oman", "state", key="state:OM", country="OM")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("mediated", "CONSULT", "mediation", mediator=[oman], source=[norway, jordan])
    material = together(made)
    assert headline(material.happenings[0], material) == "Oman mediates between Jordan and Norway"


def test_what_is_no_thing_but_a_deed_is_carried_out_not_attacked() -> None:
    made = paper("a", "Norway was behind the raid.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    made.event(
        "behind", "ASSAULT", "attack", source=[norway], object="raid", object_class="attacks",
        object_span=made.span("raid"),
    )  # fmt: skip
    material = together(made)
    assert headline(material.happenings[0], material) == "Norway carries out the raid"


def test_a_request_not_to_do_something_keeps_its_not() -> None:
    made = paper("a", "Norway urged Jordan not to waste water.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("urged", "REQUEST", "demand", source=[norway], target=[jordan], matter=made.span("not to waste water"))
    material = together(made)
    assert headline(material.happenings[0], material) == "Norway urges Jordan not to waste water"


def test_whoever_is_the_object_is_not_told_twice() -> None:
    made = paper("a", "Norway expelled Jordan.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    jordan = made.mention("Jordan", "state", key="state:JO", country="JO")
    made.event("expelled", "SANCTION", "ties", source=[norway], target=[jordan], object_span=made.span("Jordan"))
    material = together(made)
    assert headline(material.happenings[0], material) == "Norway downgrades ties with Jordan"


def drafted() -> Paper:
    made = paper("a", "Norway said that the United States had deployed troops in Chad.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    states = made.mention("the United States", "state", key="state:US", country="US")
    said = made.says([norway], "said", "that the United States had deployed troops in Chad", "asserts")
    made.event("deployed", "MOBILIZE", "troops", source=[states], attribution=said)
    return made


def test_a_state_that_speaks_is_named_in_the_language_of_the_brief() -> None:
    material = together(drafted())
    with writing_in("de"):
        voice = material.voice("a", 0)
        assert voice is not None
        assert voice.name == "Norwegen"
    voice = material.voice("a", 0)
    assert voice is not None
    assert voice.name == "Norway"


def test_a_plural_name_has_its_article_and_a_plural_verb() -> None:
    material = together(drafted())
    with writing_in("fr"):
        assert headline(material.happenings[0], material) == "Les États-Unis déploient des troupes"


def test_both_sides_stand_in_one_row() -> None:
    made = paper("a", "Norway and Chad signed a pact.")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    chad = made.mention("Chad", "state", key="state:TD", country="TD")
    made.event("signed", "AGREE", "sign", source=[norway], target=[chad])
    material = together(made)
    with writing_in("it"):
        assert headline(material.happenings[0], material) == "La Norvegia e il Ciad firmano un accordo"


def test_several_who_bring_sides_together_take_a_plural_verb() -> None:
    made = paper("a", "Norwegian officials brokered a truce between Sami Khoury and Lea Kos.")
    made.mention("Norwegian officials", "group", head="officials", country="NO", plural=True)
    made.mention("Sami Khoury", "person", office="minister", country="JO")
    made.mention("Lea Kos", "person", office="minister", country="SI")
    made.event("brokered", "CONSULT", "mediation", source=[1, 2], mediator=[0])
    material = together(made)
    assert headline(material.happenings[0], material) == "Norwegian officials mediate between Lea Kos and Sami Khoury"
