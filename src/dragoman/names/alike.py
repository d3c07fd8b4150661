"""How alike two names of persons or companies are, with slips of the pen: to find a name in a list, not for identity.

A person who looks for a name wants "Kim Joonng-un" found; reports are never joined by so little (see `people`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from dragoman.names.files import settings
from dragoman.names.scripts import script_of
from dragoman.names.spelt import LEARNT
from dragoman.names.words import in_latin, likeness, translated

THRESHOLD = 0.76
"""Likeness from which two names may be one."""
INITIAL, ACRONYM, LETTERS = 0.88, 0.95, 0.97
"""Likeness of an initial and its word, of a name and its first letters, of names whose letters are one row."""
EXTRA_PERSON, EXTRA_COMPANY, COMMON = 0.3, 0.75, 0.35
"""How much a word counts that the other name does not have: of a person, of a company, one that many share."""
LONG = 9
"""Letters from which a name may have two slips."""
SLIPS = 2
"""Letters by which names that are cut into words differently may differ."""
LEAST = 0.7
"""Likeness of words from which they go together."""
CONTRADICTED = 0.75
"""What is left of a likeness where each name has a word that the other lacks, or a person's share but one word."""
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")


def alike(left: str, right: str, *, company: bool = False) -> float:
    """Likeness of two names, from 0 to 1. Legal forms, titles and the order of words count for little."""
    ours, theirs = tokens_of(left, company=company), tokens_of(right, company=company)
    if not ours or not theirs:
        return float(left.casefold() == right.casefold())
    if sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs):
        return 1.0
    if company and _glued(left) == _glued(right):
        return 1.0
    found = [_by_words(ours, theirs, company=company), LETTERS * _by_letters(ours, theirs)]
    if company and _acronym(ours, theirs):
        found.append(ACRONYM)
    return max(found)


def _glued(name: str) -> str:
    """A name with its legal form, written as one word: "SiemensAG"."""
    return re.sub(r"[\W_]", "", anyascii(name).casefold())


@lru_cache(maxsize=65536)
def tokens_of(name: str, *, company: bool = False) -> tuple[str, ...]:
    """The words of a name that tell something, in Latin letters."""
    joined = _DOTTED.sub(lambda found: found[0].replace(".", "").replace(" ", "") + " ", name)
    raw = [word.casefold() for word in _WORD.findall(joined)]
    if not company:
        titles = frozenset(settings("parts")["titles"])
        particles = frozenset(settings("parts")["particles"])
        kept = [word for word in raw if word not in titles and word not in particles] or raw
        return tuple(dict.fromkeys(_latin(word) for word in kept))
    text = f" {' '.join(raw)} "
    for form in _legal_forms():
        text = text.replace(f" {form} ", " ")
    canon = _canonical()
    words = [canon.get(word, word) for word in text.split()]
    kept = [word for word in words if word not in settings("companies")["small"]] or words or raw
    return tuple(_latin(word) for word in kept)


@lru_cache(maxsize=1)
def _legal_forms() -> tuple[str, ...]:
    forms = {form for line in settings("companies")["legal_forms"] for form in line}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    return {word: line[0] for line in settings("companies")["same"] for word in line}


@lru_cache(maxsize=65536)
def _latin(word: str) -> str:
    if script_of(word) in LEARNT:
        return "".join(in_latin(word)) + "\0" + word  # the word itself is kept: tables compare it better
    return re.sub(r"[^a-z0-9]", "", anyascii(word).casefold()) or word


def _by_words(ours: Sequence[str], theirs: Sequence[str], *, company: bool) -> float:
    """Each word with the likeliest one of the other name; words without one count against it."""
    pairs = sorted(
        ((_words(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)), key=lambda p: (-p[0], p[1:])
    )
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    likes: list[tuple[float, float]] = []
    for like, i, j in pairs:
        if like >= LEAST and i not in used_ours and j not in used_theirs:
            used_ours.add(i)
            used_theirs.add(j)
            likes.append((like, _weight(ours[i], company=company) + _weight(theirs[j], company=company)))
    alone = (
        [a for i, a in enumerate(ours) if i not in used_ours],
        [b for j, b in enumerate(theirs) if j not in used_theirs],
    )
    extra = _extra(alone[0], alone[1], company=company)
    if not likes:
        return 0.0
    total = sum(weight for _, weight in likes)
    value = sum(like * weight for like, weight in likes) / (total + extra)
    return value * CONTRADICTED if all(alone) or (not company and len(likes) == 1) else value


def _extra(ours: Sequence[str], theirs: Sequence[str], *, company: bool) -> float:
    each = EXTRA_COMPANY if company else EXTRA_PERSON
    return sum(each * _weight(word, company=company) for word in (*ours, *theirs))


def _weight(word: str, *, company: bool) -> float:
    size = len(word.partition("\0")[0])
    common = company and word in settings("companies")["common"]
    return min(size, 10) * (COMMON if common else 1.0)


@lru_cache(maxsize=131072)
def _words(one: str, other: str) -> float:
    left, _, ours = one.partition("\0")
    right, _, theirs = other.partition("\0")
    if left == right or (translated(left) and translated(left) == translated(right)):
        return 1.0
    if min(len(left), len(right)) == 1:
        return INITIAL if left[:1] == right[:1] and not (left + right).isdigit() else 0.0
    if left.isdigit() or right.isdigit():
        return 0.0
    letters = _near(left, right)
    if ours or theirs:
        like = likeness(ours or left, theirs or right)
        letters = max(letters, 0.95 if like.sure else 0.85 if like.fair else 0.0)
    return letters


def _near(left: str, right: str) -> float:
    return DamerauLevenshtein.normalized_similarity(left, right)


def _by_letters(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Likeness of names written as one word, where a slip or two tells them apart: words joined, cut, changed about."""
    left, right = ("".join(word.partition("\0")[0] for word in words) for words in (ours, theirs))
    most = SLIPS if min(len(left), len(right)) >= LONG else 1
    slips = DamerauLevenshtein.distance(left, right, score_cutoff=most)
    return _near(left, right) if slips <= most else 0.0


def _acronym(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    for short, long in ((ours, theirs), (theirs, ours)):
        if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[:1] for word in long):
            return True
    return False
