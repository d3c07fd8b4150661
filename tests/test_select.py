"""The part of a record that answers a question."""

import msgspec
import pytest

from dragoman.model.record import Dossier
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
