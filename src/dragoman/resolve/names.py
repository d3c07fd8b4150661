"""When two spellings are one name: consonants and vowels folded as languages swap them, then compared.

"Pezeshkian" and "Peseshkian", "Sergey" and "Sergej" are one; "Rais" and "Raisi", "Lavrov" and "Lavrentyev" are not.
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

SAME_SURNAME, SAME_FIRST = 0.93, 0.78
"""Likeness of folded spellings from which surnames, and first names beside equal surnames, count as one."""
_FOLDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("ch", "c"), ("cz", "c"), ("sh", "s"), ("sz", "s"), ("zh", "z"), ("dzh", "j"), ("dj", "j"),
    ("kh", "h"), ("gh", "k"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("q", "k"), ("g", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ii", "i"), ("z", "s"), ("x", "ks"), ("-", ""), ("'", ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A spelling without what languages write differently, e.g. `folded("Peseschkian") == folded("Pezeshkian")`."""
    text = anyascii(word).casefold()
    for old, new in _FOLDS:
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]", "", text))


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's. A bare surname is one with an equal surname only."""
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        return folded(left[-1]) == folded(right[-1])
    surname = JaroWinkler.normalized_similarity(folded(left[-1]), folded(right[-1]))
    if surname < SAME_SURNAME:
        return _joined(left) == _joined(right)
    return _first_names(left[:-1], right[:-1])


def _joined(name: tuple[str, ...]) -> str:
    return folded("".join(name))


def _first_names(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Any first name in common, spelt alike or as an initial; middle names may be left out."""
    return any(_like(a, b) for a in left for b in right)


def _like(a: str, b: str) -> bool:
    x, y = folded(a), folded(b)
    if not x or not y:
        return False
    if len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1:
        return x[0] == y[0]
    return JaroWinkler.normalized_similarity(x, y) >= SAME_FIRST
