"""From event mentions to happenings, and from happenings to the dates of undated reports, until nothing changes.

Joining and dating need one another: two reports tell one visit only if their days can agree, and a report
without a date gets its day from a visit that a dated one tells. So both are done in rounds.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dragoman.model.anchor import value_of
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.dates import Interval, Tense, TimeExpr
from dragoman.model.event import EventMention
from dragoman.model.message import dates, message
from dragoman.resolve.blocking import blocks
from dragoman.resolve.chairs import with_chairs
from dragoman.resolve.dating import (
    Constraint,
    Dated,
    Told,
    from_bound,
    from_dateline,
    from_link,
    from_news,
    from_weekday,
    solve,
)
from dragoman.resolve.features import SAME, compare, score_of
from dragoman.resolve.ledger import Judgement, clusters, pairs
from dragoman.resolve.nodes import Node, Stage, node_of, with_prior
from dragoman.resolve.outline import outline
from dragoman.resolve.purposes import still_meant, with_purposes
from dragoman.resolve.relative import counted_from
from dragoman.resolve.rewritten import from_page
from dragoman.resolve.vetoes import veto_of

MAX_ROUNDS = 5
LEAD_BONUS = 15
"""What a report leads with dates it better than what it tells in passing."""
FRESH_DAYS = 3
"""Days back that news told without a date may be old."""
OPENING = 4
"""Sentences in which a report tells its news."""
SPEAKER_REACH = 60
CUE_REACH = 12
"""Characters between a verb of saying and the time at which it was said."""
NARROW = 62
"""Days a publication date may be uncertain by and still anchor "on Tuesday" or "last month"."""
LIKE = 0.5
"""Score from which two mentions that a veto keeps apart are worth telling why."""
NEWS = 31
"""Days that news told without a date may be uncertain by and still date its report."""
SHARED = 2
MATTERS = {
    "visit": message("the visit"), "meeting": message("the meeting"), "multilateral": message("the talks"),
    "sign": message("the signing"),
}  # fmt: skip
"""Words for a happening by its mode."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The outcome: nodes with days, clusters of their indices, judgements, and how each report is dated."""

    nodes: tuple[Node, ...]
    clusters: tuple[tuple[int, ...], ...]
    ledger: tuple[Judgement, ...]
    apart: Mapping[tuple[int, int], str]  # pairs that were alike and are not one, with the reason
    dated: Mapping[str, Dated]

    def reasons(self, group: Sequence[int]) -> tuple[str, ...]:
        """Why the nodes of a cluster count as one, each reason once. The ledger is in order of its left nodes."""
        members = set(group)
        found: list[str] = []
        for left in sorted(group):
            first, last = bisect_left(self.ledger, left, key=_left), bisect_right(self.ledger, left, key=_left)
            for judgement in self.ledger[first:last]:
                found += judgement.because if judgement.right in members else ()
        return tuple(dict.fromkeys(found))


def _left(judgement: Judgement) -> int:
    return judgement.left


def resolve(reports: Sequence[Annotations], events: Sequence[EventMention], stage: Stage) -> Resolution:
    """Join event mentions and date reports. `events` may come in any order."""
    by_id = {a.report.id: a for a in reports}
    ordered = sorted(events, key=lambda e: (e.report, e.trigger, e.type, e.mode, e.place or 0))
    ordered = [e for e in ordered if node_of(0, e, by_id[e.report], stage).actors]  # "they" may stand for nobody known
    plain = with_prior([node_of(i, e, by_id[e.report], stage) for i, e in enumerate(ordered)])
    plain = with_purposes(with_chairs(plain, by_id, stage), by_id)
    told: dict[str, list[EventMention]] = {}
    for event in ordered:
        told.setdefault(event.report, []).append(event)
    own = {a.report.id: _own_constraints(a, told.get(a.report.id, ())) for a in reports}
    dated = {report: solve(report, found) for report, found in own.items()}
    nodes, groups, ledger, apart = _joined(plain, dated, stage)
    for _ in range(MAX_ROUNDS):
        linked = _links(nodes, groups, by_id, dated)
        again = {report: solve(report, [*own[report], *linked.get(report, ())]) for report in own}
        if again == dated:
            break
        dated = again
        nodes, groups, ledger, apart = _joined(plain, dated, stage)
    return Resolution(tuple(nodes), tuple(map(tuple, groups)), tuple(ledger), apart, dated)


def anchor_of(dated: Dated) -> Interval | None:
    """The days of publication, if they are known narrowly enough to read relative dates from."""
    hull = Interval(dated.domain[0].first, dated.domain[-1].last) if dated.domain else None
    return hull if hull is not None and (hull.last - hull.first).days <= NARROW else None


