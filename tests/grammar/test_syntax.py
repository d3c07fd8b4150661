"""The door to the grammar: slots are tried in order, for either kind of language."""

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.order import OrderSyntax
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
