"""On whose word an event stands."""

import msgspec

from dragoman.model.record import EventRecord, OriginRecord
from dragoman.tell.brief import Support
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.support import support
from tests.tell.synthetic import dossier


def of(name: str) -> Support:
    return support(record(name), Index(dossier()))


def record(name: str) -> EventRecord:
    return next(event for event in dossier().events if event.id == name)


def test_voices_for_the_fact_are_counted_and_those_for_a_particular_stand_beside() -> None:
    found = of("visit26")
    assert found.independent == 2
    assert [voice.name for voice in found.voices] == ["Levant Wire", "Jordanian state television"]
    assert [(slot.slot, [voice.name for voice in slot.voices]) for slot in found.slots] == [
        ("agenda", ["Slovenian Foreign Ministry"])
    ]


def test_the_agenda_is_cited_whoever_tells_it() -> None:
    """Also where the record counts no voice for it, and where the voice is heard on the event as well."""
    visit = record("visit26")
    spoken, wire = visit.evidence[1], visit.evidence[0].chain
    told = (
        msgspec.structs.replace(spoken, chain=wire),
        msgspec.structs.replace(visit.evidence[4], supports=("topics",)),
    )
    slots = {name: slot for name, slot in visit.slots.items() if name != "topics"}
    found = support(msgspec.structs.replace(visit, slots=slots, evidence=(*visit.evidence, *told)), Index(dossier()))
    (agenda,) = found.slots
    assert [(voice.name, voice.kind, [cite.number for cite in voice.cites]) for voice in agenda.voices] == [
        ("Slovenian Foreign Ministry", "", [0]),
        ("Levant Wire", "", [0]),
        ("Balkan Ledger", "outlet", [4]),
    ]
    assert agenda.voices[0].cites[0].quotes == (spoken.span,)


def test_the_uncredited_stand_beside_the_count_with_their_passages() -> None:
    (voice,) = of("visit26").uncredited
    assert voice.name == "Balkan Ledger"
    assert [quote.quote for cite in voice.cites for quote in cite.quotes] == [
        "Slovenia's Zupan was on her way to the Jordanian capital"
    ]


def test_each_voice_is_cited_by_the_passages_that_say_it_happened() -> None:
    wire = of("visit26").voices[0]
    assert [(cite.number, len(cite.quotes)) for cite in wire.cites] == [(0, 1)]
    assert wire.chains == (("Danube Courier", "Levant Wire"),)


def test_no_report_that_tells_an_event_is_left_out() -> None:
    for event in dossier().events:
        found = support(event, Index(dossier()))
        voices = (*found.voices, *found.uncredited, *(voice for slot in found.slots for voice in slot.voices))
        told = {cite.number for voice in voices for cite in voice.cites} | {cite.number for cite in found.also}
        assert told == {Index(dossier()).number(report) for report in event.reports}


def test_a_voice_without_a_passage_of_its_own_is_cited_by_the_event() -> None:
    bare = msgspec.structs.replace(
        record("nicosia"),
        origins=(OriginRecord(name="Somebody", kind="person", reports=("r0",)),),
        independent_origins=1,
    )
    (voice,) = support(bare, Index(dossier())).voices
    assert [quote.quote for cite in voice.cites for quote in cite.quotes] == [
        "she met Cyprus's foreign minister Eleni Markou on Wednesday"
    ]


def test_a_report_that_names_no_outlet_is_cited_and_called_as_in_the_list_of_reports() -> None:
    event = record("visit26")
    whole = dossier()
    (cited,) = (cite.number for cite in of("visit26").uncredited[0].cites)
    told = whole.reports[cited]
    headline = (told.title or "")[:12].rstrip()
    nameless = msgspec.structs.replace(told, outlet=None)
    reports = tuple(nameless if report.id == told.id else report for report in whole.reports)
    event = msgspec.structs.replace(event, uncredited=(f"unnamed outlet (“{headline} …”)",))
    (voice,) = support(event, Index(msgspec.structs.replace(whole, reports=reports))).uncredited
    assert (voice.name, [cite.number for cite in voice.cites]) == (told.file, [cited])


def test_reports_of_unnamed_outlets_are_told_by_their_files() -> None:
    record_ = dossier()
    event = record("visit26")
    reports = tuple(msgspec.structs.replace(report, outlet=None) for report in record_.reports)
    nameless = msgspec.structs.replace(
        event, origins=(), uncredited=("unnamed outlet",), reports=tuple(report.id for report in reports[:2])
    )
    titled = tuple(msgspec.structs.replace(report, title=None) for report in reports)
    found = support(nameless, Index(msgspec.structs.replace(record_, reports=titled)))
    assert [voice.name for voice in found.uncredited] == [report.file for report in reports[:2]]
