"""Words in their sentence: what is a verb, what an adjective, which case a name stands in."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Norway sent artillery shells to Finland.", ["send"]),
        ("The US strike on Libya failed.", ["fail"]),
        ("Norway on Thursday rejected the plan.", ["reject"]),
        ("Palestinians reject the plan.", ["reject"]),
        ("Norway has outright rejected the plan.", ["reject"]),
    ],
)
def test_verbs_are_told_from_nouns(text: str, verbs: list[str]) -> None:
    assert [group.verb.lemma for group in parsed(text).analysis.groups] == verbs


@pytest.mark.parametrize(
    ("text", "word", "attributive"),
    [
        ("Kosovo was praised.", "Kosovo", False),
        ("The Kosovo police came.", "Kosovo", True),
        ("Officials of the US, Peru and Chile met.", "US", False),
        ("Palestinians protested in Rome.", "Palestinians", False),
    ],
)
def test_a_demonym_before_a_noun_is_an_adjective(text: str, word: str, *, attributive: bool) -> None:
    found = parsed(text)
    view = found.analysis.view
    covering = next(i for i in view.here if word in found.texts((i,))[0])
    mention = view.mentions[covering]
    assert (view.attributive(covering) or mention.last - mention.first > 1) is attributive


@pytest.mark.parametrize(
    ("text", "name", "cases"),
    [
        ("Grčka hvali Srbiju.", "Srbiju", {"acc"}),
        ("Brod je stigao s Cipra.", "Cipra", {"gen", "acc"}),
        ("Crna Gora hvali Grčku.", "Crna Gora", {"nom"}),
        ("Premijer Crne Gore govori.", "Crne Gore", {"gen"}),
        ("Brod je stigao u luku u New Yorku.", "New Yorku", {"dat", "loc"}),
        ("Emirati hvale Srbiju.", "Emirati", {"nom", "acc"}),
        ("Brod je stigao do grada Cusca.", "Cusca", {"gen", "acc"}),
    ],
)
def test_cases_of_listed_names_come_from_their_nominative(text: str, name: str, cases: set[str]) -> None:
    found = parsed(text, "hr")
    view = found.analysis.view
    covering = [i for i in view.here if found.texts((i,)) == [name]]
    if not covering:
        pytest.skip("the name is part of a longer mention")
    assert view.cases(covering[0]) == cases


def test_a_preposition_governs_only_the_case_it_takes() -> None:
    found = parsed("Tijekom posjeta Teheranu premijer je govorio.", "hr")
    view = found.analysis.view
    assert view.preposition_before(found.at("Teheranu")) is None
    assert view.preposition_before(found.at("posjeta")) == 0
