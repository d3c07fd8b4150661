"""Who says what where the verb closes the sentence."""

import pytest

from tests.annotate.annotated import annotated, told

TR = [
    ("Bakan Kaya, köprünün açık olduğunu söyledi.", ["Bakan Kaya"], "köprünün açık olduğunu", "asserts"),
    ('Bakan Kaya, "Köprü bugün açık." dedi.', ["Bakan Kaya"], "Köprü bugün açık", "asserts"),
    ("“Köprü bugün açık.” diyen Bakan Kaya ayrıldı.", ["Bakan Kaya"], "Köprü bugün açık", "asserts"),
    ("Bakan Kaya şunları söyledi: “Köprü bugün açık.”", ["Bakan Kaya"], "Köprü bugün açık", "asserts"),
    ("Bakanlıktan yapılan açıklamada, köprünün açıldığı bildirildi.", ["Bakanlıktan"], "köprünün açıldığı", "asserts"),
    ("Norveç, yaptığı açıklamada, köprünün açıldığını duyurdu.", ["Norveç"], "köprünün açıldığını", "asserts"),
    ("Reuters'ın haberine göre, köprü açıldı.", ["Reuters"], "köprü açıldı", "asserts"),
    ("Norveç, gemi gönderdiğini reddetti.", ["Norveç"], "gemi gönderdiğini", "denies"),
    ("Norveç, geminin battığını kabul etti.", ["Norveç"], "geminin battığını", "admits"),
    ("Norveç, geminin kaçırıldığını iddia etti.", ["Norveç"], "geminin kaçırıldığını", "alleges"),
]


@pytest.mark.parametrize(("text", "voices", "content", "stance"), TR)
def test_speaker_and_content_before_the_verb(text: str, voices: list[str], content: str, stance: str) -> None:
    found = annotated(text, "tr")
    assert [(told(found, a)[0], told(found, a)[2], a.stance) for a in found.attributions] == [(voices, content, stance)]


def test_what_was_said_before_belongs_to_its_own_verb() -> None:
    found = annotated("Bakan Kaya, köprünün eski olduğunu belirterek, yakında yıkılacağını söyledi.", "tr")
    assert [told(found, a)[2] for a in found.attributions] == ["köprünün eski olduğunu", "yakında yıkılacağını"]


@pytest.mark.parametrize(
    "text",
    [
        "Bakan Kaya, bunu söylemedi.",
        "Bakan Kaya, gemi göndermeyi kabul etti.",
        "Köprünün açıldığı bildirildi.",
        "Bakan Kaya'nın konuşacağı bildirildi.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert annotated(text, "tr").attributions == ()


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Norveç'in Lima Büyükelçisi Ada Kaya konuştu.", ("Ada", "Kaya"), "NO"),
        ("ABD'li Senatör Ada Kaya konuştu.", ("Ada", "Kaya"), "US"),
        ("Bakan Ada el-Kaya konuştu.", ("Ada", "el-Kaya"), None),
        ("Peru Başbakanı Ada Sudani konuştu.", ("Ada", "Sudani"), "PE"),
        ("Şili Dışişleri Bakanı Ada Kaya Lima'da konuştu.", ("Ada", "Kaya"), "CL"),
    ],
)
def test_a_title_with_its_state_and_name(text: str, name: tuple[str, ...], country: str | None) -> None:
    mention = next(m for m in annotated(text, "tr").mentions if m.office)
    assert (mention.name, mention.country) == (name, country)


def test_a_quotation_over_two_sentences_has_its_speaker_before_and_its_verb_behind() -> None:
    found = annotated('Bakan Ada Kaya, "Köprü bugün açık. Yarın da açık kalacak." dedi.', "tr")
    said = [(told(found, a)[0], found.report.text[slice(*a.content)], a.direct) for a in found.attributions]
    assert said == [
        (["Bakan Ada Kaya"], "Köprü bugün açık", True),
        (["Bakan Ada Kaya"], "Yarın da açık kalacak", True),
    ]
