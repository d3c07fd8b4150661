"""Verb groups: auxiliaries, negation, passive, and what governs the verb."""

import pytest

from dragoman.grammar.group import regrouped
from dragoman.grammar.verbs import verb
from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "word", "passive", "negated"),
    [
        ("Norway signed the deal.", "signed", False, False),
        ("The deal was signed by Norway.", "signed", True, False),
        ("Norway has not signed the deal.", "signed", False, True),
        ("Norway won't sign the deal.", "sign", False, True),
        ("Norway didn’t sign the deal.", "sign", False, True),
        ("The deal wasn't signed by Norway.", "signed", True, True),
        ("Norway cannot sign the deal.", "sign", False, True),
        ("Norway decided not to sign the deal.", "sign", False, True),
    ],
)
def test_passive_and_negation(text: str, word: str, *, passive: bool, negated: bool) -> None:
    group = parsed(text).group(word)
    assert (group.passive, group.negated) == (passive, negated)


@pytest.mark.parametrize(
    ("text", "word", "governors"),
    [
        ("Norway plans to sign the deal.", "sign", ("plan",)),
        ("Norway is about to sign the deal.", "sign", ("about",)),
        ("Norway denied having signed the deal.", "signed", ("deny",)),
        ("Norway is accused of supplying drones.", "supplying", ("accuse",)),
        ("Norway is willing to sign the deal.", "sign", ("willing",)),
        ("Drones to attack Chad were found.", "attack", ()),
        ("Norway agreed on Sunday to sign the deal.", "sign", ("agree to",)),
        ("Norway will visit Chad to sign the deal.", "sign", ()),
    ],
)
def test_governors(text: str, word: str, governors: tuple[str, ...]) -> None:
    assert parsed(text).group(word).governors == governors


def test_an_object_with_an_infinitive_is_its_subject() -> None:
    found = parsed("Norway urged Chad to sign the deal.")
    assert found.subject("sign") == ["Chad"]


def test_a_place_before_an_infinitive_is_not_its_subject() -> None:
    found = parsed("The ministers met in Rome to sign the deal.")
    assert found.group("sign").raised is None


def test_the_second_of_two_verbs_is_put_as_the_first() -> None:
    assert parsed("The envoys were arrested and jailed.").group("jailed").passive
    assert parsed("Norway will close the port and deport the crew.").group("deport").auxiliaries == ("will",)
    assert parsed('The envoy was "resigned" by then.').group("resigned").passive


def test_auxiliaries_are_no_verbs_of_their_own() -> None:
    found = parsed("Chad said that it had sent troops.")
    assert [group.verb.lemma for group in found.analysis.groups] == ["say", "send"]


@pytest.mark.parametrize(
    ("text", "word", "auxiliary"),
    [
        ("Premijer će u svibnju posjetiti Finsku.", "posjetiti", "će"),
        ("Finska je 2007. pristupila savezu.", "pristupila", "je"),
    ],
)
def test_clitics_stand_anywhere_in_the_clause(text: str, word: str, auxiliary: str) -> None:
    assert auxiliary in parsed(text, "hr").group(word).auxiliaries


def test_another_reading_of_a_phrasal_verb_ends_elsewhere() -> None:
    found = parsed("The soldiers pulled out of Niger.")
    group = found.group("pulled")
    shorter = regrouped(group, verb("pull out"), found.analysis.view)
    assert (group.end - group.at, shorter.end - shorter.at) == (3, 2)
