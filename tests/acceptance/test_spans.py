"""Every quote is the source's own words, everything has evidence, and every id leads somewhere."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.model.record import Evidence, ReportRecord
from tests.acceptance.record import SAMPLES, TEHRAN, Record, quotes_in, record_of

FOLDERS = [
    pytest.param(SAMPLES, id="samples"),
    pytest.param(
        TEHRAN, id="tehran", marks=pytest.mark.skipif(not TEHRAN.is_dir(), reason="needs ../shared/reports/tehran")
    ),
]
PARTICIPANT = "participant:"


@pytest.fixture(scope="module", params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> Path:
    """A folder of reports."""
    found = request.param
    assert isinstance(found, Path)
    return found


@pytest.fixture(scope="module")
def record(folder: Path) -> Record:
    """The record of the folder."""
    return record_of(folder)


@pytest.fixture(scope="module")
def contents(folder: Path) -> dict[str, bytes]:
    """The folder's files by the digest of their bytes."""
    files = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
    return {hashlib.sha256(content).hexdigest(): content for content in files}


def text_of(report: ReportRecord, contents: dict[str, bytes]) -> str:
    """What the report's spans count in: its file, decoded, without byte-order mark, newlines untouched."""
    return contents[report.sha256].decode("utf-8-sig")


def test_reports_name_their_bytes_and_text(record: Record, contents: dict[str, bytes]) -> None:
    """The digests and the length are those of the file."""
    for report in record.dossier.reports:
        text = text_of(report, contents)
        assert report.text_sha256 == hashlib.sha256(text.encode()).hexdigest(), report.file
        assert report.characters == len(text), report.file


def test_every_quote_slices(record: Record, contents: dict[str, bytes]) -> None:
    """`text[start:end] == quote`, and no quote is empty."""
    texts = {report.id: text_of(report, contents) for report in record.dossier.reports}
    found = list(quotes_in(record.dossier))
    assert found
    wrong = [quote for quote in found if not quote.quote or texts[quote.report][quote.start : quote.end] != quote.quote]
    assert not wrong


def test_every_event_has_evidence(record: Record) -> None:
    """From each report that is said to tell it, and from no other."""
    for event in record.dossier.events:
        assert event.evidence, record.told(event)
        assert {one.span.report for one in event.evidence} == set(event.reports), record.told(event)


def test_every_slot_of_an_event_has_evidence(record: Record) -> None:
    """Status, date, place and each participant are supported by some span."""
    for event in record.dossier.events:
        supported = {slot for one in event.evidence for slot in one.supports}
        wanted = {f"{PARTICIPANT}{taker.actor}" for taker in event.participants}
        wanted |= {"where"} if event.where else set()
        assert wanted <= supported, f"{sorted(wanted - supported)} of {record.told(event)}"
        assert event.when.edtf is None or event.when.evidence or "when" in supported, record.told(event)


def test_history_ends_with_the_status(record: Record) -> None:
    """And every step of it has evidence."""
    for event in record.dossier.events:
        if event.history:
            assert event.history[-1].status == event.status, record.told(event)
            assert all(step.evidence for step in event.history), record.told(event)


def test_every_claim_has_evidence(record: Record) -> None:
    """Each position on it has."""
    for claim in record.dossier.claims:
        assert claim.positions, claim.about
        assert all(position.evidence for position in claim.positions), claim.about


def test_every_statement_has_words(record: Record) -> None:
    """Content and cue stand in one report, and somebody says it."""
    for statement in record.dossier.statements:
        assert statement.content.quote.strip()
        assert statement.cue.report == statement.content.report
        assert statement.chain or statement.speaker, statement.content.quote


def test_every_other_finding_has_evidence(record: Record) -> None:
    """Credits, forms, oddities, wording, disputes: nothing without a span, and none from another report."""
    dossier = record.dossier
    assert all(odd.evidence for odd in dossier.oddities)
    assert all(credit.span.report == report.id for report in dossier.reports for credit in report.credits)
    assert all(variant.span.report == variant.report for entry in dossier.wording for variant in entry.variants)
    values = [value for event in dossier.events for dispute in event.disputes for value in dispute.values]
    assert all(value.evidence for value in values)


