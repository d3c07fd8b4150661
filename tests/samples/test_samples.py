"""The record of the bundled sample reports against what their author wrote down (`expected.yml`)."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dragoman.samples import samples
from tests.acceptance import kinds, told
from tests.acceptance.expect import check_event, facets, find_event
from tests.acceptance.record import SAMPLES, Record, is_key, record_of

GOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("expected.yml").read_text("utf-8"))
EVENTS: dict[str, Any] = GOLD["events"]
CLAIMS: dict[str, Any] = GOLD["claims"]
POSITIONS = [(family, key) for family, claims in CLAIMS.items() for key in claims["positions"]]
MANIFEST: dict[str, Any] = yaml.safe_load((SAMPLES / "MANIFEST.yml").read_text("utf-8"))
TEXTS: dict[str, str] = {
    sample["file"]: (SAMPLES / sample["file"]).read_text("utf-8") for sample in MANIFEST["samples"]
}


@pytest.fixture(scope="module")
def record() -> Record:
    """The record of all samples, the one aside included."""
    return record_of(SAMPLES, SAMPLES / "aside" / "recipe.txt")


def text_of(key: str) -> str:
    """The text of a sample."""
    return next(text for file, text in TEXTS.items() if is_key(Path(file).stem, key))


def test_manifest_lists_what_is_there() -> None:
    """Every text is in the manifest, and the package gives both."""
    assert {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*.txt")} == set(TEXTS)
    assert set(samples()) == {*TEXTS, "MANIFEST.yml"}


@pytest.mark.parametrize("file", TEXTS)
def test_sample_is_short(file: str) -> None:
    """90 to 260 words."""
    assert 90 <= len(re.findall(r"\w+", TEXTS[file])) <= 260


def test_all_are_read(record: Record) -> None:
    """Each sample once, nothing else, no problems."""
    found = sorted(Path(report.file).name for report in record.dossier.reports)
    assert found == sorted(Path(file).name for file in TEXTS)
    assert not record.dossier.problems


@pytest.mark.parametrize(("key", "facet"), kinds.pairs(GOLD["reports"]))
def test_report(record: Record, key: str, facet: str) -> None:
    """Each report: outlet, language, date with its basis, credits, main event."""
    wanted = GOLD["reports"][key][facet]
    told.check_report(record, key, facet, (wanted, EVENTS) if facet == "main_event" else wanted)


@pytest.mark.parametrize("pair", GOLD["stories"]["same"], ids="-".join)
def test_one_story(record: Record, pair: list[str]) -> None:
    """Reports of one happening share a story."""
    kinds.check_story(record, pair, same=True)


@pytest.mark.parametrize("pair", GOLD["stories"]["apart"], ids="-".join)
def test_different_stories(record: Record, pair: list[str]) -> None:
    """Reports of like happenings do not."""
    kinds.check_story(record, pair, same=False)


@pytest.mark.parametrize("group", GOLD["copies"], ids="-".join)
def test_near_copies(record: Record, group: list[str]) -> None:
    """A lightly edited wire story is marked as a copy."""
    kinds.check_same_copy(record, group)


@pytest.mark.parametrize("key", GOLD["originals"])
def test_no_copy(record: Record, key: str) -> None:
    """What is written anew is none."""
    assert record.report(key).copy_of is None


@pytest.mark.parametrize(("key", "words"), kinds.lines(GOLD["cut"]))
def test_no_news_is_not_read(record: Record, key: str, words: str) -> None:
    """Menus, advertisements, appeals, counters, photo credits, notices."""
    told.check_cut(record, text_of(key), key, words)


@pytest.mark.parametrize(("key", "words"), kinds.lines(GOLD["kept"]))
def test_news_is_not_cut(record: Record, key: str, words: str) -> None:
    """And nothing else is lost."""
    told.check_kept(record, text_of(key), key, words)


@pytest.mark.parametrize(("key", "facet"), facets(EVENTS))
def test_event(record: Record, key: str, facet: str) -> None:
    """Each event, once, with each of its slots."""
    check_event(record, EVENTS, key, facet)


@pytest.mark.parametrize("key", GOLD["absent"])
def test_no_such_event(record: Record, key: str) -> None:
    """What the reports do not say."""
    kinds.check_absent(record, GOLD["absent"][key])


def test_record_is_not_flooded(record: Record) -> None:
    """About five events a report at the most."""
    events = record.dossier.events
    assert len(events) <= GOLD["limits"]["events"], f"{len(events)} events:{record.listing(events)}"


def test_no_event_stands_twice(record: Record) -> None:
    """No two with the same type, mode, participants and date."""
    kinds.check_no_twins(record)


@pytest.mark.parametrize(("family", "key"), POSITIONS)
def test_position(record: Record, family: str, key: str) -> None:
    """Who says, denies and admits what."""
    told.check_position(record, CLAIMS[family]["about"], CLAIMS[family]["positions"][key])


@pytest.mark.parametrize("family", CLAIMS)
def test_denied_claims_are_disputed(record: Record, family: str) -> None:
    """A claim that one side holds and the other denies is called so."""
    kinds.check_disputed(record, CLAIMS[family]["about"])


@pytest.mark.parametrize("family", [family for family in CLAIMS if "admission" in CLAIMS[family]])
def test_admission_is_of_a_narrower_claim(record: Record, family: str) -> None:
    """It does not contradict the denial."""
    kinds.check_admission(record, CLAIMS[family]["about"], CLAIMS[family]["admission"])


@pytest.mark.parametrize("key", GOLD["contradictions"])
def test_contradiction(record: Record, key: str) -> None:
    """Reports that cannot both be right are set against one another."""
    kinds.check_contradiction(record, GOLD["contradictions"][key], EVENTS)


@pytest.mark.parametrize("key", GOLD["actors"])
def test_actor(record: Record, key: str) -> None:
    """One actor out of all spellings and scripts, each office with its date."""
    told.check_actor(record, GOLD["actors"][key])


@pytest.mark.parametrize("names", GOLD["apart"], ids=" ".join)
def test_actors_apart(record: Record, names: list[str]) -> None:
    """Two persons stay two."""
    kinds.check_apart(record, names)


@pytest.mark.parametrize("key", GOLD["statements"])
def test_statement(record: Record, key: str) -> None:
    """Who says what, through whom."""
    told.check_statement(record, GOLD["statements"][key])


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


def test_no_pronoun_names_an_event(record: Record) -> None:
    """A denial that points back (“Beograd to niječe”) names nothing."""
    texts = {variant.text.casefold() for one in record.dossier.wording for variant in one.variants}
    assert "napada stoji" in texts
    assert texts.isdisjoint({"to", "it", "this", "that"})
