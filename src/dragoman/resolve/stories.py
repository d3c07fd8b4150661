"""What each report is mainly about, and which reports share a story.

Reports share a story when they are mainly about one happening, or when their words tell the same matter. Like words
make no story of happenings that were kept apart, or that lie many days apart.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening, Story
from dragoman.model.ids import make_id
from dragoman.resolve.likeness import alike
from dragoman.resolve.nodes import Node

FAR = 14
"""Days between two happenings from which reports on them are two stories, however like their words."""
NEWS = 45
"""Days after which nobody tells a thing as news, and up to which its date may be uncertain."""
SAME_MATTER, OTHER_MATTER = 0.3, -1.0
"""Least likeness of reports that are mainly about one happening; likeness of those about two, whatever their words."""
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
    reports: Sequence[Annotations], happenings: Sequence[Happening], nodes: Sequence[Node]
) -> tuple[Story, ...]:
    """Main happening and story of each report, in order of their ids."""
    ids = sorted(a.report.id for a in reports)
    main = _mains(ids, happenings, nodes)
    together: dict[str, list[str]] = {}
    for report, whole in main.items():
        if whole is not None:
            together.setdefault(whole.id, []).append(report)
    groups = alike(reports, together.values(), _Judge(main).likeness)
    names = {report: make_id("s", sorted(group)) for group in groups for report in group}
    return tuple(Story(report=r, story=names[r], main=whole.id if (whole := main[r]) else None) for r in ids)


@dataclass(frozen=True, slots=True)
class _Judge:
    """What the main happenings of two reports say on whether they are one story."""

    main: Mapping[str, Happening | None]

    def likeness(self, one: str, other: str, words: float) -> float:
        """How like two reports are, by their words and by what they are mainly about."""
        first, second = self.main[one], self.main[other]
        if first is None or second is None:
            return words
        if first.id == second.id:
            return max(words, SAME_MATTER)
        return OTHER_MATTER if _two_for_sure(first, second) else words


def _two_for_sure(first: Happening, second: Happening) -> bool:
    """Whether they lie many days apart, or are meetings that were told apart."""
    if first.when.days is not None and second.when.days is not None:
        one, other = first.when.days, second.when.days
        if max((other.first - one.last).days, (one.first - other.last).days) >= FAR:
            return True
    return first.type == second.type == "CONSULT" and any(other == second.id for other, _ in first.apart)


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
        "a visit, meeting or agreement": happening.type in ("CONSULT", "AGREE"),
        "a visit": happening.mode == "visit",
        "part of another": happening.part_of is not None,
        "no more than thought of": happening.status in THOUGHT,
        "told by other reports too": len(happening.reports) > 1,
    }
    return round(sum(WEIGHTS[name] * count for name, count in counts.items()), 3)
