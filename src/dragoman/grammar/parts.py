"""Verbs of several words in languages where the verb closes its clause: "امضا کردند", "وارد مسکو شد"."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.grammar.verbs import ELIDED, Verb

if TYPE_CHECKING:
    from dragoman.grammar.view import View

NEGATED, PERFECT = "negated", "perfect"
"""Tags of a form that says that something is not so ("نکرد"), and of one that is an adjective too ("شده")."""
APART, JOINED = 20, 3
"""Tokens before a verb among which a part of it may stand apart, and words that "and" may join to a part."""

Readings = tuple[tuple[Verb, frozenset[str]], ...]


def final_readings(view: "View", i: int, known: Iterable[tuple[Verb, frozenset[str]]]) -> Readings:
    """The verbs that the form at token `i` closes, those of the most words first, and of these the nearest."""
    if all(tags == ELIDED for _, tags in known):
        return _elided(view, i, known)
    before = [(parts_before(view, i, verb), verb, tags) for verb, tags in known if tags != ELIDED]
    words = view.vocabulary.words
    alone = view.word(i - 1) not in words.prepositions
    whole = [
        (at, verb, tags) for at, verb, tags in before if at < i or (alone and not verb.rest) or _apart(view, i, verb)
    ]
    if any(verb.rest for _, verb, _ in whole):  # "ادامه دارد" is no "دارد"
        whole = [one for one in whole if one[1].rest]
    order = sorted(whole, key=lambda one: (-len(one[1].rest), -one[0]))
    return tuple((verb, tags) for _, verb, tags in order if PERFECT not in tags or _closes(view, i))


def _elided(view: "View", i: int, known: Iterable[tuple[Verb, frozenset[str]]]) -> Readings:
    """A verb of which only a part stands here, behind its object and before "and", told by the form of the next."""
    if view.word(i + 1) not in view.vocabulary.words.conjunctions or not _object_before(view, i):
        return ()
    for j in range(i + 2, min(len(view), i + APART)):
        if view.word(j) in view.vocabulary.words.subordinators or view.word(j) in (".", ";", ":"):
            break
        forms = [(verb.head, tags) for verb, tags in view.verbs.at(view.word(j)) if tags != ELIDED]
        if forms:
            return tuple((verb, tags) for verb, _ in known for head, tags in forms[:1] if head == verb.head)
    return ()


def _object_before(view: "View", i: int) -> bool:
    """Whether the mark of an object stands before token `i`, no more than an adverb between: "را به شدت محکوم"."""
    marks = view.verbs.object_marks
    return any(view.word(j) in marks for j in range(i - 1, max(-1, i - JOINED - 1), -1))


def _closes(view: "View", i: int) -> bool:
    """Whether a form that is an adjective as well closes a clause: "امضا شده است", but "توافق امضا شده در مسکو"."""
    words, after = view.vocabulary.words, view.word(i + 1)
    joins = words.auxiliaries | words.conjunctions | words.subordinators | words.contrasts | view.verbs.passive
    return not after[:1].isalnum() or after in joins or after in view.verbs.object_marks


def parts_before(view: "View", i: int, verb: Verb) -> int:
    """The first token of a verb whose form stands at token `i`, with its parts right before it; else `i`.

    An auxiliary may stand between ("امضا خواهد کرد"), and another part that "and" joins ("دیدار و گفتگو کرد").
    """
    if not verb.rest:
        return i
    auxiliaries = view.vocabulary.words.auxiliaries | view.verbs.continuous
    conjunctions = view.vocabulary.words.conjunctions
    j = i - 1
    while view.word(j) in auxiliaries and view.word(j) != verb.rest[-1]:
        j -= 1
    for last in (j, *(k - 1 for k in range(j, j - JOINED, -1) if view.word(k) in conjunctions)):
        first = last + 1 - len(verb.rest)
        if first >= 0 and view.lower[first : last + 1] == verb.rest:
            return first
    return i


def _apart(view: "View", i: int, verb: Verb) -> bool:
    """Whether the one further word of a verb stands before it in its clause, something else between."""
    if len(verb.rest) != 1 or verb.rest[0] not in view.verbs.apart:
        return False
    words = view.vocabulary.words
    for j in range(i - 1, max(-1, i - APART), -1):
        word = view.word(j)
        if word == verb.rest[0] and view.at(j) is None:
            return True
        if word in words.subordinators or word in (".", ";", ":") or view.verbs_at(j):
            return False
    return False
