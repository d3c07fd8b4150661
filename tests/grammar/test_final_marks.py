"""Slots where the verb closes its clause: Persian, with a mark behind the object and bare owners."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("شیلی نروژ را محکوم کرد.", "کرد", "subj", ["شیلی"]),
        ("شیلی نروژ را محکوم کرد.", "کرد", "obj", ["نروژ"]),
        ("شیلی اقدامات نروژ را محکوم کرد.", "کرد", "whose", ["نروژ"]),
        ("شیلی اقدامات نروژ را محکوم کرد.", "کرد", "obj", []),
        ("شیلی شهر اسلو را محاصره کرد.", "کرد", "obj", ["اسلو"]),
        ("شیلی همتای نروژی خود را دعوت کرد.", "کرد", "obj", ["همتای نروژی"]),
        ("شیلی، پرو و مالت نروژ را تحریم کردند.", "کردند", "subj", ["شیلی", "پرو", "مالت"]),
        ("در اسلو شیلی با پرو دیدار کرد.", "کرد", "subj", ["شیلی"]),
        ("در اسلو شیلی با پرو دیدار کرد.", "کرد", "با", ["پرو"]),
        ("شیلی با شماری از مقامات پرو دیدار کرد.", "کرد", "با", ["مقامات پرو"]),
        ("وزیر خارجه شیلی وارد اسلو شد.", "شد", "inner", ["اسلو"]),
        ("مذاکرات شیلی و پرو در اسلو ادامه یافت.", "یافت", "subj", []),
        ("شیلی که با پرو دیدار کرده بود، نروژ را محکوم کرد.", "کرد", "subj", ["شیلی"]),
        ("شیلی گفت پرو با مالت دیدار کرد.", "کرد", "subj", ["پرو"]),
        ("شیلی از پرو خواست نروژ را تحریم کند.", "کند", "subj", ["پرو"]),
        ("شیلی پرو را متهم کرد که به مالت حمله کرده است.", "کرده", "subj", ["پرو"]),
        ("شیلی توافقی که با پرو امضا شده بود را لغو کرد.", "کرد", "subj", ["شیلی"]),
        ("سفیر پرو توسط شیلی اخراج شد.", "شد", "subj", ["شیلی"]),
        ("سفیر پرو توسط شیلی اخراج شد.", "شد", "obj", ["سفیر پرو"]),
        ("به خبرگزاری «تاس» شیلی گفت مرز باز است.", "گفت", "subj", ["شیلی"]),
    ],
)
def test_slots_of_a_verb(text: str, word: str, slot: str, filled: list[str]) -> None:
    assert parsed(text, "fa").slot(slot, word) == filled


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("شیلی با پرو دیدار و گفت‌وگو کرد.", "کرد", "گفت‌وگو کردن"),
        ("شیلی با پرو دیدار خواهد کرد.", "کرد", "دیدار کردن"),
        ("وزیر خارجه شیلی وارد اسلو شد.", "شد", "وارد شدن"),
        ("شیلی با پرو دیدار می کند.", "کند", "دیدار کردن"),
    ],
)
def test_a_verb_of_several_words(text: str, word: str, lemma: str) -> None:
    group = parsed(text, "fa").group(word)
    assert group.verb.lemma == lemma.replace("\u200c", "")


def test_a_part_elsewhere_makes_no_verb() -> None:
    found = parsed("شیلی در دیدار با پرو نروژ را محکوم کرد.", "fa")
    assert [group.verb.lemma for group in found.analysis.groups] == ["محکوم کردن"]


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("شیلی با پرو دیدار نکرد.", "نکرد", True),
        ("شیلی با پرو دیدار نخواهد کرد.", "کرد", True),
        ("شیلی با پرو دیدار نمی کند.", "کند", True),
        ("شیلی با پرو دیدار کرد.", "کرد", False),
    ],
)
def test_negation_stands_in_the_form_or_before_it(text: str, word: str, negated: bool) -> None:
    assert parsed(text, "fa").group(word).negated is negated


def test_what_is_done_to_somebody_is_a_passive() -> None:
    assert parsed("سفیر پرو اخراج شد.", "fa").group("شد").passive
    assert not parsed("شیلی سفیر پرو را اخراج کرد.", "fa").group("کرد").passive


def test_a_participle_before_a_noun_closes_no_clause() -> None:
    found = parsed("شیلی توافق امضا شده در اسلو را محکوم کرد.", "fa")
    assert [group.verb.lemma for group in found.analysis.groups] == ["محکوم کردن"]


def test_a_subjunctive_has_the_verb_before_it_for_governor() -> None:
    assert parsed("شیلی قصد دارد نروژ را تحریم کند.", "fa").group("کند").governors == ("قصد داشتن",)


@pytest.mark.parametrize(
    ("text", "noun", "slot", "filled"),
    [
        ("سفر وزیر خارجه شیلی به پرو پایان یافت.", "سفر", "poss", ["وزیر خارجه شیلی"]),
        ("سفر وزیر خارجه شیلی به پرو پایان یافت.", "سفر", "به", ["پرو"]),
        ("دیدار و رایزنی شیلی و پرو پایان یافت.", "دیدار", "poss", ["شیلی", "پرو"]),
        ("مذاکرات بین شیلی و پرو پایان یافت.", "مذاکرات", "بین", ["شیلی", "پرو"]),
    ],
)
def test_slots_of_a_noun(text: str, noun: str, slot: str, filled: list[str]) -> None:
    found = parsed(text, "fa")
    at = found.at(noun)
    assert found.texts(found.analysis.of_noun((slot,), at, at + 1)) == filled


def test_a_verb_may_be_told_once_for_two() -> None:
    found = parsed("شیلی حمله پرو را به شدت محکوم و سفیر این کشور را اخراج کرد.", "fa")
    assert [group.verb.lemma for group in found.analysis.groups] == ["محکوم کردن", "اخراج کردن"]
    assert found.slot("whose", "محکوم") == ["پرو"]
    assert found.subject("کرد") == ["شیلی"]


def test_without_an_object_a_noun_stays_a_noun() -> None:
    found = parsed("حمله و تهدید کرد.", "fa")
    assert [group.verb.lemma for group in found.analysis.groups] == ["تهدید کردن"]
