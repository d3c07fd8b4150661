"""Event records: evidence, origins by slot, history, disputes."""

from typing import Any

from dragoman.corroborate.events import event_record
from dragoman.corroborate.material import Material
from dragoman.model.record import EventRecord
from tests.resolve.build import OSLO, Paper, paper, together

BEFORE = "Ada Berg came, as planned, to Oslo on 25 February 2025, the ministry said."


def told(name: str, line: str = "Ada Berg came to Oslo on 25 February 2025, wire said.", **known: Any) -> Paper:
    """A visit; the words "wire" or "ministry", where they stand, are the voice it is credited to."""
    slots = known.pop("slots", {})
    made = paper(name, line, **{"dateline": "26 February 2025"} | known)
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    oslo = made.mention("Oslo", "place", key=OSLO, country="NO") if "Oslo" in line else None
    time = made.time("25 February 2025") if "25 February" in line else None
    said = None
    if "wire" in line:
        voice = made.mention("wire", "agency", key="agency:tass", country="RU")
        said = made.says([voice], "said", "Ada Berg came")
    if "ministry" in line:
        voice = made.mention("ministry", "organisation", head="ministry", country="NO")
        said = made.says([voice], "said", "Ada Berg came")
    made.event("came", "CONSULT", "visit", source=[ada], place=oslo, time=time, attribution=said, **slots)
    return made


def record(*papers: Paper) -> tuple[EventRecord, Material]:
    material = together(*papers)
    [happening] = material.happenings
    return event_record(happening, (), material), material


def test_each_passage_says_what_it_supports_and_through_whom() -> None:
    event, material = record(told("a", outlet="Fjord Daily"))
    [evidence] = event.evidence
    ada = next(p.actor for p in event.participants)
    assert evidence.chain == ("Fjord Daily", "TASS")
    assert set(evidence.supports) == {"occurred", "when", "where", f"participant:{ada}"}
    quote = evidence.span
    assert material.reports["a"].report.text[quote.start : quote.end] == quote.quote


def test_only_who_takes_part_has_a_slot() -> None:
    again = paper("b", "Norway and Ada Berg came to Oslo on 25 February 2025.", dateline="26 February 2025")
    state = again.mention("Norway", "state", key="state:NO", country="NO")
    ada = again.mention("Ada Berg", "person", office="minister", country="NO")
    oslo = again.mention("Oslo", "place", key=OSLO, country="NO")
    again.event("came", "CONSULT", "visit", source=[state, ada], place=oslo, time=again.time("25 February 2025"))
    event, _ = record(told("a"), again)
    taking_part = {f"participant:{p.actor}" for p in event.participants}
    assert {slot for slot in event.slots if slot.startswith("participant:")} == taking_part


def test_origins_are_counted_by_slot() -> None:
    bare = told("b", "Ada Berg came to Norway, the ministry said.")
    event, _ = record(told("a"), bare)
    assert event.independent_origins == 2
    assert event.slots["when"].origins == ("TASS",)
    assert event.slots["where"].origins == ("TASS",)
    [participant] = [slot for slot in event.slots if slot.startswith("participant:")]
    assert event.slots[participant].independent_origins == 2


def test_outlets_without_a_credit_are_not_counted() -> None:
    plain = "Ada Berg came to Oslo on 25 February 2025."
    event, _ = record(told("a"), told("b", plain, outlet="Oasis"))
    assert (event.independent_origins, event.uncredited) == (1, ("Oasis",))
    assert [o.reports for o in event.origins] == [("a",)]


def test_history_is_told_from_two_steps_on() -> None:
    assert record(told("a"))[0].history == ()
    plan = told("b", BEFORE, dateline="20 February 2025", slots={"status": "planned"})
    event, _ = record(told("a"), plan)
    assert [(step.status, step.as_of) for step in event.history] == [
        ("planned", "2025-02-20"),
        ("occurred", "2025-02-26"),
    ]
    assert all(step.evidence for step in event.history)
    assert event.status == "occurred"


