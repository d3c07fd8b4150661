"""Whatever the tokenizer does, the pieces are the same."""

import re

import pytest

from dragoman.annotate.time_pieces import may_hold, pieces_of
from tests.annotate.timely import APART, TOGETHER, rules_of, sentence


@pytest.mark.parametrize("tokens", [APART, TOGETHER], ids=["apart", "together"])
@pytest.mark.parametrize(
    ("code", "text", "pieces"),
    [
        ("hr", "do 25. veljače", ["do", "25", "veljače"]),
        ("hr", "na dan 25.02.2025. ovdje", ["na", "dan", "25.02.2025", "ovdje"]),
        ("en", "the mid-2011 vote", ["the", "mid", "-", "2011", "vote"]),
        ("en", "on 25–27 May", ["on", "25", "-", "27", "may"]),
        ("en", "Jan. 5 came", ["jan", "5", "came"]),
        ("en", "today's vote", ["today", "vote"]),
        ("en", "at 17:35:00 there", ["at", "17:35:00", "there"]),
    ],
)
def test_tokens_however_cut_become_the_same_pieces(
    code: str, text: str, pieces: list[str], tokens: re.Pattern[str]
) -> None:
    assert [piece.text.rstrip(".") for piece in pieces_of(sentence(text, tokens), rules_of(code))] == pieces


def test_pieces_inside_a_token_know_that_they_do_not_end_it() -> None:
    pieces = pieces_of(sentence("pre-May talks"), rules_of("en"))
    assert [(piece.text, piece.opens, piece.closes) for piece in pieces] == [
        ("pre", True, False),
        ("-", False, False),
        ("may", False, True),
        ("talks", True, True),
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("02/25/2025", ((2025, 2, 25),)),
        ("25/02/2025", ((2025, 2, 25),)),
        ("03/04/2025", ((2025, 3, 4), (2025, 4, 3))),
        ("2025-02-25", ((2025, 2, 25),)),
        ("2025-02-25T17:35:00Z", ((2025, 2, 25),)),
        ("25.02.25", ((2025, 2, 25),)),
        ("99/99/2025", None),
    ],
)
def test_dates_in_digits_keep_both_readings_where_both_are_possible(
    text: str, dates: tuple[tuple[int, int, int], ...] | None
) -> None:
    keys = pieces_of(sentence(text), rules_of("en"))[0].keys
    assert keys.get("<date>") == dates


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The crew of the ferry went home", False),
        ("The red-brick ferry isn't well-known", False),
        ("A pre-May vote", True),
        ("The vote of mid-2011", True),
        ("Yesterday's vote", True),
    ],
)
@pytest.mark.parametrize("tokens", [APART, TOGETHER], ids=["apart", "together"])
def test_only_sentences_that_may_hold_a_time_are_looked_at_closely(
    text: str, held: bool, tokens: re.Pattern[str]
) -> None:
    assert may_hold(sentence(text, tokens), rules_of("en")) == held
