"""A denial in a sentence of its own is one of what was told before."""

import pytest

from dragoman.pipeline import code_text

TOLD = "Chad's foreign minister said on Friday that Sudan had bombed Chad."


def statuses(text: str, language: str = "en") -> list[str]:
    return [event.status for event in code_text(text, language) if event.type == "ASSAULT"]


@pytest.mark.parametrize("denial", ["Sudan denied this.", "Sudan denies it.", "Khartoum denied that."])
def test_what_others_lay_to_a_state_it_denies(denial: str) -> None:
    assert statuses(f"{TOLD} {denial}") == [*statuses(TOLD), "denied"]


@pytest.mark.parametrize("denial", ["Sudan to niječe.", "Sudan je to zanijekao.", "Hartum to poriče."])
def test_also_in_croatian(denial: str) -> None:
    told = "Čad tvrdi da je Sudan bombardirao Čad."
    assert statuses(f"{told} {denial}", "hr") == [*statuses(told, "hr"), "denied"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD} Kenya denied this.",  # not laid to it
        f"{TOLD} The talks are in Oslo. The hall is cold. Rain fell. Sudan denied this.",  # too far back
        "Sudan bombed Chad on Friday. Sudan denied this.",  # told by nobody but the report
        f"{TOLD} Sudan regretted this.",
    ],
)
def test_other_pronouns_deny_nothing(text: str) -> None:
    assert "denied" not in statuses(text)
