"""Texts without blanks as words: `|` between them, `*` behind names, `=` before what a word is short for."""

import pytest

from dragoman.lang.segmentation import STRETCH, segmenter_of
from dragoman.lang.world import load_world


def cut(text: str) -> str:
    segmenter = segmenter_of("zh")
    assert segmenter is not None
    known = segmenter.names_in(text)
    return "|".join(
        text[p.start : p.end] + (f"={p.folded}" if p.folded else "") + "*" * p.name
        for match in STRETCH.finditer(text)
        for p in segmenter.pieces(text, match.start(), match.end(), known)
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("加拿大总理抵达内罗毕", "加拿大|总理|抵达|内罗毕"),
        ("名称和参与者", "名称|和|参与者"),  # 称 and 与 are words of the pack, and not here
        ("秘鲁外长托马斯·里德表示", "秘鲁|外长|托马斯·里德*|表示"),
        ("秘鲁外长让-保罗·里德表示", "秘鲁|外长|让-保罗·里德*|表示"),
        ("部长陈志文会见代表", "部长|陈志文*|会见|代表"),
        ("陈志文部长会见代表", "陈志文*|部长|会见|代表"),
        ("发言人莱维特说", "发言人|莱维特*|说"),
        ("总统府副主任基里延科表示", "总统府|副主任|基里延科*|表示"),  # 延 is in few foreign names
        ("部长马上离开", "部长|马上|离开"),  # 马 is a surname, 马上 a word
        ("总理签署了协议", "总理|签署了=签署|协议"),
        ("以军空袭港口", "以=以色列|军=军队|空袭|港口"),
        ("中俄签署协议", "中=中国|俄=俄罗斯|签署|协议"),
        ("二〇二五年", "二〇二五=2025|年"),
        ("十五名士兵", "十五=15|名|士兵"),
        ("25日军方表示", "日|军方|表示"),  # the day, and no 日军
        ("與加拿大總理會談", "與|加拿大|總理|會談"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert cut(text) == words


def test_who_has_a_title_somewhere_is_named_everywhere() -> None:
    assert cut("外长陈志文抵达，陈志文今天离开") == "外长|陈志文*|抵达|陈志文*|今天|离开"
    assert "陈志文*" not in cut("陈志文今天离开")


def test_names_of_the_world_come_out_whole() -> None:
    entries = [entry.text for entry in load_world().entries("zh") if STRETCH.fullmatch(entry.text)]
    assert len(entries) > 1000
    parted = [text for text in entries if "|" in cut(text)]
    assert not parted


def test_a_language_with_blanks_has_no_segmenter() -> None:
    assert segmenter_of("en") is None
