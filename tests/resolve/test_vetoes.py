"""Each thing that keeps two mentions apart, and the nearest case in which it does not."""

from typing import Any

import pytest

from dragoman.model.dates import TimeExpr
from dragoman.resolve.features import compare
from dragoman.resolve.nodes import Stage
from tests.resolve.build import ADA, AMMAN, BERGEN, BO, LEA, OSLO, SAMI, days, node, stage

MEETING = {"mode": "meeting"}
SIGN = {"type": "AGREE", "mode": "sign"}
AID = {"type": "AID", "mode": "military", "object_class": "weapons"}
SANCTION = {"type": "SANCTION", "mode": "sanction"}
Slots = dict[str, Any]


def veto(one: Slots, other: Slots, cast: Stage | None = None) -> str | None:
    """The reason that keeps apart a mention of report a and one of report b."""
    right = {"event": {"report": "b"} | other.pop("event", {}), **other}
    left, right_node = node(0, **one), node(1, **right)
    found, turned = compare(left, right_node, cast or stage()), compare(right_node, left, cast or stage())
    assert (found.veto is None) == (turned.veto is None)
    assert found.score == turned.score
    return found.veto


def visit(**known: Any) -> Slots:
    return {"sources": {ADA}} | known


def test_different_days() -> None:
    assert veto(visit(days="2025-02-25"), visit(days="2025-03-01")) == "one is dated 2025-02-25, the other 2025-03-01"
    assert veto(visit(days="2025-02"), visit(days="2025-02-11")) is None
    assert veto(visit(days="2025-02-25"), visit()) is None


def test_a_plan_need_not_come_true_on_its_day() -> None:
    planned = {"status": "planned"}
    assert veto(visit(days="2025-02-25", event=planned), visit(days="2025-03-01")) is None
    assert veto(visit(days="2025-02-25", event=planned), visit(days="2025-09-01"))
    assert veto(visit(days="2025-02-25", event=planned), visit(days="2025-03-01", event={"report": "a"}))


def test_what_was_over_is_not_what_is_still_to_come() -> None:
    plan = visit(days="2025-02", event={"status": "planned"}, published=days("2025-02-26"))
    done = visit(days="2025-02-25", published=days("2025-02-26"))
    assert veto(dict(plan), dict(done)) is not None
    assert veto(plan | {"published": days("2025-02-20")}, dict(done)) is None
    assert veto(plan | {"published": None}, dict(done)) is None


def test_different_visitors() -> None:
    assert veto({"sources": {ADA}}, {"sources": {BO}}) == "Ada Berg in one, Bo Lind in the other"
    assert veto({"sources": {ADA, BO}}, {"sources": {BO}}) is None
    assert veto({"sources": {ADA}}, {"sources": {"state:NO"}, "event": {"report": "a"}}) is None


def test_others_of_the_same_state_met() -> None:
    one, other = {"sources": {ADA}, "targets": {"state:JO"}}, {"sources": {BO}, "targets": {"state:JO"}}
    assert veto(one | {"event": MEETING}, other | {"event": MEETING}) == "Ada Berg in one, Bo Lind in the other"


def test_a_visit_by_nobody_named_is_another_reports_only_by_its_day() -> None:
    state = {"sources": {"state:NO"}}
    assert veto(visit(), dict(state)) == "no person in common"
    assert veto(visit(days="2025-02-25"), state | {"days": "2025-02-25"}) is None
    assert veto(visit(days="2025-02"), state | {"days": "2025-02"}) == "no person in common"
    assert veto(visit(event={"mode": "multilateral"}), state | {"event": {"mode": "multilateral"}}) is None


FOREIGN_MINISTER = ("foreign minister", "NO")


def test_reports_of_different_times_name_different_ministers() -> None:
    cast = stage({"a": {FOREIGN_MINISTER: [ADA]}, "b": {FOREIGN_MINISTER: [BO]}})
    found = veto({"sources": {SAMI}, "place": OSLO}, {"sources": {SAMI}, "place": OSLO}, cast)
    assert found == "the foreign minister of Norway is Ada Berg in one report and Bo Lind in the other"
    assert veto({"sources": {SAMI}, "place": AMMAN}, {"sources": {SAMI}, "place": AMMAN}, cast) is None, "not concerned"
    dated = {"sources": {SAMI}, "place": OSLO, "days": "2025-02-25"}
    assert veto(dict(dated), dict(dated), cast) is None, "the days are known"


def test_there_are_many_ministers_but_one_foreign_minister() -> None:
    cast = stage({"a": {("minister", "NO"): [ADA]}, "b": {("minister", "NO"): [BO]}})
    assert veto({"sources": {SAMI}, "place": OSLO}, {"sources": {SAMI}, "place": OSLO}, cast) is None
    both = stage({"a": {FOREIGN_MINISTER: [ADA]}, "b": {FOREIGN_MINISTER: [ADA, BO]}})
    assert veto({"sources": {SAMI}, "place": OSLO}, {"sources": {SAMI}, "place": OSLO}, both) is None


