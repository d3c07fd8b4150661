"""Events and voices of Persian reports: correspondents, long names, seats, warnings about somebody."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "رئیس‌جمهور کنیا با شیخ سلمان بن راشد آل نهیان امیر قطر دیدار کرد.",
            ["CONSULT meeting رئیس‌جمهور کنیا > شیخ سلمان بن راشد آل نهیان, occurred"],
        ),
        ("وزیر دفاع نروژ نسبت به تهدیدهای روسیه هشدار داد.", []),
        ("وزیر دفاع نروژ به روسیه هشدار داد.", ["THREATEN threaten وزیر دفاع نروژ > روسیه, occurred"]),
        # Arabic letters, with and without a joiner
        (
            "رئيس جمهور كنيا با نخست‌وزير اتيوپى ديدار كرد.",
            ["CONSULT meeting رئيس جمهور كنيا > نخست‌وزير اتيوپى, occurred"],
        ),
    ],
)
def test_told(text: str, lines: list[str]) -> None:
    assert told(text, "fa").lines() == lines


def test_where_somebody_has_a_seat_nothing_happens() -> None:
    assert told("نروژ سه شرکت مستقر در دبی را تحریم کرد.", "fa").places() == ["-"]
    assert told("نروژ در دبی سه شرکت را تحریم کرد.", "fa").places() == ["دبی"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("به گزارش خبرنگار سیاست خارجی ایرنا، وزیر خارجه نروژ با همتای شیلیایی خود دیدار کرد.", "ایرنا"),
        ("حسین نوریان گفت که مذاکرات پایان یافت.", "حسین نوریان"),
    ],
)
def test_voice(text: str, voice: str) -> None:
    found = told(text, "fa").annotations
    named = [found.mentions[a.voices[0]] for a in found.attributions]
    assert [text[m.start : m.end] for m in named] == [voice]


def test_a_deputy_of_a_minister() -> None:
    found = told("معاون وزیر نفت به مسکو سفر کرد.", "fa").annotations
    assert found.mentions[0].office == "deputy minister"
