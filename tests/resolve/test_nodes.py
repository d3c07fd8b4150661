"""Event mentions made comparable."""

from dragoman.lang.world import load_world
from dragoman.model.event import EventMention
from dragoman.resolve.actors import cast_of
from dragoman.resolve.nodes import Node, Stage, node_of, stage_of, with_prior
from tests.resolve.build import AMMAN, OSLO, Paper, node, paper


def made(told: Paper) -> tuple[list[Node], Stage]:
    world = load_world()
    stage = stage_of(cast_of([told.annotations], world), world)
    return [node_of(i, e, told.annotations, stage) for i, e in enumerate(told.events)], stage


def ada(told: Paper) -> int:
    return told.mention("Ada Berg", "person", office="foreign minister", country="NO")


def test_participants_have_keys_and_countries() -> None:
    told = paper("a", "Ada Berg received Sami Khoury in Oslo.")
    sami = told.mention("Sami Khoury", "person", office="minister", country="JO")
    oslo = told.mention("Oslo", "place", key=OSLO, country="NO", government="NO")
    told.event("received", "CONSULT", "meeting", source=[ada(told)], target=[sami], place=oslo)
    [[found], stage] = made(told)
    assert found.sources == {"person:ada berk"}
    assert found.targets == {"person:sami huri"}
    assert found.countries == {"NO", "JO"}
    assert (found.place, found.place_country) == (OSLO, "NO")
    assert stage.names(found.actors) == "Ada Berg and Sami Khoury"


def test_a_capital_that_acts_is_its_government() -> None:
    told = paper("a", "Oslo thanked Amman.")
    oslo = told.mention("Oslo", "place", key=OSLO, country="NO", government="NO")
    amman = told.mention("Amman", "place", key=AMMAN, country="JO", government="JO")
    told.event("thanked", "SUPPORT", "endorse", source=[oslo], target=[amman])
    [[found], _] = made(told)
    assert (set(found.sources), set(found.targets)) == ({"state:NO"}, {"state:JO"})


def test_nobody_is_on_both_sides() -> None:
    told = paper("a", "Ada Berg met Berg.")
    full = ada(told)
    short = told.mention("Berg", "person", nth=1, refers=full)
    told.event("met", "CONSULT", "meeting", source=[full], target=[short])
    [[found], _] = made(told)
    assert found.targets == frozenset()


def test_a_visitor_who_is_received_is_where_the_host_is() -> None:
    told = paper("a", "Ada Berg visited King Omar.")
    omar = told.mention("Omar", "person", office="king", country="JO")
    who = ada(told)
    for mode in ("visit", "meeting"):
        told.event("visited", "CONSULT", mode, source=[who], target=[omar])
    assert [n.place for n in made(told)[0]] == ["state:JO", None], "only a visit tells where"


def test_what_a_report_leads_with_and_what_it_tells_later() -> None:
    told = paper("a", "It rained.", "Ada Berg met farmers.", "Ada Berg met fishermen.", title="Ada Berg met miners")
    who = ada(told)
    for nth in range(3):
        told.event("met", "CONSULT", "meeting", nth=nth, source=[who])
    assert [n.lead for n in made(told)[0]] == [True, True, False]


def test_what_went_before_is_not_the_news() -> None:
    told = paper("a", "Following a trip to Amman, Ada Berg visited Oslo.")
    who = ada(told)
    for words in ("trip", "visited"):
        told.event(words, "CONSULT", "visit", source=[who])
    nodes = made(told)[0]
    assert [(n.prior, n.lead) for n in nodes] == [(True, False), (False, True)]


def test_what_is_told_of_the_place_of_an_earlier_trip_is_earlier_too() -> None:
    trip = node(0, place=AMMAN, prior=True)
    talks = node(1, place=AMMAN, lead=True, event={"mode": "meeting"})
    other = node(2, place=OSLO, lead=True, event={"mode": "meeting"})
    assert [(n.prior, n.lead) for n in with_prior([trip, talks, other])] == [
        (True, False),
        (True, False),
        (False, True),
    ]


def test_holders_of_offices_are_known_by_report() -> None:
    told = paper("a", "Ada Berg spoke.")
    ada(told)
    assert made(told)[1].holders == {"a": {("foreign minister", "NO"): {"person:ada berk"}}}


def test_the_class_of_a_single_trigger_is_its_type_and_mode() -> None:
    def matter(found: str | None) -> str:
        return node(event={"object_class": found}).matter

    assert [matter(c) for c in ("weapons", "own SANCTION.tariff duty", None)] == ["weapons", "own SANCTION.tariff", ""]


def test_a_place_not_told_agrees_with_any() -> None:
    told: EventMention = node().event
    assert told.place is None
    stage = made(paper("a", "Nothing."))[1]
    pairs = [(OSLO, OSLO), (OSLO, "state:NO"), (OSLO, None), (None, None), (OSLO, AMMAN)]
    assert [stage.places_agree(node(place=a), node(place=b)) for a, b in pairs] == [True, True, True, True, False]
