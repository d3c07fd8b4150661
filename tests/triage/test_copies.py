"""Near copies in a stream."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.triage.copies import ADDS, Copies
from tests.triage.stories import sentence, story

FORM = (
    "Rates of the central bank for {day}: the crown stands at {a} to the dollar, at {b} to the euro and at {c} to the "
    "pound. Compared with the day before the crown moved by {d} hundredths. The bank publishes its rates at noon. "
    "Banks may set other rates of their own. The reserve stood at {e} tons of gold by the end of the month."
)


def test_the_same_again_is_a_copy_of_the_first() -> None:
    copies = Copies()
    assert copies.seen("a", story(0)) is None
    found = copies.seen("b", story(0))
    assert found is not None
    assert (found.of, found.contained, found.containing) == ("a", 1.0, 1.0)
    third = copies.seen("c", story(0))
    assert third is not None
    assert third.of == "a"


def test_another_report_is_none() -> None:
    copies = Copies()
    copies.seen("a", story(0))
    assert copies.seen("b", story(100)) is None


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(story(0, 7), id="cut to a half"),
        pytest.param("Quarrel at the quay\n" + story(1, 13), id="another headline"),
        pytest.param(f"{story(0, 6)} {story(200, 3)} {story(6, 8)}", id="a paragraph put in"),
        pytest.param("Menu Sport Weather\n" + story(0) + "\nShare this page", id="furniture around"),
        pytest.param(story(0).replace("z", "s").replace("v", "w"), id="other spellings"),
        pytest.param(f"{story(300, 20)} {story(2, 10)} {story(320, 20)}", id="inside a longer article"),
    ],
)
def test_what_desks_do_to_a_report_does_not_hide_it(changed: str) -> None:
    copies = Copies()
    copies.seen("other", story(500))
    copies.seen("first", story(0))
    found = copies.seen("second", changed)
    assert found is not None
    assert found.of == "first"


def test_a_form_filled_anew_is_another_report() -> None:
    copies = Copies()
    copies.seen("monday", FORM.format(day="3 March", a="22.13", b="24.87", c="29.02", d="7", e="41"))
    assert copies.seen("tuesday", FORM.format(day="4 April", a="23.55", b="25.91", c="30.46", d="9", e="43")) is None
    again = copies.seen(
        "reprint", "Money\n" + FORM.format(day="3 March", a="22.13", b="24.87", c="29.02", d="7", e="41")
    )
    assert again is not None
    assert again.of == "monday"


TOLL = (
    "Rescuers in the hills above Tarnowice pulled survivors out of a mine on Monday after a gallery had caved in. The "
    "owner said {n} miners were still missing by nightfall. Crews from two neighbouring states brought drills and dogs "
    "and worked by lamp light, while families waited at the gate. The minister promised an inquiry and pay for all."
)


def test_the_same_with_another_number_is_told_apart_from_a_copy() -> None:
    copies = Copies()
    assert copies.seen("early", TOLL.format(n=12)) is None
    late = copies.seen("late", TOLL.format(n=31))
    assert late is not None
    assert (late.of, late.changed) == ("early", 1)
    again = copies.seen("again", TOLL.format(n=31))
    assert again is not None
    assert (again.of, again.changed) == ("late", 0)
    reprint = copies.seen("reprint", TOLL.format(n=12))
    assert reprint is not None
    assert (reprint.of, reprint.changed) == ("early", 0)


def test_numbers_of_a_paragraph_of_its_own_are_no_change() -> None:
    copies = Copies()
    copies.seen("first", TOLL.format(n=12))
    own = " ".join(f"{sentence(number)} Row {number} has {number + 7} seats." for number in range(70, 76))
    found = copies.seen("second", TOLL.format(n=12).replace("Crews", f"{own} Crews"))
    assert found is not None
    assert (found.of, found.changed) == ("first", 0)


def test_a_report_without_its_last_numbers_is_still_a_copy() -> None:
    """Lists of numbers in what was cut away, or in what stands around, say nothing of the rest."""
    copies = Copies()
    tail = " ".join(f"{sentence(number)} The {number} of them." for number in range(60, 68))
    copies.seen("first", f"{story(0, 14)} {tail}")
    found = copies.seen("second", f"{story(0, 14)} " + " ".join(f"Line {number} stops." for number in range(80, 90)))
    assert found is not None
    assert (found.of, found.changed) == ("first", 0)


def test_background_in_common_is_no_copy() -> None:
    copies = Copies()
    background = story(40, 4)
    copies.seen("monday", f"{story(0, 10)} {background}")
    assert copies.seen("tuesday", f"{story(20, 10)} {background}") is None


def test_a_report_that_adds_much_is_remembered_too() -> None:
    copies = Copies()
    copies.seen("wire", story(0, 8))
    longer = f"{story(0, 8)} {story(60, 12)}"
    found = copies.seen("paper", longer)
    assert found is not None
    assert (found.of, found.contained < ADDS) == ("wire", True)
    again = copies.seen("reprint", longer)
    assert again is not None
    assert again.of == "paper"


def test_short_texts_are_never_called_copies() -> None:
    copies = Copies()
    assert copies.seen("a", "No comment from the palace today") is None
    assert copies.seen("b", "No comment from the palace today") is None


def test_a_stock_phrase_joins_nobody() -> None:
    copies = Copies()
    stock = " ".join(sentence(number) for number in range(900, 903))
    found = [copies.seen(str(number), f"{story(number * 30, 3)} {stock}") for number in range(60)]
    assert found[-1] is None


def test_old_reports_are_forgotten_and_memory_stays_bounded() -> None:
    copies = Copies(most=500)
    for number in range(200):
        copies.seen(str(number), story(number * 20))
    assert copies.size < 1200
    assert copies.seen("late", story(199 * 20)) is not None
    assert copies.seen("early", story(0)) is None


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_the_first_read_of_equal_reports_stays(numbers: list[int]) -> None:
    copies = Copies()
    found = [copies.seen(str(at), story(number * 30)) for at, number in enumerate(numbers)]
    for at, number in enumerate(numbers):
        first = numbers.index(number)
        copy = found[at]
        assert (copy is None) == (first == at)
        assert copy is None or copy.of == str(first)


def test_everything_is_found_again_in_a_table_that_grew() -> None:
    copies = Copies()
    for number in range(400):
        copies.seen(str(number), story(number * 20))
    assert all(copies.seen(f"again {number}", story(number * 20)) is not None for number in range(0, 400, 7))
