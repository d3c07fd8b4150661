"""The researcher's table."""

import csv
from io import StringIO

import msgspec
import pytest

from dragoman.model.record import Dossier
from dragoman.tell import to_csv
from dragoman.tell.table import COLUMNS, dyads
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier
from tests.tell.synthetic_texts import cast


def rows(record: Dossier) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(to_csv(record), newline="")))


def test_there_is_a_row_for_each_event_and_dyad() -> None:
    found = [(row["event_id"], row["source"], row["target"]) for row in rows(dossier())]
    assert ("visit26", "Marta Zupan", "Sami Khoury") in found
    assert [pair for pair in found if pair[0] == "delegation"] == [
        ("delegation", "Igor Breznik", "Rania Haddad"),
        ("delegation", "Tea Lah", "Rania Haddad"),
    ]
    assert ("treaty", "Jure Hrast", "Rania Haddad") in found
    assert ("syria", "", "") in found
    assert {row["event_id"] for row in rows(dossier())} == {event.id for event in dossier().events}


def test_a_row_holds_what_the_record_holds() -> None:
    row = rows(dossier())[0]
    assert (row["type"], row["mode"]) == ("CONSULT", "visit")
    assert (row["source_country"], row["target_country"], row["place_country"]) == ("SVN", "JOR", "JOR")
    assert (row["date"], row["precision"], row["basis"]) == ("2026-03-12", "day", "inferred")
    assert row["independent_origins"] == "2"
    assert row["reports"] == "r0; r1; r4"
    assert row["quote"] == "Marta Zupan arrived in the Jordanian capital on Thursday morning"


def test_country_codes_come_from_the_function_given() -> None:
    assert "S-I" in to_csv(dossier(), iso3=lambda code: f"{code[0]}-{code[1]}")


def test_lines_end_as_the_standard_says() -> None:
    content = to_csv(dossier())
    assert content.splitlines()[0] == ",".join(COLUMNS)
    assert content.count("\r\n") == content.count("\n")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    record = dossier()
    event = msgspec.structs.replace(record.events[0], headline=f"{start}HYPERLINK(1)")
    row = rows(msgspec.structs.replace(record, events=(event,)))[0]
    assert row["headline"].startswith("'")


def test_whatever_a_report_holds_the_table_stays_a_table() -> None:
    table = list(csv.reader(StringIO(to_csv(hostile_dossier()), newline="")))
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert not any("\x1b" in cell or "\x00" in cell or "\u202e" in cell for row in table for cell in row)


PAIRS = [
    ((("zupan", "visitor"),), [("zupan", None)]),
    ((("khoury", "host"),), [(None, "khoury")]),
    ((), [(None, None)]),
    ((("zupan", "participant"), ("khoury", "participant"), ("markou", "participant")),
     [("zupan", "khoury"), ("zupan", "markou"), ("khoury", "markou")]),
    ((("breznik", "signatory"), ("lah", "signatory"), ("haddad", "signatory")),
     [("breznik", "haddad"), ("lah", "haddad")]),
    ((("breznik", "participant"), ("lah", "participant")), [("breznik", "lah")]),
    ((("zupan", "visitor"), ("khoury", "participant")), [("zupan", "khoury")]),
    ((("zupan", "source"), ("zupan", "target"), ("khoury", "target")), [("zupan", "khoury")]),
]  # fmt: skip


@pytest.mark.parametrize(("participants", "pairs"), PAIRS)
def test_dyads_are_who_acts_on_whom(
    participants: tuple[tuple[str, str], ...], pairs: list[tuple[str | None, str | None]]
) -> None:
    record = dossier()
    event = msgspec.structs.replace(record.events[0], participants=cast(*participants))
    assert dyads(event, {actor.id: actor for actor in record.actors}) == pairs
