"""Where a lead plays."""

import pytest

from tests.events.test_lead import lead


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Vandals painted an oak in the hill town of Perugia last night.", "the hill town of Perugia"),
        ("Vandals painted an oak in Perugia, Italy, last night.", "Perugia, Italy"),
        ("A choir of Italian singers painted an oak.", None),
        ("In Italy a choir painted an oak in Perugia.", "Perugia"),
        ("The skier led in the 2030 Cup all winter and fell once.", None),
    ],
)
def test_the_phrase_of_a_place(text: str, where: str | None) -> None:
    assert lead(text)[3] == where


def test_the_place_before_what_happened_in_a_headline() -> None:
    text = (
        "Perugia bus crash: Three pupils named\n\nThree pupils were named in Rome as the victims of a crash. "
        "Their bus left the road on Friday. People in Perugia lit candles.\n"
    )
    assert lead(text)[3] == "Perugia"


def test_the_place_of_writing_where_the_text_names_no_other() -> None:
    text = (
        "Carpenters end strike\n\nLIMA -- Carpenters ended their strike on Friday. They had asked for shorter days.\n"
    )
    assert lead(text)[3] == "LIMA"


def test_a_state_named_further_on_is_not_where_it_was() -> None:
    text = "A choir won a prize. It sang for an hour. The hall was full. Wine is cheap in Peru. "
    assert lead(text)[3] is None
    assert lead(text.replace("Peru", "Turin"))[3] == "Turin"