def test_a_worked_out_date_says_from_what(record: Record) -> None:
    """`because` and evidence, on reports and events alike."""
    dated = [(report.file, report.published) for report in record.dossier.reports]
    dated += [(event.headline, event.when) for event in record.dossier.events]
    for what, when in dated:
        if when.basis == "inferred":
            assert when.because, f"{what}: {when}"
            assert when.evidence, f"{what}: {when}"
        assert (when.edtf is None) == (when.precision == "unknown"), f"{what}: {when}"


def test_origins_are_no_more_than_voices(record: Record) -> None:
    """Independent origins are counted among the origins named, never among reports."""
    for event in record.dossier.events:
        assert 0 <= event.independent_origins <= len(event.origins), record.told(event)
        assert {report for origin in event.origins for report in origin.reports} <= set(event.reports), record.told(
            event
        )


def ids_used(record: Record) -> Iterator[tuple[str, str, str]]:
    """(kind of thing, id, where it is used) for every reference."""
    for report in record.dossier.reports:
        yield from (("report", one, report.file) for one in [report.copy_of] if one)
        yield from (("event", one, report.file) for one in [report.main_event] if one)
    for event in record.dossier.events:
        yield from (("report", one, event.headline) for one in event.reports)
        yield from (("event", one, event.headline) for one in [event.part_of] if one)
        yield from (("actor", taker.actor, event.headline) for taker in event.participants)
        yield from (("event", apart.event, event.headline) for apart in event.apart_from)
        yield from (("actor", one, event.headline) for one in supported_actors(event.evidence))
    yield from _ids_of_the_rest(record)


def _ids_of_the_rest(record: Record) -> Iterator[tuple[str, str, str]]:
    for claim in record.dossier.claims:
        yield from (("event", one, claim.about) for one in [claim.event] if one)
        yield from (("claim", relation.claim, claim.about) for relation in claim.related)
    for statement in record.dossier.statements:
        yield from (("event", one, statement.content.quote) for one in statement.events)
    for entry in record.dossier.wording:
        yield "event or actor", entry.of, "wording"
    for row in record.dossier.coverage:
        yield "event or claim", row.fact, "coverage"
        yield from (("report", one, "coverage") for one in row.reports)
    yield from (("report", quote.report, quote.quote) for quote in quotes_in(record.dossier))


def supported_actors(evidence: tuple[Evidence, ...]) -> list[str]:
    """The actors that `participant:<id>` names."""
    slots = [slot for one in evidence for slot in one.supports]
    return [slot.removeprefix(PARTICIPANT) for slot in slots if slot.startswith(PARTICIPANT)]


def test_every_id_leads_somewhere(record: Record) -> None:
    """References go to things of the record."""
    dossier = record.dossier
    known = {
        "report": {report.id for report in dossier.reports},
        "event": {event.id for event in dossier.events},
        "actor": {actor.id for actor in dossier.actors},
        "claim": {claim.id for claim in dossier.claims},
    }
    lost = [
        (kind, one, where)
        for kind, one, where in ids_used(record)
        if not any(one in known[name] for name in kind.split(" or "))
    ]
    assert not lost


def test_no_id_names_two_things(record: Record) -> None:
    """Ids are unique within a kind."""
    dossier = record.dossier
    for things in (dossier.reports, dossier.events, dossier.actors, dossier.claims):
        ids = [thing.id for thing in things]
        assert len(ids) == len(set(ids))


def test_parts_have_no_circle(record: Record) -> None:
    """Going up by `part_of` ends."""
    whole = {event.id: event.part_of for event in record.dossier.events}
    for event in record.dossier.events:
        seen, up = {event.id}, event.part_of
        while up:
            assert up not in seen, record.told(event)
            seen.add(up)
            up = whole[up]


def test_the_matrix_is_whole(record: Record) -> None:
    """Each row has every report, and each report that tells an event is said to state it."""
    reports = {report.id for report in record.dossier.reports}
    tellers = {event.id: set(event.reports) for event in record.dossier.events}
    for row in record.dossier.coverage:
        assert set(row.reports) == reports, row.fact
        stating = {report for report, told in row.reports.items() if told == "states"}
        assert tellers.get(row.fact, stating) == stating, row.fact
