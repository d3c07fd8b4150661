"""Tokens: one regular expression over the text, offsets untouched, words and folded forms beside them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Zero-width, soft hyphen and bidirectional controls: they stand in words and are no part of them."""

_PART = rf"[\w\u0300-\u036f{INVISIBLE}]"
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
_REMEMBERED = 200_000  # word forms
_OFFSETS = tuple(range(65536))  # the same numbers for all reports: a third of what a report takes would be its own
_SPLIT = re.compile(rf"[{INVISIBLE}]")
_PLAIN = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-")})


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples: offsets in the text, words as written, words folded."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]


@lru_cache(maxsize=64)
def token_pattern(
    titles: frozenset[str], elisions: frozenset[str] = frozenset(), enclitics: frozenset[str] = frozenset()
) -> re.Pattern[str]:
    """The token expression; `titles` are abbreviations that keep their period before a name ("Gen.").

    `elisions` are words cut short before a vowel, which are tokens of their own ("l'" in "l'Iran"), and so are
    `enclitics`, written behind a hyphen ("-t-il" in "a-t-il").
    """
    known = "|".join(re.escape(title) for title in sorted(titles, key=lambda t: (-len(t), t)))
    title = rf"(?:{known})\.(?=\s+\w)" if known else r"(?!)"
    return re.compile(
        rf"{_cut_off(elisions, enclitics)}"
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


@lru_cache(maxsize=_REMEMBERED)
def plain(word: str) -> str:
    """A token as written, composed (NFC), without invisible characters, with plain apostrophe and hyphen."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _SPLIT.sub("", word)).translate(_PLAIN)


class Folding:
    """Folds words as a language's data are spelt: case-folded, and letter by letter where the pack says so."""

    __slots__ = ("_known", "_letters")

    def __init__(self, letters: Mapping[str, str]) -> None:
        both = {**letters, **{small.upper(): folded.capitalize() for small, folded in letters.items()}}
        self._letters = str.maketrans(both)
        self._known: dict[str, str] = {}

    def spell(self, text: str) -> str:
        """A text in the letters of the pack's data, its case kept; `len` may change ("њ" becomes "nj")."""
        return text if text.isascii() else text.translate(self._letters)

    def __call__(self, word: str) -> str:
        """The folded form of a word; `len` may change ("њ" becomes "nj")."""
        found = self._known.get(word)
        if found is None:
            found = word.casefold().translate(self._letters)
            if len(self._known) < _REMEMBERED:
                self._known[word] = found
        return found


def tokenise(text: str, start: int, end: int, pattern: re.Pattern[str], fold: Folding) -> Tokens:
    """The tokens of `text[start:end]`, with offsets in `text`."""
    found = [(match.start(), match.end(), plain(match.group())) for match in pattern.finditer(text, start, end)]
    if not found:
        return Tokens((), (), (), ())
    if end < len(_OFFSETS):
        found = [(_OFFSETS[first], _OFFSETS[last], word) for first, last, word in found]
    starts, ends, words = zip(*found, strict=True)
    return Tokens(starts, ends, words, tuple(map(fold, words)))
