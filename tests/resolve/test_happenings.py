"""Joining mentions and dating reports, which need one another: four situations, told by short reports."""

from dragoman.model.record import Dossier, EventRecord, ReportRecord
from dragoman.resolve.dating import solve
from dragoman.resolve.happenings import Resolution, anchor_of
from dragoman.resolve.ledger import Judgement
from tests.resolve.build import OSLO, Paper, paper, record, together
from tests.resolve.texts import CROATIAN, DATED, LOOKING_BACK, NO_YEAR, PLAN, WEEKDAY


def report(found: Dossier, name: str) -> ReportRecord:
    return next(r for r in found.reports if r.file == f"{name}.txt")


def visits(found: Dossier) -> list[EventRecord]:
    return [e for e in found.events if e.mode == "visit"]


def test_a_date_line_in_full_dates_its_report_and_what_it_tells() -> None:
    found = record(a=DATED)
    assert report(found, "a").published.basis == "stated"
    assert [e.when.edtf for e in visits(found)] == ["2026-03-11"]


def test_a_date_line_without_a_year_gets_it_from_a_visit_that_another_report_dates() -> None:
    assert report(record(b=NO_YEAR), "b").published.edtf is None
    when = report(record(a=DATED, b=NO_YEAR), "b").published
    assert (when.edtf, when.basis) == ("2026-03-11", "inferred")
    assert when.because is not None
    assert "without a year" in when.because


def test_a_report_without_any_date_gets_it_from_the_weekday_of_the_shared_visit() -> None:
    assert report(record(c=WEEKDAY), "c").published.edtf is None
    found = record(a=DATED, c=WEEKDAY)
    when = report(found, "c").published
    assert (when.edtf, when.basis) == ("2026-03-11", "inferred")
    [treaty] = [e for e in found.events if e.type == "AGREE"]
    assert treaty.when.edtf == "2026-02", "and its own “last month” can be read"
    assert len(visits(found)) == 1


def test_what_is_past_and_what_is_still_to_come_bound_a_report() -> None:
    when = report(record(d=PLAN), "d").published
    assert (when.edtf, when.basis, when.precision) == ("2024-11/2024-12", "inferred", "interval")


def test_an_event_known_to_the_month_dates_a_report_to_the_month_and_stays_known_to_the_month() -> None:
    assert report(record(f=CROATIAN), "f").published.edtf is None
    found = record(e=LOOKING_BACK, f=CROATIAN)
    assert report(found, "f").published.edtf == "2023-10"
    [visit] = visits(found)
    assert len(visit.reports) == 2
    assert (visit.when.edtf, visit.when.precision, visit.when.basis) == ("2023-10", "month", "stated")


def test_reports_name_one_another_by_title_never_by_file() -> None:
    because = report(record(a=DATED, c=WEEKDAY), "c").published.because
    assert because is not None
    assert "“Norwegian foreign minister flies to Amman”" in because
    assert "a.txt" not in because


def test_two_visits_a_year_apart_stay_two_and_say_why() -> None:
    found = visits(record(a=DATED, b=DATED.replace("2026", "2025").replace("Wednesday", "Tuesday")))
    assert [e.when.edtf for e in found] == ["2026-03-11", "2025-03-11"]
    assert [[a.event for a in e.apart_from] for e in found] == [[found[1].id], [found[0].id]]
    assert "2025-03-11" in found[0].apart_from[0].because


# -- by hand --------------------------------------------------------------------------------------------------


def told(name: str, line: str, time: str | None = None, **known: str) -> Paper:
    made = paper(name, line, **known)
    ada = made.mention("Ada Berg", "person", country="NO", office="minister")
    oslo = made.mention("Oslo", "place", key=OSLO, country="NO")
    when = made.time(time) if time is not None else None
    made.event("visited", "CONSULT", "visit", source=[ada], place=oslo, time=when)
    return made


def test_what_is_known_beside_the_text_dates_a_report() -> None:
    when = together(told("a", "Ada Berg visited Oslo.", published="2025-02-25")).publications["a"].when
    assert (when.edtf, when.basis) == ("2025-02-25", "given")


def test_news_is_of_the_day_another_report_gives_it() -> None:
    line = "On 25 February 2025 Ada Berg visited Oslo."
    dated = told("a", line, "25 February 2025")
    found = together(dated, told("b", "Ada Berg visited Oslo."))
    assert [h.when.edtf for h in found.happenings] == ["2025-02-25"]
    assert found.publications["b"].when.edtf == "2025-02-25/2025-02-26"


def test_the_order_of_the_papers_does_not_matter() -> None:
    papers = [told("a", "Ada Berg visited Oslo.", dateline="25 February 2025"), told("b", "Ada Berg visited Oslo.")]
    assert together(*papers).happenings == together(*reversed(papers)).happenings


def test_an_anchor_must_be_narrow() -> None:
    assert anchor_of(solve("a", [])) is None
    narrow = together(told("a", "Ada Berg visited Oslo.", dateline="25 February 2025")).publications["a"].when
    assert narrow.days is not None


def test_reasons_of_a_cluster_are_those_of_its_own_judgements() -> None:
    def same(left: int, right: int, *because: str) -> Judgement:
        return Judgement(left=left, right=right, verdict="same", score=1.0, because=because)

    ledger = (same(0, 2, "x", "y"), same(0, 5, "other"), same(2, 4, "y", "z"), same(3, 4, "other"))
    assert Resolution((), (), ledger, {}, {}).reasons((4, 0, 2)) == ("x", "y", "z")
    assert Resolution((), (), (), {}, {}).reasons((0, 1)) == ()
