"""The shipped tagger, on sentences of our own."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.errors import PackError
from dragoman.lang.pack import data_folder
from dragoman.tagger import load
from dragoman.tagger.tagger import Tagger

FOLDER = Path(str(data_folder())) / "models" / "entities"
LIMIT = 10_000_000
"""Bytes of a model file."""


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    found = load()
    assert found is not None
    return found


def named(tagger: Tagger, sentence: str) -> set[tuple[str, str]]:
    words = sentence.split()
    return {(" ".join(words[name.first : name.last]), name.kind) for name in tagger.tag([words])[0]}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("President Oskar Lindqvist arrived in Vienna on Monday .", {("Oskar Lindqvist", "PER"), ("Vienna", "LOC")}),
        ("Ministrica Jelena Marković otputovala je u Beograd .", {("Jelena Marković", "PER"), ("Beograd", "LOC")}),
        ("Министарка Јелена Марковић отпутовала је у Београд .", {("Јелена Марковић", "PER"), ("Београд", "LOC")}),
        ("O tome su razgovarali s Petrom Horvatom u Zagrebu .", {("Petrom Horvatom", "PER"), ("Zagrebu", "LOC")}),
        ("Nobody said anything about it .", set()),
    ],
)
def test_names_are_found_whatever_the_language(tagger: Tagger, sentence: str, expected: set[tuple[str, str]]) -> None:
    assert named(tagger, sentence) == expected


def test_every_name_has_a_score(tagger: Tagger) -> None:
    (names,) = tagger.tag([["Talks", "between", "Norway", "and", "Portugal", "were", "held", "in", "Geneva", "."]])
    assert names
    assert all(0 < name.score <= 1 for name in names)


def test_sentences_keep_their_order_and_empty_ones_have_no_names(tagger: Tagger) -> None:
    words = ["They", "met", "in", "Geneva", "."]
    assert tagger.tag([]) == []
    assert tagger.tag([[]]) == [[]]
    found = tagger.tag([[], words, ["Yes", "."], words])
    assert found[0] == found[2] == []
    assert found[1] == found[3] != []


def test_what_stands_beside_a_sentence_changes_no_name(tagger: Tagger) -> None:
    words = ["Envoys", "of", "Kenya", "flew", "to", "Lisbon", "."]
    alone = tagger.tag([words])[0]
    beside = tagger.tag([["And"] * n for n in range(1, 60)] + [words])[-1]
    assert [name[:3] for name in alone] == [name[:3] for name in beside]
    assert [name.score for name in alone] == pytest.approx([name.score for name in beside], abs=0.05)


def test_what_was_read_before_changes_nothing() -> None:
    report = [["Envoys", "of", "Kenya", "flew", "to", "Lisbon", "."], ["Orrel", "Vasque", "was", "there", "."]]
    first, second = Tagger.open(FOLDER), Tagger.open(FOLDER)
    second.read([["Oskar", "Lindqvist", "of", "Kenya"], ["Talks", "began", "in", "Orrel"]])
    assert first.read(report) == second.read(report)


def test_the_sentences_of_a_report_are_settled_together(tagger: Tagger) -> None:
    report = [
        ["President", "Oskar", "Lindqvist", "arrived", "in", "Vienna", "."],
        ["LINDQVIST", "IN", "VIENNA", "FOR", "TALKS"],
    ]
    assert [(name.first, name.last, name.kind) for name in tagger.read(report)[1]] == [(0, 1, "PER"), (2, 3, "LOC")]


def test_the_model_is_the_one_its_description_names() -> None:
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert set(meta["sha256"]) == {"model.onnx", "table.npy"}
    for name, digest in meta["sha256"].items():
        content = (FOLDER / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert len(content) < LIMIT


def test_the_model_says_from_which_score_it_is_believed() -> None:
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert 0.5 <= meta["sure"] < 1


def test_the_weights_have_their_own_licence_and_name_their_sources() -> None:
    assert "Attribution-ShareAlike 4.0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    text = (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in Path("training/entities.tsv").read_text(encoding="utf-8").splitlines()[2:]]
    for row in rows:
        if row[2] != "dev":
            assert row[-1].partition("@")[0] in text


def test_there_is_no_tagger_of_an_unknown_name() -> None:
    assert load("nothing") is None


def test_without_the_libraries_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.tagger.models.find_spec", lambda _: None)
    assert load.__wrapped__("entities") is None


def test_a_model_for_other_features_is_refused(tmp_path: Path) -> None:
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    (tmp_path / "meta.json").write_text(json.dumps(meta | {"layout": {"tags": 3}}), encoding="utf-8")
    with pytest.raises(PackError, match="E290"):
        Tagger.open(tmp_path)


def test_nothing_heavy_is_imported_before_a_model_is_opened() -> None:
    code = "import sys, dragoman.tagger; print([m for m in ('numpy', 'onnxruntime') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
