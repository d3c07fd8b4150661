"""Names of bodies: how far they reach, their base form, and the short words that stand for them."""

import pytest

from dragoman.annotate.proposals import using_models
from dragoman.model.text import Report
from dragoman.pipeline import code_passage
from tests.annotate.annotated import annotated, body, named, tijelo, words

BODIES = [
    ("Pisali su Hrvatske zaklade za glazbu.", "Hrvatske zaklade za glazbu", "Hrvatska zaklada za glazbu"),
    ("Razgovarali su u Centru za građansku hrabrost.", "Centru za građansku hrabrost", "Centar za građansku hrabrost"),
    ("Pristupio je Forumu za prava ribarskih obitelji.", None, "Forum za prava ribarskih obitelji"),
    ("Prijavio se Međunarodnoj mreži za vodeno jezero.", None, "Međunarodna mreža za vodeno jezero"),
    ("Sporazum sa Strankom slobodnog jezera propao je.", "Strankom slobodnog jezera", "Stranka slobodnog jezera"),
    ("Govorio je u ime KLMD-a.", "KLMD-a", "KLMD"),
]


@pytest.mark.parametrize(("text", "said", "name"), BODIES)
def test_a_body_is_named_whole_and_in_base_form(text: str, said: str | None, name: str) -> None:
    found = annotated(tijelo(text), "hr")
    bodies = {" ".join(m.name): words(found, m) for m in found.mentions if m.kind == "organisation"}
    assert name in bodies
    assert said in {None, bodies[name]}


def test_a_sentence_begins_with_a_body_of_the_land_and_not_with_the_land() -> None:
    found = annotated(tijelo("Hrvatska zaklada za glazbu slavi."), "hr")
    assert named(found, "Hrvatska zaklada za glazbu").kind == "organisation"
    assert not [m for m in found.mentions if m.kind == "state"]


def test_who_heads_a_body_does_not_head_the_land_in_its_name() -> None:
    found = annotated(tijelo("Došla je i predsjednica Hrvatske zaklade za glazbu."), "hr")
    assert named(found, "predsjednica").country is None


def test_an_acronym_between_title_and_name_is_no_part_of_the_name() -> None:
    found = annotated(tijelo("Rekao je predsjednik KLMD Obrad Vesk."), "hr")
    assert named(found, "Obrad Vesk").name == ("Obrad", "Vesk")


def test_a_headline_in_capitals_names_the_listed_body() -> None:
    found = annotated("EUROPSKA KOMISIJA DALA ROK LUCI\n\nEuropska komisija traži odgovor od luke na jezeru.\n", "hr")
    assert named(found, "EUROPSKA KOMISIJA").key == "org:european-commission"


def test_a_land_with_its_title_is_one_name() -> None:
    found = annotated(tijelo("Pismo je poslala Republika Albanija."), "hr")
    assert named(found, "Republika Albanija").key == "state:AL"


def test_the_short_word_means_the_body_named_in_full() -> None:
    found = annotated(body("The Quayside Centre opened. We were at the Centre at noon."))
    assert named(found, "Centre").refers == found.mentions.index(named(found, "Quayside Centre"))


def test_a_word_for_a_body_that_only_opens_a_sentence_names_nobody() -> None:
    found = annotated(body("Bureau opened at noon."))
    assert not [m for m in found.mentions if m.kind == "organisation"]


@pytest.mark.parametrize("models", [False, True])
def test_an_abbreviation_is_no_body(models: bool) -> None:
    with using_models(models):
        found = annotated(body("The bridge opened at 3:15 pm EDT on the lake side."))
    assert not [m for m in found.mentions if m.kind in ("organisation", "person")]


def test_a_body_ends_before_a_person() -> None:
    found = annotated(body("We met Quayside Council for Harbours Hilda Orrel."))
    assert named(found, "Hilda Orrel").name == ("Hilda", "Orrel")


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert named(annotated(body("We met Peter Orrel MP at noon.")), "Peter Orrel").name == ("Peter", "Orrel")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wczoraj Komisja Europejska zamknęła biuro.", ["Komisja Europejska"]),
        ("Spór w Partii Zielonych Łąk trwa.", ["Partii Zielonych Łąk"]),
        ("Debata Komisji Europejskiej trwa.", ["Komisji Europejskiej"]),
        ("Szef Banku Jantar milczy.", ["Szef", "Banku Jantar"]),
        (
            "Rzecznik Ministerstwa Rolnictwa Peru Luis Torres milczy.",
            ["Rzecznik Ministerstwa Rolnictwa Peru Luis Torres"],
        ),
        ("Prezes Urzędu Żeglugi Śródlądowej Piotr Kania milczy.", ["Prezes Urzędu Żeglugi Śródlądowej Piotr Kania"]),
    ],
)
def test_adjectives_stand_behind_the_noun_of_a_body(text: str, names: list[str]) -> None:
    found = code_passage(Report(id="text", file="text", text=text), "pl").annotations.mentions
    assert [text[m.start : m.end] for m in found] == names


def _persons(text: str) -> set[tuple[str, ...]]:
    return {
        m.name
        for m in code_passage(Report(id="text", file="text", text=text), "es").annotations.mentions
        if m.kind == "person"
    }


def test_y_joins_two_surnames_behind_a_given_name() -> None:
    assert ("José", "Landrith", "y", "Orvín") in _persons("El ministro José Landrith y Orvín habló ayer con la prensa.")


def test_y_joins_no_two_names_else() -> None:
    found = _persons("Kestrair y la Tarnwell firmaron ayer un acuerdo en la capital.")
    assert not any("y" in name for name in found)


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("The Bureau of Fisheries and Aquatic Resources", ["Bureau of Fisheries and Aquatic Resources"]),
        ("The Ministry of Trade, Industry and Fisheries", ["Ministry of Trade, Industry and Fisheries"]),
        ("The Ministry of Culture, Heritage, and Sport", ["Ministry of Culture, Heritage, and Sport"]),
        ("The Ministry of Trade and Prime Minister Iva Koren", ["Ministry of Trade", "Prime Minister Iva Koren"]),
        ("The Ministry of Trade and Anders Holm", ["Ministry of Trade", "Anders Holm"]),
        ("The Ministry of Trade, Oslo and Copenhagen", ["Ministry of Trade", "Oslo", "Copenhagen"]),
    ],
)
def test_a_body_has_all_its_matters_and_nobody_elses_name(subject: str, names: list[str]) -> None:
    found = annotated(f"Talks on ferries stall\n\n{subject} said the boats were old.\n")
    assert [found.report.text[mention.start : mention.end] for mention in found.mentions] == names
