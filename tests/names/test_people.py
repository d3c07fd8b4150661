"""Names across scripts: hand-made pairs, written before the rules; those of the alias table are tested in `resolve`."""

from pathlib import Path

import pytest

from dragoman.names.people import across, fit, words_of

ALIASES = frozenset(("Ђузеп Борељ", "Аббас Аракчи"))
"""Spellings that the letters do not give."""
CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "left\t"))
]
FOREIGN = [
    (left, right, verdict)
    for left, right, verdict, _ in CASES
    if across(tuple(left.split()), tuple(right.split())) and not ALIASES & {left, right}
]


def test_half_of_the_pairs_are_no_pairs() -> None:
    apart = sum(verdict == "two" for _, _, verdict, _ in CASES)
    assert len(CASES) > 120
    assert 0.35 < apart / len(CASES) < 0.65


@pytest.mark.parametrize(("left", "right", "verdict"), FOREIGN)
def test_a_pair_of_names(left: str, right: str, verdict: str) -> None:
    found = fit(tuple(left.split()), tuple(right.split()))
    assert found.verdict == verdict
    assert fit(tuple(right.split()), tuple(left.split())).verdict == verdict


def test_a_join_says_why() -> None:
    assert "render each other" in fit(("Sergey", "Lavrov"), ("Сергей", "Лавров")).because
    assert "sound as" in fit(("Wang", "Yi"), ("王毅",)).because


def test_two_latin_names_are_not_compared_here() -> None:
    assert not across(("Sergey", "Lavrov"), ("Sergej", "Lawrow"))
    assert across(("Sergey", "Lavrov"), ("Сергей", "Лавров"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Seyyed Ebrahim Raisi", "Ebrahim Raisi"),
        ("Jean-Noël Barrot", "Jean Noël Barrot"),
        ("Abdel Fattah al-Sisi", "AbdelFattah Sisi"),
        ("عبد الفتاح السيسي", "عبدالفتاح سيسي"),
        ("马苏德·佩泽希齐扬", "马苏德 佩泽希齐扬"),
    ],
)
def test_words_that_tell_persons_apart(name: str, words: str) -> None:
    assert words_of(tuple(name.split())) == tuple(words.split())


def test_an_initial_stands_for_a_name() -> None:
    assert fit(("A", "Grebenkin"), ("Антон", "Гребенкин")).verdict != "two"
    assert fit(("B", "Grebenkin"), ("Антон", "Гребенкин")).verdict == "two"


def test_short_words_leave_a_doubt() -> None:
    assert fit(("Li", "Na"), ("Ли", "На")).verdict == "fits"
