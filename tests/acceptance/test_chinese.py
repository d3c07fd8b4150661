"""Events of Chinese reports: clauses before their noun, two offices of one person, glosses in brackets, short forms."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # 兼 joins two offices of one person
        (
            "蒙古外长同老挝副总理兼外长宋赛会谈。",
            ["CONSULT meeting 蒙古外长 > 老挝副总理兼外长宋赛, occurred"],
        ),
        # the object behind the phrase that describes it
        ("秘鲁和智利签署了关于渔业合作的协定。", ["AGREE sign 秘鲁+智利 > -, occurred"]),
        ("加拿大解除对海地的制裁。", ["CONCEDE ease 加拿大 > 海地, occurred"]),
        ("智利总统出席了在利马举行的峰会。", ["CONSULT multilateral 智利总统 > -, occurred"]),
        ("加拿大宣布解除对海地的制裁。", ["CONCEDE ease 加拿大 > 海地, occurred"]),
        # a title is no part of a foreign name with a dot
        ("挪威首相扬·贝克谴责秘鲁。", ["ACCUSE condemn 挪威首相扬·贝克 > 秘鲁, occurred"]),
        # Latin letters in brackets behind a name, or how signs are read
        (
            "挪威特使汤姆·贝克（Tom Bekk）与智利外长何塞·罗哈斯（José Rojas）3日在利马举行会谈。",
            ["CONSULT meeting 挪威特使汤姆·贝克 > 智利外长何塞·罗哈斯, occurred"],
        ),
        (
            "韩国检方（jiǎn fāng）周日逮捕（dài bǔ）了前国防部长朴正浩。",
            ["COERCE arrest 韩国检方 > 前国防部长朴正浩, occurred"],
        ),
        # short forms: whom one visits, whose troops
        ("老挝外长宋赛将于5日访华。", ["CONSULT visit 老挝外长宋赛 > -, planned"]),
        ("俄防空部队击落乌克兰无人机。", ["ASSAULT attack 俄防空部队 > 乌克兰, occurred"]),
        # two states hold talks
        ("秘鲁和智利在巴拿马举行会谈。", ["CONSULT meeting 秘鲁+智利 > -, occurred"]),
        # a noun and verb alike as the subject of what is put off
        (
            "秘鲁外长和智利外长会谈原定周五举行，但已被取消。",
            ["CONSULT meeting 秘鲁外长+智利外长 > -, cancelled"],
        ),
        ("秘鲁外长和智利外长会谈将于周五在利马举行。", ["CONSULT meeting 秘鲁外长+智利外长 > -, planned"]),
        ("秘鲁外长会见智利外长，但原定的访问被取消。", ["CONSULT meeting 秘鲁外长 > 智利外长, occurred"]),
    ],
)
def test_told(text: str, lines: list[str]) -> None:
    assert told(text, "zh").lines() == lines


def test_who_is_told_of_does_what_stands_in_the_clause_not_who_says_it() -> None:
    assert told("智利军方说，从秘鲁越境的武装分子袭击了一处检查站，打死4名士兵。", "zh").lines() == []


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("双方交换了意见。据路透社利马2月25日报道，智利军方打死4名士兵。", "路透社"),  # where the agency reports from
        ("秘鲁外长则表示，智利军方打死4名士兵。", "秘鲁外长"),
    ],
)
def test_voice(text: str, voice: str) -> None:
    found = told(text, "zh").annotations
    assert [text[m.start : m.end] for a in found.attributions for m in [found.mentions[a.voices[0]]]] == [voice]


def test_a_state_in_full_behind_a_short_verb() -> None:
    assert told("老挝外长宋赛抵越南后会见越南总理。", "zh").lines() == [
        "CONSULT visit 老挝外长宋赛 > -, occurred", "CONSULT meeting 老挝外长宋赛 > 越南总理, occurred",
    ]  # fmt: skip


def test_traditional_signs() -> None:
    text = "智利國防部譴責秘魯對臺軍售，美國國務院發言人瓊斯表示，華府將繼續向臺灣提供武器。"
    found = told(text, "zh")
    assert found.lines()[-1] == "AID military 華府 > 臺灣, planned"
    assert "瓊斯" in {word for m in found.annotations.mentions for word in m.name}
    assert not any(m.head == "forces" for m in found.annotations.mentions)


def test_an_ambassador_before_a_link_is_none_of_the_land_behind_it() -> None:
    found = told("曾任驻俄大使的波兰外长诺瓦克谴责俄罗斯。", "zh")
    assert found.lines() == ["ACCUSE condemn 波兰外长诺瓦克 > 俄罗斯, occurred"]
