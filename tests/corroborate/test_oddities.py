"""What does not fit."""

import pytest

from dragoman.corroborate.oddities import oddities_of
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
    assert odd.about == "counts this as number 2 “recent months”, but the one before it is about 17 months back"
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
