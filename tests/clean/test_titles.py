"""Which line is the headline."""

import pytest

from tests.clean.papers import laid_out

STORY = "Minister Ada Berg landed in Oslo on Sunday for talks on ferries.\n\nThe talks go on until Friday evening."
TITLE = "Berg lands in Oslo for ferry talks"
MENU = "\n".join(f"Topic{number}" for number in range(14))


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (TITLE, TITLE),
        (f"World\n\n{TITLE}", TITLE),
        (f"Support the Nordic Wire!\n\n{TITLE}", TITLE),
        (f"{TITLE}\n\n{TITLE}", TITLE),
        (f"The Nordic Wire and Mirror\n\n{TITLE}", TITLE),
        (f"Nordic Wire\n{TITLE}", TITLE),
        (f"{MENU}\n{TITLE}\nShare", TITLE),
        (f"3 March 2024\n\n{TITLE}", TITLE),
        ("Who pays for the ferries?", "Who pays for the ferries?"),
        (f"# {TITLE}", f"# {TITLE}"),
        (f"{TITLE}\n\nA first visit after the storms that stopped all traffic in the north", TITLE),
    ],
)
def test_the_headline(above: str, title: str) -> None:
    text = f"{above}\n\n{STORY}"
    found = laid_out(text).title
    assert found is not None
    assert text[slice(*found)] == title


def test_a_text_may_have_none() -> None:
    assert laid_out(STORY).title is None


def test_a_known_title_is_found() -> None:
    text = f"The Nordic Wire and Mirror\n\nTalks begin\n\n{STORY}"
    found = laid_out(text, title="Talks  begin").title
    assert found is not None
    assert text[slice(*found)] == "Talks begin"
