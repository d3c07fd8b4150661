"""What Polish asks of the readers: speech before a dash, adjectives behind the nouns of bodies, late clauses."""

import pytest

from dragoman import pipeline
from dragoman.model.annotation import Annotations
from dragoman.model.text import Report


def read(text: str) -> Annotations:
    return pipeline.code_passage(Report(id="text", file="text", text=text), "pl").annotations


def named(text: str) -> list[str]:
    """The words of each mention."""
    return [text[m.start : m.end] for m in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("– Most zostanie otwarty jesienią – zapowiedział prezydent Peru.", "Most zostanie otwarty jesienią"),
        ("Most zostanie otwarty jesienią – zapowiedział prezydent Peru.", "Most zostanie otwarty jesienią"),
        ("– Nie mamy z tym nic wspólnego – powiedział rzecznik Kremla.", "Nie mamy z tym nic wspólnego"),
        ("Prezydent Peru powiedział w rozmowie z radiem, że most stoi.", "most stoi"),
    ],
)
def test_what_is_said(text: str, content: str) -> None:
    assert [text[slice(*a.content)] for a in read(text).attributions] == [content]


def test_speech_before_a_dash_is_direct() -> None:
    (said,) = read("– Most zostanie otwarty jesienią – zapowiedział prezydent Peru.").attributions
    assert said.direct


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
def test_bodies_whose_adjectives_stand_behind(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_government_is_its_own_accusative() -> None:
    assert pipeline.code_text("Kenia oskarżyła peruwiański rząd o zwłokę.", "pl")
