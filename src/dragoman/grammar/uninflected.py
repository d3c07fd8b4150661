"""What stands beside what, where words have one form and no blanks between: 也门胡塞武装, 中俄, 进行斡旋."""

from typing import TYPE_CHECKING

from dragoman.grammar.articles import STRONG
from dragoman.model.annotation import Mention

if TYPE_CHECKING:
    from dragoman.grammar.view import View

OWNED = frozenset(("organisation", "person", "group", "agency", "outlet"))
"""Kinds of those before whom their state may stand without a word between."""

CLAUSE = 8
"""Tokens of a clause before its noun."""


def owns_next(view: "View", mention: Mention) -> bool:
    """Whether somebody is named right behind a state: 也门胡塞武装."""
    following = view.at(mention.last) if view.vocabulary.pack.unspaced and mention.kind == "state" else None
    return following is not None and view.mentions[following].kind in OWNED


def paired(view: "View", index: int) -> int | None:
    """The state right before another, where both stand in their short forms of one character: 中俄."""
    mention = view.mentions[index]
    before = view.at(mention.first - 1) if view.vocabulary.pack.unspaced else None
    if before is None or before == index:
        return None
    short = (
        view.mentions[k].kind == "state" and view.mentions[k].end - view.mentions[k].start == 1 for k in (before, index)
    )
    return before if all(short) else None


def with_land(view: "View", i: int) -> int:
    """The first token of a place with the land or town right before it: 智利首都圣地亚哥."""
    before = view.at(i - 1) if view.vocabulary.pack.unspaced else None
    land = before is not None and view.mentions[before].kind in ("state", "place")
    return view.mentions[before].first if land and before is not None else i


def clause_ends(view: "View", j: int) -> bool:
    """Whether a clause before its noun ends at token `j`, with a preposition of its own: "从山区撤出的部队"."""
    marked = view.vocabulary.pack.complements_before and view.word(j) in view.verbs.genitive
    if not marked or view.at(j - 1) is not None or view.word(j - 1) in view.vocabulary.modifiers:
        return False
    before = (k for k in range(j - 2, max(-1, j - CLAUSE), -1) if view.word(k) in view.vocabulary.words.prepositions)
    first = next(before, None)
    return first is not None and view.at(first + 1) is not None


def nominal(view: "View", i: int) -> bool:
    """Whether a word of one form is no verb here: it describes the noun behind ("来访的外长"), or is an object.

    The object of a verb that says nothing by itself is a noun: "进行斡旋".
    """
    j = i - 1
    while view.word(j) in view.vocabulary.words.adverbs:
        j -= 1
    carried = any(verb.lemma in view.verbs.support for verb, _ in view.verbs.at(view.word(j)))
    return view.word(i + 1) in view.verbs.genitive or carried or _topic(view, i)


def _topic(view: "View", i: int) -> bool:
    """Whether a verb is only what the next one is about: "就派遣部队进行磋商" ("consult on sending troops")."""
    stops, topics = {",", ".", ""} | STRONG, view.verbs.topic_prepositions
    before = next((j for j in range(i - 1, -2, -1) if view.word(j) in stops | topics), -1)
    if view.word(before) not in topics:
        return False
    end = next(j for j in range(i + 1, len(view) + 1) if view.word(j) in stops)
    return any(v.lemma in view.verbs.support for j in range(i + 1, end) for v, _ in view.verbs.at(view.word(j)))
