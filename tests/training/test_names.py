"""Fitting letter correspondences."""

from dragoman.evaluate.tasks.renderings import Sample
from dragoman.names.tables import tables
from training.names import cut_up, fitted, pieces_of, table_of

FORMS = {"ana": "ана", "nana": "нана", "shana": "шана", "nasha": "наша", "sasha": "саша", "sana": "сана"}
PAIRS = [Sample(tuple(latin), tuple(other), other, 1.0) for latin, other in FORMS.items()] * 3


def test_letters_that_stand_for_each_other_are_found() -> None:
    chances = fitted(PAIRS, "cyrillic")
    cuts = cut_up(PAIRS[4], chances, "cyrillic")
    assert (("s", "h"), ("ш",)) in cuts or (("h",), ("ш",)) in cuts
    assert "".join(letter for _, written in cuts for letter in written) == "саша"


def test_what_stands_for_no_letter_goes_with_its_neighbour() -> None:
    assert list(pieces_of([(("a",), ("а",)), ((), ("й",))])) == [(1, ("а", "й"))]
    assert list(pieces_of([((), ("й",)), (("a",), ("а",))])) == [(1, ("й", "а"))]


def test_the_same_pairs_give_the_same_file() -> None:
    assert table_of(PAIRS, "cyrillic") == table_of(PAIRS, "cyrillic")
    assert table_of(PAIRS, "cyrillic").startswith("# source: ")
    assert tables("cyrillic").of_latin.levels
