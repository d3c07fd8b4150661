"""Are two event mentions the same happening? Small comparisons, each with a weight and a phrase.

All weights stand in WEIGHTS. A feature gives a value between -1 and 1, or None if it cannot tell; the score
is the weighted sum. A veto says no, whatever the score.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.lang.things import load_things
from dragoman.model.dates import Interval
from dragoman.resolve.nodes import Node, Stage

SAME = 1.0
"""Score from which two mentions count as the same happening."""

WEIGHTS = {
    "persons": 0.9,  # the same named persons take part
    "sides": 0.5,  # the same states stand on the same sides
    "place": 0.45,  # the same place, or one within the other
    "days": 0.55,  # the same days
    "matter": 0.4,  # the same kind of object: a treaty, sanctions, drones
    "goal": 0.5,  # the same state is invaded, or the same territory taken
    "standing": 0.5,  # a standing accusation or demand, told without a date by both, of the same side against the same
    "seldom": 0.2,  # an act that a state does once, not every week: leaving a treaty, joining an alliance
    "near": 0.3,  # told close together in one report
    "lead": 0.25,  # each is what its report is about
    "fresh": 0.2,  # reports published about the same time
}

STANDING = frozenset(("ACCUSE", "REQUEST", "AID", "THREATEN"))
SELDOM = frozenset((("REJECT", "abandon"), ("AGREE", "join"), ("ASSAULT", "seize_territory"), ("COOPERATE", "diplomatic")))
FAMILIES: dict[tuple[str, str], str] = {
    ("CONSULT", "meeting"): "meeting", ("CONSULT", "mediation"): "meeting", ("AGREE", "sign"): "agreement",
    ("AGREE", "agree"): "agreement", ("AGREE", "ratify"): "ratification", ("ASSAULT", "attack"): "attack",
    ("ACCUSE", "allege"): "accusation",
}  # fmt: skip
"""Modes that may tell one happening in different words; other modes only join their own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One feature's result: its weighted value and what was compared, in words."""

    name: str
    value: float
    because: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All findings on a pair; `veto` is the reason why they cannot be one."""

    score: float
    findings: tuple[Finding, ...]
    veto: str | None = None

    @property
    def same(self) -> bool:
        """Whether the two count as one happening."""
        return self.veto is None and self.score >= SAME

    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, strongest first."""
        return tuple(f.because for f in sorted(self.findings, key=lambda f: (-f.value, f.name)) if f.value > 0)


def family(node: Node) -> str:
    """What a mention may be one with: its type and mode, or the family of modes it belongs to."""
    event = node.event
    return FAMILIES.get((event.type, event.mode), f"{event.type}.{event.mode}")


def compare(a: Node, b: Node, stage: Stage) -> Comparison:
    """Compare two mentions of one family."""
    veto = next((reason for check in VETOES if (reason := check(a, b, stage))), None)
    findings = tuple(f for feature in FEATURES if (f := feature(a, b, stage)) is not None)
    score = round(sum(f.value for f in findings), 3)
    return Comparison(score, findings, veto)


# -- vetoes -------------------------------------------------------------------------------------------------


def _different_days(a: Node, b: Node, stage: Stage) -> str | None:
    if a.days is None or b.days is None or a.days.overlaps(b.days):
        return None
    planned = {"planned", "proposed", "hypothetical", "cancelled"} & {a.event.status, b.event.status}
    if planned and a.event.report != b.event.report and _gap(a.days, b.days) <= 120:
        return None
    return f"one is dated {_day(a.days)}, the other {_day(b.days)}"


def _gap(a: Interval, b: Interval) -> int:
    return max((b.first - a.last).days, (a.first - b.last).days)


def _day(days: Interval) -> str:
    return days.first.isoformat() if days.first == days.last else f"{days.first.isoformat()} to {days.last.isoformat()}"


def _different_persons(a: Node, b: Node, stage: Stage) -> str | None:
    """Two persons who act for the same state in the same role are two happenings, unless some person is shared."""
    if a.event.type not in ("CONSULT",) or a.persons & b.persons:
        return None
    ours, theirs = a.sources & a.persons, b.sources & b.persons
    if not ours or not theirs:
        return None
    shared = {stage.country(k) for k in ours} & {stage.country(k) for k in theirs}
    if a.event.mode == "visit" or shared:
        return f"{_names(ours, stage)} in one, {_names(theirs, stage)} in the other"
    return None


