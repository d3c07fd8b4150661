"""What the sentences of a report teach about one another."""

import pytest

from dragoman.tagger.document import same_name, settle
from dragoman.tagger.entity import Entity, EntityKind
from dragoman.tagger.spelling import Spelling


def settled(*sentences: tuple[str, list[Entity]]) -> list[list[tuple[str, EntityKind]]]:
    words = [text.split() for text, _ in sentences]
    found = settle(words, [names for _, names in sentences], Spelling({}))
    return [
        [(" ".join(own[name.first : name.last]), name.kind) for name in names]
        for own, names in zip(words, found, strict=True)
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("moskva", "moskvi", True), ("horvat", "horvatom", True), ("oslo", "oslo", True), ("iran", "iraq", False),
        ("ana", "ane", False), ("mali", "malta", False), ("horvat", "horvatinovic", False),
    ],
)  # fmt: skip
def test_forms_of_a_name_differ_in_an_ending(one: str, other: str, *, expected: bool) -> None:
    assert same_name(one, other) is expected


def test_a_surname_is_found_where_it_stands_alone() -> None:
    found = settled(
        ("Ministar Petar Horvat govorio je prvi", [Entity(1, 3, "PER", 0.97)]),
        ("Poslije su pitali Horvata o tome", []),
    )
    assert found[1] == [("Horvata", "PER")]


def test_a_surname_at_the_start_of_a_sentence_or_in_a_longer_run_is_left() -> None:
    full = ("Anna Bell spoke", [Entity(0, 2, "PER", 0.97)])
    assert settled(full, ("Bell rings were heard", []))[1] == []
    assert settled(full, ("They met in Bell Street", []))[1] == []


def test_an_unsure_name_is_not_looked_for() -> None:
    assert settled(("Anna Bell spoke", [Entity(0, 2, "PER", 0.6)]), ("Then came Bell too", []))[1] == []


def test_the_type_most_sure_holds_for_all() -> None:
    found = settled(
        ("He flew to Tirana", [Entity(3, 4, "LOC", 0.9)]),
        ("They left Tirana", [Entity(2, 3, "LOC", 0.9)]),
        ("Tirana won", [Entity(0, 1, "ORG", 0.5)]),
    )
    assert found[2] == [("Tirana", "LOC")]


def test_types_that_are_as_likely_stay() -> None:
    sentences = (("He flew to Jordan", [Entity(3, 4, "LOC", 0.9)]), ("He met Jordan", [Entity(2, 3, "PER", 0.9)]))
    assert settled(*sentences) == [[("Jordan", "LOC")], [("Jordan", "PER")]]


def test_a_headline_in_capitals_is_read_with_the_names_of_the_text() -> None:
    found = settled(
        ("KELLER TO VISIT TIRANA SOON", []),
        ("Eva Keller will go to Tirana", [Entity(0, 2, "PER", 0.95), Entity(5, 6, "LOC", 0.95)]),
    )
    assert found[0] == [("KELLER", "PER"), ("TIRANA", "LOC")]
