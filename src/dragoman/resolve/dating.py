"""Dating reports: what bears on a report's day of publication, weighed into one date or none.

`solve` applies the constraints of a report from the strongest to the weakest. One that would leave no day
is set aside and kept in `outweighed` with its reason; customs are followed only where they leave
something. What remains is written no more precisely than it is known.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby, pairwise

from dragoman.model.dates import Basis, Interval, When
from dragoman.model.edtf import in_words, month_of, when_of
from dragoman.model.message import message, row
from dragoman.resolve.bearing import (
    ALL_DAYS,
    WEEKDAY,
    Constraint,
    Domain,
    Evidence,
    Told,
    from_bound,
    from_dateline,
    from_given,
    from_link,
    from_news,
    from_weekday,
    joined,
    meet,
)

__all__ = [
    "ALL_DAYS",
    "Constraint",
    "Dated",
    "Domain",
    "Told",
    "contradicting",
    "explained",
    "from_bound",
    "from_dateline",
    "from_given",
    "from_link",
    "from_news",
    "from_weekday",
    "joined",
    "meet",
    "solve",
]

_NARROW = 400  # days; what is wider is no date
_GAP = 180  # days; two stretches further apart are two answers
_FEW_DAYS = 7
_YEAR = 366
_FEW_ANSWERS = range(2, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The outcome for one report: the days left, the date as honest as they allow, and why."""

    report: str
    domain: Domain
    when: When
    because: tuple[str, ...]
    outweighed: tuple[Constraint, ...]


def contradicting(dated: Dated) -> tuple[Constraint, ...]:
    """What the report's words say against its date. What is years off was read amiss, and is no contradiction."""
    return tuple(c for c in dated.outweighed if c.evidence and not (c.kind == "bound" and _years_off(c, dated.domain)))


def _years_off(constraint: Constraint, domain: Domain) -> bool:
    gaps = [max((b.first - a.last).days, (a.first - b.last).days) for a in domain for b in constraint.days]
    return min(gaps, default=0) > _YEAR


def solve(report: str, constraints: Iterable[Constraint]) -> Dated:
    """Date a report from what bears on it; constraints of other reports are passed over.

    The order of the constraints does not matter.
    """
    mine = sorted((one for one in constraints if one.report == report), key=_precedence)
    domain: Domain = (ALL_DAYS,)
    used: list[Constraint] = []
    refused: list[Constraint] = []
    for _, group in groupby((one for one in mine if one.kind != "hint"), key=lambda one: _precedence(one)[:2]):
        for constraint in _by_support(domain, list(group)):
            left = meet(domain, constraint.days)
            if not left:
                refused.append(constraint)
            elif left != domain:
                used.append(constraint)
                domain = left
    refused += [one for one in mine if one.kind == "hint" and not meet(domain, one.days)]
    return Dated(
        report=report,
        domain=domain,
        when=_when(domain, used),
        because=tuple(one.because for one in used),
        outweighed=tuple(one for at, one in enumerate(refused) if one.kind != "custom" and one not in refused[:at]),
    )


def _precedence(one: Constraint) -> tuple[bool, int, Domain, str, str, Evidence]:
    return one.kind == "custom", -one.strength, one.days, one.kind, one.because, one.evidence


def _by_support(domain: Domain, group: Sequence[Constraint]) -> list[Constraint]:
    """Equals in strength: the one that most others agree with goes first, then the narrower."""
    if len(group) == 1:
        return list(group)
    left = [meet(domain, one.days) for one in group]
    counts = Counter(left)  # a long report has many constraints, of which most leave the same days
    agree = {own: sum(count for other, count in counts.items() if meet(own, other)) for own in counts}
    size = {own: sum(days.count for days in own) for own in counts}
    return [group[at] for at in sorted(range(len(group)), key=lambda at: (-agree[left[at]], size[left[at]], at))]


def _when(domain: Domain, used: Sequence[Constraint]) -> When:
    evidence = tuple(dict.fromkeys(span for one in used for span in one.evidence))
    stated = next((one for one in used if one.kind == "stated"), None)
    said = stated.said if stated is not None else next((one.said for one in used if one.strength == WEEKDAY), None)
    if not used or _undecided(domain):
        because = _why_unknown(domain, stated)
        return when_of(None, "inferred", because, said=stated.said if stated else None, evidence=evidence)
    whole = next((one for one in used if one.kind in ("stated", "given") and one.days == domain), None)
    if whole is not None and len(domain) == 1:
        basis: Basis = "stated" if whole.kind == "stated" else "given"
        return when_of(domain[0], basis, whole.because, said=whole.said, evidence=whole.evidence)
    reasons = row("; ", dict.fromkeys(one.because for one in used))
    because = message("worked out: {reasons}", reasons=reasons)
    return when_of(_rounded(domain), "inferred", because, said=said, evidence=evidence)


def _undecided(domain: Domain) -> bool:
    apart = any((right.first - left.last).days > _GAP for left, right in pairwise(domain))
    return apart or _hull(domain).count > _NARROW


def _why_unknown(domain: Domain, stated: Constraint | None) -> str:
    if stated is None:
        return message("nothing in the text, and nothing known elsewhere, gives a date")
    if len(domain) in _FEW_ANSWERS:
        years = row(" and ", (str(days.first.year) for days in domain))
        return message("“{words}” has no year, and {years} fit equally", words=str(stated.said), years=years)
    return message("read alone, “{words}” has no year", words=str(stated.said))


def _hull(domain: Domain) -> Interval:
    return reduce(Interval.hull, domain)


def _rounded(domain: Domain) -> Interval:
    """The hull if it is a few days, else the months it lies in: more precise would claim too much."""
    hull = _hull(domain)
    if hull.count <= _FEW_DAYS:
        return hull
    return Interval(hull.first.replace(day=1), month_of(hull.last.year, hull.last.month).last)


def explained(dated: Dated) -> str:
    """The outcome in a line: "25 February 2025, worked out: ..."."""
    if dated.when.days is None:
        return f"unknown: {dated.when.because}"
    return f"{in_words(dated.when.days)}, {dated.when.because}"
