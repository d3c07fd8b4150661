"""Whether the text that came out of a PDF is what a reader sees on the page.

A PDF holds shapes and places; letters are told beside them, or not, or wrongly. A text whose letters are spaced out,
whose script was lost or whose words came out in the order of the page looks like a text and is none: no quote from it
may stand as evidence. Where there is doubt it is refused, and what was seen is said. Words from right to left are
believed only where their order is proved by their places and by the words themselves.
"""

import re
import unicodedata
from collections.abc import Callable

from dragoman.lang.identifier import likeliest
from dragoman.read.pdf.lines import SOME, Pages
from dragoman.read.pdf.placed import RIGHT_LEFT
from dragoman.read.pdf.turned import reads_well

_LOST = 0.02  # share of characters that no letter was told for
_SPACED = 0.4  # share of words in a line of which each is one letter
_SPACED_WORDS = 5
_SPACED_LINES = 0.1
_SAMPLE = 3_000  # characters
_LEAST_LETTERS = 0.4  # share of signs
_LATIN = "\u0250"
_ACCENTED = 0.45  # share of letters; Vietnamese has 0.3
_LIKELY, _LIKELY_SHORT = 0.6, 0.45  # of the language model for the five likeliest languages; a short text tells less
_ENOUGH = 200  # letters
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def garbling(text: str, pages: Pages) -> str | None:
    """What is wrong with the text of some pages, in words for a user; None if it reads as it should."""
    raw = "\n".join(line.text for line in pages.lines)
    found = (check(text, raw) for check in _CHECKS)
    return next((one for one in found if one is not None), None) or _turned(text, pages.unproved)


def _lost(text: str, raw: str) -> str | None:
    """Characters without meaning: replacements, private use, controls, glyphs by number."""
    bad = sum(char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc") for char in raw if char != "\n")
    named = len(re.findall(r"\(cid:\d+\)|/(?:uni[0-9A-F]{4}|g\d+)\b", raw))
    if bad + named > _LOST * max(1, len(text)):
        return f"{bad + named} of its {len(text)} characters are shapes that no letter is told for"
    return None


def _spaced(_text: str, raw: str) -> str | None:
    """Letters with blanks between them: "L a v r o v"."""
    lines = [line.split() for line in raw.split("\n") if not _UNSPACED.search(line)]
    long = [words for words in lines if len(words) >= _SPACED_WORDS]
    spaced = [
        words for words in long if sum(len(word) == 1 and word.isalpha() for word in words) > _SPACED * len(words)
    ]
    if spaced and len(spaced) > _SPACED_LINES * len(long):
        return f"the letters of {len(spaced)} lines are spaced out: {' '.join(spaced[0])[:40]!r}"
    return None


def _turned(text: str, unproved: str | None) -> str | None:
    """Words from right to left, in an order that is not sure to be that of reading."""
    if len(RIGHT_LEFT.findall(text)) <= SOME * sum(char.isalpha() for char in text):
        return None
    if unproved is not None:
        return f"the order of its words from right to left is not sure: {unproved[:40]!r}"
    return None if reads_well(text) else "its words from right to left may stand in a wrong order"


def _no_language(text: str, _raw: str) -> str | None:
    """Letters that make no words of any language."""
    sample = text[:_SAMPLE].replace("\n", " ")
    signs = [char for char in sample if not char.isspace()]
    letters = [char for char in signs if char.isalpha() or unicodedata.category(char) == "Mn"]
    latin = [char for char in letters if char < _LATIN]
    if len(letters) < _LEAST_LETTERS * len(signs):
        return "most of its signs are no letters"
    if sum(char > "\x7f" for char in latin) > _ACCENTED * len(letters):
        return "its letters are those of another script, in a wrong encoding"
    wanted = _LIKELY if len(letters) >= _ENOUGH else _LIKELY_SHORT
    if sum(score for _, score in likeliest(sample, 5)) < wanted:
        return "its letters make no words of any language"
    return None


_CHECKS: tuple[Callable[[str, str], str | None], ...] = (_lost, _spaced, _no_language)
