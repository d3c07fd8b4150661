"""Happenings and their mentions built by hand, for tests of what is done with them."""

from dataclasses import replace
from typing import Any

from dragoman.model.dates import UNKNOWN, When
from dragoman.model.edtf import when_of
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from tests.resolve.build import ADA, SAMI, days, node


def mention(report: str = "a", sentence: int = 0, **known: Any) -> EventMention:
    """A passage of a report that tells an event."""
    return replace(
        node(event={"report": report, "sentence": sentence, "trigger": (sentence * 10, sentence * 10 + 5)}).event,
        **known,
    )


def dated(edtf: str | None) -> When:
    """A date as stated by a date line, unknown if none."""
    found = days(edtf)
    return when_of(found, "stated", "its date line") if found is not None else UNKNOWN


def happening(id_: str, mode: str, *mentions: EventMention, edtf: str | None = None, **known: Any) -> Happening:
    """A happening of Ada and Sami, told by one passage unless others are given."""
    made: dict[str, Any] = {
        "type": "CONSULT",
        "participants": ((ADA, "visitor"), (SAMI, "host")),
        "taken_by": {},
        "place": None,
        "place_country": None,
        "dated_by": (),
        "status": "occurred",
        "history": (),
    }
    return Happening(id=id_, mode=mode, mentions=mentions or (mention(),), when=dated(edtf), **made | known)
