"""Who says what: voices, cue, content and stance."""
# ruff: noqa: E501 (a case stands on one line)

import pytest

from dragoman.model.text import Report
from dragoman.pipeline import code_passage
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
    ("Pia Holm was quoted by Kyodo as saying that the ship would sail.", ["Kyodo", "Pia Holm"], "was quoted", "the ship would sail", "asserts"),
    ("The crews will strike, Kyodo reports, Anadolu writes.", ["Anadolu", "Kyodo"], "reports", "The crews will strike", "asserts"),
    ("Kenya accuses Somalia of hiding ships, which Somalia denies.", ["Somalia"], "denies", "hiding ships", "denies"),
    ("In May, Kenya accused Somalia of hiding ships and imposed a fee on boats it said were stolen.", ["Kenya"], "accused", "hiding ships", "alleges"),
    ("Norway denied the leak, but later said two wells had burst.", ["Norway"], "denied", "the leak", "denies"),
    ("Norway denied the leak, but later said two wells had burst.", ["Norway"], "later said", "two wells had burst", "asserts"),
    ("Amid accusations by Oslo that Minsk hid the ferry.", ["Oslo"], "accusations", "Minsk hid the ferry", "alleges"),
    ("RosMedia writes that the depot burned.", ["RosMedia"], "writes", "the depot burned", "asserts"),
    ("Experts in Oslo said the coral was dying.", ["Experts"], "said", "the coral was dying", "asserts"),
    ("Serbian media report that the minister will resign.", ["Serbian media"], "report", "the minister will resign", "asserts"),
    ("The bridge, Kyodo reported on Monday, would close.", ["Kyodo"], "reported", "The bridge, Kyodo reported on Monday, would close", "asserts"),
    ("Maria Holt, who leads the largest of three unions at the port of Oslo, notes that wages fell.", ["Maria Holt"], "notes", "wages fell", "asserts"),
    ("Pia Holm told the Guardian on Saturday it was rain that closed the border.", ["Pia Holm"], "told", "it was rain that closed the border", "asserts"),
    ("The mayor wrote on a board: “Stay away from here.”", ["mayor"], "wrote", "Stay away from here", "asserts"),
    ("The crews were near, Pia Holm said but did not reach the boat.", ["Pia Holm"], "said", "The crews were near", "asserts"),
    ("Kyodo reported on Monday, citing the energy ministry's press office, that the dam was safe.", ["Kyodo", "press office"], "reported", "the dam was safe", "asserts"),
    ("A ferry sank, Kyodo said, citing the coast guard.", ["Kyodo", "coast guard"], "said", "A ferry sank", "asserts"),
    ("Kyodo, citing the press office of the port, reported that the dam was safe.", ["Kyodo", "press office"], "reported", "the dam was safe", "asserts"),
    ("“We will go home,” Pia Holm continued.", ["Pia Holm"], "continued", "We will go home", "asserts"),
    ("“It will sink,” Pia Holm said, adding that the boat was old.", ["Pia Holm"], "adding", "the boat was old", "asserts"),
    ("Pia Holm criticised the deal and accused Oslo, saying the dam was unsafe.", ["Pia Holm"], "saying", "the dam was unsafe", "asserts"),
    ("People who have fled other floods say the town was late.", ["People"], "say", "the town was late", "asserts"),
    ("Pia Holm went on to say that the bill was dead.", ["Pia Holm"], "went on to say", "the bill was dead", "asserts"),
    ("Pia Holm said in a statement the ferry would close.", ["Pia Holm"], "said in a statement", "the ferry would close", "asserts"),
    ("Pia Holm said on Monday the ferry would close.", ["Pia Holm"], "said", "the ferry would close", "asserts"),
    ("“We want a better port,” he said, adding that Pia Holm, the mayor, agreed.", ["he"], "adding", "Pia Holm, the mayor, agreed", "asserts"),
    ("The mayor said the port was closed by the crew and said the boats would leave.", ["mayor"], "said", "the port was closed by the crew", "asserts"),
    ("Pia Holm, who Kyodo said had been in Oslo, left.", ["Kyodo"], "said", "Pia Holm, who Kyodo said had been in Oslo", "asserts"),
    ("The crew will strike, Kyodo reports, UNN writing.", ["UNN"], "writing", "The crew will strike, Kyodo reports", "asserts"),
    ("“We will go,” the head of the port in the northern town of Bodø, Pia Holm, said.", ["Pia Holm"], "said", "We will go", "asserts"),
    ("Serbia cuts the number of soldiers near Kosovo, says half have gone.", ["Serbia"], "says", "half have gone", "asserts"),
    ("Pia Holm tuned the piano on Monday and said it was old.", ["Pia Holm"], "said", "it was old", "asserts"),
    ("The port was late, Kyodo said.", ["Kyodo"], "said", "The port was late", "asserts"),
    ("Sen. Mary Boyle (D-Ohio) said that the bill was dead.", ["Sen. Mary Boyle"], "said", "the bill was dead", "asserts"),
    ("Pia Holm said she was glad about the boat, according to Kyodo.", ["Kyodo", "Pia Holm"], "said", "she was glad about the boat", "asserts"),
    ("On Monday, Kyodo reported, the bridge was shut.", ["Kyodo"], "reported", "the bridge was shut", "asserts"),
    ("But, the mayor of Bergen added, it is too late.", ["mayor"], "added", "it is too late", "asserts"),
    ("While Pia Holm acknowledged the port was shut, Ann Marsh noted that it was old.", ["Pia Holm"], "acknowledged", "the port was shut", "admits"),
    ("Pia Holm said the port was shut, though she noted it would open.", ["Pia Holm"], "said", "the port was shut", "asserts"),
    ("He’s claiming that the port is shut.", ["He"], "’s claiming", "the port is shut", "alleges"),
    ("Pia Holm denounced the plan, telling the Guardian she had no part in it.", ["Pia Holm"], "telling", "she had no part in it", "asserts"),
    ("Pia Holm couldn't leave and said the port was shut.", ["Pia Holm"], "said", "the port was shut", "asserts"),
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
    ("hr", "Brod je potonuo, piše Tanjug pozivajući se na Ministarstvo obrane Norveške.", ["Tanjug", "Ministarstvo obrane Norveške"],
     "Brod je potonuo", "asserts"),
    ("hr", "Ivo Perić, vođa kluba ribara i čovjek koji je vodio luku, priznao je da je potopio brod.", ["Ivo Perić"], "je potopio brod", "admits"),
    ("hr", "Most će, rekao je Ivo Perić, biti otvoren.", ["Ivo Perić"], "Most će, rekao je Ivo Perić, biti otvoren", "asserts"),
    ("bs", "Ministar odbrane, pozivajući se na izvještaj NATO-a, tvrdi da je most siguran.", ["Ministar odbrane", "NATO-a"],
     "je most siguran", "alleges"),
    ("sr", "Премијер Милош Вучковић изјавио је да ће мост бити отворен.", ["Премијер Милош Вучковић"],
     "ће мост бити отворен", "asserts"),
    ("sr", "Како преноси Танјуг, мост је затворен.", ["Танјуг"], "мост је затворен", "asserts"),
    ("hr", "Norveška je zanijekala da je most pao i optužila Peru da laže.", ["Norveška"], "je most pao", "denies"),
    ("hr", "Ministarstvo obrane Norveške priopćilo je u petak, 3. svibnja, da je most siguran.", ["Ministarstvo obrane Norveške"],
     "je most siguran", "asserts"),
    ("hr", "Most je pao, priopćila je norveška Državna služba za puteve.", ["Državna služba za puteve"], "Most je pao", "asserts"),
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
    ("en", "It adds weight to the case of Norway."),
    ("en", "The ferry Aurora is believed to have sunk in the bay."),
    ("en", "A man described as a friend of Pia Holm was seen."),
    ("en", "The FBI claims can move forward in May."),
    ("hr", "Politika prema Rusiji ostaje ista."),
    ("hr", "Udari po Gazi su jenjali."),
    ("hr", "Norvežani su popravili most, saopćila je gradska služba."),
    ("hr", "Norveška će popraviti most, navodi se u tekstu."),
    ("en", "Pia Holm hasn't said that the port is shut."),
    ("en", "Pia Holm never denied the leak."),
    ("en", "They left before they knew what he was saying."),
    ("hr", "Norveška se time ne obvezuje priznati Kosovo."),
    ("hr", "Norveška je spremna priznati Kosovo."),
    ("hr", "Norveška je jučer priznala Kosovo."),
    ("hr", "Ivo Perić nikada nije priznao da je potopio brod."),
]


