"""Slots by word order."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("Norway accused Chad and Niger of fraud.", "accused", "obj", ["Chad", "Niger"]),
        ("Kosovo was praised by Norway.", "praised", "obj", ["Kosovo"]),
        ("Norway kidnapped up to 16 Danish officials.", "kidnapped", "obj", ["Danish officials"]),
        ("Norway is threatened by its neighbour Finland.", "threatened", "subj", ["Finland"]),
        ("Norway condemned Chad's raid.", "condemned", "obj", []),
        ("Norway condemned Chad's raid.", "condemned", "whose", ["Chad"]),
        ("Norway attacked the outskirts of Khartoum.", "attacked", "whose", ["Khartoum"]),
        ("Norway attacked a British freighter.", "attacked", "whose", ["British"]),
        ("Norway demanded that Chad withdraw.", "demanded", "that", ["Chad"]),
        ("Norway threatened to attack Chad.", "threatened", "purpose", ["Chad"]),
        ("Niger, which Norway accused, is poor.", "accused", "obj", ["Niger"]),
        ("Norway killed dozens of Danish soldiers.", "killed", "obj", ["Danish soldiers"]),
        ("Norway expelled the leaders of Chad's army.", "expelled", "obj", ["leaders"]),
        ("Norway denounced as a crime Chad's raid.", "denounced", "whose", ["Chad"]),
        ("Norway shelled the east of Chad.", "shelled", "whose", ["Chad"]),
        ("Norway and the tiny landlocked Chad accused Niger.", "accused", "subj", ["Norway", "Chad"]),
        ("Norway and nearby Chad accused Niger.", "accused", "subj", ["Norway", "Chad"]),
        ("Norway accused Niger and the tiny landlocked Chad.", "accused", "obj", ["Niger", "Chad"]),
        (
            "Norway and the Central African Republic accuse Niger.",
            "accuse",
            "subj",
            ["Norway", "Central African Republic"],
        ),
    ],
)
def test_slots_of_a_verb(text: str, word: str, slot: str, filled: list[str]) -> None:
    assert parsed(text).slot(slot, word) == filled


def test_the_noun_of_a_relative_clause_is_its_object() -> None:
    found = parsed("The pact, which Ghana and Togo signed, covers trade.")
    tokens = found.analysis.syntax.relative_object(found.group("signed"))  # type: ignore[union-attr]
    assert [found.analysis.view.word(j) for j in tokens] == ["the", "pact", ","]
