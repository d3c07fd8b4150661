"""Verbs with their company, place and time before them, in Chinese: who does what, and how it is put."""

import pytest

from dragoman.pipeline import Said, code_text


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(e.mode, e.status, _of(e, "source"), _of(e, "target")) for e in code_text(text, "zh")]


def _of(event: Said, role: str) -> str:
    return "+".join(p.country or "" for p in event.participants if p.role == role)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("秘鲁外长在利马与智利外长会谈。", [("meeting", "occurred", "PE", "CL")]),
        ("秘鲁外长将在利马与智利外长会谈。", [("meeting", "planned", "PE", "CL")]),
        ("秘鲁外长将访问智利，与智利总统会谈。", [("visit", "planned", "PE", ""), ("meeting", "planned", "PE", "CL")]),
        ("秘鲁外长抵达圣地亚哥，出席峰会。", [("visit", "occurred", "PE", ""), ("multilateral", "occurred", "PE", "")]),
        ("秘鲁没有对智利实施制裁。", []),
        ("秘鲁没有计划与智利举行会谈。", []),
        ("秘鲁威胁对智利实施制裁。", [("impose", "hypothetical", "PE", "CL")]),
        ("三名加拿大记者被秘鲁警方逮捕。", [("arrest", "occurred", "PE", "CA")]),
        ("来访的秘鲁外长发表了讲话。", []),  # the verb only describes him
        ("秘鲁和智利就渔业进行磋商。", [("meeting", "occurred", "PE+CL", "")]),
        ("秘鲁石油公司与智利签署协议。", []),  # no state, but a company of it
        ("秘鲁和智利就互派警察进行磋商。", [("meeting", "occurred", "PE+CL", "")]),
        ("秘鲁和智利就释放人质达成协议。", [("agree", "occurred", "PE+CL", "")]),
        ("数千人在智利首都圣地亚哥举行抗议活动。", [("demonstrate", "occurred", "", "")]),
        ("中俄签署渔业协定。", [("sign", "occurred", "CN+RU", "")]),
        ("也门胡塞武装袭击了阿曼港口。", [("attack", "occurred", "YE", "OM")]),
    ],
)
def test_events(text: str, events: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == events
