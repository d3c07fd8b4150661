"""What a tagger proposes beside the rules."""

from collections.abc import Sequence
from unittest.mock import patch

import pytest

from dragoman.annotate.proposals import Votes, joined, proposals, proposed_by, using_models
from dragoman.lang.vocabulary import Vocabulary, vocabulary_of
from dragoman.model.annotation import Mention
from dragoman.model.text import Layout
from dragoman.tagger import Entity
from tests.annotate.annotated import annotated, body, words


class Fixed:
    """A tagger that finds the same whatever it reads, in the last sentence."""

    def __init__(self, *found: Entity) -> None:
        self.found = found

    def read(self, sentences: Sequence[Sequence[str]]) -> Sequence[Sequence[Entity]]:
        return [[] for _ in sentences[1:]] + [list(self.found)]


def merged(sentence: str, *found: Entity, language: str = "en") -> list[tuple[str, str]]:
    """Words and kind of each mention of a sentence, read with a tagger that finds this and is believed from 0.8 on."""

    def said(layout: Layout, vocabulary: Vocabulary) -> Votes:
        return proposed_by(Fixed(*found), layout, vocabulary, 0.8)

    with patch("dragoman.annotate.names.proposals", said):
        read = annotated(body(sentence, before=""), language)
    return [(words(read, m), m.kind) for m in read.mentions]


def by_rules(sentence: str) -> list[tuple[str, str]]:
    """The same by rules alone."""
    with using_models(wanted=False):
        read = annotated(body(sentence, before=""))
    return [(words(read, m), m.kind) for m in read.mentions]


def test_a_proposal_fills_a_gap() -> None:
    assert by_rules("Orrel came late.") == []
    assert merged("Orrel came late.", Entity(0, 1, "PER", 0.99)) == [("Orrel", "person")]


def test_one_word_alone_is_a_person_only_where_the_tagger_is_very_sure_everywhere() -> None:
    assert by_rules("Then we saw Orrel.") == [("Orrel", "name")]
    assert merged("Then we saw Orrel.", Entity(3, 4, "PER", 0.9)) == [("Orrel", "name")]
    assert merged("Then we saw Orrel.", Entity(3, 4, "PER", 0.99)) == [("Orrel", "person")]
    twice = (Entity(1, 2, "PER", 0.99), Entity(4, 5, "PER", 0.6))
    assert {kind for _, kind in merged("Then Orrel came and Orrel left.", *twice)} == {"name"}


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        ("Orrel came late.", Entity(0, 1, "PER", 0.7)),
        ("It rained in orrel today.", Entity(3, 4, "LOC", 0.9)),
        ("We saw Orrel about Vasque.", Entity(2, 5, "ORG", 0.9)),
        ("We saw Orrel ] Vasque.", Entity(2, 5, "PER", 0.9)),
        ("We saw Facebook Orrel there.", Entity(2, 4, "PER", 0.9)),
        ("We saw Orrel Avenue there.", Entity(2, 4, "PER", 0.9)),
        ("We saw Caption there.", Entity(2, 3, "PER", 0.99)),
    ],
)
def test_what_is_unsure_or_written_small_is_not_taken(sentence: str, entity: Entity) -> None:
    assert merged(sentence, entity) == by_rules(sentence)


def test_a_proposal_mends_the_bounds_of_an_unsure_name() -> None:
    assert merged("We met Orrel Vasque ILKB.", Entity(2, 4, "PER", 0.9))[0] == ("Orrel Vasque", "person")
    assert merged("Caption Orrel Vasque.", Entity(1, 3, "PER", 0.9)) == [("Orrel Vasque", "person")]
    two = (Entity(2, 4, "PER", 0.9), Entity(4, 5, "ORG", 0.9))
    assert merged("We met Orrel Vasque Dunmore.", *two) == [("Orrel Vasque", "person"), ("Dunmore", "organisation")]


@pytest.mark.parametrize("part", [(2, 4), (3, 5), (4, 5)])
def test_a_person_of_whom_only_a_part_is_seen_keeps_the_whole_name(part: tuple[int, int]) -> None:
    assert by_rules("We met Orrel Vasque Dunmore.") == [("Orrel Vasque Dunmore", "name")]
    assert merged("We met Orrel Vasque Dunmore.", Entity(*part, "PER", 0.99))[0][0] == "Orrel Vasque Dunmore"


def test_two_parts_of_a_person_are_one_name() -> None:
    two = (Entity(2, 3, "PER", 0.99), Entity(3, 4, "PER", 0.99))
    assert merged("We met Orrel Vasque there.", *two) == [("Orrel Vasque", "person")]


def test_a_place_and_a_body_behind_it_are_one_body() -> None:
    two = (Entity(2, 3, "LOC", 0.99), Entity(3, 5, "ORG", 0.99))
    assert merged("We met Orrel Fire Brigade there.", *two) == [("Orrel Fire Brigade", "organisation")]
    assert merged("We met Orrel Getty Vasque there.", *two) == [("Orrel", "place"), ("Getty Vasque", "organisation")]


def test_part_of_a_person_is_evidence_for_a_person() -> None:
    said = "Orrel Vasque said so."
    assert by_rules(said) == [("Orrel Vasque", "name")]
    assert merged(said, Entity(1, 2, "PER", 0.99)) == [("Orrel Vasque", "person")]


def test_the_capital_of_the_sentence_proves_nothing() -> None:
    assert merged("Orrel broke out.", Entity(0, 1, "LOC", 0.9)) == []
    assert merged("Orrel broke out.", Entity(0, 1, "LOC", 0.99)) == [("Orrel", "place")]


