"""The content model: citations in reading order, labels of passages."""

from dragoman.tell import make_brief
from dragoman.tell.brief import cites, notes
from tests.tell.synthetic import dossier


def test_every_event_claim_and_statement_is_cited() -> None:
    brief = make_brief(dossier())
    for item in (*brief.happened, *brief.announced, *brief.alleged, *brief.background):
        assert any(cite.quotes for cite in cites(item)), item.headline
    for claim in (*brief.disputed, *brief.one_sided):
        for side in claim.sides:
            assert all(any(cites(holder)) for holder in side.holders)
    assert all(any(cites(saying)) for speaker in brief.speakers for saying in speaker.sayings)


def test_passages_are_numbered_within_their_report_in_text_order() -> None:
    labels = notes(make_brief(dossier()))
    own = [(key, label) for key, label in labels.items() if key[0] == "r3"]
    assert [label for _, label in own] == [f"3.{number + 1}" for number in range(len(own))]
    assert [key for key, _ in own] == sorted(key for key, _ in own)


def test_a_brief_is_the_same_twice() -> None:
    assert make_brief(dossier()) == make_brief(dossier())


def test_the_question_is_told() -> None:
    assert make_brief(dossier()).question == "about Slovenia Jordan"
