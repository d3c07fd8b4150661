"""What the ontology answers, and that the shipped files are whole and fit the language packs."""

from importlib.resources.abc import Traversable
from typing import Any

import pytest

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder, read_yaml
from dragoman.ontology import EventType, load_ontology

ONTOLOGY = load_ontology()
SIXTEEN = [
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
]  # fmt: skip
RENAMED = {"INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE", "DEMAND": "REQUEST", "FIGHT": "ASSAULT"}
UNCHANGED = set(SIXTEEN) - {"ACCUSE", "REQUEST"}

kinds = pytest.mark.parametrize("kind", ONTOLOGY.types.values(), ids=lambda kind: kind.name)


def _triggers() -> list[Traversable]:
    return [f / "triggers.yml" for f in (data_folder() / "lang").iterdir() if (f / "triggers.yml").is_file()]


def test_the_types_are_the_sixteen() -> None:
    assert list(ONTOLOGY.types) == SIXTEEN


def test_every_older_class_has_a_place() -> None:
    older = {old: kind.name for kind in ONTOLOGY.types.values() for old in kind.plover_old}
    assert older == {name: name for name in UNCHANGED} | RENAMED
    assert len(older) == 18
    assert ONTOLOGY.from_old("INVESTIGATE") == ("ACCUSE", "investigate")


@pytest.mark.parametrize("path", _triggers(), ids=lambda path: path.parent.name)
def test_packs_use_the_modes_of_the_ontology(path: Any) -> None:
    triggers = read_yaml(path, str(path))
    used = {(kind, mode) for kind in SIXTEEN for mode in triggers.get(kind, {})}
    known = {(kind.name, mode) for kind in ONTOLOGY.types.values() for mode in kind.modes}
    assert used <= known
    if path.parent.name == "en":
        assert used == known
    assert {key for key in triggers if key.isupper()} <= set(SIXTEEN)


@kinds
def test_a_type_is_told_apart_from_others(kind: EventType) -> None:
    named = {other for line in kind.is_not for other in SIXTEEN if other in line}
    assert len(named - {kind.name}) >= 2
    assert set(kind.roles) >= {"source", "target"}


@kinds
def test_a_type_has_examples_enough(kind: EventType) -> None:
    def number(*languages: str, events: bool) -> int:
        return sum(e.language in languages and bool(e.events) is events for e in kind.examples)

    assert number("en", events=True) >= 10
    assert number("hr", events=True) >= 6
    assert number("sr", "bs", events=True) >= 2
    assert number("en", events=False) >= 4
    assert number("hr", events=False) >= 2


@kinds
def test_a_type_s_examples_show_every_mode_and_many_statuses(kind: EventType) -> None:
    golds = [gold for e in kind.examples for gold in e.events if gold.type == kind.name]
    assert {gold.mode for gold in golds} >= set(kind.modes)
    assert {gold.status for gold in golds} >= {"occurred", "planned", "denied"} - _lacking(kind.name)


def _lacking(kind: str) -> set[str]:
    """Statuses that make no sense for a type: crowds do not deny having marched."""
    return {"PROTEST": {"denied"}, "THREATEN": {"planned"}}.get(kind, set())


def test_no_example_stands_twice() -> None:
    texts = [example.text for _, example in ONTOLOGY.examples()]
    assert len(texts) == len(set(texts)) >= 350


@pytest.mark.parametrize(
    ("kind", "mode", "code"),
    [
        ("CONSULT", "visit", "042"),
        ("CONSULT", "call", "041"),
        ("CONSULT", None, "04"),
        ("AGREE", "sign", "057"),
        ("AID", "military", "072"),
        ("SANCTION", "impose", "163"),
        ("ASSAULT", "attack", "190"),
    ],
)
def test_cameo_codes(kind: str, mode: str | None, code: str) -> None:
    assert ONTOLOGY.cameo(kind, mode) == code


def test_sides_and_roles() -> None:
    assert ONTOLOGY.symmetric("CONSULT", "meeting")
    assert not ONTOLOGY.symmetric("CONSULT", "visit")
    assert not ONTOLOGY.symmetric("CONSULT", None)
    assert ONTOLOGY.on_place("CONSULT", "visit")
    assert not ONTOLOGY.on_place("CONSULT", "meeting")
    assert ONTOLOGY.role("CONSULT", "visit", "source") == "visitor"
    assert ONTOLOGY.role("CONSULT", "visit", "target") == "host"
    assert ONTOLOGY.role("AGREE", "sign", "target") == "signatory"
    assert ONTOLOGY.role("AID", "military", "target") == "target"
    assert ONTOLOGY.role("AID", None, "source") == "source"


@pytest.mark.parametrize(
    ("kind", "mode", "place"),
    [("TRADE", "visit", "ontology/TRADE.yml"), ("CONSULT", "picnic", "ontology/CONSULT.yml: modes.picnic")],
)
def test_what_is_not_there_is_told(kind: str, mode: str, place: str) -> None:
    with pytest.raises(PackError, match="E216") as told:
        ONTOLOGY.headline(kind, mode, "occurred", {})
    assert told.value.place == place


def test_unknown_classes_and_languages_are_told() -> None:
    with pytest.raises(PackError, match="YIELD"):
        ONTOLOGY.from_old("YIELD")
    with pytest.raises(PackError, match="no such language pack"):
        ONTOLOGY.headline("CONSULT", "visit", "occurred", {}, "xx")
