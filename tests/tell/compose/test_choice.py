"""Which events come first."""

import msgspec

from dragoman.model.record import Dossier, EventRecord
from dragoman.tell import make_brief
from dragoman.tell.compose.choice import FIRST
from tests.tell.synthetic import dossier
from tests.tell.synthetic_texts import day, event, proof, q


def with_events(*events: EventRecord) -> Dossier:
    return msgspec.structs.replace(dossier(), events=events, claims=(), coverage=(), wording=())


def lone(name: str, edtf: str | None, **more: object) -> EventRecord:
    when = day(edtf) if edtf else msgspec.structs.replace(day("2026"), edtf=None, precision="unknown", basis=None)
    return event(name, "CONSULT", "meeting", f"Meeting {name}", when, evidence=(proof(q("r4", "last year")),), **more)


def test_events_stand_newest_first_with_their_parts_below() -> None:
    brief = make_brief(dossier())
    assert [item.id for item in brief.happened] == [
        "visit26",
        "nicosia",
        "sanctions",
        "treaty",
        "delegation",
        "visit24",
    ]
    assert [part.id for part in brief.happened[0].parts] == ["talks26"]
    assert [part.id for part in brief.happened[4].parts] == ["invitation"]


def test_what_reports_recall_comes_after_what_they_bring() -> None:
    assert [item.id for item in make_brief(dossier()).background] == ["syria", "association"]


def test_plans_and_allegations_are_not_told_as_done() -> None:
    brief = make_brief(dossier())
    assert [item.id for item in brief.announced] == ["round", "donors"]
    assert [item.id for item in brief.alleged] == ["cargoes"]
    assert brief.as_of == "13 Mar 2026"


def test_every_event_stands_in_exactly_one_place() -> None:
    brief = make_brief(dossier())
    items = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    told = [one.id for item in items for one in (item, *item.parts)]
    assert sorted(told) == sorted(event.id for event in dossier().events)


def test_the_first_list_is_short_and_the_rest_is_not_lost() -> None:
    brief = make_brief(with_events(*(lone(f"e{number:02}", f"2026-03-{number + 1:02}") for number in range(20))))
    assert len(brief.happened) == FIRST
    assert len(brief.background) == 20 - FIRST


def test_a_broken_chain_of_parts_loses_nothing() -> None:
    brief = make_brief(
        with_events(
            lone("a", "2026-03-01", part_of="b"), lone("b", "2026-03-01", part_of="a"),
            lone("c", "2026-03-01", part_of="a"),
            lone("d", "2026-03-01", part_of="nowhere"), lone("e", "2026-03-02"), lone("f", "2026-03-02", part_of="e"),
            lone("g", "2026-03-02", part_of="f"),
        )
    )  # fmt: skip
    assert [item.id for item in brief.happened] == ["e", "a", "b", "c", "d"]
    assert [part.id for part in brief.happened[0].parts] == ["f", "g"]


def test_a_plan_whose_day_has_passed_says_that_its_outcome_is_not_told() -> None:
    brief = make_brief(
        with_events(lone("past", "2026-01", status="planned"), lone("next", "2026-05", status="planned"))
    )
    assert [(item.id, item.note) for item in brief.announced] == [
        ("past", "no report says whether it took place"),
        ("next", None),
    ]


def test_an_undated_plan_that_nobody_takes_up_says_so() -> None:
    plan = event(
        "old", "CONSULT", "visit", "A visit", day("x"), status="planned", evidence=(proof(q("r2", "iduće godine")),)
    )
    brief = make_brief(with_events(plan))
    assert brief.announced[0].note == "told on 15–22 Oct 2024; no later report takes it up"


def test_undated_events_come_last() -> None:
    brief = make_brief(with_events(lone("undated", None), lone("dated", "2026-03-01")))
    assert [item.id for item in (*brief.happened, *brief.background)] == ["dated", "undated"]


def test_what_goes_on_beyond_the_last_report_is_announced() -> None:
    fair = lone("fair", "2026-03-01/2026-04-01", status="ongoing")
    assert [item.id for item in make_brief(with_events(fair)).announced] == ["fair"]


def test_an_invitation_without_a_day_stands_where_it_is_told_not_at_the_end() -> None:
    """What is done by being told is dated by the first report that tells it; other acts without a day are recalled."""
    invited = msgspec.structs.replace(lone("invited", None), type="REQUEST", mode="invite", reports=("r3", "r4"))
    recalled = msgspec.structs.replace(lone("recalled", None), reports=("r3",))
    record = with_events(lone("new", "2026-03-10"), invited, lone("old", "2025-10-20", reports=("r3",)), recalled)
    brief = make_brief(record)
    assert [(item.id, item.note) for item in brief.happened] == [
        ("new", None), ("invited", "told in Nov–Dec 2025"), ("old", None),
    ]  # fmt: skip
    assert [item.id for item in brief.background] == ["recalled"]


def test_an_invitation_with_a_day_is_news_or_not_by_that_day() -> None:
    when = {"of-2019": "2019", "of-last-week": "2026-03-10"}
    made = [msgspec.structs.replace(lone(name, day), type="REQUEST", mode="invite") for name, day in when.items()]
    brief = make_brief(with_events(*made))
    assert [(item.id, item.note) for item in (*brief.happened, *brief.background)] == [
        ("of-last-week", None), ("of-2019", None),
    ]  # fmt: skip
    assert [item.id for item in brief.background] == ["of-2019"]
