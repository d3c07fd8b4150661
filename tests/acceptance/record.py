"""A record under check, and how the checks find their way in it: by surname, by file, by words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import msgspec

from dragoman import brief, read
from dragoman.model.record import ActorRecord, ClaimRecord, Dossier, EventRecord, Position, Quote, ReportRecord

ROOT = Path(__file__).resolve().parents[2]
TEHRAN = ROOT.parent / "shared" / "reports" / "tehran"
SAMPLES = ROOT / "src" / "dragoman" / "data" / "samples"

_LETTERS = str.maketrans("đł\u0131\u2019\u2018\u201c\u201d", "dli''\"\"")


def fold(text: str) -> str:
    """A text in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def says(text: str | None, wanted: str) -> bool:
    """Whether a text has one of "this|that" as whole words, or matches "/pattern/"."""
    folded = fold(text or "")
    if wanted.startswith("/"):
        return re.search(wanted.strip("/"), folded) is not None
    return any(re.search(rf"(?<!\w){re.escape(fold(option))}(?!\w)", folded) for option in wanted.split("|"))


@cache
def record_of(*paths: Path) -> "Record":
    """The record that the front door makes of these paths, made once."""
    return Record(brief(read(*(str(path) for path in paths))))


def quotes_in(value: object) -> Iterator[Quote]:
    """Every quote in a part of a record, however deep."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from quotes_in(getattr(value, name))
    elif isinstance(value, dict):
        yield from quotes_in(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from quotes_in(part)


@dataclass(frozen=True)
class Record:
    """A dossier with the look-ups that the checks need."""

    dossier: Dossier

    @cached_property
    def actors(self) -> dict[str, ActorRecord]:
        """Actors by id."""
        return {actor.id: actor for actor in self.dossier.actors}

    @cached_property
    def files(self) -> dict[str, str]:
        """The key of each report (its file's stem) by report id."""
        return {report.id: Path(report.file).stem for report in self.dossier.reports}

    def report(self, key: str) -> ReportRecord:
        """The report whose file's stem is `key` or begins with "key-"."""
        found = [report for report in self.dossier.reports if is_key(self.files[report.id], key)]
        assert len(found) == 1, f"one report {key} wanted, found {[report.file for report in found]} of {self.files}"
        return found[0]

    def ids(self, keys: Iterable[object]) -> set[str]:
        """The report ids of some keys."""
        return {self.report(str(key)).id for key in keys}

    def keys(self, ids: Iterable[str]) -> list[str]:
        """Report ids as file stems, for messages."""
        return sorted(self.files.get(report, report) for report in ids)

    def names(self, actor: str) -> str:
        """All that an actor is called, given its id; a name that is no id is itself."""
        found = self.actors.get(actor)
        return actor if found is None else " | ".join((found.name, *(form.text for form in found.forms)))

    def is_called(self, actor: str, wanted: str) -> bool:
        """Whether an actor (id or name) has one of the wanted names."""
        found = self.actors.get(actor)
        if found is None:
            return says(actor, wanted)
        return says(found.name, wanted) or any(says(form.text, wanted) for form in found.forms if _is_name(form.text))

    def takes_part(self, event: EventRecord, wanted: str) -> bool:
        """Whether an actor so called is a participant of the event."""
        return any(self.is_called(participant.actor, wanted) for participant in event.participants)

    def parts(self, event: EventRecord) -> list[EventRecord]:
        """The events that are part of it, and their parts."""
        found = [other for other in self.dossier.events if other.part_of == event.id]
        return found + [deep for part in found for deep in self.parts(part)]

    def family(self, event: EventRecord) -> list[EventRecord]:
        """An event with its parts, and the whole that it is part of."""
        whole = [other for other in self.dossier.events if other.id == event.part_of]
        return [event, *self.parts(event), *whole]

    def positions(self, claims: Sequence[ClaimRecord]) -> Iterator[tuple[ClaimRecord, Position]]:
        """All positions on some claims."""
        return ((claim, position) for claim in claims for position in claim.positions)

    def told(self, event: EventRecord) -> str:
        """An event on one line, for messages."""
        who = ", ".join(f"{self._name(taker.actor)} ({taker.role})" for taker in event.participants)
        where = event.where.name if event.where else "nowhere"
        return (
            f"{event.type}/{event.mode} {event.when.edtf} {where} [{event.status}] {who} "
            f"in {self.keys(event.reports)}: {event.headline}"
        )

    def listing(self, events: Iterable[EventRecord]) -> str:
        """Events one a line, for messages."""
        return "".join(f"\n  {self.told(event)}" for event in events) or " none"

    def _name(self, actor: str) -> str:
        found = self.actors.get(actor)
        return found.name if found else actor


def is_key(stem: str, key: str) -> bool:
    """Whether a file's stem is meant by a key of the gold."""
    return stem == key or stem.startswith(f"{key}-")


def _is_name(form: str) -> bool:
    """Whether a form is a name, and not a description with another's name in it ("Iran's foreign minister")."""
    return len(form.split()) <= 3 and "'" not in fold(form)
