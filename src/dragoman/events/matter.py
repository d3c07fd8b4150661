"""What an accusation, demand, threat or sanction is about, in the report's own words: "of arming the rebels"."""

from collections.abc import Mapping, Sequence

from dragoman.events.candidates import Candidate
from dragoman.events.rules import TriggerRules
from dragoman.grammar.final_marks import FinalMarks
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import QUOTES, STRONG, View
from dragoman.lang.lexicon import split
from dragoman.model.annotation import Attribution

REACH, LONGEST, MEMBER = 14, 28, 5
"""Tokens after the trigger within which the matter begins, those it has at most, and those in which a list goes on."""


def matter_of(
    analysis: Analysis, candidate: Candidate, attributions: Sequence[Attribution], rules: TriggerRules
) -> tuple[int, int] | None:
    """Character offsets of the matter, its first word ("of", "over", "that") included; None if it is not told."""
    openers: Mapping[str, Sequence[str]] = rules.matters
    wanted = [split(phrase) for phrase in openers.get(candidate.trigger.type, ())]
    if not wanted:
        return None
    closed = _closed_by(analysis, candidate, wanted)
    if closed is not None:
        return analysis.view.sentence.offsets(closed.start, closed.stop)
    at = _after(analysis, candidate)
    first = _own(analysis, candidate)
    first = _opening(analysis, candidate, at, wanted) if first is None else first
    if first is None:
        return None
    last = _end(analysis, first, attributions)
    if analysis.view.word(first - 1) in analysis.view.vocabulary.words.negations:
        first -= 1  # "not to attack"
    if candidate.group is None:
        last = _before_verb(analysis, first, last)
    while last - 1 in analysis.view.timed:
        last -= 1
    small = analysis.view.vocabulary.words.prepositions | analysis.view.vocabulary.words.determiners
    while analysis.view.word(last - 1) in small | _closing(analysis, first, last):
        last -= 1
    return analysis.view.sentence.offsets(first, last) if last > first + 1 else None


def _closed_by(analysis: Analysis, candidate: Candidate, wanted: Sequence[tuple[str, ...]]) -> range | None:
    """Tokens of the matter where the verb closes the clause: "خواستار پایان جنگ شد", "چاد را به حمله متهم کرد"."""
    syntax, group = analysis.syntax, candidate.group
    if not isinstance(syntax, FinalMarks) or group is None:
        return None
    part, mark = syntax.part(group), syntax.mark(group)
    if part is not None:
        return range(part + 1, group.at) if part + 1 < group.at else None
    lower, since = analysis.view.sentence.lower, (mark or syntax.clause(group.at).start)
    taken = {*candidate.roles.target, *candidate.roles.source, *candidate.roles.place}
    for j in range(since, group.start):
        opens = any(lower[j : j + len(phrase)] == phrase for phrase in wanted)
        if opens and analysis.view.at(j + 1) not in taken:
            return range(j, group.start) if j + 1 < group.start else None
    return None


def _closing(analysis: Analysis, first: int, last: int) -> frozenset[str]:
    """A quotation mark at the end, if none was opened in the matter itself."""
    inside = any(analysis.view.word(j) in QUOTES for j in range(first, last - 1))
    return frozenset() if inside else QUOTES


def _own(analysis: Analysis, candidate: Candidate) -> int | None:
    """Token from which a verb says itself what it is about: "called for calm", "demanded the release of"."""
    group, view = candidate.group, analysis.view
    if group is None or group.passive or not candidate.trigger.weak or candidate.trigger.uttered:
        return None
    if group.verb.rest and group.verb.rest[-1] in view.vocabulary.words.prepositions:
        return group.end - 1
    free = view.at(group.end) is None and view.word(group.end) not in view.vocabulary.words.prepositions
    return group.end if free and not group.verb.rest and candidate.trigger.type == "REQUEST" else None


def _after(analysis: Analysis, candidate: Candidate) -> int:
    """Token after the trigger and what it is done with or to."""
    ends = [candidate.last, *((candidate.found.last,) if candidate.found is not None else ())]
    view = analysis.view
    ends += [
        view.mentions[i].last
        for i in candidate.roles.target
        if i in view.here and candidate.last <= view.mentions[i].first <= candidate.last + REACH
    ]
    return max(ends) if candidate.group is None or not candidate.group.passive else candidate.last


