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
