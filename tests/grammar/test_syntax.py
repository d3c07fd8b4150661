"""The door to the grammar: slots are tried in order, for either kind of language."""

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.order import OrderSyntax
from dragoman.grammar.syntax import analyse
from tests.grammar.parsed import parsed


def test_the_pack_decides_how_slots_are_found() -> None:
    assert isinstance(parsed("Norway waits.").analysis.syntax, OrderSyntax)
    assert isinstance(parsed("Danska čeka.", "hr").analysis.syntax, CaseSyntax)


def test_the_first_filled_slot_counts() -> None:
    found = parsed("Norway spoke with Chad about Niger.")
    group = found.analysis.groups[0]
    assert found.texts(found.analysis.of_verb(("obj", "about", "with"), group)) == ["Niger"]


def test_slots_of_nouns_are_empty_for_a_verb() -> None:
    found = parsed("Norway spoke with Chad.")
    assert found.analysis.of_verb(("poss", "adj"), found.analysis.groups[0]) == ()


def test_a_sentence_asked_for_twice_is_analysed_once() -> None:
    found = parsed("Norway spoke with Chad on Friday.")
    view = found.analysis.view
    asked = view.sentence, view.mentions, view.here
    assert analyse(*asked, view.times, view.vocabulary) is found.analysis
    assert analyse(*asked, (), view.vocabulary) is not found.analysis, "without its time"


def test_an_analysis_is_of_one_report() -> None:
    one, other = parsed("Norway spoke with Chad."), parsed("Norway spoke with Niger.")
    assert one.texts(one.analysis.view.here) == ["Norway", "Chad"]
    assert other.texts(other.analysis.view.here) == ["Norway", "Niger"]
