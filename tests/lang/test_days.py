"""Whole written days, by the month names of a pack."""

import pytest

from dragoman.lang.days import day_and_rest, written_day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("3. Mai 2024, 17:47", "de", "2024-05-03"),
        ("Posted: Aug 08, 2024 4:00 AM EDT", "en", "2024-08-08"),
        ("30th August 2023", "en-GB", "2023-08-30"),
        ("25. veljače 2025.", "hr", "2025-02-25"),
        ("25 февраля 2025, 17:35", "ru", "2025-02-25"),
        ("8 de mayo de 2024", "es", "2024-05-08"),
        ("1er mars 2024", "fr", "2024-03-01"),
        ("23 Eki 2023", "tr", "2023-10-23"),
        ("2025年2月25日 21:37", "zh", "2025-02-25"),
        ("٢٥ فبراير ٢٠٢٥", "ar", "2025-02-25"),
        ("۷ اسفند ۱۴۰۳", "fa", "2025-02-25"),
        ("28.04.2023", None, "2023-04-28"),
        ("03/04/2025", None, None),
        ("13/04/2025", None, "2025-04-13"),
        ("31/04/2025", "de", None),
        ("3 May 2024 to 5 May 2024", "en", None),
        ("soon", "en", None),
    ],
)
def test_a_whole_day(text: str, language: str | None, day: str | None) -> None:
    found = written_day(text, language)
    assert (found.isoformat() if found else None) == day


def test_letters_beside_the_day_are_counted() -> None:
    assert day_and_rest("Updated 3 May 2024", "en")[1] == len("Updated")
