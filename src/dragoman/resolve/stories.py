"""What each report is mainly about, and which reports share a story.

Reports share a story when they are mainly about one happening, or when their words tell the same matter. Like words
make no story of happenings that were kept apart, or that lie many days apart.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening, Publication, Story
from dragoman.model.ids import make_id
from dragoman.resolve.across import Things, acts_of, day_of, nearness, things_of
from dragoman.resolve.likeness import alike
from dragoman.resolve.nodes import Node

FAR = 14
"""Days between two happenings from which reports on them are two stories, however like their words."""
AGAIN = 2
"""Days between two acts of one type from which they are two, each with its story."""
NEWS = 45
"""Days after which nobody tells a thing as news, and up to which its date may be uncertain."""
SAME_MATTER, SAME_ACROSS, OTHER_MATTER = 0.3, 0.6, -1.0
"""Least likeness of reports that are mainly about one happening, in one language and in two; likeness of those about
two, whatever their words."""
NOBODY = Cast({}, {})
UNKNOWN: Mapping[str, Publication] = {}
WEIGHTS = {
    "in the headline": 2.0,
    "in the first sentences": 1.0,
    "each time it is told": 0.3,
    "each sentence before it": -0.1,
    "a visit, meeting or agreement": 0.6,
    "a visit": 0.4,
    "part of another": -0.8,
    "no more than thought of": -0.8,
    "told by other reports too": 0.5,
}
"""How much a report makes of a happening that it tells."""
THOUGHT = frozenset(("hypothetical", "proposed"))


def stories(
    reports: Sequence[Annotations], happenings: Sequence[Happening], nodes: Sequence[Node], cast: Cast = NOBODY,
    publications: Mapping[str, Publication] = UNKNOWN,
) -> tuple[Story, ...]:  # fmt: skip
    """Main happening and story of each report, in order of their ids."""
    ids = sorted(a.report.id for a in reports)
    main = _mains(ids, happenings, nodes)
    together: dict[str, list[str]] = {}
    for report, whole in main.items():
        if whole is not None:
            together.setdefault(whole.id, []).append(report)
    languages = {a.report.id: a.layout.language for a in reports}
    days = {report: day_of(main[report], publications.get(report)) for report in ids}
    judge = _Judge(main, languages, days)
    groups = alike(reports, together.values(), judge.likeness, _things(reports, happenings, cast))
    names = {report: make_id("s", sorted(group)) for group in groups for report in group}
    return tuple(Story(report=r, story=names[r], main=whole.id if (whole := main[r]) else None) for r in ids)


def _things(reports: Sequence[Annotations], happenings: Sequence[Happening], cast: Cast) -> dict[str, Things]:
    """What reports in two languages are compared by; nothing where all are in one."""
    if len({a.layout.language for a in reports}) == 1:
        return {}
    acts = acts_of(happenings)
    return {a.report.id: {**things_of(a, cast), **acts.get(a.report.id, {})} for a in reports}


@dataclass(frozen=True, slots=True)
class _Judge:
    """What the main happenings and the days of two reports say on whether they are one story."""

    main: Mapping[str, Happening | None]
    languages: Mapping[str, str]
    days: Mapping[str, Interval | None]

    def likeness(self, one: str, other: str, found: float) -> float:
        """How like two reports are, by what was found in their words or names and by what they are mainly about."""
        first, second = self.main[one], self.main[other]
        across = self.languages[one] != self.languages[other]
        if first is not None and second is not None:
            if first.id == second.id:
                return max(found, SAME_ACROSS if across else SAME_MATTER)
            if _two_for_sure(first, second) or (across and _again(first, second)):
                return OTHER_MATTER
        return found * nearness(self.days[one], self.days[other]) if across else found


def _two_for_sure(first: Happening, second: Happening) -> bool:
    """Whether they lie many days apart, or are meetings that were told apart."""
    if _days_apart(first, second) >= FAR:
        return True
    return first.type == second.type == "CONSULT" and any(other == second.id for other, _ in first.apart)


def _again(first: Happening, second: Happening) -> bool:
    """Whether they are two acts of one kind, on two days."""
    return first.type == second.type and _days_apart(first, second) >= AGAIN


def _days_apart(first: Happening, second: Happening) -> int:
    """Days between the two as far as known; 0 where they may share one."""
    one, other = first.when.days, second.when.days
    if one is None or other is None:
        return 0
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def _mains(ids: Sequence[str], happenings: Sequence[Happening], nodes: Sequence[Node]) -> dict[str, Happening | None]:
    leads = {(n.event.report, n.event.trigger) for n in nodes if n.lead and _news(n)}
    by_id = {h.id: h for h in happenings}
    telling: dict[str, list[Happening]] = {}
    for happening in happenings:
        for report in happening.reports:
            telling.setdefault(report, []).append(happening)
    found = {report: _main(report, telling.get(report, ()), leads) for report in ids}
    return {r: by_id.get(main.part_of, main) if main and main.part_of else main for r, main in found.items()}


def _news(node: Node) -> bool:
    """Whether it may be what the report came out for: not what it dates far back, nor only to "this year"."""
    if node.days is None or node.published is None:
        return True
    return node.days.count <= NEWS and (node.published.first - node.days.last).days <= NEWS


def _main(
    report: str, happenings: Sequence[Happening], leads: Collection[tuple[str, tuple[int, int]]]
) -> Happening | None:
    """The happening a report leads with: in the headline, early, often; the whole rather than a part."""
    ranked = [
        (_prominence(happening, told, leading), len(happening.reports), happening.id, happening)
        for happening in happenings
        if (told := [m for m in happening.mentions if m.report == report])
        and (leading := [m for m in told if (m.report, m.trigger) in leads])
    ]
    return max(ranked, key=lambda row: row[:3])[3] if ranked else None


def _prominence(happening: Happening, told: Sequence[EventMention], leading: Sequence[EventMention]) -> float:
    """How much a report makes of a happening it tells in the places `told`, of which it leads with some."""
    counts = {
        "in the headline": sum(m.title for m in leading),
        "in the first sentences": sum(not m.title for m in leading),
        "each time it is told": len(told),
        "each sentence before it": min(m.sentence for m in told),
        "a visit, meeting or agreement": happening.type in ("CONSULT", "AGREE") and happening.mode != "mediation",
        "a visit": happening.mode == "visit",
        "part of another": happening.part_of is not None,
        "no more than thought of": happening.status in THOUGHT,
        "told by other reports too": len(happening.reports) > 1,
    }
    return round(sum(WEIGHTS[name] * count for name, count in counts.items()), 3)
