"""What the gold says of an event, checked facet by facet. Each check answers what is wrong, or None."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.model.record import EventRecord
from tests.acceptance.dates import days, wrong_date
from tests.acceptance.record import Record, quotes_in, says

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An event that was found, and what one key of its gold entry wants."""

    record: Record
    event: EventRecord
    wanted: Any
    gold: Gold


Check = Callable[[Case], str | None]


def matches(record: Record, event: EventRecord, find: Gold) -> bool:
    """Whether an event is one that `find` describes.

    Keys, all optional: type, mode (one of), who (all take part), any_who (one does), where (place or country),
    to (place or participant), near (shares a day), in (told by all of these reports), quote (in its evidence),
    status (one of).
    """
    tests: dict[str, Callable[[Any], bool]] = {
        "type": lambda wanted: event.type in wanted,
        "mode": lambda wanted: event.mode in wanted,
        "status": lambda wanted: event.status in wanted,
        "who": lambda wanted: all(record.takes_part(event, name) for name in wanted),
        "any_who": lambda wanted: any(record.takes_part(event, name) for name in wanted),
        "where": lambda wanted: _is_at(event, wanted),
        "to": lambda wanted: _is_at(event, wanted) or record.takes_part(event, wanted),
        "near": lambda wanted: _is_near(event, str(wanted)),
        "in": lambda wanted: record.ids(wanted) <= set(event.reports),
        "quote": lambda wanted: any(says(quote.quote, wanted) for quote in quotes_in(event.evidence)),
    }
    return all(tests[key](wanted) for key, wanted in find.items())


def _is_at(event: EventRecord, wanted: str) -> bool:
    return event.where is not None and (says(event.where.name, wanted) or event.where.country in wanted.split("|"))


def _is_near(event: EventRecord, wanted: str) -> bool:
    found, near = days(event.when.edtf), days(wanted)
    return found is not None and near is not None and found.overlaps(near)


def find_events(record: Record, find: Gold) -> list[EventRecord]:
    """All events that `find` describes."""
    return [event for event in record.dossier.events if matches(record, event, find)]


def find_event(record: Record, key: str, gold: Gold) -> EventRecord:
    """The one event of a gold entry (with `many`, the first); fails with what there is where it is none or several."""
    return _found(record, key, gold)[0]


def _found(record: Record, key: str, gold: Gold) -> list[EventRecord]:
    find = gold[key]["find"]
    found = find_events(record, find)
    message = f"{key}: {find} finds {len(found)}:{record.listing(found or _close(record, find))}"
    assert found, message
    assert len(found) == 1 or gold[key].get("many"), message
    return found


def _close(record: Record, find: Gold) -> list[EventRecord]:
    """Events that miss by one key: what a person would look at first."""
    return [
        event
        for event in record.dossier.events
        if sum(not matches(record, event, {key: wanted}) for key, wanted in find.items()) == 1
    ]


def _one_of(what: str, found: object, wanted: Iterable[object]) -> str | None:
    allowed = list(wanted)
    return None if found in allowed else f"{what} is {found!r}, not one of {allowed}"


def _where(case: Case) -> str | None:
    if case.event.where is None:
        return None if case.wanted.get("unknown") else f"no place, wanted {case.wanted}"
    return None if _is_at(case.event, case.wanted["place"]) else f"is at {case.event.where}, not {case.wanted['place']}"


def _who(case: Case) -> str | None:
    for name, roles in case.wanted.items():
        found = [taker.role for taker in case.event.participants if case.record.is_called(taker.actor, name)]
        if not set(found) & set(roles):
            return f"{name} has the roles {found}, none of {roles}:{case.record.listing([case.event])}"
    return None


def _with(case: Case) -> str | None:
    family = [case.event, *case.record.parts(case.event)]
    missing = [name for name in case.wanted if not any(case.record.takes_part(one, name) for one in family)]
    return f"{missing} neither in it nor in a part of it:{case.record.listing(family)}" if missing else None


def _has_part_with(case: Case) -> str | None:
    parts = case.record.parts(case.event)
    missing = [name for name in case.wanted if not any(case.record.takes_part(part, name) for part in parts)]
    return f"no part with {missing}; its parts:{case.record.listing(parts)}" if missing else None


def _reports(case: Case) -> str | None:
    found, needed = set(case.event.reports), case.record.ids(case.wanted)
    return None if found == needed else f"told by {case.record.keys(found)}, wanted {case.record.keys(needed)}"


def _reports_with(case: Case) -> str | None:
    missing = case.record.ids(case.wanted) - set(case.event.reports)
    return f"not told by {case.record.keys(missing)} but by {case.record.keys(case.event.reports)}" if missing else None


def _family_reports(case: Case) -> str | None:
    family = case.record.family(case.event)
    missing = case.record.ids(case.wanted) - {report for one in family for report in one.reports}
    told = case.record.listing(family)
    return f"{case.record.keys(missing)} tell neither it nor a part of it:{told}" if missing else None


