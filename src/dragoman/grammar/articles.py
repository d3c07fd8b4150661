"""What capitals, articles and the ends of clauses tell where nouns have capitals and verbs stand apart.

Used for packs with `capital_nouns`, `bracket` or `article_cases`; others never come here.
"""

from typing import TYPE_CHECKING

from dragoman.model.annotation import Mention

if TYPE_CHECKING:
    from dragoman.grammar.view import View

STRONG = frozenset((";", ":", "–", "—", "(", ")", "…"))
QUOTES = frozenset("'\"“”„«»‘’")
PREFIX_REACH = 30
"""Tokens behind a verb among which its prefix may stand."""


def noun_or_adjective(view: "View", i: int) -> bool:
    """Where all nouns have capitals: a capital within the sentence, or a small word between article and noun."""
    if not view.vocabulary.pack.capital_nouns:
        return False
    words = view.sentence.words
    if words[i][:1].isupper():
        return i > 0 and words[i - 1] not in QUOTES and words[i - 1] not in STRONG
    noun = i + 1 < view.size and words[i + 1][:1].isupper() and i + 1 not in view.timed
    before = view.word(i - 1)
    article = before in view.verbs.articles and i > 1
    if noun and article and view.word(i - 2) != ",":
        return True
    return noun and _like_adjective(view, i) and _finite_beside(view, i)


def _like_adjective(view: "View", i: int) -> bool:
    """Whether a form is also a participle with the ending of an adjective: "stationierten"."""
    readings = {verb for verb, _ in view.verbs.at(view.word(i))}
    stems = {view.word(i)[:-1], view.word(i)[:-2]}
    return any("participle" in tags for stem in stems for verb, tags in view.verbs.at(stem) if verb in readings)


def _finite_beside(view: "View", i: int) -> bool:
    """Whether another finite verb or auxiliary stands between the same commas: "waren … stationierten …"."""
    words = view.vocabulary.words
    ends = words.conjunctions | {",", ";", ":"}
    lo = next((j for j in range(i - 1, -1, -1) if view.word(j) in ends), -1)
    hi = next((j for j in range(i + 1, view.size) if view.word(j) in ends), view.size)
    for j in range(lo + 1, hi):
        if j == i or not view.sentence.words[j][:1].islower() or view.word(j - 1) in view.verbs.articles:
            continue
        finite = any(tags & {"present", "past"} for _, tags in view.verbs.at(view.word(j)))
        if finite or view.word(j) in words.auxiliaries:
            return True
    return False


def near(view: "View", i: int, word: str) -> bool:
    """Whether a reflexive stands in the clause of a verb, or its prefix closes the clause."""
    if word in view.vocabulary.reflexive:
        marks = {",", ";", ":"}
        lo = next((j for j in range(i - 1, -1, -1) if view.word(j) in marks), -1)
        hi = next((j for j in range(i + 1, view.size) if view.word(j) in marks), view.size)
        return word in view.lower[lo + 1 : hi]
    conjunctions = view.vocabulary.words.conjunctions
    for j in range(i + 1, min(view.size, i + PREFIX_REACH)):
        after = view.word(j + 1)
        closes = not after[:1].isalnum() or after in conjunctions or after in view.vocabulary.words.subordinators
        if view.word(j) == word and view.sentence.words[j].islower() and (closes or after in _prefixes(view, i)):
            return True
    return False


def _prefixes(view: "View", i: int) -> frozenset[str]:
    return frozenset(word for found, _ in view.verbs.at(view.word(i)) for word in found.rest)


def by_article(view: "View", mention: Mention) -> frozenset[str]:
    """Cases by the article before a mention, or by a genitive ending of its last word."""
    j = mention.first - 1
    while j > 0 and view.word(j) not in view.verbs.article_cases and _describing(view, j):
        j -= 1
    found = view.verbs.article_cases.get(view.word(j)) or view.verbs.article_cases.get(view.word(mention.first))
    if found is not None and j not in view.timed and j not in view.cover:
        return found[mention.plural or _feminine(view, mention)]
    if mention.country and not mention.office and mention.head is None and _genitive(view, mention):
        return frozenset(("gen",))
    return frozenset(("gen",)) if _genitive(view, mention) else frozenset(("nom", "acc", "dat"))


def _describing(view: "View", j: int) -> bool:
    """Whether an adjective that no mention covers stands at token `j`."""
    word = view.sentence.words[j]
    return word.islower() and word.isalpha() and view.at(j) is None and word not in view.vocabulary.closed


def _feminine(view: "View", mention: Mention) -> bool:
    """Whether the noun of a mention is feminine by its ending."""
    described = bool(mention.office or mention.head)
    last = mention.last - (len(mention.name) if described else 0)
    nouns = [j for j in range(mention.first, max(last, mention.first + 1)) if view.sentence.words[j][:1].isupper()]
    told = nouns[-1:] if described else nouns
    return any(view.word(j).endswith(view.verbs.feminine) for j in told)


def _genitive(view: "View", mention: Mention) -> bool:
    """Whether the ending of a name is that of a genitive: "Polens", "Putins", but not "Paris"."""
    word = view.word(mention.last - 1)
    if mention.name:
        return word.endswith("s") and mention.name[-1].casefold() + "s" == word
    hits = view.vocabulary.names.hits(view.sentence.lower, view.sentence.words, mention.first, frozenset())
    own = [hit for hit in hits if hit.last == mention.last]
    return bool(own) and all(hit.changed > 0 and "gen" in hit.cases for hit in own) and word.endswith("s")
