"""The directory must offer every earlier name that the name comparison would accept, and few others."""

import pytest

from dragoman.resolve.directory import Directory
from dragoman.resolve.names import same_person

NAMES = (
    ("Masoud", "Pezeshkian"), ("Massoud", "Peseshkian"), ("Sergey", "Lavrov"), ("Sergej", "Lavrov"), ("Lavrov",),
    ("Bashar", "al-Assad"), ("Assad",), ("Mikhail", "Petrov"), ("Mihail", "Petrovic"), ("Joe", "Biden"),
    ("Joseph", "Biden"), ("Xi", "Jinping"), ("Xijinping", "Jinping"), ("Chen", "Gang"), ("Cheng", "Ang"),
)  # fmt: skip


def filed(*names: tuple[str, ...]) -> Directory:
    directory = Directory()
    for entry, name in enumerate(names):
        directory.file(name, entry)
    return directory


@pytest.mark.parametrize("name", NAMES)
def test_offers_all_that_may_be_the_person(name: tuple[str, ...]) -> None:
    others = [other for other in NAMES if other != name]
    accepted = {entry for entry, other in enumerate(others) if same_person(other, name)}
    assert accepted <= set(filed(*others).near(name))


def test_leaves_out_other_surnames() -> None:
    assert filed(("Ivan", "Horvat"), ("Ivan", "Marić"), ("Ivo", "Horvat")).near(("Ivan", "Horvat")) == [0, 2]


def test_sees_what_is_filed_after_it_was_first_asked() -> None:
    directory = filed(("Ana", "Kovač"))
    assert directory.near(("Ana", "Babić")) == []
    directory.file(("Anna", "Babic"), 1)
    assert directory.near(("Ana", "Babić")) == [1]


def test_the_order_is_that_of_the_entries() -> None:
    directory = filed(("Li", "Na"), ("Li", "Naa"), ("Ling", "Na"))
    assert directory.near(("Li", "Na")) == sorted(directory.near(("Li", "Na")))
