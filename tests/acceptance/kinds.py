"""The checks that every gold file asks for, each as (id, call), so that a test file is a short list of kinds."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.model.record import ClaimRecord, EventRecord
from tests.acceptance.expect import Gold, find_event, find_events
from tests.acceptance.record import Record, quotes_in, says
from tests.acceptance.told import claims_about, groups_of, people


def pairs(gold: Gold) -> list[tuple[str, str]]:
    """(key, facet) of a two-level gold section."""
    return [(key, facet) for key, entry in gold.items() for facet in entry]


def lines(gold: Gold) -> list[tuple[str, str]]:
    """(report, words) of a gold section that lists words by report."""
    return [(key, words) for key, entry in gold.items() for words in entry]


def check_story(record: Record, pair: list[str], *, same: bool) -> None:
    """Fail where two reports share a story and should not, or the other way round."""
    one, other = (record.report(key) for key in pair)
    assert (one.story == other.story) is same, f"stories of {pair}: {one.story!r} and {other.story!r}"


def check_absent(record: Record, find: Gold) -> None:
    """Fail where there is an event that the reports do not support."""
    found = find_events(record, find)
    assert not found, f"{find} should find nothing:{record.listing(found)}"


def check_apart(record: Record, names: list[str]) -> None:
    """Fail where two persons are one actor."""
    one, other = ({actor.id for actor in people(record, name)} for name in names)
    assert one, f"no {names[0]}"
    assert other, f"no {names[1]}"
    assert not one & other, f"{names} are one actor"


def check_linked(record: Record, about: str) -> None:
    """Fail where the claims of a family are not all linked with one another."""
    claims = claims_about(record, about)
    assert claims, f"no claim about {about}"
    groups = groups_of(claims)
    told = {claim.id: claim.about for claim in claims}
    assert len(groups) == 1, f"{len(groups)} families: {[[told[claim] for claim in sorted(group)] for group in groups]}"


def check_disputed(record: Record, about: str) -> None:
    """Fail where a claim that somebody holds and somebody denies is not called disputed."""
    for claim in claims_about(record, about):
        stances = {position.stance for position in claim.positions}
        contested = "denies" in stances and bool(stances & {"asserts", "alleges", "admits"})
        assert claim.disputed or not contested, f"{claim.about!r} is not disputed, with stances {sorted(stances)}"


def check_admission(record: Record, about: str, gold: Gold) -> None:
    """Fail where an admission of part is put on the very claim that other reports deny, or is not linked to it."""
    admitted = [claim for claim in claims_about(record, about) if any(_admits(record, claim, gold["report"]))]
    assert admitted, f"nobody admits anything about {about} in {gold['report']}"
    for claim in admitted:
        mixed = record.ids(gold["not_with"]) & {quote.report for quote in quotes_in(claim.positions)}
        assert not mixed, f"{claim.about!r} is admitted, and {record.keys(mixed)} speak of a broader claim"
        linked = {relation.relation for relation in claim.related} | _relations_to(record, claim)
        assert linked & {"narrower", "broader", "admits_part_of"}, f"{claim.about!r} is linked only by {sorted(linked)}"


def _admits(record: Record, claim: ClaimRecord, report: str) -> Iterator[bool]:
    wanted = record.report(report).id
    for position in claim.positions:
        yield position.stance == "admits" and wanted in {quote.report for quote in position.evidence}


def _relations_to(record: Record, claim: ClaimRecord) -> set[str]:
    relations = (relation for other in record.dossier.claims for relation in other.related)
    return {relation.relation for relation in relations if relation.claim == claim.id}


def check_wording(record: Record, gold: Gold) -> None:
    """Fail where an entry of the wording lacks how a report names the matter, or has what a report does not say."""
    entry = _variants(record, gold)
    found = [(record.files[report], text) for report, text in entry]
    for key, words in gold["variants"]:
        report = record.report(key).id
        assert any(one == report and says(text, words) for one, text in entry), (
            f"{key} says {words!r}; there is {found}"
        )
    silent = record.ids(gold.get("none", ()))
    assert not [report for report, _ in entry if report in silent], f"{gold['none']} do not name it; there is {found}"


def _variants(record: Record, gold: Gold) -> list[tuple[str, str]]:
    wanted = {actor.id for actor in people(record, gold["actor"])} if "actor" in gold else set()
    for entry in record.dossier.wording:
        if entry.of in wanted or ("has" in gold and any(says(variant.text, gold["has"]) for variant in entry.variants)):
            return [(variant.report, variant.text) for variant in entry.variants]
    message = (
        f"no wording of {gold}; there is wording of {[record.names(entry.of) for entry in record.dossier.wording]}"
    )
    raise AssertionError(message)


def check_oddity(record: Record, gold: Gold) -> None:
    """Fail where nothing odd is noticed in a report at the words wanted."""
    report = record.report(gold["report"]).id
    there = [odd for odd in record.dossier.oddities if odd.report == report]
    found = [odd for odd in there if any(says(quote.quote, gold["quote"]) for quote in odd.evidence)]
    told = [(odd.kind, odd.about, [quote.quote for quote in odd.evidence]) for odd in there]
    assert found, f"nothing odd at {gold['quote']} in {gold['report']}; there is {told}"


def check_no_twins(record: Record) -> None:
    """Fail where two events have the same type, mode, participants and date."""
    twins = Counter(_what(event) for event in record.dossier.events)
    double = [event for event in record.dossier.events if twins[_what(event)] > 1]
    assert not double, f"the same event twice:{record.listing(double)}"


def _what(event: EventRecord) -> tuple[Any, ...]:
    takers = frozenset(taker.actor for taker in event.participants)
    return event.type, event.mode, takers, event.when.edtf, event.where, event.headline


def check_uncoded(record: Record, texts: dict[str, str]) -> None:
    """Fail where the sentences left uncoded have no reason, stand twice, or are events after all."""
    left = record.dossier.uncoded
    assert left, "nothing is uncoded, which no record of real news can be"
    assert all(one.because.strip() for one in left), [one.span.quote for one in left if not one.because.strip()]
    spans = Counter((one.span.report, one.span.start, one.span.end) for one in left)
    assert max(spans.values()) == 1, [span for span, times in spans.items() if times > 1]
    assert all(texts[one.span.report][one.span.start : one.span.end] == one.span.quote for one in left)


def same_matter(record: Record) -> dict[str, list[bytes]]:
    """The parts of a record that file names and file order must not change, in a fixed order."""
    dossier = record.dossier
    parts = {
        "events": dossier.events,
        "claims": dossier.claims,
        "actors": dossier.actors,
        "statements": dossier.statements,
    }
    return {name: sorted(msgspec.json.encode(one, order="sorted") for one in part) for name, part in parts.items()}


def check_contradiction(record: Record, gold: Gold, events: Gold) -> None:
    """Fail where two reports contradict one another and the record shows it in no way.

    It may be a dispute of an event, a disputed claim, or an oddity that cites both reports.
    """
    needed = record.ids(gold["reports"])
    event = find_event(record, gold["event"], events)
    shown = [
        *(dispute for one in record.family(event) for dispute in one.disputes),
        *(claim for claim in record.dossier.claims if claim.disputed),
        *record.dossier.oddities,
    ]
    both = [one for one in shown if needed <= {quote.report for quote in quotes_in(one)}]
    right = [one for one in both if any(says(quote.quote, gold["quote"]) for quote in quotes_in(one))]
    assert right, f"{gold['reports']} contradict one another at {gold['quote']}, and nothing says so; shown: {shown}"


def check_same_copy(record: Record, group: list[str]) -> None:
    """Fail where near copies are not marked: all but one of a group are `copy_of` another of it."""
    reports = [record.report(key) for key in group]
    ids = {report.id for report in reports}
    originals = [report.file for report in reports if report.copy_of is None]
    assert len(originals) == 1, f"of the copies {group}, {originals} are copies of nothing"
    assert all(report.copy_of in ids for report in reports if report.copy_of), "a copy of something else"
