"""What must be in the record of five real reports, line by line (`tehran.yml`).

The reports are not part of the project: these tests are skipped where they are absent.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.acceptance import kinds, told
from tests.acceptance.dates import days
from tests.acceptance.expect import check_event, facets, find_event
from tests.acceptance.record import TEHRAN, Record, record_of

pytestmark = pytest.mark.skipif(not TEHRAN.is_dir(), reason="needs ../shared/reports/tehran")

GOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("tehran.yml").read_text("utf-8"))
EVENTS: dict[str, Any] = GOLD["events"]


@pytest.fixture(scope="module")
def record() -> Record:
    """The record of the five reports together."""
    return record_of(TEHRAN)


def text_of(key: str) -> str:
    """The text of a report, as `Span`s count it."""
    return (TEHRAN / f"{key}.txt").read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize(("key", "facet"), kinds.pairs(GOLD["reports"]))
def test_report(record: Record, key: str, facet: str) -> None:
    """Each report: outlet, date with its basis, credits, main event."""
    wanted = GOLD["reports"][key][facet]
    told.check_report(record, key, facet, (wanted, EVENTS) if facet == "main_event" else wanted)


def test_all_are_read(record: Record) -> None:
    """Five reports, no problems."""
    assert len(record.dossier.reports) == 5
    assert not record.dossier.problems


def test_without_the_others_report_0_has_no_year() -> None:
    """Its date line gives none."""
    alone = record_of(TEHRAN / "0.txt").report("0").published
    assert days(alone.edtf) is None or alone.precision == "unknown", alone


def test_without_the_others_report_1_has_no_date() -> None:
    """It has no date line; what it tells bounds the date at best on one side."""
    alone = record_of(TEHRAN / "1.txt").report("1").published
    found = days(alone.edtf)
    assert found is None or found.count > 300, alone


@pytest.mark.parametrize("pair", GOLD["stories"]["same"], ids="-".join)
def test_one_story(record: Record, pair: list[str]) -> None:
    """Reports of one visit share a story."""
    kinds.check_story(record, pair, same=True)


@pytest.mark.parametrize("pair", GOLD["stories"]["apart"], ids="-".join)
def test_different_stories(record: Record, pair: list[str]) -> None:
    """Reports of different visits do not."""
    kinds.check_story(record, pair, same=False)


@pytest.mark.parametrize(("key", "words"), kinds.lines(GOLD["cut"]))
def test_no_news_is_not_read(record: Record, key: str, words: str) -> None:
    """Appeals, newsletter lines, advertisements, menus, counters, photo credits."""
    told.check_cut(record, text_of(key), key, words)


@pytest.mark.parametrize(("key", "words"), kinds.lines(GOLD["kept"]))
def test_news_is_not_cut(record: Record, key: str, words: str) -> None:
    """Nothing else is lost from the text."""
    told.check_kept(record, text_of(key), key, words)


@pytest.mark.parametrize(("key", "facet"), facets(EVENTS))
def test_event(record: Record, key: str, facet: str) -> None:
    """Each event, once, with each of its slots."""
    check_event(record, EVENTS, key, facet)


def test_three_visits_are_three_events(record: Record) -> None:
    """They look like one story and are not."""
    visits = [find_event(record, key, EVENTS) for key in ("visit-2025", "delegation-2024", "visit-2023")]
    assert len({visit.id for visit in visits}) == 3, record.listing(visits)


@pytest.mark.parametrize("key", GOLD["absent"])
def test_no_such_event(record: Record, key: str) -> None:
    """What the reports do not say."""
    kinds.check_absent(record, GOLD["absent"][key])


def test_record_is_not_flooded(record: Record) -> None:
    """About forty events at the most."""
    events = record.dossier.events
    assert len(events) <= GOLD["limits"]["events"], f"{len(events)} events:{record.listing(events)}"


def test_no_event_stands_twice(record: Record) -> None:
    """No two with the same type, mode, participants and date."""
    kinds.check_no_twins(record)


@pytest.mark.parametrize("key", GOLD["claims"]["positions"])
def test_position(record: Record, key: str) -> None:
    """Who says, denies and admits that Iran armed Russia, in which report."""
    told.check_position(record, GOLD["claims"]["about"], GOLD["claims"]["positions"][key])


def test_claims_are_one_family(record: Record) -> None:
    """Weapons, drones and missiles are linked claims."""
    kinds.check_linked(record, GOLD["claims"]["about"])


def test_denied_claims_are_disputed(record: Record) -> None:
    """A claim that one side holds and the other denies is called so."""
    kinds.check_disputed(record, GOLD["claims"]["about"])


def test_admission_is_of_a_narrower_claim(record: Record) -> None:
    """It does not contradict the denials of the other reports."""
    kinds.check_admission(record, GOLD["claims"]["about"], GOLD["claims"]["admission"])


@pytest.mark.parametrize("key", GOLD["statements"])
def test_statement(record: Record, key: str) -> None:
    """Who says what, through whom, in whose words."""
    told.check_statement(record, GOLD["statements"][key])


@pytest.mark.parametrize("key", GOLD["actors"])
def test_actor(record: Record, key: str) -> None:
    """One actor out of all spellings, each office with its date."""
    told.check_actor(record, GOLD["actors"][key])


@pytest.mark.parametrize("names", GOLD["apart"], ids=" ".join)
def test_actors_apart(record: Record, names: list[str]) -> None:
    """Two persons stay two."""
    kinds.check_apart(record, names)


@pytest.mark.parametrize("key", GOLD["wording"])
def test_wording(record: Record, key: str) -> None:
    """How each report names Putin and the war."""
    kinds.check_wording(record, GOLD["wording"][key])


@pytest.mark.parametrize(("key", "report"), kinds.pairs(GOLD["coverage"]))
def test_coverage(record: Record, key: str, report: str) -> None:
    """Which report tells the event, is silent, or could not know of it."""
    event = find_event(record, key, EVENTS)
    told.check_coverage(record, event.id, report, GOLD["coverage"][key][report])


@pytest.mark.parametrize("key", GOLD["oddities"])
def test_oddity(record: Record, key: str) -> None:
    """What does not fit."""
    kinds.check_oddity(record, GOLD["oddities"][key])


def test_uncoded(record: Record) -> None:
    """Sentences that became no event are listed, each with its reason."""
    texts = {report.id: text_of(record.files[report.id]) for report in record.dossier.reports}
    kinds.check_uncoded(record, texts)


@pytest.mark.parametrize("order", ["34210", "10432"])
def test_other_names_and_order_give_the_same_record(record: Record, tmp_path: Path, order: str) -> None:
    """The same bytes under other names, read in another order."""
    paths = [tmp_path / f"report-{place}-of-5.txt" for place in range(5)]
    for path, key in zip(paths, order, strict=True):
        shutil.copyfile(TEHRAN / f"{key}.txt", path)
    other = record_of(*paths)
    for part, wanted in kinds.same_matter(record).items():
        assert kinds.same_matter(other)[part] == wanted, part


def test_two_runs_give_the_same_bytes() -> None:
    """Whatever order Python's sets have."""
    code = (
        "import sys, msgspec, dragoman\n"
        "record = dragoman.brief(dragoman.read(sys.argv[1]))\n"
        "sys.stdout.buffer.write(msgspec.json.encode(record))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, str(TEHRAN)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
