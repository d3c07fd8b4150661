"""Reasons said again in the language of a brief: a stage wrote them in English, with their parts kept beside them."""

from collections.abc import Callable

from dragoman.lang.catalogue import ENGLISH, marked, office_name, say, written_language
from dragoman.lang.written_dates import in_words
from dragoman.model.message import Message, Row, Term

Naming = Callable[[str], str]
"""The name of an actor, place or state in the language that is being written, by its key."""
MARKS = {mark: marked(mark) for mark in ("; ", ", ", " and ")}


def retold(text: str, name: Naming) -> str:
    """The text in the language that is being written; as it is where it is English, a quotation or a name.

    >>> retold("as it is", str)
    'as it is'
    """
    if written_language() == ENGLISH:
        return str(text)
    if isinstance(text, Message):
        return say(text.pattern, **{part: retold(told, name) for part, told in text.parts.items()})
    if isinstance(text, Row):
        return say(MARKS.get(text.mark, text.mark)).join(retold(item, name) for item in text.items)
    return _looked_up(text, name) if isinstance(text, Term) else str(text)


def _looked_up(term: Term, name: Naming) -> str:
    if term.kind == "name":
        return name(term.key)
    if term.kind == "office":
        return office_name(term.key)
    return in_words(term.key) if term.kind == "dates" else str(term)
