"""Are two event mentions the same happening? Small comparisons, each with a weight and a phrase.

All weights stand in WEIGHTS. A feature gives a share of its weight between -1 and 1, or None if it cannot tell; the
score is the weighted sum. A veto says no, whatever the score. Scores are worked out for very many pairs, phrases only
for those that are told.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.lang.things import load_things
from dragoman.model.dates import Interval
from dragoman.model.message import message, row, term
from dragoman.resolve.attacks import (
    again,
    again_told,
    bare_attack,
    bare_war,
    goal,
    goal_told,
    one_war,
    one_war_told,
    the_attack,
    the_attack_told,
)
from dragoman.resolve.nodes import Node, Stage, unlisted
from dragoman.resolve.vetoes import in_digits, thing_told, veto_of

SAME = 1.0
"""Score from which two mentions count as the same happening."""

WEIGHTS = {
    "persons": 0.9,  # the same named persons take part
    "sides": 0.5,  # the same states stand on the same sides
    "place": 0.45,  # the same place, or one within the other
    "days": 0.55,  # the same days
    "matter": 0.4,  # the same kind of object: a treaty, sanctions, drones
    "bare war": 0.85,  # a report speaks of "the war" after it has said which one
    "bare attack": 1.0,  # a report speaks of "the attack" that it is about
    "again": 0.3,  # a report tells of an attack once more, without a date
    "goal": 0.5,  # the same state is invaded, or the same territory taken
    "standing": 0.5,  # a standing accusation or demand, told without a date by both, of the same side against the same
    "seldom": 0.2,  # an act that a state does once, not every week: leaving a treaty, joining an alliance
    "people": 0.35,  # the same kind of unnamed people act, and the same kind suffer: gunmen and police
    "counted": 0.3,  # "the first this year" is said of what the report has just told
    "near": 0.3,  # told close together in one report
    "lead": 0.25,  # each is what its report is about
}

STANDING_DAYS = 120
"""Days for which an accusation told without a date may be the same one."""
BEHIND = "attacks"
"""Object class of acts of violence that somebody is said to be behind."""
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
COUNTED = 2
"""Sentences after which a report counts what it has told; its main matter it may count later."""
CLOSE = 8
"""Sentences within which a report tells one thing."""
PAIR = 2
FAMILIES: dict[tuple[str, str], str] = {
    ("CONSULT", "meeting"): "meeting", ("CONSULT", "mediation"): "meeting", ("AGREE", "sign"): "agreement",
    ("AGREE", "agree"): "agreement", ("AGREE", "ratify"): "ratification", ("ASSAULT", "attack"): "attack",
    ("ACCUSE", "allege"): "accusation", ("ASSAULT", "invade"): "war", ("ASSAULT", "fight"): "war",
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


@dataclass(frozen=True, slots=True)
class Feature:
    """A way to compare: the share of its weight that a pair gets, and what was compared in words."""

    name: str
    share: Callable[[Node, Node, Stage], float | None]
    told: Callable[[Node, Node, Stage], str]

    def value(self, a: Node, b: Node, stage: Stage) -> float | None:
        """The share times the weight, rounded."""
        share = self.share(a, b, stage)
        return None if share is None else round(WEIGHTS[self.name] * share, 3)


def family(node: Node) -> str:
    """What a mention may be one with: its type and mode, or the family of modes it belongs to."""
    event = node.event
    return FAMILIES.get((event.type, event.mode), f"{event.type}.{event.mode}")


def score_of(a: Node, b: Node, stage: Stage) -> float:
    """How much speaks for two mentions of one family being the same happening."""
    score = 0.0
    for weight, share_of in _SHARES:
        share = share_of(a, b, stage)
        if share is not None:
            score += round(weight * share, 3)
    return round(score, 3)


def compare(a: Node, b: Node, stage: Stage) -> Comparison:
    """Compare two mentions of one family, with everything that speaks for and against it in words."""
    findings = tuple(
        Finding(feature.name, value, feature.told(a, b, stage))
        for feature in FEATURES
        if (value := feature.value(a, b, stage)) is not None
    )
    return Comparison(round(sum(f.value for f in findings), 3), findings, veto_of(a, b, stage))


def _persons(a: Node, b: Node, _stage: Stage) -> float | None:
    shared = len(a.persons & b.persons)
    return shared / min(len(a.persons), len(b.persons)) if shared else None


def _persons_told(a: Node, b: Node, stage: Stage) -> str:
    return message("{names} in both", names=stage.names(a.persons & b.persons))


def _sides(a: Node, b: Node, _stage: Stage) -> float | None:
    if not a.countries or not b.countries:
        return None
    shared = len(a.countries & b.countries)
    if not shared:
        return None if bare_war(a, b) or bare_attack(a, b) else -1.0
    return min(1.0, shared / min(len(a.countries), len(b.countries), PAIR))


def _sides_told(a: Node, b: Node, stage: Stage) -> str:
    names = stage.states(a.countries & b.countries)
    return message("{names} in both", names=names) if names else message("no state in common")


def _place(a: Node, b: Node, stage: Stage) -> float | None:
    if a.place is None or b.place is None or not stage.places_agree(a, b):
        return None
    if a.place == b.place:
        return 1.0
    return None if unlisted(a.place) or unlisted(b.place) else WITHIN


def _place_told(a: Node, b: Node, stage: Stage) -> str:
    where = a.place if a.place is not None and a.place == b.place else f"state:{a.place_country}"
    return message("both in {place}", place=stage.named(where))


def _days(a: Node, b: Node, _stage: Stage) -> float | None:
    if a.days is None or b.days is None or not a.days.overlaps(b.days):
        return None
    longest = max(a.days.count, b.days.count) - 1
    return next((worth for days, worth in WIDTHS if longest <= days), WIDEST)


def _days_told(a: Node, b: Node, _stage: Stage) -> str:
    if a.days is None or b.days is None:
        return ""
    return message("both {date}", date=in_digits(a.days if a.days.within(b.days) else b.days))


def _matter(a: Node, b: Node, _stage: Stage) -> float | None:
    return 1.0 if a.matter and a.matter == b.matter else None


def _matter_told(a: Node, _b: Node, _stage: Stage) -> str:
    return message("both about “{thing}”", thing=thing_told(a))


def _standing(a: Node, b: Node, _stage: Stage) -> float | None:
    if not (_stands(a) and _stands(b)):
        return None
    if a.published is not None and b.published is not None and not _within(a.published, b.published, STANDING_DAYS):
        return None
    if a.source_countries.isdisjoint(b.source_countries):
        return None
    if a.target_countries.isdisjoint(b.target_countries) and (a.event.type in STANDING or a.targets or b.targets):
        return None
    things = load_things()
    return 1.0 if things.name(a.event.object or "") == things.name(b.event.object or "") else None


def _stands(node: Node) -> bool:
    """Whether it is told without a date: an accusation or the like, or that somebody is behind a known attack."""
    return node.days is None and (node.event.type in STANDING or node.event.object_class == BEHIND)


def _standing_told(_a: Node, _b: Node, _stage: Stage) -> str:
    return message("told without a date in both, of the same sides")


def _within(one: Interval, other: Interval, days: int) -> bool:
    return max((other.first - one.last).days, (one.first - other.last).days) <= days


def _seldom(a: Node, b: Node, _stage: Stage) -> float | None:
    act = (a.event.type, a.event.mode) in SELDOM and not a.source_countries.isdisjoint(b.source_countries)
    return 1.0 if act else None


def _seldom_told(_a: Node, _b: Node, _stage: Stage) -> str:
    return message("an act that is seldom done twice")


def _people(a: Node, b: Node, _stage: Stage) -> float | None:
    """Of violence: unnamed people do it, and unnamed people suffer it, of the same kinds."""
    if a.event.type != "ASSAULT" or a.event.mode != "attack":
        return None
    sides = ((a.sources, b.sources), (a.targets, b.targets))
    return 1.0 if all(_kinds(ours) & _kinds(theirs) for ours, theirs in sides) else None


def _kinds(keys: Iterable[str]) -> frozenset[str]:
    """Head nouns of groups: "police" of "group:…:police"."""
    return frozenset(key.rpartition(":")[2] for key in keys if key.startswith("group:"))


def _people_told(a: Node, b: Node, _stage: Stage) -> str:
    kinds = sorted(_kinds(a.sources) & _kinds(b.sources)) + sorted(_kinds(a.targets) & _kinds(b.targets))
    return message("{names} in both", names=row(" and ", (term("word", kind, kind) for kind in kinds)))


def _near(a: Node, b: Node, _stage: Stage) -> float | None:
    if a.event.report != b.event.report:
        return None
    apart = abs(a.event.sentence - b.event.sentence)
    return None if apart > CLOSE else 1 / (1 + apart / 4)


def _near_told(_a: Node, _b: Node, _stage: Stage) -> str:
    return message("told close together in one report")


def _counted(a: Node, b: Node, _stage: Stage) -> float | None:
    """Whether one passage counts what the one before it tells: no other day is given, and the same sides meet."""
    one, other = a.event, b.event
    apart = abs(one.sentence - other.sentence)
    later, told = (a, b) if one.sentence > other.sentence else (b, a)
    if one.report != other.report or not 0 < apart <= (CLOSE if told.lead else COUNTED):
        return None
    counts = later.event.ordinal is not None and not later.event.order_after and told.event.ordinal is None
    within = told.days is None or later.days is None or told.days.within(later.days)
    return 1.0 if counts and within and later.countries and later.countries <= told.countries else None


def _counted_told(_a: Node, _b: Node, _stage: Stage) -> str:
    return message("the report counts what it has just told")


def _lead(a: Node, b: Node, _stage: Stage) -> float | None:
    return 1.0 if a.lead and b.lead and _fresh(a) and _fresh(b) else None


def _lead_told(_a: Node, _b: Node, _stage: Stage) -> str:
    return message("each is what its report is about")


def _fresh(node: Node) -> bool:
    """Whether it may be news to its report: a look back begins with what was long ago."""
    if node.days is None or node.published is None:
        return True
    return (node.published.first - node.days.last).days <= FRESH


FEATURES = (
    Feature("persons", _persons, _persons_told), Feature("sides", _sides, _sides_told),
    Feature("place", _place, _place_told), Feature("days", _days, _days_told),
    Feature("matter", _matter, _matter_told), Feature("goal", goal, goal_told),
    Feature("bare war", one_war, one_war_told), Feature("bare attack", the_attack, the_attack_told),
    Feature("again", again, again_told), Feature("standing", _standing, _standing_told),
    Feature("seldom", _seldom, _seldom_told), Feature("people", _people, _people_told),
    Feature("counted", _counted, _counted_told), Feature("near", _near, _near_told), Feature("lead", _lead, _lead_told),
)  # fmt: skip
_SHARES = tuple((WEIGHTS[feature.name], feature.share) for feature in FEATURES)
