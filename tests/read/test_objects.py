"""Names of fields in exports."""

import pytest

from dragoman.read.objects import Names, plain, without_mark


@pytest.mark.parametrize("name", ["Date_Published", "datePublished", "date published", "DATE-PUBLISHED"])
def test_names_are_compared_without_case_and_marks(name: str) -> None:
    assert plain(name) == "datepublished"
    assert Names({}).keys({name: "2024-03-03"}, "published") == [name]


def test_fields_asked_for() -> None:
    names = Names({"text": "Story", "date": "Day"})
    assert names.text({"text": "no", "Story": "yes"}) == "yes"
    assert names.text({"text": "no"}) is None
    assert names.keys({"Day": "", "date": ""}, "published") == ["Day"]
    assert Names({"mood": "x"}).unknown() == ["mood"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It began… [+1842 chars]", "It began"),
        ("It began... [+2 chars] ", "It began"),
        ("word " * 50 + "and… [+9 chars]", "word " * 50 + "and"),
        ("It has [+2 chars] inside", "It has [+2 chars] inside"),
        ("", ""),
    ],
)
def test_the_mark_of_a_text_cut_short(text: str, cut: str) -> None:
    assert without_mark(text) == cut
