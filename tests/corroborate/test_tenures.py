"""The record tells who held an office as worked out, never as read."""

from dragoman.model.record import ActorRecord, Dossier
from dragoman.options import Options
from dragoman.pipeline import run
from dragoman.select import select
from dragoman.tell import make_brief, to_terminal
from tests.resolve.build import reading, record

OFFICE = "Iranian foreign minister in Oslo\n\n25 February 2025\n\nThe Iranian foreign minister visited Oslo on Monday."
THEN = "Talks in Oslo\n\n24 October 2023\n\nThe Iranian foreign minister visited Oslo on Monday, state media said."
NAMED = (
    "A talk in Rome\n\n3 March 2025\n\nIranian Foreign Minister Abbas Araghchi visited Rome on Sunday, Tasnim reported."
)
BY_TABLE = "by the tables of office-holders"


def actor(found: Dossier, *, name: str) -> ActorRecord:
    [one] = (a for a in found.actors if a.name == name)
    return one


def test_the_holder_of_an_office_that_nobody_is_named_in_stands_beside_it() -> None:
    found = record(a=OFFICE, b=THEN)
    offices = [a for a in found.actors if a.name == "Iranian foreign minister"]
    held = {a.held_by.name: a for a in offices if a.held_by is not None}
    assert set(held) == {"Abbas Araghchi", "Hossein Amir-Abdollahian"}
    then = held["Hossein Amir-Abdollahian"]
    assert then.same_because == ()
    assert then.held_by is not None
    assert (then.held_by.basis, then.held_by.since, then.held_by.until) == ("inferred", "2021-08-25", "2024-05-19")
    assert BY_TABLE in then.held_by.because
    assert {quote.quote for quote in then.held_by.evidence} == {"Iranian foreign minister"}
    assert not any(e.headline.startswith(("Hossein", "Abbas")) for e in found.events), "no report names them"


def test_an_office_joined_to_a_name_says_so_wherever_it_stands() -> None:
    found = record(a=OFFICE, n=NAMED)
    man = actor(found, name="Abbas Araghchi")
    assert not any(a.name == "Iranian foreign minister" for a in found.actors)
    [because] = [reason for reason in man.same_because if BY_TABLE in reason]
    assert because == (
        "worked out, not read: “Iranian foreign minister” is told of 25 February 2025; 24 February 2025, and by the "
        "tables of office-holders Abbas Araghchi was foreign minister of Iran from 21 August 2024"
    )
    assert {form.text: form.because is not None for form in man.forms} == {
        "Iranian foreign minister": True, "Abbas Araghchi": False,
    }  # fmt: skip
    [there] = [e for e in found.events if e.where is not None and e.where.name == "Oslo"]
    assert there.headline == "Iranian foreign minister visits Oslo"
    assert [(p.actor, p.because is not None) for p in there.participants] == [(man.id, True)]
    [rome] = [e for e in found.events if e.where is not None and e.where.name == "Rome"]
    assert [(p.actor, p.because) for p in rome.participants] == [(man.id, None)]
    assert [office.as_of for office in man.offices] == ["2025-03-03"], "only what a report says of him"


def test_a_chain_names_the_office_that_its_report_names() -> None:
    said = f"{OFFICE} The Iranian foreign minister said that talks would go on."
    found = record(a=said, n=NAMED)
    man = actor(found, name="Abbas Araghchi")
    [statement] = [s for s in found.statements if s.cue.quote == "said"]
    assert statement.speaker == man.id
    assert statement.chain[-1] == "Iranian foreign minister"


def test_an_event_is_found_by_the_holder_and_the_brief_marks_him() -> None:
    found = record(a=THEN)
    [kept] = select(found, Options(about="Amir-Abdollahian")).events
    assert kept.where is not None
    assert kept.where.name == "Oslo"
    assert "Iranian foreign minister (Hossein Amir-Abdollahian, worked out by Dragoman)" in told(found)
    assert "Abbas Araghchi, Iran’s foreign minister (worked out by Dragoman)" in told(record(a=OFFICE, n=NAMED))


def told(found: Dossier) -> str:
    return " ".join(to_terminal(make_brief(found)).split())


def test_offices_and_reasons_stand_in_the_language_of_the_brief() -> None:
    found = run(reading(a=OFFICE, b=THEN, n=NAMED), Options(language_in="de"))
    man = actor(found, name="Abbas Araghchi")
    [because] = [reason for reason in man.same_because if "Listen" in reason]
    assert because == (
        "erschlossen, nicht gelesen: „Iranian foreign minister“ betrifft diese Zeit: 25. Feb. 2025; "
        "24. Feb. 2025; nach den Listen der Amtsinhaber: Abbas Araghchi – Außenminister (Iran), "
        "im Amt seit: 21. Aug. 2024"
    )
    [then] = [a.held_by for a in found.actors if a.held_by is not None]
    assert "Hossein Amir-Abdollahian – Außenminister (Iran), im Amt: 25. Aug. 2021 – 19. Mai 2024" in then.because
    assert {e.headline for e in found.events if e.where is not None and e.where.name == "Oslo"} == {
        "Außenminister (Iran) besucht Oslo"
    }


def test_the_holder_has_the_name_of_the_language_of_the_brief() -> None:
    found = run(reading(b=THEN), Options(language_in="ru"))
    [held] = [a.held_by for a in found.actors if a.held_by is not None]
    assert held.name == "Хосейн Амир Абдоллахиян"
