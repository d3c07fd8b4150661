"""What reports are about, and which share a story."""

from dataclasses import replace
from typing import Any

from dragoman.model.actor import Cast
from dragoman.model.happening import Happening
from dragoman.resolve.stories import stories
from tests.resolve.build import AMMAN, days, node, paper
from tests.resolve.made import happening, mention

FLOOD = "Rescuers in boats reached flooded villages on the river Drina after days of heavy rain"
MATCH = "Goalkeeper Perić saved two penalties when the handball team won the final in Cologne"
VOTE = "Parliament passed the budget by three votes while teachers went on strike for wages"


def told(happenings: list[Happening], *texts: str) -> dict[str, tuple[str, str | None]]:
    """Story and main happening of the reports a, b, c with these texts."""
    papers = [paper(name, text).annotations for name, text in zip("abc", texts or (FLOOD, MATCH, VOTE), strict=False)]
    leads = [replace(node(0, lead=True), event=m) for h in happenings for m in h.mentions if m.sentence < 2]
    found = stories(papers, happenings, leads)
    assert [s.report for s in found] == sorted(a.report.id for a in papers)
    return {s.report: (s.story, s.main) for s in found}


def visit(*passages: tuple[str, int], id_: str = "visit", **known: Any) -> Happening:
    told_in = [mention(report, sentence) for report, sentence in passages]
    return happening(id_, str(known.pop("mode", "visit")), *told_in, **{"place": AMMAN, "place_country": "JO"} | known)


def test_reports_of_one_main_happening_share_a_story() -> None:
    found = told([visit(("a", 0), ("b", 0)), visit(("c", 0), id_="other")])
    assert found["a"] == found["b"]
    assert found["a"][0] != found["c"][0]
    assert found["c"][1] == "other"


def test_what_is_told_in_passing_is_nobodys_story() -> None:
    found = told([visit(("a", 7), ("b", 0))])
    assert found["a"][1] is None
    assert found["a"][0] != found["b"][0]


def test_the_main_happening_is_the_whole_rather_than_the_part() -> None:
    meeting = happening("part", "meeting", mention("a", 0, title=True), part_of="visit")
    assert told([meeting, visit(("a", 1))])["a"][1] == "visit"


def test_a_part_of_what_is_not_there_is_about_itself() -> None:
    assert told([happening("part", "meeting", mention("a"), part_of="lost")])["a"][1] == "part"


def test_what_took_place_comes_before_what_is_proposed() -> None:
    assert told([visit(("a", 0), id_="plan", status="proposed"), visit(("a", 1))])["a"][1] == "visit"


def test_like_texts_share_a_story_without_any_event() -> None:
    found = told([], FLOOD, f"{FLOOD} and wind", MATCH)
    assert found["a"][0] == found["b"][0] != found["c"][0]
    assert found["a"][1] is None


def test_like_texts_of_meetings_kept_apart_do_not() -> None:
    first = visit(("a", 0), apart=(("later", "another day"),))
    later = visit(("b", 0), id_="later", apart=(("visit", "another day"),))
    found = told([first, later], FLOOD, FLOOD, FLOOD)
    assert found["a"][0] != found["b"][0]
    assert found["c"][0] in (found["a"][0], found["b"][0])


def test_like_texts_of_happenings_days_apart_do_not() -> None:
    def stories_of(first: str, second: str) -> set[str]:
        attacks = [
            visit(("a", 0), type="ASSAULT", mode="attack", edtf=first),
            visit(("b", 0), id_="later", type="ASSAULT", mode="attack", edtf=second),
        ]
        return {story for story, _ in told(attacks, FLOOD, FLOOD).values()}

    assert len(stories_of("2025-02-03", "2025-02-25")) == 2
    assert len(stories_of("2025-02-24", "2025-02-25")) == 1, "one tells it a day late"


def test_a_look_back_is_nobodys_story() -> None:
    def main(days_: str) -> str | None:
        lead = node(0, lead=True, days=days_, published=days("2025-11-20"))
        past = visit(("a", 0))
        nodes = [replace(lead, event=past.mentions[0])]
        return stories([paper("a", FLOOD).annotations], [past], nodes)[0].main

    assert main("2025-11-19") == "visit"
    assert main("2025-01-19") is None
    assert main("2025") is None, "all that is said is that it was this year"


def test_a_story_is_named_by_its_reports() -> None:
    assert told([], FLOOD, FLOOD)["a"] == told([], FLOOD, FLOOD)["b"]
    assert told([], FLOOD, FLOOD)["a"] != told([], FLOOD, MATCH)["a"]


def test_acts_of_one_kind_on_two_days_are_two_stories_in_two_languages() -> None:
    def stories_of(second: str, language: str) -> set[str]:
        signed = {"type": "AGREE", "mode": "sign"}
        acts = [visit(("a", 0), edtf="2025-03-07", **signed), visit(("b", 0), id_="b", edtf=second, **signed)]
        papers = [paper("a", FLOOD).annotations, paper("b", FLOOD, language=language).annotations]
        leads = [replace(node(0, lead=True), event=m) for h in acts for m in h.mentions]
        named = Cast({}, {("a", 0): ("person:ada berk",), ("b", 0): ("person:ada berk",)})
        return {s.story for s in stories(papers, acts, leads, named)}

    assert len(stories_of("2025-03-11", "ru")) == 2
    assert len(stories_of("2025-03-11", "en")) == 1, "by their words"


def test_one_main_happening_is_one_story_in_all_languages() -> None:
    papers = [paper("a", FLOOD).annotations, paper("b", "Наводнение", language="ru").annotations]
    shared = visit(("a", 0), ("b", 0))
    leads = [replace(node(0, lead=True), event=m) for m in shared.mentions]
    assert len({s.story for s in stories(papers, [shared], leads)}) == 1


def test_who_mediated_is_not_the_matter() -> None:
    swap = visit(("a", 0), type="CONCEDE", mode="release", id_="swap")
    mediation = visit(("a", 0), mode="mediation", id_="a-mediation")
    assert told([swap, mediation], FLOOD)["a"][1] == "swap"