@pytest.mark.parametrize(("language", "sentence"), NOBODY)
def test_nothing_is_said(language: str, sentence: str) -> None:
    assert annotated(body(sentence) if language == "en" else tijelo(sentence), language).attributions == ()


def test_the_speaker_may_stand_far_behind() -> None:
    text = "„Nećemo čekati nikoga”, rekao je u utorak u Splitu na sjednici odbora predsjednik Ivo Perić."
    found = annotated(tijelo(text), "hr")
    (said,) = found.attributions
    assert told(found, said) == (["predsjednik Ivo Perić"], "rekao", "Nećemo čekati nikoga")
    assert said.source is not None
    assert found.report.text[slice(*said.source)] == "predsjednik Ivo Perić"


def test_who_is_the_one_named_last_not_the_one_before() -> None:
    assert annotated(body("Pia Holm was praised by one captain, who said he left on good terms.")).attributions == ()


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


SOURCES = [
    ("Maria Holt, who leads the union, said wages fell.", "Maria Holt, who leads the union"),
    ("A senior aide to Pia Holm said the plan was dead.", "A senior aide to Pia Holm"),
    ("“We lost,” said Pia Holm, a lawyer in Bergen.", "Pia Holm, a lawyer in Bergen"),
    ("'We lost it all,' Pia Holm said.", "Pia Holm"),
    ("Kyodo said that Pia Holm claimed the boat was old.", "Pia Holm"),
    ("The room was full of friends of Pia Holm, who said the boat was old.", "who"),
    ("Pia Holm on Monday said the boat was old.", "Pia Holm"),
]


