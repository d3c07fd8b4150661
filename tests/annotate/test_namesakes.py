"""Whom a short name means in one report."""

import pytest

from dragoman.model.annotation import Annotations, Mention
from tests.annotate.annotated import annotated, body, named, tijelo, words


def meant(found: Annotations, mention: Mention) -> Mention:
    """The mention that a mention refers to, or itself."""
    return mention if mention.refers is None else found.mentions[mention.refers]


SHORT = [
    ("Xi Jinping came first. Later we saw Xi again.", "Xi", "Xi Jinping"),
    ("Kim Jong Un came first. Later we saw Kim again.", "Kim", "Kim Jong Un"),
    ("Doreen Vasque came first. Later we saw Doreen again.", "Doreen", "Doreen Vasque"),
    ("Donald Trump came with Melania Trump. Later we saw Trump again.", "Trump", "Donald Trump"),
    ("Jason Trump was fined. Later we saw Trump again.", "Trump", "Jason Trump"),
    ("Mayor Carla Quist came with Peter Quist. Later we saw Quist again.", "Quist", "Mayor Carla Quist"),
]


@pytest.mark.parametrize(("text", "short", "full"), SHORT)
def test_a_short_name_means_the_full_one(text: str, short: str, full: str) -> None:
    found = annotated(body(text))
    assert words(found, meant(found, named(found, short))) == full


def test_of_two_of_one_surname_without_titles_nobody_knows() -> None:
    found = annotated(body("Doreen Vasque came with Peter Vasque. Later we saw Vasque again."))
    assert named(found, "Vasque").refers is None


def test_the_surname_alone_means_whom_the_report_had_named_by_then() -> None:
    found = annotated(body("Doreen Vasque came. Vasque smiled. Later Peter Vasque came. Then we saw Vasque again."))
    alone = [m for m in found.mentions if words(found, m) == "Vasque"]
    assert [words(found, meant(found, m)) for m in alone] == ["Doreen Vasque", "Doreen Vasque"]


def test_a_bare_title_means_the_one_person_named_who_is_in_that_office() -> None:
    found = annotated(body("Aleksandar Vučić met Hilda Vasque. The president smiled."))
    assert words(found, meant(found, named(found, "president"))) == "Aleksandar Vučić"


OBLIQUE = [
    ("Pohvalili su Vučića.", "Vučića", "person:aleksandar-vucic", "gen"),
    ("Poslali su pismo Orbanu.", "Orbanu", "person:viktor-orban", "dat"),
    ("Putinov gost je došao.", "Putinov", "person:vladimir-putin", "gen"),
    ("Gospodine predsjedniče Milanoviću, dođite.", "predsjedniče Milanoviću", "person:zoran-milanovic", "voc"),
]


@pytest.mark.parametrize(("text", "said", "key", "case"), OBLIQUE)
def test_a_listed_surname_alone_in_any_case(text: str, said: str, key: str, case: str) -> None:
    mention = named(annotated(tijelo(text), "hr"), said)
    assert mention.key == key
    assert case in mention.cases


WOMEN = [
    ("Brnabićeva je došla.", "Brnabićeva", "nom"),
    ("Pisali su Brnabićevoj.", "Brnabićevoj", "dat"),
]


@pytest.mark.parametrize(("text", "said", "case"), WOMEN)
def test_the_surname_of_a_woman_with_its_own_ending(text: str, said: str, case: str) -> None:
    found = annotated(tijelo(f"Tu je Ana Brnabić. {text}"), "sr")
    mention = named(found, said)
    assert mention.head is None
    assert case in mention.cases
    assert words(found, meant(found, mention)) == "Ana Brnabić"


def test_a_woman_in_the_nominative_is_no_man_in_the_accusative() -> None:
    found = annotated(tijelo("Tekst potpisuje Danijela Vesković."), "hr")
    assert named(found, "Danijela Vesković").name[0] == "Danijela"


HOLDERS = [
    ("At the lake President Obama spoke. Michelle Obama left.", "President Obama", "person:barack-obama"),
    ("We saw Obama in the United States. Michelle Obama left.", "Obama", "person:barack-obama"),
    ("In North Korea we saw Kim again.", "Kim", "person:kim-jong-un"),
    ("In Peru we saw Kim again.", "Kim", None),
    ("Michelle Obama came first. Later we saw Obama again.", "Obama", None),
    ("Later Mayor Obama spoke in the United States.", "Mayor Obama", None),
]


@pytest.mark.parametrize(("text", "short", "key"), HOLDERS)
def test_a_surname_alone_is_the_office_holder_and_no_namesake(text: str, short: str, key: str | None) -> None:
    assert named(annotated(body(text)), short).key == key


def test_a_title_that_a_longer_one_ends_in_means_its_holder() -> None:
    found = annotated(body("Foreign Minister Iva Koren came. The minister waved."))
    assert words(found, meant(found, named(found, "minister"))) == "Foreign Minister Iva Koren"


def test_somebody_new_is_not_the_one_named_before() -> None:
    found = annotated(body("Minister Iva Koren came. Later a minister left."))
    assert named(found, "minister").refers is None


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Prime Minister Ada Orrel came first. Later we saw King Orrel too.", "King Orrel", "King Orrel"),
        ("King Peter Orrel came first. Later we saw King Orrel too.", "King Orrel", "King Peter Orrel"),
        ("Queen Hilda Orrel came first. Later we saw Minister Orrel too.", "Minister Orrel", "Minister Orrel"),
        ("Minister Ada Orrel came first. Later we saw President Orrel.", "President Orrel", "Minister Ada Orrel"),
    ],
)
def test_who_reigns_is_nobody_of_another_office(text: str, short: str, full: str) -> None:
    found = annotated(body(text))
    assert words(found, meant(found, named(found, short))) == full
