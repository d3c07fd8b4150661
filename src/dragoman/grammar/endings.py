"""What endings tell where the verb closes its clause: cases of names, what only describes, and what stands behind.

As in "İran'ın Ankara Büyükelçiliği", "Rusya yönetimi", "Yunanistan ile": an ending or a word behind a name tells what
it is in its sentence.
"""

from typing import TYPE_CHECKING

from dragoman.grammar.verbs import Verb
from dragoman.model.annotation import Mention

if TYPE_CHECKING:
    from dragoman.grammar.view import View

STEM = 3
"""Letters before the ending of what somebody owns: "yönetimi", "ordusunun"."""
BETWEEN = 2
"""Words that may stand between the parts of a phrase and its verb: "ziyaret de etti"."""
MODIFIERS = 3
"""Adjectives between a name and the noun that it describes."""
DESCRIBING = frozenset(("state", "place", "organisation", "name", "group", "agency", "outlet"))
NOM = frozenset(("nom",))


def suffixed(view: "View", mention: Mention) -> int:
    """The token behind a mention and its ending, if one stands behind an apostrophe."""
    return mention.last + (view.word(mention.last) in view.verbs.suffix_cases)


def ended_cases(view: "View", mention: Mention) -> frozenset[str]:
    """Cases of a mention: by the ending behind it, else by that of its last word; without any the nominative."""
    told = view.verbs.suffix_cases.get(view.word(mention.last))
    if told is not None:
        return told
    if mention.kind == "pronoun":
        phrase = " ".join(view.lower[mention.first : mention.last])
        return view.verbs.pronoun_cases.get(phrase, NOM)
    if mention.name and mention.office:
        return NOM
    return mention.cases - {"plural"} or NOM


def describes(view: "View", mention: Mention) -> bool:
    """Whether a mention without an ending only tells which thing is meant: "Rus askerleri", "Rusya yönetimi"."""
    j = mention.last
    if view.verbs.suffix_cases.get(view.word(j)) is not None or mention.kind == "pronoun":
        return False
    adjective = mention.head == "adjective"
    if not adjective and (mention.kind not in DESCRIBING or "nom" not in ended_cases(view, mention)):
        return False
    for _ in range(MODIFIERS):
        if view.word(j) not in view.vocabulary.modifiers or view.at(j) is not None:
            break
        j += 1
    word = view.word(j)
    if not word.isalpha() or j in view.timed or word in view.vocabulary.closed:
        return False
    if view.at(j) is not None:
        return adjective
    if view.verbs_at(j):
        return False
    return adjective or (_owned(view, word) and word not in view.numerals)


def _owned(view: "View", word: str) -> bool:
    """Whether a noun has the ending of what somebody owns, and perhaps one of a case."""
    return any(word.endswith(end) and len(word) - len(end) >= STEM for end in view.verbs.owned) and not word.endswith(
        tuple(view.verbs.unowned)
    )


def phrase_start(view: "View", i: int, rest: tuple[str, ...]) -> int | None:
    """Where a phrase begins whose verb stands at token `i`: "ziyaret etti"; None if its words do not stand there."""
    if not rest:
        return i
    small = view.vocabulary.words.adverbs | view.vocabulary.words.conjunctions
    for gap in range(BETWEEN + 1):
        last = i - gap
        if any(view.word(j) not in small for j in range(last, i)):
            return None
        if last - len(rest) >= 0 and view.lower[last - len(rest) : last] == rest:
            return last - len(rest)
    return None


def noun_rather(view: "View", i: int, tags: frozenset[str]) -> bool:
    """Whether what may be a verb is a noun of its own: "görüşmesi", "anlaşmayı"."""
    if tags.isdisjoint(("nominal", "base")) or "reported" in tags or "passive" in tags:
        return False
    return any(base in view.verbs.verbal_nouns for base, _ in view.vocabulary.inflection.bases(view.word(i)))


def unlisted(view: "View", i: int) -> tuple[tuple[Verb, frozenset[str]], ...]:
    """A verb that no list has, if its ending tells a fact, so that a clause ends with it: "çürüdüğünü"."""
    word = view.word(i)
    telling = bool(view.verbs.telling) and word.endswith(tuple(view.verbs.telling))
    if not telling or view.at(i) is not None or i in view.timed:
        return ()
    return ((Verb(lemma=word, head=word), frozenset(("nominal", "reported"))),)


def postposition(view: "View", i: int) -> int | None:
    """The word behind a mention that tells what it is in the sentence: "Yunanistan ile", "İran'a karşı"."""
    index = view.at(i)
    if index is None:
        return None
    j = suffixed(view, view.mentions[index])
    return j if view.word(j) in view.vocabulary.words.prepositions else None
