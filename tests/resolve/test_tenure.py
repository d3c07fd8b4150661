"""Offices told without a name: given to who held them then."""

from typing import Any

import pytest

from dragoman.model.actor import Cast
from tests.resolve.build import Paper, paper, together

OFFICE: dict[str, Any] = {"office": "foreign minister", "country": "IR", "name": ()}
ARAGHCHI, AT_THE_TIME = "person:abbas aragchi", "office:IR:foreign minister@hossein-amir-abdollahian"
BARE = "office:IR:foreign minister"


def visit(
    id_: str, day: str | None, line: str = "The Iranian foreign minister visited Oslo.",
    *, words: str = "Iranian foreign minister", time: str | None = None, **slots: Any,
) -> Paper:  # fmt: skip
    """A report that leads with a visit, or dates it by words of its own."""
    made = paper(id_, line, dateline=day)
    who = made.mention(words, "person", **OFFICE)
    made.event("visited", "CONSULT", "visit", source=[who], time=made.time(time) if time else None, **slots)
    return made


def named(id_: str = "n", *, name: str = "Abbas Araghchi", key: str | None = "person:abbas-araghchi") -> Paper:
    made = paper(id_, f"{name} spoke in Rome.", dateline="3 March 2025")
    made.mention(name, "person", office="foreign minister", country="IR", key=key)
    return made


def cast(*papers: Paper) -> Cast:
    return together(*papers).cast


def test_an_office_is_that_of_its_holder_on_the_day_of_the_event() -> None:
    now = visit("a", "25 February 2025")
    then = visit(
        "b", "26 February 2025", "The Iranian foreign minister visited Oslo in October 2023.", time="October 2023"
    )
    found = cast(now, then)
    assert found.keys("a", 0) == ("office:IR:foreign minister@abbas-araghchi",)
    assert found.keys("b", 0) == (AT_THE_TIME,)
    assert BARE not in found.actors
    assert found.tenures[AT_THE_TIME].name == "Hossein Amir-Abdollahian"
    assert found.tenures[AT_THE_TIME].told_of == {("b", 0): "October 2023"}


def test_it_is_the_person_himself_where_a_report_names_him() -> None:
    material = together(visit("a", "25 February 2025"), named())
    [key] = material.cast.keys("n", 0)
    assert material.cast.keys("a", 0) == (key,)
    assert material.cast.told_as == {("a", 0): "Iranian foreign minister"}
    [happening] = material.happenings
    assert [who for who, _ in happening.participants] == [key]
    assert material.cast.actors[key].offices.keys() == {("foreign minister", "IR")}
    assert material.cast.actors[key].offices["foreign minister", "IR"] == [("n", 0)], (
        "what was worked out proves nothing"
    )


def test_pronouns_follow_their_office() -> None:
    made = visit("a", "25 February 2025", "The Iranian foreign minister visited Oslo. He left.")
    made.mention("He", "pronoun", refers=0)
    assert cast(made).keys("a", 1) == ("office:IR:foreign minister@abbas-araghchi",)


@pytest.mark.parametrize(
    "made",
    [
        visit("a", None),
        visit("a", "25 February 2025", "The former Iranian foreign minister visited Oslo."),
        visit("a", "25 February 2025", "The acting Iranian foreign minister visited Oslo."),
        visit("a", "25 February 2025", "The deputy Iranian foreign minister visited Oslo."),
        visit("a", "1 July 1995"),  # nobody is listed
        visit("a", "22 August 2024"),  # a day after the change
        visit("a", "25 February 2025", "The Iranian foreign minister visited Oslo in 2024.", time="2024"),
        visit("a", "25 May 2025", "The Iranian foreign minister visited Oslo in 2027.", time="2027", status="planned"),
    ],
)  # fmt: skip
def test_it_stays_an_office_where_it_is_not_sure_who_held_it(made: Paper) -> None:
    found = cast(made)
    assert found.keys("a", 0) == (BARE,)
    assert not found.tenures


def test_it_stays_an_office_where_its_report_gives_it_to_somebody_else() -> None:
    made = visit("a", "25 February 2025", "The Iranian foreign minister visited Oslo. Ada Berg, the minister, spoke.")
    made.mention("Ada Berg", "person", office="foreign minister", country="IR")
    assert cast(made).keys("a", 0) == (BARE,)


def test_nobody_meets_himself() -> None:
    made = paper("a", "The Iranian foreign minister met Abbas Araghchi.", dateline="25 February 2025")
    office = made.mention("Iranian foreign minister", "person", **OFFICE)
    man = made.mention("Abbas Araghchi", "person", key="person:abbas-araghchi")
    made.event("met", "CONSULT", "meeting", source=[office], target=[man])
    found = cast(made)
    assert found.keys("a", 0) == (BARE,)
    assert found.keys("a", 0) != found.keys("a", 1)


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (["The Iranian foreign minister spoke."], True),
        (["It was signed in 2015.", "The Iranian foreign minister spoke."], False),
        (["It was signed in January.", "The Iranian foreign minister spoke."], True),
        (["It was signed in 2015.", "All agreed.", "Nobody left.", "The Iranian foreign minister spoke."], True),
        (["The Iranian foreign minister spoke days later."], False),
        (["The Iranian foreign minister spoke for two hours."], True),
    ],
)
def test_outside_events_all_times_told_up_to_it_must_be_of_one_term(lines: list[str], *, known: bool) -> None:
    made = paper("a", *lines, dateline="25 February 2025")
    made.mention("Iranian foreign minister", "person", **OFFICE)
    assert bool(cast(made).tenures) is known
