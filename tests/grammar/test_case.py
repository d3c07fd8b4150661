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
        ("Danska je osudila norveški režim.", "osudila", "obj", ["norveški režim"]),
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


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("Danska je brodom napala Dover, priopćilo je britansko ministarstvo obrane.", "napala", "subj", ["Danska"]),
        ("Čile, Peru i Danska osudili su Norvešku.", "osudili", "subj", ["Čile", "Peru", "Danska"]),
        ("Danski premijer stigao je u Oslo, gdje ga je primio kralj Harald.", "primio", "obj", ["ga"]),
        ("Danska ministrica najavila je da će u petak posjetiti Oslo.", "posjetiti", "subj", ["Danska ministrica"]),
        ("Danska ministrica najavila je da će u petak posjetiti Oslo.", "posjetiti", "obj", ["Oslo"]),
        ("Danska tvrdi da iza svega stoji Peru.", "stoji", "subj", ["Peru"]),
        ("Danska je tražila od Norveške da povuče brod.", "povuče", "subj", ["Norveške"]),
        ("Ljudi su došli zbog odluke danske vlade da odgodi izbore.", "odgodi", "subj", ["danske vlade"]),
        ("Danski premijer rekao je da je Norveška popustila i optužio Peru.", "optužio", "subj", ["Danski premijer"]),
        ("Danska ministrica Ali Holm osudila je Peru.", "osudila", "subj", ["Danska ministrica Ali Holm"]),
        ("Ujedinjeni narodi (UN) pohvalili su Peru.", "pohvalili", "subj", ["Ujedinjeni narodi"]),
        ("Danska je napala središte peruanskog grada Cusca.", "napala", "subj", ["Danska"]),
    ],
)  # fmt: skip
def test_slots_in_longer_sentences(text: str, word: str, slot: str, filled: list[str]) -> None:
    assert parsed(text, "hr").slot(slot, word) == filled


def test_an_abbreviation_before_a_noun_is_like_an_adjective() -> None:
    found = parsed("Stara je priča NATO bombardiranje mosta.", "hr")
    at = found.at("bombardiranje")
    assert found.texts(found.analysis.of_noun(("adj",), at, at + 1)) == ["NATO"]


def test_an_object_may_stand_far_behind_if_a_date_parts_them() -> None:
    found = parsed("Danska i Peru potpisali su u subotu, 9. kolovoza 2025., u Oslu novu deklaraciju.", "hr")
    noun = found.at("deklaraciju")
    assert noun in tuple(found.analysis.syntax.noun_phrase(found.group("potpisali").end))


@pytest.mark.parametrize(
    ("text", "word", "slot", "filled"),
    [
        ("Дипломати партії «Вперед Перу» засудили Чад.", "засудили", "subj", ["Дипломати партії"]),
        ("Данія заборонила мости на території Норвегії та Катару.", "заборонила", "iobj", []),
        ("Данія передала човни Норвегії та Катару.", "передала", "iobj", ["Норвегії", "Катару"]),
    ],
)
def test_slots_of_a_verb_where_cases_look_alike(text: str, word: str, slot: str, filled: list[str]) -> None:
    assert parsed(text, "uk").slot(slot, word) == filled
