"""Situations as they come in the news: reports about two made-up visits of Minister Ada Berg to Oslo."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.time import find_times
from dragoman.errors import QuestionError
from dragoman.model.dates import Interval, Tense
from dragoman.model.edtf import interval_of
from dragoman.resolve.dating import (
    ALL_DAYS,
    Constraint,
    Told,
    contradicting,
    explained,
    from_bound,
    from_dateline,
    from_given,
    from_link,
    from_news,
    from_weekday,
    joined,
    meet,
    solve,
)
from tests.annotate.timely import rules_of, sentence


def told(phrase: str, tense: Tense = "past", report: str = "a") -> Told:
    [expr] = find_times(sentence(f"in {phrase}"), rules_of("en"))
    return Told(report=report, expr=expr, tense=tense, said=phrase, evidence=((report, expr.start, expr.end),))


def links(*found: Constraint | None) -> list[Constraint]:
    return [one for one in found if one is not None]


VISIT = interval_of("2025-02-25")


def test_a_full_date_line_is_stated() -> None:
    dated = solve("a", links(from_dateline(told("February 25, 2025"))))
    assert (dated.when.edtf, dated.when.precision, dated.when.basis) == ("2025-02-25", "day", "stated")
    assert dated.when.said == "February 25, 2025"
    assert dated.when.evidence == (("a", 3, 20),)


def test_a_date_line_without_a_year_alone_gives_none() -> None:
    dated = solve("a", links(from_dateline(told("25 February"))))
    assert (dated.when.edtf, dated.when.precision, dated.when.basis) == (None, "unknown", None)
    assert dated.when.said == "25 February"
    assert dated.when.because == "read alone, “25 February” has no year"
    assert len(dated.domain) == 51


def test_its_year_comes_from_a_visit_that_another_report_dates() -> None:
    line = links(from_dateline(told("25 February")))
    news = from_news(Told(report="a", tense="past"), VISIT, "tells the visit that b dates to 2025-02-25")
    dated = solve("a", [*line, *news])
    assert (dated.when.edtf, dated.when.basis) == ("2025-02-25", "inferred")
    assert dated.when.because is not None
    assert "tells the visit that b dates to 2025-02-25" in dated.when.because
    assert "“25 February”, without a year" in dated.when.because


def test_its_year_comes_from_a_treaty_dated_elsewhere() -> None:
    treaty = from_link(told("January 17"), interval_of("2025-01-17"), "tells the treaty of 2025-01-17")
    dated = solve("a", links(from_dateline(told("25 February")), treaty))
    assert dated.when.edtf == "2025-02-25"


def test_weekday_month_and_link_give_the_day() -> None:
    tuesday = told("Tuesday")
    dated = solve(
        "a",
        links(
            from_link(tuesday, VISIT, "tells the visit of 2025-02-25"),
            from_link(told("last month"), interval_of("2025-01-20"), "“last month” for the oath of 2025-01-20"),
            from_weekday(tuesday),
        ),
    )
    assert (dated.when.edtf, dated.when.precision, dated.when.basis) == ("2025-02-25", "day", "inferred")
    assert dated.when.said == "Tuesday"
    assert dated.outweighed == ()


def test_a_weekday_linked_without_custom_is_a_few_days() -> None:
    dated = solve("a", links(from_link(told("Tuesday"), VISIT, "tells the visit of 2025-02-25")))
    assert dated.when.edtf == "2025-02-25/2025-03-03"


PLAN = [("October", "past"), ("January", "future"), ("first days of 2025", "future"), ("September", "past")]


def bounds() -> list[Constraint]:
    tenses: dict[str, Tense] = {"past": "past", "future": "future"}
    return [one for phrase, tense in PLAN for one in from_bound(told(phrase, tenses[tense]))]


def test_past_october_and_planned_january_give_november_to_december() -> None:
    dated = solve("a", bounds())
    assert (dated.when.edtf, dated.when.precision, dated.when.basis) == ("2024-11/2024-12", "interval", "inferred")
    assert dated.when.because is not None
    assert "“first days of 2025” is still to come" in dated.when.because
    assert dated.when.said is None
    assert explained(dated).startswith("November to December 2024, worked out: ")


def test_an_event_known_to_the_month_dates_a_report_to_the_month() -> None:
    tuesday = told("Tuesday")
    dated = solve(
        "a",
        links(
            *from_news(Told(report="a", tense="past"), interval_of("2023-10"), "tells the talks of October 2023"),
            from_link(tuesday, interval_of("2023-10"), "tells the talks of October 2023"),
            from_link(told("last month"), interval_of("2023-09"), "“last month” for the battle of September 2023"),
            from_weekday(tuesday),
        ),
    )
    assert (dated.when.edtf, dated.when.precision) == ("2023-10", "month")
    assert {days.first.weekday() for days in dated.domain} == {1}


def test_nothing_known_is_unknown() -> None:
    dated = solve("a", [])
    assert dated.when.edtf is None
    assert dated.domain == (ALL_DAYS,)
    assert dated.when.because
    assert explained(dated).startswith("unknown: ")


def test_a_lower_bound_alone_is_no_date() -> None:
    dated = solve("a", from_bound(told("October 2023")))
    assert dated.when.edtf is None
    assert dated.domain[0].first.isoformat() == "2023-10-01"


def test_a_contradiction_is_outweighed_and_kept() -> None:
    wrong = from_link(told("last month"), interval_of("2023-10"), "“last month” for the talks of October 2023")
    dated = solve("a", links(from_dateline(told("25 February 2025")), wrong))
    assert dated.when.edtf == "2025-02-25"
    assert [one.because for one in dated.outweighed] == ["“last month” for the talks of October 2023"]


def test_a_bound_years_off_was_read_amiss() -> None:
    line = from_dateline(told("25 February 2025"))
    announced = solve("a", links(line, *from_bound(told("3 February 2025", "future"))))
    assert ["still to come" in c.because for c in contradicting(announced)] == [True]
    past = solve("a", links(line, *from_bound(told("3 February 2008", "future"))))
    assert past.outweighed
    assert contradicting(past) == ()


def test_recent_months_decide_nothing_but_are_remarked_on() -> None:
    recent = from_link(told("recent months"), interval_of("2023-10"), "“recent months” for October 2023")
    line = from_dateline(told("25 February"))
    assert solve("a", links(line, recent)).when.edtf is None
    visit = from_news(Told(report="a"), VISIT, "tells the visit of 2025-02-25")
    dated = solve("a", links(line, recent, *visit))
    assert dated.when.edtf == "2025-02-25"
    assert [one.because for one in dated.outweighed] == ["“recent months” for October 2023"]


def test_two_years_that_fit_are_not_decided() -> None:
    early = from_bound(told("1 January 2024"))
    late = from_bound(told("1 January 2026", "future"))
    dated = solve("a", [*links(from_dateline(told("25 February"))), *early, *late])
    assert dated.when.edtf in (None, "2025-02-25")
    hard = [one for one in (*early, *late) if one.kind == "bound"]
    dated = solve("a", [*links(from_dateline(told("25 February"))), *hard])
    assert dated.when.edtf is None
    assert dated.when.because == "“25 February” has no year, and 2024 and 2025 fit equally"


def test_the_weekday_of_a_date_line_without_a_year_counts() -> None:
    dated = solve("a", [*links(from_dateline(told("Tuesday, 25 February"))), *from_bound(told("2020"))])
    years = [days.first.year for days in dated.domain]
    assert years == [2020, 2025, 2031]


def test_the_majority_of_equals_wins() -> None:
    right = [
        from_link(told("Tuesday"), VISIT, "one"),
        from_link(told("last month"), interval_of("2025-01-20"), "two"),
    ]
    wrong = from_link(told("Friday"), interval_of("2021-06-04"), "three")
    dated = solve("a", links(*right, wrong))
    assert dated.when.days is not None
    assert dated.when.days.within(interval_of("2025-02-25/2025-03-03"))
    assert [one.because for one in dated.outweighed] == ["three"]


def test_what_is_known_beside_the_text_is_given() -> None:
    dated = solve("a", [from_given("a", "2024-05-03", "the page's own data")])
    assert (dated.when.edtf, dated.when.basis, dated.when.because) == ("2024-05-03", "given", "the page's own data")
    with pytest.raises(QuestionError):
        from_given("a", "yesterday")


def test_a_stated_date_goes_before_a_given_one() -> None:
    dated = solve("a", links(from_dateline(told("3 May 2024")), from_given("a", "2024-05-09")))
    assert dated.when.edtf == "2024-05-03"
    assert [one.kind for one in dated.outweighed] == ["given"]


def test_constraints_of_other_reports_are_passed_over() -> None:
    dated = solve("a", links(from_dateline(told("3 May 2024", report="b"))))
    assert dated.when.edtf is None


def test_a_plan_is_reported_before_the_event() -> None:
    dated = solve("a", from_news(Told(report="a", tense="future"), VISIT, "announces the visit of 2025-02-25"))
    assert dated.when.edtf == "2025-02-24/2025-02-25"


@pytest.mark.parametrize("phrase", ["Tuesday", "last month", "two days later", "recent months"])
def test_only_a_date_is_a_date_line(phrase: str) -> None:
    assert from_dateline(told(phrase)) is None


def test_an_expression_that_is_the_same_on_any_day_links_nothing() -> None:
    assert from_link(told("spring 2020"), VISIT, "") is None
    assert from_link(told("two days later"), VISIT, "") is None
    assert from_link(Told(report="a"), VISIT, "") is None


def test_without_a_tense_nothing_bounds() -> None:
    assert from_bound(told("October 2023", None)) == ()


def mixed() -> list[Constraint]:
    return links(
        *bounds(),
        from_dateline(told("25 February")),
        from_link(told("Tuesday"), VISIT, "one"),
        from_link(told("last month"), interval_of("2023-10"), "two"),
        from_weekday(told("Tuesday")),
        from_given("a", "2024"),
        *from_news(Told(report="a"), VISIT, "three"),
    )


def test_the_order_of_the_constraints_does_not_matter() -> None:
    constraints = mixed()
    outcome = solve("a", constraints)
    shuffler = random.Random(7)
    for _ in range(20):
        shuffler.shuffle(constraints)
        assert solve("a", constraints) == outcome
    assert solve("a", constraints + constraints) == outcome


@given(st.sets(st.integers(0, 12)))
def test_some_day_is_always_left_and_nothing_hard_is_lost(chosen: set[int]) -> None:
    constraints = [one for at, one in enumerate(mixed()) if at in chosen]
    dated = solve("a", constraints)
    assert dated.domain
    for one in constraints:
        if one.kind in ("stated", "given", "link", "bound"):
            assert (one in dated.outweighed) != (meet(dated.domain, one.days) == dated.domain)


SPANS = st.lists(
    st.tuples(st.integers(1, 60), st.integers(0, 9)).map(
        lambda pair: Interval(
            interval_of(f"2024-01-{(pair[0] % 28) + 1:02}").first,
            interval_of(f"2024-02-{pair[1] + 1:02}").last,
        )
    ),
    max_size=5,
)


@given(SPANS, SPANS)
def test_domains_meet_where_both_have_days(left: list[Interval], right: list[Interval]) -> None:
    days = {one: set(_days(joined(spans))) for one, spans in (("left", left), ("right", right))}
    assert set(_days(meet(joined(left), joined(right)))) == days["left"] & days["right"]


def _days(domain: tuple[Interval, ...]) -> list[int]:
    return list(itertools.chain(*(range(one.first.toordinal(), one.last.toordinal() + 1) for one in domain)))