def _nobody_shared(a: Node, b: Node, stage: Stage) -> str | None:
    """Visits and meetings told by different reports need a person in common, unless both days are known."""
    if a.event.type != "CONSULT" or a.event.mode == "multilateral" or a.event.report == b.event.report:
        return None
    if a.persons & b.persons or not (a.persons or b.persons):
        return None
    exact = a.days is not None and b.days is not None and max((d.last - d.first).days for d in (a.days, b.days)) <= 3
    return None if exact else "no person in common"


def _different_holders(a: Node, b: Node, stage: Stage) -> str | None:
    """Reports that name different holders of one office are of different times."""
    if a.event.report == b.event.report or (a.days is not None and b.days is not None):
        return None
    ours, theirs = stage.holders.get(a.event.report, {}), stage.holders.get(b.event.report, {})
    for office in sorted(set(ours) & set(theirs), key=str):
        title, country = office
        single = title in ("president", "prime minister", "foreign minister", "king", "chancellor", "pope", "supreme leader")
        if country and single and not ours[office] & theirs[office] and (a.days is None or b.days is None):
            fresh = a.lead or b.lead or a.days is None and b.days is None
            if fresh and country in (a.countries | b.countries | {a.place_country, b.place_country}):
                return f"the {title} of {stage.name(f'state:{country}')} is {_names(ours[office], stage)} in one report and {_names(theirs[office], stage)} in the other"
    return None


def _different_places(a: Node, b: Node, stage: Stage) -> str | None:
    if a.place is None or b.place is None or a.event.type not in ("CONSULT", "PROTEST", "ASSAULT", "COOPERATE"):
        return None
    if _places_agree(a, b, stage):
        return None
    return f"one is in {stage.name(a.place)}, the other in {stage.name(b.place)}"


def _different_sides(a: Node, b: Node, stage: Stage) -> str | None:
    """Agreements, sanctions, attacks: the states on each side must not be others."""
    if a.event.type == "CONSULT" and a.event.mode == "visit":
        return None
    if a.event.type in ("AGREE", "CONSULT", "COOPERATE"):
        if len(a.countries) >= 2 and len(b.countries) >= 2 and len(a.countries & b.countries) < 2:
            return "other parties"
        return None
    ours, theirs = _countries(a.sources, stage), _countries(b.sources, stage)
    if ours and theirs and not ours & theirs:
        return "another side acts"
    ours, theirs = _countries(a.targets, stage), _countries(b.targets, stage)
    if ours and theirs and not ours & theirs:
        return "it is done to another side"
    return None


def _different_objects(a: Node, b: Node, stage: Stage) -> str | None:
    one, other = a.event.object_class, b.event.object_class
    if not one or not other or a.event.type not in ("AID", "SANCTION", "CONCEDE"):
        return None
    things = load_things()
    if _class(a) != _class(b) or a.event.type == "AID" and things.name(a.event.object or "") != things.name(b.event.object or ""):
        return f"one is about {a.event.object}, the other about {b.event.object}"
    return None


def _ordinals(a: Node, b: Node, stage: Stage) -> str | None:
    if a.event.report == b.event.report and a.event.order_after != b.event.order_after and (a.event.ordinal or b.event.ordinal):
        return "the report counts them as different ones"
    return None


VETOES: tuple[Callable[[Node, Node, Stage], str | None], ...] = (
    _different_days, _different_persons, _nobody_shared, _different_holders, _different_places, _different_sides, _different_objects, _ordinals,
)  # fmt: skip


# -- features -----------------------------------------------------------------------------------------------


def _persons(a: Node, b: Node, stage: Stage) -> Finding | None:
    shared = a.persons & b.persons
    if not shared:
        return None
    share = len(shared) / min(len(a.persons), len(b.persons))
    return Finding("persons", WEIGHTS["persons"] * share, f"{_names(shared, stage)} in both")


