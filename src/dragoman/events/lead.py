"""The lead of a report: who did what, when and where, read from its headline and first sentences.

This needs no event type: it holds for a flood, a match or a merger as it does for a visit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.events.lead_place import place_of_lead
from dragoman.events.stems import stems
from dragoman.events.where import time_of
from dragoman.grammar.clauses import Clause, clauses_of
from dragoman.grammar.predicates import analyse_all
from dragoman.grammar.syntax import Analysis
from dragoman.lang.predicates import predicate_words
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations
from dragoman.model.dates import TimeExpr
from dragoman.model.lead import NO_LEAD, Lead, Words
from dragoman.model.text import Sentence

FIRST = 6
"""Sentences of the text in which the lead is looked for."""
NEAR, SOON = 8, 4
"""Sentences, the lead's own among them, in which its place is looked for, and its time."""
TAKEN_UP = 2
"""Words of the clause that a sentence repeats if it tells of the same."""
BEFORE_CONTENT = 3
"""Tokens from a verb of saying to the subject of what is said."""


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    analysis: Analysis
    clause: Clause


def lead_of(annotations: Annotations, language: str) -> Lead:
    """The lead of a report in a language that has a pack."""
    read = _main(annotations, language)
    if read is None:
        title = next(_titles(annotations), None)
        return Lead(what=(title.start, title.end)) if title is not None else NO_LEAD
    sentence, clause = read.sentence, read.clause
    near = _near(annotations, read, language)
    told = _headline(annotations) or stems(" ".join(sentence.words))
    return Lead(
        who=sentence.offsets(clause.subject.start, clause.subject.stop),
        what=sentence.offsets(clause.predicate.start, clause.predicate.stop),
        when=_when(read, near[:SOON]),
        where=place_of_lead(annotations, near, told, language),
    )


def _main(annotations: Annotations, language: str) -> _Read | None:
    """The clause of the headline, else of the sentence at the top of the text that says most of what it says.

    None where no clause there has to do with the headline: then that tells best what the report is about.
    """
    titles = list(_titles(annotations))
    body = [s for s in annotations.layout.sentences if s.zone == "body"][:FIRST]
    told = _headline(annotations)
    shared = {s.index: len(told & stems(" ".join(s.words))) for s in body}
    ranked = sorted((s for s in body if shared[s.index] or not titles), key=lambda s: (-shared[s.index], s.index))
    reads = (_read(annotations, sentence, language) for sentence in (*titles, *ranked))
    return next((read for read in reads if read is not None), None)


def _headline(annotations: Annotations) -> frozenset[str]:
    """What the headline tells, in beginnings of words."""
    return stems(annotations.report.given.title or " ".join(w for s in _titles(annotations) for w in s.words))


def _titles(annotations: Annotations) -> Iterator[Sentence]:
    return (s for s in annotations.layout.sentences if s.zone == "title")


def _read(annotations: Annotations, sentence: Sentence, language: str) -> _Read | None:
    """The first clause of a sentence that says something of somebody; what a voice says rather than that it says it."""
    analysis = _analysed(annotations, sentence, language)
    clauses = [c for c in clauses_of(analysis) if not _pronoun(analysis, c) and not _only_says(analysis, c)]
    at = next((k for k, c in enumerate(clauses) if not c.dependent), None)
    if at is None:
        return None
    said = _reports(analysis, clauses[at], clauses[at + 1 :])
    return _Read(sentence, analysis, clauses[at + 1] if said else clauses[at])


def _pronoun(analysis: Analysis, clause: Clause) -> bool:
    view = analysis.view
    nobody = predicate_words(view.vocabulary.pack.code).nobody | set(view.vocabulary.words.pronouns)
    return len(clause.subject) == 1 and view.word(clause.subject.start) in nobody


def _only_says(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause tells who speaks, and nothing of what is said: "…, the club said on Monday"."""
    view = analysis.view
    if view.word(clause.at) not in view.vocabulary.saying or clause.group is None:
        return False
    own = {*clause.subject, *range(clause.group.start, clause.group.end), *view.timed}
    rest = (j for j in clause.predicate if j not in own and view.word(j)[:1].isalnum())
    return all(view.word(j) in view.vocabulary.closed for j in rest)


def _reports(analysis: Analysis, clause: Clause, later: Sequence[Clause]) -> bool:
    """Whether a clause only says who says what the next one tells: "officials said that the bridge …"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if view.word(clause.at) not in view.vocabulary.saying or not later:
        return False
    start = later[0].subject.start
    marks = frozenset(map(str, view.vocabulary.pack.section("speech").get("content_marks") or ()))
    other = view.word(start - 1) in words.subordinators - marks  # "blames Ash as the roof leaks"
    return not other and 0 <= start - clause.at <= BEFORE_CONTENT


def _analysed(annotations: Annotations, sentence: Sentence, language: str) -> Analysis:
    here = tuple(i for i, m in enumerate(annotations.mentions) if m.sentence == sentence.index)
    times = tuple(t for t in annotations.times if t.sentence == sentence.index)
    return analyse_all(sentence, annotations.mentions, here, times, vocabulary_of(language))


def _near(annotations: Annotations, read: _Read, language: str) -> list[Analysis]:
    """The sentence of the lead, the headline, then what follows the lead in the text."""
    titles = [s for s in _titles(annotations) if s.index != read.sentence.index]
    after = [s for s in annotations.layout.sentences if s.zone == "body" and s.index > read.sentence.index]
    return [read.analysis, *(_analysed(annotations, s, language) for s in (*titles, *after[: NEAR - 1]))]


def _when(read: _Read, near: Sequence[Analysis]) -> Words:
    """The time of the clause itself if it names a day, else one nearby that does; else that of the clause.

    Sentences that take up the words of the clause come first.
    """
    view = read.analysis.view
    told = stems(" ".join(view.sentence.words[j] for j in (*read.clause.subject, *read.clause.predicate)))
    own = time_of(read.analysis, read.clause.at, read.clause.at + 1, read.clause.group)
    found = [own] if own is not None and _dates(read.analysis, own) else []
    shared = {a.view.sentence.index: len(told & stems(" ".join(a.view.sentence.words))) for a in near}
    ranked = sorted(near, key=lambda a: -max(shared[a.view.sentence.index], TAKEN_UP - 1))
    days = (t for analysis in ranked for t in analysis.view.times if _dates(analysis, t) and _of_day(t))
    best = next((t for t in (*found, *days) if _of_day(t)), found[0] if found else None)
    return (best.start, best.end) if best is not None else None


def _dates(analysis: Analysis, time: TimeExpr) -> bool:
    """Whether a time may be that of its sentence, and does not only tell which of several is meant: "Monday's vote"."""
    owned = analysis.view.word(time.last) in analysis.view.verbs.genitive
    return time.form not in ("duration", "relative", "vague") and not owned


def _of_day(time: TimeExpr) -> bool:
    return time.day is not None or time.form == "weekday" or (time.form == "offset" and time.unit == "day")
