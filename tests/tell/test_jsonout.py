"""The record as JSON."""

import json

import msgspec

from dragoman.model.record import SCHEMA, Dossier
from dragoman.tell import to_json
from tests.tell.hostile import hostile_dossier
from tests.tell.synthetic import dossier


def test_the_record_comes_back_as_it_went() -> None:
    for record in (dossier(), hostile_dossier()):
        assert msgspec.json.decode(to_json(record), type=Dossier) == record


def test_the_bytes_are_readable_and_always_the_same() -> None:
    content = to_json(dossier())
    assert content == to_json(dossier())
    assert content.startswith(b'{\n  "schema": "' + SCHEMA.encode())
    assert content.endswith(b"}\n")
    assert "وزيرة".encode() in content


def test_mappings_are_sorted_and_keys_follow_the_contract() -> None:
    record = dossier()
    turned = msgspec.structs.replace(
        record,
        coverage=tuple(
            msgspec.structs.replace(one, reports=dict(reversed(one.reports.items()))) for one in record.coverage
        ),
    )
    assert to_json(turned) == to_json(record)
    assert list(json.loads(to_json(record))["events"][0])[:5] == ["id", "type", "mode", "headline", "when"]


def test_nothing_in_the_bytes_steers_a_terminal() -> None:
    record = msgspec.structs.replace(dossier(), version="1\x9b31m\x7f\u202eb\u2066c\u200fd\x1be")
    content = to_json(record)
    assert not set(content.decode()) & set("\x9b\x7f\u202e\u2066\u200f\x1b")
    assert msgspec.json.decode(content, type=Dossier) == record
