"""The language of a report, at one look."""

import pytest

from dragoman.triage.tongue import NOBODY_KNOWS, tongue_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister will fly to Oslo tomorrow morning.", "en"),
        ("Министар ће сутра отпутовати у посету суседној држави.", "sr"),
        ("Le ministre arrive demain pour parler avec son homologue.", "fr"),
        ("部长明天将前往邻国访问并举行会谈。", "zh"),
        ("Ministras rytoj vyks į kaimyninę šalį derėtis dėl sienos.", "lt"),
        ("12 34", NOBODY_KNOWS),
    ],
)
def test_the_language(text: str, language: str) -> None:
    assert tongue_of(text) == language


def test_a_text_in_latin_letters_of_three_near_languages_is_one_of_them() -> None:
    assert tongue_of("Ministar će sutra otputovati u posjet susjednoj državi.") in {"hr", "bs", "sr"}
