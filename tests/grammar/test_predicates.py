"""Verbs of any kind, and nouns that name a happening."""

from dragoman.grammar.predicates import every_verb_of, predicates_in
from dragoman.grammar.verbs import verbs_of
from dragoman.model.text import ZoneKind
from tests.grammar.read import read


def found(text: str, zone: ZoneKind = "body") -> list[str]:
    """Lemmas of the predicates of a sentence."""
    return [predicate.lemma for predicate in predicates_in(read(text, zone=zone))]


def test_verbs_that_no_event_type_has() -> None:
    assert found("The river flooded two villages and swept away a bridge.") == ["flood", "sweep"]
    assert not verbs_of("en").at("swept")
    assert every_verb_of("en").at("swept")


def test_nouns_and_gerunds_that_name_a_happening() -> None:
    assert found("The collision came hours after the merger of both clubs.") == ["collision", "come", "merger"]
    assert found("Nobody was hurt in the flooding of the old harbour.") == ["hurt", "flood"]


def test_states_and_verbs_that_say_too_little() -> None:
    assert found("Two hikers are dead.") == ["dead"]
    assert found("The firm has a new owner and remains large.") == []


def test_a_word_that_is_verb_and_noun_is_read_by_its_neighbours() -> None:
    assert found("Rescuers name the last victims of the crash that shut the road.", "title") == [
        "name",
        "crash",
        "shut",
    ]
    assert found("The Rovers win the trophy.", "title")[0] == "win"
    assert "face" not in found("Her face was pale when the lights failed.")


def test_a_noun_that_is_written_like_one_is_none() -> None:
    assert found("The station and its information desk are near the mansion.") == []
