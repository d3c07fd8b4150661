"""The first lines of a brief."""

import msgspec

from dragoman.model.record import Dossier, ReportRecord
from dragoman.tell import make_brief
from dragoman.tell.lines import nothing_found
from tests.tell.synthetic import dossier


def changed(*, mains: dict[str, str | None] | None = None, **fields: object) -> Dossier:
    record = dossier()
    if mains is not None:
        reports = (msgspec.structs.replace(report, main_event=mains.get(report.id)) for report in record.reports)
        fields["reports"] = tuple(reports)
    return msgspec.structs.replace(record, **fields)


def test_the_title_names_the_states_the_events_and_the_period() -> None:
    assert make_brief(dossier()).title == (
        "Jordan and Slovenia: three visits to Amman and a round of sanctions, October 2024 to March 2026"
    )


def test_one_kind_of_event_at_one_place_is_counted() -> None:
    title = make_brief(changed(mains={"r0": "visit26", "r1": "talks26", "r2": "visit24", "r3": "delegation"})).title
    assert title == "Slovenia and Jordan: three visits to Amman, October 2024 to March 2026"


def test_one_story_is_titled_by_its_event() -> None:
    title = make_brief(changed(mains={"r0": "visit26"})).title
    assert title == "Marta Zupan, Slovenia’s foreign minister, visits Amman for one day, 12 Mar 2026"


def test_reports_without_a_main_event_are_titled_by_what_they_tell() -> None:
    assert make_brief(changed(mains={})).title == "Jordan and Slovenia: 5 reports, October 2024 to March 2026"


def test_nothing_found_is_said() -> None:
    bare = changed(mains={}, events=(), claims=(), coverage=(), wording=(), question={})
    assert make_brief(bare).title == "5 reports, no event found"
    assert make_brief(msgspec.structs.replace(bare, reports=(), statements=(), oddities=(), uncoded=())).title == (
        "No report could be read"
    )


def test_the_summary_counts_reports_outlets_languages_and_dates() -> None:
    assert make_brief(dossier()).summary == (
        "5 reports · 5 outlets · English, Croatian · 2 dated in the text, 3 dated by Dragoman (how: below)"
    )


def test_the_summary_counts_copies_and_nameless_outlets() -> None:
    def copied(report: ReportRecord) -> ReportRecord:
        return msgspec.structs.replace(report, copy_of="r0", outlet=None) if report.id == "r1" else report

    record = dossier()
    summary = make_brief(msgspec.structs.replace(record, reports=tuple(map(copied, record.reports)))).summary
    assert summary.startswith("5 reports · 4 outlets, 1 unnamed · 1 copy counted once · English, Croatian")


def test_the_standing_counts_voices_not_articles() -> None:
    assert make_brief(dossier()).standing == (
        "9 events told as done (parts counted): 1 on two or more independent voices, 4 on one voice, "
        "4 where no source is named"
    )


def test_the_standing_adds_up_to_all_that_is_told_as_done() -> None:
    brief = make_brief(dossier())
    every = [one for item in (*brief.happened, *brief.background) for one in (item, *item.parts)]
    done = [one for one in every if one.standing is None]
    assert len(done) < len(every), "some are only planned or called off"
    total, _, groups = brief.standing.partition(": ")
    assert int(total.split()[0]) == len(done) == sum(int(group.split()[0]) for group in groups.split(", "))


def test_of_many_kinds_of_events_the_most_told_are_named() -> None:
    mains: dict[str, str | None] = {"r0": "visit26", "r1": "treaty", "r2": "visit24", "r3": "sanctions", "r4": "syria"}
    title = make_brief(changed(mains=mains)).title
    assert "two visits" in title
    assert "and other events" in title


def test_outlets_that_nobody_names_are_not_counted() -> None:
    reports = (msgspec.structs.replace(report, outlet=None) for report in dossier().reports)
    assert make_brief(changed(reports=tuple(reports))).summary.startswith("5 reports · outlets not named · English")


def test_no_event_that_answers_is_not_no_event() -> None:
    record = changed(mains={}, events=(), claims=(), coverage=(), wording=(), question={"about": "Atlantis"})
    brief = make_brief(record)
    assert brief.title == "5 reports, no event that answers the question"
    assert nothing_found(brief).startswith("No event in these reports answers the question")
    assert "international affairs" in nothing_found(make_brief(msgspec.structs.replace(record, question={})))


def test_a_title_names_nobody_known_only_by_what_they_are() -> None:
    record = dossier()
    actors = (msgspec.structs.replace(actor, name="ministers", country=None) for actor in record.actors)
    events = (msgspec.structs.replace(event, where=None) for event in record.events)
    title = make_brief(changed(actors=tuple(actors), events=tuple(events))).title
    assert title == "Three visits and a round of sanctions, October 2024 to March 2026"
