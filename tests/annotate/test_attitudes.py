"""What somebody thinks, wants or judges, and what unnamed voices say: kept apart from statements."""

import pytest

from dragoman.model.annotation import Annotations, Attitude
from tests.annotate.annotated import annotated, body, tijelo


def words(found: Annotations, attitude: Attitude) -> tuple[str, str | None, str, str]:
    """Kind, source, cue and content of an attitude in words."""
    text = found.report.text
    cue, content = (text[slice(*span)] for span in (attitude.cue, attitude.content))
    return attitude.kind, text[slice(*attitude.source)] if attitude.source else None, cue, content


CASES = [
    ("Norway wants a bridge over the fjord.", ("wants", "Norway", "wants", "a bridge over the fjord")),
    ("Pia Holm criticised the old ferry.", ("judges", "Pia Holm", "criticised", "the old ferry")),
    ("Pia Holm was wary of the storm.", ("thinks", "Pia Holm", "was wary of", "the storm")),
    ("Oslo's sharp criticism of the dam was late.", ("judges", "Oslo", "criticism of", "the dam")),
    ("Pia Holm has often criticised the old ferry.", ("judges", "Pia Holm", "has often criticised", "the old ferry")),
    ("Pia Holm seemed to criticise the plan.", ("judges", "Pia Holm", "seemed to criticise", "the plan")),
    ("The ferry is expected to sail on Monday.",
     ("thinks", None, "is expected", "The ferry is expected to sail on Monday")),
    ("Pia Holm was accused of theft.", ("thinks", None, "was accused of", "Pia Holm was accused of theft")),
    ("The ferry seemed ready to leave.", ("thinks", None, "seemed", "The ferry seemed ready to leave")),
    ("The plan was praised on Monday by Pia Holm, the mayor of Bergen.",
     ("judges", "Pia Holm, the mayor of Bergen", "was praised", "The plan was praised on Monday")),
    ("Pia Holm expressed deep concern about the ferry.",
     ("thinks", "Pia Holm", "expressed deep concern about", "the ferry")),
    ("There were worries that the ferry might close.", ("thinks", None, "worries", "the ferry might close")),
    ("Criticising the crew, Pia Holm left the room.", ("judges", "Pia Holm", "Criticising", "the crew")),
    ("Asked whether the port was shut, Pia Holm left.", ("speaks", None, "Asked", "whether the port was shut")),
    ("Half of the crews still support a ban on boats.",
     ("judges", "Half of the crews", "still support", "a ban on boats")),
    ("The talks were led by one captain, who said he left on good terms.",
     ("speaks", "one captain", "said", "he left on good terms")),
    ("On Monday, the crews of the port agreed with the plan.",
     ("thinks", "the crews of the port", "agreed with", "the plan")),
    ("The harbour was late, records show.", ("speaks", "records", "show", "The harbour was late")),
    ("One of the fishermen in the port said the town was late.",
     ("speaks", "One of the fishermen in the port", "said", "the town was late")),
    ("“We are very sad,” said one of the fishermen.", ("speaks", "one of the fishermen", "said", "We are very sad")),
    ("Majorities in all five towns say they need a bridge.",
     ("speaks", "Majorities in all five towns", "say", "they need a bridge")),
    ("The ferry has sunk, according to harbour records.",
     ("speaks", "harbour records", "according to", "The ferry has sunk")),
    ("The ferry sank twice, harbour records show.", ("speaks", "harbour records", "show", "The ferry sank twice")),
    ("Aides to Ann Marsh say the boat is old.", ("speaks", "Aides to Ann Marsh", "say", "the boat is old")),
    ("Pia Holm endorsed Ann Marsh.", ("judges", "Pia Holm", "endorsed", "Ann Marsh")),
    ("Pia Holm doesn't want a bridge.", ("wants", "Pia Holm", "doesn't want", "a bridge")),
    ("Pia Holm knew that the boat was old.", ("thinks", "Pia Holm", "knew", "the boat was old")),
    ("Pia Holm cannot agree that the boat is old.", ("thinks", "Pia Holm", "cannot agree", "the boat is old")),
    ("A port paper filed on Monday says that the boat is old.",
     ("speaks", "A port paper", "says", "the boat is old")),
    ("After Pia Holm bought the boat she made many changes, port records show.",
     ("speaks", "port records", "show", "After Pia Holm bought the boat she made many changes")),
    ("She appeared to have lost the race.", ("thinks", None, "appeared", "She appeared to have lost the race")),
    ("The leak was first reported by a local paper.",
     ("speaks", "a local paper", "was first reported", "The leak was first reported")),
    ("The ferry sank twice, according to her own book.",
     ("speaks", "her own book", "according to", "The ferry sank twice")),
    ("Pia Holm's criticism on Monday of the plan was loud.",
     ("judges", "Pia Holm", "criticism", "the plan")),
    ("She raised her criticism of the plan.", ("judges", "her", "criticism of", "the plan")),
    ("Pia Holm's opposition to the plan was loud.", ("judges", "Pia Holm", "opposition to", "the plan")),
    ("There were concerns about the storm.", ("thinks", None, "concerns about", "the storm")),
    ("Pia Holm declined to say whether the port was shut.",
     ("wants", "Pia Holm", "declined to say", "whether the port was shut")),
    ("Pia Holm also managed to criticise the plan.",
     ("judges", "Pia Holm", "also managed to criticise", "the plan")),
    ("Pia Holm is deeply sceptical of the plan.", ("thinks", "Pia Holm", "is deeply sceptical of", "the plan")),
    ("Pia Holm has been a loud critic of the plan.", ("judges", "Pia Holm", "has been a loud critic of", "the plan")),
    ("Some crews opposed the plan, while others left the port.", ("judges", "Some crews", "opposed", "the plan")),
    ("As Pia Holm mocked the plan, the crews left the port.", ("judges", "Pia Holm", "mocked", "the plan")),
    ("The crews said the port was late and urged the town to act.",
     ("speaks", "The crews", "urged", "the town to act")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_attitudes(sentence: str, expected: tuple[str, str | None, str, str]) -> None:
    found = annotated(body(sentence))
    assert expected in [words(found, a) for a in found.attitudes]


HBS = [
    ("Norveška planira zatvoriti luku.", ("wants", "Norveška", "planira", "zatvoriti luku")),
    ("Ivo Ivić je kritizirao plan.", ("judges", "Ivo Ivić", "je kritizirao", "plan")),
    ("„Luka će ostati otvorena”, rekao je jedan od ribara.",
     ("speaks", "jedan od ribara", "rekao", "Luka će ostati otvorena")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), HBS)
def test_in_croatian(sentence: str, expected: tuple[str, str | None, str, str]) -> None:
    found = annotated(tijelo(sentence), "hr")
    assert expected in [words(found, a) for a in found.attitudes]


def test_a_verb_and_its_noun_are_one_cue() -> None:
    assert len(annotated(body("Pia Holm expressed deep concern about the ferry.")).attitudes) == 1


def test_who_appeared_somewhere_was_there() -> None:
    assert annotated(body("She appeared on the stage of the town hall.")).attitudes == ()


def test_deeds_in_the_passive_are_no_attitudes() -> None:
    assert annotated(body("The port was attacked by Norway.")).attitudes == ()


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
