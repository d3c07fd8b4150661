"""Vocabularies of the shipped packs."""

import pytest

from dragoman.lang.vocabulary import given_names, vocabulary_of


@pytest.mark.parametrize("code", ["en", "hr", "bs", "sr"])
def test_every_pack_gives_a_vocabulary(code: str) -> None:
    found = vocabulary_of(code)
    assert found.saying
    assert found.quoting
    assert found.organisation_nouns
    assert found.prefixes["ros"] == "RU"
    assert not found.particles & found.words.subordinators


def test_given_names_are_folded_with_and_without_marks() -> None:
    assert {"željko", "zeljko", "sergei", "džon"} <= given_names()
    assert "victoria falls" not in given_names()


def test_saying_holds_all_forms() -> None:
    assert {"said", "says", "saying"} <= vocabulary_of("en").saying
    assert {"rekao", "rekla", "priopćilo"} <= vocabulary_of("hr").saying


@pytest.mark.parametrize(
    ("word", "idle"),
    [("yesterday", True), ("because", True), ("he", False), ("their", False), ("ministry", False), ("former", False),
     ("us-backed", False), ("rosmedia", False), ("iranian", False), ("the", False)],
)  # fmt: skip
def test_no_mention_begins_with_an_idle_word(word: str, idle: bool) -> None:
    assert vocabulary_of("en").idle(word) is idle
