"""Reports made up for the tests of near copies: no two sentences share a word but by chance."""

import zlib

_ONSETS, _VOWELS = "bdfglmnprstvzkh", "aeiou"


def _word(number: int, place: int) -> str:
    code, syllables = zlib.crc32(f"{number} {place}".encode()), []
    for _ in range(3):
        code, onset = divmod(code, len(_ONSETS))
        code, vowel = divmod(code, len(_VOWELS))
        syllables.append(_ONSETS[onset] + _VOWELS[vowel])
    return "".join(syllables)


def sentence(number: int) -> str:
    """A sentence of its own for every number; its fourth word looks like a name."""
    words = [_word(number, place) for place in range(14)]
    return " ".join((words[0].capitalize(), *words[1:3], words[3].capitalize(), *words[4:])) + "."


def story(first: int, count: int = 14) -> str:
    """A report of so many sentences."""
    return " ".join(sentence(number) for number in range(first, first + count))
