"""Who says what, who names it how, who tells what."""

import msgspec
import pytest

from dragoman.model.record import Quote, StatementRecord
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.voices import _bare, matrix, naming, speakers
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def test_those_who_say_most_come_first() -> None:
    found = speakers(Index(dossier()))
    assert [(speaker.name, len(speaker.sayings)) for speaker in found][:2] == [("Sami Khoury", 2), ("Marta Zupan", 1)]


def test_a_chain_runs_from_the_outlet_to_the_first_voice() -> None:
    office = next(speaker for speaker in speakers(Index(dossier())) if speaker.name == "Haddad’s press office")
    assert office.sayings[0].chain == ("The Levant Review", "Vodnjak", "Haddad’s press office")
    assert office.sayings[0].how == "in substance"


QUOTED = [
    ('"We left,"', "We left"), ("„Dogovor“", "Dogovor"), ("«Нет»", "Нет"),
    ('it was "built on sand"', 'it was "built on sand"'),
    ("plain,", "plain"), ('"half open', "half open"), ("", ""), ('"', ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bare"), QUOTED)
def test_marks_around_a_statement_are_taken_off_those_inside_stay(text: str, bare: str) -> None:
    assert _bare(text) == bare


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


def said(kind: str, start: int, words: str) -> StatementRecord:
    first = dossier().statements[0]
    content = Quote(report=first.content.report, start=start, end=start + len(words), quote=words)
    return msgspec.structs.replace(first, kind=kind, content=content)


SAID = [
    ([("indirect", 10, "We left."), ("direct", 10, "We left")], ["word for word: We left"]),
    ([("indirect", 10, "that we left the hall"), ("indirect", 18, "left")], ["in substance: that we left the hall"]),
    ([("direct", 10, "We left"), ("direct", 90, "We left")], ["word for word: We left"] * 2),
]


@pytest.mark.parametrize(("statements", "shown"), SAID)
def test_words_told_twice_over_are_shown_once(statements: list[tuple[str, int, str]], shown: list[str]) -> None:
    record = msgspec.structs.replace(dossier(), statements=tuple(said(*one) for one in statements))
    (speaker,) = speakers(Index(record))
    assert [f"{saying.how}: {saying.content.text}" for saying in speaker.sayings] == shown
