"""Mentions: which words name whom, and of what kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.annotated import annotated, body, named, tijelo, words

KINDS = [
    ("en", "The envoy flew home after Carla Whitmore left the room.", "Carla Whitmore", "person"),
    ("en", "Reporters waited for Mr. Halvorsen near the gate.", "Mr. Halvorsen", "person"),
    ("en", "The prize went to John F. Oakley on Friday.", "John F. Oakley", "person"),
    ("en", "Later Crown Prince Hamza bin Yusuf spoke.", "Crown Prince Hamza bin Yusuf", "person"),
    ("en", "They met Ursula von der Heide in the hall.", "Ursula von der Heide", "person"),
    ("en", "The list includes Rada Okic, 43, and others.", "Rada Okic", "person"),
    ("en", "A ship of the Ministry of Fisheries was hit.", "Ministry of Fisheries", "organisation"),
    ("en", "He joined the Harbour Workers Union last year.", "Harbour Workers Union", "organisation"),
    ("en", "Votes for the KLB fell sharply.", "KLB", "organisation"),
    ("en", "Houses burned in the town of Orrenvale.", "Orrenvale", "place"),
    ("en", "Boats searched Lake Brunna for days.", "Lake Brunna", "place"),
    ("en", "The law was praised by Trade Minister Orsa Delwin.", "Trade Minister Orsa Delwin", "person"),
    ("en", "A letter came from Harbour MP Colin Dray.", "Harbour MP Colin Dray", "person"),
    ("en", "The prize went to Deputy Chief Inspector Nora Fell.", "Deputy Chief Inspector Nora Fell", "person"),
    ("en", "Later Ovrin Mallet spoke, and Mallet was cheered.", "Ovrin Mallet", "person"),
    ("en", "They voted for the Quiet Skies Act again.", "Quiet Skies Act", "name"),
    ("en", "Fans sang for the Toronto Otters all night.", "Toronto Otters", "organisation"),
    ("en", "The route was closed, Lakeside Wire reported.", "Lakeside Wire", "organisation"),
    ("en", "Crowds gathered near Ferry Tower in the rain.", "Ferry Tower", "place"),
    ("en", "The talks with Anna Banks went on.", "Anna Banks", "person"),
    ("en", "The speech of Ellen March was short.", "Ellen March", "person"),
    ("en", "Factories closed in Ohio last week.", "Ohio", "place"),
    ("en", "The plant was bought by Siemens in spring.", "Siemens", "organisation"),
    ("en", "She works in the South Wing with two others.", "South Wing", "place"),
    ("en", "The archive moved to the Orrel Executive Office Building.", "Orrel Executive Office Building", "place"),
    ("en", "A report by UN Women was read aloud.", "UN Women", "organisation"),
    ("en", "The prize went to National Party Chairman Orin Pellew.", "Orin Pellew", "person"),
    ("hr", "O tome piše direktor Freedom Housea u tjedniku.", "Freedom Housea", "organisation"),
    ("hr", "Vidio je Žozepa Tamera u Splitu.", "Žozepa Tamera", "person"),
    ("hr", "O tome je pisao Dravski list u utorak.", "Dravski list", "organisation"),
    ("hr", "Dravski list piše o poplavi.", "Dravski list", "organisation"),
    ("hr", "Odluku je donijela Napredna stranka Crne Gore.", "Napredna stranka Crne Gore", "organisation"),
    ("hr", "Ribari traže pomoć za Mirno jezero.", "Mirno jezero", "place"),
    ("hr", "Knjigu je predstavila Anica Vrbanić iz Siska.", "Anica Vrbanić", "person"),
    ("hr", "O tome odlučuje Savezna služba za zaštitu voda.", "Savezna služba za zaštitu", "organisation"),
    ("hr", "Glasovali su za HKN i za promjene.", "HKN", "organisation"),
    ("hr", "Požar je zahvatio selo Brezovka.", "Brezovka", "place"),
    ("hr", "O tome je pisala Hrvatska u svom odgovoru.", "Hrvatska", "state"),
    ("hr", "Ugovor je potpisan u Mađarskoj prošli mjesec.", "Mađarskoj", "state"),
    ("bs", "Odluku je donio Senad Hodžić u srijedu.", "Senad Hodžić", "person"),
    ("sr", "Награду је добила Милица Јовановић.", "Милица Јовановић", "person"),
    ("sr", "Србија је упутила одговор.", "Србија", "state"),
]


@pytest.mark.parametrize(("language", "sentence", "name", "kind"), KINDS)
def test_kinds(language: str, sentence: str, name: str, kind: str) -> None:
    found = annotated(body(sentence) if language == "en" else tijelo(sentence), language)
    assert named(found, name).kind == kind


NO_NAMES = [
    ("en", "An official visit is planned.", "official"),
    ("en", "Rebel aid and military support grew.", "military"),
    ("en", "Islamist-led groups left.", "Islamist-led"),
    ("en", "Let the record show it.", "Let"),
    ("en", "Every ship was late and EVERY crew was tired.", "EVERY"),
    ("en", "They bought a new TV for the hall.", "TV"),
    ("en", "They were late, but WE were early.", "WE"),
    ("en", "Mr. President, this cannot wait.", "Mr. President"),
    ("en", "Then Republican voters stayed at home.", "Republican"),
    ("en", "He met the secretary of state. Above: the harbour.", "secretary of state. Above"),
    ("hr", "Odluka NKV-a je donesena.", "Odluka NKV-a"),
    ("hr", "Potom je došao mraz.", "Potom"),
    ("hr", "Kazna je stroga.", "Kazna"),
]


OPENING = [
    ("en", "Georgia and Oman signed it.", "Georgia", "state:GE"),
    ("en", "Chad closed the road.", "Chad", "state:TD"),
    ("en", "Chad Orrel closed the road.", "Chad Orrel", None),
    ("en", "Jordan scored. Later Jordan Orrel left, and Jordan slept.", "Jordan", None),
    ("hr", "Makedonija je zatvorila cestu.", "Makedonija", "state:MK"),
    ("hr", "EU je zatvorila cestu.", "EU", "state:EU"),
    ("en", "Obama ordered an inquiry.", "Obama", "person:barack-obama"),
    ("en", "Merkel and Obama met in Ghent.", "Merkel", "person:angela-merkel"),
]


@pytest.mark.parametrize(("language", "sentence", "name", "key"), OPENING)
def test_a_listed_name_may_open_a_sentence(language: str, sentence: str, name: str, key: str | None) -> None:
    text = body(sentence, before="") if language == "en" else tijelo(sentence)
    assert named(annotated(text, language), name).key == key


@pytest.mark.parametrize("sentence", ["Bush fires burned.", "Price rises hurt.", "May brought rain."])
def test_a_word_that_is_a_surname_too_names_nobody_where_it_opens_a_sentence(sentence: str) -> None:
    assert not annotated(body(sentence)).mentions


def test_a_state_that_owns_what_follows_is_of_both() -> None:
    found = annotated(body("The leaders of Romania's new government met."))
    assert named(found, "leaders").country == named(found, "Romania's new government").country == "RO"


def test_an_elected_president_is_not_yet_president() -> None:
    found = annotated(body("Vice President-elect Orin Pellew met President Elect Ada Moor."))
    assert named(found, "Vice President-elect Orin Pellew").office == "vice president-elect"
    assert named(found, "President Elect Ada Moor").office == "president-elect"


def test_a_titled_person_of_the_list_has_its_key() -> None:
    found = annotated(body("President Barack Obama met Foreign Minister John Kerry and Danish President Barack Obama."))
    assert named(found, "President Barack Obama").key == "person:barack-obama"
    assert named(found, "Danish President Barack Obama").key is None


def test_a_conjunction_may_be_a_first_name() -> None:
    found = annotated(tijelo("Ali Kosto je došao. Potom je Ali Kosto otišao."), "hr")
    assert [m.name for m in found.mentions if m.kind == "person"] == [("Ali", "Kosto"), ("Ali", "Kosto")]


def test_a_man_whom_no_list_has_in_the_dative() -> None:
    found = annotated(tijelo("Odgovor je poslan Ormundu Tilku u petak."), "hr")
    assert named(found, "Ormundu Tilku").name == ("Ormund", "Tilk")


@pytest.mark.parametrize(("language", "sentence", "word"), NO_NAMES)
def test_words_that_name_nobody(language: str, sentence: str, word: str) -> None:
    found = annotated(body(sentence) if language == "en" else tijelo(sentence), language)
    assert word not in {words(found, m) for m in found.mentions}


def test_a_surname_has_the_kind_of_the_full_name_also_in_capitals() -> None:
    found = annotated("KOREN IN OSLO: talks resume\n\nForeign minister Iva Koren came. Koren left again.\n")
    short = [m for m in found.mentions if words(found, m).casefold() == "koren"]
    assert {m.kind for m in short} == {"person"}
    assert {m.refers for m in short} == {found.mentions.index(named(found, "Foreign minister Iva Koren"))}


def test_a_title_holds_for_both_names() -> None:
    found = annotated(body("Deputy Prime Ministers Ana Lund and Karl Moe came."))
    assert [m.office for m in found.mentions if m.name] == ["deputy prime minister", "deputy prime minister"]


def test_a_short_sentence_full_of_names_is_no_headline() -> None:
    found = annotated(body("Then Orrel met Vasque near Ghent on Monday.", before=""))
    assert {"Orrel", "Vasque"} <= {words(found, m) for m in found.mentions}


FIRST_OF_SEVERAL = [
    ("The talk turned to Brexit Gemma Orrel told us.", "Gemma Orrel"),
    ("Please try later Invalid Email Gerald Vask has left.", "Gerald Vask"),
    ("We saw Barack Obama Donald Trump in the crowd.", "Barack Obama"),
    ("We saw Barack Obama Donald Trump in the crowd.", "Donald Trump"),
    ("We saw Hilda Orrel Gerald Vasque in the crowd.", "Hilda Orrel"),
    ("We saw Hilda Orrel Leader of the choir.", "Hilda Orrel"),
    ("We saw Hilda Orrel Hilda Orrel from Leeds.", "Hilda Orrel"),
    ("We saw Hilda Orrel Trump aides came. Later Donald Trump came.", "Hilda Orrel"),
    ("We saw Hilda GETTY in the crowd.", "Hilda"),
    ("We saw Old Harbour Lights Gerald Vasque in the crowd.", "Gerald Vasque"),
    ("Halvorsen met Republican Mr Pellow in the lobby.", "Mr Pellow"),
    ("He called Ohio Gov. Lena Marsh twice.", "Gov. Lena Marsh"),
    ("The note quotes UKM Dora Finch again.", "Dora Finch"),
]


@pytest.mark.parametrize(("sentence", "name"), FIRST_OF_SEVERAL)
def test_labels_and_places_are_no_part_of_the_name_after_them(sentence: str, name: str) -> None:
    assert named(annotated(body(sentence)), name).kind == "person"


WHOLE = [
    ("We saw Hilda Gerald Vasque in the crowd.", "Hilda Gerald Vasque"),
    ("We saw Martin Luther King Jr in the crowd.", "Martin Luther King Jr"),
    ("We met at Barack Obama Donald Airport again.", "Barack Obama Donald Airport"),
    ("We saw Fatima Ali Hassan Omari in the crowd.", "Fatima Ali Hassan Omari"),
]


@pytest.mark.parametrize(("sentence", "name"), WHOLE)
def test_long_names_stay_whole(sentence: str, name: str) -> None:
    assert name in {words(found, m) for found in [annotated(body(sentence))] for m in found.mentions}


def test_a_month_after_mrs_is_a_surname() -> None:
    found = annotated(body("Prime Minister Ellen March spoke, and Mrs March left in March."))
    assert [m.name for m in found.mentions if m.kind == "person"] == [("Ellen", "March"), ("March",)]


def test_the_case_after_a_preposition_tells_the_base_form() -> None:
    found = annotated(tijelo("Sastanak s Norbertom Tamerom trajao je dugo."), "hr")
    assert named(found, "Norbertom Tamerom").name == ("Norbert", "Tamer")


def test_one_minister_is_no_group() -> None:
    found = annotated(body("A Danish minister left, and Danish ministers stayed."))
    one, several = named(found, "Danish minister"), named(found, "Danish ministers")
    assert (one.kind, one.office, one.indefinite) == ("person", "minister", True)
    assert (several.kind, several.head) == ("group", "ministers")


def test_a_mediator_in_brussels_is_not_of_belgium() -> None:
    assert named(annotated(body("The Brussels mediator left early.")), "Brussels mediator").country is None


MEDIA = ["RosMedia", "rossi media", "Russian media"]


@pytest.mark.parametrize("words_", MEDIA)
def test_one_described_voice_in_three_spellings(words_: str) -> None:
    found = named(annotated(body(f"The fleet has sailed, {words_} wrote.")), words_)
    assert (found.head, found.country) == ("media", "RU")


def test_a_town_has_its_own_newspapers() -> None:
    found = annotated(body("A Munich daily and a Hamburg daily agreed, and German media did not."))
    keys = [m.key for m in found.mentions if m.head == "newspaper"]
    assert len(keys) == len(set(keys)) == 2
    assert named(found, "German media").key is None


def test_neither_a_treaty_nor_a_sea_says_anything() -> None:
    found = annotated(body("The Interstate Treaty said that boats may stop. The Pacific Ocean said that it rains."))
    assert named(found, "Interstate Treaty").head == "thing"
    assert found.attributions == ()
    west = annotated(body("West Africa said that boats may stop."))
    assert len(west.attributions) == 1


def test_a_medium_before_its_name_is_that_medium() -> None:
    found = named(annotated(body("The bridge is closed, the newspaper Kommersant wrote.")), "newspaper Kommersant")
    assert (found.kind, found.key) == ("outlet", "outlet:kommersant")


def test_clitics_stand_inside_a_phrase_and_do_not_open_it() -> None:
    found = annotated(tijelo("Odgovor je poslalo je rusko Ministarstvo obrane."), "hr")
    assert "rusko Ministarstvo obrane" in {words(found, m) for m in found.mentions}
    inside = annotated(tijelo("Sastanak u iranskoj se prijestolnici nastavlja."), "hr")
    assert named(inside, "iranskoj se prijestolnici").country == "IR"


def test_names_in_base_form() -> None:
    found = annotated(tijelo("Razgovarao je s predsjednikom Petrom Lukšićem. Lukšić je zadovoljan."), "hr")
    assert named(found, "predsjednikom Petrom Lukšićem").name == ("Petar", "Lukšić")


LETTERS = st.text(alphabet=st.sampled_from("AaBb ČčŽž.,:;!?\"“”„«»'’()-–—\n\t0123456789ЈјШш"), max_size=120)
PARTS = st.sampled_from((
    *("said", "Reuters", "according to", "the", "Iran", "'s", "President", "Ivo", "rekao je", "prema", "TASS"),
    *("citing", "media", "state television", "denied", "but", "kako javlja", "Ministarstvo", "as", "by", "\n", "\n\n"),
    *(",", ".", '"', "“", "”", "(", ")"),
))  # fmt: skip


@given(
    text=st.one_of(LETTERS, st.lists(PARTS, max_size=40).map(" ".join)), language=st.sampled_from(("en", "hr", "sr"))
)
def test_any_text_is_annotated_and_all_offsets_lie_inside(text: str, language: str) -> None:
    found = annotated(text, language)
    sentences = {s.index: s for s in found.layout.sentences}
    for mention in found.mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert (mention.start, mention.end) == sentence.offsets(mention.first, mention.last)
        assert mention.refers is None or 0 <= mention.refers < len(found.mentions)
        assert mention.owner is None or 0 <= mention.owner < len(found.mentions)
    for attribution in found.attributions:
        sentence = sentences[attribution.sentence]
        assert sentence.start <= attribution.content[0] < attribution.content[1] <= sentence.end
        assert 0 <= attribution.cue[0] < attribution.cue[1] <= len(text)
        assert attribution.voices
        assert len(set(attribution.voices)) == len(attribution.voices)
    for credit in found.credits:
        assert 0 <= credit.start < credit.end <= len(text)


@pytest.mark.parametrize(("text", "country"), [("Poets met ethnic Danes.", None), ("Poets met some Danes.", "DK")])
def test_a_people_told_of_by_its_descent_is_not_that_of_the_state(text: str, country: str | None) -> None:
    (danes,) = (m for m in annotated(text).mentions if m.head == "people" and text[m.start : m.end] == "Danes")
    assert (danes.country, danes.key) == (country, country and f"state:{country}")


def test_officials_of_a_field_are_those_of_their_state() -> None:
    text = "Poets met Danish security officials."
    (officials,) = (m for m in annotated(text).mentions if m.head == "officials")
    assert (text[officials.start : officials.end], officials.country) == ("Danish security officials", "DK")


@pytest.mark.parametrize(
    ("text", "language", "head"),
    [
        ("Shots were fired at the Peruvian consulate general in Oslo.", "en", "consulate"),
        ("Shots were fired at the Peruvian embassy in Oslo.", "en", "embassy"),
        ("Pucano je na peruanski generalni konzulat u Oslu.", "hr", "consulate"),
    ],
)
def test_a_consulate_is_no_embassy_and_no_general(text: str, language: str, head: str) -> None:
    [body_] = [m for m in annotated(body(text), language).mentions if m.country == "PE"]
    assert (body_.kind, body_.head) == ("organisation", head)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("رژیم صهیونیستی به لبنان حمله کرد.", "رژیم صهیونیستی", "state"),
        ("به گزارش خبرگزاری مهر، راه بسته شد.", "خبرگزاری مهر", "agency"),
        ("سه نفر در شهر گلدره کشته شدند.", "گلدره", "place"),
        ("گرگور زالتنباخ، وزیر دفاع شیلی، به پرو رفت.", "گرگور زالتنباخ", "person"),
    ],
)
def test_names_that_begin_with_or_follow_a_common_word_in_a_script_without_capitals(
    text: str, name: str, kind: str
) -> None:
    assert named(annotated(text, "fa"), name).kind == kind


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("На саміті НАТО Ердоган виступив першим.", ["org:nato", "person:recep-tayyip-erdogan"]),
        ("У Женеві Фідан виступив першим.", ["place:2660646", "person:hakan-fidan"]),
        ("Сукня Пашиняна зникла.", ["person:nikol-pashinyan"]),
    ],
)
def test_a_listed_person_right_behind_a_body_or_town_is_no_part_of_its_name(text: str, keys: list[str]) -> None:
    assert [mention.key for mention in annotated(text, "uk").mentions] == keys


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_a_name_in_other_letters_is_not_declined(language: str) -> None:
    text = {"ru": "Договор с Orvin Landret истек.", "uk": "Договір з Orvin Landret сплив."}[language]
    assert named(annotated(text, language), "Orvin Landret").name == ("Orvin", "Landret")


def test_a_word_of_the_language_that_opens_the_sentence_is_no_part_of_a_body() -> None:
    found = annotated("Члени Комісії прибули вчора.", "uk")
    assert [words(found, m) for m in found.mentions if m.kind == "organisation"] == ["Комісії"]


def test_a_listed_name_behind_a_title_may_end_in_a_small_word() -> None:
    found = annotated("Президент Чили встретился с министром иностранных дел Китая Ван И.", "ru")
    assert named(found, "министром иностранных дел Китая Ван И").key == "person:wang-yi"


def test_a_name_of_two_letters_has_a_base_form() -> None:
    found = annotated(tijelo("Sastao se s ministrom Wang Yijem."), "hr")
    assert named(found, "ministrom Wang Yijem").name == ("Wang", "Yi")
