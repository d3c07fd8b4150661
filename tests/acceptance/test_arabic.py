"""Events and voices of Arabic reports: names and what follows them, times and Latin letters between, who is cited."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # a time in commas between the verb's subject and its object
        (
            "تلقى وزير الخارجية المصري طارق شكري، مساء الأحد 9 آذار/مارس 2025، اتصالا هاتفيا من نظيره البيروفي.",
            ["CONSULT call نظيره البيروفي > وزير الخارجية المصري طارق شكري, occurred"],
        ),
        # a name in other letters
        (
            "وصل وزير الخارجية النرويجي أولاف فيك (Olav Vik)، اليوم الثلاثاء، إلى نيروبي.",
            ["CONSULT visit وزير الخارجية النرويجي أولاف فيك > -, occurred"],
        ),
        # what is to come
        ("من المقرر أن يزور الرئيس الفنلندي اليابان.", ["CONSULT visit الرئيس الفنلندي > -, planned"]),
        # a town behind a title is no name
        ("سيزور رئيس الوزراء النرويجي القاهرة.", ["CONSULT visit رئيس الوزراء النرويجي > -, planned"]),
        # what is threatened is no name
        (
            "هدد قائد الجيش التشيلي بالرد على أي هجوم.",
            ["THREATEN threaten قائد الجيش التشيلي > -, occurred"],
        ),
        # another minister's counterpart is no apposition
        (
            "التقى وزير الخارجية السوداني مارك دينق نظيره المصري.",
            ["CONSULT meeting وزير الخارجية السوداني مارك دينق > نظيره المصري, occurred"],
        ),
        # the whole title, and courtesies to a state
        (
            "بحث وزير الخارجية وشؤون المغتربين نضال الخطيب مع وزير خارجية قطر الشقيقة العلاقات.",
            [
                "CONSULT meeting وزير الخارجية وشؤون المغتربين نضال الخطيب > وزير خارجية قطر الشقيقة, occurred",
            ],
        ),
    ],
)
def test_told(text: str, lines: list[str]) -> None:
    assert told(text, "ar").lines() == lines


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "ونقلت وكالة رويترز عن المتحدث باسم الكرملين قوله إن المحادثات انتهت.",
            ["وكالة رويترز", "المتحدث باسم الكرملين"],
        ),
        ("نفى المتحدث باسم الجيش التشيلي بافلو سوتينكو ذلك.", ["المتحدث باسم الجيش التشيلي بافلو سوتينكو"]),
    ],
)
def test_voices(text: str, voices: list[str]) -> None:
    found = told(text, "ar").annotations
    assert [
        text[found.mentions[i].start : found.mentions[i].end] for a in found.attributions for i in a.voices
    ] == voices


def test_a_power_station_is_no_broadcaster() -> None:
    assert not [m for m in told("قصفت تشيلي محطة الطاقة في بيرو.", "ar").annotations.mentions if m.head == "television"]
