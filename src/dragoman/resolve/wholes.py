"""Parts and wholes, likes kept apart, and what each report is mainly about."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening, Story
from dragoman.model.ids import make_id
from dragoman.resolve.happenings import Resolution
from dragoman.resolve.nodes import Node, Stage

WHOLES = frozenset((("CONSULT", "visit"),))
PARTS = frozenset((("CONSULT", "meeting"), ("CONSULT", "multilateral"), ("AGREE", "sign")))
DONE = frozenset(("occurred", "ongoing"))
MAX_APART = 8
NEAR = 2
"""Sentences within which a visit and what is part of it are told together."""


def with_parts(happenings: Sequence[Happening], stage: Stage) -> list[Happening]:
    """Meetings and talks on a visit become parts of it."""
    visits = [h for h in happenings if (h.type, h.mode) in WHOLES]
    near: dict[str, list[int]] = {}
    for at, visit in enumerate(visits):
        for key in _ties(visit):
            near.setdefault(key, []).append(at)
    result = []
    for happening in happenings:
        tied = sorted({at for key in _ties(happening) for at in near.get(key, ())})
        part = (happening.type, happening.mode) in PARTS
        whole = _whole_of(happening, [visits[at] for at in tied], stage) if part else None
        if whole is None:
            result.append(happening)
            continue
        here = happening.place is None and _one_sentence(happening, whole)
        place = (whole.place, whole.place_country) if here else (happening.place, happening.place_country)
        result.append(replace(happening, part_of=whole.id, place=place[0], place_country=place[1]))
    parts: dict[str | None, list[Happening]] = {}
    for happening in result:
        parts.setdefault(happening.part_of, []).append(happening)
    return [_dated_by_parts(h, parts.get(h.id, ())) for h in result]


def _ties(happening: Happening) -> set[str]:
    """What a part shares with its whole: a participant, or a report that tells both."""
    return {key for key, _ in happening.participants} | set(happening.reports)


def _dated_by_parts(whole: Happening, parts: Sequence[Happening]) -> Happening:
    """A visit without a date of its own took place when its meetings did."""
    dated = [p for p in parts if p.when.days is not None and p.status in DONE]
    if whole.when.days is not None or not dated:
        return whole
    part = min(dated, key=lambda p: ((p.when.days.last - p.when.days.first).days if p.when.days else 0, p.id))
    because = f"when {'its talks' if part.mode != 'sign' else 'the signing'} took place: {part.when.because}"
    return replace(whole, when=replace(part.when, basis="inferred", because=because))


def _whole_of(part: Happening, visits: Sequence[Happening], stage: Stage) -> Happening | None:
    fitting = [(score, v.id, v) for v in visits if (score := _fits(part, v, stage)) > 0]
    return max(fitting, key=lambda row: (row[0], row[1]))[2] if fitting else None


def _one_sentence(part: Happening, visit: Happening) -> bool:
    return bool({(m.report, m.sentence) for m in part.mentions} & {(m.report, m.sentence) for m in visit.mentions})


def _fits(part: Happening, visit: Happening, stage: Stage) -> float:
    """How well a meeting fits into a visit: a visitor takes part, place and days agree, one report tells both."""
    visitors = {k for k, role in visit.participants if role == "visitor"}
    members = {k for k, _ in part.participants}
    shared_report = set(part.reports) & set(visit.reports)
    same_country = {stage.country(k) for k in visitors} & {stage.country(k) for k in members}
    unnamed = any(k.startswith(("group:", "office:")) for k in visitors | members)
    if not (visitors & members or (shared_report and same_country and unnamed)):
        return 0.0
    if part.place and visit.place and not _place_within(part, visit, stage):
        return 0.0
    if part.type != "CONSULT" and not (part.status in DONE and visit.status in DONE and _one_sentence(part, visit)):
        return 0.0
    days = _overlap(part.when.days, visit.when.days)
    if days is False or not (shared_report or days):
        return 0.0
    if part.place is None and not _hosts(part, visit, stage):
        return 0.0
    near = any(
        a.report == b.report and abs(a.sentence - b.sentence) <= NEAR for a in part.mentions for b in visit.mentions
    )
    return 1.0 + bool(days) + near + bool(part.place)


def _place_within(part: Happening, visit: Happening, stage: Stage) -> bool:
    if part.place == visit.place or part.place is None or visit.place is None:
        return True
    return stage.world.contains(visit.place, part.place) or stage.world.contains(part.place, visit.place)


def _hosts(part: Happening, visit: Happening, stage: Stage) -> bool:
    """Whether somebody of the visited country takes part."""
    countries = {stage.country(k) for k, _ in part.participants}
    return visit.place_country in countries


def _overlap(one: Interval | None, other: Interval | None) -> bool | None:
    return None if one is None or other is None else one.overlaps(other)


def with_apart(
    happenings: Sequence[Happening], resolution: Resolution, groups: Sequence[Sequence[int]]
) -> list[Happening]:
    """Note at each happening which like ones it was kept apart from, and why."""
    owner = {index: at for at, group in enumerate(groups) for index in group}
    reasons: dict[tuple[int, int], Counter[str]] = {}
    for (left, right), because in resolution.apart.items():
        one, other = owner[left], owner[right]
        if one != other:
            reasons.setdefault((min(one, other), max(one, other)), Counter())[because] += 1
    notes: dict[int, list[tuple[int, str, str]]] = {}
    for (one, other), counts in sorted(reasons.items()):
        because = min(counts, key=lambda text: (-counts[text], text))
        alike = -len(_members(happenings[one]) & _members(happenings[other]))
        notes.setdefault(one, []).append((alike, happenings[other].id, because))
        notes.setdefault(other, []).append((alike, happenings[one].id, because))
    return [
        replace(h, apart=tuple((other, because) for _, other, because in sorted(notes.get(at, ()))[:MAX_APART]))
        for at, h in enumerate(happenings)
    ]


def _members(happening: Happening) -> set[str | None]:
    """Who takes part, and where: the more is shared, the more a reader wonders why they are two."""
    return {happening.place, *(key for key, _ in happening.participants)} - {None}


# -- what a report is about -----------------------------------------------------------------------------------


def stories(
    reports: Sequence[str], happenings: Sequence[Happening], nodes: Sequence[Node], alike: Sequence[Sequence[str]]
) -> tuple[Story, ...]:
    """Main happening and story of each report. Reports share a story with their main happening, or as like texts.

    `alike` are groups of reports whose texts tell the same matter. Like texts whose main happenings were kept
    apart for a reason (two visits, two meetings) are different stories.
    """
    leads = {(n.event.report, n.event.trigger) for n in nodes if n.lead}
    telling: dict[str, list[Happening]] = {}
    for happening in happenings:
        for report in happening.reports:
            telling.setdefault(report, []).append(happening)
    main = {report: _main(report, telling.get(report, ()), leads) for report in reports}
    groups = _Groups(main, {frozenset((h.id, other)) for h in happenings for other, _ in h.apart})
    first: dict[str, str] = {}
    for report in sorted(reports):
        whole = main[report]
        if whole is not None:
            groups.join(report, first.setdefault(whole, report))
    for group in alike:
        for left, right in pairwise(group):
            groups.join_unless_apart(left, right)
    members: dict[str, list[str]] = {}
    for report in reports:
        members.setdefault(groups.root(report), []).append(report)
    names = {report: make_id("s", sorted(group)) for group in members.values() for report in group}
    return tuple(Story(report=r, story=names[r], main=main[r]) for r in sorted(reports))


class _Groups:
    """Reports joined to stories, with the main happenings each story has so far."""

    def __init__(self, main: Mapping[str, str | None], barred: Collection[frozenset[str]]) -> None:
        self.parent = {report: report for report in main}
        self.mains = {report: {whole} if whole is not None else set() for report, whole in main.items()}
        self.barred = barred

    def root(self, report: str) -> str:
        """The report that stands for the story."""
        while self.parent[report] != report:
            self.parent[report] = self.parent[self.parent[report]]
            report = self.parent[report]
        return report

    def join(self, one: str, other: str) -> None:
        """Make one story of two."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self.parent[second] = first
            self.mains[first] |= self.mains.pop(second)

    def join_unless_apart(self, one: str, other: str) -> None:
        """Make one story of two, unless happenings they are mainly about were kept apart for a reason."""
        ours, theirs = self.mains[self.root(one)], self.mains[self.root(other)]
        if not any(frozenset((a, b)) in self.barred for a in ours for b in theirs if a != b):
            self.join(one, other)


def _main(report: str, happenings: Sequence[Happening], leads: Collection[tuple[str, tuple[int, int]]]) -> str | None:
    """The happening a report leads with: in the headline, early, often; the whole rather than a part."""
    ranked = [
        (_prominence(happening, told, leading), happening.id, happening)
        for happening in happenings
        if (told := [m for m in happening.mentions if m.report == report])
        and (leading := [m for m in told if (m.report, m.trigger) in leads])
    ]
    if not ranked:
        return None
    chosen = max(ranked, key=lambda row: row[:2])[2]
    return chosen.part_of or chosen.id


def _prominence(happening: Happening, told: Sequence[EventMention], leading: Sequence[EventMention]) -> float:
    """How much a report makes of a happening it tells in the places `told`, of which it leads with some."""
    score = sum(2.0 if m.title else 1.0 for m in leading) + 0.3 * len(told) - 0.1 * min(m.sentence for m in told)
    score += 0.6 * (happening.type in ("CONSULT", "AGREE")) + 0.4 * (happening.mode == "visit")
    score -= 0.8 * (happening.part_of is not None)
    score -= 0.8 * (happening.status in ("hypothetical", "proposed"))
    score += 0.5 * (len(happening.reports) > 1)
    return round(score, 3)
