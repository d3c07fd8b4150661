"""Where to look for the names that one in another script may render, without comparing it with all of them."""

from functools import lru_cache
from itertools import product

from anyascii import anyascii

from dragoman.names.people import Name, words_of
from dragoman.names.scripts import HAN, LATIN, script_of
from dragoman.names.spelt import syllables
from dragoman.names.words import in_latin, kinds

SOUNDS = (
    *(("pbvf", "b"), ("w", "ba"), ("mn", "m"), ("lr", "l"), ("td", "t"), ("sz", "s"), ("k", "k")),
    *(("cgqx", "ks"), ("j", "sa"), ("h", "ka"), ("aeiouy", "a")),
)
"""Letters that a name may begin with, and the sounds that may be in other scripts."""
HISSED = frozenset(("dž", "dz", "dj", "ds"))
"""Beginnings that other scripts write as one hissing letter."""
_SOUND = {letter: sounds for letters, sounds in SOUNDS for letter in letters}


@lru_cache(maxsize=65536)
def keys_of(name: Name) -> frozenset[str]:
    """Keys of which two names that render each other share one at least: how the last word begins, and one before."""
    words = words_of(name)
    if not words:
        return frozenset()
    if len(words) == 1 and script_of(words[0]) == HAN and len(words[0]) > 1:  # the surname is the first sign
        words = (words[0][:1], words[0][1:])
    exact = frozenset(f"={text}" for text in _joined(words))
    others = frozenset(sound for word in words[:-1] or words for sound in _sounds(word))
    return exact | frozenset("".join(sorted(pair)) for pair in product(others, _sounds(words[-1])))


def _joined(words: Name) -> tuple[str, ...]:
    """The whole name as one word, by which Chinese signs and their sounds are found."""
    if script_of(words[-1]) == HAN:
        parts = ["".join(syllables(word)) for word in words]
        return "".join(parts), "".join((*parts[1:], parts[0]))
    return ("".join("".join(in_latin(word)) for word in words),) if script_of(words[-1]) == LATIN else ()


@lru_cache(maxsize=65536)
def _sounds(word: str) -> frozenset[str]:
    """Every sound with which a word may begin."""
    first = ["".join(in_latin(word)[:2])]
    if script_of(word) == HAN:
        first += syllables(word)[:1]
    return frozenset(sound for text in first for sound in _sounds_of(text))


def _sounds_of(text: str) -> str:
    if text[:1] == "đ" or text in HISSED:
        return "ts"
    return _SOUND.get(anyascii(text)[:1].casefold(), "a")


@lru_cache(maxsize=65536)
def sounds_of_name(name: Name) -> str:
    """The consonants of a name by kinds of sounds, the last word first: nearly the same for names that are one."""
    words = words_of(name)
    if len(words) == 1 and script_of(words[0]) == HAN and len(words[0]) > 1:
        words = (words[0][1:], words[0][:1])
    return " ".join(kinds(word) for word in (*words[-1:], *words[:-1]))
