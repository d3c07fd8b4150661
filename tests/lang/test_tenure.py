"""Who held an office on some days."""

import pytest

from dragoman.lang.tenure import holder_of
from dragoman.model.edtf import interval_of


def name(country: str, office: str, days: str) -> str | None:
    seat = holder_of(country, office, interval_of(days))
    return seat.name if seat is not None else None


@pytest.mark.parametrize(
    ("days", "holder"),
    [
        ("2023-10-23", "Hossein Amir-Abdollahian"),
        ("2023-10", "Hossein Amir-Abdollahian"),
        ("2025-02", "Abbas Araghchi"),
    ],
)
def test_the_office_of_a_state_has_another_holder_at_another_time(days: str, holder: str) -> None:
    assert name("IR", "foreign minister", days) == holder


@pytest.mark.parametrize(
    ("country", "office", "days"),
    [
        ("IR", "foreign minister", "2023-10/2025-02"),  # two
        ("IR", "foreign minister", "2024-05-18"),  # the day before the term ended
        ("IR", "foreign minister", "1985-07-01"),  # nobody is listed
        ("IR", "foreign minister", "2026-03-01"),  # later than the tables go
        ("RU", "deputy prime minister", "2023-10-23"),  # several at a time
        ("IR", "president", "0001-01-01/9999-12-31"),
        ("XX", "president", "2023-10-23"),
    ],
)
def test_nobody_is_said_to_hold_it_where_that_is_not_sure(country: str, office: str, days: str) -> None:
    assert holder_of(country, office, interval_of(days)) is None


def test_a_term_known_by_its_years_alone_proves_nothing_of_these_years() -> None:
    assert name("AL", "president", "2019-05-15") == "Ilir Meta"  # 2017 to 2022
    assert name("AL", "president", "2017-09-15") is None
    assert name("AL", "president", "2022-02-15") is None


def test_who_was_confirmed_in_office_later_is_meant_up_to_that_day() -> None:
    assert name("US", "president", "2026-04-19") == "Donald Trump"
    assert name("FR", "president", "2026-08") is None  # the table was made within it
    assert name("US", "president", "2026-11-20") is None
    assert name("DE", "defence minister", "2026-04-19") is None  # confirmed by no table
