"""A sentence's tokens as the pieces that time rules are matched against.

Tokenizers differ on "25.", "25.02.2025", "mid-2011" and "Jan."; pieces do not: hyphenated tokens are
taken apart, numeric dates put together, full stops of ordinals and abbreviations dropped.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from dragoman.annotate.time_rules import TimeRules
from dragoman.model.text import Sentence

_NUMBER = re.compile(r"(\d{1,4})(?:['\u2019]?([^\W\d_]{1,4}))?")
_DASH = re.compile(r"([-\u2013])")
_GLUE = re.compile(r"[0-9.:/TZ+-]+")
_LONGEST = 12  # tokens a numeric date or time can fall into
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\.?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\.?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_CENTURY = re.compile(r"\d\d")
_SLOTS = {  # slot -> the numbers it takes
    **{slot: range(1, 32) for slot in ("<day>", "<ordinal>", "<century>")},
    "<number>": range(1000),
    "<mm>": range(1, 13),
    "<year>": range(1000, 2101),
    "<year!>": range(1900, 2101),
}
_ORDINAL = ("<day>", "<ordinal>", "<century>")
_DECADES = range(1000, 2100, 10)
_PIVOT = 70  # two-digit years from here on are of the twentieth century
_NONE: Mapping[str, Any] = {}


class Piece(NamedTuple):
    """A word, number or mark, with the tokens it covers and the keys it bears."""

    text: str
    first: int
    last: int  # exclusive
    keys: Mapping[str, Any]
    opens: bool = True  # it begins where a token begins
    closes: bool = True  # it ends where a token ends


def may_hold(sentence: Sentence, rules: TimeRules) -> bool:
    """Whether a time expression may stand in the sentence: a number does, or a word that a rule cannot do without."""
    seen = rules.seen
    for word in sentence.lower:
        tells = seen.get(word)
        if tells is None:
            tells = seen[word] = _tells(word, rules)
        if tells:
            return True
    return False


def _tells(word: str, rules: TimeRules) -> bool:
    parts = (_bare(part, rules) for part in (word, *_DASH.split(word)) if part)
    return any(part[0].isdigit() or part in rules.triggers for part in parts)


def pieces_of(sentence: Sentence, rules: TimeRules) -> list[Piece]:
    """The pieces of a sentence, in order."""
    pieces: list[Piece] = []
    at = 0
    while at < len(sentence):
        text = sentence.lower[at]
        plain = text.isalpha() and text not in rules.lexicon
        if plain and text not in rules.lowercase and text not in rules.abbreviations:
            pieces.append(Piece(text, at, at + 1, _NONE))  # most words tell nothing of time
            at += 1
            continue
        found = _pieces_at(sentence, at, rules)
        pieces.extend(found)
        at = found[-1].last
    return pieces


def _pieces_at(sentence: Sentence, at: int, rules: TimeRules) -> list[Piece]:
    text, word = sentence.lower[at], sentence.words[at]
    if text[:1].isdigit():
        date = _numeric(sentence, at, rules)
        if date is not None:
            return [date]
    elif text.isalpha() and text not in rules.abbreviations:
        return [_piece(text, word, (at, at + 1), rules)]
    parts = [part for part in _DASH.split(text) if part] or [text]
    words = [part for part in _DASH.split(word) if part]
    if len(words) != len(parts):  # folding changed the dashes
        words = parts
    end = at + 2 if len(parts) == 1 and _keeps_stop(sentence, at, rules) else at + 1
    pieces = [_piece(part, words[number], (at, end), rules) for number, part in enumerate(parts)]
    if len(pieces) > 1:
        pieces = [
            piece._replace(opens=number == 0, closes=number == len(pieces) - 1) for number, piece in enumerate(pieces)
        ]
    return pieces


def _piece(text: str, word: str, span: tuple[int, int], rules: TimeRules) -> Piece:
    text = _bare(text, rules)
    keys = _number_keys(text, rules) if text[:1].isdigit() else rules.lexicon.get(text, _NONE)
    capital = word[:1].isupper()
    if capital and text in rules.lowercase:
        return Piece(word, *span, _NONE)
    if keys and not capital and rules.capitalised:
        keys = {key: value for key, value in keys.items() if key not in rules.capitalised}
    return Piece(text, *span, keys)


def _bare(text: str, rules: TimeRules) -> str:
    """Without a full stop or possessive ending, dashes made one."""
    if text == "\u2013":
        return "-"
    if text.isalpha():
        return text
    text = text.rstrip(".") or text
    for ending in rules.possessives:
        if len(text) > len(ending) and text.endswith(ending):
            return text[: -len(ending)]
    return text


def _keeps_stop(sentence: Sentence, at: int, rules: TimeRules) -> bool:
    """Whether the next token is the full stop of an ordinal or abbreviation (and not the sentence's)."""
    if at + 2 >= len(sentence) or sentence.words[at + 1] != "." or sentence.ends[at] != sentence.starts[at + 1]:
        return False
    text = sentence.lower[at]
    return text.isdigit() or text in rules.abbreviations


def _number_keys(text: str, rules: TimeRules) -> Mapping[str, Any]:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _NONE
    digits, suffix = match.groups()
    number = int(digits)
    if suffix in rules.decade_suffixes:
        decade = 1900 + number if _CENTURY.fullmatch(digits) else number
        if decade not in _DECADES:
            return _NONE
        return {"<decade>": decade} | ({"<decade!>": decade} if decade == number else {})
    if suffix is not None:
        return {key: number for key in _ORDINAL if number in _SLOTS[key]} if suffix in rules.suffixes else _NONE
    keys = {key: number for key, numbers in _SLOTS.items() if number in numbers}
    return keys | {"<yy>": number} if _CENTURY.fullmatch(digits) else keys


def _numeric(sentence: Sentence, at: int, rules: TimeRules) -> Piece | None:
    """A date or time of day in digits that begins at a token, the longest that fits."""
    last = at + 1
    while (
        last < min(len(sentence), at + _LONGEST)
        and sentence.ends[last - 1] == sentence.starts[last]
        and _GLUE.fullmatch(sentence.words[last])
    ):
        last += 1
    for end in range(last, at, -1):
        text = "".join(sentence.words[at:end])
        if end - at > 1 and text.endswith("."):
            continue
        keys = _numeric_keys(text, rules)
        if keys:  # "25.02.2025." ends in a full stop of its own, unless the sentence ends there
            stop = end + 1 < len(sentence) and end < last and sentence.words[end] == "." and "." in text
            return Piece(text, at, end + stop, keys)
    return None


def _numeric_keys(text: str, rules: TimeRules) -> Mapping[str, Any]:
    if _CLOCK.fullmatch(text):
        return {"@clock": True}
    match = _YEAR_FIRST.fullmatch(text)
    if match is not None:
        return _dates([(int(match[1]), int(match[3]), int(match[4]))])
    match = _YEAR_LAST.fullmatch(text)
    if match is None or match[2] not in rules.orders:
        return _NONE
    one, two = int(match[1]), int(match[3])
    year = int(match[4])
    if _CENTURY.fullmatch(match[4]):
        year += 2000 if year < _PIVOT else 1900
    order = rules.orders[match[2]]
    readings = [(year, two, one)] if order in ("dmy", "either") else []
    readings += [(year, one, two)] if order in ("mdy", "either") else []
    return _dates(readings) or _dates([(year, two, one), (year, one, two)])


def _dates(readings: list[tuple[int, int, int]]) -> Mapping[str, Any]:
    good = sorted({reading for reading in readings if reading[1] in _SLOTS["<mm>"] and reading[2] in _SLOTS["<day>"]})
    return {"<date>": tuple(good)} if good else _NONE
