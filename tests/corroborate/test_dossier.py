"""The record as a whole: ids, order, quotations."""

import hashlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.record import Dossier, Quote
from tests.resolve.build import reading, record
from tests.resolve.texts import CROATIAN, DATED, LOOKING_BACK, NO_YEAR, WEEKDAY

TEXTS = {"a": DATED, "b": NO_YEAR, "c": WEEKDAY, "e": LOOKING_BACK, "f": CROATIAN}


@pytest.fixture(scope="module")
def whole() -> Dossier:
    return record(**TEXTS)


def quotes(value: object) -> list[Quote]:
    """All quotations in a record, wherever they stand."""
    if isinstance(value, Quote):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [q for name in value.__struct_fields__ for q in quotes(getattr(value, name))]
    if isinstance(value, (tuple, list)):
        return [q for item in value for q in quotes(item)]
    return [q for item in value.values() for q in quotes(item)] if isinstance(value, dict) else []


def check_quotes(found: Dossier, texts: list[str]) -> None:
    by_id = {report.id: report.text for report in reading(**{f"t{at}": text for at, text in enumerate(texts)}).reports}
    for quote in quotes(found):
        assert by_id[quote.report][quote.start : quote.end] == quote.quote


def test_a_report_of_any_kind_has_its_main_matter() -> None:
    text = "Baker finds coin in loaf\n\nA baker in Turin found an old coin in a loaf on Sunday. He kept the loaf.\n"
    lead = record(a=text).reports[0].lead
    found = (lead.who, lead.what, lead.when, lead.where)
    assert [quote.quote if quote else None for quote in found] == ["Baker", "finds coin in loaf", "Sunday", "Turin"]


def test_every_quotation_is_what_stands_there(whole: Dossier) -> None:
    assert len(quotes(whole)) > 20
    check_quotes(whole, list(TEXTS.values()))


def test_ids_are_of_content_and_unique(whole: Dossier) -> None:
    for things in (whole.reports, whole.events, whole.claims, whole.actors):
        ids = [thing.id for thing in things]
        assert len(set(ids)) == len(ids)


def test_what_is_referred_to_is_there(whole: Dossier) -> None:
    events, actors, reports = ({t.id for t in things} for things in (whole.events, whole.actors, whole.reports))
    for event in whole.events:
        assert {p.actor for p in event.participants} <= actors
        assert event.part_of is None or event.part_of in events
        assert {a.event for a in event.apart_from} <= events
        assert set(event.reports) <= reports
    assert {r.main_event for r in whole.reports} - {None} <= events
    assert {e for s in whole.statements for e in s.events} <= events
    assert {c.fact for c in whole.coverage} == events | {c.id for c in whole.claims}
    assert all(set(c.reports) == reports for c in whole.coverage)


def test_events_are_newest_first_and_undated_last(whole: Dossier) -> None:
    dated = [e.when.edtf for e in whole.events if e.when.edtf is not None]
    assert dated == sorted(dated, reverse=True)
    assert [e.when.edtf is None for e in whole.events] == sorted(e.when.edtf is None for e in whole.events)


def test_reports_are_in_order_of_their_files(whole: Dossier) -> None:
    assert [r.file for r in whole.reports] == sorted(f"{name}.txt" for name in TEXTS)


@pytest.mark.parametrize("names", ["fecba", "bcaef", "zyxwv", "vwxyz"])
def test_other_names_and_another_order_give_the_same_events(whole: Dossier, names: str) -> None:
    other = record(**dict(zip(names, TEXTS.values(), strict=True)))
    assert other.events == whole.events
    assert other.claims == whole.claims
    assert other.actors == whole.actors
    assert other.coverage == whole.coverage
    dates = {r.id: (r.published, r.story, r.main_event) for r in whole.reports}
    assert {r.id: (r.published, r.story, r.main_event) for r in other.reports} == dates


def test_the_same_reports_give_the_same_bytes() -> None:
    first, second = (msgspec.json.encode(record(**TEXTS)) for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()


def test_nothing_read_is_an_empty_record() -> None:
    empty = record()
    assert (empty.reports, empty.events, empty.claims, empty.actors) == ((), (), (), ())


LINE = """Ada Berg Lavrov Tehran Iran Russia Norway visited met signed denied said that the a will on Tuesday last
month . , “ ” " ' ( ) minister foreign 2025 25 February u utorak izjavio je ministar Москва said: by — -"""
WORDS = st.sampled_from([*LINE.split(), "\n", "\n\n"])


@given(st.lists(st.lists(WORDS, max_size=40).map(" ".join), min_size=1, max_size=3))
@settings(max_examples=25)
def test_no_words_break_it(texts: list[str]) -> None:
    found = record(**{f"t{at}": text for at, text in enumerate(texts)})
    check_quotes(found, texts)
    assert len({e.id for e in found.events}) == len(found.events)


@given(st.text(max_size=200))
@settings(max_examples=25)
def test_no_text_breaks_it(text: str) -> None:
    check_quotes(record(t=text), [text])
