"""Copyright lines: whose name they hold."""

import re
from collections.abc import Sequence

from dragoman.clean.datelines import Piece
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.tokens import UPPER
from dragoman.clean.units import Unit

COPYRIGHT = "masthead: copyright line"
"""The reason of a zone that holds the name in a copyright line."""
_NOTICE = "a copyright line"
_LONGEST = 6  # words of a holder's name
_SMALL = 3  # letters of words in a name that need no capital
_YEARS = r"(?:(?:19|20)\d\d\.?(?:\s*[-–—,]\s*(?:(?:19|20)\d\d|\d\d)\.?)*)"
_SIGN = r"(?:©|\(c\)|&copy;|copyright)"
_WORD = r"[^\s.,;|•·()©]+(?:\.[^\s.,;|•·()©]+)*"
_NAME = rf"(?=[{UPPER}]){_WORD}(?:\s+{_WORD}){{0,{_LONGEST}}}?"
_END = r"(?=\s*(?:$|[.,;|•·(–—-]\s|[.,;|•·(–—-]$|©|(?:19|20)\d\d))"
_AFTER = re.compile(
    rf"\W*(?i:{_SIGN})\W*(?:(?i:{_SIGN})\W*)?(?:{_YEARS})?[\s,.:–—-]*(?i:by\s+)?(?P<name>{_NAME}){_END}"
)
_BEFORE = re.compile(rf"\W*(?P<name>{_NAME})\s*[,.|–—-]?\s*(?:{_YEARS}\s*)?(?:©|\((?i:c)\)).{{0,12}}")


def copyright_pieces(text: str, line: Unit, rules: BoilerplateRules, words: SentenceRules) -> tuple[Piece, ...]:
    """A copyright line with its holder as a piece of its own; empty if it is none or names nobody.

    An agency that holds the copyright is a credit, anyone else the masthead.
    """
    found = _AFTER.match(text, line.start, line.end) or _BEFORE.fullmatch(text, line.start, line.end)
    if found is None or not _is_name(found["name"].split(), rules, words):
        return ()
    start, end = found.span("name")
    end = start + len(_without_company(found["name"], rules, words))
    agency = words.fold(text[start:end]) in rules.agencies
    holder = Piece(start, end, "credit", "an agency's copyright") if agency else Piece(start, end, "byline", COPYRIGHT)
    before, after = (Piece(*span, "boilerplate", _NOTICE) for span in ((line.start, start), (end, line.end)))
    return tuple(piece for piece in (before, holder, after) if text[piece.start : piece.end].strip())


def _without_company(name: str, rules: BoilerplateRules, words: SentenceRules) -> str:
    """A holder's name without "Ltd" and the like at its end."""
    own = name.split()
    while len(own) > 1 and words.fold(own[-1]) in rules.company_forms:
        name = name[: name.rindex(own.pop())].rstrip()
    return name


def _is_name(own: Sequence[str], rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether capitalised words hold the copyright, and not "All rights" or an entry of a menu."""
    if not own or len(own) > _LONGEST or words.fold(own[0]) in rules.notice_words:
        return False
    return all(_is_of_name(word, rules, words) for word in own[:-1])


def _is_of_name(word: str, rules: BoilerplateRules, words: SentenceRules) -> bool:
    small = len(word) <= _SMALL or not word[0].isalpha()
    return small or word[0] in UPPER or words.fold(word) in rules.masthead_last
