"""What bars two event mentions from being the same happening, whatever else they share. Each veto gives its reason."""

from collections.abc import Callable

from dragoman.lang.things import load_things
from dragoman.model.dates import Interval
from dragoman.model.message import Term, dates, message, term
from dragoman.resolve.nodes import Node, Stage, whole_of

FAR = 45
"""Days that a plan may be off the day on which it came about."""
ZONES = 1
"""Days by which the date of a report may be off the local day of what it tells, by the zones of the two."""
RECENT = 14
"""Days for which a meeting told without a date is the same news."""
EXACT = 3
"""Days up to which a date is exact enough to tell two meetings of unnamed persons apart, or join them."""
SINGLE = frozenset(("president", "prime minister", "foreign minister", "king", "chancellor", "pope", "supreme leader"))
"""Offices that one person holds at a time."""
AHEAD = frozenset(("planned", "proposed", "hypothetical", "cancelled"))
WEEK = 7
OWN = "own "
"""Begins the class of an object that a pack lists for one trigger alone."""
CIRCLE = 3
"""Named persons from which a meeting is told apart by who was there."""
PAIR = 2
PARTIES = 2
"""States that an agreement or meeting is between."""


def _different_days(a: Node, b: Node, stage: Stage) -> str | None:
    if a.days is None or b.days is None or a.days.overlaps(b.days):
        return None
    dated_by_report = a.event.time is None or b.event.time is None
    if dated_by_report and a.event.report != b.event.report and _gap(a.days, b.days) <= ZONES:
        return None
    if _one_night(a, b, stage) and _gap(a.days, b.days) <= ZONES:
        return None
    planned = AHEAD & {a.event.status, b.event.status}
    if planned and a.event.report != b.event.report and _gap(a.days, b.days) <= FAR:
        return None
    return message("one is dated {one}, the other {other}", one=in_digits(a.days), other=in_digits(b.days))


def _other_weekday(a: Node, b: Node, _stage: Stage) -> str | None:
    """A day of the week, in a report whose date is not known, against the day that another report tells.

    Of what happens by night some reports tell the day before.
    """
    for one, other in ((a, b), (b, a)):
        day, theirs = _weekday(one), _weekday(other)
        if one.days is not None or one.event.report == other.event.report or day is None or theirs is None:
            continue
        apart = min((day - theirs) % WEEK, (theirs - day) % WEEK)
        if apart > (ZONES if one.event.type == "ASSAULT" else 0):
            return message("told of different days of the week")
    return None


def _weekday(node: Node) -> int | None:
    """The day of the week that the report itself tells of it, Monday as 0."""
    time = node.event.time
    if time is None or time.to is not None:
        return None
    if node.days is not None:
        return node.days.first.weekday() if node.days.count == 1 else None
    return time.weekday if time.form == "weekday" else None


def _one_night(a: Node, b: Node, stage: Stage) -> bool:
    """Whether two reports lead with an attack on the same ones: of one by night some name the day before it.

    States at war attack every day; of an armed group it is enough that it is the same one.
    """
    attacks = a.event.type == "ASSAULT" and a.event.mode == b.event.mode == "attack"
    if not attacks or a.event.report == b.event.report or not (a.lead and b.lead) or not stage.places_agree(a, b):
        return False
    group = {key for key in map(whole_of, a.sources) if key.startswith("org:")} & set(map(whole_of, b.sources))
    return bool(group or a.targets & b.targets or (a.place is not None and a.place == b.place))


def _planned_afterwards(a: Node, b: Node, _stage: Stage) -> str | None:
    """What a report still announces cannot be what was over before that report was published.

    That somebody came for talks is no announcement: they may be over.
    """
    for plan, done in ((a, b), (b, a)):
        announced = plan.event.status in AHEAD and not plan.purpose
        if not announced or done.event.status in AHEAD or plan.published is None or done.days is None:
            continue
        if done.days.last < plan.published.first:
            over, report = in_digits(done.days), in_digits(plan.published)
            return message(
                "one was over on {date}, the other was still to come in a report of {published}",
                date=over, published=report,
            )  # fmt: skip
    return None


