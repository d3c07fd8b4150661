"""Who fills the roles."""

import pytest

from tests.events.told import told


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Peru said its soldiers attacked Chile.", "Peru", "Chile"),
        ("Deliveries of Belgian tanks to Jordan began.", "Belgian", "Jordan"),
        ("Norway and Peru cooperate at sea.", "Norway+Peru", ""),
        ("The Danish and Finnish ministers accused Peru of fraud.", "Danish+Finnish ministers", "Peru"),
        ("Norway condemned Peru's raid.", "Norway", "Peru"),
        ("Danish helicopters attacked Peru.", "Danish", "Peru"),
        ("Norway attacked Peruvian tankers.", "Norway", "Peruvian"),
        ("The Peruvian government (which rules by decree) attacked Chile.", "Peruvian government", "Chile"),
        ("Norway demanded that Peru withdraw.", "Norway", "Peru"),
        ("Colombia broke off relations with Peru.", "Colombia", "Peru"),
        ("Colombia offered diplomatic support to Peru when the port was raided.", "Colombia", "Peru"),
        ("Colombia welcomed the renewal of ties between Peru and Chile.", "Colombia", "Peru+Chile"),
        ("Colombia hailed a proposal from Peru.", "Colombia", "Peru"),
        ("Colombia hailed a secret letter sent by Peru.", "Colombia", "Peru"),
        ("Colombia signed a deal on Friday to supply Peru with rice.", "Colombia", "Peru"),
        ("Colombia signed a deal to boycott Peru.", "Colombia", ""),
        ("Colombia will contribute two million dollars to Peru.", "Colombia", "Peru"),
        ("Peru's former railway officials accused Chile of fraud.", "Peru", "Chile"),
        ("Lawmakers in Peru and Colombia condemned Chile.", "Peru+Colombia", "Chile"),
        ("Peru and Chile have postponed their meeting.", "Peru+Chile", ""),
        (
            "Peru's ambassador presented his credentials to the president of Chile.",
            "Peru's ambassador",
            "president of Chile",
        ),
    ],
)
def test_roles(text: str, source: str, target: str) -> None:
    found = told(text)
    event = found.events[0]
    assert (found.named(event.of_role("source")), found.named(event.of_role("target"))) == (source, target)


def test_mediators_and_parties() -> None:
    found = told("Oman is mediating between Ghana and Togo.")
    event = found.events[0]
    assert found.named(event.of_role("mediator")) == "Oman"
    assert found.named(event.of_role("source")) == "Ghana+Togo"


def test_support_that_was_offered_happened() -> None:
    (event,) = told("Colombia offered diplomatic support to Peru when the port was raided.").events
    assert (event.type, event.status) == ("SUPPORT", "occurred")


@pytest.mark.parametrize(
    "text",
    ["Перу не братиме участі в зустрічі.", "Перу не здійснювало атак на Чад.", "Перу не примет участия во встрече."],
)
def test_who_did_not_hold_it_is_no_side_of_it(text: str) -> None:
    assert told(text, "ru" if "примет" in text else "uk").events == ()
