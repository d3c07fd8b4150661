"""The slots of a happening from its mentions: who, where, when, and whether it came about."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.model.annotation import Annotations
from dragoman.model.dates import UNKNOWN, Interval, When
from dragoman.model.edtf import edtf_of, month_of, when_of
from dragoman.model.happening import Happening, Step
from dragoman.model.ids import make_id
from dragoman.model.message import dates, message
from dragoman.model.record import Role, Status
from dragoman.resolve.dating import Dated
from dragoman.resolve.happenings import Resolution, anchor_of, label
from dragoman.resolve.nodes import Node, Stage, lead_end

PRIOR_DAYS = 31
"""Days back that "following his recent trip" reaches."""
COMPLETED: frozenset[Status] = frozenset(("occurred", "ongoing"))
ADVANCE: tuple[Status, ...] = (
    *("hypothetical", "proposed", "planned", "denied"),
    *("alleged", "cancelled", "ongoing", "occurred"),
)
"""How far a thing has come, from the least; the furthest told is its status."""
ROLES: Mapping[tuple[str, str], tuple[Role, Role]] = {
    ("CONSULT", "visit"): ("visitor", "host"), ("CONSULT", "meeting"): ("participant", "participant"),
    ("CONSULT", "call"): ("participant", "participant"), ("CONSULT", "multilateral"): ("participant", "participant"),
    ("AGREE", "sign"): ("signatory", "signatory"), ("AGREE", "ratify"): ("signatory", "signatory"),
}  # fmt: skip
STANDS_OPEN = frozenset((("REQUEST", "invite"),))
FEW_DAYS = 7
MODE_RANK = ("sign", "invade", "visit")
Dates = Mapping[str, Dated]
Texts = Mapping[str, Annotations]


def happening_of(
    group: Sequence[int], resolution: Resolution, by_id: Mapping[str, Annotations], stage: Stage
) -> Happening:
    """One happening with all its slots."""
    nodes = [resolution.nodes[i] for i in group]
    kind, mode = _type(nodes)
    place, country = _place(nodes, stage)
    when, dated_by = _when(nodes, by_id, resolution.dated)
    participants, taken = _participants(nodes, kind, mode, by_id, stage)
    status, history = _status(nodes, resolution.dated)
    return Happening(
        id=make_id("e", [kind, mode, sorted([n.event.report, *n.event.trigger, n.event.place or 0] for n in nodes)]),
        type=kind, mode=mode,
        mentions=tuple(n.event for n in nodes), participants=participants, taken_by=taken,
        place=place, place_country=country, when=when, dated_by=dated_by, status=status, history=history,
        same_because=resolution.reasons(group) if len({n.event.report for n in nodes}) > 1 else (),
    )  # fmt: skip


def _type(nodes: Sequence[Node]) -> tuple[str, str]:
    counts = Counter((n.event.type, n.event.mode) for n in nodes)
    ranked = sorted(counts, key=lambda tm: (tm[1] not in MODE_RANK, -counts[tm], tm))
    return ranked[0]


def _place(nodes: Sequence[Node], stage: Stage) -> tuple[str | None, str | None]:
    """The most told place, a city before a country."""
    counts = Counter(n.place for n in nodes if n.place)
    if not counts:
        return None, None
    best = min(counts, key=lambda key: (key.startswith("state:"), key.startswith("region:"), -counts[key], key))
    country = next((n.place_country for n in nodes if n.place == best), None)
    return best, country or stage.world.country(best)


def _participants(
    nodes: Sequence[Node], kind: str, mode: str, by_id: Texts, stage: Stage
) -> tuple[tuple[tuple[str, Role], ...], dict[str, tuple[int, ...]]]:
    """Actors with roles. A state is left out where a person or body of it takes part in its own name."""
    first, second = ROLES.get((kind, mode), ("source", "target"))
    roles: dict[str, Counter[Role]] = {}
    taken: dict[str, list[int]] = {}
    for at, node in enumerate(nodes):
        for key in node.actors - node.lent:
            roles.setdefault(key, Counter()).update([first if key in node.sources else second])
            taken.setdefault(key, []).append(at)
    deniers = _deniers(nodes, by_id, stage)
    roles = {key: counts for key, counts in roles.items() if key not in deniers}
    vague = _vague(roles, kind, stage) | _again(taken, {n.event.report for n in nodes})
    kept = {k: v for k, v in roles.items() if k not in vague} or roles
    order: dict[Role, int] = {first: 0, second: 1}
    found = [(key, max(sorted(counts), key=lambda r: counts[r])) for key, counts in kept.items()]
    found.sort(key=lambda pair: (order.get(pair[1], 2), -len(taken[pair[0]]), pair[0]))
    return tuple(found), {key: tuple(places) for key, places in taken.items()}


def _deniers(nodes: Sequence[Node], by_id: Texts, stage: Stage) -> set[str]:
    """Persons who only deny the act in their own words, where others say whose act it is: a state, somebody else."""
    denied = [n for n in nodes if n.event.status == "denied"]
    own = {key for n in denied for key in n.sources & n.persons & _speaking(n, by_id, stage)}
    told = {key for n in nodes if n not in denied for key in n.sources}
    return own - told if told else set()


def _speaking(node: Node, by_id: Texts, stage: Stage) -> frozenset[str]:
    report, said = node.event.report, node.event.attribution
    if said is None:
        return frozenset()
    return frozenset(stage.cast.keys(report, by_id[report].attributions[said].voices[-1]))


def _again(taken: Mapping[str, Sequence[int]], reports: Collection[str]) -> set[str]:
    """Unnamed groups told of twice: the "gunmen" of two reports are the same ones, "police" those of the country."""
    heads: dict[str, list[str]] = {}
    for key in taken:
        if key.startswith("group:"):
            heads.setdefault(key.rpartition(":")[2], []).append(key)
    found: set[str] = set()
    for keys in heads.values():
        loose = {key for key in keys if key.split(":")[1] in reports}
        found |= set(sorted(keys, key=lambda k: (k in loose, -len(taken[k]), k))[1:]) & loose
    return found


def _vague(roles: Collection[str], kind: str, stage: Stage) -> set[str]:
    """States of which a body or person takes part, offices and groups of which a named person does."""
    persons = {stage.country(k) for k in roles if k.startswith("person:")}
    if None in persons:  # members of a delegation are of its country
        persons |= {stage.country(k) for k in roles if k.startswith("group:")}
    specific = {stage.country(k) for k in roles if not k.startswith(("state:", "place:"))}
    met = kind in ("CONSULT", "AGREE")
    if met and len(persons) > 1:  # "officials" beside named ones of both sides
        persons.add(None)
    return {
        key for key in roles
        if (key.startswith(("state:", "place:")) and stage.country(key) in specific)
        or (met and key.startswith(("office:", "group:")) and stage.country(key) in persons)
    }  # fmt: skip


def _when(nodes: Sequence[Node], by_id: Texts, dated: Dates) -> tuple[When, tuple[int, ...]]:
    """The days most exact and most told, of mentions that tell it as done before those that tell it as planned."""
    timed = [(at, n) for at, n in enumerate(nodes) if n.days is not None and n.event.time is not None]
    done = [(at, n) for at, n in timed if n.event.status in COMPLETED] or timed
    if not done:
        return _told_as_news(nodes, by_id, dated)
    done.sort(key=lambda pair: (_length(pair[1].days), _worked_out(pair[1], dated), pair[1].index))
    done = _told_days_first(done)
    days: Interval | None = None
    used: list[int] = []
    for at, node in done:
        both = node.days if days is None else days.meet(node.days) if node.days is not None else None
        if both is not None:
            days = both
            used.append(at)
    sure = [at for at in used if not _worked_out(nodes[at], dated)]
    if days is not None and days.count > FEW_DAYS and len(sure) < len(used):
        days = _in_months(days, [nodes[at] for at in sure])
        return _dated(nodes[(sure or used)[0]], days, by_id, dated), tuple(used)
    return _dated(nodes[used[0]], days, by_id, dated), tuple(used)


def _told_days_first(timed: list[tuple[int, Node]]) -> list[tuple[int, Node]]:
    """Where exact days of what was done differ, first the day that is not that of its report, then the earlier one.

    "Friday" in a report of Friday may be when it was written; and what is told by a day had happened by then.
    """
    exact = {node.days for _, node in timed if _length(node.days) == 0}
    if len(exact) <= 1 or any(node.event.status not in COMPLETED for _, node in timed):
        return timed
    return sorted(timed, key=lambda pair: (_length(pair[1].days), pair[1].days == pair[1].published, _first(pair[1])))


def _first(node: Node) -> int:
    return node.days.first.toordinal() if node.days is not None else 0


def _in_months(days: Interval, sure: Sequence[Node]) -> Interval:
    """The months that days worked out lie in, as far as what is sure allows: more precise would claim too much."""
    months = Interval(days.first.replace(day=1), month_of(days.last.year, days.last.month).last)
    for node in sure:
        both = months.meet(node.days) if node.days is not None else None
        months = both if both is not None else months
    return months


def _worked_out(node: Node, dated: Mapping[str, Dated]) -> bool:
    """Whether the days rest on a publication date that was itself worked out."""
    absolute = node.event.time is not None and node.event.time.form == "absolute"
    return not absolute and dated[node.event.report].when.basis not in ("stated", "given")


def _length(days: Interval | None) -> int:
    return (days.last - days.first).days if days is not None else 0


def _dated(node: Node, days: Interval | None, by_id: Texts, dated: Dates) -> When:
    expr = node.event.time
    if expr is None or days is None:
        return UNKNOWN
    text = by_id[node.event.report].report.text
    said = text[expr.start : expr.end]
    if expr.form == "relative":
        because: str = message("“{words}”, counted from what the report dates", words=said)
        return when_of(days, "inferred", because, said=said, evidence=((node.event.report, expr.start, expr.end),))
    if expr.form == "absolute":
        return when_of(days, "stated", f"“{said}”", said=said, evidence=((node.event.report, expr.start, expr.end),))
    published = dated[node.event.report].when
    because = _said_in(said, published)
    return when_of(days, "inferred", because, said=said, evidence=((node.event.report, expr.start, expr.end),))


def _said_in(said: str, published: When) -> str:
    """The words that date it, and in a report of when they stand."""
    known, days = published.basis in ("stated", "given"), published.days
    if days is None:
        return message("“{words}” in its report" if known else "“{words}” in its report, itself worked out", words=said)
    if known:
        return message("“{words}” in a report of {date}", words=said, date=dates(days))
    return message("“{words}” in a report of {date}, itself worked out", words=said, date=dates(days))


def _told_as_news(nodes: Sequence[Node], by_id: Texts, dated: Dates) -> tuple[When, tuple[int, ...]]:
    """Without a date of its own, what a report leads with as done happened about when it was published."""
    leads = [(at, n) for at, n in enumerate(nodes) if n.lead and n.event.status in COMPLETED]
    leads.sort(key=lambda pair: _length(anchor_of(dated[pair[1].event.report])))  # the report dated best tells it best
    for at, node in leads:
        days = anchor_of(dated[node.event.report])
        if days is not None:
            teller = label(by_id[node.event.report])
            because = message(
                "no date is given; told as news by {outlet}, published {date}", outlet=teller, date=dates(days)
            )
            when = when_of(days, "inferred", because, evidence=((node.event.report, *node.event.trigger),))
            if _length(days) == 0 and when.edtf:
                when = replace(when, edtf=f"{when.edtf}~")
            return when, (at,)
    return _told_as_prior(nodes, by_id, dated)


def _told_as_prior(nodes: Sequence[Node], by_id: Texts, dated: Dates) -> tuple[When, tuple[int, ...]]:
    """What went before the news of a report, told in its first sentences, was within weeks of it."""
    for at, node in enumerate(nodes):
        published = anchor_of(dated[node.event.report])
        opening = node.prior and node.event.sentence <= lead_end(by_id[node.event.report])
        if opening and not node.event.order_after and published is not None and node.event.status in COMPLETED:
            days = Interval(published.first - timedelta(PRIOR_DAYS), published.last)
            teller = label(by_id[node.event.report])
            because = message("no date is given; told by {outlet} as what went before its news", outlet=teller)
            return when_of(days, "inferred", because, evidence=((node.event.report, *node.event.trigger),)), (at,)
    return _told_by(nodes, by_id, dated)


def _told_by(nodes: Sequence[Node], by_id: Texts, dated: Dates) -> tuple[When, tuple[int, ...]]:
    """An invitation is news when it is told: it waits for its answer, while an accusation may stand for years."""
    told = [(at, n) for at, n in enumerate(nodes) if (n.event.type, n.event.mode) in STANDS_OPEN]
    told = [(at, n) for at, n in told if n.event.status in COMPLETED and not n.prior]
    for at, node in sorted(told, key=lambda pair: _length(anchor_of(dated[pair[1].event.report]))):
        days = anchor_of(dated[node.event.report])
        if days is not None:
            teller = label(by_id[node.event.report])
            because = message("no date is given; told by {outlet}, published {date}", outlet=teller, date=dates(days))
            evidence = ((node.event.report, *node.event.trigger),)
            return when_of(days, "inferred", because, fuzzy=True, evidence=evidence), (at,)
    return When(edtf=None, precision="unknown", basis=None, because=message("no report says when")), ()


def _status(nodes: Sequence[Node], dated: Mapping[str, Dated]) -> tuple[Status, tuple[Step, ...]]:
    """The furthest status told, and the steps to it in the order of the reports."""
    steps: dict[tuple[str, Status], Step] = {}
    for at, node in enumerate(nodes):
        when = dated[node.event.report].when
        key = (node.event.report, node.event.status)
        if key not in steps:
            steps[key] = Step(status=node.event.status, as_of=when.edtf, mention=at)
    ordered = sorted(
        steps.values(), key=lambda s: (ADVANCE.index(s.status), _as_of(nodes[s.mention], dated), s.mention)
    )
    final = ordered[-1].status
    seen: dict[Status, Step] = {}
    for step in ordered:
        seen.setdefault(step.status, step)
    return final, tuple(seen.values())


def _as_of(node: Node, dated: Mapping[str, Dated]) -> str:
    days = dated[node.event.report].when.days
    return edtf_of(days)[0] if days is not None else ""
