"""Every predicate of a report: what it says happens, of any kind, with who and what stands beside each word.

Nothing of a record needs this; it serves whoever compares reports on any kind of news. So it is worked out only
where it is asked for.
"""

from collections.abc import Iterator, Sequence

from dragoman.events.where import time_of
from dragoman.grammar.clauses import clauses_of
from dragoman.grammar.predicates import Predicate, analyse_all, predicates_in
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import View
from dragoman.lang.predicates import PredicateWords, predicate_words
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations
from dragoman.model.predicate import STEM, PredicateMention
from dragoman.model.text import READ_ZONES, Sentence

ENDS = frozenset((".", ";", ":", "?", "!", ","))
LEAST = 3
"""Letters of a word that tells who or what is meant."""
BESIDE, BEFORE = 8, 3
"""Tokens after a verb, and before and after a noun, whose words stand beside it."""


def predicates_of(annotations: Annotations, language: str) -> tuple[PredicateMention, ...]:
    """The predicates of a report in a language that has a pack, in the order of the text."""
    return tuple(_all(annotations, language))


def _all(annotations: Annotations, language: str) -> Iterator[PredicateMention]:
    vocabulary, words = vocabulary_of(language), predicate_words(language)
    here: dict[int, list[int]] = {}
    for index, mention in enumerate(annotations.mentions):
        here.setdefault(mention.sentence, []).append(index)
    for sentence in annotations.layout.sentences:
        if sentence.zone in READ_ZONES:
            times = tuple(t for t in annotations.times if t.sentence == sentence.index)
            inside = tuple(here.get(sentence.index, ()))
            analysis = analyse_all(sentence, annotations.mentions, inside, times, vocabulary)
            yield from _in_sentence(annotations, sentence, analysis, words)


def _in_sentence(
    annotations: Annotations, sentence: Sentence, analysis: Analysis, words: PredicateWords
) -> Iterator[PredicateMention]:
    subjects = {clause.at: clause.subject for clause in clauses_of(analysis)}
    for found in predicates_in(analysis):
        group = found.group
        doer, other = _beside(analysis, found, subjects.get(found.at, range(0)))
        names = {index for j in (*doer, *other) if (index := analysis.view.at(j)) is not None}
        start, end = sentence.offsets(found.at, found.end)
        yield PredicateMention(
            report=annotations.report.id, sentence=sentence.index, start=start, end=end, lemma=found.lemma,
            root=found.root, kind=found.kind,
            saying=found.root in words.reporting, negated=group is not None and group.negated,
            future=group is not None and (group.infinitive or not words.future.isdisjoint(group.auxiliaries)),
            doer=_stems(analysis, doer), other=_stems(analysis, other),
            names=tuple(sorted(names)), place=_place(analysis, other),
            time=time_of(analysis, found.at, found.end, group), title=sentence.zone == "title",
        )  # fmt: skip


def _beside(analysis: Analysis, found: Predicate, subject: range) -> tuple[Sequence[int], Sequence[int]]:
    """Tokens of the subject and of what else stands beside a predicate; a passive has its subject for its object."""
    view = analysis.view
    end = next((j for j in range(found.end, len(view)) if _stops(analysis, j, found)), len(view))
    after = range(found.end, min(end, found.end + BESIDE))
    if found.group is not None:
        return (range(0), (*subject, *after)) if found.group.passive else (subject, after)
    first = found.at
    while found.at - first < min(BEFORE, found.at) and _common(view, first - 1):
        first -= 1
    return range(0), (*range(first, found.at), *after)


def _stops(analysis: Analysis, j: int, found: Predicate) -> bool:
    """Whether what stands beside a predicate ends at token `j`."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word = view.word(j)
    if view.at(j) is not None:
        return False
    if word in ENDS or word in words.relatives or word in words.subordinators - words.prepositions:
        return True
    return any(g.start == j for g in analysis.groups) or (
        found.group is None and word in words.prepositions and word not in view.verbs.linking
    )


def _stems(analysis: Analysis, tokens: Sequence[int]) -> frozenset[str]:
    view = analysis.view
    return frozenset(
        view.word(j)[:STEM] for j in tokens if len(view.word(j)) >= LEAST and _common(view, j) and j not in view.timed
    )


def _common(view: View, j: int) -> bool:
    """Whether a token is a word that can tell who or what is meant."""
    return view.word(j)[:1].isalnum() and view.word(j) not in view.vocabulary.closed


def _place(analysis: Analysis, tokens: Sequence[int]) -> int | None:
    mentions = analysis.view.mentions
    inside = (index for j in tokens if (index := analysis.view.at(j)) is not None)
    return next((index for index in inside if mentions[index].kind == "place"), None)
