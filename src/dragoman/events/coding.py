"""From an annotated report to event mentions: each trigger is tried, its roles filled, its needs checked.

What lacks a role it needs becomes no event; the passage is kept with the reason, so that nothing a reader
would look for vanishes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.events import objects
from dragoman.events.anaphora import Open, refers_back, resolved
from dragoman.events.asked import as_asked
from dragoman.events.candidates import Candidate, candidates, without_overlap
from dragoman.events.denials import with_denials
from dragoman.events.matter import matter_of
from dragoman.events.needs import missing
from dragoman.events.negation import as_negated, told_not_to
from dragoman.events.refusals import REFUSAL
from dragoman.events.repairs import cause_at, mended
from dragoman.events.rules import TriggerRules, trigger_rules
from dragoman.events.sequence import counted, members, sequence_rules, with_members
from dragoman.events.status import in_condition, noun_status, verb_status, with_stance
from dragoman.events.unreal import fictional, real
from dragoman.events.utterances import demands, will_do
from dragoman.events.where import place_of, time_of
from dragoman.grammar.group import Group
from dragoman.grammar.syntax import Analysis, analyse
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.annotation import Annotations, Attribution, Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.event import EventMention, Passed
from dragoman.model.message import message
from dragoman.model.record import Status
from dragoman.model.text import READ_ZONES, Sentence

FUTURE: frozenset[Status] = frozenset(("planned", "proposed", "hypothetical"))
TOLD, UNTOLD = frozenset(("bands",)), message("it does not say what the group did")
"""Object classes that tell of an attack only where the report has told of one before, and what is said if not."""
WORDS = frozenset(("REQUEST", "ACCUSE"))
"""Types of which "might" tells nothing: what somebody may come to ask or charge."""
SPOKEN = frozenset(("AGREE", "REJECT", "THREATEN", "SUPPORT"))
"""Further types of acts of words: of whom they are said, or by whom, is not where."""
GIVEN = frozenset((("ASSAULT", "fight"),))
"""What is there already when it is talked about: "they discussed the war in Chad"."""
PUBLIC_KINDS = frozenset(("state", "organisation", "agency"))


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence as it is read: with its report, its grammar, and the rules of its language."""

    annotations: Annotations
    sentence: Sentence
    analysis: Analysis
    rules: TriggerRules


@dataclass(frozen=True, slots=True)
class Coded:
    """What was found in one sentence: events, passages passed over, and events whose parties must be looked up."""

    events: list[EventMention]
    passed: list[Passed]
    open: list[Open]


def code_events(annotations: Annotations, language: str) -> tuple[tuple[EventMention, ...], tuple[Passed, ...]]:
    """All event mentions of a report, and the passages that looked like one and were passed over."""
    rules, sequence = trigger_rules(language), sequence_rules(language)
    groups: dict[tuple[str | None, str | None], tuple[int, ...]] = {}
    events: list[EventMention] = []
    passed: list[Passed] = []
    left: list[Open] = []
    for sentence, analysis in _analysed(annotations, language):
        coded = _code_sentence(annotations, sentence, analysis, rules)
        events += counted(analysis, coded.events, sequence)
        passed += coded.passed
        left += coded.open
        groups |= members(analysis, sequence)
    found, unresolved = resolved(events, left)
    whole = with_members(with_denials(annotations, found), annotations.mentions, groups)
    return tuple(whole), (*passed, *unresolved)


