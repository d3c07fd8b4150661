"""Which reports tell the same matter, by their words."""

import itertools

from dragoman.resolve.likeness import alike
from tests.resolve.build import paper

FLOOD = (
    "Heavy rain flooded villages along the river Drina and rescuers carried hundreds of people to safety.",
    "Rescuers in boats reached flooded villages beside the Drina after days of heavy rain.",
    "The river Drina burst its banks; hundreds left flooded villages, rescuers said.",
)
MATCH = (
    "The handball team won the final in Cologne after extra time, goalkeeper Perić saving two penalties.",
    "Goalkeeper Perić saved two penalties as the handball team won the Cologne final in extra time.",
)
SINGLE = ("Parliament debates pensions, teachers strike for higher wages, and the budget waits until spring.",)


def groups(*texts: str) -> list[list[str]]:
    return alike([paper(f"r{at}", text).annotations for at, text in enumerate(texts)])


def test_reports_of_one_matter_are_a_group() -> None:
    assert groups(*FLOOD, *MATCH, *SINGLE) == [["r0", "r1", "r2"], ["r3", "r4"], ["r5"]]


def test_the_order_does_not_matter() -> None:
    papers = [paper(f"r{at}", text).annotations for at, text in enumerate((*FLOOD, *MATCH))]
    wanted = alike(papers)
    assert all(alike(list(order)) == wanted for order in itertools.permutations(papers))


def test_every_report_is_in_one_group() -> None:
    texts = [f"Report {at} tells of matter{at} and thing{at % 3}." for at in range(12)]
    assert sorted(itertools.chain(*groups(*texts))) == sorted(f"r{at}" for at in range(12))


def test_reports_without_words_are_like_none() -> None:
    assert groups("", "", "1 2 3") == [["r0"], ["r1"], ["r2"]]
    assert alike([]) == []


def test_boilerplate_is_not_read() -> None:
    one = paper("a", "Short.", dateline=FLOOD[0])
    other = paper("b", "Brief.", dateline=FLOOD[0])
    assert alike([one.annotations, other.annotations]) == [["a"], ["b"]]
