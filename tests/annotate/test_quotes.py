"""Quotation marks within a sentence."""

import pytest

from dragoman.annotate.quotes import quotes_in
from tests.annotate.annotated import annotated, words

CASES = [
    ("“We will go home now,” she said.", False, ["We will go home now ,"]),
    ("„Idemo svi kući sada“, rekla je.", False, ["Idemo svi kući sada"]),
    ('"We will go home now', False, ["We will go home now"]),
    ('and we stay there too," she said.', True, ["and we stay there too ,"]),
    ("Nobody went home.", False, []),
    ("'We will go home,' she said.", False, ["We will go home ,"]),
    ("The players' wages are the owners' loss.", False, []),
    ("''We will go home,'' she said.", False, ["We will go home ,"]),
    ('"And we stay there too," she said.', True, ["And we stay there too ,"]),
]


@pytest.mark.parametrize(("text", "inside", "expected"), CASES)
def test_quotes(text: str, inside: bool, expected: list[str]) -> None:
    (sentence, *_) = annotated(text).layout.sentences
    assert [" ".join(sentence.words[q.first : q.last]) for q in quotes_in(sentence, inside=inside)] == expected


@pytest.mark.parametrize(
    ("text", "language", "told_as"),
    [
        ("— Порт остаётся закрытым, — начал Сергей Лавров. — Никто нам не мешает. Мы ждём весны и солнца.", "ru",
         ["Порт остаётся закрытым", "Никто нам не мешает.", "Мы ждём весны и солнца."]),
        ("— Порт остаётся закрытым,— заявил Сергей Лавров.— Никто нам не мешает.", "ru",
         ["Порт остаётся закрытым", "Никто нам не мешает."]),
        ("– Порт лишається закритим, – почав Андрій Сибіга. Надворі йшов дощ.", "uk", ["Порт лишається закритим"]),
        ("– Port jest zamknięty od maja – zaczął Donald Tusk. – Czekamy na wiosnę.", "pl",
         ["Port jest zamknięty od maja", "Czekamy na wiosnę."]),
    ],
)  # fmt: skip
def test_speech_between_dashes_goes_on_behind_its_speaker(text: str, language: str, told_as: list[str]) -> None:
    found = annotated(f"Порт\n\n{text}\n", language)
    said = [a for a in found.attributions if a.direct]
    assert [found.report.text[slice(*a.content)] for a in said] == told_as
    assert len({a.voices for a in said}) == 1


def test_who_only_goes_on_is_not_whom_the_next_sentence_quotes() -> None:
    text = "— Мы давно дружим с соседями,— начал Сергей Лавров.— Премьер сказал, что он любит море."
    found = annotated(f"Порт\n\n{text}\n", "ru")
    first = next(a for a in found.attributions if a.direct)
    assert words(found, found.mentions[first.voices[0]]) == "Сергей Лавров"