def _analysed(annotations: Annotations, language: str) -> Iterator[tuple[Sentence, Analysis]]:
    vocabulary = vocabulary_of(language)
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(annotations.mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    for sentence in annotations.layout.sentences:
        if sentence.zone in READ_ZONES:
            here = tuple(by_sentence.get(sentence.index, ()))
            times = tuple(t for t in annotations.times if t.sentence == sentence.index)
            yield sentence, analyse(sentence, annotations.mentions, here, times, vocabulary)


def _code_sentence(annotations: Annotations, sentence: Sentence, analysis: Analysis, rules: TriggerRules) -> Coded:
    whole: list[Candidate] = []
    lacking: list[tuple[Candidate, str]] = []
    said = demands(analysis, sentence, annotations.attributions, rules)
    read = (mended(analysis, found, rules) for found in (*candidates(analysis, rules), *said))
    for candidate in (_heard(annotations, sentence, found) for found in read if found is not None):
        reason = missing(analysis, candidate.trigger, candidate.roles, candidate.found) or _undated(analysis, candidate)
        if reason is None:
            whole.append(candidate)
        elif not candidate.trigger.weak:
            lacking.append((candidate, reason))
    kept = without_overlap(whole)
    passage = _Passage(annotations, sentence, analysis, rules)
    read_of = [(c, e) for c in kept for e in _events(passage, c)]
    events = as_asked(analysis, real(analysis, read_of, rules), rules)
    events = _placed(analysis, events, [c for c, _ in lacking])
    told = [Open(e, _passed(sentence, e.report, UNTOLD)) for e in events if e.object_class in TOLD]
    events = [e for e in events if e.object_class not in TOLD]
    if events or told or not lacking or fictional(analysis, rules):
        return Coded(events, [], told)
    passed = _passed(sentence, annotations.report.id, lacking[0][1])
    pointing = [c for c, _ in lacking if refers_back(analysis, c)]
    back = next((c for c in pointing if c.group is not None), pointing[0] if pointing else None)
    event = _event(passage, back) if back is not None else None
    if event is not None:
        return Coded([], [], [Open(event, passed)])
    return Coded([], [passed] if _public(annotations, analysis) else [], [])


def _heard(annotations: Annotations, sentence: Sentence, candidate: Candidate) -> Candidate:
    """The candidate without a target that only tells of it: "it offered no help, according to the ministry"."""
    first = sentence.offsets(candidate.first, candidate.last)
    tellers = {
        a.voices[-1] for a in annotations.attributions
        if a.sentence == sentence.index and a.voices and a.content[0] <= first[0] and first[1] <= a.content[1]
        and a.content[1] <= a.cue[0] < annotations.mentions[a.voices[-1]].start
    }  # fmt: skip
    cited = (
        (a.cue[1], a.content[0]) for a in annotations.attributions
        if a.sentence == sentence.index and a.content[0] <= first[0] and first[1] <= a.content[1]
    )  # fmt: skip
    aside = [(lo, hi) for lo, hi in cited if lo < hi]  # "according to the channel TV Nord, …"
    target = tuple(
        i for i in candidate.roles.target
        if i not in tellers and not any(lo <= annotations.mentions[i].start < hi for lo, hi in aside)
    )  # fmt: skip
    return replace(candidate, roles=replace(candidate.roles, target=target))


def _passed(sentence: Sentence, report: str, because: str) -> Passed:
    return Passed(report=report, start=sentence.start, end=sentence.end, because=because)


def _undated(analysis: Analysis, candidate: Candidate) -> str | None:
    """Why a noun that only counts with a date is no event: "the 2015 deal" is one, "their earlier deals" are not."""
    if "dated" not in candidate.trigger.needs or time_of(analysis, candidate.first, candidate.last, candidate.group):
        return None
    return message("it does not say when")


def _placed(analysis: Analysis, events: list[EventMention], lacking: list[Candidate]) -> list[EventMention]:
    """A visit that names nobody tells where the sentence's meetings were: "during a visit to Tehran he received …"."""
    mentions = analysis.view.mentions
    visits = (i for c in lacking if c.trigger.mode == "visit" and not c.roles.source for i in c.roles.place)
    place = next((i for i in visits if mentions[i].kind in ("place", "state")), None)
    if place is None:
        return events
    return [replace(e, place=place) if e.type == "CONSULT" and e.place is None else e for e in events]


def _public(annotations: Annotations, analysis: Analysis) -> bool:
    """Whether the sentence names a state, an office of state or an international body at all."""
    return any(
        m.country or m.office or m.kind in PUBLIC_KINDS for m in (annotations.mentions[i] for i in analysis.view.here)
    )


def _events(passage: _Passage, candidate: Candidate) -> Iterator[EventMention]:
    """The event of a candidate. A visit to two places is two events, but to two cities on one day it is one trip."""
    event = _event(passage, candidate)
    if event is None:
        return
    mentions = passage.analysis.view.mentions
    places = [
        i for i in candidate.roles.place if mentions[i].kind in ("place", "state") and mentions[i].head != "adjective"
    ]
    cities = any(mentions[i].kind == "place" for i in places)
    if candidate.trigger.mode != "visit" or len(places) <= 1 or (cities and event.time is not None):
        yield event
        return
    for place in places:
        last = event.trigger[1] if place == places[0] else max(event.trigger[1], mentions[place].end)
        yield replace(event, place=place, trigger=(event.trigger[0], last))


def _denies_another(passage: _Passage, attribution: Attribution, candidate: Candidate) -> bool:
    """Whether an act in the reach of a denial is that of other states: "denied massing troops as Paris protested".

    The first act of what is denied is denied, whosever it is: "denied that Paris had massed troops".
    """
    if attribution.stance != "denies":
        return False
    annotations, analysis, view = passage.annotations, passage.analysis, passage.analysis.view
    start = next((j for j in range(len(view)) if view.sentence.offsets(j, j + 1)[0] >= attribution.content[0]), 0)
    if not any(start <= g.at < candidate.first for g in analysis.groups):
        return False
    speaking = {_country(annotations, i) for i in (*attribution.voices[-1:], *attribution.joint)}
    involved = {_country(annotations, i) for i in (*candidate.roles.source, *candidate.roles.target)}
    return None not in speaking | involved and not speaking & involved


def _country(annotations: Annotations, index: int) -> str | None:
    mention = annotations.mentions[index]
    referent = annotations.mentions[mention.refers] if mention.refers is not None else mention
    return mention.government or mention.country or referent.government or referent.country


def _event(passage: _Passage, candidate: Candidate) -> EventMention | None:
    """The event of a candidate; None where the words deny it, only play with it, or say nothing of it."""
    sentence, analysis = passage.sentence, passage.analysis
    trigger = sentence.offsets(candidate.first, candidate.last)
    index, attribution = _attribution(passage, trigger)
    time = _time(passage, candidate, attribution)
    status, denied = _held(passage, candidate, attribution, time)
    unsaid = attribution is None or status in FUTURE or told_not_to(candidate)
    if (denied and unsaid) or _only_thought(candidate, status):
        return None
    if attribution is not None and _denies_another(passage, attribution, candidate):
        index, attribution = None, None
    if attribution is not None and _refused_for(passage, attribution, candidate):
        return None
    stance = attribution.stance if attribution is not None else None
    matter = matter_of(analysis, candidate, passage.annotations.attributions, passage.rules)
    if matter is None and _says_nothing(candidate):
        return None
    found = candidate.found
    status = "denied" if denied else with_stance(status, stance)
    return EventMention(
        report=passage.annotations.report.id, sentence=sentence.index, start=sentence.start, end=sentence.end,
        trigger=trigger, type=candidate.trigger.type, mode=candidate.trigger.mode, status=status,
        fillers=candidate.roles.fillers(), place=_place(passage, candidate), time=time, future=status in FUTURE,
        object=found.key if found else None, object_class=found.kind if found else None,
        object_span=objects.span_of(analysis, found) if found and found.number is None else None,
        amounts=objects.amounts(analysis, found, candidate.trigger, passage.rules) if found else (),
        matter=matter, attribution=index, stance=stance, weak=candidate.trigger.weak, title=sentence.zone == "title",
    )  # fmt: skip


def _time(passage: _Passage, candidate: Candidate, attribution: Attribution | None) -> TimeExpr | None:
    """When it was, unless the time is that of what it answered, or of the words that say it."""
    time = time_of(passage.analysis, candidate.first, candidate.last, candidate.group)
    if time is None or time.first >= cause_at(passage.analysis, candidate.last, passage.rules):
        return None
    return None if attribution is not None and _of_saying(time, attribution) else time


def _held(
    passage: _Passage, candidate: Candidate, attribution: Attribution | None, time: TimeExpr | None
) -> tuple[Status, bool]:
    """What the words hold it to be, whoever says them; and whether they deny it."""
    status = _status(passage.analysis, candidate, passage.rules)
    if status == "occurred" and _ahead(candidate, time):
        status = "planned"
    if status == "hypothetical" and attribution is not None and will_do(passage.analysis, candidate, passage.rules):
        status = "planned"
    return as_negated(passage.analysis, candidate, status, passage.rules)


def _place(passage: _Passage, candidate: Candidate) -> int | None:
    """Where it was, unless the place is that of what it answered."""
    analysis, rules, at = passage.analysis, passage.rules, (candidate.first, candidate.last)
    place = place_of(analysis, candidate.trigger, candidate.roles, at, rules, group_like=candidate.group is not None)
    behind = place is not None and analysis.view.mentions[place].first >= cause_at(analysis, candidate.last, rules)
    return None if behind or _takes_part(candidate, place) else place


def _takes_part(candidate: Candidate, place: int | None) -> bool:
    """Whether what looks like a place is whom it was done by or to: "chiese all'Italia il rilascio"."""
    roles = candidate.roles
    return (
        candidate.trigger.type in WORDS | SPOKEN
        and place not in roles.place
        and place in (*roles.source, *roles.target)
    )


def _of_saying(time: TimeExpr, attribution: Attribution) -> bool:
    """Whether a time stands with the words that say it, not in what is said: "accused Chad on Friday of arming"."""
    start, end = attribution.content
    return not start <= time.start < end


def _says_nothing(candidate: Candidate) -> bool:
    """Whether a charge or demand names neither whom it is addressed to nor anything it is about."""
    bare = candidate.found is None and not candidate.roles.target
    return bare and candidate.trigger.type in WORDS


def _refused_for(passage: _Passage, attribution: Attribution, candidate: Candidate) -> bool:
    """Whether one person tells that another will not: he who speaks decides, and the other refuses nothing."""
    group, mentions = candidate.group, passage.annotations.mentions
    refusal = candidate.trigger.uttered and candidate.trigger.type == REFUSAL[0]
    if group is None or not refusal or any(verb in passage.rules.refusing for verb in group.governors):
        return False
    voices = _heads(mentions, (*attribution.voices[-1:], *attribution.joint))
    sources = _heads(mentions, candidate.roles.source)
    persons = all(mentions[i].kind == "person" for i in voices | sources)
    return persons and bool(voices and sources) and not voices & sources


def _heads(mentions: Sequence[Mention], indices: Sequence[int]) -> set[int]:
    return {i if (refers := mentions[i].refers) is None else refers for i in indices}


def _ahead(candidate: Candidate, time: TimeExpr | None) -> bool:
    """Whether a verb in the present has a time to come: "visits Chad next week"."""
    group = candidate.group
    if group is None or time is None or candidate.trigger.uttered or group.tags & {"past", "participle", "gerund"}:
        return False
    return time.form in ("offset", "weekday", "partial") and (time.amount or 0) > 0


def _only_thought(candidate: Candidate, status: Status) -> bool:
    """Whether it is only in the air: a noun ("fears of war"), or words that somebody might say."""
    return status == "hypothetical" and (candidate.group is None or candidate.trigger.type in WORDS)


def _status(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> Status:
    if candidate.trigger.uttered:
        start = candidate.first if candidate.group is None else candidate.group.start
        return "hypothetical" if in_condition(analysis, start, rules.status) else "occurred"
    if candidate.group is not None:
        status = verb_status(analysis, _main(analysis, candidate, candidate.group), rules.status)
    else:
        status = noun_status(analysis, candidate.first, candidate.last, rules.status)
    if status == "proposed" and (candidate.trigger.type, candidate.trigger.mode) in GIVEN:
        return "occurred"
    default = candidate.trigger.status
    return default if status == "occurred" and default else status  # type: ignore[return-value]


def _main(analysis: Analysis, candidate: Candidate, group: Group) -> Group:
    """The verb that tells whether it happened: of a protest that is told as a purpose, the one before it."""
    if candidate.trigger.type != "PROTEST" or not group.infinitive or group.governors:
        return group
    return next((g for g in reversed(analysis.groups) if g.at < group.start and not g.infinitive), group)


def _attribution(passage: _Passage, at: tuple[int, int]) -> tuple[int | None, Attribution | None]:
    """The narrowest attribution whose content holds the trigger."""
    holding = [
        (a.content[1] - a.content[0], i, a)
        for i, a in enumerate(passage.annotations.attributions)
        if a.sentence == passage.sentence.index and a.content[0] <= at[0] and at[1] <= a.content[1]
    ]
    if not holding:
        return None, None
    _, index, attribution = min(holding, key=lambda row: row[:2])
    return index, attribution
