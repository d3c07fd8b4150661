"""The reasons behind a record."""

import msgspec

from dragoman.model.record import Holder
from dragoman.tell import explain_text
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier


def test_stories_events_and_dates_are_explained() -> None:
    text = explain_text(dossier(), width=160)
    assert "[0][1] Marta Zupan, Slovenia’s foreign minister, visits Amman for one day, 12 Mar 2026" in text
    assert "· the same visitor, host and city" in text
    assert "Zupan attends a regional conference on water in Amman (Oct 2024): seventeen months lie between" in text
    assert "[1] Amman Morning, 12 Mar 2026, stated in the report" in text
    assert "“u utorak”" in text


def test_events_of_one_report_that_resemble_nothing_are_not_explained() -> None:
    assert "Nicosia" not in explain_text(dossier())


def test_an_empty_record_is_explained_too() -> None:
    record = dossier()
    bare = msgspec.structs.replace(
        record, reports=(), events=(), claims=(), statements=(), wording=(), coverage=(), oddities=(), uncoded=()
    )
    assert "no event is told by more than one report" in explain_text(bare)


def test_nothing_steers_the_terminal() -> None:
    assert not set(explain_text(hostile_dossier())) & {"\x1b", "\x07", "\x00", "\u202e", "\r"}


def test_the_spellings_of_one_person_are_told_with_the_reason() -> None:
    record = dossier()
    person = next(actor for actor in record.actors if actor.kind == "person" and actor.forms)
    told = msgspec.structs.replace(
        person,
        forms=(*person.forms, msgspec.structs.replace(person.forms[0], text="Марта Жупан", span=None)),
        same_because=("the letters of one render those of the other",),
    )
    actors = tuple(told if actor is person else actor for actor in record.actors)
    text = explain_text(msgspec.structs.replace(record, actors=actors))
    assert "Which names are one person's" in text
    assert "Марта Жупан" in text
    assert "· the letters of one render those of the other" in text


def test_who_held_an_office_without_a_name_is_told_with_the_reason() -> None:
    record = dossier()
    person = next(actor for actor in record.actors if actor.kind == "person" and actor.forms)
    held = Holder(name="Odo Brandvik", since="2021", until="..", because="by the tables", evidence=())
    office = msgspec.structs.replace(person, forms=person.forms[:1], held_by=held)
    actors = tuple(office if actor is person else actor for actor in record.actors)
    text = explain_text(msgspec.structs.replace(record, actors=actors))
    assert "worked out by Dragoman" in text
    assert "· Odo Brandvik: by the tables" in text
