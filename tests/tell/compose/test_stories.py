"""What many reports are about."""

import msgspec

from dragoman.model.record import Dossier
from dragoman.tell import make_brief
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.stories import MANY_REPORTS, stories
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def many(number: int = MANY_REPORTS + 1, told: int = 4) -> Dossier:
    """Reports on `told` stories; the first story of most reports has no event, the second is the visit."""
    first = dossier().reports[0]
    reports = tuple(
        msgspec.structs.replace(
            first,
            id=f"r{at}",
            file=f"{at:02}.txt",
            title=f"Title {at}",
            story=f"s{at % told}",
            main_event="visit26" if at % told == 1 else None,
            copy_of="r1" if at == 1 + told else None,
        )
        for at in range(number)
    )
    return msgspec.structs.replace(dossier(), reports=reports)


def test_of_many_reports_the_stories_are_told_those_with_an_event_first() -> None:
    found = stories(Index(many()))
    assert [(flat(story.headline), len(story.cites), story.copies) for story in found] == [
        ("Marta Zupan, Slovenia’s foreign minister, visits Amman for one day", 5, 1),
        ("Title 0", 6, 0), ("Title 2", 5, 0), ("Title 3", 5, 0),
    ]  # fmt: skip
    assert [story.date for story in found[:2]] == ["12 Mar 2026", "published 12 Mar 2026"]


def test_few_reports_and_few_stories_are_read_as_one() -> None:
    assert stories(Index(many(MANY_REPORTS))) == ()
    assert stories(Index(many(told=3))) == ()


def test_the_title_counts_what_is_too_much_to_name() -> None:
    assert make_brief(many()).title == "21 reports, 4 stories, March 2026"
