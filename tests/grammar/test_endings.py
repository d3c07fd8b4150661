"""Cases of names by the endings behind them, and names that only describe."""

import pytest

from tests.grammar.parsed import parsed


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Norveç kararını verdi.", {"nom"}),
        ("Norveç'in kararı doğru.", {"gen"}),
        ("Norveç’e gitti.", {"dat"}),
        ("Norveç'i kınadı.", {"acc"}),
        ("Norveç'te kaldı.", {"loc"}),
        ("Norveç'ten geldi.", {"abl"}),
        ("Dışişleri Bakanlığının kararı doğru.", {"gen"}),
        ("Bakanlıktan açıklama geldi.", {"abl"}),
    ],
)
def test_cases_are_told_by_the_ending(text: str, cases: set[str]) -> None:
    found = parsed(text, "tr").analysis.view
    assert found.cases(found.here[0]) == cases


@pytest.mark.parametrize(
    ("text", "describes"),
    [
        ("Norveç sınırı kapandı.", True),
        ("Norveç askeri tatbikatı bitti.", True),
        ("Rus gemileri ayrıldı.", True),
        ("Norveç yeni gemiler aldı.", False),
        ("Norveç dün sınırı kapattı.", False),
        ("Norveç'in sınırı kapandı.", False),
    ],
)
def test_a_name_without_an_ending_may_only_describe(text: str, describes: bool) -> None:
    found = parsed(text, "tr").analysis.view
    assert found.attributive(found.here[0]) is describes


def test_a_noun_made_of_a_verb_is_no_verb() -> None:
    found = parsed("Norveç ile Peru anlaşması imzalandı.", "tr")
    assert [group.verb.lemma for group in found.analysis.groups] == ["imzalamak"]


def test_a_verb_that_no_list_has_closes_its_clause_if_it_tells_a_fact() -> None:
    found = parsed("Norveç, Peru'nun çürüdüğünü söyledi.", "tr")
    assert [found.analysis.view.sentence.words[group.at] for group in found.analysis.groups] == [
        "çürüdüğünü",
        "söyledi",
    ]
