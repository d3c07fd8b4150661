"""Checks a record against the files it cites: every quote, every digest, every id. The first lie fails.

It trusts nothing that wrote the record: it works on the JSON contract alone, so that a record made by hand, by
another program or by an older version is checked in the same way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from dragoman.errors import VerifyError

if TYPE_CHECKING:  # the record's structs take 50 ms to load, and `dragoman --help` does not need them
    from dragoman.model.record import Dossier, EventRecord, ReportRecord
    from dragoman.model.text import Report

_SPAN_KEYS = {"report", "start", "end", "quote"}
_SUPPORTS = "participant:"


class Sources(Protocol):
    """Whatever holds reports as read: what `dragoman.read` gives."""

    @property
    def reports(self) -> Sequence["Report"]:
        """The reports, each with the digest of its bytes and its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was checked and found true."""

    reports: int
    quotes: int
    events: int
    claims: int
    references: int
    other_bytes: int = 0  # pages that come with other bytes now, and with the same text

    def __str__(self) -> str:
        if not self.other_bytes:
            return self._true
        pages = "1 page comes" if self.other_bytes == 1 else f"{self.other_bytes} pages come"
        return f"{self._true} {pages} with other bytes than then, and with the same text."

    @property
    def _true(self) -> str:
        return (
            f"True to its sources: {self.quotes} quotes are the very words of {self.reports} "
            f"report{'s' if self.reports != 1 else ''}, "
            f"{self.references} references lead somewhere ({self.events} events, {self.claims} claims)."
        )


def verify(record: "Dossier | bytes", reading: Sources, *, name: str = "record") -> Verification:
    """Check that every quote stands in the files where the record says it does.

    Files are matched by the digest of their bytes, never by name, so they may have been moved or renamed. A page that
    was fetched again from its address may have other bytes, but not another text.
    Files that the record does not speak of are no concern of it. `name` is what errors call the record.

    Raises:
        VerifyError: not a record of this schema [E401]; a report is not among the files [E402]; its text is not
            the one the spans count in [E403]; a quote is not what stands there [E404]; an id leads nowhere or
            names two things [E405]; an event or a position has no evidence [E406]; a page has changed [E407].
    """
    raw, dossier = _load(record, name)
    texts, other_bytes = _texts(dossier, reading)
    quotes = _check_quotes(raw, texts)
    _check_titles(dossier)
    references = _check_references(dossier)
    _check_evidence(dossier)
    return Verification(
        reports=len(texts),
        quotes=quotes,
        events=len(dossier.events),
        claims=len(dossier.claims),
        references=references,
        other_bytes=other_bytes,
    )


def _load(record: "Dossier | bytes", name: str) -> tuple[Any, "Dossier"]:
    """The record as plain data, where keys added to the contract still show, and as the contract reads it."""
    import msgspec

    from dragoman.model.record import SCHEMA, Dossier

    try:
        raw = msgspec.json.decode(record) if isinstance(record, bytes) else msgspec.to_builtins(record)
        found = raw.get("schema") if isinstance(raw, dict) else None
        if found != SCHEMA:
            raise _lie("E401", name, f"its schema is {found!r}, not {SCHEMA!r}", remedy="write it with --format json")
        return raw, msgspec.convert(raw, Dossier)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        # ValidationError is one of these: its message names the place as a JSON path
        raise _lie("E401", name, f"not a record: {error}", remedy="write it with --format json") from error


def _lie(code: str, place: str, cause: str, *, remedy: str = "") -> VerifyError:
    return VerifyError(cause, code=code, place=place, remedy=remedy)


def _texts(dossier: "Dossier", reading: Sources) -> tuple[dict[str, str], int]:
    """The text of each report of the record, by the record's own id; how many come with other bytes now."""
    by_digest = {report.sha256: report for report in reading.reports}
    texts: dict[str, str] = {}
    other_bytes = 0
    for told in dossier.reports:
        source = by_digest.get(told.sha256)
        if source is None and (source := _fetched_again(told, reading)) is not None:
            other_bytes += 1
        if source is None:
            cause = f"no file given has these bytes (sha256 {told.sha256[:12]}…)"
            raise _lie("E402", told.file, cause, remedy="name the file or its folder, unchanged")
        if source.text_sha256 != told.text_sha256:
            cause = "the text read from the file is not the one the record counts in"
            raise _lie("E403", told.file, cause, remedy="verify with the version of dragoman that wrote the record")
        texts[told.id] = source.text
    return texts, other_bytes


def _fetched_again(told: "ReportRecord", reading: Sources) -> "Report | None":
    """What now comes from the address of a report: pages carry advertisements, which change their bytes."""
    if not told.file.startswith(("http://", "https://")):
        return None
    found = [report for report in reading.reports if report.file == told.file]
    same = next((report for report in found if report.text_sha256 == told.text_sha256), None)
    if found and same is None:
        cause = "the page has changed since the record was made: its text is another one now"
        remedy = "verify against what was fetched then (brief --originals DIR keeps it), or make the record anew"
        raise _lie("E407", told.file, cause, remedy=remedy)
    return same


# Quotes ---------------------------------------------------------------------------------------------------------


def _check_quotes(raw: object, texts: Mapping[str, str]) -> int:
    """Check every span wherever it stands in the record; how many there are."""
    count = 0
    for place, span in _spans(raw, "$"):
        _check_quote(place, span, texts)
        count += 1
    return count


