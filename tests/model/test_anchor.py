"""The days of hand-made expressions, and the properties of all."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.anchor import anchors_of, value_of, when_said
from dragoman.model.dates import Interval, Tense, TimeExpr
from dragoman.model.edtf import edtf_of, interval_of, month_of

PLACE: dict[str, Any] = {"sentence": 0, "first": 0, "last": 1, "start": 0, "end": 3, "rule": "test"}


def expr(form: str, **fields: Any) -> TimeExpr:
    return TimeExpr(form=form, **PLACE, **fields)  # type: ignore[arg-type]


def value(one: TimeExpr, anchor: str, tense: Tense = None) -> str | None:
    days = value_of(one, interval_of(anchor), tense)
    return edtf_of(days)[0] if days is not None else None


DECEMBER = expr("partial", month=12)
JANUARY_17 = expr("partial", month=1, day=17)
TUESDAY = expr("weekday", weekday=1)
LAST_MONTH = expr("offset", unit="month", amount=-1)


@pytest.mark.parametrize(
    ("one", "anchor", "tense", "edtf"),
    [
        (DECEMBER, "2025-02-25", "past", "2024-12"),
        (DECEMBER, "2025-12-10", "past", "2025-12"),
        (DECEMBER, "2025-12-10", "future", "2025-12"),
        (DECEMBER, "2025-02-25", None, "2024-12"),
        (DECEMBER, "2025-07-25", None, "2025-12"),
        (JANUARY_17, "2025-01-17", "past", "2025-01-17"),
        (JANUARY_17, "2025-01-16", "past", "2024-01-17"),
        (JANUARY_17, "2025-01-17", "future", "2025-01-17"),
        (JANUARY_17, "2025-01-18", "future", "2026-01-17"),
        (TUESDAY, "2025-02-25", "past", "2025-02-25"),
        (TUESDAY, "2025-03-03", "past", "2025-02-25"),
        (TUESDAY, "2025-02-26", "future", "2025-03-04"),
        (TUESDAY, "2025-02-22", "present", "2025-02-25"),
        (LAST_MONTH, "2025-01-31", "past", "2024-12"),
        (expr("partial", month=2, day=29), "2025-05-01", "past", "2024-02-29"),
        (expr("partial", month=2, day=25, weekday=1), "2026-06-01", "past", "2025-02-25"),
        (expr("partial", month=10, amount=-1), "2024-10-15", "past", "2023-10"),
        (expr("partial", month=10, unit="year", amount=-1), "2024-10-15", "past", "2023-10"),
        (expr("offset", unit="quarter", amount=-1), "2007-01-18", "past", "2006-10/2006-12"),
        (expr("offset", unit="decade", amount=-1), "2007-01-18", "past", "1990/1999"),
        (expr("offset", unit="weekend", amount=0), "2025-02-22", "past", "2025-02-22/2025-02-23"),
        (expr("offset", unit="weekend", amount=0), "2025-02-25", "future", "2025-03-01/2025-03-02"),
        (expr("offset", unit="month", amount=-1, fuzzy=True), "2025-03-31", "past", "2025-02-13/2025-03-15"),
        (expr("absolute", year=2024, month=12, unit="season"), "2000", None, "2024-12/2025-02"),
        (expr("absolute", year=2023, month=2, day=29), "2000", None, None),
        (expr("partial", day=24), "2025-02-25", "past", "2025-02-24"),
        (expr("partial", day=27), "2025-02-25", "past", "2025-01-27"),
        (expr("partial", day=3), "2025-02-25", "future", "2025-03-03"),
        (expr("partial", day=31), "2025-02-25", "past", "2025-01-31"),
        (expr("partial", day=3, unit="month", amount=0), "2025-02-25", "past", "2025-02-03"),
        (expr("partial", day=30, unit="month", amount=0), "2025-02-25", "past", None),
        (expr("duration", unit="day", amount=2), "2025-02-25", "past", None),
        (expr("relative", unit="day", amount=2), "2025-02-25", "past", None),
        (expr("vague"), "2025-02-25", "past", None),
    ],
)
def test_days_of_an_expression(one: TimeExpr, anchor: str, tense: Tense, edtf: str | None) -> None:
    assert value(one, anchor, tense) == edtf


def test_without_an_anchor_only_absolute_expressions_have_days() -> None:
    assert value_of(expr("absolute", year=2015), None) == interval_of("2015")
    assert value_of(TUESDAY, None, "past") is None


@pytest.mark.parametrize(
    ("one", "anchor", "edtf"),
    [
        (LAST_MONTH, "2023-10-05/2023-10-20", "2023-09"),
        (LAST_MONTH, "2024-11/2024-12", "2024-10/2024-11"),
        (TUESDAY, "2025-02-25/2025-02-28", "2025-02-25"),
        (TUESDAY, "2025-02-25/2025-03-04", "2025-02-25/2025-03-04"),
        (DECEMBER, "2025-02-01/2025-03-30", "2024-12"),
    ],
)
def test_an_anchor_within_bounds_gives_the_hull(one: TimeExpr, anchor: str, edtf: str) -> None:
    assert value(one, anchor, "past") == edtf


MONTHS = st.integers(1, 12)
ANY = st.one_of(
    st.builds(lambda m, d: expr("partial", month=m, day=d), MONTHS, st.none() | st.integers(1, 31)),
    st.builds(lambda m, p: expr("partial", month=m, part=p), MONTHS, st.sampled_from(["early", "mid", "late"])),
    st.builds(lambda m, a: expr("partial", month=m, amount=a), MONTHS, st.sampled_from([-1, 0, 1])),
    st.builds(lambda w, a: expr("weekday", weekday=w, amount=a), st.integers(0, 6), st.sampled_from([None, -1, 0, 1])),
    st.builds(
        lambda u, a, f: expr("offset", unit=u, amount=a, fuzzy=f),
        st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]),
        st.integers(-9, 9),
        st.booleans(),
    ),
    st.builds(
        lambda u, a, p: expr("vague", unit=u, amount=a, part=p),
        st.sampled_from(["day", "week", "month", "year"]),
        st.none() | st.integers(-9, 9),
        st.sampled_from(["earlier", "later"]),
    ),
    st.builds(
        lambda m, a: expr("offset", unit="season", month=m, amount=a),
        st.sampled_from([3, 6, 9, 12]),
        st.integers(-1, 1),
    ),
)
TENSES = st.sampled_from(["past", "future", "present", None])
DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


@given(ANY, TENSES, DAYS, st.integers(0, 500), st.data())
def test_the_hull_holds_the_days_of_every_anchor(
    one: TimeExpr, tense: Tense, first: date, more: int, data: st.DataObject
) -> None:
    anchor = Interval(first, first + timedelta(more))
    inside = first + timedelta(data.draw(st.integers(0, more)))
    hull, days = value_of(one, anchor, tense), value_of(one, Interval(inside, inside), tense)
    assert (hull is None) == (days is None)
    assert days is None or hull is None or days.within(hull)


@given(ANY, TENSES, DAYS, DAYS)
def test_anchors_are_the_days_on_which_the_value_is_met(one: TimeExpr, tense: Tense, day: date, meant: date) -> None:
    within = Interval(date(1950, 1, 1), date(2080, 12, 31))
    target = Interval(meant, meant)
    anchors = anchors_of(one, target, tense, within)
    days = value_of(one, Interval(day, day), tense)
    held = anchors is not None and anchors.first <= day <= anchors.last
    assert days is None or held == days.overlaps(target)


def test_anchors_of_a_weekday_are_the_week_after() -> None:
    within = interval_of("1990/2040")
    assert anchors_of(TUESDAY, interval_of("2025-02-25"), "past", within) == interval_of("2025-02-25/2025-03-03")
    assert anchors_of(LAST_MONTH, month_of(2023, 9), "past", within) == month_of(2023, 10)
    assert anchors_of(expr("absolute", year=2023), month_of(2023, 9), "past", within) == within
    assert anchors_of(expr("duration", unit="day"), month_of(2023, 9), "past", within) == within
    assert anchors_of(expr("weekday", weekday=2), interval_of("2025-02-25"), "past", within) is None


@pytest.mark.parametrize(
    ("one", "anchor", "edtf", "precision", "basis", "because"),
    [
        (expr("absolute", year=2023, month=10), None, "2023-10", "month", "stated", "stated in the text"),
        (expr("absolute", year=1990, fuzzy=True), None, "1990~", "year", "stated", "stated in the text"),
        (
            expr("absolute", year=2024, month=3, unit="season"),
            None,
            "2024-21",
            "season",
            "stated",
            "stated in the text",
        ),
        (TUESDAY, "2025-02-26", "2025-02-25", "day", "inferred", "“so”, read from a report of 26 February 2025"),
        (TUESDAY, None, None, "unknown", None, "“so” counts from the day of the report, which is not known"),
        (expr("relative"), "2025-02-26", None, "unknown", None, "“so” counts from another event"),
        (expr("duration"), "2025-02-26", None, "unknown", None, "“so” is a length of time"),
        (expr("vague"), "2025-02-26", None, "unknown", None, "“so” gives no day"),
    ],
)
def test_a_date_says_why(
    one: TimeExpr, anchor: str | None, edtf: str | None, precision: str, basis: str | None, because: str
) -> None:
    when = when_said(one, interval_of(anchor) if anchor else None, "past", said="so")
    assert (when.edtf, when.precision, when.basis, when.because) == (edtf, precision, basis, because)
    assert when.said == "so"
