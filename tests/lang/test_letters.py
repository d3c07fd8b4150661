"""How words are spelt for matching: letters folded, and an article that is written with its noun taken off."""

from dragoman.lang.letters import Folding, small
from dragoman.names.scripts import caseless

LETTERS = {"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي", "ـ": "", "ُ": ""}


def test_letters_and_marks_are_folded_and_the_article_goes() -> None:
    fold = Folding(LETTERS, "ال", ["التقى"])
    assert fold("الوزارة") == "وزاره"
    assert fold("وُزارة") == "وزاره"
    assert fold("الـوزير") == "وزير"


def test_what_only_begins_like_the_article_stays_whole() -> None:
    fold = Folding(LETTERS, "ال", ["التقى"])
    assert fold("ألمانيا") == "المانيا"
    assert fold("التقى") == "التقي"
    assert fold("الدم") == "الدم"


def test_data_keep_their_own_marks() -> None:
    fold = Folding(LETTERS, "ال")
    assert fold.data("<day> (المقبلة|الأولى)") == "<day> (مقبله|اولي)"


def test_scripts_without_capitals_are_told() -> None:
    assert caseless("وزير")
    assert caseless("部长")
    assert not caseless("Ana")
    assert not caseless("Ана")
    assert not caseless("3")
    assert small("وزير")
    assert small("ana")
    assert not small("Ana")
