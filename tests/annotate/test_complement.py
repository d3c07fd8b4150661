"""Titles parted from their names by bodies, other titles, fields of work and places of duty, where order is free."""
# ruff: noqa: E501 (a case stands on one line)

import pytest

from tests.annotate.annotated import annotated, named, tijelo, words

TITLED = [
    ("hr", "Glasnogovornica NATO-a Nora Bisk otvorila je izložbu.", "Glasnogovornica NATO-a Nora Bisk", ("Nora", "Bisk"), "spokesperson", None),
    ("hr", "Posebna izaslanica češkog predsjednika Nora Bisk otvorila je izložbu.", "Posebna izaslanica češkog predsjednika Nora Bisk", ("Nora", "Bisk"), "envoy", "CZ"),
    ("hr", "Govorio je veleposlanik Perua u Beču Luis Quispe.", "veleposlanik Perua u Beču Luis Quispe", ("Luis", "Quispe"), "ambassador", "PE"),
    ("bs", "Ambasadorica pri UN-u Nora Bisk otvorila je izložbu.", "Ambasadorica pri UN-u Nora Bisk", ("Nora", "Bisk"), "ambassador", None),
    ("sr", "Портпарол Кремља Олег Рибин дошао је на језеро.", "Портпарол Кремља Олег Рибин", ("Oleg", "Ribin"), "spokesperson", "RU"),
    ("sr", "Portparolka visokog komesara UN-a za ljudska prava Nora Bisk došla je.", "Portparolka visokog komesara UN-a za ljudska prava Nora Bisk", ("Nora", "Bisk"), "spokesperson", None),
    ("hr", "Razgovarali su s glavnim tajnikom NATO-a Jonasom Vikom.", "glavnim tajnikom NATO-a Jonasom Vikom", ("Jonas", "Vik"), "secretary general", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "mention", "name", "office", "country"), TITLED)
def test_the_name_behind_a_complement_is_that_of_the_title(
    language: str, sentence: str, mention: str, name: tuple[str, ...], office: str, country: str | None
) -> None:
    found = named(annotated(tijelo(sentence), language), mention)
    assert (found.kind, found.name, found.office, found.country) == ("person", name, office, country)


def test_a_name_in_the_genitive_belongs_to_the_second_title() -> None:
    found = annotated(tijelo("Izaslanik češkog predsjednika Jana Novaka stiže u Beč."), "hr")
    assert named(found, "češkog predsjednika Jana Novaka").name == ("Jan", "Novak")
    assert named(found, "Izaslanik").name == ()


def test_without_a_full_name_nothing_is_taken_in() -> None:
    found = annotated(tijelo("Glasnogovornica NATO-a otvorila je izložbu."), "hr")
    assert named(found, "Glasnogovornica").last - named(found, "Glasnogovornica").first == 1


@pytest.mark.parametrize(
    ("language", "sentence", "key", "name"),
    [
        ("sr", "Govorio je francuski predsednik Emanuel Makron.", "person:emmanuel-macron", ("Emmanuel", "Macron")),
        ("sr", "Razgovarali su sa mađarskim ministrom Peterom Sijartom.", "person:peter-szijjarto", ("Péter", "Szijjártó")),
        ("sr", "Говорио је француски председник Емануел Макрон.", "person:emmanuel-macron", ("Emmanuel", "Macron")),
    ],
)  # fmt: skip
def test_a_titled_person_on_the_list_has_the_listed_name(
    language: str, sentence: str, key: str, name: tuple[str, ...]
) -> None:
    found = next(m for m in annotated(tijelo(sentence), language).mentions if m.office and m.name)
    assert (found.key, found.name) == (key, name)


def test_a_namesake_in_office_of_another_state_is_not_the_listed_person() -> None:
    found = annotated(tijelo("Govorio je danski ministar Peter Sijarto."), "sr")
    assert next(m for m in found.mentions if m.office and m.name).key is None


def test_a_surname_as_heard_means_the_full_name_before_it() -> None:
    text = tijelo("Došao je mađarski ministar Peter Sijarto. Sijarta su primili na jezeru. Sijarto je pevao.")
    found = annotated(text, "sr")
    full = next(i for i, m in enumerate(found.mentions) if m.office and m.name)
    short = [m for m in found.mentions if words(found, m) in ("Sijarta", "Sijarto")]
    assert [m.refers for m in short] == [full, full]


def test_a_name_of_two_letters_is_read_where_it_opens_a_sentence() -> None:
    found = annotated(tijelo("Predsednik Kine Si Đinping govorio je na jezeru. Si je zatim pevao."), "sr")
    assert named(found, "Si").refers == next(i for i, m in enumerate(found.mentions) if m.office)


@pytest.mark.parametrize(
    ("sentence", "mention", "plural", "cases"),
    [
        ("Danska je primila 18 peruanskih diplomata.", "peruanskih diplomata", True, {"nom", "acc"}),
        ("Stiglo je pet vojnika.", "vojnika", True, {"nom", "acc"}),
        ("Stigli su s pet vojnika.", "vojnika", False, {"gen", "acc"}),
    ],
)
def test_people_behind_a_number_act_or_suffer(sentence: str, mention: str, *, plural: bool, cases: set[str]) -> None:
    found = named(annotated(tijelo(sentence), "hr"), mention)
    assert (found.plural, set(found.cases)) == (plural, cases)


def test_diplomats_behind_a_number_are_a_group() -> None:
    found = named(annotated(tijelo("Danska je primila 18 peruanskih diplomata."), "hr"), "peruanskih diplomata")
    assert (found.kind, found.head, found.country) == ("group", "diplomats", "PE")


def test_a_listed_body_may_begin_with_a_word_for_a_group() -> None:
    found = annotated(tijelo("Paravojne Snage za brzu podršku stigle su na jezero."), "bs")
    assert named(found, "Snage za brzu podršku").key == "org:rsf-sudan"


def test_a_form_far_from_a_town_and_near_a_listed_surname_is_no_town() -> None:
    found = annotated(tijelo("Svi su razgovarali s Putinom."), "hr")
    assert named(found, "Putinom").kind != "place"


@pytest.mark.parametrize(
    ("sentence", "mention", "kind"),
    [
        ("Peru je zaprijetio Gvajani vojskom.", "Gvajani", "state"),
        ("Stigli su u Londonu na konferenciju.", "Londonu", "place"),
        ("Održali su u Londonu konferenciju o vodi.", "Londonu", "place"),
        ("Danska je brodom stigla na jezero.", "Danska", "state"),
    ],
)
def test_a_land_or_town_owns_nothing_that_it_does_not_agree_with(sentence: str, mention: str, kind: str) -> None:
    assert named(annotated(tijelo(sentence), "hr"), mention).kind == kind
