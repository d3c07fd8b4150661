"""The Latin word that a word in another script renders."""

import pytest

from dragoman.names.nearest import Shelf, consonants

WORDS = (
    "lavrov",
    "lavrentyev",
    "larsen",
    "macron",
    "macrae",
    "meloni",
    "putin",
    "rubio",
    "rousseau",
    "starmer",
    "witkoff",
)


@pytest.mark.parametrize(
    ("word", "latin"), [("Макрон", "macron"), ("ميلوني", "meloni"), ("拉夫罗夫", "lavrov"), ("Руссо", "rousseau")]
)
def test_the_nearest_is_first(word: str, latin: str) -> None:
    assert Shelf(WORDS).nearest(word)[0] == latin


def test_consonants_and_the_first_vowel() -> None:
    assert consonants("araghchi") == "arghch"
