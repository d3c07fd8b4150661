"""Whose an outlet or agency is: for the list of reports, beside an origin, and to tell what is no second voice."""

from collections.abc import Collection
from typing import Literal

from dragoman.corroborate.material import Material
from dragoman.lang.press import Known
from dragoman.model.record import MediumRecord


def medium_of(report: str, material: Material) -> MediumRecord | None:
    """What is known of the house that publishes a report; None where it is not listed."""
    annotations = material.reports[report]
    given, press, on = annotations.report.given, material.world.press, day_of(report, material)
    by: Literal["address", "name"] = "address" if press.at(given.url, on) is not None else "name"
    known = press.of_page(given.url, annotations.outlet, on, language=annotations.layout.language)
    medium = material.world.medium(known.key) if known is not None else None
    if known is None or medium is None:
        return None
    owner = known.profile.owner(on) if known.profile is not None else None
    return MediumRecord(
        name=known.profile.called(on) if known.profile is not None else medium.names[0].text,
        kind="agency" if known.key.startswith("agency:") else "outlet", country=medium.country, state=medium.state,
        owner=owner_of(known, on, material), owner_source=owner.source if owner is not None else None, known_by=by,
    )  # fmt: skip


def owner_of(known: Known, on: str | None, material: Material) -> str | None:
    """Who owned a house on a day, or owns it where the day is not known; a table tells only who owns it."""
    if known.profile is not None:
        owner = known.profile.owner(on)
        return owner.name if owner is not None else None
    medium = material.world.medium(known.key)
    return (medium.owner or None) if medium is not None else None


def owner_key(key: str, on: str | None, material: Material) -> str | None:
    """The key of the agency or outlet that owns another; None where nobody or no medium is known to."""
    if key.partition(":")[0] not in ("agency", "outlet"):
        return None
    named = material.world.press.named(owner_of(material.world.press.known(key), on, material))
    return named.key if named is not None and named.key != key else None


def one_house(one: str, other: str, reports: Collection[str], material: Material) -> bool:
    """Whether one of two media owned the other, or a third medium both, on the day of a report that carries one."""
    for on in sorted({day_of(report, material) or "" for report in reports}):
        first, second = (owner_key(key, on or None, material) for key in (one, other))
        if first == other or second == one or (first is not None and first == second):
            return True
    return False


def day_of(report: str, material: Material) -> str | None:
    """When a report was published (EDTF), as far as known."""
    published = material.publications.get(report)
    return published.when.edtf if published is not None else None
