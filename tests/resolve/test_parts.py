"""Parts and wholes: which meetings are part of which visit."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention, Filler
from dragoman.model.happening import Happening
from dragoman.resolve.parts import with_parts
from tests.resolve.build import ADA, AMMAN, BO, OSLO, SAMI, paper, stage
from tests.resolve.made import happening, mention


def visit(*mentions: EventMention, **known: Any) -> Happening:
    return happening("visit", "visit", *mentions, **{"place": AMMAN, "place_country": "JO"} | known)


def part(*mentions: EventMention, mode: str = "meeting", **known: Any) -> Happening:
    return happening("part", mode, *mentions, **known)


def whole_of(one: Happening, *visits: Happening) -> str | None:
    return {h.id: h.part_of for h in with_parts([one, *visits], stage(), {})}["part"]


def test_a_meeting_on_a_visit_is_part_of_it() -> None:
    assert whole_of(part(), visit()) == "visit"


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"participants": ((SAMI, "participant"),)}, "the visitor takes no part"),
        ({"place": OSLO, "place_country": "NO"}, "it is elsewhere"),
        ({"edtf": "2025-03-01"}, "it is on another day"),
        ({"mentions": (mention("b"),)}, "no report tells both, no day is known of both"),
        ({"participants": ((ADA, "participant"),)}, "nobody of the country visited takes part, no place is told"),
        ({"mode": "call"}, "a call needs no visit"),
        ({"type": "AGREE", "mode": "sign", "status": "planned"}, "it is not yet signed"),
        ({"type": "AGREE", "mode": "sign", "mentions": (mention("a", 1),)}, "told in another sentence"),
    ],
)
def test_what_is_no_part(known: dict[str, Any], why: str) -> None:
    made = part(*known.pop("mentions", ()), **known)
    assert whole_of(made, visit(edtf="2025-02-25" if "edtf" in known else None)) is None, why


def test_two_reports_tell_of_one_trip_if_the_days_agree() -> None:
    assert whole_of(part(mention("b"), edtf="2025-02-25"), visit(edtf="2025-02")) == "visit"


def test_a_treaty_signed_on_the_visit_in_one_sentence_is_part_of_it() -> None:
    assert whole_of(part(type="AGREE", mode="sign"), visit()) == "visit"


def test_a_delegations_talks_are_part_of_its_visit() -> None:
    delegation = (("group:NO:delegation", "participant"), (SAMI, "participant"))
    assert whole_of(part(participants=delegation), visit()) == "visit"


def test_of_two_visits_the_better_fitting_is_the_whole() -> None:
    far = replace(visit(mention("a", 9)), id="far")
    assert whole_of(part(mention("a", 1)), far, visit()) == "visit"


def test_a_part_told_with_the_visit_is_at_its_place() -> None:
    found = with_parts([part(), visit()], stage(), {})[0]
    assert (found.place, found.place_country) == (AMMAN, "JO")
    elsewhere = with_parts([part(mention("a", 1)), visit()], stage(), {})[0]
    assert (elsewhere.part_of, elsewhere.place) == ("visit", None)


def test_an_undated_visit_took_place_when_its_meetings_did() -> None:
    found = with_parts([part(edtf="2025-02-25"), visit()], stage(), {})[1]
    assert (found.when.edtf, found.when.basis) == ("2025-02-25", "inferred")
    assert found.when.because == "when its talks took place: its date line"
    planned = with_parts([part(edtf="2025-02-25", status="planned"), visit()], stage(), {})[1]
    assert planned.when.edtf is None


@pytest.mark.parametrize(("told", "day"), [("2025-02-26", "2025-02-25"), ("2025-02-28", "2025-02-28")])
def test_what_names_no_day_was_on_the_day_of_a_visit_of_one_day(told: str, day: str) -> None:
    near = part(mention("a", 1), edtf=told)
    assert with_parts([near, visit(edtf="2025-02-25")], stage(), {})[0].when.edtf == day
    planned = visit(edtf="2025-02-25", status="planned")
    assert with_parts([near, planned], stage(), {})[0].when.edtf == told


def test_what_took_place_is_no_part_of_a_visit_only_thought_of() -> None:
    assert whole_of(part(), visit(status="hypothetical")) is None
    assert whole_of(part(status="planned"), visit(status="planned")) == "visit"


# -- trips to several places ----------------------------------------------------------------------------------


def trip() -> tuple[dict[str, Annotations], Happening]:
    """A visit to two capitals, then "they" are received in the second one, then somebody else meets his own guest."""
    made = paper("a", "Ada Berg visited Amman and Oslo .", "They met Sami Khoury in Oslo .")
    ada = made.mention("Ada Berg", "person")
    amman = made.mention("Amman", "place", key=AMMAN, country="JO")
    made.mention("Oslo", "place", key=OSLO, country="NO")
    they = made.mention("They", "pronoun", head="plural")
    assert (ada, amman, they) == (0, 1, 3)
    return {"a": made.annotations}, visit(mention("a", 0, place=amman), participants=((BO, "visitor"),))


def received(acting: int, **known: Any) -> Happening:
    told = mention("a", 1, fillers=(Filler(role="source", mention=acting),))
    return part(told, **{"participants": ((ADA, "participant"), (SAMI, "participant"))} | known)


def whole_on_trip(one: Happening) -> str | None:
    by_id, whole = trip()
    return {h.id: h.part_of for h in with_parts([one, whole], stage(), by_id)}["part"]


def test_whom_they_meet_next_on_a_trip_is_part_of_it() -> None:
    assert whole_on_trip(received(3)) == "visit"
    assert whole_on_trip(received(0)) is None, "somebody is named who is no visitor"


def test_a_trip_leads_to_every_place_of_the_list() -> None:
    assert whole_on_trip(received(3, place=OSLO, place_country="NO")) == "visit"
    assert whole_on_trip(received(3, place="place:2988507", place_country="FR")) is None


def test_a_day_off_does_not_part_what_is_told_together() -> None:
    whole = visit(edtf="2025-02-25")
    assert whole_of(part(mention("a", 1), edtf="2025-02-26"), whole) == "visit"
    assert whole_of(part(mention("a", 9), edtf="2025-02-26"), whole) is None


# -- what is agreed at a meeting ------------------------------------------------------------------------------


def agreed(*passages: EventMention, **known: Any) -> Happening:
    return part(*passages, mode="agree", **{"type": "AGREE"} | known)


def test_what_is_agreed_at_a_meeting_is_part_of_it() -> None:
    meeting = happening("meeting", "meeting", mention(), edtf="2025-02-25", place=AMMAN, place_country="JO")
    both = ((ADA, "source"), (SAMI, "source"))
    assert whole_of(agreed(participants=both), meeting) == "meeting"
    assert whole_of(agreed(participants=both[:1]), meeting) is None, "one side cannot agree alone"
    assert whole_of(agreed(mention("a", 1), participants=both), meeting) is None, "told in another sentence"
    assert whole_of(agreed(participants=both, edtf="2025-03-25"), meeting) is None, "on another day"


def test_what_is_agreed_at_a_meeting_on_a_visit_is_part_of_the_visit() -> None:
    meeting = happening("meeting", "meeting", mention())
    assert whole_of(agreed(participants=((ADA, "source"), (SAMI, "source"))), meeting, visit()) == "visit"


@pytest.mark.parametrize("days", ["2025-02-25", "2025-02", "2025", "2023-06-01/2026-05-31", "2025-01-31/2025-03-01"])
@pytest.mark.parametrize("own", ["2025-02-25", "2025-02", "2025", "2024-01-01/2025-12-31"])
def test_a_whole_in_another_report_is_found_however_long_its_days_are(own: str, days: str) -> None:
    assert whole_of(part(mention("b"), edtf=own), visit(edtf=days)) == "visit"


def test_a_part_without_days_has_those_of_its_whole() -> None:
    found = with_parts([part(), visit(edtf="2025-02-25")], stage(), {})[0]
    assert (found.when.edtf, found.when.basis) == ("2025-02-25", "inferred")
    assert found.when.because == "on the day of what it is part of: its date line"
    longer = with_parts([part(), visit(edtf="2025-02")], stage(), {})[0]
    assert longer.when.because == "within the days of what it is part of: its date line"
    assert with_parts([part(), visit()], stage(), {})[0].when.edtf is None


def test_what_is_signed_where_and_when_the_leaders_meet_is_part_of_the_meeting() -> None:
    both = ((ADA, "signatory"), (SAMI, "signatory"))
    here = {"place": AMMAN, "place_country": "JO", "edtf": "2025-02-25"}
    signed = part(mention("a", 5), type="AGREE", mode="sign", participants=both, **here)
    met = happening("met", "meeting", participants=both, **here)
    assert whole_of(signed, met) == "met"
    assert whole_of(signed, happening("met", "meeting", participants=both, **here | {"edtf": "2025-02"})) is None
    assert whole_of(signed, happening("met", "meeting", participants=both, **here | {"place": None})) is None


def test_what_is_told_right_after_a_meeting_as_the_same_news_is_part_of_it() -> None:
    meeting = happening("meeting", "meeting", mention(), edtf="2025-02-25", place=AMMAN, place_country="JO")
    state = ((ADA, "source"), ("state:JO", "target"))
    beside = agreed(mention("a", 1), participants=state, edtf="2025-02-26")
    assert whole_of(beside, meeting) == "meeting", "who met her may stand there under the name of his state"
    assert whole_of(agreed(mention("a", 9), participants=state, edtf="2025-02-26"), meeting) is None
    assert whole_of(replace(beside, participants=((ADA, "source"), ("state:SI", "target"))), meeting) is None


def test_a_meeting_lends_its_place_only_where_the_sentence_tells_it() -> None:
    both = ((ADA, "source"), (SAMI, "source"))
    for place, expected in ((0, AMMAN), (None, None)):
        met = happening("met", "meeting", mention(place=place), place=AMMAN, place_country="JO")
        assert with_parts([agreed(participants=both), met], stage(), {})[0].place == expected
