"""What a body is for: "of Labour", "for Security and Peace", "za zaštitu voda" behind the noun for it."""

from dragoman.annotate.capitals import acronym
from dragoman.annotate.scan import Scan

LONGEST = 5
"""Tokens of the first matter of a body."""
FURTHER = 3
"""Words of a further matter: "Social Affairs"."""
ADJECTIVES = 2
"""Adjectives before a small noun in the name of a body."""
SOMEBODY = frozenset(("office", "counterpart", "generic", "group"))
"""Kinds of nouns that announce a name."""


def complement(scan: Scan, at: int) -> int | None:
    """End of "of Labour", "for Security and Peace", "za zaštitu voda" after a body's noun."""
    words = scan.vocabulary
    if scan.word(at) not in words.body_links:
        return None
    first = at + 1 + (scan.word(at + 1) in words.words.determiners and not words.pack.by_case)
    if scan.capital(first) and scan.word(first) not in words.closed and first not in scan.timed:
        end = first + 1
        while (
            scan.capital(end)
            and scan.word(end) not in words.closed
            and end not in scan.timed
            and end - first < LONGEST
            and not (scan.given(end) and scan.capital(end + 1))
        ):
            end += 1
        return end if words.pack.by_case else _last_matter(scan, end) or end
    return _small_noun(scan, first) if words.pack.by_case else None


def _last_matter(scan: Scan, at: int) -> int | None:
    """End of ", Industry and Social Affairs" behind "Ministry of Trade", None where no more matters follow."""
    conjunctions = scan.vocabulary.words.conjunctions
    while scan.word(at) == "," and scan.word(at + 1) not in conjunctions:
        end = _matter(scan, at + 1)
        if end is None:
            return None
        at = end
    at += scan.word(at) == ","
    return _matter(scan, at + 1) if scan.word(at) in conjunctions else None


def _matter(scan: Scan, at: int) -> int | None:
    """End of "Social Affairs"; None of who or what is somebody else."""
    end = at
    while scan.capital(end) and scan.word(end) not in scan.vocabulary.closed and end not in scan.timed:
        someone = any(hit.entry.kind in SOMEBODY for hit in scan.nouns(end))
        named = scan.names(end) or (scan.given(end) and scan.capital(end + 1))
        if someone or named or scan.body_noun(end) or acronym(scan, end):
            return None
        end += 1
    return end if at < end <= at + FURTHER else None


def _small_noun(scan: Scan, at: int) -> int | None:
    """End of the noun that begins at token `at`, with adjectives before it and a genitive behind it."""
    end = at
    while end - at < ADJECTIVES and _agree(scan, end):
        end += 1
    if not _small(scan, end):
        return None
    return genitive(scan, end + 1) or end + 1


def _small(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    return word.isalpha() and word not in scan.vocabulary.closed and i not in scan.timed


def _agree(scan: Scan, i: int) -> bool:
    """Whether token `i` is an adjective with its noun, or a further adjective, behind it."""
    word, following = scan.word(i), scan.word(i + 1)
    if not word.endswith(scan.vocabulary.adjectival) or not (_small(scan, i) and _small(scan, i + 1)):
        return False
    return not scan.capital(i + 1) and following[-1:] in scan.vocabulary.agreement.get(word[-1:], "")


def genitive(scan: Scan, at: int) -> int | None:
    """End of an adjective and noun in the genitive, both small: "vanjskih poslova"."""
    first = _small(scan, at) and not scan.capital(at) and scan.word(at).endswith(scan.vocabulary.genitive_endings)
    return at + 2 if first and _small(scan, at + 1) and not scan.capital(at + 1) else None