def test_different_places() -> None:
    assert veto(visit(place=OSLO), visit(place=AMMAN)) == "one is in Oslo, the other in Amman"
    assert veto(visit(place=OSLO), visit(place=BERGEN)) == "one is in Oslo, the other in Bergen"
    assert veto(visit(place=OSLO), visit(place="state:NO")) is None
    assert veto(visit(place=OSLO), visit()) is None


def test_a_treaty_is_one_wherever_it_is_told_of() -> None:
    signed = {"sources": {"state:NO"}, "targets": {"state:JO"}}
    assert veto(signed | {"event": SIGN, "place": OSLO}, signed | {"event": SIGN, "place": AMMAN}) is None


def test_other_parties() -> None:
    one = {"sources": {"state:NO"}, "targets": {"state:JO"}, "event": SIGN}
    assert veto(dict(one), {"sources": {"state:NO"}, "targets": {"state:SI"}, "event": SIGN}) == "other parties"
    assert veto(dict(one), {"sources": {"state:JO"}, "targets": {"state:NO"}, "event": SIGN}) is None
    assert veto(dict(one), {"sources": {"state:SI"}, "event": SIGN}) is None, "one party alone tells nothing"


def test_other_sides() -> None:
    one = {"sources": {"state:US"}, "targets": {"state:IR"}}
    assert veto(one | {"event": SANCTION}, one | {"sources": {"state:GB"}, "event": SANCTION}) == "another side acts"
    found = veto(one | {"event": SANCTION}, one | {"targets": {"state:RU"}, "event": SANCTION})
    assert found == "it is done to another side"
    assert veto(one | {"event": SANCTION}, one | {"sources": set(), "event": SANCTION}) is None


def test_other_objects() -> None:
    one = {"sources": {"state:IR"}, "targets": {"state:RU"}}
    drones, missiles = AID | {"object": "drone"}, AID | {"object": "missile"}
    assert veto(one | {"event": drones}, one | {"event": missiles}) == "one is about drone, the other about missile"
    assert veto(one | {"event": drones}, one | {"event": drones}) is None
    assert veto(one | {"event": drones}, one | {"event": {"type": "AID", "mode": "military"}}) is None
    money = {"type": "SANCTION", "mode": "sanction", "object": "fund", "object_class": "money"}
    goods = {"type": "SANCTION", "mode": "sanction", "object": "oil", "object_class": "goods"}
    assert veto(one | {"event": money}, one | {"event": goods}) == "one is about fund, the other about oil"


def test_the_second_visit_is_not_the_first() -> None:
    second, first = {"ordinal": 2}, {"report": "a", "order_after": True}
    assert veto(visit(event=second), visit(event=first)) == "the report counts them as different ones"
    assert veto(visit(event=second), visit(event={"order_after": True})) is None, "each report counts for itself"
    assert veto(visit(event={}), visit(event={"report": "a"})) is None


@pytest.mark.parametrize("other", [LEA, SAMI])
def test_strangers_of_two_states_may_meet_in_one_round_of_talks(other: str) -> None:
    talks = {"mode": "multilateral"}
    assert veto({"sources": {ADA}, "event": talks}, {"sources": {other}, "event": talks}) is None


def test_meetings_in_which_others_were_met() -> None:
    president = {"sources": {ADA}, "targets": {SAMI}, "event": dict(MEETING)}
    minister = {"sources": {ADA}, "targets": {LEA}, "event": dict(MEETING)}
    reason = "Sami Khoury met in one, Lea Kos in the other"
    assert veto(dict(president), minister | {"event": MEETING | {"report": "a"}}) == reason
    assert veto(dict(president), {"sources": {SAMI}, "targets": {ADA}, "event": dict(MEETING)}) is None
    assert veto(dict(president), {"sources": {ADA}, "targets": {SAMI, LEA}, "event": dict(MEETING)}) is None
    side = {"sources": {ADA}, "event": MEETING | {"report": "a"}}
    assert veto(dict(president), side | {"targets": {"state:SI"}}) == "somebody else is met"
    assert veto(dict(president), side | {"targets": {"state:JO"}}) is None
    before = {"sources": {ADA}, "targets": {"person:nobody known"}, "event": dict(MEETING), "prior": True}
    assert veto(dict(before), side | {"targets": {"office:JO:president"}}) == "somebody else is met"
    assert veto(before | {"prior": False}, side | {"targets": {"office:JO:president"}}) is None