def _opening(analysis: Analysis, candidate: Candidate, at: int, wanted: Sequence[tuple[str, ...]]) -> int | None:
    """Token of the word that opens the matter, in the clause of the trigger."""
    view, words = analysis.view, analysis.view.vocabulary.words
    for j in range(candidate.last, min(len(view), at + REACH)):
        if view.word(j) in STRONG or view.word(j) in (",", "."):
            return None
        phrase = next((w for w in wanted if view.sentence.lower[j : j + len(w)] == w), None)
        clause = view.word(j) in words.subordinators - words.prepositions
        opens = phrase is not None and not _taken(analysis, candidate, j) and (not clause or j in (at, candidate.last))
        if opens and j + len(phrase or ()) not in view.timed:
            return j
        if clause and j >= at:
            return None  # "the decision that its request for membership be sent": another tells of the request
        if view.word(j) in words.relatives - words.subordinators or (j >= at and _finite(analysis, j)):
            return None
    return None


def _taken(analysis: Analysis, candidate: Candidate, j: int) -> bool:
    """Whether the word only says towards whom: its complement fills a role, and nothing else follows it."""
    view, words = analysis.view, analysis.view.vocabulary.words
    if view.word(j) in words.subordinators - words.prepositions:
        return False
    k = j + 1
    while view.word(k) in view.vocabulary.words.determiners:
        k += 1
    index = view.at(k)
    filled = {*candidate.roles.target, *candidate.roles.source, *candidate.roles.place}
    return index is not None and index in filled and view.word(view.mentions[index].last) not in view.verbs.genitive


def _finite(analysis: Analysis, j: int) -> bool:
    """Whether another verb of the sentence begins at token `j`."""
    return any(g.start <= j <= g.at and not g.infinitive and "gerund" not in g.tags for g in analysis.groups)


def _lists(view: View, comma: int) -> bool:
    """Whether a comma only parts the members of a list: "political, financial and other help"."""
    words = view.vocabulary.words
    for j in range(comma + 1, min(len(view), comma + MEMBER)):
        if view.word(j) in words.conjunctions:
            return j > comma + 1
        plain = view.word(j).replace("-", "").isalpha() and view.word(j) not in view.vocabulary.closed
        if not (plain or view.word(j) == ",") or view.verbs_at(j):
            return False
    return False


def _before_verb(analysis: Analysis, first: int, last: int) -> int:
    """Where the verb begins whose subject or object the noun is: "the demand for talks was sent"."""
    view, words = analysis.view, analysis.view.vocabulary.words
    opens = words.subordinators | words.relatives
    if view.word(first) in words.subordinators - words.prepositions:
        return last
    for group in analysis.groups:
        inside = first < group.start < last and not group.infinitive and "gerund" not in group.tags
        if inside and not any(view.word(j) in opens for j in range(first, group.start)):
            return group.start
    return last


def _next_act(analysis: Analysis, j: int) -> bool:
    """Whether "and" joins another act of whoever acts: "accused Chad of arming rebels and closed the border"."""
    if analysis.view.word(j) not in analysis.view.vocabulary.words.conjunctions:
        return False
    finite = (g for g in analysis.groups if g.start == j + 1)
    return any(not g.infinitive and not g.tags & {"gerund", "base"} for g in finite)


def _end(analysis: Analysis, first: int, attributions: Sequence[Attribution]) -> int:
    """Token after the matter: it ends at a mark, or where the sentence says who told it."""
    view = analysis.view
    cues = [a.cue[0] for a in attributions if a.sentence == view.sentence.index]
    starts = view.sentence.starts
    for j in range(first + 1, min(len(view), first + LONGEST)):
        mark = (
            view.word(j) in STRONG or view.word(j) in (".", "?", "!") or (view.word(j) == "," and not _lists(view, j))
        )
        told = any(starts[first] < cue <= starts[j] for cue in cues)
        if mark or told or view.word(j) in view.vocabulary.words.contrasts or _next_act(analysis, j):
            return j
    return min(len(view), first + LONGEST)
