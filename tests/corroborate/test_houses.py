"""Whose a report's outlet is, on the day of the report; and which media are one house."""

import pytest

from dragoman.corroborate.houses import medium_of, one_house, owner_key
from dragoman.corroborate.material import Material
from dragoman.model.record import MediumRecord
from dragoman.model.text import Given, Report
from dragoman.pipeline import material_of
from dragoman.read.reading import Reading

TEXT = "Ministers meet in Oslo\n\nNorway's foreign minister met his Swedish counterpart in Oslo on Monday.\n"


def material(url: str | None = None, outlet: str | None = None, published: str | None = None) -> Material:
    given = Given(url=url, outlet=outlet, published=published)
    return material_of(Reading(reports=(Report(id="r", file="r", text=TEXT, given=given),)))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (
            {"url": "https://ria.ru/1", "published": "2010-05-03"},
            ("RIA Novosti", "agency", "Russian Federation", "address"),
        ),
        (
            {"url": "https://ria.ru/1", "published": "2020-05-03"},
            ("RIA Novosti", "agency", "Rossiya Segodnya", "address"),
        ),
        (
            {"url": "https://itar-tass.com/1", "published": "2012-05-03"},
            ("ITAR-TASS", "agency", "Russian Federation", "address"),
        ),
        ({"outlet": "Firstpost"}, ("Firstpost", "outlet", "Network18", "name")),
        ({"outlet": "Sputnik"}, ("Sputnik", "outlet", "Rossiya Segodnya", "name")),
        ({"outlet": "Afp", "url": "https://afp.mirror.example/"}, ("AFP", "agency", None, "name")),
    ],
)
def test_the_house_of_a_report(given: dict[str, str], wanted: tuple[str, str, str | None, str]) -> None:
    found = medium_of("r", material(**given))
    assert found is not None
    assert (found.name, found.kind, found.owner, found.known_by) == wanted
    assert found.country


@pytest.mark.parametrize("given", [{}, {"outlet": "Harbour Gazette"}, {"url": "https://tass.mirror.example/1"}])
def test_of_a_house_that_is_not_listed_nothing_is_told(given: dict[str, str]) -> None:
    assert medium_of("r", material(**given)) is None


def test_an_owner_comes_with_its_source_where_a_file_tells_it() -> None:
    found = medium_of("r", material(url="https://www.agi.it/1"))
    assert isinstance(found, MediumRecord)
    assert (found.owner, bool(found.owner_source)) == ("Eni", True)
    listed = medium_of("r", material(outlet="Sputnik"))
    assert listed is not None
    assert listed.owner_source is None


@pytest.mark.parametrize(
    ("one", "other", "published", "wanted"),
    [
        ("agency:ria-novosti", "agency:rossiya-segodnya", "2020-05-03", True),
        ("agency:rossiya-segodnya", "agency:ria-novosti", "2020-05-03", True),
        ("agency:ria-novosti", "agency:rossiya-segodnya", "2010-05-03", False),
        ("agency:ria-novosti", "outlet:sputnik", "2020-05-03", True),
        ("outlet:press-tv", "outlet:al-alam", "2020-05-03", True),
        ("outlet:bbc", "outlet:bbc-persian", "2020-05-03", True),
        ("agency:tass", "agency:ria-novosti", "2020-05-03", False),  # a state is no house
        ("outlet:hurriyet", "outlet:cnn-turk", "2020-05-03", False),  # a holding that is no medium
        ("agency:tass", "person:somebody", "2020-05-03", False),
    ],
)
def test_which_media_are_one_house(one: str, other: str, published: str, wanted: bool) -> None:
    assert one_house(one, other, ("r",), material(published=published)) is wanted


def test_who_owns_itself_is_no_second_house() -> None:
    found = material()
    assert owner_key("outlet:irib", None, found) != "outlet:irib"
    assert owner_key("state:RU", None, found) is None
