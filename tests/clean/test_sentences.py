"""Sentences: texts in which `|` marks each break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.sentences import LONGEST, LONGEST_UNSPACED, split_sentences
from tests.clean.papers import words

ENGLISH = [
    "The envoy left.|Talks go on.",
    "The U.S. and the U.N. met.|Nothing came of it.",
    "In the U.S. Congress voted.",
    "She lives in the U.S.|The rest stayed.",
    "U.S. President Ada Berg met Gen. Bo Lund.",
    "Rep. Paul D. Berg (R-Wis.) spoke.",
    "No. 5 was free.|She said no.|Then she left.",
    "It began on Jan. 20 and ended in Sept. 2024.",
    "It was over in 2022.|Oslo moved on.",
    "Acme Inc. said so.|The end came at 5 p.m.|She slept.",
    "“Why now?” Berg asked.",
    "“Why now?”|The hall fell silent.",
    "“We came.|We saw.”|Then they left.",
    '"We are ready," she said.|"Soon."',
    "Well... maybe.|Well...|Then no.",
    "He wrote: what? nothing.",
    "The deal is off!|Really?|Yes.",
    "It fell by 2.5 percent.|That is all.",
    "on Friday.|The talks",
    "They met with Berg (the minister.)|Then she left.",
    "St. Petersburg hosts it.",
    "see example.com.|Then go.",
    "他们会谈。|结果良好。",
]
CROATIAN = [
    "Sastali su se 25. veljače 2025. u Zagrebu.|Razgovori traju.",
    "Potpisano je 17. siječnja 2025.|Vlada to prihvaća.",
    "Sjednica je bila u veljači 2022. kad je stigla.",
    "Na 18. Samitu govori se o tome.",
    "Do 2025. NATO će odlučiti.",
    "To je u čl. 5. i na str. 12. Vidi i npr. Oslo.",
    "Dr. Ana Horvat i mr. sc. Ivo Ban stigli su.",
    "Bilo je to na razgovorima. čiji je domaćin Oslo.",
    '"Hoćete li?" upitala je.|Nije odgovorio.',
    "Stiglo je vojnika, tenkova itd.|Nakon toga je mir.",
]
CHINESE = ["“港口将开放。”外长说。|会谈继续。", "“港口将开放。”|代表团随后前往另一座城市参观学习。"]
SERBIAN = ["Стигла је 25. фебруара 2025. у Београд.|Сусрет траје сат.", "То је рекао г. Берг.|Крај."]


@pytest.mark.parametrize(
    ("code", "marked"),
    [("en", text) for text in ENGLISH]
    + [("hr", text) for text in CROATIAN]
    + [("sr", text) for text in SERBIAN]
    + [("zh", text) for text in CHINESE],
)
def test_breaks(code: str, marked: str) -> None:
    parts = marked.split("|")
    text = (" " if "。" not in marked and "on Friday" not in marked else "").join(parts)
    assert [text[a:b] for a, b in split_sentences(text, 0, len(text), words(code))] == parts


def test_only_the_stretch_is_split() -> None:
    text = "One. Two. Three."
    assert [text[a:b] for a, b in split_sentences(text, 5, 9, words())] == ["Two."]


@pytest.mark.parametrize("word", ["ferry ", "渡"])
def test_what_is_longer_than_any_sentence_comes_in_pieces(word: str) -> None:
    text = word * (3 * LONGEST // len(word))
    parts = [text[a:b] for a, b in split_sentences(text, 0, len(text), words())]
    assert len(parts) > 2
    assert max(map(len, parts)) <= LONGEST
    assert "".join(part + " " * (word[-1] == " ") for part in parts) == text
    assert {part[: len(word.strip())] for part in parts} == {word.strip()}
    whole = word * (LONGEST // len(word) - 2) + "x."
    assert len([*split_sentences(whole, 0, len(whole), words())]) == 1


def test_a_script_without_blanks_is_cut_sooner_and_behind_a_mark() -> None:
    text = "港口代表团到访，" * 400
    parts = [text[a:b] for a, b in split_sentences(text, 0, len(text), words("zh"))]
    assert "".join(parts) == text
    assert {part[-1] for part in parts} == {"，"}
    assert LONGEST_UNSPACED // 2 < min(map(len, parts[:-1])) <= max(map(len, parts)) <= LONGEST_UNSPACED


@given(st.text(alphabet='aB. !?"”(25\n…', max_size=200), st.sampled_from(["en", "hr"]))
def test_nothing_visible_is_lost(text: str, code: str) -> None:
    spans = list(split_sentences(text, 0, len(text), words(code)))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
