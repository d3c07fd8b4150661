"""Which voices are one, and how many are left."""

from collections.abc import Collection, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.corroborate.origins import Group, groups_of, may_be_one, uncredited
from dragoman.corroborate.origins import Testimony as Told  # pytest takes a class named Test… for tests
from dragoman.lang.voices import Voice

TASS = Voice("agency:TASS", "TASS", "agency", "RU")
REUTERS = Voice("agency:Reuters", "Reuters", "agency", "GB")
IRNA = Voice("agency:IRNA", "IRNA", "agency", "IR")
MINISTRY = Voice("body:RU:ministry of foreign affairs", "Russian Foreign Ministry", "official", "RU")
STATE_MEDIA = Voice("media:IR:state media", "Iranian state media", "media", "IR", described=True)
STATE_TV = Voice("media:IR:state television", "Iranian state television", "media", "IR", described=True)
SOME_TV = Voice("media::state television", "state television", "media", None, described=True)
RUSSIAN_MEDIA = Voice("media:RU:media", "Russian media", "media", "RU", described=True)
MINISTER = Voice("person:sergei lavrov", "Sergey Lavrov", "person", "RU")
OFFICIAL = Voice("office:IR:official", "Iranian official", "official", "IR", described=True)


def says(report: str, *chain: Voice, outlet: str = "Daily", supports: tuple[str, ...] = ("occurred",)) -> Told:
    return Told(report=report, chain=chain, supports=frozenset(supports), outlet=outlet)


def names(*testimony: Told, copies: Mapping[str, str] | None = None) -> list[str]:
    return [group.name for group in groups_of(testimony, copies or {})]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (TASS, TASS, True),
        (TASS, REUTERS, False),
        (TASS, MINISTRY, False),
        (MINISTRY, MINISTER, False),
        (STATE_MEDIA, STATE_TV, True),
        (STATE_MEDIA, SOME_TV, True),
        (STATE_MEDIA, RUSSIAN_MEDIA, False),
        (STATE_MEDIA, IRNA, True),
        (STATE_MEDIA, TASS, False),
        (RUSSIAN_MEDIA, TASS, True),
        (RUSSIAN_MEDIA, MINISTRY, False),
        (STATE_MEDIA, OFFICIAL, False),
        (SOME_TV, IRNA, False),
    ],
)
def test_which_voices_may_be_one(one: Voice, other: Voice, wanted: bool) -> None:
    assert may_be_one(one, other) is wanted
    assert may_be_one(other, one) is wanted


def test_a_house_and_what_it_owns_are_one() -> None:
    asked: list[tuple[str, str, tuple[str, ...]]] = []

    def owned(one: str, other: str, reports: Collection[str]) -> bool:
        asked.append((one, other, tuple(sorted(reports))))
        return {one, other} == {TASS.key, IRNA.key}

    told = [says("a", TASS), says("b", REUTERS), says("c", IRNA)]
    assert [group.reports for group in groups_of(told, {}, owned)] == [("a", "c"), ("b",)]
    assert (IRNA.key, TASS.key, ("a", "c")) in asked
    assert len(groups_of(told, {})) == 3


def test_one_voice_in_many_reports_is_one_origin() -> None:
    [group] = groups_of([says("a", TASS), says("b", TASS), says("c", TASS)], {})
    assert group == Group((TASS,), ("a", "b", "c"))


def test_the_origin_is_the_last_voice_of_the_chain() -> None:
    assert names(says("a", REUTERS, MINISTRY), says("b", MINISTRY)) == ["Russian Foreign Ministry"]


def test_an_agency_and_a_ministry_are_two() -> None:
    assert names(says("a", TASS), says("a", MINISTRY)) == ["Russian Foreign Ministry", "TASS"]


def test_an_agency_that_cites_the_ministry_is_not_counted_beside_it() -> None:
    assert len(names(says("a", TASS), says("b", TASS, MINISTRY))) == 1


def test_state_media_and_state_television_are_one() -> None:
    [group] = groups_of([says("a", STATE_MEDIA), says("b", SOME_TV), says("c", STATE_TV)], {})
    assert group.reports == ("a", "b", "c")
    assert group.name == "Iranian state television"


def test_a_proper_name_names_the_group() -> None:
    [group] = groups_of([says("a", STATE_MEDIA), says("b", IRNA)], {})
    assert (group.name, group.kind) == ("IRNA", "agency")


def test_a_copy_under_another_credit_is_no_other_origin() -> None:
    assert names(says("a", TASS), says("b", REUTERS)) == ["Reuters", "TASS"]
    assert len(names(says("a", TASS), says("b", REUTERS), copies={"b": "a"})) == 1
    assert len(names(says("b", TASS), says("c", REUTERS), copies={"b": "a", "c": "a"})) == 1
    both = says("a", TASS), says("a", MINISTRY), says("b", REUTERS)
    assert len(names(*both, copies={"b": "a"})) == 2, "what the original has from two voices stays two"


def test_nobody_credited_is_nobody_counted() -> None:
    assert names(says("a"), says("b")) == []
    assert names(says("a"), says("b", TASS)) == ["TASS"]


def test_a_report_that_credits_two_voices_has_two_origins() -> None:
    assert len(names(says("a", TASS), says("a", STATE_MEDIA))) == 2


def test_the_best_attested_comes_first() -> None:
    assert names(says("a", REUTERS), says("b", TASS), says("c", TASS)) == ["TASS", "Reuters"]


def test_outlets_without_a_credit_stand_beside_the_count() -> None:
    told = [says("a", TASS, outlet="Fjord Daily"), says("b", outlet="Oasis"), says("c", outlet="Adria"), says("a")]
    assert uncredited(told, frozenset(("a",))) == ("Adria", "Oasis")
    assert uncredited(told, frozenset("abc")) == ()


VOICES = (TASS, REUTERS, IRNA, MINISTRY, STATE_MEDIA, STATE_TV, SOME_TV, RUSSIAN_MEDIA, MINISTER, OFFICIAL)
CHAINS = st.lists(st.sampled_from(VOICES), max_size=3, unique=True).map(tuple)
TELLINGS = st.lists(st.builds(lambda report, chain: says(report, *chain), st.sampled_from("abcd"), CHAINS), max_size=8)


@given(TELLINGS, st.randoms())
def test_the_order_of_the_evidence_does_not_matter(told: list[Told], chance: object) -> None:
    wanted = groups_of(told, {})
    shuffled = list(told)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups_of(shuffled, {}) == wanted
    assert groups_of(told * 2, {}) == wanted, "what is said twice counts once"


@given(TELLINGS)
def test_every_voice_is_in_one_group_and_there_are_never_more_groups_than_voices(told: list[Told]) -> None:
    found = groups_of(told, {})
    keys = [voice.key for group in found for voice in group.voices]
    assert sorted(keys) == sorted({t.chain[-1].key for t in told if t.chain})
    assert not any(may_be_one(a, b) for g in found for h in found if g is not h for a in g.voices for b in h.voices)


@given(TELLINGS, TELLINGS)
def test_a_copy_adds_no_origin(told: list[Told], more: list[Told]) -> None:
    copied = [says(f"copy of {t.report}", *t.chain) for t in told]
    copies = {t.report: t.report.removeprefix("copy of ") for t in copied}
    assert len(groups_of([*told, *copied, *more], copies)) == len(groups_of([*told, *more], {}))
