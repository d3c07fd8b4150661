"""The reasons behind a record."""

import msgspec

from dragoman.tell import explain_text
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier


def test_stories_events_and_dates_are_explained() -> None:
    text = explain_text(dossier(), width=160)
    assert "[0][1] Marta Zupan, Slovenia’s foreign minister, visits Amman for one day, 12 Mar 2026" in text
    assert "· the same visitor, host and city" in text
    assert "Zupan attends a regional conference on water in Amman (Oct 2024): seventeen months lie between" in text
    assert "[1] Amman Morning, 12 Mar 2026, stated in the report" in text
    assert "“u utorak”" in text


def test_events_of_one_report_that_resemble_nothing_are_not_explained() -> None:
    assert "Nicosia" not in explain_text(dossier())


def test_an_empty_record_is_explained_too() -> None:
    record = dossier()
    bare = msgspec.structs.replace(
        record, reports=(), events=(), claims=(), statements=(), wording=(), coverage=(), oddities=(), uncoded=()
    )
    assert "no event is told by more than one report" in explain_text(bare)


def test_nothing_steers_the_terminal() -> None:
    assert not set(explain_text(hostile_dossier())) & {"\x1b", "\x07", "\x00", "\u202e", "\r"}
