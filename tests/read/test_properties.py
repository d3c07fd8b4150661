"""Properties of files are believed only where the text says so."""

import pytest

from dragoman.read.properties import properties

TEXT = "Harbour Post\nTalks on  ferries\nBy Nils Dahl\n" + "They go on. " * 400 + "Ada Berg"


@pytest.mark.parametrize(
    ("field", "value", "believed"),
    [
        ("title", "Talks on ferries", True),
        ("title", "draft3.docx", False),
        ("authors", "nils dahl", True),
        ("authors", "Ada Berg", False),
        ("published", "2024-03-03", False),
        ("updated", "2024-03-03", False),
        ("language", "en", True),
    ],
)
def test_what_is_believed(field: str, value: str, believed: bool) -> None:
    (one,) = properties(field, value, "properties", "place", TEXT)
    assert (one.refused == "") == believed


def test_what_is_no_line_is_nothing() -> None:
    assert list(properties("title", " ", "properties", "place", TEXT)) == []