def test_a_body_is_not_made_smaller_and_an_article_is_no_part_of_a_name() -> None:
    assert merged("We met the Orrel Fire Service.", Entity(4, 6, "ORG", 0.9)) == [
        ("Orrel Fire Service", "organisation")
    ]
    assert merged("We met The Orrel Lights.", Entity(2, 5, "ORG", 0.9)) == [("Orrel Lights", "organisation")]


def test_small_words_before_a_name_are_no_part_of_it_and_no_name_at_the_start() -> None:
    assert merged("Against Orrel Vasque stood three.", Entity(0, 3, "PER", 0.99)) == [("Orrel Vasque", "person")]
    assert ("Were", "place") not in merged("Were three of them held.", Entity(0, 1, "LOC", 0.99))


def test_what_the_tagger_sees_no_name_in_is_doubted() -> None:
    acronym = "Votes for the KLB fell sharply."
    assert by_rules(acronym) == [("KLB", "organisation")]
    assert merged(acronym) == [("KLB", "name")]
    assert merged(acronym, Entity(3, 4, "ORG", 0.75)) == [("KLB", "organisation")]


def test_a_proposal_is_evidence_for_the_kind() -> None:
    assert by_rules("We met Orrel Vasque.") == [("Orrel Vasque", "name")]
    assert merged("We met Orrel Vasque.", Entity(2, 4, "ORG", 0.9)) == [("Orrel Vasque", "organisation")]


def test_pieces_of_one_proposal_are_joined() -> None:
    sentence = "We met Orrel and Vasque of Dunmore."
    assert [words_ for words_, _ in by_rules(sentence)] == ["Orrel", "Vasque", "Dunmore"]
    assert (
        merged(sentence, Entity(2, 5, "ORG", 0.9), Entity(6, 7, "LOC", 0.9))[0][0] == "Orrel"
    )  # "and" is no such link
    assert merged("Then Orrel of Vasque won.", Entity(1, 4, "ORG", 0.9)) == [("Orrel of Vasque", "organisation")]


def test_the_last_name_of_a_person_is_a_person_whatever_the_tagger_says() -> None:
    sentence = "Anna Vasque won and Vasque left."
    said = merged(sentence, Entity(0, 2, "PER", 0.99), Entity(4, 5, "LOC", 0.9))
    assert said == by_rules(sentence) == [("Anna Vasque", "person"), ("Vasque", "person")]


def test_a_given_name_alone_is_a_person_where_the_tagger_sees_none() -> None:
    assert by_rules("Then we saw Tiffany.") == merged("Then we saw Tiffany.") == [("Tiffany", "person")]


def test_what_a_word_for_a_thing_stands_before_is_no_person() -> None:
    found = merged("Then Hurricane Milo came.", Entity(2, 3, "PER", 0.99))
    assert "person" not in {kind for _, kind in found}


@pytest.mark.parametrize("word", ["God", "Champagne"])
def test_a_word_for_no_person_is_none(word: str) -> None:
    assert merged(f"Then we saw {word}.", Entity(3, 4, "PER", 0.99)) == by_rules(f"Then we saw {word}.")
    assert merged(f"Then we saw {word}.", Entity(3, 4, "LOC", 0.99)) == by_rules(f"Then we saw {word}.")


SURE = [
    ("We met President Orrel Vasque.", Entity(3, 4, "ORG", 0.9)),
    ("We met in Germany again.", Entity(3, 4, "ORG", 0.9)),
    ("We met the German delegation.", Entity(3, 5, "ORG", 0.9)),
]


@pytest.mark.parametrize(("sentence", "entity"), SURE)
def test_what_the_rules_are_sure_of_stays(sentence: str, entity: Entity) -> None:
    assert merged(sentence, entity) == by_rules(sentence)


def test_sentences_without_a_capital_of_a_name_are_not_read_by_the_tagger() -> None:
    class Listening(Fixed):
        def read(self, sentences: Sequence[Sequence[str]]) -> Sequence[Sequence[Entity]]:
            asked.extend(" ".join(words) for words in sentences)
            return [[] for _ in sentences]

    asked: list[str] = []
    layout = annotated(body("It rained for days. Then Orrel came. Orrel left. The rain went on.", before="")).layout
    votes = proposed_by(Listening(), layout, vocabulary_of("en"), 0.8)
    assert asked[-2:] == ["Then Orrel came .", "Orrel left ."]
    assert not any("ain" in sentence for sentence in asked[-3:])
    assert votes.read == {sentence.index for sentence in layout.sentences}


def test_rules_alone_can_be_asked_for() -> None:
    layout = annotated(body("We met Orrel Vasque.")).layout
    with using_models(wanted=False):
        assert proposals(layout, vocabulary_of("en")) == Votes()


def test_without_proposals_nothing_changes() -> None:
    rules = annotated(body("We met Orrel Vasque."))
    same: list[Mention] = joined(rules.mentions, Votes(), rules.layout.sentences)
    assert same == list(rules.mentions)


@pytest.mark.parametrize(
    ("sentence", "entity", "people"),
    [
        ("Баржі Orrel затримали.", Entity(0, 2, "PER", 0.999), []),  # of two scripts
        ("Пересування барж тривало.", Entity(0, 1, "PER", 0.999), []),  # the ending of a noun
        ("Раптом Оррель утік.", Entity(0, 2, "PER", 0.999), ["Оррель"]),  # an adverb leads to the name
    ],
)
def test_no_person_is_a_word_of_the_language_that_opens_the_sentence(
    sentence: str, entity: Entity, people: list[str]
) -> None:
    assert [name for name, kind in merged(sentence, entity, language="uk") if kind == "person"] == people


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ru", "Я сказал, что паром ушёл."), ("uk", "Я сказав, що пором пішов.")],
)
def test_who_speaks_is_no_name(language: str, sentence: str) -> None:
    assert merged(sentence, Entity(0, 1, "PER", 0.99), language=language) == []
