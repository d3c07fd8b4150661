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


@pytest.mark.parametrize("name", NAMES)
def test_offers_nobody_else(name: tuple[str, ...]) -> None:
    others = [other for other in NAMES if other != name and len(other) > 1]
    assert all(same_person(others[entry], name) for entry in filed(*others).near(name))


@pytest.mark.parametrize(
    ("country", "entry"),
    [("NO", 0), ("SI", 2), ("FI", None), (None, None)],
)
def test_a_surname_is_that_of_the_one_who_may_be_of_the_country(country: str | None, entry: int | None) -> None:
    directory = Directory()
    for number, (first, state) in enumerate((("Ada", "NO"), ("Bo", "NO"), ("Lea", "SI"))):
        directory.file((first, "Berg"), number, state)
    assert directory.bearer(("Berg",), country) == entry


def test_a_surname_that_one_person_has_is_that_persons() -> None:
    directory = Directory()
    directory.file(("Ada", "Berg"), 0, None)
    assert directory.bearer(("Berg",), "NO") == 0
    assert directory.bearer(("Berg",), None) == 0
    assert directory.bearer(("Berger",), None) is None


def test_the_work_grows_with_the_names_not_with_how_often_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [(f"Ana{'bcdf'[i % 4]}o", f"Ko{'bdgl'[i // 4]}ić") for i in range(16)]
    directory = filed(*names)
    compared: list[object] = []

    def like(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        compared.append(one)
        return one == other

    monkeypatch.setattr("dragoman.resolve.directory.like_given", like)
    for _ in range(50):
        for name in names:
            directory.near(name)
    assert 0 < len(compared) <= len(names) ** 2
