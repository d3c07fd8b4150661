"""Who holds, denies and admits what, and how such claims hang together."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.corroborate.claims import claims_of
from dragoman.corroborate.material import Material
from dragoman.model.annotation import Stance
from dragoman.model.record import ClaimRecord, Status
from tests.resolve.build import AMMAN, Paper, paper, together


def supplied(
    name: str, who: str, cue: str, stance: Stance, *, thing: str = "weapon", status: Status = "alleged", **slots: Any
) -> Paper:
    """A report in which somebody says that Oman did or did not supply Chad with something."""
    content = slots.pop("content", f"that Omani arms, namely some {thing}s, went to Chad")
    made = paper(name, f"{who} {cue} {content}.")
    voice = made.mention(who, "state", **STATES[who]) if who in STATES else made.mention(who, "person", **PERSONS[who])
    oman = made.mention("Omani arms", "state", head="adjective", **STATES["Oman"])
    chad = made.mention("to Chad", "state", **STATES["Chad"])
    said = made.says([voice], cue, content, stance)
    made.event(
        "went", "AID", "military", source=[oman], target=[chad], object=thing, object_class="weapons", status=status,
        attribution=said, stance=stance, **slots,
    )  # fmt: skip
    return made


STATES: dict[str, dict[str, Any]] = {
    "Norway": {"key": "state:NO", "country": "NO"},
    "Oman": {"key": "state:OM", "country": "OM"},
    "Chad": {"key": "state:TD", "country": "TD"},
}
PERSONS: dict[str, dict[str, Any]] = {"Badr Said": {"office": "foreign minister", "country": "OM"}}


def alleged(name: str = "a", thing: str = "weapon") -> Paper:
    return supplied(name, "Norway", "claims", "alleges", thing=thing)


def denied(name: str = "b", thing: str = "weapon") -> Paper:
    return supplied(name, "Oman", "denies", "denies", thing=thing, status="denied")


def admitted(name: str = "c", thing: str = "drone", number: str = "a few") -> Paper:
    content = f"that Omani arms, namely {number} {thing}s, went to Chad"
    amount = [(thing, number)]
    return supplied(
        name, "Badr Said", "admits", "admits", thing=thing, status="occurred", content=content, amounts=amount
    )


def claims(*papers: Paper) -> tuple[list[ClaimRecord], Material]:
    material = together(*papers)
    return sorted(claims_of(material), key=lambda c: c.about), material


def positions(claim: ClaimRecord, material: Material) -> list[tuple[str, str]]:
    names = {material.actor_id(key): actor.name for key, actor in material.cast.actors.items()}
    return [(names.get(p.holder, p.holder), p.stance) for p in claim.positions]


def test_an_allegation_alone_is_a_claim_that_nobody_disputes() -> None:
    [claim], material = claims(alleged())
    assert positions(claim, material) == [("Norway", "alleges")]
    assert not claim.disputed
    assert claim.event in {h.id for h in material.happenings}


def test_what_is_denied_is_disputed() -> None:
    [claim], material = claims(alleged(), denied())
    assert positions(claim, material) == [("Norway", "alleges"), ("Oman", "denies")]
    assert claim.disputed


def test_a_denial_of_what_nobody_holds_is_no_dispute() -> None:
    [claim], _ = claims(denied())
    assert not claim.disputed


def test_drones_are_narrower_than_weapons() -> None:
    [drones, weapons], _ = claims(alleged("a", "drone"), denied("b", "weapon"))
    assert [(r.claim, r.relation) for r in drones.related] == [(weapons.id, "narrower")]
    assert [(r.claim, r.relation) for r in weapons.related] == [(drones.id, "broader")]


def test_drones_and_missiles_are_of_one_matter() -> None:
    found, _ = claims(alleged("a", "drone"), alleged("b", "missile"))
    assert [[r.relation for r in c.related] for c in found] == [["same_matter"], ["same_matter"]]


def test_to_admit_a_few_admits_part_and_contradicts_no_denial() -> None:
    found, material = claims(alleged("a", "drone"), denied("b", "drone"), admitted())
    [part] = [c for c in found if positions(c, material) == [("Badr Said", "admits")]]
    [flat] = [c for c in found if c is not part]
    assert "admits_part_of" in {r.relation for r in part.related}
    assert not part.disputed
    assert flat.disputed
    assert "limited number (“a few”)" in part.about
    assert positions(flat, material) == [("Norway", "alleges"), ("Oman", "denies")]


def test_to_admit_many_is_not_told_as_a_limited_number() -> None:
    found, _ = claims(alleged("a", "drone"), admitted(number="thousands of"))
    assert any(c.about.count("drones (“thousands of”)") for c in found)
    assert not any("limited" in c.about for c in found)


def test_who_asserts_what_is_laid_to_its_charge_admits_it() -> None:
    own = supplied("c", "Oman", "says", "asserts", status="occurred")
    found, material = claims(alleged(), denied(), own)
    assert ("Oman", "admits") in [p for c in found for p in positions(c, material)]


def test_an_admission_or_a_demand_alone_disputes_nothing() -> None:
    assert claims(admitted())[0] == []


@pytest.mark.parametrize("stance", ["asserts", "expects"])
def test_a_plain_statement_by_others_is_no_position(stance: Stance) -> None:
    plain = supplied("c", "Norway", "says", stance, status="occurred")
    [claim], material = claims(denied(), plain)
    assert positions(claim, material) == [("Oman", "denies")]


def test_a_demand_to_stop_is_a_position_where_the_matter_is_contested() -> None:
    demand = supplied("c", "Norway", "demands", "requests", status="alleged")
    found, material = claims(alleged(), denied(), demand)
    assert ("Norway", "requests") in [p for c in found for p in positions(c, material)]


def test_all_who_hold_it_together_hold_it() -> None:
    made = alleged()
    chad = next(i for i, m in enumerate(made.mentions) if m.key == "state:TD")
    made.attributions[0] = replace(made.attributions[0], joint=(chad,))
    [claim], material = claims(made)
    assert positions(claim, material) == [("Chad", "alleges"), ("Norway", "alleges")]


def test_every_position_has_its_words_and_its_chain() -> None:
    found, material = claims(alleged(), denied())
    for claim in found:
        for position in claim.positions:
            assert position.chain
            for quote in position.evidence:
                assert material.reports[quote.report].report.text[quote.start : quote.end] == quote.quote


def test_the_order_of_the_reports_does_not_matter() -> None:
    papers = [alleged("a", "drone"), denied("b", "weapon"), admitted("c", "drone")]
    assert claims(*papers)[0] == claims(*reversed(papers))[0]


def test_a_claim_reads_as_a_claim() -> None:
    [claim], _ = claims(alleged())
    assert claim.about == "That Oman has supplied weapons to Chad"


def behind(source: str, *, key: str, kind: str, status: Status = "alleged", stance: Stance = "alleges") -> Paper:
    """A report in which Norway lays an attack in Amman to somebody's charge."""
    content = f"that {source} was behind the raid in Amman"
    made = paper("a", f"Norway claims {content}.")
    norway = made.mention("Norway", "state", **STATES["Norway"])
    actor = made.mention(source, kind, key=key, country="OM")
    amman = made.mention("Amman", "place", key=AMMAN, country="JO")
    said = made.says([norway], "claims", content, stance)
    made.event(
        "behind", "ASSAULT", "attack", source=[actor], place=amman, object="raid", object_class="attacks",
        object_span=made.span("raid"), status=status, attribution=said, stance=stance,
    )  # fmt: skip
    return made


