"""How well a word of a name in one script renders one in another."""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from dragoman.names.files import settings
from dragoman.names.scripts import ARABIC, HAN, LATIN, script_of
from dragoman.names.spelt import LEARNT, Letters, readings
from dragoman.names.tables import tables

AHEAD, BACK = 0.7, 0.3
"""How much it counts that the Latin letters give the others, and the others the Latin ones (not of Chinese)."""
NO = -99.0
SURE = ((-1.75, -6.0), (-2.0, -3.5))
"""Mean log-probability of a letter, and of the weakest step, from which two words are renderings for sure."""
FAIR, FAIR_STEP = -2.3, -8.5
"""The same, from which they may be."""
NEAR, NEAR_STEP = -2.8, -6.5
"""The same for a given name beside a surname that fits for sure."""
FAIR_SIGNS = -3.7
"""Mean log-probability of a Chinese sign from which it may be."""


_KIND = {letter: kind for kind in ("bpvfw", "m", "n", "lr", "td", "szcjx", "kgqh") for letter in kind}
_KIND = {letter: kind[0] for letter, kind in _KIND.items()}
"""Letters of consonants by kinds that scripts put for one another."""
MOST = 1
"""Consonants by which short words may differ in kind and still be compared."""


class Likeness(NamedTuple):
    """Mean log-probability of a letter (0 is best), and that of the weakest step the better way."""

    mean: float
    weakest: float
    signs: bool = False  # Chinese signs, which tell less

    @property
    def sure(self) -> bool:
        """Whether one is the other for sure."""
        return not self.signs and any(self.mean >= mean and self.weakest >= step for mean, step in SURE)

    @property
    def fair(self) -> bool:
        """Whether one may be the other."""
        return self.mean >= FAIR_SIGNS if self.signs else self.mean >= FAIR and self.weakest >= FAIR_STEP

    @property
    def near(self) -> bool:
        """Whether one may be the other beside a surname that is the same for sure."""
        return self.fair or (not self.signs and self.mean >= NEAR and self.weakest >= NEAR_STEP)


UNLIKE = Likeness(NO, NO)
SAME = Likeness(0.0, 0.0)
NATIVE = Likeness(-2.0, -6.0)
"""Likeness of an Arabic or Persian word to a Latin one with its consonants and long vowels, and short ones between."""


@lru_cache(maxsize=131072)
def likeness(one: str, other: str) -> Likeness:
    """How well two words render each other, at least one of which is in a script with a table."""
    left, right = script_of(one), script_of(other)
    if translated(one) and translated(one) == translated(other):
        return SAME
    if HAN not in {left, right} and _hopeless(one, other):
        return UNLIKE
    if left == right:
        return SAME if set(readings(one)) & set(readings(other)) else _by_latin(one, other)
    if left == LATIN:
        return _of_latin(readings(one)[0], other, right)
    if right == LATIN:
        return _of_latin(readings(other)[0], one, left)
    return _by_latin(one, other)


def _by_latin(one: str, other: str) -> Likeness:
    """Two words of which none is Latin: the better of the two ways over Latin."""
    ways = ((one, other), (other, one))
    found = [_of_latin(latin, word, script_of(word)) for by, word in ways if (latin := in_latin(by))]
    return max(found, key=lambda like: like.mean, default=UNLIKE)


def _of_latin(latin: Letters, word: str, script: str) -> Likeness:
    if script not in LEARNT or not latin:
        return UNLIKE
    found = [_read(latin, letters, script) for letters in readings(word) if letters]
    best = max(found, key=lambda like: (like.fair, like.mean), default=UNLIKE)
    return NATIVE if script == ARABIC and not best.fair and _unvowelled(word).fullmatch(_single(latin)) else best


def _single(latin: Letters) -> str:
    """The letters as one text, doubled consonants written once."""
    return re.sub(r"([^aeiou])\1", r"\1", "".join(latin))


@lru_cache(maxsize=65536)
def _unvowelled(word: str) -> re.Pattern[str]:
    """What an Arabic or Persian name may be in Latin letters, where its short vowels are not written."""
    rules = settings("letters")[ARABIC]
    sounds = [rules["sounds"][letter] for letter in word if letter in rules["sounds"]]
    return re.compile(rules["short"].join(sounds) if len(sounds) > len("ab") else "(?!)")


def _read(latin: Letters, letters: Letters, script: str) -> Likeness:
    pair = tables(script)
    ahead = pair.of_latin.rendering(latin, letters)
    if script == HAN:
        return Likeness(ahead.total / len(letters), ahead.weakest, signs=True)
    back = pair.into_latin.rendering(letters, latin)
    mean = (ahead.total / len(letters) + back.total / len(latin)) / 2
    return Likeness(mean, max(ahead.weakest, back.weakest))


def rank(latin: Letters, word: str, *, one_way: bool = False) -> float:
    """By how much a Latin spelling is to be preferred for a word: a log-probability of all its letters."""
    script = script_of(word)
    pair = tables(script)
    found = []
    for letters in readings(word):
        ahead = pair.of_latin.rendering(latin, letters).total
        alone = one_way or script == HAN
        found.append(ahead if alone else AHEAD * ahead + BACK * pair.into_latin.rendering(letters, latin).total)
    return max(found, default=NO)


def _hopeless(one: str, other: str) -> bool:
    """Whether the consonants of two words differ so much that their letters need not be compared."""
    left, right = kinds(one), kinds(other)
    most = max(MOST, max(len(left), len(right)) // 2)
    return Levenshtein.distance(left, right, score_cutoff=most) > most


@lru_cache(maxsize=65536)
def kinds(word: str) -> str:
    """The kinds of the consonants of a word, each once where several of a kind follow one another."""
    plain = anyascii("".join(in_latin(word))).casefold()
    kinds = "".join(_KIND.get(letter, "") for letter in plain)
    return re.sub(r"(.)\1+", r"\1", kinds)


@lru_cache(maxsize=65536)
def in_latin(word: str) -> Letters:
    """The word as it is most probably written in Latin letters; its own where it is Latin."""
    script, ways = script_of(word), readings(word)
    if script not in LEARNT:
        return ways[0] if ways else ()
    return tables(script).into_latin.written(ways[0]) if ways else ()


def without_ending(word: str) -> tuple[str, ...]:
    """What a word may be without a case ending, as the rules of its script have them; without the word itself."""
    rules = settings("letters").get(script_of(word), {}).get("endings", ())
    low = word.casefold()
    found = (re.sub(f"{cut}$", put, low) for cut, put in rules if low.endswith(cut) and len(low) - len(cut) > len("ab"))
    return tuple(dict.fromkeys(found))


def translated(word: str) -> int:
    """The number of the given name that languages put in their own form, 0 for another word."""
    return _translated().get(word.casefold(), 0)


@lru_cache(maxsize=1)
def _translated() -> dict[str, int]:
    return {form: number for number, forms in enumerate(settings("parts")["translated"], 1) for form in forms}