def _sides(a: Node, b: Node, stage: Stage) -> Finding | None:
    if not a.countries or not b.countries:
        return None
    shared = a.countries & b.countries
    share = len(shared) / max(1, min(len(a.countries), len(b.countries), 2))
    if not shared:
        return Finding("sides", -WEIGHTS["sides"], "no state in common")
    names = ", ".join(sorted(stage.name(f"state:{c}") for c in shared))
    return Finding("sides", WEIGHTS["sides"] * min(1.0, share), f"{names} in both")


def _place(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.place is None or b.place is None or not _places_agree(a, b, stage):
        return None
    exact = a.place == b.place
    return Finding("place", WEIGHTS["place"] * (1 if exact else 0.8), f"both in {stage.name(a.place if exact else f'state:{a.place_country}')}")


def _days(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.days is None or b.days is None or not a.days.overlaps(b.days):
        return None
    longest = max((d.last - d.first).days for d in (a.days, b.days))
    value = 1.0 if longest <= 1 else 0.8 if longest <= 31 else 0.45 if longest <= 370 else 0.1
    return Finding("days", round(WEIGHTS["days"] * value, 3), f"both {_day(a.days if a.days.within(b.days) else b.days)}")


def _matter(a: Node, b: Node, stage: Stage) -> Finding | None:
    if not a.event.object_class or not b.event.object_class or _class(a) != _class(b):
        return None
    return Finding("matter", WEIGHTS["matter"], f"both about a {a.event.object}")


def _class(node: Node) -> str:
    """Class of the object; lists of single triggers count as one per type and mode."""
    found = node.event.object_class or ""
    return found.rpartition(" ")[0] if found.startswith("own ") else found


def _standing(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.event.type not in STANDING or a.days is not None or b.days is not None or a.event.status != b.event.status:
        return None
    if not _countries(a.sources, stage) & _countries(b.sources, stage) or not _countries(a.targets, stage) & _countries(b.targets, stage):
        return None
    if load_things().name(a.event.object or "") != load_things().name(b.event.object or ""):
        return None
    return Finding("standing", WEIGHTS["standing"], "told without a date in both, of the same sides")


def _seldom(a: Node, b: Node, stage: Stage) -> Finding | None:
    if (a.event.type, a.event.mode) not in SELDOM or not _countries(a.sources, stage) & _countries(b.sources, stage):
        return None
    return Finding("seldom", WEIGHTS["seldom"], "an act that is seldom done twice")


def _near(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.event.report != b.event.report:
        return None
    apart = abs(a.event.sentence - b.event.sentence)
    return Finding("near", WEIGHTS["near"] / (1 + apart / 4), "told close together in one report") if apart <= 8 else None


def _lead(a: Node, b: Node, stage: Stage) -> Finding | None:
    return Finding("lead", WEIGHTS["lead"], "each is what its report is about") if a.lead and b.lead else None


def _goal(a: Node, b: Node, stage: Stage) -> Finding | None:
    """A war, an invasion, a town taken: whose land it is tells it apart from others of its time."""
    if a.event.type != "ASSAULT" or a.event.mode == "attack":
        return None
    ours, theirs = _countries(a.targets, stage), _countries(b.targets, stage)
    shared = ours & theirs
    if shared:
        return Finding("goal", WEIGHTS["goal"], f"{', '.join(stage.name(f'state:{c}') for c in sorted(shared))} is the one attacked in both")
    bare = a.event.report == b.event.report and (not ours or not theirs)
    return Finding("goal", WEIGHTS["goal"], "the report speaks of one such war") if bare and a.countries & b.countries else None


FEATURES: tuple[Callable[[Node, Node, Stage], Finding | None], ...] = (_persons, _sides, _place, _days, _matter, _goal, _standing, _seldom, _near, _lead)  # fmt: skip


# -- shared -------------------------------------------------------------------------------------------------


def _places_agree(a: Node, b: Node, stage: Stage) -> bool:
    if a.place is None or b.place is None:
        return True
    if a.place == b.place:
        return True
    return stage.world.contains(a.place, b.place) or stage.world.contains(b.place, a.place)


def _countries(keys: frozenset[str], stage: Stage) -> frozenset[str]:
    return frozenset(c for key in keys if (c := stage.country(key)))


def _names(keys: frozenset[str], stage: Stage) -> str:
    return " and ".join(sorted(stage.name(key) for key in keys))
