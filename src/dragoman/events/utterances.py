"""What is done by being said: demands ("said Togo must leave") and plans ("said it would send")."""

from collections.abc import Iterator, Sequence

from dragoman.events.candidates import Candidate
from dragoman.events.parties import Roles
from dragoman.events.roles import fitting
from dragoman.events.rules import TriggerRules
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis
from dragoman.grammar.verbs import Verb
from dragoman.model.annotation import Attribution, Mention
from dragoman.model.text import Sentence

APART = frozenset(("rebels", "opposition", "protesters"))
"""Groups that speak to their own state, not for it."""
SAID = frozenset(("asserts", "requests"))


def demands(
    analysis: Analysis, sentence: Sentence, attributions: Sequence[Attribution], rules: TriggerRules
) -> Iterator[Candidate]:
    """What somebody says that another must do, as a demand on that other."""
    for group in (*analysis.groups, *_unlisted(analysis, rules)):
        at = _modal(analysis, group, rules)
        if at is None:
            continue
        start, end = sentence.offsets(at, group.end)
        attribution = narrowest(sentence, attributions, (start, end))
        if attribution is None or attribution.stance not in SAID:
            continue
        trigger = rules.modals[analysis.view.word(at)]
        source = (*attribution.voices[-1:], *attribution.joint)
        subject = tuple(i for i in analysis.syntax.subject(group) if _addressed(analysis.view.mentions[i]))
        target = fitting(analysis, subject, "target", trigger)
        if target and not _same(analysis, source, target):
            yield Candidate(trigger, at, at + 1, None, None, Roles(source, target))


def _unlisted(analysis: Analysis, rules: TriggerRules) -> Iterator[Group]:
    """Verbs that no list has, after an auxiliary that demands: "must heed the ruling"."""
    view = analysis.view
    known = {j for group in analysis.groups for j in range(group.start, group.end)}
    for j in range(len(view) - 1):
        word = view.word(j + 1)
        common = word.isalpha() and word not in view.vocabulary.closed and view.at(j + 1) is None
        if view.word(j) in rules.modals and not known & {j, j + 1} and common:
            yield Group(
                at=j + 1, start=j, end=j + 2, verb=Verb(word, word), tags=frozenset(("base",)),
                auxiliaries=(view.word(j),),
            )  # fmt: skip


def _modal(analysis: Analysis, group: Group, rules: TriggerRules) -> int | None:
    """Token of the auxiliary that demands; none in "must have left", which only concludes."""
    words = analysis.view.vocabulary.words
    if group.passive or group.negated or any(word in words.have for word in group.auxiliaries):
        return None
    return next((j for j in range(group.start, group.at) if analysis.view.word(j) in rules.modals), None)


def _addressed(mention: Mention) -> bool:
    """Whether somebody in public affairs is meant: "people should stay indoors" is advice."""
    return mention.head != "people" or mention.country is not None


def _same(analysis: Analysis, source: tuple[int, ...], target: tuple[int, ...]) -> bool:
    """Whether somebody speaks of himself."""
    mentions = analysis.view.mentions

    def named(index: int) -> set[object]:
        """Everything by which a mention may be the same as another: itself, its referent, key, government, country."""
        mention = mentions[index]
        own = {index, mention.refers, mention.key or index, mention.government or index}
        return own | ({mention.country} if mention.head not in APART else set())

    spoken = {thing for index in source for thing in named(index)} - {None}
    return any(named(index) & spoken for index in target)


def narrowest(sentence: Sentence, attributions: Sequence[Attribution], at: tuple[int, int]) -> Attribution | None:
    """The attribution of a sentence with the shortest content that holds a stretch of text."""
    holding = [
        a for a in attributions
        if a.sentence == sentence.index and a.content[0] <= at[0] and at[1] <= a.content[1]
    ]  # fmt: skip
    return min(holding, key=lambda a: a.content[1] - a.content[0], default=None)


def will_do(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> bool:
    """Whether a mere possibility is a plan because somebody says it: "said it would send"."""
    group = candidate.group
    if group is None or not rules.reported_future.intersection(group.words):
        return False
    return not any(word in rules.conditionals for word in analysis.view.lower)
