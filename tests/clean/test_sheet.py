"""The sheet: marks, the core of a page, names and agencies."""

import pytest

from dragoman.clean.sheet import Sheet, is_agency, name_like
from dragoman.clean.units import units_of
from tests.clean.papers import lines, words

STORY = ["Minister Ada Berg landed in Oslo on Sunday.", "Talks", "She spoke for an hour about ferries and fish."]


def sheet(*units: str) -> Sheet:
    text = "\n".join(units)
    return Sheet(text, units_of(text), lines(), words())


def test_the_first_decision_holds_until_taken_back() -> None:
    page = sheet(*STORY)
    page.mark(0, "title", "first")
    page.mark(0, "body", "second")
    assert page.kind(0) == "title"
    page.unmark(0)
    assert (page[0], page.kind(0), page.kind(99)) == (None, None, None)


def test_the_core_leaves_menus_out() -> None:
    menu = [f"Topic{number}" for number in range(9)]
    assert sheet("Use the arrows to choose.", *menu, *STORY, *menu).core() == (10, 12)


def test_a_page_without_sentences_has_no_core() -> None:
    assert sheet("Home", "News").core() == (2, -1)


@pytest.mark.parametrize(
    ("line", "name"),
    [("Ada Berg", True), ("Ada", False), ("A Request Comes", False), ("Ada Berg lands", False), ("Route 66", False)],
)
def test_names(line: str, name: bool) -> None:
    assert name_like(line) == name


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Reuters", True),
        ("AFP/Reuters", True),
        ("(TASS)", True),
        ("ab (AP)", True),
        ("Nordic Wire", False),
        ("ab", False),
    ],
)
def test_agencies(line: str, agency: bool) -> None:
    assert is_agency(line, words(), lines()) == agency
