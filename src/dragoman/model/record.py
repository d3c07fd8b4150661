"""The record as it is written out: the JSON contract `dragoman/record/1`, as typed structs.

Keys are a contract: tests and outside tools rely on them. Keys may be added, none may change its meaning.
Absent or unknown is None. Every `Quote` is the source's own substring.
"""

from typing import Literal

import msgspec

from dragoman.model.annotation import Stance
from dragoman.model.dates import Basis, Precision

SCHEMA = "dragoman/record/1"

Status = Literal["occurred", "ongoing", "planned", "proposed", "cancelled", "alleged", "denied", "hypothetical"]
EventType = str  # one of the sixteen of PLOVER; the ontology folder is the list
Role = Literal["source", "target", "visitor", "host", "signatory", "participant", "mediator"]
Told = Literal["states", "silent", "could not know", "unclear"]


class Struct(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all record structs: immutable, keyword only."""


class Quote(Struct):
    """A span with its words: `text[start:end] == quote` in the text of `report`."""

    report: str
    start: int
    end: int
    quote: str


class WhenRecord(Struct):
    """A date as honest as the text (EDTF), and why."""

    edtf: str | None = None
    precision: Precision = "unknown"
    basis: Basis | None = None
    said: str | None = None
    because: str | None = None
    evidence: tuple[Quote, ...] = ()


class CreditRecord(Struct):
    """A voice that a report names as its source; `basis` "form": an agency known by the form of its closing line."""

    name: str
    kind: Literal["agency", "official", "media", "person"]
    span: Quote
    basis: Literal["named", "form"] = "named"


class LeadRecord(Struct):
    """The main matter of a report in its own words, whatever it is about; None where the report does not tell.

    `who` is the phrase of the subject, `what` that of the verb with what belongs to it, `when` and `where` the words of
    a time and a place beside it; `day` is what that time means, or the day that most reports of the story name. It is
    read from the headline and the first sentences, and nothing else rests on it.
    """

    who: Quote | None = None
    what: Quote | None = None
    when: Quote | None = None
    where: Quote | None = None
    day: WhenRecord = WhenRecord()


class MediumRecord(Struct):
    """The listed house that publishes a report: its name, country (ISO 3166-1) and owner on the day of the report.

    `state`: a public authority owns, founded or pays for it. `owner` is None where nobody knows; `owner_source`
    is the public statement that tells it. `known_by`: the page's address, or the name the report has for it.
    """

    name: str
    kind: Literal["outlet", "agency"]
    country: str | None = None
    state: bool = False
    owner: str | None = None
    owner_source: str | None = None
    known_by: Literal["address", "name"] = "name"


class ReportRecord(Struct):
    """One report: what it is, when it was published and how that is known, whom it credits."""

    id: str
    file: str
    title: str | None
    language: str
    outlet: str | None
    published: WhenRecord
    credits: tuple[CreditRecord, ...]
    copy_of: str | None
    main_event: str | None
    story: str
    characters: int
    sha256: str
    text_sha256: str
    also: tuple[str, ...] = ()
    format: str = "text"
    url: str | None = None
    title_span: Quote | None = None
    outlet_span: Quote | None = None
    boilerplate: tuple[Quote, ...] = ()
    warnings: tuple[str, ...] = ()
    lead: LeadRecord = LeadRecord()
    medium: MediumRecord | None = None


class Form(Struct):
    """One way a report writes an actor's name; `because` of an office told, where who is meant was worked out."""

    text: str
    language: str
    report: str
    span: Quote | None = None
    because: str | None = None


class Office(Struct):
    """An office an actor is said to hold, with the date as of which it is said."""

    title: str
    country: str | None
    as_of: str | None
    evidence: tuple[Quote, ...]


class Holder(Struct):
    """Who held an office that the reports tell without a name, worked out from the tables of office-holders and a date.

    No report of the record says so. `since` and `until` are those of the term (EDTF; ".." as far as the tables go).
    """

    name: str
    since: str
    until: str
    because: str
    evidence: tuple[Quote, ...]
    basis: Literal["inferred"] = "inferred"


class ActorRecord(Struct):
    """Somebody or something that acts or is acted on."""

    id: str
    kind: Literal["person", "state", "organisation", "agency", "outlet", "place", "group"]
    name: str
    country: str | None = None
    forms: tuple[Form, ...] = ()
    offices: tuple[Office, ...] = ()
    same_because: tuple[str, ...] = ()  # why names in several scripts, or an office and a name, are taken for one
    held_by: Holder | None = None  # of an office that nobody is named in


class Where(Struct):
    """A place, named in English."""

    name: str
    country: str | None = None


class Participant(Struct):
    """An actor and what it does in the event; `because` where no report names it and who it is was worked out."""

    actor: str
    role: Role
    because: str | None = None


class HistoryStep(Struct):
    """A status the event had, as of a date (usually that of the report that says so)."""

    status: Status
    as_of: str | None
    evidence: tuple[Quote, ...]


class Amount(Struct):
    """How many or how much of what, in the report's own words."""

    what: str
    value: str
    evidence: tuple[Quote, ...]


class OriginRecord(Struct):
    """An independent first voice for an event or slot, and the reports that carry it.

    Of an agency or outlet that is listed, `country` is where it sits and `owner` who owns it, as far as known.
    """

    name: str
    kind: str
    reports: tuple[str, ...]
    country: str | None = None
    owner: str | None = None


class SlotSupport(Struct):
    """Origins behind one slot of an event."""

    origins: tuple[str, ...]
    independent_origins: int


class Evidence(Struct):
    """A span, which slots it supports, through whom it comes, and with what stance."""

    span: Quote
    supports: tuple[str, ...]
    chain: tuple[str, ...]
    stance: Stance


class DisputeValue(Struct):
    """One of the values reports give for a slot."""

    value: str
    evidence: tuple[Quote, ...]


class Dispute(Struct):
    """Reports give different values for a slot."""

    slot: str
    kind: Literal["contradiction", "update", "precision", "scope"]
    values: tuple[DisputeValue, ...]


class Apart(Struct):
    """A similar event that is not this one, and why."""

    event: str
    because: str


class EventRecord(Struct):
    """The same happening across reports."""

    id: str
    type: EventType
    mode: str | None
    headline: str
    when: WhenRecord
    where: Where | None
    part_of: str | None
    participants: tuple[Participant, ...]
    status: Status
    history: tuple[HistoryStep, ...]
    topics: tuple[str, ...]
    amounts: tuple[Amount, ...]
    reports: tuple[str, ...]
    origins: tuple[OriginRecord, ...]
    uncredited: tuple[str, ...]
    independent_origins: int
    slots: dict[str, SlotSupport]
    evidence: tuple[Evidence, ...]
    disputes: tuple[Dispute, ...]
    same_because: tuple[str, ...]
    apart_from: tuple[Apart, ...]
    cameo: str | None = None
    matter: tuple[Quote, ...] = ()  # what an accusation, demand, threat or sanction is about, as reports put it


class Position(Struct):
    """Somebody's stance on a claim."""

    holder: str
    stance: Stance
    when: WhenRecord | None
    evidence: tuple[Quote, ...]
    chain: tuple[str, ...] = ()


class Related(Struct):
    """How a claim relates to another."""

    claim: str
    relation: Literal["narrower", "broader", "admits_part_of", "same_matter"]


class ClaimRecord(Struct):
    """A proposition somebody holds and others may deny."""

    id: str
    about: str
    event: str | None
    positions: tuple[Position, ...]
    disputed: bool
    related: tuple[Related, ...] = ()


class StatementRecord(Struct):
    """Words somebody said or is said to have said."""

    speaker: str | None
    chain: tuple[str, ...]
    kind: Literal["direct", "indirect"]
    cue: Quote
    content: Quote
    when: WhenRecord | None
    events: tuple[str, ...]
    sentence: Quote | None = None  # the whole sentences in which cue and content stand
    stance: Stance | None = None
    told: Quote | None = None  # "denied that …": what the report says of the speaker, where the content follows the cue


class Variant(Struct):
    """How one report words it."""

    text: str
    report: str
    span: Quote


class Wording(Struct):
    """The names reports use for one event or actor."""

    of: str
    variants: tuple[Variant, ...]


class Coverage(Struct):
    """Which reports tell a fact: all reports, or of more than 500 those that share a story with one that tells it."""

    fact: str
    reports: dict[str, Told]


class Oddity(Struct):
    """Something in a report that does not fit."""

    report: str
    kind: str
    about: str
    evidence: tuple[Quote, ...]


class Uncoded(Struct):
    """A sentence that looks like an event and became none."""

    span: Quote
    because: str


class Problem(Struct):
    """An input that could not be read, or only with doubt."""

    file: str
    code: str
    message: str
    remedy: str
    fatal: bool = True


class Dossier(Struct):
    """The record for a question. `tell` renders it; `json` is it."""

    schema: str
    reports: tuple[ReportRecord, ...]
    actors: tuple[ActorRecord, ...]
    events: tuple[EventRecord, ...]
    claims: tuple[ClaimRecord, ...]
    statements: tuple[StatementRecord, ...]
    wording: tuple[Wording, ...]
    coverage: tuple[Coverage, ...]
    oddities: tuple[Oddity, ...]
    uncoded: tuple[Uncoded, ...]
    problems: tuple[Problem, ...] = ()
    version: str = ""
    question: dict[str, str] = {}
    language: str = "en"  # of the headlines and of all that is not quoted
