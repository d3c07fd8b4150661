"""When words were said."""

import pytest

from dragoman.corroborate.sayings import said_on, told_on
from dragoman.model.dates import When
from tests.resolve.build import Paper, paper, together

CONTENT = "Oman would buy boats"


def said(line: str, cue: str, *, dateline: str | None = "20 November 2024", event: str | None = None) -> When:
    made: Paper = paper("a", line, dateline=dateline)
    norway = made.mention("Norway", "state", key="state:NO", country="NO")
    made.says([norway], cue, CONTENT)
    if event is not None:
        made.event(cue, "ACCUSE", "allege", source=[norway], time=made.time(event))
    material = together(made)
    return said_on("a", material.reports["a"].attributions[0], material)


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Norway said on Monday that Oman would buy boats.", "2024-11-18"),
        ("In September, Norway said that Oman would buy boats.", "2024-09"),
        ("Norway said in October 2023 that Oman would buy boats.", "2023-10"),
        ("Norway said that Oman would buy boats in May 2026.", "2024-11-20"),
    ],
)
def test_the_day_told_beside_the_verb_is_that_of_the_saying(line: str, edtf: str) -> None:
    assert said(line, "said").edtf == edtf


def test_the_day_of_the_report_is_marked_as_such() -> None:
    when = said("Norway said that Oman would buy boats.", "said")
    assert (when.edtf, when.basis) == ("2024-11-20", "inferred")
    assert when.because is not None
    assert when.because.startswith("no day is told on which it was said")
    assert said("Norway said that Oman would buy boats.", "said", dateline=None).edtf is None


def test_an_accusation_is_as_old_as_its_own_event() -> None:
    line = "In September, after long talks and much noise, Norway said that Oman would buy boats."
    assert said(line, "said").edtf == "2024-11-20"
    assert said(line, "said", event="September").edtf == "2024-09"


def test_what_was_said_later_was_said_on_no_day_that_is_told() -> None:
    when = said("Norway later said that Oman would buy boats.", "said")
    assert (when.edtf, when.said) == (None, "later")


def test_a_weekday_tells_nothing_where_the_month_of_the_report_is_not_known() -> None:
    assert said("Norway said on Monday that Oman would buy boats.", "said", dateline="November 2024").edtf == "2024-11"


def test_only_a_told_day_changes_a_history() -> None:
    made = paper("a", "Norway said that Oman would buy boats.", dateline="20 November 2024")
    made.says([made.mention("Norway", "state", key="state:NO", country="NO")], "said", CONTENT)
    material = together(made)
    assert told_on("a", material.reports["a"].attributions[0], material) is None
