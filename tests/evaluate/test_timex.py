"""Values of time expressions in the notation of the test sets."""

from datetime import date

import pytest

from dragoman.evaluate.timex import value_in_timex
from dragoman.model.dates import Interval
from dragoman.model.text import Report
from dragoman.pipeline import code_passage

DAY = Interval(date(2011, 5, 18), date(2011, 5, 18))  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on 3 March 2009.", "2009-03-03"),
        ("It began in March 2009.", "2009-03"),
        ("It began in 2009.", "2009"),
        ("It began on Monday.", "2011-05-16"),
        ("It began yesterday.", "2011-05-17"),
        ("It began last week.", "2011-W19"),
        ("It began last month.", "2011-04"),
        ("It began last year.", "2010"),
        ("It began in the 1990s.", "199"),
        ("It lasted two weeks.", "P2W"),
        ("It lasted three hours.", "PT3H"),
        ("It began recently.", "PAST_REF"),
        ("It is now in Oslo.", "PRESENT_REF"),
        ("It began two days after the vote.", "P2D"),
        ("It began in the summer of 2009.", "2009-SU"),
    ],
)
def test_values(text: str, value: str) -> None:
    coded = code_passage(Report(id="r", file="r", text=text), "en")
    assert [value_in_timex(expr, DAY) for expr in coded.annotations.times] == [value]


def test_without_a_day_only_what_needs_none_has_a_value() -> None:
    coded = code_passage(Report(id="r", file="r", text="It began on Monday, in 2009."), "en")
    values = [value_in_timex(expr, None) for expr in coded.annotations.times]
    assert values == [None, "2009"]
