"""What capitals prove: which words are acronyms, which are shouted, and which the report knows as part of a name."""

import re

from dragoman.annotate.scan import Scan

SHOUTED, STRETCH = 5, 3
"""Letters above which a word in capitals is shouted rather than an acronym, and such words in a row that are so."""
ACRONYM = re.compile(r"[^\W\d_]{2,6}(?:[-–]?[a-zčćđšž]{1,3})?")


def known(scan: Scan, i: int) -> bool:
    """Whether token `i` was seen as part of a name in the body, in this or another form: "Landritova" of Landrit."""
    word, inflection = scan.word(i), scan.vocabulary.inflection
    return any(scan.knows(base) for base, _ in inflection.bases(word)) or any(map(scan.knows, inflection.owner(word)))


def shouting(scan: Scan, i: int) -> bool:
    """Whether token `i` is in capitals, as the names of agencies under a picture are."""
    return scan.sentence.words[i].isupper() and len(scan.word(i)) > 1 and not scan.shouted


def acronym(scan: Scan, i: int) -> bool:
    """Whether token `i` is a word of capitals in a sentence that is not all capitals ("HDZ", "NATO-a")."""
    word = scan.sentence.words[i] if 0 <= i < len(scan.sentence) else ""
    capitals = word.rstrip("abcdefghijklmnopqrstuvwxyzčćđšž").rstrip("-–")
    if not (1 < len(capitals) <= SHOUTED + 1 and capitals.isupper() and ACRONYM.fullmatch(word)) or scan.shouted:
        return False
    return not _word_in_capitals(scan, i, capitals.casefold())


def _word_in_capitals(scan: Scan, i: int, word: str) -> bool:
    """Whether it is a word or abbreviation that names no body, or stands among others in capitals."""
    if word in scan.vocabulary.abbreviations or word in scan.vocabulary.closed:
        return True
    if word in scan.small and scan.word(i) == word:
        return True
    if scan.word(i) != word:
        return False
    around = [k for k in range(max(0, i - STRETCH + 1), min(scan.size, i + STRETCH)) if shouting(scan, k)]
    return any(k + 1 in around and k + 2 in around for k in around)


def further_title(scan: Scan, at: int) -> tuple[int, bool]:
    """Where the name begins after more words that tell what somebody is ("Deputy Chief Constable A B")."""
    first = at
    while scan.capital(at) and scan.word(at) in scan.vocabulary.plain_words and scan.capital(at + 1):
        at += 1
    return at, at > first


def length(scan: Scan, i: int, end: int) -> int:
    """Tokens of a name; without capitals those that tell a father or house are not counted: "حمد بن جاسم آل ثانی"."""
    small = frozenset[str]() if scan.vocabulary.pack.capitals else scan.vocabulary.particles
    return sum(scan.word(k) not in small for k in range(i, end))
