"""Offices and when they were held."""

import pytest

from dragoman.corroborate.offices import offices_of
from tests.resolve.build import Paper, paper, together


def office(line: str, words: str) -> Paper:
    made = paper("a", line, dateline="25 April 2023")
    made.mention(words, "person", office="prime minister", country="NO", name=("Ada", "Berg"))
    return made


def told(made: Paper) -> list[tuple[str, str | None, str | None]]:
    return [(o.title, o.country, o.as_of) for rows in offices_of(together(made)).values() for o in rows]


def test_an_office_is_held_when_the_report_says_so() -> None:
    made = office("Prime Minister Ada Berg spoke.", "Prime Minister Ada Berg")
    assert told(made) == [("prime minister", "NO", "2023-04-25")]


@pytest.mark.parametrize("word", ["former", "then", "ex"])
def test_a_past_office_is_not_held_now(word: str) -> None:
    made = office(f"The {word} Prime Minister Ada Berg spoke.", "Prime Minister Ada Berg")
    assert told(made) == [("prime minister", "NO", None)]


@pytest.mark.parametrize(
    ("day", "as_of"), [("25 April 2005", "2005-04-25"), ("25 April 2016", None), ("25 April 1999", None)]
)
def test_a_listed_president_is_none_before_or_after_his_term(day: str, as_of: str | None) -> None:
    made = paper("a", "President George W. Bush spoke.", dateline=day)
    made.mention(
        "President George W. Bush", "person", office="president", country="US", name=("George", "W.", "Bush"),
        key="person:george-w-bush",
    )  # fmt: skip
    assert told(made) == [("president", "US", as_of)]


def signed(line: str, *, office_of_it: str) -> Paper:
    made = paper("a", line, dateline="25 April 2023")
    ada = made.mention("Ada Berg", "person", country="NO")
    made.mention(office_of_it, "person", name=(), office="prime minister")
    made.event("signed", "AGREE", "sign", source=[ada], time=made.time("19 April 2013"))
    return made


def test_who_did_it_as_prime_minister_was_it_then() -> None:
    made = signed("As prime minister , Ada Berg signed it on 19 April 2013.", office_of_it="prime minister")
    assert told(made) == [("prime minister", None, "2013-04-19")]


def test_another_office_in_the_sentence_is_not_the_one_she_acted_in() -> None:
    made = signed("On 19 April 2013 Ada Berg signed it beside a prime minister .", office_of_it="prime minister")
    assert told(made) == []


def test_then_is_dated_by_what_the_sentence_tells() -> None:
    made = paper("a", "On 19 April 2013 then Prime Minister Ada Berg signed it.", dateline="25 April 2023")
    ada = made.mention("Prime Minister Ada Berg", "person", name=("Ada", "Berg"), office="prime minister", country="NO")
    made.event("signed", "AGREE", "sign", source=[ada], time=made.time("19 April 2013"))
    assert told(made) == [("prime minister", "NO", "2013-04-19")]
