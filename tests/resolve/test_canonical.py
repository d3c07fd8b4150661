"""The slots of a happening, from hand-built mentions of it."""

from typing import Any

import pytest

from dragoman.model.annotation import Annotations
from dragoman.model.dates import UNKNOWN, TimeExpr, When
from dragoman.model.edtf import when_of
from dragoman.model.happening import Happening
from dragoman.model.record import Status
from dragoman.resolve.canonical import happening_of
from dragoman.resolve.dating import Dated
from dragoman.resolve.happenings import Resolution
from dragoman.resolve.ledger import Judgement
from dragoman.resolve.nodes import Node
from tests.resolve.build import ADA, AMMAN, BO, OSLO, SAMI, Paper, days, node, paper, stage, together

REPORTS: dict[str, Paper] = {
    "a": paper("a", "Ada Berg went to Amman on Tuesday, 25 February 2025.", outlet="Fjord Daily"),
    "b": paper("b", "Berg was in Jordan last month.", title="Berg abroad"),
    "c": paper("c", "Nothing else is known."),
}


def published(report: str, edtf: str | None) -> Dated:
    found = days(edtf)
    when = when_of(found, "stated", "its date line") if found is not None else UNKNOWN
    return Dated(report=report, domain=(found,) if found else (), when=when, because=(), outweighed=())


def joined(*nodes: Node, dates: dict[str, str] | None = None, ledger: tuple[Judgement, ...] = ()) -> Happening:
    known = {report: published(report, (dates or {}).get(report)) for report in REPORTS}
    resolution = Resolution(nodes, (tuple(range(len(nodes))),), ledger, {}, known)
    by_id: dict[str, Annotations] = {report: told.annotations for report, told in REPORTS.items()}
    return happening_of(range(len(nodes)), resolution, by_id, stage())


def told(index: int, report: str = "a", status: Status = "occurred", **known: Any) -> Node:
    event = {"report": report, "status": status, **known.pop("event", {})}
    return node(index, event=event, **{"sources": {ADA}} | known)


def time(report: str, words: str) -> dict[str, TimeExpr]:
    return {"time": REPORTS[report].time(words)}


# -- who ------------------------------------------------------------------------------------------------------


def test_roles_are_those_of_the_mode() -> None:
    visit = joined(told(0, targets={SAMI}))
    assert visit.participants == ((ADA, "visitor"), (SAMI, "host"))
    signed = joined(told(0, targets={SAMI}, event={"type": "AGREE", "mode": "sign"}))
    assert signed.participants == ((ADA, "signatory"), (SAMI, "signatory"))
    accused = joined(told(0, targets={SAMI}, event={"type": "ACCUSE", "mode": "allege"}))
    assert accused.participants == ((ADA, "source"), (SAMI, "target"))


def test_a_state_is_left_out_where_its_minister_takes_part() -> None:
    found = joined(told(0, targets={"state:JO"}), told(1, "b", sources={"state:NO"}, targets={SAMI}))
    assert [key for key, _ in found.participants] == [ADA, SAMI]
    assert found.taken_by["state:NO"] == (1,), "but who names it is kept"


def test_a_delegation_is_left_out_where_its_members_are_named() -> None:
    found = joined(told(0), told(1, "b", sources={"group:NO:delegation"}))
    assert [key for key, _ in found.participants] == [ADA]
    stranger = joined(told(0, sources={"person:no one"}), told(1, "b", sources={"group:NO:delegation"}))
    assert [key for key, _ in stranger.participants] == ["person:no one"], "of which he may be a member"


def test_a_state_alone_stays() -> None:
    assert joined(told(0, sources={"state:NO"})).participants == (("state:NO", "visitor"),)


def test_the_role_most_reports_give_counts() -> None:
    nodes = [
        told(0, sources={ADA}, targets={SAMI}),
        told(1, "b", sources={ADA}),
        told(2, "c", sources={SAMI}, targets={ADA}),
    ]
    assert dict(joined(*nodes).participants)[ADA] == "visitor"


# -- where ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("places", "wanted"),
    [
        ([None, None], (None, None)),
        (["state:JO", AMMAN], (AMMAN, "JO")),
        ([AMMAN, OSLO, OSLO], (OSLO, "NO")),
        (["state:JO", None], ("state:JO", "JO")),
    ],
)
def test_the_most_told_place_and_a_city_before_its_state(
    places: list[str | None], wanted: tuple[str | None, str | None]
) -> None:
    found = joined(*(told(at, place=place) for at, place in enumerate(places)))
    assert (found.place, found.place_country) == wanted


