"""Tokens: one regular expression over the text, offsets untouched, words and folded forms beside them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dragoman.clean.proclitics import Proclitics
from dragoman.lang.letters import REMEMBERED, Folding

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Zero-width, soft hyphen and bidirectional controls: they stand in words and are no part of them."""

MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Marks above and below letters, of Latin, Hebrew and Arabic script."""
_PART = rf"[\w{MARKS}{INVISIBLE}]"
_HYPHENS = "\u2010\u2011"
_APOSTROPHES = "\u2019\u02bc\u2018\uff07"
_WORD = rf"\w{_PART}*(?:(?:[-{_HYPHENS}]|['{_APOSTROPHES}](?![sS]\b)|(?<=\d)[.,:+](?=\d)){_PART}+)*"
_DOMAINS = "com|org|net|info|int|gov|edu|news|tv|io|co|me|eu|uk|ru|ua|ir|de|fr|hr|ba|rs|si|mk|pl|cz|tr|cn|az|am|ge|il"
_ADDRESS = (
    r"https?://[^\s<>\"]+|www\.[^\s<>\"]+"
    rf"|(?i:[a-z][a-z0-9-]{{0,62}}(?:\.[a-z0-9-]{{1,63}}){{0,4}}\.(?:{_DOMAINS}))\b(?:/[^\s<>\"]*)?"
)
_LETTERS = r"[^\W\d_](?:\.[^\W\d_]){1,7}\.?(?!\w)(?:-\w+)?"  # U.S., a.m., U.S.-led
UPPER = "".join(chr(code) for code in range(0x530) if chr(code).isupper())
_INITIAL = rf"[{UPPER}]\.(?=\s+[{UPPER}])"  # the D. of "Paul D. Ryan"
_COMMON = r"[^\W\d_]+(?=[\s,;?!)\"”])"  # most tokens; tried first, it makes the whole twice as fast
_OFFSETS = tuple(range(65536))  # the same numbers for all reports: a third of what a report takes would be its own
_SPLIT = re.compile(rf"[{INVISIBLE}]")
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)}
_OTHER_MARKS = dict(zip("،؛؟，、；：？！。（）", ",;?,,;:?!.()", strict=True))
_PLAIN = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), **_DIGITS, **_OTHER_MARKS})


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples: offsets in the text, words as written, words folded."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    names: frozenset[int] = frozenset()  # tokens that the segmenter of an unspaced script knows to be names


@lru_cache(maxsize=64)
def token_pattern(
    titles: frozenset[str],
    elisions: frozenset[str] = frozenset(),
    enclitics: frozenset[str] = frozenset(),
    suffixes: frozenset[str] = frozenset(),
) -> re.Pattern[str]:
    """The token expression; `titles` are abbreviations that keep their period before a name ("Gen.").

    `elisions` are words cut short before a vowel, which are tokens of their own ("l'" in "l'Iran"), and so are
    `enclitics`, written behind a hyphen ("-t-il" in "a-t-il"), and `suffixes`, behind an apostrophe ("Ankara'da").
    """
    known = "|".join(re.escape(title) for title in sorted(titles, key=lambda t: (-len(t), t)))
    title = rf"(?:{known})\.(?=\s+\w)" if known else r"(?!)"
    return re.compile(
        rf"{_cut_off(elisions, enclitics)}{_behind_apostrophe(suffixes)}"
        rf"{_COMMON}|{_ADDRESS}|(?<!\w)(?:(?i:{title})|{_LETTERS}|{_INITIAL})|(?<=\w)['{_APOSTROPHES}][sS]\b"
        rf"|[$€£¥₽]\d+(?:[.,]\d+)*|{_WORD}|\.{{2,}}|--+|[^\s{INVISIBLE}]"
    )


def _cut_off(elisions: frozenset[str], enclitics: frozenset[str]) -> str:
    """What finds elided words, enclitics, and the words before these."""
    longest = [sorted(map(re.escape, words), key=lambda w: (-len(w), w)) for words in (elisions, enclitics)]
    before, behind = map("|".join, longest)
    found = rf"(?<!\w)(?i:{before})['{_APOSTROPHES}](?= ?\w)|" if before else ""  # "l' Iran", too
    if behind:
        last = rf"(?i:{behind})(?![\w-])"
        found += rf"(?<=\w){last}|[^\W\d_]+(?={last})|"
    return found


def _behind_apostrophe(suffixes: frozenset[str]) -> str:
    """What finds the suffixes of names, and the names before them."""
    if not suffixes:
        return ""
    known = "|".join(map(re.escape, sorted(suffixes, key=lambda w: (-len(w), w))))
    last = rf"['{_APOSTROPHES}](?i:{known})(?!\w)"
    return rf"(?<=\w){last}|\w+(?:(?:-|(?<=\d)[.,:](?=\d))\w+)*(?={last})|"


@lru_cache(maxsize=REMEMBERED)
def plain(word: str) -> str:
    """A token as written, composed (NFC), without invisible characters, marks and digits made plain ("،", "٣")."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _SPLIT.sub("", word)).translate(_PLAIN)


def tokenise(
    text: str, start: int, end: int, pattern: re.Pattern[str], fold: Folding, cut: Proclitics | None = None
) -> Tokens:
    """The tokens of `text[start:end]`, with offsets in `text`; `cut` takes joined words apart."""
    found = [(match.start(), match.end(), plain(match.group())) for match in pattern.finditer(text, start, end)]
    if cut is not None:
        found = [part for token in found for part in cut.parts(text, *token)]
    if not found:
        return Tokens((), (), (), ())
    if end < len(_OFFSETS):
        found = [(_OFFSETS[first], _OFFSETS[last], word) for first, last, word in found]
    starts, ends, words = zip(*found, strict=True)
    return Tokens(starts, ends, words, tuple(map(fold, words)))