def _told_before(a: Node, b: Node, _stage: Stage) -> str | None:
    """What a report tells as done had happened by then: it is not what happened later."""
    for told, later in ((a, b), (b, a)):
        done = told.event.status in ("occurred", "ongoing")
        if not done or told.published is None or later.days is None:
            continue
        if (later.days.first - told.published.last).days > ZONES:
            return message(
                "one was told by {published}, before the other took place ({date})",
                published=in_digits(told.published), date=in_digits(later.days),
            )  # fmt: skip
    return None


def _gap(a: Interval, b: Interval) -> int:
    return max((b.first - a.last).days, (a.first - b.last).days)


def in_digits(days: Interval) -> Term:
    """A day, or the first and last of several: "2025-02-25", "2023-10-01 to 2023-10-31"."""
    first, last = days.first.isoformat(), days.last.isoformat()
    return dates(days, first if first == last else f"{first} to {last}")


def thing_told(node: Node) -> Term:
    """What a mention is about, as a part of a reason."""
    return term("word", node.event.object or "", str(node.event.object))


def _different_persons(a: Node, b: Node, stage: Stage) -> str | None:
    """Two persons who act for the same state in the same role are two happenings, unless some person is shared."""
    if a.event.type != "CONSULT" or a.persons & b.persons:
        return None
    ours, theirs = a.sources & a.persons, b.sources & b.persons
    if not ours or not theirs:
        return None
    shared = {stage.country(k) for k in ours} & {stage.country(k) for k in theirs}
    if a.event.mode == "visit" or shared:
        return message("{one} in one, {other} in the other", one=stage.names(ours), other=stage.names(theirs))
    return None


def _other_circle(a: Node, b: Node, _stage: Stage) -> str | None:
    """Meetings of three or more named persons that mostly are others."""
    if a.event.type != "CONSULT" or min(len(a.persons), len(b.persons)) < CIRCLE:
        return None
    shared = len(a.persons & b.persons)
    return message("mostly other people") if 2 * shared < min(len(a.persons), len(b.persons)) else None


def _others_met(a: Node, b: Node, stage: Stage) -> str | None:
    """Meetings of the same persons with others: one day's talks with a president, then with his minister."""
    if a.event.type != "CONSULT" or a.event.mode in ("visit", "multilateral") or not a.sources & b.sources:
        return None
    ours, theirs = a.targets & a.persons, b.targets & b.persons
    if not ours or not theirs:  # an office or a state is met: of another state it is another
        lands, others = a.target_countries, b.target_countries
        apart = lands and others and not lands & b.countries and not others & a.countries
        if a.prior != b.prior and a.event.report == b.event.report and a.targets and b.targets:
            apart = apart or not a.targets & b.targets
        return message("somebody else is met") if apart else None
    if ours & b.persons or theirs & a.persons:
        return None
    return message("{one} met in one, {other} in the other", one=stage.names(ours), other=stage.names(theirs))


def _another_pair(a: Node, b: Node, stage: Stage) -> str | None:
    """A meeting of two named persons, and one of others with one of the two: who meets two people meets twice."""
    if a.event.type != "CONSULT" or a.event.mode in ("visit", "multilateral"):
        return None
    if min(len(a.persons), len(b.persons)) != PAIR or len(a.persons & b.persons) != 1:
        return None
    ours, theirs = stage.names(a.persons - b.persons), stage.names(b.persons - a.persons)
    return message("with {one} in one, with {other} in the other", one=ours, other=theirs)


def _nobody_shared(a: Node, b: Node, _stage: Stage) -> str | None:
    """Visits and meetings told by different reports need a person in common, unless both days are known."""
    if a.event.type != "CONSULT" or a.event.mode == "multilateral" or a.event.report == b.event.report:
        return None
    if a.persons & b.persons or not (a.persons or b.persons):
        return None
    exact = (
        a.days is not None and b.days is not None and max((d.last - d.first).days for d in (a.days, b.days)) <= EXACT
    )
    return None if exact else message("no person in common")


