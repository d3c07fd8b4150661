"""What runs the other way than the language of a brief is set apart."""

from dragoman.lang.catalogue import writing_in
from dragoman.tell.markdown import shown
from dragoman.tell.page.html import el
from dragoman.tell.wording.directions import stretches
from dragoman.tell.wording.safe import quoted


def test_a_name_in_latin_letters_is_set_apart_with_its_signs() -> None:
    with writing_in("ar"):
        assert list(stretches('عن SKF "The Wide - World" [3]')) == [
            ("عن ", False), ('SKF "The Wide - World"', True), (" [3]", False),
        ]  # fmt: skip
        assert [piece for piece, other in stretches("Ada Berg وBo Lind، 3.txt") if other] == [
            "Ada Berg",
            "Bo Lind",
            "3.txt",
        ]


def test_two_names_with_a_sign_between_are_two() -> None:
    with writing_in("fa"):
        assert [piece for piece, other in stretches("The Skiff [1] · The Oar (x)") if other] == [
            "The Skiff",
            "The Oar",
            "x",
        ]


def test_arabic_in_a_german_brief_and_nothing_in_an_english_one() -> None:
    with writing_in("de"):
        assert list(stretches("laut صوت الميناء (x)")) == [("laut ", False), ("صوت الميناء", True), (" (x)", False)]
    assert list(stretches("says صوت الميناء")) == [("says صوت الميناء", False)]


def test_a_page_isolates_it_and_markdown_marks_it() -> None:
    with writing_in("ar"):
        assert el("p", "عن <The Skiff>") == "<p>عن <bdi>&lt;The Skiff&gt;</bdi></p>"
        assert el("title", "عن The Skiff") == "<title>عن The Skiff</title>"
        assert shown("عن The Skiff") == "عن \u2068The Skiff\u2069"
    assert el("p", "by The Skiff") == "<p>by The Skiff</p>"
    assert shown("by The Skiff") == "by The Skiff"


def test_quotation_marks_are_those_of_the_language() -> None:
    assert quoted("a word") == "“a word”"
    with writing_in("de"):
        assert quoted("a word") == "„a word“"
    with writing_in("fa"):
        assert quoted("a word") == "«a word»"
