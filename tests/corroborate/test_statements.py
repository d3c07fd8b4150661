"""Words that somebody said."""

from dataclasses import replace

import pytest

from dragoman.corroborate.statements import statements_of
from tests.resolve.build import paper, together


def test_a_statement_has_speaker_chain_words_and_events() -> None:
    made = paper("a", "The wire said Ada Berg visited the farmers.", outlet="Fjord Daily", published="2025-02-25")
    wire = made.mention("wire", "agency", key="agency:tass", country="RU")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    said = made.says([wire], "said", "Ada Berg visited the farmers")
    made.event("visited", "CONSULT", "visit", source=[ada], attribution=said)
    made.event("farmers", "CONSULT", "meeting", source=[ada])
    material = together(made)
    [statement] = statements_of(material)
    assert statement.speaker == material.actor_id("agency:tass")
    assert statement.chain == ("Fjord Daily", "TASS")
    assert statement.kind == "indirect"
    assert (statement.cue.quote, statement.content.quote) == ("said", "Ada Berg visited the farmers")
    assert statement.events == tuple(h.id for h in material.happenings if h.mode == "visit")
    assert statement.when is not None
    assert statement.when.edtf == "2025-02-25"


def test_two_words_are_no_statement() -> None:
    made = paper("a", "Ada Berg said as much.")
    made.says([made.mention("Ada Berg", "person")], "said", "as much")
    assert statements_of(together(made)) == ()


def test_an_unknown_speaker_is_none() -> None:
    made = paper("a", "Someone said it would rain again.")
    made.says([made.mention("Someone", "pronoun")], "said", "it would rain again")
    [statement] = statements_of(together(made))
    assert (statement.speaker, statement.chain) == (None, ())


def test_statements_are_in_order_of_report_and_place() -> None:
    papers = []
    for name in "ba":
        made = paper(name, "Ada Berg said it would rain again.", "Ada Berg added that it had rained.")
        made.says([made.mention("Ada Berg", "person")], "said", "it would rain again")
        made.says([made.mention("Ada Berg", "person", nth=1)], "added", "that it had rained")
        papers.append(made)
    found = statements_of(together(*papers))
    assert [(s.content.report, s.cue.quote) for s in found] == [
        ("a", "said"), ("a", "added"), ("b", "said"), ("b", "added"),
    ]  # fmt: skip


def test_the_sentence_around_the_words_goes_with_them() -> None:
    made = paper("a", "In Amman Ada Berg said it would rain again.", "Nobody else spoke.")
    made.says([made.mention("Ada Berg", "person")], "said", "it would rain again")
    [statement] = statements_of(together(made))
    assert statement.sentence is not None
    assert statement.sentence.quote == "In Amman Ada Berg said it would rain again."


def told(line: str, who: str, cue: str, content: str, **known: object) -> str | None:
    made = paper("a", line)
    made.says([made.mention(who, "person")], cue, content)
    made.attributions[0] = replace(made.attributions[0], **known)  # type: ignore[arg-type]
    [statement] = statements_of(together(made))
    assert statement.stance == made.attributions[0].stance
    return statement.told.quote if statement.told is not None else None


CONTENT = "it would rain again"


@pytest.mark.parametrize(
    ("line", "cue", "wanted"),
    [
        ("Ada Berg said it would rain again.", "said", "said it would rain again"),
        ("Ada Berg has never said it would rain again.", "said", "has never said it would rain again"),
        ("Ada Berg, too, said on Friday it would rain again.", "said", "too, said on Friday it would rain again"),
        ("Ada Berg and Bo Lind said it would rain again.", "said", "said it would rain again"),
        ("It is true that it would rain again, Ada Berg said.", "said", None),
        ("According to Ada Berg it would rain again.", "According to", None),
    ],
)
def test_the_clause_that_tells_it_begins_after_the_name(line: str, cue: str, wanted: str | None) -> None:
    assert told(line, "Ada Berg", cue, CONTENT) == wanted


def test_words_of_the_speaker_s_own_are_no_clause_of_the_report() -> None:
    assert told("Ada Berg said it would rain again.", "Ada Berg", "said", CONTENT, direct=True) is None


def test_a_clause_ends_with_the_mark_that_closes_a_quotation_begun_in_it() -> None:
    assert told('Ada Berg said it "would rain again".', "Ada Berg", "said", 'it "would rain again') == (
        'said it "would rain again"'
    )