@pytest.mark.parametrize(("sentence", "source"), SOURCES)
def test_the_source_is_the_voice_as_it_is_described(sentence: str, source: str) -> None:
    found = annotated(body(sentence))
    assert source in {found.report.text[slice(*a.source)] for a in found.attributions if a.source}


def test_the_cue_holds_what_belongs_to_its_verb() -> None:
    found = annotated(body("Norway has repeatedly denied the leak."))
    assert [told(found, a)[1] for a in found.attributions] == ["has repeatedly denied"]


def test_who_speaks_stands_outside_what_is_quoted() -> None:
    found = annotated(body("“It is a very costly boat,” said one of the fishermen in the port."))
    assert "It" not in [voice for a in found.attributions for voice in told(found, a)[0]]


def test_who_found_it_is_not_who_said_so() -> None:
    found = annotated(body("Pia Holm said her crew had found a leak."))
    assert [told(found, a)[1] for a in found.attributions] == ["said"]


def test_a_clause_about_the_speaker_says_nothing() -> None:
    found = annotated(body("“She tried to sink it,” said Ann Marsh, who wrote about the storm."))
    assert [told(found, a)[1:] for a in found.attributions] == [("said", "She tried to sink it")]


def test_what_is_said_inside_a_quotation_ends_with_it() -> None:
    found = annotated(body("“Ann Berg says she likes boats,” Tom Marsh said in March, “but she never sails.”"))
    assert ("says", "she likes boats") in [told(found, a)[1:] for a in found.attributions]


def test_each_paragraph_of_a_quotation_may_open_it_anew() -> None:
    found = annotated(body('Pia Holm said: "The gate stays shut. "It was never open. Nobody should doubt that."'))
    direct = [told(found, a)[2].strip(".") for a in found.attributions if a.direct]
    assert direct == ["The gate stays shut", "It was never open", "Nobody should doubt that"]


def test_a_quotation_waits_only_for_the_speaker_who_ends_it() -> None:
    found = annotated(
        body('"He was kind and he was funny. We miss him." Ann Berg called him a "true friend of the town".')
    )
    assert not any(a.rule == "the quotation goes on" for a in found.attributions)


@pytest.mark.parametrize(
    ("text", "voices", "content"),
    [
        ("شیلی خبر حمله به پرو را تکذیب کرد.", ["شیلی"], "خبر حمله به پرو"),
        ("شیلی پرو را به حمایت از شورشیان متهم کرد.", ["شیلی"], "حمایت از شورشیان"),
        ("شیلی خواستار پایان جنگ شد.", ["شیلی"], "پایان جنگ"),
        ("سفیر شیلی از پایان مذاکرات خبر داد.", ["سفیر شیلی"], "پایان مذاکرات"),
        ("سفیر شیلی گفت، مرز بسته شده است.", ["سفیر شیلی"], "مرز بسته شده است"),
        ("دولت شیلی اعلام کرد «توماس ریدور» راه را بست.", ["دولت شیلی"], "«توماس ریدور» راه را بست"),
        ("به گزارش تسنیم از اسلو؛ راه بسته شده است.", ["تسنیم"], "راه بسته شده است"),
    ],
)
def test_what_is_said_where_the_verb_closes_its_clause(text: str, voices: list[str], content: str) -> None:
    found = annotated(text, "fa")
    assert [(v, c) for v, _, c in (told(found, a) for a in found.attributions)] == [(voices, content)]


