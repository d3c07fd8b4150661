"""Counts, and what came before; members of a delegation."""

from tests.events.told import told


def test_an_ordinal_and_what_it_followed() -> None:
    found = told("It was the second visit of the Danish premier to Lima following talks with Peruvian officials.")
    assert [(event.ordinal, event.order_after) for event in found.events] == [(2, False), (None, True)]


def test_members_of_a_delegation_take_part() -> None:
    found = told("A Danish delegation headed by Prime Minister Ada Berg visited Lima.")
    assert "Ada Berg" in found.named(found.events[0].of_role("source"))