def _not_reports(case: Case) -> str | None:
    extra = case.record.ids(case.wanted) & set(case.event.reports)
    return f"wrongly told by {case.record.keys(extra)}" if extra else None


def _independent(case: Case) -> str | None:
    low, high = case.wanted if isinstance(case.wanted, list) else (case.wanted, case.wanted)
    found = [f"{origin.name} ({origin.kind})" for origin in case.event.origins]
    right = low <= case.event.independent_origins <= high
    return None if right else f"{case.event.independent_origins} independent, wanted {case.wanted}; origins {found}"


def _origins(case: Case) -> str | None:
    found = [origin.name for origin in case.event.origins]
    missing = [name for name in case.wanted if not any(says(origin, name) for origin in found)]
    return f"no origin {missing}, only {found}" if missing else None


def _uncredited(case: Case) -> str | None:
    enough = len(case.event.uncredited) >= case.wanted
    return None if enough else f"uncredited in {list(case.event.uncredited)}, wanted at least {case.wanted} outlets"


def _topics(case: Case) -> str | None:
    topics = [topic for one in [case.event, *case.record.parts(case.event)] for topic in one.topics]
    missing = [name for name in case.wanted if not any(says(topic, name) for topic in topics)]
    return f"no topic {missing} among {topics}" if missing else None


def _quotes(case: Case) -> str | None:
    found = [quote.quote for one in [case.event, *case.record.parts(case.event)] for quote in quotes_in(one)]
    missing = [words for words in case.wanted if not any(says(quote, words) for quote in found)]
    return f"nothing quoted with {missing}" if missing else None


def _chain(case: Case) -> str | None:
    evidence = [one for part in [case.event, *case.record.parts(case.event)] for one in part.evidence]
    for report, voice in case.wanted.items():
        chains = [one.chain for one in evidence if one.span.report == case.record.report(str(report)).id]
        if not any(says(name, voice) or case.record.is_called(name, voice) for chain in chains for name in chain):
            return f"in {report} no evidence comes through {voice}, only through {chains}"
    return None


def _history(case: Case) -> str | None:
    steps = [step.status for step in case.event.history]
    places = [steps.index(status) if status in steps else -1 for status in case.wanted]
    return None if -1 not in places and places == sorted(places) else f"history is {steps}, wanted {case.wanted}"


def _apart(case: Case) -> str | None:
    reasons = {apart.event: apart.because for apart in case.event.apart_from}
    for key in case.wanted:
        other = find_event(case.record, key, case.gold)
        if other.id == case.event.id:
            return f"is the same event as {key}"
        if not reasons.get(other.id, "").strip():
            return f"no reason why it is not {key}; reasons: {sorted(reasons.values())}"
    return None


def _distinct(case: Case) -> str | None:
    same = [key for key in case.wanted if find_event(case.record, key, case.gold).id == case.event.id]
    return f"is the same event as {same}" if same else None


def _same_because(case: Case) -> str | None:
    return None if bool(case.event.same_because) == case.wanted else f"same_because is {case.event.same_because}"


def _date(case: Case) -> str | None:
    wrong = wrong_date(case.event.when.edtf, case.wanted)
    return f"{wrong} ({case.event.when.because})" if wrong else None


CHECKS: dict[str, Check] = {
    "when": _date,
    "where": _where,
    "who": _who,
    "with": _with,
    "part_with": _has_part_with,
    "reports": _reports,
    "reports_with": _reports_with,
    "family_reports": _family_reports,
    "not_reports": _not_reports,
    "independent_origins": _independent,
    "origins": _origins,
    "uncredited": _uncredited,
    "topics": _topics,
    "quotes": _quotes,
    "chain": _chain,
    "history": _history,
    "apart_from": _apart,
    "distinct_from": _distinct,
    "same_because": _same_because,
    "status": lambda case: _one_of("status", case.event.status, case.wanted),
    "type": lambda case: _one_of("type", case.event.type, case.wanted),
    "mode": lambda case: _one_of("mode", case.event.mode, case.wanted),
}
"""One check per key of an event of the gold, beside `find` and `many`."""


def facets(gold: Gold) -> list[tuple[str, str]]:
    """(event, facet) for every check that the events of a gold ask for; "found" is that it is there, once."""
    return [(key, facet) for key, entry in gold.items() for facet in ("found", *entry) if facet not in ("find", "many")]


def check_event(record: Record, gold: Gold, key: str, facet: str) -> None:
    """Fail where an event is not there or a facet of it is wrong (where there may be many: of all of them)."""
    events = _found(record, key, gold)
    if facet != "found":
        cases = [Case(record=record, event=event, wanted=gold[key][facet], gold=gold) for event in events]
        wrong = [CHECKS[facet](case) for case in cases]
        assert None in wrong, f"{key}: {facet}: {'; '.join(map(str, wrong))}{record.listing(events)}"
