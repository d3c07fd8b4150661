"""What any passage says happens, without an event type: a word, and who and what stands beside it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.dates import TimeExpr

STEM = 6
"""Letters of a word that are compared, so that endings do not matter."""
PredicateKind = Literal["verb", "noun", "state"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PredicateMention:
    """A verb, noun or adjective that tells something happened. Offsets are characters of the report's text.

    `root` is the name under which words for one happening are one ("explosion", "exploded": "explode"). `doer` and
    `other` are the stems of the words of its subject and of what else stands beside it; `names` are the mentions
    (indices) among all of these.
    """

    report: str
    sentence: int
    start: int
    end: int
    lemma: str
    root: str
    kind: PredicateKind
    saying: bool = False
    negated: bool = False
    future: bool = False
    doer: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    names: tuple[int, ...] = ()
    place: int | None = None
    time: TimeExpr | None = None
    title: bool = False
