"""Are two event mentions the same happening? Small comparisons, each with a weight and a phrase.

All weights stand in WEIGHTS. A feature gives a value between -1 and 1, or None if it cannot tell; the score
is the weighted sum. A veto says no, whatever the score.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.lang.things import load_things
from dragoman.model.dates import Interval
from dragoman.resolve.nodes import Node, Stage
from dragoman.resolve.vetoes import in_digits, veto_of

SAME = 1.0
"""Score from which two mentions count as the same happening."""

WEIGHTS = {
    "persons": 0.9,  # the same named persons take part
    "sides": 0.5,  # the same states stand on the same sides
    "place": 0.45,  # the same place, or one within the other
    "days": 0.55,  # the same days
    "matter": 0.4,  # the same kind of object: a treaty, sanctions, drones
    "bare war": 0.85,  # a report speaks of "the war" after it has said which one
    "goal": 0.5,  # the same state is invaded, or the same territory taken
    "standing": 0.5,  # a standing accusation or demand, told without a date by both, of the same side against the same
    "seldom": 0.2,  # an act that a state does once, not every week: leaving a treaty, joining an alliance
    "near": 0.3,  # told close together in one report
    "lead": 0.25,  # each is what its report is about
}

STANDING_DAYS = 120
"""Days for which an accusation told without a date may be the same one."""
STANDING = frozenset(("ACCUSE", "REQUEST", "AID", "THREATEN"))
SELDOM = frozenset(
    (("REJECT", "abandon"), ("AGREE", "join"), ("ASSAULT", "seize_territory"), ("COOPERATE", "diplomatic"))
)
WIDTHS = ((1, 1.0), (31, 0.8), (370, 0.45))
"""What sharing days is worth by how many days the wider of the two dates holds."""
WIDEST = 0.1
WITHIN = 0.8
"""What one place within the other is worth against the same place."""
FRESH = 45
"""Days after which nobody tells a thing as news."""
CLOSE = 8
"""Sentences within which a report tells one thing."""
PAIR = 2
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
    findings = tuple(f for feature in FEATURES if (f := feature(a, b, stage)) is not None)
    score = round(sum(f.value for f in findings), 3)
    return Comparison(score, findings, veto_of(a, b, stage))


def _persons(a: Node, b: Node, stage: Stage) -> Finding | None:
    shared = a.persons & b.persons
    if not shared:
        return None
    share = len(shared) / min(len(a.persons), len(b.persons))
    return Finding("persons", WEIGHTS["persons"] * share, f"{stage.names(shared)} in both")


def _sides(a: Node, b: Node, stage: Stage) -> Finding | None:
    if not a.countries or not b.countries:
        return None
    shared = a.countries & b.countries
    share = len(shared) / max(1, min(len(a.countries), len(b.countries), PAIR))
    if not shared:
        return None if _bare_war(a, b) else Finding("sides", -WEIGHTS["sides"], "no state in common")
    names = ", ".join(sorted(stage.name(f"state:{c}") for c in shared))
    return Finding("sides", WEIGHTS["sides"] * min(1.0, share), f"{names} in both")


def _place(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.place is None or b.place is None or not stage.places_agree(a, b):
        return None
    exact = a.place == b.place
    where = stage.name(a.place if exact else f"state:{a.place_country}")
    return Finding("place", WEIGHTS["place"] * (1 if exact else WITHIN), f"both in {where}")


def _days(a: Node, b: Node, _stage: Stage) -> Finding | None:
    if a.days is None or b.days is None or not a.days.overlaps(b.days):
        return None
    longest = max((d.last - d.first).days for d in (a.days, b.days))
    value = next((worth for days, worth in WIDTHS if longest <= days), WIDEST)
    narrower = a.days if a.days.within(b.days) else b.days
    return Finding("days", round(WEIGHTS["days"] * value, 3), f"both {in_digits(narrower)}")


def _matter(a: Node, b: Node, _stage: Stage) -> Finding | None:
    if not a.matter or a.matter != b.matter:
        return None
    return Finding("matter", WEIGHTS["matter"], f"both about a {a.event.object}")


def _within(one: Interval, other: Interval, days: int) -> bool:
    return max((other.first - one.last).days, (one.first - other.last).days) <= days


def _standing(a: Node, b: Node, stage: Stage) -> Finding | None:
    if a.event.type not in STANDING or a.days is not None or b.days is not None:
        return None
    if a.published is not None and b.published is not None and not _within(a.published, b.published, STANDING_DAYS):
        return None
    if not stage.countries(a.sources) & stage.countries(b.sources):
        return None
    if not stage.countries(a.targets) & stage.countries(b.targets):
        return None
    if load_things().name(a.event.object or "") != load_things().name(b.event.object or ""):
        return None
    return Finding("standing", WEIGHTS["standing"], "told without a date in both, of the same sides")


def _seldom(a: Node, b: Node, stage: Stage) -> Finding | None:
    if (a.event.type, a.event.mode) not in SELDOM or not stage.countries(a.sources) & stage.countries(b.sources):
        return None
    return Finding("seldom", WEIGHTS["seldom"], "an act that is seldom done twice")


def _near(a: Node, b: Node, _stage: Stage) -> Finding | None:
    if a.event.report != b.event.report:
        return None
    apart = abs(a.event.sentence - b.event.sentence)
    if apart > CLOSE:
        return None
    return Finding("near", WEIGHTS["near"] / (1 + apart / 4), "told close together in one report")


def _lead(a: Node, b: Node, _stage: Stage) -> Finding | None:
    news = a.lead and b.lead and _fresh(a) and _fresh(b)
    return Finding("lead", WEIGHTS["lead"], "each is what its report is about") if news else None


def _fresh(node: Node) -> bool:
    """Whether it may be news to its report: a look back begins with what was long ago."""
    if node.days is None or node.published is None:
        return True
    return (node.published.first - node.days.last).days <= FRESH


def _goal(a: Node, b: Node, stage: Stage) -> Finding | None:
    """A war, an invasion, a town taken: whose land it is tells it apart from others of its time."""
    if a.event.type != "ASSAULT" or a.event.mode == "attack":
        return None
    ours, theirs = stage.countries(a.targets), stage.countries(b.targets)
    shared = ours & theirs
    if shared:
        names = ", ".join(stage.name(f"state:{c}") for c in sorted(shared))
        return Finding("goal", WEIGHTS["goal"], f"{names} is the one attacked in both")
    if not _bare_war(a, b):
        return None
    return Finding("bare war", WEIGHTS["bare war"], "the report speaks of one such war")


def _bare_war(a: Node, b: Node) -> bool:
    """Whether one report tells a war twice, once without naming who is attacked ("before Moscow started the war")."""
    if a.event.type != "ASSAULT" or a.event.mode == "attack" or a.event.report != b.event.report:
        return False
    if a.targets and b.targets:
        return False
    return bool(a.countries & b.countries) or not (a.sources and b.sources)


FEATURES: tuple[Callable[[Node, Node, Stage], Finding | None], ...] = (
    _persons, _sides, _place, _days, _matter, _goal, _standing, _seldom, _near, _lead,
)  # fmt: skip
