"""Which of several towns of one name a report means."""

import pytest

from tests.annotate.annotated import annotated, body, named

TOWNS = [
    ("The firm has its seat in San Jose, California.", "San Jose", "US"),
    ("The talks in San Jose began at noon.", "San Jose", "CR"),
    ("Police in Birmingham, Alabama, closed the road.", "Birmingham", "US"),
    ("Police in Birmingham closed the road.", "Birmingham", "GB"),
    ("Police in Tripoli, Lebanon, closed the road.", "Tripoli", "LB"),
    ("In Tripoli, Lebanon signed the agreement.", "Tripoli", "LY"),
    ("They went to Birmingham, Houston and Lima.", "Birmingham", "GB"),
    ("Lebanon sent troops. Lebanon is calm. Lebanon paid. A house in Tripoli burned.", "Tripoli", "LB"),
    ("Lebanon and Libya sent troops. Lebanon is calm. Lebanon paid. A house in Tripoli burned.", "Tripoli", "LY"),
]


@pytest.mark.parametrize(("text", "town", "state"), TOWNS)
def test_the_state_of_a_town(text: str, town: str, state: str) -> None:
    assert named(annotated(body(text)), town).country == state