def _spans(node: object, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """All objects with a quote, also under keys that this version does not know, with their JSON paths."""
    if isinstance(node, dict):
        if "quote" in node:
            yield place, node
        for key, value in node.items():
            yield from _spans(value, f"{place}.{key}")
    elif isinstance(node, list | tuple):
        for index, value in enumerate(node):
            yield from _spans(value, f"{place}[{index}]")


def _check_quote(place: str, span: Mapping[str, Any], texts: Mapping[str, str]) -> None:
    if not span.keys() >= _SPAN_KEYS:
        raise _lie("E404", place, f"a quote needs {', '.join(sorted(_SPAN_KEYS))}")
    report, start, end, quote = span["report"], span["start"], span["end"], span["quote"]
    text = texts.get(report) if isinstance(report, str) else None
    if text is None:
        raise _lie("E404", place, f"quotes report {report!r}, which the record does not list")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise _lie("E404", place, f"{start!r} to {end!r} is no stretch of a text of {len(text)} characters")
    if text[start:end] != quote:
        raise _lie("E404", place, f"quotes {_short(quote)}, but {start} to {end} reads {_short(text[start:end])}")


def _short(quote: object, limit: int = 60) -> str:
    shown = repr(quote)
    return shown if len(shown) <= limit else shown[: limit - 2] + "…" + shown[-1]


# References -----------------------------------------------------------------------------------------------------

Reference = tuple[str, str, str | None]
"""Where it stands, what kinds of thing it may lead to (joined by "/"), the id."""


def _check_titles(dossier: "Dossier") -> None:
    """A headline that has a span must be the words that stand there."""
    for told in dossier.reports:
        if told.title_span is not None and told.title != told.title_span.quote.strip():
            raise _lie("E404", told.file, f"its title is given as {_short(told.title)}, but the page has another")


def _check_references(dossier: "Dossier") -> int:
    """Check that every id is given once and every reference leads to one; how many references there are."""
    known = {
        "report": _unique("report", (report.id for report in dossier.reports)),
        "actor": _unique("actor", (actor.id for actor in dossier.actors)),
        "event": _unique("event", (event.id for event in dossier.events)),
        "claim": _unique("claim", (claim.id for claim in dossier.claims)),
    }
    count = 0
    for place, kinds, name in _references(dossier):
        if name is None:
            continue
        if not any(name in known[kind] for kind in kinds.split("/")):
            raise _lie("E405", place, f"names {kinds} {name!r}, which the record does not have")
        count += 1
    return count


def _unique(kind: str, names: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise _lie("E405", f"{kind}s", f"{kind} id {name!r} is given twice")
        seen.add(name)
    return frozenset(seen)


def _references(dossier: "Dossier") -> Iterator[Reference]:
    """Every reference of the record, in the order in which it stands there."""
    for report in dossier.reports:
        yield f"report {report.file}: copy_of", "report", report.copy_of
        yield f"report {report.file}: main_event", "event", report.main_event
    for actor in dossier.actors:
        yield from ((f"actor {actor.name}: forms", "report", form.report) for form in actor.forms)
    for event in dossier.events:
        yield from _event_references(event)
    for claim in dossier.claims:
        yield f"claim {claim.id}: event", "event", claim.event
        yield from ((f"claim {claim.id}: related", "claim", other.claim) for other in claim.related)
    for index, statement in enumerate(dossier.statements):
        yield from ((f"statements[{index}]: events", "event", event_id) for event_id in statement.events)
    yield from _closing_references(dossier)


def _event_references(event: "EventRecord") -> Iterator[Reference]:
    place = f"event {event.id}"
    yield f"{place}: part_of", "event", event.part_of
    yield from ((f"{place}: participants", "actor", one.actor) for one in event.participants)
    yield from ((f"{place}: reports", "report", report) for report in event.reports)
    yield from ((f"{place}: origins", "report", report) for origin in event.origins for report in origin.reports)
    yield from ((f"{place}: apart_from", "event", other.event) for other in event.apart_from)
    supported = [slot for one in event.evidence for slot in one.supports]
    for slot in (*event.slots, *supported):
        if slot.startswith(_SUPPORTS):
            yield f"{place}: {slot}", "actor", slot.removeprefix(_SUPPORTS)


def _closing_references(dossier: "Dossier") -> Iterator[Reference]:
    for wording in dossier.wording:
        yield "wording", "event/actor", wording.of
        yield from (("wording", "report", variant.report) for variant in wording.variants)
    for fact in dossier.coverage:
        yield "coverage", "event/claim", fact.fact
        yield from (("coverage", "report", report) for report in fact.reports)
    for oddity in dossier.oddities:
        yield "oddities", "report", oddity.report


# Evidence -------------------------------------------------------------------------------------------------------


def _check_evidence(dossier: "Dossier") -> None:
    """Check that nothing is told without a span behind it."""
    for event in dossier.events:
        if not event.evidence:
            raise _lie("E406", f"event {event.id}", "the event has no evidence")
    for claim in dossier.claims:
        for position in claim.positions:
            if not position.evidence:
                raise _lie("E406", f"claim {claim.id}", f"the position of {position.holder!r} has no evidence")