def test_the_date_of_a_report_may_be_a_day_off() -> None:
    """An attack by night is of the next day there while it is still the day before where it is told."""
    attack = {"type": "ASSAULT", "mode": "attack"}
    timed: Slots = {"time": TimeExpr(sentence=0, first=0, last=1, start=0, end=3, form="absolute", unit="day", rule="")}
    assert veto({"event": dict(attack), "days": "2016-11-10"}, {"event": attack | timed, "days": "2016-11-11"}) is None
    assert veto({"event": attack | timed, "days": "2016-11-10"}, {"event": attack | timed, "days": "2016-11-11"})
    assert veto({"event": dict(attack), "days": "2016-11-08"}, {"event": attack | timed, "days": "2016-11-11"})


def test_undated_meetings_of_reports_weeks_apart() -> None:
    def met(published: str, **known: Any) -> Slots:
        return {"sources": {ADA}, "targets": {SAMI}, "event": dict(MEETING), "published": days(published)} | known

    assert veto(met("2025-01-21"), met("2025-02-28"))
    assert veto(met("2025-01-21"), met("2025-01-25")) is None
    assert veto(met("2025-01-21", days="2025-01-20"), met("2025-02-28")) is None


def test_who_meets_two_people_meets_twice() -> None:
    pair = {"sources": {ADA, SAMI}, "event": dict(MEETING)}
    with_lea = {"sources": {ADA}, "targets": {LEA}, "event": dict(MEETING)}
    reason = "with Sami Khoury in one, with Lea Kos in the other"
    assert veto(dict(pair), dict(with_lea)) == reason
    assert veto(dict(pair), {"sources": {ADA}, "targets": {SAMI, LEA}, "event": dict(MEETING)}) is None
    round_ = {"mode": "multilateral"}
    assert veto(pair | {"event": round_}, with_lea | {"event": dict(round_)}) == "other parties"


def test_an_attack_by_night_is_of_two_days() -> None:
    told = TimeExpr(sentence=0, first=0, last=1, start=0, end=4, form="weekday", rule="test", weekday=3)
    attack = {"type": "ASSAULT", "mode": "attack", "time": told}
    group = {"sources": {"org:taliban"}, "lead": True, "event": attack}
    thursday, friday = {"days": "2025-05-01", **group}, {"days": "2025-05-02", **group}
    assert veto(dict(thursday), dict(friday)) is None
    assert veto(dict(thursday), friday | {"lead": False}) is not None
    assert veto(dict(thursday), friday | {"days": "2025-05-04"}) is not None
    state = {"sources": {"state:NO"}}
    assert veto(thursday | state, friday | state) is not None, "states at war attack every day"
    place = {"place": OSLO, "place_country": "NO"}
    assert veto(thursday | state | place, friday | state | place) is None


def weekday(number: int, **known: Any) -> Slots:
    told = TimeExpr(sentence=0, first=0, last=1, start=0, end=4, form="weekday", rule="test", weekday=number)
    return {"event": {"time": told} | known.pop("event", {})} | known


def test_another_day_of_the_week() -> None:
    friday, saturday = 4, 5
    assert veto(weekday(saturday), weekday(friday, days="2025-03-07")) == "told of different days of the week"
    assert veto(weekday(saturday), weekday(friday)) == "told of different days of the week"
    assert veto(weekday(friday), weekday(friday, days="2025-03-07")) is None
    assert veto(weekday(saturday), {"days": "2025-03-07"}) is None, "the other gives no day itself"


def test_of_an_attack_by_night_some_tell_the_day_before() -> None:
    attack = {"type": "ASSAULT", "mode": "attack"}
    friday = weekday(4, event=attack, days="2025-03-07")
    assert veto(weekday(5, event=attack), dict(friday)) is None
    assert veto(weekday(6, event=attack), weekday(4, event=attack, days="2025-03-07")) is not None


def test_of_words_in_two_languages_only_listed_things_are_others() -> None:
    def freed(class_: str, object_: str, language: str) -> Slots:
        event = {"type": "CONCEDE", "mode": "release", "object_class": class_, "object": object_}
        return {"sources": {ADA}, "event": event, "language": language}

    captives, own = freed("captives", "prisoner", "en"), "own CONCEDE.release 3"
    assert veto(dict(captives), freed(own, "战俘", "zh")) is None
    assert veto(dict(captives), freed(own, "body", "en")) is not None
    assert veto(dict(captives), freed("money", "кредит", "ru")) is not None


def test_aid_is_of_one_kind_unless_both_things_are_known() -> None:
    def aid(object_: str, language: str) -> Slots:
        return {"sources": {ADA}, "event": AID | {"object": object_}, "language": language}

    assert veto(aid("weapon", "en"), aid("оружие", "ru")) is None
    assert veto(aid("drone", "en"), aid("raketa", "hr")) is not None
    assert veto(aid("weapon", "en"), aid("drone", "en")) is not None


def test_penalties_are_sanctions() -> None:
    def imposed(class_: str) -> Slots:
        return {"sources": {ADA}, "event": SANCTION | {"object_class": class_, "object": "sanction"}}

    assert veto(imposed("penalties"), imposed("sanctions")) is None
