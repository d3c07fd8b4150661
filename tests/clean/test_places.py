"""Lines decided by where they stand."""

import pytest

from tests.clean.papers import zones

TITLE = "Berg lands in Oslo for ferry talks"
FIRST = "Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said."
LAST = "The next round is planned for June in the southern capital, her office said."


def kinds(above: str = "", between: str = "", below: str = "") -> dict[str, str]:
    text = f"{TITLE}\n\n{above}\n\n{FIRST}\n\n{between}\n\n{LAST}\n\n{below}"
    return {line.strip(): kind for kind, content in zones(text) for line in content.splitlines()}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Kyiv  •  UNN", "dateline"),
        ("Oslo | Nordic Wire", "dateline"),
        ("Bo Lund", "byline"),
        ("Listen", "boilerplate"),
        ("A first visit after the storms that stopped all traffic", "body"),
        ("Politics | Europe", "boilerplate"),
        ("@nordicwire", "boilerplate"),
    ],
)
def test_above_the_text(line: str, kind: str) -> None:
    assert kinds(above=line)[line] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A long quarrel", "heading"),
        ("Who pays for it all", "heading"),
        ("3 March", "heading"),
        ("Updated: 3 March 2024", "dateline"),
        ("She left.", "body"),
        ("The sides named four points:", "body"),
        ("- ferries and tolls", "body"),
        ("and then came the storm", "body"),
    ],
)
def test_between_paragraphs(line: str, kind: str) -> None:
    assert kinds(between=line)[line] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Bo Lund", "byline"),
        ("Other ferries in the north sink again", "boilerplate"),
        ("She left.", "body"),
        ("3 March 2024", "dateline"),
        ("Bank holidays: 17 and 18 May", "boilerplate"),
        ("The office gave this answer to a question of ours:", "body"),
    ],
)
def test_below_the_text(line: str, kind: str) -> None:
    assert kinds(below=line)[line] == kind


def test_a_signature_beside_credits() -> None:
    found = kinds(below='NWG "North and South"\n\nPhoto: Bo Lund\n\nBased on materials from the Nordic Wire')
    assert list(found.values())[-4:] != []
    assert found['NWG "North and South"'] == "byline"


def test_a_line_over_a_photo_credit() -> None:
    found = kinds(between="Ada Berg walks on the quay\nPhoto: Bo Lund")
    assert found["Ada Berg walks on the quay"] == "caption"


def test_a_paragraph_over_a_photo_credit_stays() -> None:
    found = kinds(between="She came by boat and left by train.\n\nPhoto: Bo Lund")
    assert found["She came by boat and left by train."] == "body"
