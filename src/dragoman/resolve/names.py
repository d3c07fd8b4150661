"""When two spellings are one name: consonants and vowels folded as languages swap them, then compared.

"Pezeshkian" and "Peseshkian", "Sergey" and "Sergej" are one; "Rais" and "Raisi", "Lavrov" and "Lavrentyev" are not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from dragoman.lang.vocabulary import given_names

SAME_SURNAME, SAME_FIRST = 0.93, 0.92
"""Likeness of folded spellings from which surnames, and first names beside equal surnames, count as one."""
NEAR = 0.85
"""Likeness of coarse spellings below which surnames need not be compared letter by letter."""
TURNED = 2
"""Words of a name that may be written surname first."""
SHORT = 4
"""A surname of so few letters is another one with a letter added: "Rais" and "Raisi", "Kohl" and "Kohler"."""
FORMING = frozenset(("ic", "ski", "ska", "enko", "uk", "ian", "es", "son", "sen"))
"""Endings, as folded, that make another surname of one: "Petrov" and "Petrovic", "Martin" and "Martinez"."""
PARTICLES = frozenset(
    (*("al", "ar", "as", "ash", "at", "az", "el", "ul", "bin", "ben", "ibn", "bint", "abu", "la", "le", "van", "von"),
     *("da", "das", "de", "del", "den", "der", "di", "do", "dos", "du"))
)  # fmt: skip
"""Parts of names that very different persons share."""
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|at|az|ul)[-‑'’](?=\w{3})", re.IGNORECASE)
_FOLDS = (
    *(("dsch", "j"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("ch", "c"), ("cz", "c"), ("sh", "s"), ("sz", "s")),
    *(("dzh", "j"), ("zh", "z"), ("dj", "j"), ("kh", "h"), ("gh", "k"), ("ph", "f"), ("th", "t"), ("ck", "k")),
    *(("q", "k"), ("g", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ii", "i")),
    *(("z", "s"), ("x", "ks"), ("-", ""), ("'", "")),
)
_VOWELS = re.compile(r"[aeiou]")
_OPEN = frozenset("aeiou")
_UNSURE = frozenset("ckhs")
"""What a "ch" or "c" may stand for in the spelling of some language."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A spelling without what languages write differently: that of "Peseschkian" is that of "Pezeshkian"."""
    text = anyascii(word.casefold().replace("dž", "j")).casefold()
    for old, new in _FOLDS:
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]", "", text))


@lru_cache(maxsize=65536)
def numbered(word: str) -> str:
    """The folded spelling with its digits: "MH17" and "MH370" are two."""
    return folded(word) + "".join(letter for letter in word if letter.isdigit())


@lru_cache(maxsize=65536)
def surname(name: tuple[str, ...]) -> str:
    """The last word of a name, folded, without an Arabic article: that of "Bashar al-Assad" is that of "Assad"."""
    return folded(_ARTICLE.sub("", name[-1]))


@lru_cache(maxsize=65536)
def blocks_of(name: tuple[str, ...]) -> tuple[str, str]:
    """Keys of which two names of one person share at least one: how the surname begins, how the whole does."""
    whole = coarse(joined(name))
    return coarse(surname(name))[:2], f"{whole[:4]} {whole[-1:]}"


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's. A bare surname is one with an equal surname only."""
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        return surname(left) == surname(right)
    if like_surnames(surname(left), surname(right)):
        return like_given(left[:-1], right[:-1])
    return joined(left) == joined(right) or _turned(left, right)


def _turned(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one is the other with the surname first: "Kadar Janos" is Janos Kadar, but "Ahmed Hassan" his own man."""
    if not len(left) == len(right) == TURNED or [folded(w) for w in left] != [folded(w) for w in reversed(right)]:
        return False
    return sum(word.casefold() in given_names() for word in left) == 1


def like_surnames(left: str, right: str) -> bool:
    """Whether two folded surnames may be spellings of one."""
    return left == right or any(_one_surname(a, b) for a in _readings(left) for b in _readings(right))


def _one_surname(one: str, other: str) -> bool:
    short, long = (other, one) if len(other) < len(one) else (one, other)
    if long != short and long.startswith(short) and (len(short) <= SHORT or long.removeprefix(short) in FORMING):
        return False
    return JaroWinkler.normalized_similarity(short, _as_written_in(long, short)) >= SAME_SURNAME


def joined(name: tuple[str, ...]) -> str:
    """A whole name as one folded word."""
    return folded("".join(name))


@lru_cache(maxsize=65536)
def coarse(text: str) -> str:
    """The folded spelling with all that "ch" may stand for as one letter."""
    return re.sub(r"^i(?=[aeou])|[ckhs]", "k", text)


def near_surnames(own: str, others: Sequence[str]) -> Iterator[int]:
    """Places of those among many surnames (folded, then `coarse`) that may be like `own`, in order.

    Never fewer than `like_surnames` finds: one letter for all unsure ones brings spellings nearer, and the bound
    is below its own.
    """
    found = process.extract(own, others, scorer=JaroWinkler.normalized_similarity, score_cutoff=NEAR, limit=None)
    return iter(sorted(place for _, _, place in found))


def like_given(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the first names of one stand among those of the other, in order, spelt alike or as initials.

    So middle names may be left out, but two who share no more than a middle name are two.
    """
    ours, theirs = _given(left), _given(right)
    if len(ours) == len(theirs) == 1:
        return _like(ours[0], theirs[0])
    short, long = (theirs, ours) if len(theirs) < len(ours) else (ours, theirs)
    further = iter(long)
    return all(any(_like(a, b) for b in further) for a in short) or joined(ours) == joined(theirs)


@lru_cache(maxsize=65536)
def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell persons apart: all but particles, unless there is nothing else ("Ben", "Al")."""
    return tuple(w for w in words if w.casefold() not in PARTICLES) or words


@lru_cache(maxsize=131072)
def _like(a: str, b: str) -> bool:
    x, y = folded(a), folded(b)
    if not x or not y:
        return False
    if len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1:
        return x[0] == y[0]
    return any(_alike(one, other) for one in _readings(x) for other in _readings(y))


def _alike(x: str, written: str) -> bool:
    y = _as_written_in(written, x)
    bare = _skeleton(x)
    if (len(bare) > 1 and bare == _skeleton(y)) or _short_for(x, y):
        return True
    return JaroWinkler.normalized_similarity(x, y) >= SAME_FIRST


@lru_cache(maxsize=65536)
def _skeleton(text: str) -> str:
    """The consonants of a folded spelling."""
    return _VOWELS.sub("", text)


def _readings(text: str) -> tuple[str, ...]:
    """A folded spelling, and that with a "j" at its beginning read as in "Josep" or "Japarov"."""
    return (text, f"s{text[1:]}") if text[:1] == "i" and text[1:2] in ("a", "e", "o", "u") else (text,)


def _short_for(x: str, y: str) -> bool:
    """Whether one is the other cut short: "Joe" for "Joseph", "Mike" for "Michael", "Tony" for "Antony"."""
    short, long = x.replace("c", "k"), y.replace("c", "k")
    if len(short) > len(long):
        short, long = long, short
    if len(short) >= SHORT and long.endswith(short):
        return True
    return len(short) > 1 and long.startswith(short[:-1] if short[-1] in _OPEN else short)


def _as_written_in(text: str, model: str) -> str:
    """`text` with an unsure letter read as in `model`, where the two are of one length."""
    if len(text) != len(model) or not ("c" in text or "c" in model):
        return text
    return "".join(m if "c" in (t, m) and {t, m} <= _UNSURE else t for t, m in zip(text, model, strict=True))
