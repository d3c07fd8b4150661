"""What speaks for two mentions being one happening, feature by feature."""

from typing import Any

import pytest

from dragoman.resolve.features import SAME, WEIGHTS, Comparison, compare, family
from tests.resolve.build import ADA, AMMAN, BO, LEA, OSLO, SAMI, days, node, stage


def found(one: dict[str, Any], other: dict[str, Any]) -> Comparison:
    right = {"event": {"report": "b"} | other.pop("event", {}), **other}
    return compare(node(0, **one), node(1, **right), stage())


def value(name: str, one: dict[str, Any], other: dict[str, Any]) -> float | None:
    """The share of its weight that a feature gives, or None."""
    findings = {f.name: f.value for f in found(one, other).findings}
    return round(findings[name] / WEIGHTS[name], 2) if name in findings else None


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({ADA}, {ADA}, 1.0),
        ({ADA, SAMI}, {ADA}, 1.0),
        ({ADA, SAMI}, {ADA, LEA}, 0.5),
        ({ADA}, {BO}, None),
        ({ADA}, {"state:NO"}, None),
    ],
)
def test_persons(one: set[str], other: set[str], share: float | None) -> None:
    assert value("persons", {"sources": one}, {"sources": other}) == share


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({"state:NO", "state:JO"}, {"state:NO", "state:JO"}, 1.0),
        ({ADA, "state:JO"}, {BO, SAMI}, 1.0),
        ({"state:NO", "state:JO"}, {"state:NO", "state:SI"}, 0.5),
        ({"state:NO"}, {"state:NO", "state:JO"}, 1.0),
        ({"state:NO"}, {"state:JO"}, -1.0),
        ({"group:a:farmers"}, {"state:JO"}, None),
    ],
)
def test_sides(one: set[str], other: set[str], share: float | None) -> None:
    assert value("sides", {"sources": one}, {"sources": other}) == share


def test_a_place_that_no_list_has() -> None:
    assert value("place", {"place": "place:~drenovo"}, {"place": "place:~drenovo"}) == 1.0
    assert value("place", {"place": "place:~drenovo"}, {"place": OSLO}) is None, "it may be a part of it"
    twice = found({"place": "place:~drenovo"}, {"place": "place:~kalinovo"})
    assert twice.veto is not None


def test_unnamed_people_of_the_same_kinds() -> None:
    raid = {"type": "ASSAULT", "mode": "attack"}
    one = {"event": raid, "sources": {"group:a:rebels"}, "targets": {"group:a:police"}}
    other = {"event": raid, "sources": {"group:b:rebels"}, "targets": {"group:NO:police"}}
    assert value("people", dict(one), dict(other)) == 1.0
    assert value("people", dict(one), {"event": raid, "sources": {"group:b:rebels"}}) is None
    assert value("people", {**one, "event": {}}, {**other, "event": {}}) is None, "only of violence"


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(OSLO, OSLO, 1.0), (OSLO, "state:NO", 0.8), ("state:NO", OSLO, 0.8), (OSLO, AMMAN, None), (OSLO, None, None)],
)
def test_place(one: str, other: str | None, share: float | None) -> None:
    assert value("place", {"place": one}, {"place": other}) == share


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("2025-02-25", "2025-02-25", 1.0),
        ("2025-02-25", "2025-02", 0.8),
        ("2025-02", "2025-02", 0.8),
        ("2025-02-25", "2025", 0.45),
        ("2025-02-25", "2020/2030", 0.1),
        ("2025-02-25", "2025-03", None),
        ("2025-02-25", None, None),
    ],
)
def test_days(one: str, other: str | None, share: float | None) -> None:
    assert value("days", {"days": one}, {"days": other}) == pytest.approx(share, abs=0.01) if share else share is None


def test_days_are_told_as_the_narrower_of_the_two() -> None:
    [finding] = [f for f in found({"days": "2025-02"}, {"days": "2025-02-25"}).findings if f.name == "days"]
    assert finding.because == "both 2025-02-25"


def test_matter() -> None:
    treaty = {"object": "treaty", "object_class": "agreement"}
    assert value("matter", {"event": treaty}, {"event": dict(treaty)}) == 1.0
    assert value("matter", {"event": treaty}, {"event": {}}) is None
    own = {"object": "tariff", "object_class": "own SANCTION.tariff duty"}
    assert value("matter", {"event": own}, {"event": own | {"object_class": "own SANCTION.tariff levy"}}) == 1.0


INVADE = {"type": "ASSAULT", "mode": "invade"}


