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