def test_a_carrier_before_its_source_is_nothing_said() -> None:
    found = annotated("تسنیم به نقل از وزارت دفاع شیلی گزارش داد که راه بسته شده است.", "fa")
    assert [told(found, a)[2] for a in found.attributions] == ["راه بسته شده است"]


@pytest.mark.parametrize(
    ("text", "content", "direct"),
    [
        ("– Most zostanie otwarty jesienią – zapowiedział prezydent Peru.", "Most zostanie otwarty jesienią", True),
        ("Most zostanie otwarty jesienią – zapowiedział prezydent Peru.", "Most zostanie otwarty jesienią", True),
        ("– Nie mamy z tym nic wspólnego – powiedział rzecznik Kremla.", "Nie mamy z tym nic wspólnego", True),
        ("Prezydent Peru powiedział w rozmowie z radiem, że most stoi.", "most stoi", False),
    ],
)
def test_speech_stands_before_a_dash_and_a_clause_behind_a_late_comma(text: str, content: str, direct: bool) -> None:
    found = code_passage(Report(id="text", file="text", text=text), "pl").annotations.attributions
    assert [(text[slice(*a.content)], a.direct) for a in found] == [(content, direct)]


BEHIND = [
    ("de", "Dem Minister zufolge ist der Hafen geschlossen.", "Minister", "ist der Hafen geschlossen"),
    ("de", "Der Hafen ist geschlossen, der Polizei zufolge.", "Polizei", "Der Hafen ist geschlossen"),
    ("tr", "Reuters'in haberine göre liman kapandı.", "Reuters", "liman kapandı"),
]


@pytest.mark.parametrize(("language", "text", "voice", "content"), BEHIND)
def test_who_is_told_by_a_phrase_behind_the_voice(language: str, text: str, voice: str, content: str) -> None:
    found = annotated(text, language)
    assert [(told(found, a)[0], told(found, a)[2]) for a in found.attributions] == [([voice], content)]


AROUND = [
    (
        "Peru plant nach Angaben der Polizei den Abbau von Sperren.",
        "Peru plant nach Angaben der Polizei den Abbau von Sperren",
    ),
    (
        "Die Ministerin reiste ab, nachdem sie nach Angaben der Polizei den Bericht gelesen hatte.",
        "nachdem sie nach Angaben der Polizei den Bericht gelesen hatte",
    ),
]


@pytest.mark.parametrize(("text", "content"), AROUND)
def test_a_clause_goes_on_around_who_tells_it(text: str, content: str) -> None:
    found = annotated(text, "de")
    assert [told(found, a)[2] for a in found.attributions] == [content]


@pytest.mark.parametrize(
    ("further", "goes_on"),
    [
        ("Die Boote würden am Morgen auslaufen.", True),
        ("Demnach sind die Boote seeklar.", True),
        ("Am Kai wartet eine alte Katze.", False),
    ],
)
def test_reported_speech_goes_on_in_the_mood_of_it(further: str, goes_on: bool) -> None:
    found = annotated(f"Der Hafen sei offen, sagte Pia Holm. {further}", "de")
    assert any(a.rule == "the report of it goes on" for a in found.attributions) is goes_on


HOUSED = [
    ("Iz vlade Malte navode da će posjet trajati dva dana.", "vlade Malte"),
    ("Diplomati iz vlade navode da je luka zatvorena.", "Diplomati"),
    ("Pregovori su propali, rekao je u ponedjeljak ministar Tomas Brand.", "ministar Tomas Brand"),
    ("Ministarstvo obrane opovrgnulo je tvrdnje o zatvaranju luke.", "Ministarstvo obrane"),
]


@pytest.mark.parametrize(("text", "voice"), HOUSED)
def test_who_says_it_in_croatian(text: str, voice: str) -> None:
    found = annotated(tijelo(text), "hr")
    assert voice in {name for a in found.attributions for name in told(found, a)[0]}
