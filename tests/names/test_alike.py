"""Names looked for in a list, with slips of the pen."""

import pytest

from dragoman.names.alike import THRESHOLD, alike, tokens_of


@pytest.mark.parametrize(
    ("left", "right"),
    [("Anton Grebenkin", "Grebenkin, Anton"), ("Anton Grebenkin", "Anton Grebemkin"),
     ("A. Grebenkin", "Anton Grebenkin"),
     ("Sheikh Hamad Rostami", "Hamad Rostami"), ("Антон Гребенкин", "Anton Grebenkin"),
     ("AntonGrebenkin", "Anton Grebenkin")],
)  # fmt: skip
def test_one_person(left: str, right: str) -> None:
    assert alike(left, right) >= THRESHOLD


@pytest.mark.parametrize(
    ("left", "right"),
    [("Anton Grebenkin", "Anton Morozov"), ("Anton Grebenkin", "Viktor Grebenkin"), ("Hamad Rostami", "Karim Rostami"),
     ("Anton Petrovich Grebenkin", "Anton Ivanovich Grebenkin")],
)  # fmt: skip
def test_two_persons(left: str, right: str) -> None:
    assert alike(left, right) < THRESHOLD


@pytest.mark.parametrize(
    ("left", "right"),
    [("Tarnwerk GmbH", "Tarnwerk Gesellschaft mit beschränkter Haftung"), ("ООО Тарнверк", "Tarnverk Ltd"),
     ("TarnwerkAG", "Tarnwerk AG"), ("Northern Harbour Trust", "NHT"), ("Tarn and Sons Ltd", "Tarn & Sons Limited")],
)  # fmt: skip
def test_one_company(left: str, right: str) -> None:
    assert alike(left, right, company=True) >= THRESHOLD


def test_two_companies() -> None:
    assert alike("Tarn Steel Corp", "Tarn Paper Corp", company=True) < THRESHOLD


def test_legal_forms_tell_nothing() -> None:
    assert tokens_of("Tarnwerk GmbH", company=True) == tokens_of("Tarnwerk Ltd.", company=True) == ("tarnwerk",)
