"""A wrong file is told with its name, the key and a code."""

import shutil
from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder
from dragoman.ontology import load_ontology, read_ontology

CALL = "CONSULT.yml: modes.call.words.clauses"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped folder, to break."""
    return Path(shutil.copytree(str(data_folder() / "ontology"), tmp_path / "ontology"))


def test_the_shipped_ontology_is_read_once() -> None:
    assert load_ontology() is load_ontology()


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "place"),
    [
        ("CONSULT", "definition: Actors", "definitions: Actors", "E210", "CONSULT.yml: "),
        ("CONSULT", "quad: verbal cooperation", "quad: verbal", "E210", "CONSULT.yml: quad"),
        ("CONSULT", 'cameo: "042"', 'cameo: "42"', "E210", "CONSULT.yml: modes[...].cameo"),
        ("CONSULT", "status: cancelled", "status: failed", "E210", "CONSULT.yml: examples[2].events[0].status"),
        ("CONSULT", "type: CONSULT\nlabel", "type: TALK\nlabel", "E211", "CONSULT.yml: type"),
        ("CONSULT", "mode: call", "mode: ring", "E212", "CONSULT.yml: examples["),
        ("CONSULT", "{type: CONSULT, mode: call", "{type: CHAT, mode: call", "E212", "CONSULT.yml: examples["),
        ("ACCUSE", "INVESTIGATE: investigate", "INVESTIGATE: probe", "E212", "ACCUSE.yml: plover_old.INVESTIGATE"),
        ("REQUEST", "{DEMAND: null}", "{REJECT: null}", "E213", "REQUEST.yml: plover_old.REJECT"),
        ("CONSULT", "<speak> by phone with", "<chat> by phone with", "E214", CALL),
        ("_words", 'singular: "has {participle}"', 'singular: "has {gerund}"', "E214", "_words.yml.claim"),
        ("CONSULT", "phone with {target}", "phone with {guest}", "E214", CALL),
        ("CONSULT", "phone with {target}", "phone with {target", "E214", CALL),
        ("CONSULT", "      cancelled:", "      failed:", "E214", "CONSULT.yml: modes.visit.words.failed"),
        ("CONSULT", "label: visit", "label: ''", "E210", "CONSULT.yml: modes[...].label"),
        ("_words", "visit: [visits, visit,", "visit: [visits,", "E214", "_words.yml.verbs.visit"),
        ("_words", "could {infinitive}", "could {gerund}", "E214", "_words.yml.statuses.hypothetical"),
        ("_words", "  planned: {sing", "  # planned: {sing", "E214", "_words.yml.statuses.planned"),
        ("_words", 'joined: [", ", " and "]', "joined: []", "E210", "_words.yml: "),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(folder: Path, name: str, old: str, new: str, code: str, place: str) -> None:
    path = folder / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as told:
        read_ontology(folder)
    assert told.value.code == code
    assert told.value.place.startswith(f"ontology/{place}")
    assert told.value.remedy