def _undated_weeks_apart(a: Node, b: Node, _stage: Stage) -> str | None:
    """Meetings that reports weeks apart tell of without a date: who meet once meet again."""
    if a.event.type != "CONSULT" or a.days is not None or b.days is not None:
        return None
    if a.published is None or b.published is None or _gap(a.published, b.published) <= RECENT:
        return None
    return message(
        "told without a date in reports of {one} and {other}", one=in_digits(a.published), other=in_digits(b.published)
    )


def _different_holders(a: Node, b: Node, stage: Stage) -> str | None:
    """Reports that name different holders of one office are of different times."""
    undated = a.days is None and b.days is None
    known = a.days is not None and b.days is not None
    if a.event.report == b.event.report or known or not (a.lead or b.lead or undated):
        return None
    ours, theirs = stage.holders.get(a.event.report, {}), stage.holders.get(b.event.report, {})
    others = [office for office in ours.keys() & theirs.keys() if not ours[office] & theirs[office]]
    concerned = a.countries | b.countries | {a.place_country, b.place_country} if others else ()
    for title, country in sorted(others, key=str):
        if country and country in concerned and title in SINGLE:
            here, there = stage.names(ours[title, country]), stage.names(theirs[title, country])
            return message(
                "the {office} of {state} is {one} in one report and {other} in the other",
                office=term("office", title, title), state=stage.named(f"state:{country}"), one=here, other=there,
            )  # fmt: skip
    return None


def _different_places(a: Node, b: Node, stage: Stage) -> str | None:
    if a.place is None or b.place is None or a.event.type not in ("CONSULT", "PROTEST", "ASSAULT", "COOPERATE"):
        return None
    if stage.places_agree(a, b):
        return None
    return message("one is in {one}, the other in {other}", one=stage.named(a.place), other=stage.named(b.place))


def _different_sides(a: Node, b: Node, _stage: Stage) -> str | None:
    """Agreements, sanctions, attacks: the states on each side must not be others."""
    if a.event.type == "CONSULT" and a.event.mode == "visit":
        return None
    if a.event.type in ("AGREE", "CONSULT", "COOPERATE"):
        named = min(len(a.countries), len(b.countries)) >= PARTIES
        return message("other parties") if named and len(a.countries & b.countries) < PARTIES else None
    if _disjoint(a.source_countries, b.source_countries):
        return message("another side acts")
    if _disjoint(a.target_countries, b.target_countries):
        return message("it is done to another side")
    return None


def _disjoint(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)


def _different_objects(a: Node, b: Node, _stage: Stage) -> str | None:
    """Other things imposed, given or conceded. Of words in two languages only listed things are known to be others."""
    if not a.matter or not b.matter or a.event.type not in ("AID", "SANCTION", "CONCEDE"):
        return None
    things = load_things()
    one, other = things.name(a.event.object or ""), things.name(b.event.object or "")
    listed = all(things.several(name) is not None for name in (one, other))
    own = a.matter.startswith(OWN) or b.matter.startswith(OWN)
    known = a.language == b.language or listed
    if (a.matter != b.matter and (known or not own)) or (a.event.type == "AID" and one != other and known):
        return message("one is about {one}, the other about {other}", one=thing_told(a), other=thing_told(b))
    return None


def _ordinals(a: Node, b: Node, _stage: Stage) -> str | None:
    counted = a.event.order_after != b.event.order_after and (a.event.ordinal or b.event.ordinal)
    told = message("the report counts them as different ones")
    return told if counted and a.event.report == b.event.report else None


VETOES: tuple[Callable[[Node, Node, Stage], str | None], ...] = (
    _different_days, _other_weekday, _planned_afterwards, _told_before, _different_persons, _other_circle, _others_met,
    _another_pair, _nobody_shared, _undated_weeks_apart, _different_holders,
    _different_places, _different_sides, _different_objects, _ordinals,
)  # fmt: skip
"""In the order in which the first reason found is told."""


def veto_of(a: Node, b: Node, stage: Stage) -> str | None:
    """The first reason why the two cannot be one, or None."""
    for check in VETOES:
        reason = check(a, b, stage)
        if reason is not None:
            return reason
    return None
