"""What a brief stands on."""

import msgspec

from dragoman.lang.catalogue import writing_in
from dragoman.model.record import LeadRecord, Quote, WhenRecord
from dragoman.tell import make_brief
from dragoman.tell.wording.phrases import problem_words
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def test_only_dates_that_are_not_stated_are_explained() -> None:
    lines = [flat(phrase) for phrase in make_brief(dossier()).dating]
    assert [line.split(":", 1)[0] for line in lines] == ["[0] 12 Mar 2026", "[2] 15–22 Oct 2024", "[3] Nov–Dec 2025"]
    assert lines[1].endswith("[0]")  # the report that gave the month is cited


def test_a_report_without_a_date_says_so() -> None:
    record = dossier()
    undated = msgspec.structs.replace(record.reports[1], published=WhenRecord())
    brief = make_brief(msgspec.structs.replace(record, reports=(undated,)))
    assert flat(brief.dating[0]) == "[0] no date: nothing in it tells when it was written"
    assert brief.sources[0].date == "date not told"
    assert brief.as_of is None


def test_copies_and_doubled_files_are_told() -> None:
    record = dossier()
    copy = msgspec.structs.replace(record.reports[4], copy_of="r1")
    brief = make_brief(msgspec.structs.replace(record, reports=(*record.reports[:4], copy)))
    assert [flat(phrase) for phrase in brief.copies] == [
        "[2] was also given as glasnik (copy).txt",
        "[4] Balkan Ledger repeats [1] Amman Morning",
    ]


def test_left_out_sentences_come_with_the_reason() -> None:
    assert flat(make_brief(dossier()).uncoded[0]).endswith("same evening. (names no actor)")


def test_a_report_without_an_event_tells_its_main_matter_in_its_own_words() -> None:
    record = dossier()
    text = record.reports[4].title or ""
    quotes = [
        Quote(report="r4", start=0, end=len(text), quote=text),
        Quote(report="r4", start=0, end=3, quote=text[:3]),
    ]
    lead = LeadRecord(who=quotes[0], where=quotes[1], what=Quote(report="r4", start=90, end=94, quote="sank"))
    reports = (*record.reports[:4], msgspec.structs.replace(record.reports[4], lead=lead))
    bare = msgspec.structs.replace(record, reports=reports, events=())
    assert [flat(phrase) for phrase in make_brief(bare).about] == [f"[4] about: {text}; sank"]
    told = [event for event in record.events if "r4" in event.reports]
    assert make_brief(msgspec.structs.replace(bare, events=tuple(told))).about == ()


def test_words_that_follow_one_another_are_shown_as_one() -> None:
    record = dossier()
    who = Quote(report="r4", start=90, end=99, quote="The ferry")
    what = Quote(report="r4", start=100, end=111, quote="sank at sea")
    lead = LeadRecord(who=who, what=what, when=Quote(report="r4", start=130, end=136, quote="Monday"))
    reports = (*record.reports[:4], msgspec.structs.replace(record.reports[4], lead=lead))
    bare = msgspec.structs.replace(record, reports=reports, events=())
    assert [flat(phrase) for phrase in make_brief(bare).about] == ["[4] about: The ferry sank at sea; Monday"]


def test_failed_files_come_before_doubts() -> None:
    troubles = make_brief(dossier()).troubles
    assert [(one.place, one.fatal) for one in troubles] == [("scan.bin", True), ("review.txt", False)]
    assert troubles[0].remedy


def test_a_problem_is_told_in_the_language_of_the_brief() -> None:
    assert problem_words("E103", "is empty", "look again") == ("is empty", "look again")
    with writing_in("hr"):
        assert problem_words("E103", "is empty", "look again") == ("datoteka je prazna", "")
        assert problem_words("E999", "is odd", "look again") == ("is odd", "look again")
