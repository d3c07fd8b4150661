"""How a name is shown that no report writes in Latin letters."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from dragoman.names.files import settings
from dragoman.names.people import Name
from dragoman.names.scripts import ARABIC, CYRILLIC, HAN, LATIN, script_of
from dragoman.names.words import in_latin, likeness, without_ending

FEW, LONG = 12, 4
"""Given names that are looked at for a word; letters up to which a word has no article."""
VOWELS = frozenset("аеёиоуыэюяіїєьъ")


def romanised(name: Name, given: frozenset[str]) -> Name:
    """The words of a name in readable Latin letters; in Chinese signs as they are.

    A given name that is known (`given`, folded) is written as it is usual, and shows whether the name stands in a
    case: Уильямом Руто is William Ruto.
    """
    if any(script_of(word) == HAN for word in name):
        return name
    found, bare = [], False
    for place, word in enumerate(name):
        first = len(name) > 1 and place < len(name) - 1 and script_of(word) == CYRILLIC
        known = _known(word, given) if first or script_of(word) == ARABIC else None
        bare = bare or (known is not None and known[1])
        found.append(known[0] if known else _shown(_base(word) if bare else word))
    return tuple(found)


@lru_cache(maxsize=4096)
def _known(word: str, given: frozenset[str]) -> tuple[str, bool] | None:
    """The usual spelling of a known given name, and whether an ending had to be undone."""
    plain = _shown(word)
    if plain.casefold() in given:
        return plain, False
    for base, cut in ((word, False), *((base, True) for base in without_ending(word))):
        shown = _shown(base)
        if shown.casefold() in given:
            return shown, cut
        written = "".join(in_latin(base))
        near = process.extract(written, sorted(given), scorer=JaroWinkler.normalized_similarity, limit=FEW)
        best = max(((likeness(one, base), one) for one, _, _ in near), default=None)
        if best is not None and best[0].sure:
            return best[1].capitalize(), cut
    return None


def _base(word: str) -> str:
    """A surname without the ending that goes with an oblique given name."""
    return next((base.capitalize() for base in without_ending(word)[:1] if script_of(word) == CYRILLIC), word)


@lru_cache(maxsize=4096)
def _shown(word: str) -> str:
    script = script_of(word)
    if script == LATIN:
        return word
    if script == CYRILLIC:
        parts = (_cyrillic(part) for part in word.casefold().split("-"))
        return "-".join(part.capitalize() for part in parts)
    if script == ARABIC:
        article = next(
            (a for a in settings("letters")[ARABIC]["article"] if word.startswith(a) and len(word) > LONG), ""
        )
        return ("al-" if article else "") + "".join(in_latin(word.removeprefix(article))).capitalize()
    return word


def _cyrillic(word: str) -> str:
    rules: Mapping[str, Any] = settings("romanised")
    own = rules["ukrainian" if any(c in rules["ukrainian_letters"] for c in word) else "russian"]
    for old, new in own["end"].items():
        word = re.sub(f"{old}$", new, word)
    before = ""
    found = []
    for letter in word:
        start = own["start"].get(letter) if not before or before in VOWELS else None
        found.append(start if start is not None else own["letters"].get(letter, letter))
        before = letter
    return "".join(found)
