"""Reasons said again in the language of a brief: a stage wrote them in English, with their parts kept beside them."""

from collections.abc import Callable

from dragoman.lang.catalogue import ENGLISH, marked, noun, office_name, say, written_language
from dragoman.lang.written_dates import in_words
from dragoman.model.message import Message, Row, Term

Naming = Callable[[str], str]
"""The name of an actor, place or state in the language that is being written, by its key."""
MARKS = {"; ": marked("; "), ", ": marked(", "), " and ": marked(" and ")}
"""Separators of rows, which a catalogue may have its own for."""


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
    return in_words(term.key) if term.kind == "dates" else noun(term.key) or str(term)


def described(key: str, owner: Naming) -> str | None:
    """What is called by a noun and by whose it is, from its key without the kind: "IR:officials".

    `owner` names whose it is; None where the catalogue lacks the noun.
    """
    whose, _, head = key.rpartition(":")
    if whose == "region":
        return owner(key)
    office = office_name(head)
    told = noun(head) or (office if office != head else None)
    named = owner(whose) if told is not None and whose else ""
    return say("{what} of {whose}", what=told, whose=named) if named else told
