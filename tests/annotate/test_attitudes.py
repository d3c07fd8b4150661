"""What somebody thinks, wants or judges, and what unnamed voices say: kept apart from statements."""

import pytest

from dragoman.model.annotation import Annotations, Attitude
from tests.annotate.annotated import annotated, body


def words(found: Annotations, attitude: Attitude) -> tuple[str, str, str, str]:
    """Kind, source, cue and content of an attitude in words."""
    text = found.report.text
    source, cue, content = (text[slice(*span)] for span in (attitude.source, attitude.cue, attitude.content))
    return attitude.kind, source, cue, content


CASES = [
    ("Norway wants a bridge over the fjord.", ("wants", "Norway", "wants", "a bridge over the fjord")),
    ("Pia Holm criticised the old ferry.", ("judges", "Pia Holm", "criticised", "the old ferry")),
    ("Pia Holm was wary of the storm.", ("thinks", "Pia Holm", "was wary", "the storm")),
    ("Oslo's sharp criticism of the dam was late.", ("judges", "Oslo", "criticism", "the dam")),
    ("One of the fishermen in the port said the town was late.",
     ("speaks", "One of the fishermen in the port", "said", "the town was late")),
    ("“We are very sad,” said one of the fishermen.", ("speaks", "one of the fishermen", "said", "We are very sad")),
    ("Majorities in all five towns say they need a bridge.",
     ("speaks", "Majorities in all five towns", "say", "they need a bridge")),
    ("The ferry has sunk, according to harbour records.",
     ("speaks", "harbour records", "according to", "The ferry has sunk")),
    ("The ferry sank twice, harbour records show.", ("speaks", "harbour records", "show", "The ferry sank twice")),
    ("Aides to Ann Marsh say the boat is old.", ("speaks", "Aides to Ann Marsh", "say", "the boat is old")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_attitudes(sentence: str, expected: tuple[str, str, str, str]) -> None:
    found = annotated(body(sentence))
    assert expected in [words(found, a) for a in found.attitudes]


def test_they_are_no_statements() -> None:
    assert annotated(body("Norway wants a bridge over the fjord.")).attributions == ()


OTHERS = [
    "Pia Holm said Norway wants a bridge over the fjord.",
    "“Norway wants a bridge over the fjord,” said Pia Holm.",
    "The campaign plans were old.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_somebody_says_of_others_is_none_of_the_report(sentence: str) -> None:
    assert annotated(body(sentence)).attitudes == ()
