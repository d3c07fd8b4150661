"""Clauses as phrases: the words of a subject, whoever that is, and the words of what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.grammar.case import CaseSyntax
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import QUOTES, STRONG, View
from dragoman.lang.predicates import predicate_words

MAX_SUBJECT, MAX_PREDICATE = 18, 25
"""Tokens of a subject, and of what is said of it."""
MIN_PREDICATE = 4
"""Tokens after which a comma ends what is said."""
HEADLINES = ("title", "heading")
DASHES = frozenset(("-", "--", "—", "–"))
BRACKETS = frozenset(("(", ")"))
ENDS = frozenset((".", ",", "?", "!", "|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb that tells something of a subject, with the tokens of both.

    `group` is missing where a headline has an adjective for its verb ("Five dead after storm"). A dependent clause is
    opened by a word such as "as" or "while".
    """

    at: int
    group: Group | None
    subject: range
    predicate: range
    dependent: bool = False


def clauses_of(analysis: Analysis) -> tuple[Clause, ...]:
    """The clauses of a sentence whose subject stands in it, in order."""
    if isinstance(analysis.syntax, CaseSyntax):
        return tuple(_by_case(analysis))
    found = tuple(_by_order(analysis, headline=False))
    headline = analysis.view.sentence.zone in HEADLINES
    if headline and not any(not clause.dependent for clause in found):
        found = tuple(sorted((*found, *_by_order(analysis, headline=True)), key=lambda clause: clause.at))
    return found


def _by_case(analysis: Analysis) -> Iterator[Clause]:
    headline = analysis.view.sentence.zone in HEADLINES
    for group in analysis.groups:
        told = _finite(analysis, group) or (headline and group.passive)
        found = analysis.of_verb(("obj" if group.passive else "subj",), group) if told else ()
        if found:
            mentions = [analysis.view.mentions[index] for index in found]
            subject = range(min(m.first for m in mentions), max(m.last for m in mentions))
            start = _from(analysis, subject, group)
            predicate = _up_to_next(analysis, _predicate(analysis.view, start, group.end), group)
            dependent = _opened_by_other(analysis, group.at)
            yield Clause(at=group.at, group=group, subject=subject, predicate=predicate, dependent=dependent)


def _from(analysis: Analysis, subject: range, group: Group) -> int:
    """Where what is said begins: what a verb governs may stand before it ("je broj vojnika smanjila")."""
    view = analysis.view
    first = subject.stop if subject.stop <= group.start else analysis.syntax.clause(group.at).start
    between = range(first, group.start)
    verbs = any(g.at in between for g in analysis.groups)
    broken = verbs or any(view.word(j) in STRONG | ENDS and view.at(j) is None for j in between)
    return group.start if broken or view.word(first) in view.vocabulary.words.relatives else first


def _up_to_next(analysis: Analysis, predicate: range, group: Group) -> range:
    """What is said up to the comma before the next clause: "ubijen u Perugi, Kos optužuje vladu"."""
    after = next((g.at for g in analysis.groups if g.at > group.at and _finite(analysis, g)), 0)
    commas = (j for j in range(group.end, min(after, predicate.stop)) if analysis.view.word(j) == ",")
    return range(predicate.start, max(commas, default=predicate.stop))


