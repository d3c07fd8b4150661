"""Time stamps, as they stand in every format."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.stamps import day_of, moment_of


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-02-24T11:42:23.000Z", "2024-02-24"),
        ("2024-02-24T11:42+0100", "2024-02-24"),
        ("20240224T114223", "2024-02-24"),
        ("2024/2/4 10:00", "2024-02-04"),
        ("Sat, 24 Feb 2024 11:42:23 +0300", "2024-02-24"),
        ("1708774943", "2024-02-24"),
        ("1708774943000", "2024-02-24"),
        ("24.02.2024", "2024-02-24"),
        ("3. 4. 2024 10:00", "2024-04-03"),
        ("24/02/2024 10:00", "2024-02-24"),
        ("02/24/2024", "2024-02-24"),
        ("04-04-2024", "2024-04-04"),
        ("03/04/2024", None),
        ("32.02.2024", None),
        ("1.2.3.2024", None),
        ("2024-02-30", None),
        ("yesterday", None),
        ("", None),
        ("2024-02-24T99:99Z", "2024-02-24"),
    ],
)
def test_time_stamps_as_programs_write_them(stamp: str, day: str | None) -> None:
    found = moment_of(stamp)
    assert (found.edtf if found else None) == day


@given(st.text(max_size=60))
def test_any_text_is_a_moment_or_none(text: str) -> None:
    found = moment_of(text)
    assert found is None or date(1900, 1, 1) <= found.day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-02-25", "2025-02-25"),
        ("2025-02-25 17:35:00", "2025-02-25"),
        ("2025-02-25T17:35:00Z", "2025-02-25"),
        ("2025-02", "2025-02"),
        ("2025", "2025"),
        ("Tue, 25 Feb 2025 17:35:00 GMT", "2025-02-25"),
        ("2025-02-30", None),
        ("2025-13", None),
        ("Tuesday", None),
        ("", None),
        (None, None),
        (20250225, None),
    ],
)
def test_days(value: object, day: str | None) -> None:
    assert day_of(value) == day


def test_a_year_of_many_digits_is_no_date() -> None:
    assert day_of(f"Sun, 03 Mar {'3' * 30} 10:00:00 +0000") is None
