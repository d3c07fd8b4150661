"""What does not fit."""

import pytest

from dragoman.corroborate.oddities import oddities_of
from dragoman.corroborate.offices import offices_of
from dragoman.model.record import Oddity
from tests.resolve.build import Paper, paper, together


def counted(line: str, earlier: str, ordinal: int = 2) -> list[Oddity]:
    made: Paper = paper("a", line, dateline="25 February 2025")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    now, then = made.time("25 February 2025"), made.time(earlier)
    made.event("visit", "CONSULT", "visit", source=[ada], ordinal=ordinal, time=now)
    made.event("one", "CONSULT", "visit", source=[ada], order_after=True, time=then)
    return list(oddities_of(together(made)))


def test_a_second_visit_in_recent_months_whose_first_was_long_ago() -> None:
    [odd] = counted(
        "Ada Berg, 25 February 2025: second visit in recent months after one in October 2023.", "October 2023"
    )
    assert (odd.report, odd.kind) == ("a", "inconsistent")
    assert odd.about == (
        "counts the visit of 25 February 2025 as the second (“recent months”), "
        "but the one before, October 2023, was about 16 months earlier"
    )
    assert odd.evidence[0].quote.startswith("Ada Berg")


@pytest.mark.parametrize(
    ("line", "earlier", "ordinal"),
    [
        ("Ada Berg, 25 February 2025: second visit in recent months after one in December 2024.", "December 2024", 2),
        ("Ada Berg, 25 February 2025: second visit ever after one in October 2023.", "October 2023", 2),
        ("Ada Berg, 25 February 2025: first visit in recent months after one in October 2023.", "October 2023", 1),
    ],
)
def test_what_fits_is_not_odd(line: str, earlier: str, ordinal: int) -> None:
    assert counted(line, earlier, ordinal) == []


def test_what_was_outweighed_in_dating_is_told() -> None:
    made = paper("a", "Nothing happened.", dateline="25 February 2025", published="2024-05-03")
    assert oddities_of(together(made)) == (), "what is known beside the text has no words to show"


def first(line: str, *, earlier: str, other_side: str = "SE") -> tuple[Oddity, ...]:
    """One report calls a meeting of two states the first, another tells of an earlier one."""
    now = paper("a", line, dateline="15 September 2023")
    sides = [now.mention("Norway", "state", key="state:NO"), now.mention("Sweden", "state", key="state:SE")]
    time = next((now.time(words) for words in ("this year", "this month") if words in line), None)
    now.event("meeting", "CONSULT", "meeting", source=sides, ordinal=1, time=time)
    then = paper("b", f"Norway and Sweden met on {earlier}.", dateline="30 June 2023")
    both = [then.mention("Norway", "state", key="state:NO"), then.mention("Sweden", "state", key=f"state:{other_side}")]
    then.event("met", "CONSULT", "meeting", source=both, time=then.time(earlier))
    return oddities_of(together(now, then))


def test_the_first_this_year_that_was_not_the_first() -> None:
    [odd] = first("It was the first meeting of Norway and Sweden this year.", earlier="27 February 2023")
    assert (odd.report, odd.kind) == ("a", "inconsistent")
    assert odd.about == "calls a meeting the first (“this year”), but there was one before, 27 February 2023"
    assert [q.report for q in odd.evidence] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "earlier", "side"),
    [
        ("It was the first meeting of Norway and Sweden this year.", "27 February 2022", "SE"),
        ("It was the first meeting of Norway and Sweden this month.", "27 February 2023", "SE"),
        ("It was the first meeting of Norway and Sweden ever.", "27 February 2023", "SE"),
        ("It was the first meeting of Norway and Sweden this year.", "27 February 2023", "DK"),
    ],
)
def test_what_may_be_the_first_is_not_odd(line: str, earlier: str, side: str) -> None:
    assert first(line, earlier=earlier, other_side=side) == ()


def titled(words: str, title: str, day: str = "14 May 2025", name: str = "Xi Jinping", country: str = "CN") -> Paper:
    made = paper("a", f"{words} spoke.", dateline=day)
    key = f"person:{name.casefold().replace(' ', '-')}"
    made.mention(words, "person", office=title, country=country, name=tuple(name.split()), key=key)
    return made


def test_a_title_that_the_lists_contradict_is_told_and_not_believed() -> None:
    material = together(titled("Prime Minister Xi Jinping", "prime minister"))
    [odd] = oddities_of(material)
    assert (odd.report, odd.kind, odd.evidence[0].quote) == ("a", "inconsistent title", "Prime Minister Xi Jinping")
    assert odd.about == (
        "calls Xi Jinping prime minister of China; by the lists, Xi Jinping was president then, "
        "and Li Qiang was prime minister"
    )
    assert not any(offices_of(material).values())


@pytest.mark.parametrize(
    "made",
    [
        titled("President Xi Jinping", "president"),
        titled("Former Prime Minister Xi Jinping", "prime minister"),
        titled("Secretary Xi Jinping", "party secretary"),
        titled("Prime Minister Xi Jinping", "prime minister", day="14 May 2031"),  # nobody listed that far
        titled("President Vladimir Putin", "president", day="14 May 2009", name="Vladimir Putin", country="RU"),
    ],
)
def test_a_title_that_may_be_right_is_not_odd(made: Paper) -> None:
    assert oddities_of(together(made)) == ()
