"""Whether a full name in one script is one in another, word by word, and how sure that is.

"one": the letters leave no doubt, as between Cyrillic and Latin. "fits": it may be, and reports must have more in
common; Arabic and Persian leave vowels out, Chinese signs render sounds roughly. "two": it is somebody else's name.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from dragoman.model.message import message
from dragoman.names.files import settings
from dragoman.names.scripts import ARABIC, CYRILLIC, HAN, LATIN, script_of_name
from dragoman.names.spelt import LEARNT, latin_letters, syllables
from dragoman.names.words import SAME, UNLIKE, Likeness, in_latin, kinds, likeness, without_ending

Name = tuple[str, ...]
Verdict = Literal["one", "fits", "two"]
HOPELESS = -6.0
"""Likeness of words below which no ending between them is looked for."""
SHORT = 3
"""Letters up to which words prove little: two such words leave a doubt."""
SIGNS = 2
"""Signs of a Chinese given name at most."""
MEAN_OF_SIGNS = -2.75
"""Mean over the words of a name in Chinese signs from which it may be the other."""
_PARTS = re.compile(r"[\s\-‐‑–·•・\u200c.,]+")
_QUOTES = str.maketrans("", "", "'’ʼ`ʻ‘\u200f\u200e")


class Fit(NamedTuple):
    """What the letters of two names tell: verdict, mean log-probability of a letter, and why."""

    verdict: Verdict
    score: float
    because: str


_NOT = Fit("two", -99.0, "the letters of one do not render the other")


def across(left: Name, right: Name) -> bool:
    """Whether the two are in scripts that are compared by letter correspondences."""
    scripts = {script_of_name(left), script_of_name(right)}
    return bool(scripts & LEARNT) and scripts <= LEARNT | {LATIN}


@lru_cache(maxsize=131072)
def fit(left: Name, right: Name) -> Fit:
    """Whether two names may be one person's, at least one of them in a script with a table."""
    scripts = frozenset((script_of_name(left), script_of_name(right)))
    if HAN in scripts and (known := _chinese(left, right)) is not None:
        return known
    ours, theirs = words_of(left), words_of(right)
    if not ours or not theirs:
        return _NOT
    judge = _with_ending if CYRILLIC in scripts else likeness
    found = [likes for order in _orders(ours) if (likes := _aligned(order, theirs, judge))]
    whole = _as_one_word(left, right) if len(ours) != len(theirs) else None
    if whole is not None and whole.fair:
        found.append([whole])
    judged = [_judged(likes, ours, theirs, scripts) for likes in found]
    return max(judged, key=lambda fit: (fit.verdict == "one", fit.verdict == "fits", fit.score), default=_NOT)


def _orders(words: Name) -> tuple[Name, ...]:
    """The words as they stand, and with the surname first or last."""
    if len(words) == 1:
        return (words,)
    return tuple(dict.fromkeys((words, (*words[1:], words[0]), (words[-1], *words[:-1]))))


@lru_cache(maxsize=65536)
def words_of(name: Name) -> Name:
    """The words that tell persons apart: without titles and particles, cut at hyphens, without an Arabic article."""
    parts = settings("parts")
    titles, particles = frozenset(parts["titles"]), frozenset(parts["particles"])
    words = _servants([word for part in name if part.casefold() not in titles for word in _cut(part)])
    kept = [word for word in words if word.casefold() not in titles and word.casefold() not in particles]
    return tuple(_without_article(word) for word in kept or words)


def _servants(words: list[str]) -> list[str]:
    """The words, those that make one name with the next joined to it."""
    found: list[str] = []
    for word in reversed(words):
        if found and word.casefold() in settings("parts")["joined_to_next"]:
            found[-1] = word + found[-1]
        else:
            found.append(word)
    return found[::-1]


def _cut(word: str) -> list[str]:
    plain = unicodedata.normalize("NFC", word).translate(_QUOTES)
    return [part for part in _PARTS.split(plain) if part]


def _without_article(word: str) -> str:
    articles = settings("letters")[ARABIC]["article"]
    return next((word[len(a) :] for a in articles if word.startswith(a) and len(word) > len(a) + 2), word)


