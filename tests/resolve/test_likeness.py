"""Which reports tell the same matter, by their words."""

import itertools
from dataclasses import replace

from dragoman.model.annotation import Annotations
from dragoman.model.text import Given
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


def test_a_headline_beside_the_text_counts_like_one_in_it() -> None:
    bodies = ("Nobody was hurt, police told reporters.", "Divers search since dawn.", "She leaves after twenty years.")

    def titled(*titles: str | None) -> list[Annotations]:
        papers = [paper(f"r{at}", body).annotations for at, body in enumerate(bodies[: len(titles)])]
        reports = [replace(a.report, given=Given(title=title)) for a, title in zip(papers, titles, strict=True)]
        return [replace(a, report=report) for a, report in zip(papers, reports, strict=True)]

    title = "Dam at Brodarica breaks, ferry Zvijezda sinks in Lake Krupanj"
    assert alike(titled(title, title, "Chess champion Ilyin retires")) == [["r0", "r1"], ["r2"]]
    assert alike(titled(None, None)) == [["r0"], ["r1"]]


def test_the_batch_alone_does_not_say_what_is_rare() -> None:
    """Three reports of one flood are one story, though no word of it is rare among them."""
    assert groups(*FLOOD) == [["r0", "r1", "r2"]]


BOUTS = (
    "stopped Ivo Marić in the third round in Hamburg, where rain had delayed the fight, with a left hook to the chin",
    "outpointed Tom Okafor over twelve rounds in Zagreb; judges scored it narrowly and the Nigerian camp appealed",
)


def bout(which: int, at: int) -> str:
    """Each report of a boxer's match shares his name and belts with those of his other matches."""
    return f"Heavyweight champion Janko Vidal kept his belts: he {BOUTS[which]}, a writer of desk{at} saw."


def test_two_like_matters_are_told_apart_by_what_they_do_not_share() -> None:
    found = groups(*(bout(which, at) for which in (0, 1) for at in range(12)))
    assert sorted(map(len, found)) == [12, 12]
    assert sorted(found[0], key=lambda name: int(name[1:])) == [f"r{at}" for at in range(12)]


def test_one_matter_is_not_cut_in_two() -> None:
    assert groups(*(bout(0, at) for at in range(8))) == [[f"r{at}" for at in range(8)]]


def test_what_else_is_known_has_the_last_word() -> None:
    papers = [paper(f"r{at}", text).annotations for at, text in enumerate((*FLOOD[:2], *SINGLE))]
    apart = alike(papers, judge=lambda one, other, words: -0.5 if (one, other) == ("r0", "r1") else words)
    assert apart == [["r0"], ["r1"], ["r2"]]
    together = alike(papers, [["r0", "r2"]], lambda _, other, words: 0.5 if other == "r2" else words)
    assert ["r0", "r1", "r2"] in together


def test_numbers_and_scripts_without_capitals_are_words() -> None:
    assert groups("Сделка 2023 года", "1999") == [["r0"], ["r1"]]
    oil, again, match = "العراق يوقع اتفاق النفط 450", "اتفاق النفط 450 في العراق", "مباراة كرة اليد اليوم"
    assert groups(oil, again, match) == [["r0", "r1"], ["r2"]]