# -- when -----------------------------------------------------------------------------------------------------


def test_a_date_in_full_is_stated() -> None:
    found = joined(told(0, days="2025-02-25", event=time("a", "Tuesday, 25 February 2025")))
    assert (found.when.edtf, found.when.basis, found.when.said) == ("2025-02-25", "stated", "Tuesday, 25 February 2025")
    assert found.dated_by == (0,)


def test_a_date_counted_from_the_report_is_inferred() -> None:
    found = joined(told(0, "b", days="2025-01", event=time("b", "last month")), dates={"b": "2025-02-25"})
    assert (found.when.edtf, found.when.basis) == ("2025-01", "inferred")
    assert found.when.because == "“last month” in a report of 25 February 2025"


def test_the_most_exact_days_count_and_others_that_agree_support_them() -> None:
    exact = told(0, days="2025-02-25", event=time("a", "Tuesday, 25 February 2025"))
    vague = told(1, "b", days="2025-02", event=time("b", "last month"))
    found = joined(vague, exact)
    assert found.when.edtf == "2025-02-25"
    assert found.dated_by == (1, 0)


def test_a_visit_that_took_place_is_not_dated_by_its_announcement() -> None:
    plan = told(0, "b", "planned", days="2025-03-01", event=time("b", "last month"))
    done = told(1, days="2025-02", event=time("a", "Tuesday, 25 February 2025"))
    assert joined(plan, done).when.edtf == "2025-02"
    assert joined(plan).when.edtf == "2025-03-01", "unless nothing else is known"


def test_news_without_a_date_happened_about_when_it_was_told() -> None:
    found = joined(told(0, lead=True), dates={"a": "2025-02-25"})
    assert (found.when.edtf, found.when.basis) == ("2025-02-25~", "inferred")
    assert found.when.because == "no date is given; told as news by Fjord Daily, published 25 February 2025"


def test_a_report_without_an_outlet_is_named_by_its_title_never_by_its_file() -> None:
    found = joined(told(0, "b", lead=True), dates={"b": "2025-02-25"})
    assert found.when.because == "no date is given; told as news by “Berg abroad”, published 25 February 2025"


@pytest.mark.parametrize(("report", "lead"), [("a", False), ("c", True)])
def test_background_or_an_undated_report_gives_no_date(report: str, lead: bool) -> None:
    found = joined(told(0, report, lead=lead), dates={"a": "2025-02-25"})
    assert found.when == When(edtf=None, precision="unknown", basis=None, because="no report says when")


# -- whether --------------------------------------------------------------------------------------------------


def test_the_furthest_status_counts_and_the_steps_are_kept() -> None:
    nodes = [told(0, "a", "occurred"), told(1, "b", "planned"), told(2, "c", "proposed")]
    found = joined(*nodes, dates={"a": "2025-02-25", "b": "2024-12-23"})
    assert found.status == "occurred"
    assert [(s.status, s.as_of) for s in found.history] == [
        ("proposed", None),
        ("planned", "2024-12-23"),
        ("occurred", "2025-02-25"),
    ]


def test_a_status_is_as_of_the_first_report_that_gives_it() -> None:
    found = joined(told(0, "a", "planned"), told(1, "b", "planned"), dates={"a": "2025-02-25", "b": "2024-12-23"})
    assert [(s.status, s.as_of, s.mention) for s in found.history] == [("planned", "2024-12-23", 1)]


@pytest.mark.parametrize(
    ("statuses", "wanted"),
    [
        (("denied",), "denied"),
        (("denied", "alleged"), "alleged"),
        (("planned", "cancelled"), "cancelled"),
        (("cancelled", "occurred"), "occurred"),
        (("ongoing", "occurred"), "occurred"),
        (("hypothetical", "planned"), "planned"),
    ],
)
def test_status(statuses: tuple[Status, ...], wanted: Status) -> None:
    nodes = [told(at, "abc"[at], status) for at, status in enumerate(statuses)]
    assert (
        joined(*nodes).status
        == joined(*(told(n.index, n.event.report, n.event.status) for n in nodes)).status
        == wanted
    )


