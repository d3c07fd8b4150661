"""Which script a word, a name or a text is written in, and whether that has capitals."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

LATIN, CYRILLIC, ARABIC, HAN, OTHER = "latin", "cyrillic", "arabic", "han", "other"
CODES = {LATIN: "Latn", CYRILLIC: "Cyrl", ARABIC: "Arab", HAN: "Hans"}
"""The ISO 15924 codes by which packs name their scripts."""
MOST = 500
"""Characters of a text that are looked at."""
_BY_NAME = {"LATIN": LATIN, "CYRILLIC": CYRILLIC, "ARABIC": ARABIC, "CJK": HAN}


@lru_cache(maxsize=65536)
def script_of(word: str) -> str:
    """The script of the first letter: "latin", "cyrillic", "arabic", "han", else "other"; "latin" without letters."""
    if word.isascii():
        return LATIN
    letter = next((c for c in word if c.isalpha()), "a")
    return _BY_NAME.get(unicodedata.name(letter, "OTHER").split()[0], OTHER)


def script_of_name(name: Iterable[str]) -> str:
    """The script of a name: that of its first word that is not Latin, else "latin"."""
    return next((script for word in name if (script := script_of(word)) != LATIN), LATIN)


def script_of_text(text: str) -> str:
    """The ISO 15924 code of the script most letters at the beginning of a text are in; empty if none is known."""
    found = Counter(script_of(char) for char in text[:MOST] if char.isalpha()).most_common(1)
    return CODES.get(found[0][0], "") if found else ""


@lru_cache(maxsize=200_000)
def caseless(word: str) -> bool:
    """Whether a word begins with a letter of a script that has no capitals (Arabic, Chinese, Hebrew)."""
    return unicodedata.category(word[0]) == "Lo" if word else False
