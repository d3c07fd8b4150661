"""On which day a lead happened."""

from tests.resolve.build import record

STORY = (
    "Ferry sinks off Malmö\n\n{day}A ferry sank off Malmö{when}, and all forty passengers of the ferry were saved by"
    " fishing boats from Malmö. The captain of the ferry stayed on board until the last of them had left."
)


def days(**texts: str) -> dict[str, tuple[str | None, str | None]]:
    """Day and reason of each report's lead, by file."""
    return {r.file: (r.lead.day.edtf, r.lead.day.because) for r in record(**texts).reports}


def test_a_weekday_counts_from_the_report() -> None:
    found = days(a="12 March 2031\n\n" + STORY.format(day="", when=" on Tuesday"))
    assert [day for day, _ in found.values()] == ["2031-03-11"]


def test_a_lead_without_a_day_shares_that_of_its_story() -> None:
    found = days(
        a="12 March 2031\n\n" + STORY.format(day="", when=" on Tuesday"),
        b="13 March 2031\n\n" + STORY.format(day="", when=" on Tuesday") + " Divers went down.",
        c="14 March 2031\n\n" + STORY.format(day="", when="") + " Owners grieve.",
    )
    assert {day for day, _ in found.values()} == {"2031-03-11"}
    assert sum("2 of the 2 reports of the story" in (because or "") for _, because in found.values()) == 1


def test_nothing_is_assumed_where_nobody_names_a_day() -> None:
    found = days(
        a="12 March 2031\n\n" + STORY.format(day="", when=" on Tuesday"),
        c="14 March 2031\n\n" + STORY.format(day="", when="") + " Owners grieve.",
    )
    assert sorted(str(day) for day, _ in found.values()) == ["2031-03-11", "None"]
