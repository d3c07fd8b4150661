"""English texts that remember their pattern and parts."""

from datetime import date

from dragoman.model.dates import Interval
from dragoman.model.message import dates, message, row, term


def test_a_message_is_its_english_text() -> None:
    told = message("both in {place}", place="Oslo")
    assert told == "both in Oslo"
    assert (told.pattern, dict(told.parts)) == ("both in {place}", {"place": "Oslo"})
    assert hash(told) == hash("both in Oslo")


def test_parts_keep_what_they_are() -> None:
    names = row(" and ", (term("name", "state:NO", "Norway"), term("name", "state:SE", "Sweden")))
    told = message("{names} in both", names=names)
    assert told == "Norway and Sweden in both"
    assert names.mark == " and "
    assert [item for item in names.items if item == "Norway"] == ["Norway"]


def test_dates_are_known_by_their_edtf() -> None:
    month = Interval(date(2031, 5, 1), date(2031, 5, 31))
    assert (dates(month), dates(month).key) == ("May 2031", "2031-05")
    assert dates(month, "2031-05-01 to 2031-05-31") == "2031-05-01 to 2031-05-31"
