"""Options are checked when they are made, and say what is wrong."""

from datetime import date
from typing import Any

import pytest

from dragoman.errors import QuestionError
from dragoman.model.dates import Interval
from dragoman.options import Options, days_of


@pytest.mark.parametrize(
    ("prefix", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12-31", date(2024, 12, 31), date(2024, 12, 31)),
    ],
)
def test_a_prefix_stands_for_all_its_days(prefix: str, first: date, last: date) -> None:
    assert days_of(prefix) == Interval(first, last)


@pytest.mark.parametrize(
    "wrong", ["", "24", "2024-13", "2023-02-29", "2024-1", "2024-12-31T00", "0000", "２０２４", "2024\n", "yesterday"]
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(QuestionError, match=r"E301") as caught:
        days_of(wrong)
    assert repr(wrong) in caught.value.cause
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"since": "2024-13"}, "E301"),
        ({"until": "soon"}, "E301"),
        ({"since": "2025", "until": "2024"}, "E302"),
        ({"about": "  "}, "E303"),
        ({"language_in": "xx"}, "E304"),
        ({"max_bytes": 0}, "E305"),
        ({"nlp": ("en",)}, "E314"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_at_once(wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(QuestionError) as caught:
        Options(**wrong)
    assert caught.value.code == code
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("options", "period"),
    [
        (Options(), None),
        (Options(since="2024-12"), Interval(date(2024, 12, 1), date.max)),
        (Options(until="2024-02"), Interval(date.min, date(2024, 2, 29))),
        (Options(since="2024", until="2024"), Interval(date(2024, 1, 1), date(2024, 12, 31))),
    ],
)
def test_the_period_holds_both_ends(options: Options, period: Interval | None) -> None:
    assert options.period == period
