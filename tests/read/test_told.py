"""Fields of a file put together: the first that says something wins, and all are told."""

import pytest

from dragoman.model.text import Given, Sighting
from dragoman.read.told import given_of, told

KNOWN = Given(title="Known", outlet="Feed", why=(Sighting(
    field="title", value="Known", means=None, source="feed", place="item", taken=True, because="as the feed has it",
),))  # fmt: skip


def _values(*values: tuple[str, object, str, str]):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return [one for field, value, place, weak in values for one in told(field, value, "made", place, weak)]


def test_the_first_wins_and_weak_ones_come_last() -> None:
    given = given_of(
        _values(
            ("outlet", "Owner", "rights", "whose the rights are"),
            ("outlet", "Post", "name", ""),
            ("outlet", "post", "x", ""),
        ),
        KNOWN,
    )
    assert (given.outlet, given.title) == ("Post", "Known")
    seen = [(one.value, one.taken, one.because) for one in given.why if one.field == "outlet"]
    assert seen == [
        ("Owner", False, "whose the rights are"),
        ("Post", True, "the first that says it"),
        ("post", False, "name is more to the point"),
    ]
    assert given.why[-1] == KNOWN.why[0]


def test_days_may_be_months_or_seconds_and_are_checked() -> None:
    assert given_of(_values(("published", "2024-03", "a", "")), Given()).published == "2024-03"
    assert given_of(_values(("published", 1709456400, "a", "")), Given()).published == "2024-03-03"
    assert (
        given_of(_values(("published", "soon", "a", ""), ("published", "2024-03-03", "b", "")), Given()).published
        == "2024-03-03"
    )
    late = given_of(_values(("published", "2024-03-09", "a", "")), Given(), fetched="2024-03-04")
    assert late.published is None
    assert "2024-03-04" in late.why[0].because


def test_names_of_authors() -> None:
    given = given_of(
        _values(
            ("authors", ["By Nils Dahl and Ada Berg", {"name": "Ole Strand"}], "authors", ""),
            ("authors", "Desk", "by", ""),
        ),
        Given(),
    )
    assert given.authors == ("Nils Dahl", "Ada Berg", "Ole Strand")
    assert [one.taken for one in given.why] == [True, True, False]


def test_what_is_no_line_is_no_value() -> None:
    assert (
        _values(("title", "", "a", ""), ("title", 3, "b", ""), ("title", None, "c", ""), ("title", True, "d", "")) == []
    )


@pytest.mark.parametrize(
    ("value", "language", "day"),
    [
        ("12.03.2025 15:00", "", "2025-03-12"),
        ("12. 3. 2025.", "", "2025-03-12"),
        ("25/03/2025", "", "2025-03-25"),
        ("12/03/2025", "fr", "2025-03-12"),
        ("12 mars 2025 18h30", "", "2025-03-12"),
        ("Wednesday, March 12, 2025", "", "2025-03-12"),
        ("12 марта 2025", "", "2025-03-12"),
        ("2025年3月12日", "", "2025-03-12"),
        ("12/03/2025", "", None),
        ("12/03/2025", "en", None),
        ("32.03.2025", "", None),
    ],
)
def test_days_as_people_write_them(value: str, language: str, day: str | None) -> None:
    given = given_of(_values(("published", value, "a", ""), ("language", language, "b", "")), Given())
    assert given.published == day


def test_a_day_in_numbers_that_may_be_two_is_refused_with_the_reason() -> None:
    given = given_of(_values(("published", "03/04/2025", "a", "")), Given())
    assert [(one.value, one.taken, one.because) for one in given.why] == [
        ("03/04/2025", False, "does not tell which number is the month")
    ]
