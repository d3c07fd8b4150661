"""Events of Turkish reports: attacks told before what they did, who protests, mediators, visits put off."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Peru ordusunun Arica'ya düzenlediği saldırıda beş kişi öldü.",
            ["ASSAULT attack Peru ordusunun > Arica, occurred"],
        ),
        ("Şili'nin Peru'ya düzenlediği hava saldırısında 3 kişi öldü.", ["ASSAULT attack Şili > Peru, occurred"]),
        ("Şili'de binlerce kişi hükümeti protesto etti.", ["PROTEST demonstrate kişi > -, occurred"]),
        ("Peru ve Şili'nin arabuluculuğunda yürütülen müzakereler sürüyor.", ["CONSULT mediation - > -, occurred"]),
        (
            "Norveç Dışişleri Bakanı'nın salı günü Lima'ya yapacağı ziyaret ertelendi.",
            ["CONSULT visit Norveç Dışişleri Bakanı > -, cancelled"],
        ),
        (
            "Norveç Dışişleri Bakanı'nın salı günü Lima'ya yapacağı ziyaret bekleniyor.",
            ["CONSULT visit Norveç Dışişleri Bakanı > -, planned"],
        ),
        ("Norveç iki Rus diplomatı sınır dışı etti.", ["SANCTION ties Norveç > iki Rus diplomatı, occurred"]),
    ],
)
def test_told(text: str, lines: list[str]) -> None:
    assert told(text, "tr").lines() == lines


def test_a_capital_with_its_name_behind_it_is_no_speaker() -> None:
    found = told("Şili'nin başkenti Santiago'da on binlerce kişi, hükümetin istifasını talep ederek yürüdü.", "tr")
    assert not any(found.annotations.mentions[a.voices[0]].kind == "place" for a in found.annotations.attributions)


def test_an_ambassador_and_a_ministry_are_two() -> None:
    text = "Norveç'in Lima Büyükelçisi Dışişleri Bakanlığına çağrıldı."
    named = [text[m.start : m.end] for m in told(text, "tr").annotations.mentions]
    assert named == ["Norveç'in Lima Büyükelçisi", "Dışişleri Bakanlığına"]


@pytest.mark.parametrize("said", ["Vikın açıklamasına göre", "Ola Vikın açıklamasına göre"])
def test_a_name_with_an_ending_that_no_apostrophe_sets_off(said: str) -> None:
    found = told(f"Norveç Bakanı Ola Vik dün Lima'ya geldi. {said} görüşme olumlu geçti.", "tr").annotations
    assert [found.mentions[a.voices[0]].name[-1] for a in found.attributions] == ["Vik"]


def test_another_persons_surname_is_left_as_it_is() -> None:
    found = told("Norveç Bakanı Ola Kaya geldi. Bakan Kay da geldi. Sonra Kaya konuştu.", "tr").annotations
    assert found.mentions[-1].name == ("Kaya",)
