"""From an annotated report to event mentions: each trigger is tried, its roles filled, its needs checked.

What lacks a role it needs becomes no event; the passage is kept with the reason, so that nothing a reader
would look for vanishes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.events import objects
from dragoman.events.objects import Found
from dragoman.events.roles import Roles, fill, missing, place_of, time_of
from dragoman.events.rules import Trigger, TriggerRules, trigger_rules
from dragoman.events.sequence import counted, members, sequence_rules, with_members
from dragoman.events.status import noun_status, verb_status, with_stance
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis, analyse
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.event import EventMention, Passed
from dragoman.model.record import Status
from dragoman.model.text import READ_ZONES, Sentence

NAMED_BY_NOUN = {"AGREE": "agreements", "SANCTION": "sanctions"}
"""Types whose trigger noun is itself what it is about: a treaty, sanctions."""
FUTURE: frozenset[Status] = frozenset(("planned", "proposed", "hypothetical"))
PUBLIC_KINDS = frozenset(("state", "organisation", "agency"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger found in a sentence, with what fills its roles."""

    trigger: Trigger
    first: int
    last: int
    group: Group | None
    found: Found | None
    roles: Roles


def code_events(annotations: Annotations, language: str) -> tuple[tuple[EventMention, ...], tuple[Passed, ...]]:
    """All event mentions of a report, and the passages that looked like one and were passed over."""
    rules, vocabulary, sequence = trigger_rules(language), vocabulary_of(language), sequence_rules(language)
    groups: dict[tuple[str | None, str | None], tuple[int, ...]] = {}
    events: list[EventMention] = []
    passed: list[Passed] = []
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(annotations.mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    for sentence in annotations.layout.sentences:
        if sentence.zone not in READ_ZONES:
            continue
        here = tuple(by_sentence.get(sentence.index, ()))
        times = tuple(t for t in annotations.times if t.sentence == sentence.index)
        analysis = analyse(sentence, annotations.mentions, here, times, vocabulary)
        coded, left = _code_sentence(annotations, sentence, analysis, rules)
        events += counted(analysis, coded, sequence)
        passed += left
        groups |= members(analysis, sequence)
    return tuple(with_members(events, annotations.mentions, groups)), tuple(passed)


def _code_sentence(
    annotations: Annotations, sentence: Sentence, analysis: Analysis, rules: TriggerRules
) -> tuple[list[EventMention], list[Passed]]:
    whole: list[Candidate] = []
    reasons: list[str] = []
    for candidate in _candidates(analysis, rules):
        reason = missing(analysis, candidate.trigger, candidate.roles, candidate.found)
        if reason is None:
            whole.append(candidate)
        elif not candidate.trigger.weak:
            reasons.append(reason)
    kept = _without_overlap(whole)
    events = [e for c in kept if (e := _event(annotations, sentence, analysis, c, rules)) is not None]
    if events or not reasons or not _public(annotations, analysis):
        return events, []
    return events, [Passed(report=annotations.report.id, start=sentence.start, end=sentence.end, because=reasons[0])]


def _public(annotations: Annotations, analysis: Analysis) -> bool:
    """Whether the sentence names a state, an office of state or an international body at all."""
    return any(
        m.country or m.office or m.kind in PUBLIC_KINDS for m in (annotations.mentions[i] for i in analysis.view.here)
    )


def _candidates(analysis: Analysis, rules: TriggerRules) -> Iterator[Candidate]:
    earlier: list[Candidate] = []
    for i in range(len(analysis.view)):
        for candidate in (*_verb_candidates(analysis, i, rules), *_noun_candidates(analysis, i, rules)):
            whole = _completed(analysis, candidate, earlier, rules)
            if whole is not None:
                earlier.append(whole)
                yield whole


def _completed(analysis: Analysis, candidate: Candidate, earlier: Sequence[Candidate], rules: TriggerRules) -> Candidate | None:
    """A verb that lacks its object takes that of an earlier one of its type, if a number or pronoun stands for it."""
    trigger = candidate.trigger
    if trigger.type == "CONSULT" and candidate.group is None and not candidate.roles.source:
        host = next((c for c in reversed(earlier) if c.trigger.type == "CONSULT" and c.roles.source), None)
        return replace(candidate, roles=replace(candidate.roles, source=host.roles.source)) if host is not None else candidate
    if not trigger.objects or candidate.found is not None or trigger.object_ok:
        return candidate
    standing = objects.pronoun_object(analysis, candidate.last, trigger, rules)
    if standing is not None:
        return replace(candidate, found=standing)
    like = next((c for c in reversed(earlier) if c.trigger.type == trigger.type and c.found is not None), None)
    number = objects.bare_number(analysis, candidate.last, rules)
    if like is None or like.found is None or number is None:
        return None
    roles = replace(candidate.roles, target=candidate.roles.target or like.roles.target, source=candidate.roles.source or like.roles.source)
    return replace(candidate, found=replace(like.found, number=number), roles=roles)


def _verb_candidates(analysis: Analysis, i: int, rules: TriggerRules) -> Iterator[Candidate]:
    for group in (g for g in analysis.groups if g.at == i):
        for verb, _ in analysis.view.verbs_at(i):
            for trigger in rules.verbs.get(verb.lemma, ()):
                reading = replace(group, verb=verb)
                if reading.passive and not trigger.objects and not any("obj" in slots for slots in trigger.roles.values()):
                    continue  # a verb without an object has no passive: "is headed by" is no travel
                if not _allowed(analysis, trigger, group.start, group.end):
                    continue
                found = objects.of_verb(analysis, reading, trigger, rules) if trigger.objects else None
                yield Candidate(trigger, i, reading.end, reading, found, fill(analysis, trigger, reading, (i, reading.end), rules))


def _noun_candidates(analysis: Analysis, i: int, rules: TriggerRules) -> Iterator[Candidate]:
    view = analysis.view
    if any(g.at == i for g in analysis.groups) or view.at(i) is not None:
        return
    for hit in rules.nouns.hits(view.sentence.lower, view.sentence.words, i, frozenset()):
        trigger = rules.of_noun[int(hit.entry.key)]
        if not _allowed(analysis, trigger, i, hit.last):
            continue
        found = objects.of_noun(analysis, i, hit.last, trigger, rules) if trigger.objects else None
        if trigger.objects and found is None:
            continue
        if found is None and trigger.type in NAMED_BY_NOUN:
            found = Found(hit.entry.tokens[-1], NAMED_BY_NOUN[trigger.type], i, hit.last)
        yield Candidate(trigger, i, hit.last, None, found, fill(analysis, trigger, None, (i, hit.last), rules))


def _allowed(analysis: Analysis, trigger: Trigger, first: int, last: int) -> bool:
    if not trigger.unless and not trigger.near:
        return True
    clause = analysis.syntax.clause(first)
    words = set(analysis.view.sentence.lower[clause.start : max(clause.stop, last)])
    return not words & trigger.unless and (not trigger.near or bool(words & trigger.near))


def _without_overlap(candidates: Sequence[Candidate]) -> list[Candidate]:
    """One reading per trigger: more roles first, then an object noun, then the order of the pack.

    A noun inside the object of a coded verb is the same event ("hold talks", "impose sanctions").
    """
    ranked = sorted(candidates, key=lambda c: (c.group is None, -c.roles.weight(), c.found is None, c.trigger.weak, c.first))
    kept: list[Candidate] = []
    for candidate in ranked:
        if not any(_clash(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.first)


def _clash(candidate: Candidate, other: Candidate) -> bool:
    if candidate.first < other.last and other.first < candidate.last:
        return True
    inner = other.found
    if candidate.group is None and inner is not None and inner.first <= candidate.first < inner.last:
        return True
    own = candidate.found
    return own is not None and inner is not None and own.first == inner.first and candidate.trigger.type == other.trigger.type


def _event(
    annotations: Annotations, sentence: Sentence, analysis: Analysis, candidate: Candidate, rules: TriggerRules
) -> EventMention | None:
    start, end = sentence.offsets(candidate.first, candidate.last)
    index, attribution = _attribution(annotations, sentence, (start, end))
    status = _status(analysis, candidate, rules)
    if candidate.group is not None and candidate.group.negated and attribution is None:
        return None
    denied = candidate.group is not None and candidate.group.negated
    stance = attribution.stance if attribution else None
    status = "denied" if denied else with_stance(status, stance)
    found, future = candidate.found, status in FUTURE
    time = time_of(analysis, candidate.first, candidate.last, candidate.group)
    return EventMention(
        report=annotations.report.id, sentence=sentence.index, start=sentence.start, end=sentence.end, trigger=(start, end),
        type=candidate.trigger.type, mode=candidate.trigger.mode, status=status, fillers=candidate.roles.fillers(),
        place=place_of(
            analysis, candidate.trigger, candidate.roles, (candidate.first, candidate.last), rules, group_like=candidate.group is not None
        ), time=time,
        future=future, object=found.key if found else None, object_class=found.kind if found else None,
        object_span=objects.span_of(analysis, found) if found and found.number is None else None,
        amounts=objects.amounts(analysis, found, rules) if found else (), attribution=index, stance=stance,
        weak=candidate.trigger.weak, title=sentence.zone == "title",
    )  # fmt: skip


def _status(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> Status:
    if candidate.group is not None:
        status = verb_status(analysis, candidate.group, rules.status)
    else:
        status = noun_status(analysis, candidate.first, candidate.last, rules.status)
    default = candidate.trigger.status
    return default if status == "occurred" and default else status  # type: ignore[return-value]


def _attribution(annotations: Annotations, sentence: Sentence, at: tuple[int, int]) -> tuple[int | None, Attribution | None]:
    """The narrowest attribution whose content holds the trigger."""
    holding = [
        (a.content[1] - a.content[0], i, a)
        for i, a in enumerate(annotations.attributions)
        if a.sentence == sentence.index and a.content[0] <= at[0] and at[1] <= a.content[1]
    ]
    if not holding:
        return None, None
    _, index, attribution = min(holding, key=lambda row: row[:2])
    return index, attribution
