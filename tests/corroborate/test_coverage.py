"""Who tells, who is silent, who could not know."""

import pytest

from dragoman.corroborate import coverage
from dragoman.corroborate.claims import claims_of
from dragoman.corroborate.coverage import coverage_of
from dragoman.corroborate.events import event_record
from dragoman.model.record import Status
from tests.resolve.build import OSLO, Paper, paper, together

DAY = "25 February 2025"


def teller(status: Status = "occurred", day: str = DAY) -> Paper:
    made = paper("teller", f"Ada Berg went to Oslo in {day}.", dateline="26 February 2025")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    oslo = made.mention("Oslo", "place", key=OSLO, country="NO")
    made.event("went", "CONSULT", "visit", source=[ada], place=oslo, time=made.time(day), status=status)
    return made


def other(published: str | None) -> Paper:
    return paper("other", "The harvest was good.", published=published)


def told(first: Paper, second: Paper) -> str:
    material = together(first, second)
    events = [event_record(h, (), material) for h in material.happenings]
    [row] = coverage_of(events, claims_of(material), material)
    assert row.reports["teller"] == "states"
    return row.reports["other"]


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        ("2025-03-01", "silent"),
        ("2025-02-25", "silent"),
        ("2025-02-24", "could not know"),
        ("2024", "could not know"),
        ("2025-02", "unclear"),
        ("2025", "unclear"),
        (None, "unclear"),
    ],
)
def test_what_a_report_that_does_not_tell_it_could_know(published: str | None, wanted: str) -> None:
    assert told(teller(), other(published)) == wanted


@pytest.mark.parametrize(
    ("published", "wanted"), [("2025-03-01", "silent"), ("2025-02-24", "unclear"), ("2025-02-26", "silent")]
)
def test_a_plan_may_be_known_before_its_day(published: str, wanted: str) -> None:
    assert told(teller("planned"), other(published)) == wanted


@pytest.mark.parametrize(
    ("published", "wanted"), [("2025-02-20", "unclear"), ("2025-01-31", "could not know"), ("2025-03-01", "silent")]
)
def test_a_report_of_the_month_in_which_it_happened_may_be_earlier(published: str, wanted: str) -> None:
    assert told(teller(day="February 2025"), other(published)) == wanted


def test_there_is_a_row_for_every_event_and_claim() -> None:
    made = paper("a", "Norway claims that arms went to Chad.", dateline="26 February 2025")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    chad = made.mention("Chad", "state", key="state:TD", country="TD")
    said = made.says([norway], "claims", "that arms went to Chad", "alleges")
    made.event(
        "went", "AID", "military", source=[norway], target=[chad], status="alleged", attribution=said, stance="alleges"
    )
    material = together(made, paper("b", "The harvest was good.", published="2025-03-01"))
    events = [event_record(h, (), material) for h in material.happenings]
    claims = claims_of(material)
    rows = coverage_of(events, claims, material)
    assert [r.fact for r in rows] == [events[0].id, claims[0].id]
    assert rows[1].reports == {"a": "states", "b": "silent"}


def test_among_very_many_reports_a_row_holds_only_those_of_its_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "MANY", 1)
    material = together(teller(), other("2025-03-01"))
    events = [event_record(h, (), material) for h in material.happenings]
    [row] = coverage_of(events, claims_of(material), material)
    assert row.reports == {"teller": "states"}
