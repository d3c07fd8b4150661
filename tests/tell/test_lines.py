"""Lines that renderers share."""

import dataclasses

import pytest

from dragoman.tell import make_brief
from dragoman.tell.brief import EventItem, Part, Support
from dragoman.tell.lines import count_of_voices, detail_lines, support_lines, untold_people
from tests.tell.compose.test_events import flat
from tests.tell.synthetic import dossier


def item(name: str) -> EventItem:
    brief = make_brief(dossier())
    every = (*brief.happened, *brief.announced, *brief.alleged, *brief.background)
    return next(one for whole in every for one in (whole, *whole.parts) if one.id == name)


def test_voices_come_before_the_uncredited() -> None:
    assert [flat(line) for line in support_lines(item("visit26").support)] == [
        "2 independent voices: Levant Wire [0] · Jordanian state television [1]",
        "uncredited: Balkan Ledger [4]",
    ]


def test_the_way_a_voice_took_is_told() -> None:
    assert flat(support_lines(item("visit24").support)[0]) == (
        "1 voice: Slovenian Foreign Ministry, through Adria Press [2]"
    )


@pytest.mark.parametrize(
    ("independent", "words"),
    [(2, "2 independent voices"), (1, "1 voice (2 named, some of them one)"), (0, "no independent voice")],
)
def test_the_count_never_says_more_than_the_record(independent: int, words: str) -> None:
    support: Support = dataclasses.replace(item("visit26").support, independent=independent)
    assert count_of_voices(support) == words


def test_what_the_headline_says_is_not_said_again() -> None:
    assert flat(untold_people(item("visit26"))) == "host Sami Khoury, Jordan’s foreign minister"
    assert untold_people(item("talks26"), item("visit26")) == ()
    assert flat(untold_people(item("talks26"))) == "Amman, Jordan"


def test_the_agenda_names_its_own_voice() -> None:
    assert flat(detail_lines(item("visit26"))[1]) == (
        "on the agenda, says Slovenian Foreign Ministry [0]: water supply, port of Aqaba, Syrian refugees, air link"
    )


def test_people_whom_the_headline_names_in_other_letters_are_not_told_again() -> None:
    visit = dataclasses.replace(
        item("visit26"), headline="Ministers visit Amman", people=(Part(role="visitor", names=("ministers",)),)
    )
    assert untold_people(visit) == ()
    visit = dataclasses.replace(visit, people=(Part(role="with", names=("Ana Kos", "Ivo Lah", "Eva Zor")),))
    assert flat(untold_people(visit)) == "with Ana Kos, Ivo Lah and Eva Zor"
