"""Slots where the verb closes its clause: Turkish, with endings of cases."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("Danimarka, Norveç'i kınadı.", "kınadı", "subj", ["Danimarka"]),
        ("Danimarka, Norveç'i kınadı.", "kınadı", "obj", ["Norveç"]),
        ("Norveç'i dün Danimarka kınadı.", "kınadı", "subj", ["Danimarka"]),
        ("Danimarka, Norveç'in kararını kınadı.", "kınadı", "whose", ["Norveç"]),
        ("Peru, Şili ve Danimarka Norveç'i kınadı.", "kınadı", "subj", ["Peru", "Şili", "Danimarka"]),
        ("Bakan Kaya, Danimarka ve Norveç'le görüştü.", "görüştü", "subj", ["Bakan Kaya"]),
        ("Danimarka, Peru ve Norveç'le görüştü.", "görüştü", "subj", ["Danimarka"]),
        ("Danimarka, Peru ve Norveç'le görüştü.", "görüştü", "+ins", ["Peru", "Norveç"]),
        ("Danimarka ile Norveç görüştü.", "görüştü", "subj", ["Danimarka", "Norveç"]),
        ("Danimarka, Norveç ile görüştü.", "görüştü", "subj", ["Danimarka"]),
        ("Danimarka, Norveç ile görüştü.", "görüştü", "ile", ["Norveç"]),
        ("Peru ile Şili arasında imzalanan anlaşma eski.", "imzalanan", "arasında", ["Peru", "Şili"]),
        ("Danimarka, Norveç'in Peru'ya saldırdığını söyledi.", "saldırdığını", "subj", ["Norveç"]),
        ("Danimarka, Norveç'in Peru'ya saldırdığını söyledi.", "saldırdığını", "+dat", ["Peru"]),
        ("Danimarka, Norveç'in Peru'ya saldırdığını söyledi.", "söyledi", "subj", ["Danimarka"]),
        ("Danimarka, Peru'ya silah göndereceğini söyledi.", "göndereceğini", "subj", ["Danimarka"]),
        ("Norveç'i ziyaret eden Bakan Kaya, Peru'yu kınadı.", "eden", "subj", ["Bakan Kaya"]),
        ("Norveç, Danimarka tarafından kınandı.", "kınandı", "subj", ["Danimarka"]),
        ("Norveç, Danimarka tarafından kınandı.", "kınandı", "obj", ["Norveç"]),
        ("Danimarka yönetimi Norveç'i kınadı.", "kınadı", "subj", ["Danimarka yönetimi"]),
        ("Kenya, Uganda'yı sınırı kapatmakla suçladı.", "suçladı", "obj", ["Uganda"]),
        ("Fas, Norveç'ten özür dilemesini istedi.", "dilemesini", "subj", ["Norveç"]),
        ("Fas, Norveç'ten özür dilemesini istedi.", "istedi", "+abl", ["Norveç"]),
        ("Danimarka, Norveç sınırında üç kişiyi öldürdü.", "öldürdü", "whose", []),
        ("Danimarka, Norveç'e asker gönderilmesine karşı çıktı.", "çıktı", "+dat", []),
    ],
)
def test_slots_of_a_verb(text: str, word: str, slot: str, filled: list[str]) -> None:
    spelt = {"arasında": "arasinda"}.get(slot, slot)  # words of the pack are folded
    assert parsed(text, "tr").slot(spelt, word) == filled


@pytest.mark.parametrize(
    ("text", "noun", "slot", "filled"),
    [
        ("Norveç'in Peru'ya saldırısı sürüyor.", "saldırısı", "poss", ["Norveç"]),
        ("Norveç'in Peru'ya saldırısı sürüyor.", "saldırısı", "+dat", ["Peru"]),
        ("Norveç hava saldırısı sürüyor.", "saldırısı", "adj", ["Norveç"]),
        ("Norveç ile Peru arasında yapılan görüşme bitti.", "görüşme", "arasinda", ["Norveç", "Peru"]),
        ("Katar'ın arabuluculuğunda esir takası yapıldı.", "takası", "poss", []),
    ],
)
def test_slots_of_a_noun(text: str, noun: str, slot: str, filled: list[str]) -> None:
    found = parsed(text, "tr")
    at = found.at(noun)
    assert found.texts(found.analysis.of_noun((slot,), at, at + 1)) == filled


@pytest.mark.parametrize(
    ("text", "word", "governors", "negated"),
    [
        ("Bakan Kaya'nın Peru'ya gitmesi bekleniyor.", "gitmesi", ("beklemek",), False),
        ("Kaya'nın Peru'ya gittiği öne sürüldü.", "gittiği", ("öne sürmek",), False),
        ("Peru, silah göndermeyi düşünmüyor.", "göndermeyi", (), True),
        ("Peru, silah göndermedi.", "göndermedi", (), True),
        ("Peru, silah gönderdi.", "gönderdi", (), False),
    ],
)
def test_what_stands_behind_a_form_governs_it(text: str, word: str, governors: tuple[str, ...], negated: bool) -> None:
    group = parsed(text, "tr").group(word)
    assert (group.governors, group.negated) == (governors, negated)
