"""Slots by case, in any order."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("Danska je osudila Norvešku.", "osudila", "subj", ["Danska"]),
        ("Danska je osudila Norvešku.", "osudila", "obj", ["Norvešku"]),
        ("Jučer je Norvešku osudila Danska.", "osudila", "subj", ["Danska"]),
        ("Jučer je Norvešku osudila Danska.", "osudila", "obj", ["Norvešku"]),
        ("Kosovo je optužilo Srbiju.", "optužilo", "obj", ["Srbiju"]),
        ("Alžir prijeti Španjolskoj.", "prijeti", "iobj", ["Španjolskoj"]),
        ("Danska je osudila odluku Norveške.", "osudila", "whose", ["Norveške"]),
        ("Danska je zatražila da Norveška povuče brod.", "zatražila", "that", ["Norveška"]),
        ("Crna Gora je osudila Dansku.", "osudila", "subj", ["Crna Gora"]),
    ],
)
def test_slots_of_a_verb(text: str, word: str, slot: str, filled: list[str]) -> None:
    assert parsed(text, "hr").slot(slot, word) == filled


def test_the_object_noun_is_no_subject() -> None:
    found = parsed("Danska poriče da je rasporedila snage.", "hr")
    group = found.group("rasporedila")
    forces = found.analysis.view.at(found.at("snage"))
    assert forces is not None
    assert found.texts(found.analysis.of_verb(("subj",), group, (forces,))) == ["Danska"]


@pytest.mark.parametrize(
    ("text", "noun", "slot", "filled"),
    [
        ("Sporazum između Danske i Norveške je star.", "Sporazum", "između+gen", ["Danske", "Norveške"]),
        ("Turska prijetnja Grčkoj je stara.", "prijetnja", "adj", ["Turska"]),
        ("Turska prijetnja Grčkoj je stara.", "prijetnja", "iobj", ["Grčkoj"]),
        ("Posjet Danskoj i Norveškoj je završen.", "Posjet", "iobj", ["Danskoj", "Norveškoj"]),
    ],
)
def test_slots_of_a_noun(text: str, noun: str, slot: str, filled: list[str]) -> None:
    found = parsed(text, "hr")
    at = found.at(noun)
    assert found.texts(found.analysis.of_noun((slot,), at, at + 1)) == filled
