"""Beginnings of words, by which sentences that tell of the same matter are known."""

import re

STEM = 5
"""Letters of a word that are compared, so that endings do not matter."""
_WORD = re.compile(r"\w{3,}")


def stems(text: str) -> frozenset[str]:
    """The beginnings of all longer words, folded."""
    return frozenset(word[:STEM].casefold() for word in _WORD.findall(text))
