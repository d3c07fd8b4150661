"""The shipped parser, on sentences of our own."""

import hashlib
import json
from pathlib import Path

import pytest

from dragoman.lang.pack import data_folder
from dragoman.tagger import load_parser
from dragoman.tagger.parser import Parser

FOLDER = Path(str(data_folder())) / "models" / "parser_en"
LIMIT = 10_000_000
"""Bytes of a model file."""


@pytest.fixture(scope="module")
def parser() -> Parser:
    found = load_parser("en")
    assert found is not None
    return found


def test_who_does_what_to_whom_is_found(parser: Parser) -> None:
    words = ["The", "Norwegian", "minister", "praised", "the", "Kenyan", "envoys", "."]
    (parse,) = parser.parse([words])
    assert parse.heads == (2, 2, 3, -1, 6, 6, 3, 3)
    assert (parse.labels[2], parse.labels[3], parse.labels[6]) == ("nsubj", "root", "obj")
    assert parse.pos[1:4] == ("ADJ", "NOUN", "VERB")


def test_a_passive_is_told_from_an_active(parser: Parser) -> None:
    (parse,) = parser.parse([["The", "treaty", "was", "signed", "by", "the", "ministers", "."]])
    assert parse.labels[1] == "nsubj:pass"
    assert parse.heads[6] == 3


def test_every_sentence_is_one_tree(parser: Parser) -> None:
    sentences = [["word"] * size for size in range(12)] + [["(", ")"], ["And", "so", "on", ",", "and", "so", "on"]]
    for words, parse in zip(sentences, parser.parse(sentences), strict=True):
        assert len(parse.heads) == len(parse.labels) == len(parse.pos) == len(words)
        assert sum(head == -1 for head in parse.heads) == min(1, len(words))
        for start in range(len(words)):
            word, steps = start, 0
            while word != -1:
                word, steps = parse.heads[word], steps + 1
                assert steps <= len(words)


def test_the_model_is_the_one_its_description_names() -> None:
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    model = (FOLDER / "model.onnx").read_bytes()
    assert hashlib.sha256(model).hexdigest() == meta["sha256"]
    assert len(model) < LIMIT


def test_the_weights_have_their_own_licence() -> None:
    assert "Attribution-ShareAlike 4.0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert "UniversalDependencies/UD_English-EWT" in (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")


def test_there_is_no_parser_of_a_language_without_one() -> None:
    assert load_parser("xx") is None
