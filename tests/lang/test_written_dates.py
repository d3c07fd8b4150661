"""Dates in words: every form a record may hold."""

from datetime import date

import pytest

from dragoman.lang.written_dates import UNTOLD, dates_spelled, extent, in_words, period_in_words

WORDS = [
    ("2025-02-25", "25 Feb 2025"),
    ("2025-09-01", "1 Sept 2025"),
    ("2023-10", "Oct 2023"),
    ("2015", "2015"),
    ("2024-12~", "about Dec 2024"),
    ("2024?", "about 2024"),
    ("2024-12-05%", "about 5 Dec 2024"),
    ("2026-21", "spring 2026"),
    ("2026-22", "summer 2026"),
    ("2026-23", "autumn 2026"),
    ("2026-24", "winter 2026"),
    ("201X", "2010s"),
    ("2004-XX", "2004"),
    ("2004-06-XX", "June 2004"),
    ("2024-11/2024-12", "Nov–Dec 2024"),
    ("2024-11-01/2024-12-31", "Nov–Dec 2024"),
    ("2023-10-01/2023-10-31", "Oct 2023"),
    ("2025-02-03/2025-02-05", "3–5 Feb 2025"),
    ("2025-02-25/2025-02-25", "25 Feb 2025"),
    ("2025-02-28/2025-03-03", "28 Feb – 3 Mar 2025"),
    ("2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025"),
    ("2024-12/2025-01", "Dec 2024 – Jan 2025"),
    ("2011/2013", "2011–2013"),
    ("2024-11~/2024-12", "about Nov–Dec 2024"),
    ("../2025-02-05", "by 5 Feb 2025"),
    ("/2025-02", "by Feb 2025"),
    ("2022-02-24/..", "from 24 Feb 2022 on"),
    ("2011/", "from 2011 on"),
    ("../..", UNTOLD),
    (None, UNTOLD),
    ("", UNTOLD),
    ("Y170000002", "Y170000002"),
    ("2025-02-31", "2025-02-31"),
    ("soon", "soon"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDS)
def test_a_date_is_put_in_words(edtf: str | None, words: str) -> None:
    assert in_words(edtf) == words


def test_months_can_be_spelled_out() -> None:
    assert in_words("2023-10", long=True) == "October 2023"


EXTENTS = [
    ("2025-02-25", date(2025, 2, 25), date(2025, 2, 25)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2015", date(2015, 1, 1), date(2015, 12, 31)),
    ("201X", date(2010, 1, 1), date(2019, 12, 31)),
    ("2025-21", date(2025, 3, 1), date(2025, 5, 31)),
    ("2025-24", date(2025, 12, 1), date(2026, 2, 28)),
    ("2024-11/2024-12", date(2024, 11, 1), date(2024, 12, 31)),
    ("../2025-02-05", None, date(2025, 2, 5)),
    ("2022-02-24/..", date(2022, 2, 24), None),
]


@pytest.mark.parametrize(("edtf", "first", "last"), EXTENTS)
def test_a_date_covers_days(edtf: str, first: date | None, last: date | None) -> None:
    found = extent(edtf)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("edtf", [None, "", "soon", "2025-13", "2025-02-31", "2025-02-01/soon"])
def test_what_is_no_date_covers_nothing(edtf: str | None) -> None:
    assert extent(edtf) is None


def test_an_approximate_date_says_so() -> None:
    found = extent("2024-12~")
    assert found is not None
    assert found.about


PERIODS = [
    (date(2023, 10, 1), date(2025, 2, 25), "October 2023 to February 2025"),
    (date(2025, 1, 17), date(2025, 2, 25), "January to February 2025"),
    (date(2025, 2, 1), date(2025, 2, 25), "February 2025"),
]


@pytest.mark.parametrize(("first", "last", "words"), PERIODS)
def test_a_period_runs_from_month_to_month(first: date, last: date, words: str) -> None:
    assert period_in_words(first, last) == words


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("both 2025-02-22 to 2025-02-25", "both 22–25 Feb 2025"),
        ("told by 2023-10-03, before the other", "told by 3 Oct 2023, before the other"),
        ("order 12025-02-22 of 2025", "order 12025-02-22 of 2025"),
    ],
)
def test_dates_in_figures_are_spelled_out(text: str, spelled: str) -> None:
    assert dates_spelled(text) == spelled


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2016-01-01/2016-11-09", "Jan–Nov 2016"),
        ("2016-11-01/2017-04-09", "Nov 2016 – Apr 2017"),
        ("2007-11-10/2016-11-10", "2007–2016"),
        ("2025-01-25/2025-02-25", "25 Jan – 25 Feb 2025"),
    ],
)
def test_a_long_stretch_is_not_told_to_the_day(edtf: str, words: str) -> None:
    assert in_words(edtf) == words
