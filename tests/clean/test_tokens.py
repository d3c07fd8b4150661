"""Tokens: tables of texts with their words, and what holds for any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.tokens import INVISIBLE, Tokens, plain, token_pattern, tokenise
from dragoman.lang.letters import Folding
from tests.clean.papers import words

WORDS = [
    ("Iran's envoy", "Iran 's envoy"),
    ("Iran’s envoy", "Iran 's envoy"),
    ("IRAN'S ENVOY", "IRAN 'S ENVOY"),
    ("they don't", "they don't"),
    ("O'Neill of d’Estaing", "O'Neill of d'Estaing"),
    ("the ministers' talks", "the ministers ' talks"),
    ("Amir-Abdollahian", "Amir-Abdollahian"),
    ("rusko‑iranski", "rusko-iranski"),
    ("the U.S. envoy", "the U.S. envoy"),
    ("a U.S.-led force", "a U.S.-led force"),
    ("at 5 p.m. today", "at 5 p.m. today"),
    ("Gen. Ada Berg", "Gen. Ada Berg"),
    ("Ada T. Berg", "Ada T. Berg"),
    ("plan B.", "plan B ."),
    ("the 3+3 format", "the 3+3 format"),
    ("1,000.5 tonnes, $2 each", "1,000.5 tonnes , $2 each"),
    ("at 17:35:00 on 25.02.2025.", "at 17:35:00 on 25.02.2025 ."),
    ("25. veljače 2025.", "25 . veljače 2025 ."),
    ("F-16, COVID-19 and 17th", "F-16 , COVID-19 and 17th"),
    ("went—away", "went — away"),
    ("wait... now…", "wait ... now …"),
    ("“Yes,” he said.", "“ Yes , ” he said ."),
    ("he said.The end", "he said . The end"),
    ("see t.me/some_channel now", "see t.me/some_channel now"),
    ("at https://example.org/a?b=c.", "at https://example.org/a?b=c."),
    ("wo\u200brd and \u202eback\u202c", "word and back"),
    ("c\u030cetiri", "četiri"),
    ("NATO-a i EU-a", "NATO-a i EU-a"),
    ("", ""),
]


def tokens_of(text: str, code: str = "en") -> Tokens:
    return tokenise(text, 0, len(text), words(code).tokens, words(code).fold)


def test_an_elided_word_may_stand_apart() -> None:
    assert tokens_of("l' Iran e l'Iraq", "it").words == ("l'", "Iran", "e", "l'", "Iraq")


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: str) -> None:
    assert " ".join(tokens_of(text).words) == expected


def test_offsets_count_in_the_whole_text() -> None:
    text = "First part. Iran’s turn."
    found = tokenise(text, 12, len(text), words().tokens, words().fold)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == ["Iran", "’s", "turn", "."]


def test_serbian_cyrillic_is_folded_to_latin() -> None:
    found = tokens_of("Његов Љубљански џеп, ЂОРЂЕ", "sr")
    assert found.lower == ("njegov", "ljubljanski", "džep", ",", "đorđe")
    assert found.words[0] == "Његов"


def test_spelling_keeps_case() -> None:
    assert words("sr").fold.spell("Његов ЏЕП") == "Njegov DžEP"


def test_other_packs_fold_case_only() -> None:
    assert Folding({})("ЛАВРОВ") == "лавров"


def test_a_pattern_without_abbreviations() -> None:
    pattern = token_pattern(frozenset())
    assert tokenise("Gen. Berg", 0, 9, pattern, Folding({})).words == ("Gen", ".", "Berg")


@given(st.text(max_size=300))
def test_a_token_is_its_own_substring(text: str) -> None:
    found = tokens_of(text)
    for start, end, word in zip(found.starts, found.ends, found.words, strict=True):
        assert plain(text[start:end]) == word
        assert not set(word) & set(unicodedata.normalize("NFC", INVISIBLE.replace("-", "")))
    assert list(found.starts) == sorted(found.starts)
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))


@given(st.text(alphabet="aB1.,:+-'’s$ \u200b\n/@", max_size=200))
def test_every_visible_character_is_in_a_token(text: str) -> None:
    found = tokens_of(text)
    covered = {at for start, end in zip(found.starts, found.ends, strict=True) for at in range(start, end)}
    assert all(at in covered or char.isspace() or char in INVISIBLE for at, char in enumerate(text))


def test_elided_words_and_enclitics_are_tokens_of_their_own() -> None:
    pattern = token_pattern(frozenset(), frozenset(("l", "n", "qu")), frozenset(("-t-il", "-il")))
    text = "L'Iran n’a-t-il rien dit qu'aujourd'hui, demande-t-il. O'Brien."
    words = tokenise(text, 0, len(text), pattern, Folding({})).words
    assert words == (
        "L'", "Iran", "n'", "a", "-t-il", "rien", "dit", "qu'", "aujourd'hui", ",",
        "demande", "-t-il", ".", "O'Brien", ".",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Kaya'nın Oslo’da", "Ada Kaya 'nın Oslo 'da"),
        ("2014'ten 9 Mart'a, F-16'yı", "2014 'ten 9 Mart 'a , F-16 'yı"),
        ("ABD'li, Kur'an, O'Brien", "ABD 'li , Kur'an , O'Brien"),
        ("İRAN'DA", "İRAN 'DA"),
    ],
)
def test_endings_behind_an_apostrophe_are_tokens_of_their_own(text: str, expected: str) -> None:
    assert " ".join(tokens_of(text, "tr").words) == expected


def test_both_pairs_of_the_turkish_i_are_one_letter() -> None:
    assert tokens_of("İran IRAK ırmak Irak ILIMLI", "tr").lower == ("iran", "irak", "irmak", "irak", "ilimli")