def test_goal() -> None:
    war = {"sources": {"state:RU"}, "targets": {"state:UA"}, "event": INVADE}
    assert value("goal", dict(war), dict(war)) == 1.0
    assert value("goal", dict(war), war | {"targets": {"state:GE"}}) is None
    bare = {"sources": {"state:RU"}, "event": INVADE}
    assert value("bare war", dict(war), bare | {"event": INVADE | {"report": "a"}}) == 1.0, "one war of one report"
    assert value("goal", dict(war), dict(bare)) is None
    attack = war | {"event": {"type": "ASSAULT", "mode": "attack"}}
    assert value("goal", dict(attack), dict(attack)) is None, "there are many attacks"


ACCUSE = {"type": "ACCUSE", "mode": "allege", "object": "drone"}


def test_standing() -> None:
    one = {"sources": {"state:UA"}, "targets": {"state:IR"}, "event": ACCUSE}
    assert value("standing", dict(one), dict(one)) == 1.0
    assert value("standing", dict(one), one | {"days": "2025-02-25"}) is None
    assert value("standing", dict(one), one | {"targets": {"state:RU"}}) is None
    assert value("standing", dict(one), one | {"event": ACCUSE | {"object": "missile"}}) is None
    assert value("standing", dict(one), one | {"event": ACCUSE | {"status": "denied"}}) == 1.0, "whether held or denied"


def test_seldom() -> None:
    leaving = {"sources": {"state:US"}, "event": {"type": "REJECT", "mode": "abandon"}}
    assert value("seldom", dict(leaving), dict(leaving)) == 1.0
    assert value("seldom", dict(leaving), leaving | {"sources": {"state:GB"}}) is None
    assert value("seldom", {"sources": {ADA}}, {"sources": {ADA}}) is None


def test_near() -> None:
    shares = [value("near", {}, {"event": {"report": "a", "sentence": at}}) for at in (0, 4, 8, 9)]
    assert shares == [1.0, 0.5, 0.33, None]
    assert value("near", {}, {}) is None, "two reports have no nearness"


def test_lead() -> None:
    assert value("lead", {"lead": True}, {"lead": True}) == 1.0
    assert value("lead", {"lead": True}, {}) is None


def test_a_look_back_is_no_news() -> None:
    back = {"lead": True, "days": "2023-10", "published": days("2025-05-12")}
    assert value("lead", {"lead": True}, dict(back)) is None
    assert value("lead", {"lead": True}, back | {"published": days("2023-11-12")}) == 1.0


def test_one_visit_told_by_two_reports_is_the_same() -> None:
    one = {"sources": {ADA}, "targets": {"state:JO"}, "place": AMMAN, "lead": True}
    comparison = found(one | {"days": "2025-02-25"}, dict(one))
    assert comparison.same
    assert comparison.score == round(sum(f.value for f in comparison.findings), 3)
    assert comparison.reasons()[0] == "Ada Berg in both", "the strongest first"


def test_states_alone_are_not_enough() -> None:
    one = {"sources": {"state:NO"}, "targets": {"state:JO"}, "event": {"type": "SUPPORT", "mode": "endorse"}}
    assert found(dict(one), dict(one)).score < SAME


def test_a_veto_outweighs_any_score() -> None:
    one = {"sources": {ADA}, "place": AMMAN, "lead": True}
    comparison = found(one | {"days": "2025-02-25"}, one | {"days": "2024-02-25"})
    assert comparison.score > SAME
    assert not comparison.same


@pytest.mark.parametrize(
    ("kind", "mode", "name"),
    [
        ("CONSULT", "mediation", "meeting"),
        ("CONSULT", "visit", "CONSULT.visit"),
        ("AGREE", "agree", "agreement"),
        ("AGREE", "sign", "agreement"),
        ("ACCUSE", "allege", "accusation"),
        ("COERCE", "arrest", "COERCE.arrest"),
    ],
)
def test_families(kind: str, mode: str, name: str) -> None:
    assert family(node(event={"type": kind, "mode": mode})) == name


@pytest.mark.parametrize(
    ("sentence", "lead", "share"), [(1, False, 1.0), (2, False, 1.0), (4, False, None), (4, True, 1.0), (9, True, None)]
)
def test_a_count_is_of_what_was_just_told(sentence: int, lead: bool, share: float | None) -> None:
    told = {"sources": {ADA, SAMI}, "days": "2025-05-03", "lead": lead, "event": {"mode": "meeting"}}
    count = {"mode": "meeting", "report": "a", "ordinal": 1, "sentence": sentence}
    states = {"sources": {"state:NO", "state:JO"}, "days": "2025"}
    assert value("counted", dict(told), states | {"event": count}) == share
    assert value("counted", dict(told), states | {"event": count | {"order_after": True}}) is None
    assert value("counted", dict(told), states | {"days": "2024", "event": count}) is None
