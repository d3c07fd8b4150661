"""The letters of a word as the tables of correspondences of its script know them."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from anyascii import anyascii

from dragoman.names.files import settings
from dragoman.names.scripts import ARABIC, CYRILLIC, HAN, LATIN, script_of

Letters = tuple[str, ...]
LEARNT = frozenset((CYRILLIC, ARABIC, HAN))
"""Scripts with a table of correspondences."""


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[Letters, ...]:
    """The letters of a word as the table of its script knows them, in every way in which they may be read.

    Chinese signs are read as their sounds, so that simplified and traditional ones are the same.
    """
    script = script_of(word)
    if script == LATIN:
        return (latin_letters(word),)
    if script == HAN:
        return (tuple(syllables(word)),)
    if script not in LEARNT:
        return (latin_letters(anyascii(word)),)
    rules = settings("letters")[script]
    first = _changed(unicodedata.normalize("NFC", word.casefold()), rules["first"])
    found = (_kept(_changed(first, reading), rules["kept"]) for reading in rules["readings"])
    return tuple(dict.fromkeys(letters for letters in found if letters))


def _changed(text: str, changes: Mapping[str, str]) -> str:
    for old, new in changes.items():
        text = re.sub(old, new, text) if old.startswith("^") else text.replace(old, new)
    return text


def _kept(text: str, kept: str) -> Letters:
    return tuple(letter for letter in text if letter in kept)


@lru_cache(maxsize=65536)
def latin_letters(word: str) -> Letters:
    """The small letters of a Latin word; marks stay on those letters that languages tell apart by them."""
    rules = settings("letters")[LATIN]
    found: list[str] = []
    for letter in _changed(unicodedata.normalize("NFC", word.lower()), rules["fold"]):
        if "a" <= letter <= "z" or letter in rules["kept"]:
            found.append(letter)
            continue
        bare = unicodedata.normalize("NFKD", letter)[0]
        found += bare if "a" <= bare <= "z" else [c for c in anyascii(letter).lower() if "a" <= c <= "z"]
    return tuple(found)


def syllables(word: str) -> list[str]:
    """The sounds of Chinese signs, one for each: 习近平 gives xi, jin, ping."""
    return [anyascii(sign).lower() for sign in word if script_of(sign) == HAN]
