"""Reasons said again in the language of a brief."""

from datetime import date

import pytest

from dragoman.lang.catalogue import catalogue, state_name, writing_in, written_languages
from dragoman.lang.retold import described, retold
from dragoman.model.dates import Interval
from dragoman.model.message import dates, message, row, term

MAY = Interval(date(2031, 5, 3), date(2031, 5, 3))


def _name(key: str) -> str:
    return state_name(key.partition(":")[2]) or key


def test_in_english_it_is_the_text_itself() -> None:
    told = retold(message("both {date}", date=dates(MAY, "2031-05-03")), _name)
    assert (told, type(told)) == ("both 2031-05-03", str)


def test_pattern_dates_and_names_are_those_of_the_language() -> None:
    names = row(" and ", (term("name", "state:NO", "Norway"), term("name", "state:SE", "Sweden")))
    with writing_in("de"):
        assert (
            retold(message("both {date}", date=dates(MAY, "2031-05-03")), _name) == "beide am selben Datum: 3. Mai 2031"
        )
        assert retold(message("{names} in both", names=names), _name) == "in beiden: Norwegen und Schweden"


def test_a_reason_within_a_reason_is_said_again_too() -> None:
    inner = message("“{words}” is past", words="in May")
    with writing_in("ru"):
        told = retold(message("worked out: {reasons}", reasons=row("; ", (inner, inner))), _name)
    assert told == "установлено: «in May» уже в прошлом; «in May» уже в прошлом"


def test_what_no_catalogue_has_stays_as_it_is() -> None:
    with writing_in("ru"):
        assert retold("a text without a pattern", _name) == "a text without a pattern"
        assert retold(term("word", "kites", "kites"), _name) == "kites"
        assert retold(term("word", "drones", "drones"), _name) == "беспилотники"
        assert retold(term("office", "foreign minister", "foreign minister"), _name) == "министр иностранных дел"


@pytest.mark.parametrize(
    ("language", "told"),
    [("ru", "полиция (Норвегия)"), ("fa", "پلیس نروژ"), ("zh", "挪威警方"), ("de", "Polizei (Norwegen)")],
)
def test_a_group_is_named_by_its_noun_and_whose_it_is(language: str, told: str) -> None:
    with writing_in(language):
        assert described("NO:police", lambda whose: state_name(whose) or "") == told
        assert described("NO:beekeepers", lambda whose: state_name(whose) or "") is None


def test_catalogues_have_the_same_nouns_and_persons() -> None:
    known = [found for code in written_languages() if (found := catalogue(code)) is not None]
    assert len({frozenset(one.words) for one in known}) == 1
    assert len({frozenset(one.people) for one in known if one.people}) == 1
    assert {one.language for one in known if one.people} == {"ar", "fa", "ru", "sr", "uk", "zh"}
