"""Small questions that the nouns answer themselves."""

from dragoman.model.actor import Cast
from dragoman.model.dates import UNKNOWN
from dragoman.model.event import Filler
from dragoman.model.happening import Happening
from tests.resolve.build import ADA, node, paper


def test_the_reports_of_a_happening_are_told_once_and_in_order() -> None:
    mentions = tuple(node(event={"report": report}).event for report in ("b", "a", "b"))
    found = Happening(
        id="e", type="CONSULT", mode="visit", mentions=mentions, participants=(), taken_by={}, place=None,
        place_country=None, when=UNKNOWN, dated_by=(), status="occurred", history=(),
    )  # fmt: skip
    assert found.reports == ("a", "b")


def test_mentions_by_role() -> None:
    fillers = (Filler(role="source", mention=3), Filler(role="target", mention=1), Filler(role="source", mention=2))
    event = node(event={"fillers": fillers}).event
    assert event.of_role("source") == (3, 2)
    assert event.of_role("source", "target") == (3, 1, 2)
    assert event.of_role("mediator") == ()


def test_whom_a_mention_names() -> None:
    cast = Cast({}, {("a", 0): (ADA,)})
    assert cast.keys("a", 0) == (ADA,)
    assert cast.keys("a", 1) == ()


def test_tokens_and_zones_know_their_offsets() -> None:
    annotations = paper("a", "Ada Berg spoke.", title="Hello").annotations
    sentence = annotations.layout.sentences[1]
    assert len(sentence) == 4
    first, last = sentence.offsets(0, 2)
    assert annotations.report.text[first:last] == "Ada Berg"
    assert [z.kind for z in annotations.layout.of_kind("title", "byline")] == ["title"]
