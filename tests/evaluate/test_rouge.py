"""ROUGE-LSum of all scripts."""

import pytest

from dragoman.evaluate.rouge import rouge_lsum


def test_equal_texts_and_texts_with_nothing_in_common() -> None:
    assert rouge_lsum("Two ferries sailed.\nOne came back.", "two ferries sailed\none came back") == (1, 1, 1)
    assert rouge_lsum("a b c", "d e f") == (0, 0, 0)
    assert rouge_lsum("", "") == (0, 0, 1)
    assert rouge_lsum("a", "")[2] == 0


def test_order_counts_within_a_line_and_lines_may_be_cut_otherwise() -> None:
    precision, recall, _ = rouge_lsum("a b c d", "d c b a")
    assert (precision, recall) == (0.25, 0.25)
    assert rouge_lsum("a b c d", "a b\nc d")[1] == 1


def test_a_word_counts_no_oftener_than_both_texts_have_it() -> None:
    precision, recall, f1 = rouge_lsum("a a a a", "a a")
    assert (precision, recall) == (1, 0.5)
    assert f1 == pytest.approx(2 / 3)


def test_scripts_other_than_latin_count() -> None:
    assert rouge_lsum("Паром вышел", "паром стоит")[0] == 0.5
    assert rouge_lsum("津波注意報", "津波警報")[0] == 0.75
