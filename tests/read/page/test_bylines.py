"""Bylines taken apart: names, agencies, and what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.page.bylines import is_role, names_in, opens_with_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Berg and Nils Dahl", ("Ada Berg", "Nils Dahl")),
        ("Von: Ada Berg, Nils Dahl", ("Ada Berg", "Nils Dahl")),
        ("Autorin/Autor Ada Berg", ("Ada Berg",)),
        ("Автор: Анна Берг", ("Анна Берг",)),
        ("Ada Berg (Oslo)", ("Ada Berg",)),
        ("Ada Berg – correspondent", ("Ada Berg",)),
        ("Autor: Jug 3.4.2024. u 16:20", ("Jug",)),
        ("Автор: Анна Берг 16:20", ("Анна Берг",)),
        ("Ferries 3.4.2024", ()),
        ("by", ()),
        ("Text: Ada Berg, Photos: Nils Dahl", ("Ada Berg",)),
        ("Edited by: Ada Berg", ("Ada Berg",)),
        ("Ada Berg, Oslo", ("Ada Berg",)),
        ("Ada Berg, AFP", ("Ada Berg", "AFP")),
        ("Ada Berg in New Harbour", ("Ada Berg",)),
        ("Por Ada Berg, Tarde — Porto Claro", ("Ada Berg",)),
        ("dpa, Berlin", ("dpa",)),
        ("AFP, MANILA", ("AFP",)),
        ("Ada Berg and", ("Ada Berg",)),
        ("Ada Berg\nand Nils Dahl", ("Ada Berg", "Nils Dahl")),
        ("Ada Berg, Fjord staff writer", ("Ada Berg",)),
        ("Text:\nAda Berg\nReporter", ("Ada Berg",)),
        ("Ada Berg\ncovers ferries and harbours", ("Ada Berg",)),
        ("【港町＝佐伯涼子】", ("佐伯涼子",)),
        ("作者：陈望舒", ("陈望舒",)),
        ("ნინო ბერიძე", ("ნინო ბერიძე",)),
        ("Ada della Riva", ("Ada della Riva",)),
        ("admin", ()),
        ("https://facebook.com/nordicwire", ()),
        ("ada@nordic.example", ()),
        ("3 March 2024", ()),
        ("", ()),
    ],
)
def test_names_in_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("By Ada Berg", True),
        ("BY ADA BERG and Nils Dahl", True),
        ("Von Ada Berg, Wien", True),
        ("By Ada Berg | 3 February 2025", True),
        ("AFP, MANILA", True),
        ("AFP", False),
        ("AFP, Reuters", False),
        ("Ada Berg", False),
        ("By the sea", False),
        ("By Ada", False),
        ("Von der Leyen", False),
        ("By Ada Berg of the harbour office, who has seen all of it for many years", False),
        ("", False),
    ],
)
def test_lines_that_are_bylines_by_their_words_alone(line: str, opens: bool) -> None:
    assert opens_with_names(line) is opens


@pytest.mark.parametrize(
    ("part", "role"), [("Fjord Staff Writer", True), ("correspondent in Oslo", True), ("Ada Berg", False), ("", False)]
)
def test_roles(part: str, role: bool) -> None:
    assert is_role(part) is role


@given(st.text(max_size=80))
def test_names_stand_in_their_line(line: str) -> None:
    assert all(name in line for name in names_in(line))
