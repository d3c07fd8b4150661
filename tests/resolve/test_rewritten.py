"""Of which day a page is that was written anew under its first date."""

from dataclasses import replace

from dragoman.model.text import Given
from dragoman.resolve.rewritten import from_page
from tests.annotate.annotated import annotated

TEXT = "What the council does\n\nIn May 2023 Chad joined the council. Niger left it on 3 March 2024.\n"


def day(text: str, published: str | None, updated: str | None) -> str | None:
    """The day that is taken for the text's, as a date."""
    found = annotated(text)
    given = Given(published=published, updated=updated)
    known = from_page(replace(found, report=replace(found.report, given=given)))
    return None if known is None else known.days[0].first.isoformat()


def test_a_text_that_tells_of_later_times_is_of_the_last_change() -> None:
    assert day(TEXT, "2012-05-10", "2024-04-24") == "2024-04-24"


def test_a_text_that_tells_of_nothing_later_is_of_its_first_day() -> None:
    assert day(TEXT, "2024-03-05", "2024-09-24") == "2024-03-05"
    assert day(TEXT, "2012-05-10", None) == "2012-05-10"


def test_one_later_time_alone_may_be_a_plan() -> None:
    assert day("Games for Lima\n\nLima is to hold the games in May 2023.\n", "2012-05-10", "2024-04-24") == "2012-05-10"


def test_a_slip_mended_within_days_changes_nothing() -> None:
    assert day(TEXT, "2023-04-30", "2023-05-02") == "2023-04-30"


def test_without_a_day_beside_the_text_there_is_none() -> None:
    assert day(TEXT, None, "2024-04-24") is None
