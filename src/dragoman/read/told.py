"""What a file says of its report beside the text, put together: every value is kept, and told with its place.

For formats that have named fields: exports, tables, agencies' XML, document properties. Of several fields that say
the same thing the one most to the point is taken; each reader names them in that order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.lang.days import written_day
from dragoman.lang.pack import available
from dragoman.model.text import Given, Sighting
from dragoman.read.fields import line_of
from dragoman.read.page.bylines import names_in
from dragoman.read.page.days import checked
from dragoman.read.page.votes import Vote
from dragoman.read.stamps import day_of, moment_of

_DAYS = ("published", "updated")
_PLAIN = ("title", "outlet", "url", "language", "section")
_HALF = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])", re.IGNORECASE)
_WHOLE_DAY = len("2025-02-25")
_NUMBERS = re.compile(r"(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A value of a field and its place. `weak` says why it counts only where nothing else is told.

    `refused` says why it does not count at all.
    """

    field: str
    value: str
    source: str
    place: str
    weak: str = ""
    refused: str = ""


def told(field: str, value: object, source: str, place: str, weak: str = "", *, refused: str = "") -> Iterator[Told]:
    """The value as a line, if it is one; of authors every name."""
    for one in value if isinstance(value, list) and field == "authors" else [value]:
        number = isinstance(one, int) and not isinstance(one, bool) and field in _DAYS
        line = line_of(str(one) if number else one)
        if line:
            yield Told(
                field=field, value=_HALF.sub("\ufffd", line), source=source, place=place, weak=weak, refused=refused
            )


def given_of(values: Sequence[Told], known: Given, *, fetched: str | None = None) -> Given:
    """The fields that these values give, the first of each taken; what they leave open is as `known` has it.

    No day of publication is later than that of the last change, or than `fetched` (EDTF).
    """
    updated, updates = _day("updated", values, fetched, None)
    published, days = _day("published", values, fetched, updated)
    plain = {field: _plain(field, values) for field in _PLAIN}
    names, authors = _authors(values)
    found = {field: value for field, (value, _) in plain.items() if value is not None}
    why = (*(one for _, seen in plain.values() for one in seen), *days, *updates, *authors, *known.why)
    return replace(
        known, title=found.get("title", known.title), outlet=found.get("outlet", known.outlet),
        url=found.get("url", known.url), language=found.get("language", known.language),
        section=found.get("section", known.section), published=published or known.published,
        updated=updated or known.updated, authors=names or known.authors, why=why,
    )  # fmt: skip


_Taken = tuple[str | None, tuple[Sighting, ...]]


def _plain(field: str, values: Sequence[Told]) -> _Taken:
    own = [one for one in values if one.field == field]
    if field != "language":
        return _chosen([(one, one.value, "") for one in own])
    codes = [(one, _LANGUAGE.match(one.value)) for one in own]
    return _chosen([(one, code.group().lower() if code else None, "is no code of a language") for one, code in codes])


def _day(field: str, values: Sequence[Told], fetched: str | None, updated: str | None) -> _Taken:
    """The day, checked against the days it cannot be later than."""
    own = [one for one in values if one.field == field]
    language = next((one.value for one in values if one.field == "language"), None)
    votes = [
        Vote(
            field=field, value=one.value, source=one.source, place=one.place, weight=1,
            means=_written(one.value, language), note=_unsure(one.value, language),
        )
        for one in own
    ]  # fmt: skip
    days: list[tuple[Told, str | None, str]] = []
    for one, vote in zip(own, checked(votes, latest=fetched, updated=updated), strict=True):
        partial = day_of(one.value) if vote.means is None else None  # a month or a year
        if partial is not None and len(partial) < _WHOLE_DAY:
            days.append((one, partial, ""))
        else:
            days.append((one, vote.means if vote.weight else None, vote.note))
    return _chosen(days)


def _written(value: str, language: str | None) -> str | None:
    """The day of a value that people wrote: "12.03.2025 15:00", "12 mars 2025"; None where programs did, or of no day.

    Without a language, names of months count where all languages agree, and numbers where one reading makes sense.
    """
    if moment_of(value) is not None:
        return None
    day = written_day(value, language)
    if day is None and not _NUMBERS.search(value):
        days = {found for code in available() if (found := written_day(value, code)) is not None}
        day = days.pop() if len(days) == 1 else None
    return day.isoformat() if day is not None else None


def _unsure(value: str, language: str | None) -> str:
    """Why a date in numbers alone is none: day and month may be either."""
    open_ = _NUMBERS.search(value) and moment_of(value) is None and _written(value, language) is None
    return "does not tell which number is the month" if open_ else ""


def _chosen(meanings: Sequence[tuple[Told, str | None, str]]) -> _Taken:
    """The first value that means something, weak ones last, and all of them as sightings.

    A meaning is the value, what it comes to (None: nothing, and why).
    """
    meanings = [(one, None, one.refused) if one.refused else (one, means, note) for one, means, note in meanings]
    sound = [(one, means) for one, means, _ in meanings if means is not None]
    best, meant = min(sound, key=lambda pair: bool(pair[0].weak), default=(None, None))
    seen = [
        _sighting(one, means, best, note if means is None else _reason(one, best, same=means == meant))
        for one, means, note in meanings
    ]
    return meant, tuple(seen)


def _sighting(one: Told, means: str | None, best: Told | None, because: str) -> Sighting:
    differs = means if means != one.value else None
    return Sighting(
        field=one.field, value=one.value, means=differs, source=one.source, place=one.place, taken=one is best,
        because=because,
    )  # fmt: skip


def _reason(one: Told, best: Told | None, *, same: bool) -> str:
    if one is best:
        return one.weak or "the first that says it"
    if same:
        return "says the same"
    return one.weak or (f"{best.place} is more to the point" if best is not None else "")


def _authors(values: Sequence[Told]) -> tuple[tuple[str, ...], tuple[Sighting, ...]]:
    """All names of the first place that has some, weak ones last."""
    own = [(one, () if one.refused else names_in(one.value)) for one in values if one.field == "authors"]
    best = min((one for one, names in own if names), key=lambda one: bool(one.weak), default=None)
    named: dict[str, None] = {}
    seen = []
    for one, names in own:
        taken = best is not None and (one.source, one.place) == (best.source, best.place)
        named |= dict.fromkeys(names if taken else ())
        because = _reason(one, one if taken else best, same=False) if names else one.refused or "names nobody"
        seen.append(_sighting(one, "; ".join(names) or None, one if taken else None, because))
    return tuple(named), tuple(seen)
