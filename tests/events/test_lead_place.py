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
        ("Vandals painted an oak near the Perugia bus stop in Italy.", "the Perugia bus stop in Italy"),
        ("Vandals painted an oak in the Perugia suburbs.", "the Perugia suburbs"),
        ("A baker stopped selling plum cake in the UK.", "the UK"),
        ("A baker gave out a cake list in French.", None),
        ("Troops were seen near Kosovo and nobody knew why.", "Kosovo"),
        ("The envoy visited Perugia and Turin last week.", "Perugia and Turin"),
        ("The minister flew to Perugia.", "Perugia"),
        ("A storm broke tents in Perugia and Turin sent new ones.", "Perugia"),
        ("It was the worst storm in the history of Peru.", None),
        ("A storm broke tents in the north of Peru.", "the north of Peru"),
        ("A rider fell at the Norwegian Grand Prix.", "the Norwegian Grand Prix"),
        ("A rider fell at the Clean Grand Prix.", None),
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


def test_a_place_is_told_as_fully_as_anywhere_near() -> None:
    text = (
        "Perugia bus crash: driver held\n\nA driver was held after a crash. The bus had left the road in Perugia, "
        "central Italy, in heavy rain.\n"
    )
    assert lead(text)[3] == "Perugia, central Italy"


def test_a_known_place_before_a_name_that_may_be_one() -> None:
    text = "Rider wins at Quellmoor\n\nA rider won a race in Turin on Sunday. He has now won it twice in a row.\n"
    assert lead(text)[3] == "Turin"
    assert lead(text.replace("in Turin ", ""))[3] == "Quellmoor"


def test_a_named_place_before_one_that_is_described() -> None:
    text = "Ministar u iranskoj prijestolnici razgovarao je s predsjednikom. U Teheranu je sastanak trajao tri sata.\n"
    assert lead(text, "hr")[3] == "Teheranu"


def test_a_date_of_its_own_tells_of_something_before() -> None:
    text = (
        "Mayor fires the conductor\n\nThe mayor fired the conductor. The orchestra was not asked. The conductor had "
        "sung in Turin on 3 May 2011. The orchestra plays in Perugia this week.\n"
    )
    assert lead(text)[3] == "Perugia"


def test_a_state_further_on_where_the_headline_is_taken_up() -> None:
    text = (
        "Mayor denies hiding geese\n\nA club accused her of it. It has many members. The mayor denied that "
        "any geese were kept in Peru.\n"
    )
    assert lead(text)[3] == "Peru"
    assert lead(text.replace("The mayor denied that any geese", "It told us that old boats"))[3] is None


def test_the_place_of_writing_before_a_name_further_on() -> None:
    text = (
        "Bakers end strike\n\nBy Ada Berg LIMA, May 6 (Dock Press) - Bakers ended a strike. They had asked for "
        "shorter days. Bread is back. Some of it is sold at Quellmoor.\n"
    )
    assert lead(text)[3] == "LIMA"
    assert lead(text.replace("By Ada Berg LIMA, May 6 (Dock Press) - ", ""))[3] == "Quellmoor"


def test_the_country_that_a_headline_puts_before_what_happened() -> None:
    text = "Norway election: Berg wins\n\nBerg won on Sunday. Nobody was surprised.\n"
    assert lead(text)[3] == "Norway"


def test_where_to_is_not_where_in_a_language_with_cases() -> None:
    text = "Poslije puta u Kinu ministar je u Zagrebu razgovarao s novinarima.\n"
    assert lead(text, "hr")[3] == "Zagrebu"
