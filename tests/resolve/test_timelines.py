"""What reports tell of one actor, in order."""

from datetime import date

from dragoman.model.dates import Interval, TimeExpr
from dragoman.model.predicate import PredicateMention
from dragoman.resolve.passages import passages
from dragoman.resolve.timelines import timeline

DAY = {"a": Interval(date(2031, 5, 9), date(2031, 5, 9)), "b": None}


def mention(report: str, start: int, root: str, beside: str, year: int | None = None) -> PredicateMention:
    """A predicate with words beside it."""
    time = None
    if year is not None:
        time = TimeExpr(sentence=0, first=0, last=1, start=0, end=1, form="absolute", rule="t", year=year)
    return PredicateMention(
        report=report, sentence=0, start=start, end=start + 3, lemma=root, root=root, kind="verb",
        other=frozenset(beside.split()), time=time,
    )  # fmt: skip


def told(name: str, *mentions: PredicateMention) -> list[tuple[str, list[int]]]:
    """First day and places of what is told."""
    groups = passages(mentions, {"a": "s", "b": "s"})
    return [(str(p.days.first), [m.start for m in p.mentions]) for p in timeline(name, groups, DAY)]


def test_by_its_own_time_else_on_the_day_of_the_report() -> None:
    found = told("Zorba Lines", mention("a", 1, "sink", "zorba lines"), mention("a", 5, "buy", "zorba lines", 2029))
    assert found == [("2029-01-01", [5]), ("2031-05-09", [1])]


def test_what_has_no_day_and_what_is_of_others_is_left_out() -> None:
    assert told("Zorba Lines", mention("b", 1, "sink", "zorba lines"), mention("a", 5, "sail", "zorba")) == []


def test_the_same_thing_told_without_the_name_in_the_same_report() -> None:
    found = told(
        "Zorba", mention("a", 1, "sink", "zorba"), mention("a", 9, "sink", "ferry"), mention("a", 12, "sail", "")
    )
    assert found == [("2031-05-09", [1, 9])]


def test_a_number_tells_which_is_meant() -> None:
    assert told("Zorba 717", mention("a", 1, "land", "717"), mention("a", 5, "land", "zorba")) == [
        ("2031-05-09", [1, 5])
    ]
    assert told("Zorba 717", mention("a", 5, "land", "zorba")) == []