# -- which ----------------------------------------------------------------------------------------------------


def test_the_id_is_of_the_passages_and_the_type() -> None:
    one = joined(told(0), told(1, "b"))
    assert one.id == joined(told(0, days="2025"), told(1, "b", sources={BO})).id
    assert one.id != joined(told(0)).id
    assert one.id != joined(told(0, event={"mode": "meeting"}), told(1, "b", event={"mode": "meeting"})).id


def test_a_signing_is_more_than_an_agreement() -> None:
    agreed, signed = {"type": "AGREE", "mode": "agree"}, {"type": "AGREE", "mode": "sign"}
    found = joined(told(0, event=agreed), told(1, event=agreed), told(2, "b", event=signed))
    assert (found.type, found.mode) == ("AGREE", "sign")


def test_reasons_are_told_once_and_only_across_reports() -> None:
    def same(left: int, right: int) -> Judgement:
        return Judgement(left=left, right=right, verdict="same", score=1.2, because=("Ada Berg in both", f"x{left}"))

    ledger = (same(0, 1), same(0, 9), same(1, 2))
    found = joined(told(0), told(1), told(2, "b"), ledger=ledger)
    assert found.same_because == ("Ada Berg in both", "x0", "x1")
    assert joined(told(0), told(1), ledger=ledger).same_because == ()


def test_gunmen_of_two_reports_are_the_same_ones() -> None:
    raid = {"type": "ASSAULT", "mode": "attack"}
    one = told(0, "a", sources={"group:a:rebels"}, targets={"group:a:police"}, event=dict(raid))
    other = told(1, "b", sources={"group:b:rebels"}, targets={"group:NO:police"}, event=dict(raid))
    assert joined(one, other).participants == (("group:a:rebels", "source"), ("group:NO:police", "target"))


def test_news_without_a_date_is_dated_by_the_report_whose_date_is_known_best() -> None:
    nodes = told(0, "a", lead=True), told(1, "b", lead=True)
    assert joined(*nodes, dates={"a": "2025-02-20/2025-02-28", "b": "2025-02-25"}).when.edtf == "2025-02-25~"


def test_an_invitation_without_a_date_is_of_when_it_was_told() -> None:
    invites = {"type": "REQUEST", "mode": "invite"}
    found = joined(told(0, event=invites), dates={"a": "2025-02-25"}).when
    assert (found.edtf, found.basis) == ("2025-02-25~", "inferred")
    assert found.because == "no date is given; told by Fjord Daily, published 25 February 2025"
    assert joined(told(0, event={"type": "REQUEST", "mode": "demand"}), dates={"a": "2025-02-25"}).when.edtf is None
    assert joined(told(0, event=invites)).when.edtf is None


def test_of_two_days_told_that_of_the_report_itself_comes_last() -> None:
    own = told(0, days="2025-02-25", published=days("2025-02-25"), event=time("a", "Tuesday, 25 February 2025"))
    before = told(1, "b", days="2025-02-24", published=days("2025-02-26"), event=time("b", "last month"))
    assert joined(own, before, dates={"a": "2025-02-25", "b": "2025-02-26"}).when.edtf == "2025-02-24"


def deployed(*, admits: bool) -> list[str]:
    """Who is told to have massed troops where a minister denies it, and the other report names the state."""
    denial = paper("a", "Ada Berg denies massing troops at Amman.", dateline="25 February 2025")
    ada = denial.mention("Ada Berg", "person", office="prime minister", country="NO")
    amman = denial.mention("Amman", "place", key=AMMAN, country="JO")
    said = denial.says([ada], "denies", "massing troops at Amman", "denies")
    denial.event("massing", "MOBILIZE", "troops", source=[ada], place=amman, status="denied", attribution=said)
    other = paper("b", "Norway massed troops at Amman.", dateline="25 February 2025")
    norway = other.mention("Norway", "state", key="state:NO", country="NO")
    amman = other.mention("Amman", "place", key=AMMAN, country="JO")
    if admits:
        other.event("massed", "MOBILIZE", "troops", source=[norway], place=amman)
    [happening] = together(denial, other).happenings
    return [key.partition(":")[0] for key, _ in happening.participants]


def test_who_only_denies_an_act_did_not_do_it() -> None:
    assert deployed(admits=True) == ["state"]
    assert deployed(admits=False) == ["person"], "nobody else is said to have done it"
