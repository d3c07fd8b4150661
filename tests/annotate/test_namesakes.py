"""Whom a short name means in one report."""

import pytest

from dragoman.model.annotation import Annotations, Mention
from tests.annotate.annotated import annotated, body, named, words


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