def test_a_plan_is_evidence_of_a_plan_not_of_the_visit() -> None:
    plan = told("b", BEFORE, dateline="20 February 2025", slots={"status": "planned"})
    event, _ = record(told("a"), plan)
    assert [o.name for o in event.origins] == ["TASS"]
    assert {"planned"} <= {s for e in event.evidence for s in e.supports}


def test_told_by_one_and_denied_by_another_is_a_contradiction() -> None:
    denial = told("b", "Ada Berg came to Oslo on 25 February 2025, the ministry said.", slots={"status": "denied"})
    event, _ = record(told("a"), denial)
    [dispute] = event.disputes
    assert (dispute.slot, dispute.kind) == ("occurred", "contradiction")
    assert [v.value for v in dispute.values] == ["told as having happened", "denied"]
    assert [v.evidence[0].report for v in dispute.values] == ["a", "b"]
    assert event.independent_origins == 1, "who denies it does not attest it"


def test_no_dispute_without_a_denial() -> None:
    assert record(told("a"), told("b", "Ada Berg came to Oslo on 25 February 2025."))[0].disputes == ()


def test_where_is_named_in_english() -> None:
    where = record(told("a"))[0].where
    assert where is not None
    assert (where.name, where.country) == ("Oslo", "NO")
    assert record(told("a", "Ada Berg came."))[0].where is None


def supplied(first: str, second: str, *, who: str = "Norway") -> EventRecord:
    """One sentence in which Norway holds one thing of its deliveries and the same or another one holds another."""
    line = f"Norway {first} sending boats, but {who} {second} having sent a few."
    made = paper("a", line, dateline="26 February 2025")
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    voice = norway if who == "Norway" else made.mention(who, "state", key="state:JO", country="JO")
    stances: dict[str, Any] = {"denied": ("denies", "denied"), "admitted": ("admits", "occurred")}
    stances["alleged"] = ("alleges", "alleged")
    for cue, speaker, words in ((first, norway, "sending boats"), (second, voice, "having sent a few")):
        stance, status = stances[cue]
        said = made.says([speaker], cue, words, stance)
        trigger = "sending" if "sending" in words else "sent"
        made.event(
            trigger, "AID", "military", source=[norway], object="boat",
            object_class="weapons", attribution=said, stance=stance, status=status,
        )  # fmt: skip
    return record(made)[0]


def test_a_passage_has_its_own_stance_though_one_sentence_holds_two() -> None:
    event = supplied("denied", "admitted")
    held = {e.stance: set(e.supports) & {"occurred", "denied"} for e in event.evidence}
    assert held == {"denies": {"denied"}, "admits": {"occurred"}}


def test_who_first_denies_and_then_admits_has_changed_his_word() -> None:
    [dispute] = supplied("denied", "admitted").disputes
    assert dispute.kind == "update"
    [dispute] = supplied("denied", "admitted", who="Jordan").disputes
    assert dispute.kind == "contradiction"


def test_an_accusation_does_not_tell_that_it_happened() -> None:
    assert supplied("denied", "alleged", who="Jordan").disputes == ()


def test_a_history_has_the_day_on_which_it_was_said() -> None:
    line = "The ministry said in December 2024 that Ada Berg would be in Oslo."
    made = paper("b", line, dateline="20 February 2025")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    oslo = made.mention("Oslo", "place", key=OSLO, country="NO")
    ministry = made.mention("ministry", "organisation", head="ministry", country="NO")
    said = made.says([ministry], "said", "Ada Berg would be in Oslo")
    made.event("would be in Oslo", "CONSULT", "visit", source=[ada], place=oslo, status="planned", attribution=said)
    event, _ = record(told("a"), made)
    assert [(step.status, step.as_of) for step in event.history] == [("planned", "2024-12"), ("occurred", "2025-02-26")]
