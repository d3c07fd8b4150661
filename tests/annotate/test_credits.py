"""What a report credits."""

import pytest

from tests.annotate.annotated import annotated, body


def test_voices_that_pass_news_on_are_credited_once() -> None:
    found = annotated(
        body(
            "Two ferries sank, Reuters reported. One was old, Reuters said. Kenya denied it. The newspaper wrote more."
        )
    )
    assert [c.name for c in found.credits] == ["Reuters"]


def test_a_body_is_credited_with_whose_it_is() -> None:
    found = annotated(
        body("President Ana Torv spoke. The visit is over, Torv's press service said. A press service said so.")
    )
    assert [c.name for c in found.credits] == ["Torv's press service"]


def test_an_agency_in_the_byline_stands_for_the_whole_report() -> None:
    text = (
        "Razgovori u Oslu\n\nAutor Hina\n\nMinistrica vanjskih poslova Iva Koren doputovala je u ponedjeljak"
        " u Oslo na razgovore s norveškim kolegom o trajektima. Razgovori se nastavljaju.\n"
    )
    found = annotated(text, "hr")
    assert [(c.name, c.whole) for c in found.credits] == [("Hina", True)]
    assert found.outlet is None


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Talks end\n\nOSLO, March 3, 2024 (Polar Wire) - The ministers of Norway and Chad met on Sunday in Oslo.",
            "en",
            "Polar Wire",
        ),
        (
            "Razgovori završeni\n\nAutor: Agencija Vjetar\n3. ožujka 2024.\n\nMinistri su se sastali u Oslu.",
            "hr",
            "Agencija Vjetar",
        ),
    ],
)
def test_an_agency_that_no_list_has_is_credited_where_it_signs(text: str, language: str, name: str) -> None:
    credit = next(c for c in annotated(text, language).credits if c.name == name)
    assert (credit.kind, credit.whole) == ("agency", True)
    assert text[credit.start : credit.end] == name


def test_an_agency_that_writes_itself_small_is_credited() -> None:
    text = (
        "Minister treffen sich\n\nOslo (dpa) - Die Verkehrsminister von Norwegen und dem Tschad haben sich am Sonntag"
        " in Oslo getroffen.\nBeide sprachen lange über Fähren, Häfen und Zölle.\n"
    )
    assert [(c.name, c.kind, c.whole) for c in annotated(text, "de").credits] == [("dpa", "agency", True)]


def test_an_agency_that_writes_itself_small_is_cited() -> None:
    found = annotated(body("Zwei Fähren sind gesunken, wie dpa berichtete."), "de")
    assert [c.name for c in found.credits] == ["dpa"]


def test_a_word_for_agencies_alone_names_none() -> None:
    found = annotated("Talks end\n\nThe ministers met in Oslo on Sunday for talks on ferries.\n\nWire: Harbour Notes\n")
    assert found.credits == ()
