"""Whose an actor is, where adjectives and owners stand behind their noun."""

import pytest

from dragoman import pipeline
from dragoman.model.text import Report

CASES = (
    ("es", "El presidente ruso viajó a Lima.", "presidente ruso", "RU"),
    ("es", "La portavoz del Ministerio de Defensa de Chad viajó.", "portavoz del Ministerio de Defensa de Chad", "TD"),
    ("es", "El embajador chileno en Perú, Ana Kos, habló el lunes.", "embajador chileno en Perú, Ana Kos", "CL"),
    ("es", "El alcalde de Villa Orvi, Juan Kos, habló el lunes.", "alcalde de Villa Orvi, Juan Kos", None),
    ("es", "El Gobierno de Lima criticó a Chad.", "Gobierno de Lima", "PE"),
    ("es", "Fueron detenidos tres opositores rusos.", "opositores rusos", "RU"),
    (
        "fr",
        "La porte-parole du ministère russe de la Défense a parlé.",
        "porte-parole du ministère russe de la Défense",
        "RU",
    ),
    ("fr", "Le chef de l'armée tchadienne a parlé.", "chef de l'armée tchadienne", "TD"),
    ("fr", "Le vice-président kényan sortant a parlé.", "vice-président kényan sortant", "KE"),
    ("it", "Il ministro degli Esteri norvegese è arrivato.", "ministro degli Esteri norvegese", "NO"),
    ("it", "Il presidente Usa è arrivato ieri.", "presidente Usa", "US"),
    ("it", "La delegazione Ue è arrivata ieri.", "delegazione Ue", "EU"),
)


@pytest.mark.parametrize(("language", "text", "words", "country"), CASES, ids=[case[2] for case in CASES])
def test_what_stands_behind_a_noun_tells_whose_it_is(language: str, text: str, words: str, country: str | None) -> None:
    annotations = pipeline.code_passage(Report(id="text", file="text", text=text), language).annotations
    found = {text[m.start : m.end]: m for m in annotations.mentions}
    assert words in found
    assert found[words].country == country


def test_what_a_pronoun_owns_is_of_nobody_behind_it() -> None:
    text = "Kenia retiró sus tropas de Chad."
    annotations = pipeline.code_passage(Report(id="text", file="text", text=text), "es").annotations
    assert "sus tropas" in {text[m.start : m.end] for m in annotations.mentions}


NOBODY = (
    ("it", "Il governo ha inviato viveri in Ciad.", "inviato"),
    ("es", "El Gobierno ha enviado víveres a Chad.", "enviado"),
    ("it", "La ministra è giunta ieri in Ciad.", "giunta"),
    ("it", "La base militare russa resta chiusa.", "militare russa"),
    ("it", "L'accordo storico resta in vigore.", "storico"),
)


@pytest.mark.parametrize(("language", "text", "words"), NOBODY, ids=[case[1] for case in NOBODY])
def test_a_participle_or_an_adjective_behind_a_noun_names_nobody(language: str, text: str, words: str) -> None:
    annotations = pipeline.code_passage(Report(id="text", file="text", text=text), language).annotations
    assert words not in {text[m.start : m.end] for m in annotations.mentions}


def test_an_elided_article_is_no_name() -> None:
    text = "L'esercito sudanese resta a Porto Orvi.\n\nL'ex ministro Juan Kos ha parlato."
    annotations = pipeline.code_passage(Report(id="text", file="text", text=text), "it").annotations
    assert "L'" not in {text[m.start : m.end] for m in annotations.mentions}
