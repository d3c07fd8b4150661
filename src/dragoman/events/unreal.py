"""What a sentence names and yet does not tell as a happening: what it calls false, and what is made up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.events.candidates import Candidate
from dragoman.events.rules import TriggerRules
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.view import STRONG
from dragoman.model.event import EventMention

NEAR, OPENING, NAMING, ASIDE = 3, 6, 5, 2
"""Tokens before a word in which its negation or auxiliary stands, in which a fiction is named, in which a voice calls
a report something, and commas of an aside."""
HEADLINES = frozenset(("title", "heading"))
FORCE = frozenset(("ASSAULT",))
"""Types of which sport speaks too."""


@dataclass(frozen=True, slots=True)
class _Falsity:
    """The tokens of a content that the sentence calls false, and the token of the verb that rejects it, if any."""

    content: range
    verdict: int | None = None


Told = tuple[Candidate, EventMention]


def real(analysis: Analysis, told: Sequence[Told], rules: TriggerRules) -> list[Told]:
    """The events without those of a fiction or game, and with those that are called false as a denial of who says so.

    What nobody in particular calls false is no event at all.
    """
    if fictional(analysis, rules):
        return []
    false = tuple(_falsities(analysis, rules))
    sport = _marked(analysis, rules.sport, rules)
    kept = ((c, _as_called(c, event, false)) for c, event in told if not (sport and event.type in FORCE))
    return [(c, event) for c, event in kept if event is not None]


def _as_called(candidate: Candidate, event: EventMention, false: Sequence[_Falsity]) -> EventMention | None:
    """An event as a sentence puts it that calls some things false; None if nothing is left of it."""
    if any(candidate.first == one.verdict for one in false):
        return None
    if event.stance == "denies" or not any(candidate.first in one.content for one in false):
        return event
    return None if event.attribution is None else replace(event, status="denied", stance="denies", future=False)


def _falsities(analysis: Analysis, rules: TriggerRules) -> Iterator[_Falsity]:
    view = analysis.view
    for at in range(1, len(view)):
        clause, noun = view.word(at) in rules.contents, view.word(at - 1) in rules.hearsay
        if clause and _called_false(analysis, at, rules):
            yield _Falsity(_content(analysis, at, rules))
        elif noun and (clause or view.word(at) in rules.topics):
            content = _content(analysis, at, rules)
            verdict = _verdict(analysis, content, rules)
            if verdict is not None:
                yield _Falsity(range(at, min(verdict, content.stop)), verdict)
            elif _false_before(analysis, at - 1, rules):
                yield _Falsity(content)


def _called_false(analysis: Analysis, at: int, rules: TriggerRules) -> bool:
    """Whether "not true" or "untrue" stands right before the clause that token `at` opens."""
    view, words, j = analysis.view, analysis.view.vocabulary.words, at - 1
    while view.word(j) in words.be | words.adverbs and j > 0:
        j -= 1
    return view.word(j) in rules.false or _untrue(analysis, j, rules)


def _untrue(analysis: Analysis, j: int, rules: TriggerRules) -> bool:
    """Whether token `j` says "true" and is negated."""
    return analysis.view.word(j) in rules.true and _negated(analysis, j)


def _negated(analysis: Analysis, j: int) -> bool:
    view = analysis.view
    return any(view.word(k) in view.vocabulary.words.negations for k in range(max(0, j - NEAR), j))


def _false_before(analysis: Analysis, noun: int, rules: TriggerRules) -> bool:
    """Whether a report is called false before it is named: "false claims that", "no truth in the claims that"."""
    view = analysis.view
    before = range(max(0, noun - NEAR), noun)
    if any(view.word(j) in rules.false for j in before):
        return True
    return any(_untrue(analysis, j, rules) for j in before)


def _content(analysis: Analysis, at: int, rules: TriggerRules) -> range:
    """Tokens of what token `at` opens, up to a contrast, a strong mark, or a comma behind a verb."""
    view, words = analysis.view, analysis.view.vocabulary.words
    for j in range(at + 1, len(view)):
        after_verb = view.word(j) == "," and any(at < g.at < j for g in analysis.groups)
        if view.word(j) in STRONG or view.word(j) in words.contrasts or after_verb or view.word(j) in rules.contents:
            return range(at, j)
    return range(at, len(view))


def _verdict(analysis: Analysis, content: range, rules: TriggerRules) -> int | None:
    """Token of the word by which what is told is called false: "were false", "were rejected", "nisu točni"."""
    view = analysis.view
    for j in range(content.start + NEAR, _reach(analysis, content, rules)):
        false = view.word(j) in rules.false and not _negated(analysis, j)
        linked = _linked(analysis, j, rules)
        if false and (linked or _named(analysis, content.start - 1, rules)):
            return j
        if _rejects(analysis, j, rules, linked=linked) or (linked and _untrue(analysis, j, rules)):
            return j
    return None


def _rejects(analysis: Analysis, j: int, rules: TriggerRules, *, linked: bool) -> bool:
    """Whether token `j` is a verb of which a report is what is rejected: a passive where order tells the object."""
    ordered = analysis.view.vocabulary.pack.roles == "order"
    if (ordered and not linked) or _negated(analysis, j):
        return False
    return any(
        verb.lemma in rules.rejecting and not (ordered and "participle" not in tags)
        for verb, tags in analysis.view.verbs_at(j)
    )


def _linked(analysis: Analysis, j: int, rules: TriggerRules) -> bool:
    """Whether a form of "be", or a verb like it, stands beside token `j`; headlines leave it out."""
    view = analysis.view
    if view.sentence.zone in HEADLINES:
        return True
    linking = view.vocabulary.words.be | rules.proving
    return any(view.word(k) in linking for k in range(max(0, j - NEAR), j + 2) if k != j)


def _reach(analysis: Analysis, content: range, rules: TriggerRules) -> int:
    """Token up to which it may be told that a report is false: past one aside in commas."""
    view, words = analysis.view, analysis.view.vocabulary.words
    j, commas = content.stop, 0
    while j < len(view) and view.word(j) not in STRONG | words.contrasts | rules.contents:
        commas += view.word(j) == ","
        if commas > ASIDE or (view.word(j) == "," and view.word(j + 1) in words.conjunctions):
            break
        j += 1
    return j


def _named(analysis: Analysis, noun: int, rules: TriggerRules) -> bool:
    """Whether a verb of calling stands before a report: "called reports that … untrue"."""
    return any(analysis.view.word(j) in rules.calling for j in range(max(0, noun - NAMING), noun))


def fictional(analysis: Analysis, rules: TriggerRules) -> bool:
    """Whether a sentence tells what happens in a novel, film or game."""
    return _marked(analysis, rules.fiction, rules) or _depicts(analysis, rules)


def _marked(analysis: Analysis, nouns: frozenset[str], rules: TriggerRules) -> bool:
    """Whether it is set in such a thing: "in the novel", "u romanu"."""
    return any(analysis.view.word(j) in nouns and _set_in(analysis, j, rules) for j in range(len(analysis.view)))


def _set_in(analysis: Analysis, j: int, rules: TriggerRules) -> bool:
    view = analysis.view
    if view.vocabulary.pack.roles == "order" and view.common(j + 1) and not view.verbs_at(j + 1):
        return False  # "in the film studio"
    for k in range(j - 1, max(-1, j - 1 - NEAR), -1):
        if view.word(k) in rules.within:
            return True
        if not view.word(k).isalnum() or view.verbs_at(k):
            return False
    return False


def _depicts(analysis: Analysis, rules: TriggerRules) -> bool:
    """Whether such a thing is the subject of a verb of showing: "the film shows Chad invading Niger"."""
    view = analysis.view
    opening = range(min(OPENING, len(view)))
    return any(view.word(j) in rules.fiction and view.word(j + 1) in rules.depicting for j in opening)
