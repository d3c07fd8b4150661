"""Fields beside a text."""

import pytest

from dragoman.read.fields import day_of, line_of


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


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (" Nordic \n Wire ", "Nordic Wire"),
        ({"name": "Nordic Wire"}, "Nordic Wire"),
        (["A", "B"], "A"),
        ([], None),
        (3, None),
    ],
)
def test_lines(value: object, line: str | None) -> None:
    assert line_of(value) == line


def test_a_year_of_many_digits_is_no_date() -> None:
    assert day_of(f"Sun, 03 Mar {'3' * 30} 10:00:00 +0000") is None
