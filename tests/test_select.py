"""The part of a record that answers a question."""

import msgspec
import pytest

from dragoman.model.record import ClaimRecord, Dossier, Position, Quote, StatementRecord, WhenRecord
from dragoman.options import Options
from dragoman.select import select
from tests.resolve.build import record
from tests.resolve.texts import DATED, LOOKING_BACK, WEEKDAY


@pytest.fixture(scope="module")
def whole() -> Dossier:
    """Visits of March 2026 and October 2023, a treaty of February 2026."""
    return record(a=DATED, c=WEEKDAY, e=LOOKING_BACK)


def dates(found: Dossier) -> list[str | None]:
    return [e.when.edtf for e in found.events if e.part_of is None]


def test_everything_by_default(whole: Dossier) -> None:
    assert select(whole, Options()) is whole
    assert dates(whole) == ["2026-03-11", "2026-02", "2023-10"]


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        ("2026", None, ["2026-03-11", "2026-02"]),
        ("2026-03", None, ["2026-03-11"]),
        (None, "2025", ["2023-10"]),
        ("2026-02-28", "2026-02-28", ["2026-02"]),
        ("2024", "2025", []),
    ],
)
def test_what_happened_or_may_have_within_the_period(
    whole: Dossier, since: str | None, until: str | None, wanted: list[str]
) -> None:
    assert dates(select(whole, Options(since=since, until=until))) == wanted


def test_what_has_no_date_is_in_no_period() -> None:
    undated = record(c=WEEKDAY)
    assert undated.events
    assert select(undated, Options(since="1900")).events == ()


def disputed(*stands: str | None, event: str = "undated") -> ClaimRecord:
    """A claim with a stand on it at each of these dates."""
    positions = (
        Position(holder=f"Voice {at}", stance="denies", when=WhenRecord(edtf=when) if when else None, evidence=())
        for at, when in enumerate(stands)
    )
    return ClaimRecord(
        id="c-1", about="That Norway hides ships", event=event, positions=tuple(positions), disputed=True
    )


def with_claim(whole: Dossier, claim: ClaimRecord, *statements: StatementRecord) -> Dossier:
    """The record with a claim, and with an event that has no day."""
    undated = msgspec.structs.replace(whole.events[0], id="undated", headline="Norway hides", when=WhenRecord())
    events = (*(msgspec.structs.replace(e, apart_from=()) for e in whole.events), undated)
    return msgspec.structs.replace(whole, events=events, claims=(claim,), statements=statements)


@pytest.mark.parametrize(
    ("stands", "asked", "kept"),
    [
        (("2023-10", "2025-02-25"), {"since": "2024-12"}, True),
        (("2023-10", "2025-02-25"), {"until": "2023"}, True),
        (("2023-10", None), {"since": "2024-12"}, False),
        ((), {"since": "2024-12"}, False),
        (("2025-02-25",), {"since": "2024-12", "about": "ships"}, True),
        (("2025-02-25",), {"since": "2024-12", "about": "tanks"}, False),
    ],
)
def test_a_claim_stays_when_somebody_takes_a_stand_on_it_within_the_period(
    whole: Dossier, stands: tuple[str | None, ...], asked: dict[str, str], *, kept: bool
) -> None:
    claim, options = disputed(*stands), Options(**asked)  # type: ignore[arg-type]
    found = select(with_claim(whole, claim), options)
    assert found.claims == ((claim,) if kept else ())
    assert ("undated" in {e.id for e in found.events}) == kept
    assert msgspec.json.encode(select(found, options)) == msgspec.json.encode(found)


def test_what_a_claim_is_about_is_not_kept_where_it_lies_outside_the_period(whole: Dossier) -> None:
    (old,) = [e.id for e in whole.events if e.when.edtf == "2023-10"]
    found = select(with_claim(whole, disputed("2026-03", event=old)), Options(since="2026-03"))
    assert [claim.event for claim in found.claims] == [None]
    assert old not in {e.id for e in found.events}


@pytest.mark.parametrize(("when", "kept"), [("2025-02-25", True), ("2023-10", False), (None, False)])
def test_what_is_said_within_the_period_of_a_claim_stays_with_it(
    whole: Dossier, when: str | None, *, kept: bool
) -> None:
    words = Quote(report=whole.reports[0].id, start=0, end=1, quote="N")
    said = StatementRecord(
        speaker=None, chain=(), kind="direct", cue=words, content=words, events=("undated", "elsewhere"),
        when=WhenRecord(edtf=when) if when else None,
    )  # fmt: skip
    found = select(with_claim(whole, disputed("2025-02-25"), said), Options(since="2024-12", until="2025"))
    assert found.statements == ((msgspec.structs.replace(said, events=("undated",)),) if kept else ())


@pytest.mark.parametrize("asked", [{"since": "2026-03"}, {"until": "2025"}, {"about": "treaty"}, {"about": "berg"}])
def test_no_reference_leads_to_what_is_not_kept(whole: Dossier, asked: dict[str, str]) -> None:
    found = select(whole, Options(**asked))  # type: ignore[arg-type]
    events = {e.id for e in found.events}
    told = [
        *(one.event for e in found.events for one in e.apart_from),
        *(i for s in found.statements for i in s.events),
    ]
    told += [part for e in found.events if (part := e.part_of)]
    told += [event for claim in found.claims if (event := claim.event)]
    assert any(e.apart_from for e in whole.events)
    assert set(told) <= events


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        ("treaty", ["2026-02"]),
        ("berg amman", ["2026-03-11", "2023-10"]),
        ("Amman BERG", ["2026-03-11", "2023-10"]),
        ("khoury", ["2026-03-11"]),
        ("Berg Brazil", []),
    ],
)
def test_every_word_must_occur(whole: Dossier, about: str, wanted: list[str]) -> None:
    assert dates(select(whole, Options(about=about))) == wanted


def test_the_whole_of_a_part_is_kept_with_it(whole: Dossier) -> None:
    found = select(whole, Options(about="meets khoury"))
    assert {e.mode for e in found.events} == {"visit", "meeting"}


def test_what_belongs_to_a_kept_event_is_kept_and_nothing_else(whole: Dossier) -> None:
    found = select(whole, Options(since="2026-03"))
    ids = {e.id for e in found.events}
    assert {c.fact for c in found.coverage} == ids | {c.id for c in found.claims}
    assert all(set(s.events) & ids for s in found.statements)
    assert {r.main_event for r in found.reports} <= ids | {None}
    assert [r.id for r in found.reports] == [r.id for r in whole.reports], "reports are all told"
    assert found.question == {"since": "2026-03"}


def test_asking_twice_changes_nothing(whole: Dossier) -> None:
    options = Options(about="berg", since="2026")
    once = select(whole, options)
    assert msgspec.json.encode(select(once, options)) == msgspec.json.encode(once)