Judge = Callable[[str, str], Likeness]


def _aligned(ours: Name, theirs: Name, judge: Judge) -> list[Likeness] | None:
    """How like the words are that go together: the last with the last; of the longer name, others may be left out."""
    short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    if len(short) == 1:
        alone = judge(short[0], long[0])
        return [alone] if len(long) == 1 and alone.fair else None
    last = _one_word(short[-1], long[-1], judge)
    if not last.fair:
        return None
    found: list[Likeness] = []
    rest = iter(long[:-1])
    for word in short[:-1]:
        likes = (_one_word(word, other, judge) for other in rest)
        like = next((like for like in likes if like.fair or (like.near and last.sure and not found)), None)
        if like is None:
            return None
        found.append(like)
    return [*found, last]


def _one_word(one: str, other: str, judge: Judge) -> Likeness:
    """How like two words of full names are; an initial is as like as its letter is."""
    if min(len(one), len(other)) == 1 and script_of_name((one, other)) != HAN:
        ours, theirs = in_latin(one)[:1], in_latin(other)[:1]
        return SAME if ours and ours == theirs else UNLIKE
    return judge(one, other)


@lru_cache(maxsize=65536)
def _with_ending(one: str, other: str) -> Likeness:
    """How like two words are, of which a Cyrillic one may have kept one case ending."""
    like = likeness(one, other)
    if like.sure or like.mean < HOPELESS:
        return like
    ways = [*((base, other) for base in without_ending(one)), *((one, base) for base in without_ending(other))]
    bare = [found for a, b in ways if kinds(a) == kinds(b) and (found := likeness(a, b)).sure]
    return max(bare, key=lambda found: found.mean, default=like)


def _as_one_word(left: Name, right: Name) -> Likeness | None:
    """The names written as one word each: "Abdelfattah" may be two words in another script."""
    if min(len(left), len(right)) == 1 and max(len(left), len(right)) > 1:
        return None
    one, other = ("".join(part for word in name for part in _cut(word)) for name in (left, right))
    return likeness(one, other)


def _judged(likes: Sequence[Likeness], ours: Name, theirs: Name, scripts: frozenset[str]) -> Fit:
    score = round(sum(like.mean for like in likes) / len(likes), 2)
    if not all(like.near for like in likes) or (likes[0].signs and score < MEAN_OF_SIGNS):
        return _NOT
    because = message(
        "the letters of “{one}” and “{other}” render each other ({score} a letter)",
        one=" ".join(ours), other=" ".join(theirs), score=f"{score:.2f}",
    )  # fmt: skip
    full = min(len(ours), len(theirs)) > 1 and any(len(w) > SHORT for w in ours) and any(len(w) > SHORT for w in theirs)
    if scripts <= {LATIN, CYRILLIC} and full and all(like.sure for like in likes):
        return Fit("one", score, because)
    return Fit("fits", score, because)


def _chinese(left: Name, right: Name) -> Fit | None:
    """A Chinese person's name, signs beside its sounds: 王毅 is Wang Yi. None where the signs render a foreign name."""
    signs, other = (left, right) if script_of_name(left) == HAN else (right, left)
    text = "".join(signs)
    if script_of_name(other) == HAN:
        same = [syllables(word) for word in signs] == [syllables(word) for word in other]
        return Fit("one" if signs == other else "fits", 0.0, message("the signs sound the same")) if same else _NOT
    if len(_cut(text)) > 1 or len(syllables(text)) > _surname_signs(text) + SIGNS or len(other) == 1:
        return None
    sounds, given = syllables(text), "".join(latin_letters("".join(words_of(other))))
    surname = _surname_signs(text)
    orders = {"".join(sounds), "".join((*sounds[surname:], *sounds[:surname]))}
    because = message("the signs {signs} sound as “{name}”", signs=text, name=" ".join(other))
    return Fit("fits", 0.0, because) if given in orders else None


def _surname_signs(text: str) -> int:
    return next((len(s) for s in settings("letters")[HAN]["compound_surnames"] if text.startswith(s)), 1)