def tense_of(event: EventMention) -> Tense:
    """The tense in which the time of an event is to be read."""
    return "future" if event.future else "past"


def _joined(
    plain: Sequence[Node], dated: Mapping[str, Dated], stage: Stage
) -> tuple[list[Node], list[list[int]], list[Judgement], dict[tuple[int, int], str]]:
    nodes = [_dated(node, dated[node.event.report]) for node in plain]
    nodes = counted_from(nodes)
    ledger: list[Judgement] = []
    apart: dict[tuple[int, int], str] = {}
    kept: dict[str, str] = {}  # each reason once, for there may be very many pairs
    for left, right in pairs(blocks(nodes)):
        one, other = nodes[left], nodes[right]
        score = score_of(one, other, stage)
        veto = veto_of(one, other, stage) if score >= LIKE else None
        if veto is not None:
            apart[left, right] = kept.setdefault(veto, veto)
        elif score >= SAME:
            because = tuple(kept.setdefault(reason, reason) for reason in compare(one, other, stage).reasons())
            ledger.append(Judgement(left=left, right=right, verdict="same", score=score, because=because))

    def conflict(a: int, b: int) -> bool:
        """Whether two mentions cannot be of one event, whatever speaks for it."""
        return veto_of(nodes[min(a, b)], nodes[max(a, b)], stage) is not None

    def speakers(group: Sequence[int]) -> Sequence[int]:
        """The mentions that speak for a cluster when it is compared."""
        return outline(group, nodes)

    return nodes, clusters(len(nodes), ledger, conflict, speakers), ledger, apart


def _dated(node: Node, dated: Dated) -> Node:
    """The node with its days; news told without a date is of the days up to its publication."""
    published = anchor_of(dated)
    days = _days(node.event, dated)
    fresh = node.lead and not node.prior and node.event.time is None and node.event.status in ("occurred", "ongoing")
    if days is None and fresh and published is not None and (published.last - published.first).days <= FRESH_DAYS:
        days = Interval(published.first - timedelta(FRESH_DAYS), published.last)
    return still_meant(replace(node, days=days, published=published))


def _days(event: EventMention, dated: Dated) -> Interval | None:
    if event.time is None or event.time.form == "relative":
        return None
    if event.time.form == "absolute":
        return value_of(event.time, None)
    anchor = anchor_of(dated)
    return value_of(event.time, anchor, tense_of(event)) if anchor is not None else None


# -- constraints --------------------------------------------------------------------------------------------


def _own_constraints(annotations: Annotations, events: Sequence[EventMention]) -> list[Constraint]:
    """What the report itself tells of its day."""
    found: list[Constraint] = []
    found += _said_lately(annotations)
    known = from_page(annotations)
    found += [known] if known is not None else []
    if annotations.dateline is not None:
        stated = from_dateline(_told(annotations, annotations.dateline, None))
        found += [stated] if stated is not None else []
    timed = {(e.time.start, e.time.end): tense_of(e) for e in events if e.time is not None}
    for expr in annotations.times:
        tense = timed.get((expr.start, expr.end)) or _loose_tense(expr, events, annotations)
        if tense is not None:
            found += from_bound(_told(annotations, expr, tense))
    return found


def _loose_tense(expr: TimeExpr, events: Sequence[EventMention], annotations: Annotations) -> Tense:
    """Tense of a time that dates no coded event: past beside a verb of saying, future after a plan or invitation."""
    if _of_saying(expr, annotations):
        return "past"
    before = [e for e in events if e.sentence == expr.sentence and e.trigger[0] < expr.start]
    if any(e.future or e.type == "REQUEST" for e in before):
        return "future"
    return None


def _said_lately(annotations: Annotations) -> list[Constraint]:
    """News custom: what is said "on Tuesday" in the first lines was said on the day of publication."""
    opening = [s.index for s in annotations.layout.sentences if s.zone == "body"][:OPENING]
    said = [t for t in annotations.times if t.sentence in opening and _of_saying(t, annotations)]
    return [c for t in said[:1] if (c := from_weekday(_told(annotations, t, "past"))) is not None]


def _of_saying(expr: TimeExpr, annotations: Annotations) -> bool:
    """Whether the time says when something was said: next to the cue, outside what is said."""
    return any(
        a.sentence == expr.sentence and 0 <= expr.start - _said_up_to(a, annotations) <= CUE_REACH
        and not a.content[0] <= expr.start < a.content[1]
        for a in annotations.attributions
    )  # fmt: skip


