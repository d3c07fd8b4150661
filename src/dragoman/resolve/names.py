"""When two spellings are one name: consonants and vowels folded as languages swap them, then compared.

"Pezeshkian" and "Peseshkian", "Sergey" and "Sergej" are one; "Rais" and "Raisi", "Lavrov" and "Lavrentyev" are not.
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

SAME_SURNAME, SAME_FIRST = 0.93, 0.92
"""Likeness of folded spellings from which surnames, and first names beside equal surnames, count as one."""
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
def surname(name: tuple[str, ...]) -> str:
    """The last word of a name, folded, without an Arabic article: that of "Bashar al-Assad" is that of "Assad"."""
    return folded(_ARTICLE.sub("", name[-1]))


def blocks_of(name: tuple[str, ...]) -> tuple[str, str]:
    """Keys of which two names of one person share at least one: how the surname begins, how the whole does."""
    whole = _coarse(joined(name))
    return _coarse(surname(name))[:2], f"{whole[:4]} {whole[-1:]}"


def same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's. A bare surname is one with an equal surname only."""
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        return surname(left) == surname(right)
    if like_surnames(surname(left), surname(right)):
        return _first_names(left[:-1], right[:-1])
    return joined(left) == joined(right)


def like_surnames(left: str, right: str) -> bool:
    """Whether two folded surnames may be spellings of one."""
    return left == right or any(_one_surname(a, b) for a in _readings(left) for b in _readings(right))


def _one_surname(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if long != short and long.startswith(short) and (len(short) <= SHORT or long.removeprefix(short) in FORMING):
        return False
    return JaroWinkler.normalized_similarity(short, _as_written_in(long, short)) >= SAME_SURNAME


def joined(name: tuple[str, ...]) -> str:
    """A whole name as one folded word."""
    return folded("".join(name))


def _coarse(text: str) -> str:
    """The folded spelling with all that "ch" may stand for as one letter."""
    return re.sub(r"^i(?=[aeou])|[ckhs]", "k", text)


def _first_names(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Any first name in common, spelt alike or as an initial; middle names may be left out."""
    ours, theirs = _given(left), _given(right)
    return any(_like(a, b) for a in ours for b in theirs) or joined(ours) == joined(theirs)


def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell persons apart: all but particles, unless there is nothing else ("Ben", "Al")."""
    return tuple(w for w in words if w.casefold() not in PARTICLES) or words


@lru_cache(maxsize=65536)
def _like(a: str, b: str) -> bool:
    x, y = folded(a), folded(b)
    if not x or not y:
        return False
    if len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1:
        return x[0] == y[0]
    return any(_alike(one, _as_written_in(other, one)) for one in _readings(x) for other in _readings(y))


def _alike(x: str, y: str) -> bool:
    same = _VOWELS.sub("", x) == _VOWELS.sub("", y) and len(_VOWELS.sub("", x)) > 1
    return same or _short_for(x, y) or JaroWinkler.normalized_similarity(x, y) >= SAME_FIRST


def _readings(text: str) -> tuple[str, ...]:
    """A folded spelling, and that with a "j" at its beginning read as in "Josep" or "Japarov"."""
    return (text, f"s{text[1:]}") if text[:1] == "i" and text[1:2] in ("a", "e", "o", "u") else (text,)


def _short_for(x: str, y: str) -> bool:
    """Whether one is the other cut short: "Joe" for "Joseph", "Mike" for "Michael", "Tony" for "Antony"."""
    short, long = sorted((x.replace("c", "k"), y.replace("c", "k")), key=len)
    if len(short) >= SHORT and long.endswith(short):
        return True
    return len(short) > 1 and long.startswith(re.sub(r"[aeiou]$", "", short))


def _as_written_in(text: str, model: str) -> str:
    """`text` with an unsure letter read as in `model`, where the two are of one length."""
    if len(text) != len(model):
        return text
    return "".join(m if "c" in (t, m) and {t, m} <= _UNSURE else t for t, m in zip(text, model, strict=True))
