"""Who is meant by short forms, pronouns and descriptions."""

import pytest

from dragoman.lang.voices import voice_of
from dragoman.lang.world import load_world
from tests.annotate.annotated import annotated, body, named, tijelo, words


def test_state_television_is_of_the_state_whose_media_were_named() -> None:
    found = annotated(body("The fleet sailed, Omani state media reported. It was calm, state television said."))
    assert named(found, "state television").country == "OM"


def test_the_newspaper_is_the_medium_named_last() -> None:
    found = annotated(body("Two ferries sank, Kommersant wrote. More will follow, the newspaper points out."))
    paper = named(found, "newspaper")
    assert paper.refers == found.mentions.index(named(found, "Kommersant"))


def test_a_press_service_has_an_owner() -> None:
    found = annotated(body("President Ana Torv spoke. The visit is over, Torv's press service said."))
    service = named(found, "press service")
    assert service.owner is not None
    assert words(found, found.mentions[service.owner]) == "Torv"
    voice = voice_of(service, found.mentions, load_world())
    assert voice is not None
    assert voice.name == "Torv's press service"


def test_it_is_the_state_that_opens_the_sentence() -> None:
    found = annotated(body("In May, Kenya charged Chad with theft of ships it said were rotten."))
    pronoun = next(m for m in found.mentions if m.kind == "pronoun" and words(found, m) == "it")
    assert pronoun.refers == found.mentions.index(named(found, "Kenya"))


def test_it_as_an_object_stays_open() -> None:
    found = annotated(body("The pact failed after Kenya left it in June."))
    assert next(m for m in found.mentions if words(found, m) == "it").refers is None


def test_his_counterpart_has_his_office() -> None:
    found = annotated(body("Foreign Minister Iva Koren met her Danish counterpart in Oslo."))
    assert named(found, "her Danish counterpart").office == "foreign minister"


def test_his_office_is_of_the_one_who_stands_alone() -> None:
    found = annotated(body("Ann Holm and Leo Berg met Prime Minister Oskar Dahl, his press office said."))
    owner = named(found, "his press office").owner
    assert owner is not None
    assert found.mentions[owner].name == ("Oskar", "Dahl")


def test_the_press_office_is_of_the_body_behind_it() -> None:
    found = annotated(body("On Monday the press office of the Kosovo government said the port was shut."))
    owner = named(found, "press office").owner
    assert owner is not None
    assert found.mentions[owner].head == "government"


def test_the_agency_is_the_one_named_before_it() -> None:
    found = annotated(body("According to Meridian Wire, the port was shut. The mayor was ill, the agency added."))
    refers = named(found, "agency").refers
    assert refers is not None
    assert found.mentions[refers].name == ("Meridian", "Wire")


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "The port was shut, Radio Quayside reported.", "Radio Quayside"),
        ("hr", "Luka je zatvorena, javlja Radio Obala.", "Radio Obala"),
        ("hr", "Luka je zatvorena, prenosi Agencija Meridijan.", "Agencija Meridijan"),
    ],
)
def test_a_medium_may_begin_with_the_word_for_one(language: str, sentence: str, name: str) -> None:
    found = annotated(body(sentence) if language == "en" else tijelo(sentence), language)
    medium = named(found, name)
    assert medium.kind in ("outlet", "agency")
    assert any(medium is found.mentions[a.voices[-1]] for a in found.attributions)


def test_television_of_a_state_is_no_name() -> None:
    found = annotated(body("Television Romania was shut."))
    assert all(words(found, m) != "Television Romania" or m.kind != "outlet" for m in found.mentions)


@pytest.mark.parametrize(
    ("below", "linked"),
    [
        ("Kenyan President Ana Torv visited Oslo on Monday.", True),
        ("Kenyan President Ana Torv followed Kenyan President Bo Lund to Oslo.", False),
        ("Former Kenyan minister Ana Torv visited Oslo on Monday.", False),
        ("Ugandan President Ana Torv visited Oslo on Monday.", False),
    ],
)
def test_the_office_in_a_headline_is_of_the_one_whom_the_text_names_in_it(below: str, linked: bool) -> None:
    found = annotated(f"Kenya's president visits Oslo\n\n{below} The ferries were full, and it rained all day.")
    title = next(m for m in found.mentions if m.office and not m.name)
    holder = found.mentions[title.refers] if title.refers is not None else None
    assert (holder is not None and words(found, holder).endswith("Ana Torv")) is linked


@pytest.mark.parametrize(
    "text",
    [
        "«توماس ریدور» وزیر خارجه نروژ به اسلو رفت.",
        "«توماس ریدور»، وزیر خارجه نروژ به اسلو رفت.",
        "توماس ریدور وزیر خارجه نروژ به اسلو رفت.",
    ],
)
def test_a_title_right_behind_a_name_needs_no_commas_where_objects_have_a_mark(text: str) -> None:
    mention = named(annotated(text, "fa"), "توماس ریدور")
    assert (mention.office, mention.country) == ("foreign minister", "NO")


def test_where_verbs_come_first_a_title_right_behind_a_name_may_be_somebody_else() -> None:
    found = annotated("التقى أحمد زيد وزير الخارجية المصري في نيروبي.", "ar")
    assert (named(found, "أحمد زيد").office, named(found, "وزير الخارجية المصري").refers) == (None, None)


def test_a_title_that_opens_a_short_sentence_is_not_of_whom_a_long_one_ends_with() -> None:
    text = "راه میان دو شهر بزرگ شمال و جنوب نروژ پس از سه روز باران باز شد، گفت توماس ریدور. وزیر خارجه رفت."
    assert named(annotated(text, "fa"), "توماس ریدور").office is None


def test_a_website_is_the_one_whose_name_stands_behind_it() -> None:
    text = "Il New York Times scrive che la nave è ferma. Secondo il sito Marinetracker, la nave è ripartita alle sei."
    found = annotated(f"Porto\n\n{text}\n", "it")
    assert named(found, "sito").refers == found.mentions.index(named(found, "Marinetracker"))


def test_the_president_is_nobody_who_was_one_before() -> None:
    text = "President Ivo Holm met crews. Former President Leo Berg was there. The president said the port was shut."
    found = annotated(body(text))
    assert named(found, "president").refers == found.mentions.index(named(found, "President Ivo Holm"))
