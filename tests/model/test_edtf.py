"""Days to EDTF and back."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import QuestionError
from dragoman.model.dates import Interval
from dragoman.model.edtf import edtf_of, in_words, interval_of, month_of, when_of, year_of

DAYS = st.dates(date(1000, 1, 1), date(3000, 12, 31))
INTERVALS = st.tuples(DAYS, DAYS).map(lambda ends: Interval(min(ends), max(ends)))


def days(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "edtf", "precision"),
    [
        ("2025-02-25", "2025-02-25", "2025-02-25", "day"),
        ("2023-10-01", "2023-10-31", "2023-10", "month"),
        ("2024-02-01", "2024-02-29", "2024-02", "month"),
        ("2023-02-01", "2023-02-28", "2023-02", "month"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28", "interval"),
        ("2024-01-01", "2024-12-31", "2024", "year"),
        ("1990-01-01", "1999-12-31", "1990/1999", "interval"),
        ("2024-11-01", "2024-12-31", "2024-11/2024-12", "interval"),
        ("2024-01-01", "2025-01-31", "2024-01/2025-01", "interval"),
        ("2025-02-25", "2025-02-28", "2025-02-25/2025-02-28", "interval"),
    ],
)
def test_days_are_written_as_short_as_is_exact(first: str, last: str, edtf: str, precision: str) -> None:
    assert edtf_of(days(first, last)) == (edtf, precision)
    assert interval_of(edtf) == days(first, last)


def test_approximate_days_bear_a_mark_at_each_end() -> None:
    assert edtf_of(month_of(2024, 12), fuzzy=True)[0] == "2024-12~"
    assert edtf_of(year_of(1990, 10), fuzzy=True)[0] == "1990~/1999~"


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-12~", "2024-12-01", "2024-12-31"),
        ("2024-12?", "2024-12-01", "2024-12-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-XX", "2024-01-01", "2024-12-31"),
        ("2024-05-XX", "2024-05-01", "2024-05-31"),
        ("2024-12/..", "2024-12-01", "9999-12-31"),
        ("/2024-12", "0001-01-01", "2024-12-31"),
        (" 2024 ", "2024-01-01", "2024-12-31"),
    ],
)
def test_other_edtf_is_read(edtf: str, first: str, last: str) -> None:
    assert interval_of(edtf) == days(first, last)


NONSENSE = ["", "soon", "2024-13", "2024-02-30", "24", "../..", "/", "2024-12/2024-11", "2024-XX-05", "0000", "2024-5"]


@pytest.mark.parametrize("edtf", NONSENSE)
def test_nonsense_is_refused_with_a_remedy(edtf: str) -> None:
    with pytest.raises(QuestionError) as refusal:
        interval_of(edtf)
    assert refusal.value.code == "E301"
    assert refusal.value.remedy


@given(INTERVALS, st.booleans())
def test_writing_and_reading_give_the_days_back(interval: Interval, fuzzy: bool) -> None:
    assert interval_of(edtf_of(interval, fuzzy=fuzzy)[0]) == interval


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(QuestionError):
        interval = interval_of(text)
        assert interval.first <= interval.last


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-02-25", "2025-02-25", "25 February 2025"),
        ("2023-10-01", "2023-10-31", "October 2023"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2022-01-01", "2024-12-31", "2022 to 2024"),
        ("2024-11-01", "2024-12-31", "November to December 2024"),
        ("2024-11-01", "2025-01-31", "November 2024 to January 2025"),
        ("2024-05-03", "2024-05-09", "3 to 9 May 2024"),
        ("2024-05-28", "2024-06-02", "28 May to 2 June 2024"),
        ("2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025"),
    ],
)
def test_days_in_words(first: str, last: str, words: str) -> None:
    assert in_words(days(first, last)) == words


def test_a_when_without_days_keeps_what_was_said() -> None:
    when = when_of(None, "inferred", "no year", said="25 February")
    assert (when.edtf, when.precision, when.basis, when.said, when.because) == (
        *(None, "unknown", None),
        *("25 February", "no year"),
    )


def test_a_when_holds_its_days() -> None:
    when = when_of(month_of(2023, 10), "inferred", "because", evidence=(("r", 1, 2),))
    assert (when.edtf, when.precision, when.basis, when.days) == ("2023-10", "month", "inferred", month_of(2023, 10))
    assert when.evidence == (("r", 1, 2),)
