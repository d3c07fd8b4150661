"""Texts as hashes of their word sequences."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.shingles import SIGNS, SIZE, shingled, spelt

PLAIN = "The envoy Vazgen Dolidze reached Baku late and met nobody there before noon on Friday 14 March"


def test_renderings_of_a_name_are_spelt_alike() -> None:
    assert spelt("Pezeshkian") == spelt("Peseshkian")
    assert spelt("Zelenskyy") == spelt("Selenskij")
    assert spelt("Erdoğan") == spelt("Erdogan")
    assert spelt("Rome") != spelt("Paris")


def test_numbers_keep_their_value_whatever_their_digits() -> None:
    assert spelt("2024") == spelt("٢٠٢٤")
    assert spelt("14") != spelt("15")
    assert shingled("on 14 March").numbers == shingled("am 14 Mai").numbers
    assert len(shingled(PLAIN).numbers) == 1


def test_a_text_without_a_whole_sequence_has_none() -> None:
    assert shingled("").hashes == frozenset()
    assert shingled("one two three four").hashes == frozenset()
    assert len(shingled("one two three four five").hashes) == 1


def test_scripts_without_blanks_go_by_signs() -> None:
    text = "外交部发言人在例行记者会上回答了提问"
    assert len(shingled(text).hashes) == len(text) - SIGNS + 1
    assert shingled(text).words == len(text)


def test_a_changed_word_breaks_only_the_sequences_it_is_in() -> None:
    one, two = shingled(PLAIN).hashes, shingled(PLAIN.replace("Baku", "Tbilisi")).hashes
    assert len(one - two) == SIZE


@given(st.text(max_size=300))
def test_any_text_gives_hashes_of_32_bits(text: str) -> None:
    found = shingled(text)
    assert all(0 <= one < 1 << 32 for one in found.hashes)
    assert all(0 <= one < 1 << 16 for one in found.numbers)
    assert found == shingled(text)
