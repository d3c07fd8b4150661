"""English texts that remember how they were made, so that they can be said in another language.

A stage writes its reasons in English. A `Message` is that English text, a `str` in every way; its pattern and parts are
kept beside it, and `dragoman.lang.retold` says them again in the language of a brief. What stands in a part as it is
(a quotation, the name of an outlet) is a plain `str`.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from dragoman.model.dates import Interval
from dragoman.model.edtf import edtf_of, in_words

TermKind = Literal["name", "office", "dates", "word"]


class Message(str):
    """A text with the English pattern that it fills and what it is filled with."""

    __slots__ = ("parts", "pattern")
    pattern: str
    parts: Mapping[str, str]


class Term(str):
    """A word with another in every language: an actor, place or state by its key, an office, dates, a noun."""

    __slots__ = ("key", "kind")
    kind: TermKind
    key: str


class Row(str):
    """Several texts with a separator between them."""

    __slots__ = ("items", "mark")
    items: tuple[str, ...]
    mark: str


def message(pattern: str, /, **parts: str) -> Message:
    """The English text of a pattern with its `{parts}`.

    >>> message("both in {place}", place="Oslo")
    'both in Oslo'
    """
    made = Message(pattern.format(**parts))
    made.pattern, made.parts = pattern, parts
    return made


def term(kind: TermKind, key: str, english: str) -> Term:
    """A word that is looked up by its key where the language is not English."""
    made = Term(english)
    made.kind, made.key = kind, key
    return made


def row(mark: str, items: Iterable[str]) -> Row:
    """The texts with `mark` between them, as by `mark.join(items)`."""
    kept = tuple(items)
    made = Row(mark.join(kept))
    made.items, made.mark = kept, mark
    return made


def dates(days: Interval, english: str = "") -> Term:
    """Days in words, or as `english` writes them."""
    return term("dates", edtf_of(days)[0], english or in_words(days))
