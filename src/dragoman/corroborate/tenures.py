"""How the record shows who was meant by an office told without a name: as worked out, never as read."""

from collections.abc import Iterable, Sequence

from dragoman.corroborate.material import Material
from dragoman.model.actor import Place, Tenure
from dragoman.model.edtf import interval_of
from dragoman.model.happening import Happening
from dragoman.model.message import Message, dates, message, row, term
from dragoman.model.record import Holder

OPEN = ".."


def reasons(key: str, material: Material) -> tuple[str, ...]:
    """Why offices told without a name are the actor's: the words, their dates, the term that the tables have."""
    tenure = material.cast.tenures.get(key)
    if tenure is None:
        return ()
    told: dict[str, list[str]] = {}
    for place in sorted(tenure.told_of):
        told.setdefault(_words(place, material), []).append(tenure.told_of[place])
    return tuple(_because(words, days, tenure, material) for words, days in told.items())


def reason_of(key: str, place: Place, material: Material) -> str | None:
    """Why one mention is the actor's though it tells an office alone; None where it was read."""
    tenure = material.cast.tenures.get(key)
    if tenure is None or place not in tenure.told_of:
        return None
    return _because(_words(place, material), [tenure.told_of[place]], tenure, material)


def worked_out(key: str, happening: Happening, material: Material) -> str | None:
    """Why the actor takes part where all passages tell its office alone; None where one names it."""
    places = acting_as(key, happening, material)
    office = bool(places) and all(place in material.cast.told_as for place in places)
    return reason_of(key, min(places), material) if office else None


def acting_as(key: str, happening: Happening, material: Material) -> Sequence[Place]:
    """The mentions by which the happening's passages tell the actor; of a pronoun the one it stands for."""
    found = []
    for mention in happening.mentions:
        for filler in mention.fillers:
            if key in material.cast.keys(mention.report, filler.mention):
                refers = material.reports[mention.report].mentions[filler.mention].refers
                found.append((mention.report, filler.mention if refers is None else refers))
    return found


def holder(key: str, material: Material) -> Holder | None:
    """Who held the office that an actor is, as far as that was worked out."""
    tenure = material.cast.tenures.get(key)
    if tenure is None or key.startswith("person:"):
        return None
    spans = ((report, material.reports[report].mentions[index]) for report, index in sorted(tenure.told_of))
    return Holder(
        name=material.name(tenure.key), since=tenure.since, until=tenure.until, because=_all_told(tenure, material),
        evidence=tuple(material.quote(report, mention.start, mention.end) for report, mention in spans),
    )  # fmt: skip


def _words(place: Place, material: Material) -> str:
    report, index = place
    mention = material.reports[report].mentions[index]
    return " ".join(material.reports[report].report.text[mention.start : mention.end].split())


def _because(words: str, days: Iterable[str], tenure: Tenure, material: Material) -> str:
    told = row("; ", dict.fromkeys(days))
    because = message(
        "worked out, not read: “{words}” is told of {days}, and by the tables of office-holders {term}",
        words=words, days=told, term=_term(tenure, material),
    )  # fmt: skip
    return material.told_as(because)


def _all_told(tenure: Tenure, material: Material) -> str:
    told = row("; ", dict.fromkeys(tenure.told_of[place] for place in sorted(tenure.told_of)))
    because = message(
        "worked out, not read: told of {days}, and by the tables of office-holders {term}",
        days=told, term=_term(tenure, material),
    )  # fmt: skip
    return material.told_as(because)


def _term(tenure: Tenure, material: Material) -> Message:
    """What the tables have: "Ada Berg was president of Norway from 2021"."""
    parts = {
        "name": term("name", tenure.key, tenure.name), "office": term("office", tenure.office, tenure.office),
        "state": term("name", f"state:{tenure.country}", material.world.name(f"state:{tenure.country}") or ""),
        "since": dates(interval_of(tenure.since)),
    }  # fmt: skip
    if tenure.until == OPEN:
        return message("{name} was {office} of {state} from {since}", **parts)
    return message(
        "{name} was {office} of {state} from {since} to {until}", until=dates(interval_of(tenure.until)), **parts
    )