def _said_up_to(attribution: Attribution, annotations: Annotations) -> int:
    """End of the cue, or of the speaker right after it: "priopćilo je ministarstvo u utorak"."""
    cue = attribution.cue[1]
    said = [annotations.mentions[i] for i in attribution.voices[-1:]]
    ends = (m.end for m in said if m.sentence == attribution.sentence and m.end < cue + SPEAKER_REACH)
    return max((cue, *ends))


def _told(annotations: Annotations, expr: TimeExpr | None, tense: Tense) -> Told:
    report = annotations.report
    if expr is None:
        return Told(report=report.id, tense=tense)
    said = report.text[expr.start : expr.end]
    return Told(report=report.id, expr=expr, tense=tense, said=said, evidence=((report.id, expr.start, expr.end),))


def _links(
    nodes: Sequence[Node], groups: Iterable[Sequence[int]], by_id: Mapping[str, Annotations], dated: Mapping[str, Dated]
) -> dict[str, list[Constraint]]:
    """Constraints that happenings shared with other reports put on reports without a full date."""
    found: dict[str, list[Constraint]] = {}
    trips = _leading_trips(nodes)
    for group in groups:
        members = [nodes[i] for i in group]
        if len({n.event.report for n in members}) < SHARED:
            continue
        for node in members:
            if dated[node.event.report].when.basis in ("stated", "given"):
                continue
            value, teller = _known_days(members, node, dated)
            if value is None or teller is None:
                continue
            because = message(
                "tells {event} that {outlet} dates to {date}",
                event=_matter(node), outlet=label(by_id[teller.event.report]), date=dates(value),
            )  # fmt: skip
            source = (teller.event.report, *teller.event.trigger)
            told = _told(by_id[node.event.report], node.event.time, tense_of(node.event))
            told = replace(told, evidence=(*told.evidence, (node.event.report, *node.event.trigger), source))
            fresh = node.lead or _on_the_same_trip(node, trips.get(node.event.report, ()))
            found.setdefault(node.event.report, []).extend(_link(told, node, value, because, fresh=fresh))
    return found


def _matter(node: Node) -> str:
    """A word for a happening: "the visit", "the treaty"."""
    return MATTERS.get(node.event.mode) or message("an event")


def _leading_trips(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    """The visits and meetings that each report leads with."""
    found: dict[str, list[Node]] = {}
    for node in nodes:
        if node.lead and node.event.type == "CONSULT":
            found.setdefault(node.event.report, []).append(node)
    return found


def _on_the_same_trip(node: Node, leads: Sequence[Node]) -> bool:
    """Whether the report leads with a visit or meeting of the same person, in the same country for all we know."""
    if node.event.order_after or node.event.type != "CONSULT" or not node.persons:
        return False
    return any(n.persons & node.persons and node.place_country in (None, n.place_country) for n in leads)


def _link(told: Told, node: Node, value: Interval, because: str, *, fresh: bool) -> list[Constraint]:
    if node.event.time is None:
        news = fresh and node.event.status in ("occurred", "ongoing", "planned") and value.count <= NEWS + 1
        found = list(from_news(told, value, because)) if news else []
        return [replace(c, strength=c.strength + LEAD_BONUS) if node.lead and c.kind == "link" else c for c in found]
    link = from_link(told, value, message("{reason}; here “{words}”", reason=because, words=str(told.said)))
    custom = from_weekday(told) if node.lead or node.event.sentence <= OPENING else None
    bonus = LEAD_BONUS if node.lead else 0
    return [replace(c, strength=c.strength + bonus) if c.kind == "link" else c for c in (link, custom) if c is not None]


def _known_days(members: Sequence[Node], node: Node, dated: Mapping[str, Dated]) -> tuple[Interval | None, Node | None]:
    """Days that other reports give for the happening, met with one another, and the surest that gives them."""
    others = [
        (m.days, dated[m.event.report].when.basis not in ("stated", "given"), m)
        for m in members
        if m.days is not None and m.event.report != node.event.report and m.event.status != "proposed"
    ]
    others.sort(key=lambda row: (row[0].count, row[1], row[2].index))
    if not others:
        return None, None
    value = others[0][0]
    for days, _, _ in others[1:]:
        value = value.meet(days) or value
    return value, others[0][2]


def label(annotations: Annotations) -> str:
    """A report in words that do not depend on how its file is called."""
    title = annotations.layout.title
    words = " ".join(annotations.report.text[slice(*title)].split()) if title is not None else ""
    return annotations.outlet or (f"“{words}”" if words else message("another report"))