def test_a_deed_laid_to_ones_charge_is_said_to_be_carried_out_where_it_was() -> None:
    [claim], _ = claims(behind("Oman", key="state:OM", kind="state"))
    assert claim.about == "That Oman has carried out the raid in Amman"


def test_what_an_armed_group_does_is_no_act_of_the_state_in_which_it_is_at_home() -> None:
    [claim], _ = claims(behind("Hezbollah", key="org:hezbollah", kind="organisation"))
    assert claim.about == "That Hezbollah has carried out the raid in Amman"


def test_what_stands_as_a_fact_beside_what_is_denied_is_not_denied() -> None:
    assert claims(behind("Oman", key="state:OM", kind="state", status="occurred", stance="denies"))[0] == []


def test_to_tell_of_an_attack_of_ones_own_is_no_admission_that_makes_a_claim() -> None:
    made = paper("a", "Oman says that Omani guards fought back near Amman.")
    oman = made.mention("Oman", "state", **STATES["Oman"])
    guards = made.mention("Omani guards", "group", head="forces", country="OM")
    said = made.says([oman], "says", "that Omani guards fought back near Amman")
    made.event("fought", "ASSAULT", "attack", source=[guards], attribution=said)
    assert claims(made)[0] == []


def test_who_admits_an_attack_makes_a_claim_though_nobody_disputes_it() -> None:
    made = paper("a", "Ada Berg admitted that she had organised the attack.")
    ada = made.mention("Ada Berg", "person")
    she = made.mention("she", "pronoun", refers=ada)
    said = made.says([ada], "admitted", "that she had organised the attack", "admits")
    made.event(
        "organised", "ASSAULT", "attack", source=[she], object="attack", object_class="attacks", status="alleged",
        attribution=said, stance="admits",
    )  # fmt: skip
    [claim], material = claims(made)
    assert positions(claim, material) == [("Ada Berg", "admits")]
    assert not claim.disputed
