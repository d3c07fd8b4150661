"""Parts and wholes, likes kept apart, stories."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model.dates import UNKNOWN, When
from dragoman.model.edtf import when_of
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.resolve.happenings import Resolution
from dragoman.resolve.wholes import stories, with_apart, with_parts
from tests.resolve.build import ADA, AMMAN, OSLO, SAMI, days, node, stage


def mention(report: str = "a", sentence: int = 0, **known: Any) -> EventMention:
    return replace(
        node(event={"report": report, "sentence": sentence, "trigger": (sentence * 10, sentence * 10 + 5)}).event,
        **known,
    )


def dated(edtf: str | None) -> When:
    found = days(edtf)
    return when_of(found, "stated", "its date line") if found is not None else UNKNOWN


def happening(id_: str, mode: str, *mentions: EventMention, edtf: str | None = None, **known: Any) -> Happening:
    made: dict[str, Any] = {
        "type": "CONSULT",
        "participants": ((ADA, "visitor"), (SAMI, "host")),
        "taken_by": {},
        "place": None,
        "place_country": None,
        "dated_by": (),
        "status": "occurred",
        "history": (),
    }
    return Happening(id=id_, mode=mode, mentions=mentions or (mention(),), when=dated(edtf), **made | known)


def visit(*mentions: EventMention, **known: Any) -> Happening:
    return happening("visit", "visit", *mentions, **{"place": AMMAN, "place_country": "JO"} | known)


def part(*mentions: EventMention, mode: str = "meeting", **known: Any) -> Happening:
    return happening("part", mode, *mentions, **known)


def whole_of(one: Happening, *visits: Happening) -> str | None:
    return {h.id: h.part_of for h in with_parts([one, *visits], stage())}["part"]


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
    found = with_parts([part(), visit()], stage())[0]
    assert (found.place, found.place_country) == (AMMAN, "JO")
    elsewhere = with_parts([part(mention("a", 1)), visit()], stage())[0]
    assert (elsewhere.part_of, elsewhere.place) == ("visit", None)


def test_an_undated_visit_took_place_when_its_meetings_did() -> None:
    found = with_parts([part(edtf="2025-02-25"), visit()], stage())[1]
    assert (found.when.edtf, found.when.basis) == ("2025-02-25", "inferred")
    assert found.when.because == "when its talks took place: its date line"
    planned = with_parts([part(edtf="2025-02-25", status="planned"), visit()], stage())[1]
    assert planned.when.edtf is None


# -- apart ----------------------------------------------------------------------------------------------------


def test_likes_kept_apart_say_so_of_one_another() -> None:
    groups = ((0, 1), (2,), (3,))
    reasons = {(0, 2): "other days", (1, 2): "other days", (1, 3): "other persons", (0, 1): "never told"}
    resolution = Resolution((), groups, (), reasons, {})
    found = with_apart([happening(i, "visit") for i in ("x", "y", "z")], resolution, groups)
    assert [h.apart for h in found] == [
        (("y", "other days"), ("z", "other persons")),
        (("x", "other days"),),
        (("x", "other persons"),),
    ]


# -- stories --------------------------------------------------------------------------------------------------


def told(
    happenings: list[Happening], alike: list[list[str]] | None = None, reports: str = "abc"
) -> dict[str, tuple[str, str | None]]:
    leads = [replace(node(0, lead=True), event=m) for h in happenings for m in h.mentions if m.sentence < 2]
    found = stories(list(reports), happenings, leads, alike or [])
    assert [s.report for s in found] == sorted(reports)
    return {s.report: (s.story, s.main) for s in found}


def test_reports_of_one_main_happening_share_a_story() -> None:
    found = told([visit(mention("a"), mention("b")), happening("other", "visit", mention("c"))])
    assert found["a"] == found["b"]
    assert found["a"][0] != found["c"][0]
    assert found["c"][1] == "other"


def test_what_is_told_in_passing_is_nobodys_story() -> None:
    found = told([visit(mention("a", 7), mention("b"))])
    assert found["a"][1] is None
    assert found["a"][0] != found["b"][0]


def test_the_main_happening_is_the_whole_rather_than_the_part() -> None:
    meeting = part(mention("a", 0, title=True), part_of="visit")
    assert told([meeting, visit(mention("a", 1))])["a"][1] == "visit"


def test_what_took_place_comes_before_what_is_proposed() -> None:
    proposed = happening("plan", "visit", mention("a"), status="proposed")
    assert told([proposed, visit(mention("a", 1))])["a"][1] == "visit"


def test_like_texts_share_a_story_without_any_event() -> None:
    found = told([], [["a", "b"], ["c"]])
    assert found["a"][0] == found["b"][0] != found["c"][0]
    assert found["a"][1] is None


def test_like_texts_of_happenings_kept_apart_do_not() -> None:
    first = visit(mention("a"), apart=(("later", "another day"),))
    later = happening("later", "visit", mention("b"), apart=(("visit", "another day"),))
    found = told([first, later], [["a", "b", "c"]])
    assert found["a"][0] != found["b"][0]
    assert found["c"][0] in (found["a"][0], found["b"][0])


def test_a_story_is_named_by_its_reports() -> None:
    assert told([], [["a", "b"]])["a"] == told([], [["b", "a"]])["a"]
    assert told([], [["a", "b"]])["a"] != told([], [["a", "c"]])["a"]
