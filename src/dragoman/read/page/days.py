"""The day of publication: what linked data, metadata, elements, visible lines and the address say, weighed.

A moment is told in the outlet's own time where any place of the page tells it so: 22:30 UTC is the next day in
Tehran. A day after the page was fetched, or after its own last change, is refused; so is the clock of a widget.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.read.page.votes import Vote
from dragoman.read.stamps import Moment, day_in, moment_of

_ADDRESS = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d|[a-z]{3})/(?P<d>\d\d)(?=/|-|$)"),
    re.compile(r"[/_-](?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?=[/_.-]|$)"),
    re.compile(r"(?<!\d)(?P<y>20[012]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=\d{6}(?!\d)|[-_/.]|$)"),
)
_MONTHS = tuple(re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec"))
_SAME = timedelta(minutes=2)
_ADDRESS_WEIGHT = 4


def in_address(url: str, field: str = "published") -> Iterator[Vote]:
    """The day in an address: /2024/02/24/, /2024/feb/24/, -20241203-, 20260425145127."""
    for pattern in _ADDRESS:
        for found in pattern.finditer(url.lower()):
            month = found["m"]
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdigit() else 0
            moment = day_in(int(found["y"]), number, int(found["d"]))
            if moment is not None:
                yield Vote(
                    field=field, value=found.group().strip("/_-"), source="address", place=url,
                    weight=_ADDRESS_WEIGHT, means=moment.edtf,
                )  # fmt: skip
                return


def checked(votes: Sequence[Vote], *, latest: str | None, updated: str | None) -> list[Vote]:
    """The votes with their days; those that can be no day of publication count for nothing, and say why.

    `latest` is the day on which the page was fetched, `updated` that of its last change, both EDTF.
    """
    moments = [moment_of(vote.value) if vote.means is None else moment_of(vote.means) for vote in votes]
    told = [_local(moment, moments) for moment in moments]
    return [_refused(vote, moment, latest, updated) for vote, moment in zip(votes, told, strict=True)]


def _local(moment: Moment | None, others: Sequence[Moment | None]) -> Moment | None:
    """The moment in the outlet's own time, where another place tells the same moment so."""
    if moment is None or moment.instant is None or moment.local:
        return moment
    for other in others:
        same = other is not None and other.instant is not None and other.local
        if same and other is not None and other.instant is not None and abs(other.instant - moment.instant) < _SAME:
            return replace(moment, day=other.day)
    return moment


def _refused(vote: Vote, moment: Moment | None, latest: str | None, updated: str | None) -> Vote:
    if moment is None:
        return replace(vote, weight=0, note=vote.note or "is no date")
    note = vote.note
    if _after(moment, latest):
        note = f"later than {latest}, when it was read"
    elif vote.field == "published" and _after(moment, updated):
        note = f"later than {updated}, when the page says that it was last changed"
    return replace(vote, means=moment.edtf, weight=vote.weight if note == vote.note else 0, note=note)


def _after(moment: Moment, limit: str | None) -> bool:
    """Whether a moment is later than a day, allowing for the other side of the date line."""
    last = moment_of(limit or "")
    return last is not None and moment.day > last.day + timedelta(days=1)