def _opened_by_other(analysis: Analysis, at: int) -> bool:
    """Whether a clause is opened by a word such as "koji" or "nakon što"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    start = analysis.syntax.clause(at).start
    opening = words.subordinators - words.prepositions
    return view.word(start) in words.relatives or view.word(start - 1) in words.relatives | opening


def _by_order(analysis: Analysis, *, headline: bool) -> Iterator[Clause]:
    """Clauses with a finite verb; of a headline those with what stands for one: "Driver arrested", "Five dead"."""
    view = analysis.view
    heads: list[tuple[int, int, int, Group | None]]
    heads = [(g.at, g.start, g.end, g) for g in analysis.groups if (_carries if headline else _finite)(analysis, g)]
    heads += [(j, j, j + 1, None) for j in _linking(analysis)]
    if headline:
        states = predicate_words(view.vocabulary.pack.code).states
        heads += [(j, j, j + 1, None) for j in range(len(view)) if view.word(j) in states and view.at(j) is None]
    for at, start, end, group in sorted(heads, key=lambda head: head[0]):
        subject, dependent = _subject(analysis, start)
        if len(subject):
            predicate = _predicate(view, start, end)
            yield Clause(at=at, group=group, subject=subject, predicate=predicate, dependent=dependent)


def _linking(analysis: Analysis) -> Iterator[int]:
    """Verbs that stand alone and carry no other: "is", "was", "has" before what somebody is or has."""
    view, words = analysis.view, analysis.view.vocabulary.words
    carried = {j for group in analysis.groups for j in range(group.start, group.end)}
    for j in range(len(view)):
        linking = view.word(j) in (words.be | words.have) - view.verbs.genitive
        alone = linking and j not in carried and view.at(j) is None
        if alone and view.word(j - 1) not in words.infinitive and view.word(j + 1)[:1].isalnum():
            yield j


def _finite(analysis: Analysis, group: Group) -> bool:
    """Whether a verb carries a clause."""
    return not _owned(analysis, group) and (
        bool(group.auxiliaries or group.tags & {"past", "third", "present"})
        or ("base" in group.tags and not group.infinitive)
    )


def _owned(analysis: Analysis, group: Group) -> bool:
    """Whether what looks like "is" after a name tells whose a noun is: "Ash's bid failed", "Ash's plan to leave"."""
    view = analysis.view
    if view.word(group.start) not in view.verbs.genitive or view.at(group.start) is not None:
        return False
    after = next((g.start for g in analysis.groups if g.at > group.at), None)
    noun = group.infinitive and group.at > group.start + 1
    return noun or (after == group.end and "participle" in group.tags)


def _carries(analysis: Analysis, group: Group) -> bool:
    """Whether a verb that is not finite carries a headline: "Driver arrested", "Club to sell its ground"."""
    finite = _finite(analysis, group) or _owned(analysis, group)
    return not finite and ("participle" in group.tags or group.infinitive)


def _subject(analysis: Analysis, start: int) -> tuple[range, bool]:
    """The noun phrase that ends before a verb group, over an aside; and whether its clause depends on another."""
    view, words = analysis.view, analysis.view.vocabulary.words
    opening = words.relatives | (words.subordinators - words.prepositions)
    j = _skipped(view, start - 1)
    if view.word(j) in opening and view.at(j) is None:
        return range(0), True
    if view.word(j) == ",":
        comma = next((k for k in range(j - 1, 0, -1) if view.word(k) == ","), None)
        if comma is None or _verb_in(analysis, 0, comma):
            return range(0), False
        j = _skipped(view, comma - 1)
    first, last = j + 1, j + 1
    while (
        first > 0
        and last - first < MAX_SUBJECT
        and (not _ends(analysis, first - 1) or _in_list(analysis, first - 1, last))
    ):
        first -= 1
    opener = view.word(first - 1) if first else ""
    first = _opened(view, first, last)
    dependent = opener in words.subordinators or opener in words.relatives
    return (range(first, last) if _names(view, first, last) else range(0)), dependent


def _skipped(view: View, j: int) -> int:
    """Past adverbs, quotation marks and times between a subject and its verb: "the club on Monday sold"."""
    words = view.vocabulary.words
    while j >= 0 and (
        (view.word(j) in words.adverbs and view.at(j) is None)
        or view.word(j) in QUOTES
        or (j in view.timed and view.at(j) is None)
        or (view.word(j) in words.prepositions and j + 1 in view.timed)
    ):
        j -= 1
    return j


def _ends(analysis: Analysis, j: int) -> bool:
    """Whether a noun phrase cannot reach over token `j` to the left."""
    view, words = analysis.view, analysis.view.vocabulary.words
    word = view.word(j)
    if view.at(j) is not None:
        return False
    if word in STRONG or word in ENDS or word in DASHES - {"-"} or word in words.relatives or word in words.contrasts:
        return True
    if word in words.subordinators and j not in view.timed and j + 1 not in view.timed:
        return True
    if word in words.conjunctions:
        return _verb_in(analysis, 0, j)
    return word in words.auxiliaries - view.verbs.genitive or any(
        g.start <= j < g.end and _finite(analysis, g) for g in analysis.groups
    )


def _in_list(analysis: Analysis, comma: int, last: int) -> bool:
    """Whether a comma stands between those who are listed: "Anna Ash, Bo Birch and Cleo Cedar won"."""
    view = analysis.view
    joined = any(view.word(j) in view.vocabulary.words.conjunctions and view.at(j) is None for j in range(comma, last))
    beside = view.at(comma - 1) is not None and view.at(comma + 1) is not None
    return view.word(comma) == "," and beside and joined and not _verb_in(analysis, 0, comma)


def _verb_in(analysis: Analysis, lo: int, hi: int) -> bool:
    return any(lo <= g.at < hi and _finite(analysis, g) for g in analysis.groups)


def _opened(view: View, first: int, last: int) -> int:
    """The first token of the phrase itself, past a conjunction, an adverb, or a phrase of place or time before it."""
    words = view.vocabulary.words
    while first < last:
        word, index = view.word(first), view.at(first)
        if (index is not None and view.mentions[index].first == first) or _counts(view, first):
            return first
        adverb = word in words.adverbs - words.determiners and word not in words.pronouns
        if first in view.timed or adverb or word in words.conjunctions or word in QUOTES or word in DASHES:
            first += 1
        elif word in words.prepositions:
            first = _past_phrase(view, first + 1, last)
        else:
            return first
    return first


def _counts(view: View, j: int) -> bool:
    """Whether a number follows at once, as after "at least" and "over"; then the word belongs to what it counts."""
    near = (view.word(j + 1), view.word(j + 2) if view.word(j + 1).isalpha() else "")
    return j not in view.timed and any(word in view.numerals or word.isdigit() for word in near)


def _past_phrase(view: View, first: int, last: int) -> int:
    """Past the complement of a preposition, where that is a name or a time; else nothing is left."""
    while first < last and view.word(first) in view.vocabulary.words.determiners and view.at(first) is None:
        first += 1
    index = view.at(first)
    if first in view.timed:
        return first
    return view.mentions[index].last if index is not None else last


def _names(view: View, first: int, last: int) -> bool:
    """Whether there is a word that names somebody or something."""
    closed = view.vocabulary.closed - frozenset(view.vocabulary.words.pronouns) - view.numerals
    words = (view.word(j) for j in range(first, last) if view.at(j) is None)
    named = any(view.at(j) is not None for j in range(first, last))
    return named or any(word[:1].isalnum() and word not in closed for word in words)


def _predicate(view: View, start: int, end: int) -> range:
    """From the verb group to the end of its clause, with the clauses that "and" joins to it."""
    stop = end
    while stop < len(view) and stop - start < MAX_PREDICATE and not _closes(view, stop, end):
        stop += 1
    return range(start, _trimmed(view, end, stop))


def _closes(view: View, j: int, end: int) -> bool:
    words, word = view.vocabulary.words, view.word(j)
    if view.at(j) is not None:
        return False
    if word in STRONG - BRACKETS or (word in (".", "?", "!") and j == len(view) - 1):
        return True
    if word == ",":
        return j - end >= MIN_PREDICATE
    return j > end and (word in words.relatives or word in words.subordinators - words.prepositions)


def _trimmed(view: View, least: int, end: int) -> int:
    """Without what belongs to the next clause, and without a quotation mark that closes nothing."""
    words = view.vocabulary.words
    loose = words.prepositions | words.conjunctions
    while end > least and (
        view.word(end - 1) == ","
        or view.word(end - 1) in loose
        or (view.word(end - 1) in QUOTES and _odd(view, least, end))
    ):
        end -= 1
    return end


def _odd(view: View, start: int, end: int) -> bool:
    return sum(view.word(j) in QUOTES for j in range(start, end)) % 2 == 1
