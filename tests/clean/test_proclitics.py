"""Small words that are written together with the next one are tokens of their own, where the rest is a word."""

import pytest

from dragoman.clean.proclitics import Proclitics
from dragoman.lang.letters import Folding

FOLD = Folding({"أ": "ا", "ة": "ه"}, "ال")
KNOWN = frozenset(("وزير", "لبنان", "قال", "يزور", "حكومه"))
CUT = Proclitics(
    words=("و", "ف", "ب", "ل", "ك", "س"), verbal=frozenset("س"), fused=(("لل", "ال"),), fold=FOLD,
    known=KNOWN.__contains__, verb=frozenset(("يزور",)).__contains__,
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وقال", ["و", "قال"]),
        ("وزير", ["وزير"]),
        ("ووزير", ["و", "وزير"]),
        ("سيزور", ["س", "يزور"]),
        ("وسيزور", ["و", "س", "يزور"]),
        ("بالحكومة", ["ب", "الحكومة"]),
        ("للحكومة", ["ل", "الحكومة"]),
        ("للبنان", ["ل", "لبنان"]),
        ("بوركا", ["بوركا"]),
        ("سقال", ["سقال"]),
    ],
)
def test_a_word_is_cut_only_where_the_rest_is_known(word: str, parts: list[str]) -> None:
    assert [part for _, _, part in CUT.parts(word, 0, len(word), word)] == parts


def test_offsets_are_those_of_the_text_though_marks_stand_between() -> None:
    text = "\u200fوَ\u200fقال"
    found = list(CUT.parts(text, 1, len(text), "وقال"))
    assert [text[start:end].strip("\u200f") for start, end, _ in found] == ["وَ", "قال"]
    assert found[0][1] == found[1][0]
