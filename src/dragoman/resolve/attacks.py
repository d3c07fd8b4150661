"""What speaks for two acts of violence being one: whose land it is, and what a report tells more than once."""

from dragoman.model.message import message
from dragoman.resolve.nodes import Node, Stage, whole_of


def goal(a: Node, b: Node, _stage: Stage) -> float | None:
    """A war, an invasion, a town taken: whose land it is tells it apart from others of its time."""
    if a.event.type != "ASSAULT" or a.event.mode == "attack":
        return None
    return None if a.target_countries.isdisjoint(b.target_countries) else 1.0


def goal_told(a: Node, b: Node, stage: Stage) -> str:
    """Whose land it is."""
    names = stage.states(a.target_countries & b.target_countries)
    return message("{names} is the one attacked in both", names=names)


def one_war(a: Node, b: Node, _stage: Stage) -> float | None:
    """A war told twice in one report, once without who is attacked."""
    return 1.0 if a.target_countries.isdisjoint(b.target_countries) and bare_war(a, b) else None


def one_war_told(_a: Node, _b: Node, _stage: Stage) -> str:
    """That there is one such war."""
    return message("the report speaks of one such war")


def bare_war(a: Node, b: Node) -> bool:
    """Whether one report tells a war twice, once without naming who is attacked ("before Moscow started the war")."""
    if a.event.type != "ASSAULT" or a.event.mode == "attack" or a.event.report != b.event.report:
        return False
    if a.targets and b.targets:
        return False
    return bool(a.countries & b.countries) or not (a.sources and b.sources)


def the_attack(a: Node, b: Node, _stage: Stage) -> float | None:
    """An attack told again without day or place, in a report that is about it."""
    return 1.0 if bare_attack(a, b) else None


def the_attack_told(_a: Node, _b: Node, _stage: Stage) -> str:
    """That there is one such attack."""
    return message("the report speaks of the attack that it is about")


def bare_attack(a: Node, b: Node) -> bool:
    """Whether one is what the report is about, and the other an attack of the same sides without day or place."""
    if not _attacks_of_one_report(a, b) or a.lead == b.lead:
        return False
    main, bare = (a, b) if a.lead else (b, a)
    if bare.event.time is not None or bare.place is not None or bare.prior:
        return False
    doers, suffering = _share(main.sources, bare.sources), _share(main.targets, bare.targets)
    if False in (doers, suffering):
        return False
    laid_to = not main.sources and (bare.event.object_class or "").startswith("own ")  # "behind the attack"
    return bool(doers or suffering or laid_to)


def _attacks_of_one_report(a: Node, b: Node) -> bool:
    attacks = a.event.type == "ASSAULT" and a.event.mode == b.event.mode == "attack"
    return attacks and a.event.report == b.event.report and "occurred" == a.event.status == b.event.status


def _share(ours: frozenset[str], theirs: frozenset[str]) -> bool | None:
    """Whether two sides have somebody in common; None where one of the two is not told."""
    if not ours or not theirs:
        return None
    return not frozenset(map(whole_of, ours)).isdisjoint(map(whole_of, theirs))


def again(a: Node, b: Node, _stage: Stage) -> float | None:
    """The same state attacks the same place, told in one report once with a date and once without."""
    if not _attacks_of_one_report(a, b) or (a.event.time is None) == (b.event.time is None):
        return None
    here = a.place is not None and a.place == b.place
    return 1.0 if here and not a.source_countries.isdisjoint(b.source_countries) else None


def again_told(_a: Node, _b: Node, _stage: Stage) -> str:
    """That the report tells it twice."""
    return message("told twice in one report")
