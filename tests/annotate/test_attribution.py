"""Who says what: voices, cue, content and stance."""
# ruff: noqa: E501 (a case stands on one line)

import pytest

from tests.annotate.annotated import annotated, body, named, tijelo, told

EN = [
    ("The dam is safe, the Finnish energy ministry said on Monday.", ["Finnish energy ministry"], "said", "The dam is safe", "asserts"),
    ("Sweden’s foreign minister, Pia Holm, told the broadcaster Yle that the border would stay shut.",
     ["Sweden’s foreign minister, Pia Holm"], "told", "the border would stay shut", "asserts"),
    ("“We have waited long enough,” said Pia Holm.", ["Pia Holm"], "said", "We have waited long enough", "asserts"),
    ("As Interfax reported, the two crews had met before.", ["Interfax"], "reported", "the two crews had met before", "asserts"),
    ("According to Kyodo, a ferry sank.", ["Kyodo"], "According to", "a ferry sank", "asserts"),
    ("A ferry sank, according to Kyodo, citing the coast guard.", ["Kyodo", "coast guard"], "according to", "A ferry sank", "asserts"),
    ("Citing the World Bank, Reuters said prices would fall.", ["Reuters", "World Bank"], "said", "prices would fall", "asserts"),
    ("Pia Holm was quoted by Kyodo as saying that the ship would sail.", ["Kyodo", "Pia Holm"], "quoted", "the ship would sail", "asserts"),
    ("The crews will strike, Kyodo reports, Anadolu writes.", ["Anadolu", "Kyodo"], "reports", "The crews will strike", "asserts"),
    ("Kenya accuses Somalia of hiding ships, which Somalia denies.", ["Somalia"], "denies", "hiding ships", "denies"),
    ("In May, Kenya accused Somalia of hiding ships and imposed a fee on boats it said were stolen.", ["Kenya"], "accused", "hiding ships", "alleges"),
    ("Norway denied the leak, but later said two wells had burst.", ["Norway"], "denied", "the leak", "denies"),
    ("Norway denied the leak, but later said two wells had burst.", ["Norway"], "said", "two wells had burst", "asserts"),
    ("Amid accusations by Oslo that Minsk hid the ferry.", ["Oslo"], "accusations", "Minsk hid the ferry", "alleges"),
    ("RosMedia writes that the depot burned.", ["RosMedia"], "writes", "the depot burned", "asserts"),
    ("Experts in Oslo said the coral was dying.", ["Experts"], "said", "the coral was dying", "asserts"),
    ("Serbian media report that the minister will resign.", ["Serbian media"], "report", "the minister will resign", "asserts"),
    ("Sen. Mary Boyle (D-Ohio) said that the bill was dead.", ["Sen. Mary Boyle"], "said", "the bill was dead", "asserts"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "voices", "cue", "content", "stance"), EN)
def test_english(sentence: str, voices: list[str], cue: str, content: str, stance: str) -> None:
    found = annotated(body(sentence))
    assert (voices, cue, content, stance) in [(*told(found, a), a.stance) for a in found.attributions]


HBS = [
    ("hr", "Kako javlja Reuters, brod je potonuo.", ["Reuters"], "brod je potonuo", "asserts"),
    ("hr", "Prema Hini, pregovori se nastavljaju.", ["Hini"], "pregovori se nastavljaju", "asserts"),
    ("hr", "Prema riječima ravnateljice Ane Horvat, brana je sigurna.", ["Ane Horvat"], "brana je sigurna", "asserts"),
    ("hr", "Premijerka Mara Kos rekla je da će škole ostati otvorene.", ["Premijerka Mara Kos"],
     "će škole ostati otvorene", "asserts"),
    ("hr", "„Nećemo čekati nikoga“, rekao je predsjednik Ivo Perić.", ["predsjednik Ivo Perić"], "Nećemo čekati nikoga", "asserts"),
    ("hr", "Brana je popustila, priopćilo je norveško Ministarstvo energetike.", ["norveško Ministarstvo energetike"],
     "Brana je popustila", "asserts"),
    ("hr", "Most je zatvoren, prenosi Tanjug.", ["Tanjug"], "Most je zatvoren", "asserts"),
    ("hr", "Norveška je zanijekala kvar, ali je kasnije priznala da su pukle dvije cijevi.", ["Norveška"], "kvar", "denies"),
    ("hr", "Norveška je zanijekala kvar, ali je kasnije priznala da su pukle dvije cijevi.", ["Norveška"],
     "su pukle dvije cijevi", "admits"),
    ("bs", "Ministar odbrane, pozivajući se na izvještaj NATO-a, tvrdi da je most siguran.", ["Ministar odbrane", "NATO-a"],
     "je most siguran", "alleges"),
    ("sr", "Премијер Милош Вучковић изјавио је да ће мост бити отворен.", ["Премијер Милош Вучковић"],
     "ће мост бити отворен", "asserts"),
    ("sr", "Како преноси Танјуг, мост је затворен.", ["Танјуг"], "мост је затворен", "asserts"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "voices", "content", "stance"), HBS)
def test_croatian_bosnian_serbian(language: str, sentence: str, voices: list[str], content: str, stance: str) -> None:
    found = annotated(tijelo(sentence), language)
    assert (voices, content, stance) in [(told(found, a)[0], told(found, a)[2], a.stance) for a in found.attributions]


NOBODY = [
    ("en", "He said in a statement on Friday."),
    ("en", "The witness was sworn in to tell the truth."),
    ("en", "People accused of theft were freed."),
    ("en", "The swing states stay quiet."),
    ("en", "The minister did not say who would go."),
    ("hr", "Politika prema Rusiji ostaje ista."),
    ("hr", "Udari po Gazi su jenjali."),
]


@pytest.mark.parametrize(("language", "sentence"), NOBODY)
def test_nothing_is_said(language: str, sentence: str) -> None:
    assert annotated(body(sentence) if language == "en" else tijelo(sentence), language).attributions == ()


def test_both_accuse() -> None:
    found = annotated(body("Ukraine and the West have accused Belarus of hiding the ferry."))
    (accusation,) = [a for a in found.attributions if a.stance == "alleges"]
    assert [found.report.text[found.mentions[i].start : found.mentions[i].end] for i in accusation.joint] == ["West"]
    assert accusation.addressee == found.mentions.index(named(found, "Belarus"))


def test_a_quotation_keeps_its_speaker() -> None:
    text = body("“The gate stays shut,” said Pia Holm. “It was never open. Nobody should doubt that.” The crowd left.")
    found = annotated(text)
    direct = [told(found, a) for a in found.attributions if a.direct]
    assert [content.strip(".") for _, _, content in direct] == [
        "The gate stays shut", "It was never open", "Nobody should doubt that",
    ]  # fmt: skip
    assert {voices[0] for voices, _, _ in direct} == {"Pia Holm"}


def test_quoted_words_of_an_indirect_statement_are_direct() -> None:
    found = annotated(body("Pia Holm said the aim was to “keep the two old bridges open” this winter."))
    assert {(told(found, a)[2], a.direct) for a in found.attributions} == {
        ("the aim was to “keep the two old bridges open” this winter", False),
        ("keep the two old bridges open", True),
    }
