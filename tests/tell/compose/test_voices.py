"""Who names it how, who tells what."""

import msgspec
import pytest

from dragoman.model.record import ActorRecord, Form, Quote, Variant, Wording
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.voices import matrix, naming
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def test_names_are_joined_and_reports_without_one_are_told() -> None:
    khoury, treaty, _ = naming(Index(dossier()))
    assert [flat(variant) for variant in treaty.variants] == [
        "treaty on water and energy[0][3]", "the treaty[1]", "Dogovor o vodi[2]", "the water treaty[4]",
    ]  # fmt: skip
    assert [cite.number for cite in khoury.unnamed] == [4]
    assert treaty.unnamed == ()


def test_the_matrix_follows_the_order_it_is_given() -> None:
    rows = matrix(Index(dossier()), ["treaty", "visit26"])
    assert [row.event for row in rows[:2]] == ["treaty", "visit26"]
    assert rows[1].fact.startswith("Marta Zupan")
    assert [cell.told for cell in rows[1].cells] == ["states", "states", "could not know", "could not know", "states"]


def test_a_cell_that_states_shows_where() -> None:
    rows = {row.fact: row for row in matrix(Index(dossier()), [])}
    claim = rows["Slovenian firms sold eavesdropping equipment to Jordan"]
    assert claim.cells[0].cite is None
    assert claim.cells[3].cite is not None
    assert [quote.quote for quote in claim.cells[3].cite.quotes] == [
        "says Slovenian firms sold listening devices to Jordan for years",
        "Amman rejects this",
    ]


def named(*texts: str) -> list[str]:
    """The variants of a person called Eva Zor, told by how each report puts it."""
    record, report = dossier(), dossier().reports[0].id
    span = Quote(report=report, start=0, end=1, quote="x")
    actor = ActorRecord(
        id="a-zor", kind="person", name="Eva Zor", forms=(Form(text="Zor", language="en", report=report),)
    )
    wording = Wording(of="a-zor", variants=tuple(Variant(text=text, report=report, span=span) for text in texts))
    record = msgspec.structs.replace(record, actors=(actor,), wording=(wording,))
    return [flat(variant) for one in naming(Index(record)) for variant in one.variants]


@pytest.mark.parametrize(
    ("texts", "beside"),
    [
        (["the dictator Eva Zor", "President Zor", "Zor"], ["the dictator[0]", "President[0]"]),
        (["President Eva Zor", "president Zor", "their leader"], ["President[0]", "their leader[0]"]),
        (["Eva Zor", "Zor"], []),
        (["President Zor", "President Eva Zor"], []),
    ],
    ids=["titles", "alike but for the name", "by name alone", "all alike"],
)
def test_a_person_is_told_by_what_stands_beside_the_name(texts: list[str], beside: list[str]) -> None:
    assert named(*texts) == beside


def test_two_facts_with_one_name_are_told_apart_by_their_dates() -> None:
    record = dossier()
    same = tuple(msgspec.structs.replace(event, headline="Zupan visits Amman") for event in record.events)
    facts = [row.fact for row in matrix(Index(msgspec.structs.replace(record, events=same)), [])]
    assert "12 Mar 2026: Zupan visits Amman" in facts
