"""The content of a brief: what every renderer shows, in the order in which it is read.

A brief is computed once (`compose.make_brief`) and holds words, not codes. What comes out of a report stands
as `Words` (the report's own, in its language) and every fact carries `Cite`s, which hold the very quotes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from dragoman.lang.written_dates import Extent
from dragoman.model.record import Quote, Status, Told


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to passages of one report; `number` is its place in the record, shown as [number]."""

    number: int
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A report's own words, in its language, shown between quotation marks."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A pointer to another event of the brief."""

    event: str
    text: str


Piece = str | Words | Cite | Ref
Phrase = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report as the brief names it."""

    number: int
    id: str
    file: str
    outlet: str
    title: str | None
    language: str
    language_name: str
    date: str
    basis: str | None  # in words: how the date is known
    url: str | None = None
    copy_of: int | None = None
    owner: str | None = None  # who owned the outlet on the day of the report, as far as known
    state: bool = False  # a public authority owns, founded or pays for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A first voice, the citations it stands on, and the ways it took to the reader (outlet first, root last)."""

    name: str
    kind: str
    cites: tuple[Cite, ...]
    chains: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotVoices:
    """Who stands behind one particular of an event, beside those who say that it happened."""

    slot: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """On whose word an event stands: independent voices counted, reports that name none beside them."""

    independent: int
    voices: tuple[Voice, ...]
    uncredited: tuple[Voice, ...]
    slots: tuple[SlotVoices, ...]
    also: tuple[Cite, ...]  # reports that tell it and are cited nowhere else in the item


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Actors in one role: "host", ("Abbas Araghchi, Iran's foreign minister",)."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """One event as the brief tells it."""

    id: str
    noun: str
    headline: str
    date: str
    extent: Extent | None
    status: Status
    standing: str | None  # in words unless it simply happened: "planned", "alleged by Ukraine"
    place: str | None
    people: tuple[Part, ...]
    topics: tuple[str, ...]
    amounts: tuple[Phrase, ...]
    matter: tuple[Phrase, ...]  # what it is about, in the reports' words: “over its arms programme” [2]
    support: Support
    history: Phrase
    disputes: tuple[Phrase, ...]
    dated: Phrase  # how a date that the text does not state was read or worked out
    worked_out: bool  # whether it took more than the report's own date and a word such as "Friday"
    same: tuple[str, ...]
    apart: tuple[Phrase, ...]
    parts: tuple["EventItem", ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Those who take one stance on a claim; each holder a phrase with its citations."""

    stance: str
    words: str
    holders: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimItem:
    """A claim with its sides, and the claims that belong to it, with the relation in words."""

    id: str
    about: str
    disputed: bool
    sides: tuple[Side, ...]
    event: str | None = None
    detail: Phrase = ()  # date and figures of the event that is claimed
    relation: str | None = None
    members: tuple["ClaimItem", ...] = ()


DIRECT, INDIRECT = "word for word", "in substance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement: how it is told, the words shown, and through whom they came.

    `how` is `DIRECT` (the speaker's own words) or `INDIRECT` (then the words are the report's).
    """

    how: str
    content: Words
    chain: tuple[str, ...]  # outlet first, speaker last
    cite: Cite
    date: str | None
    verb: str = ""  # the tool's own, where the words shown do not say that they are denied, demanded or the like
    also: tuple[Cite, ...] = ()  # where else the speaker is told to have said nearly the same
    tied: bool = False  # speaks of an event of the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Everything one speaker is said to have said, the weightiest first."""

    name: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How the reports name one thing; a person, beside the name."""

    name: str
    variants: tuple[Phrase, ...]
    by_name: tuple[Cite, ...]  # where a person stands by name alone
    unnamed: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one report tells of one fact; `cite` where it states it."""

    told: Told
    cite: Cite | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact in the matrix, a cell per report."""

    fact: str
    event: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports that are mainly about one happening: what it is, and which they are."""

    headline: Phrase
    date: str | None
    coded: bool  # whether an event of international affairs was read in it
    cites: tuple[Cite, ...]
    copies: int  # so many of them repeat another


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """An input that could not be read, or a report read with doubt."""

    place: str
    message: str
    remedy: str
    code: str | None
    fatal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief, in reading order."""

    title: str
    summary: str
    standing: str
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]  # largest first; empty where the reports are few enough to be read as one
    happened: tuple[EventItem, ...]
    announced: tuple[EventItem, ...]
    as_of: str | None
    alleged: tuple[EventItem, ...]
    disputed: tuple[ClaimItem, ...]
    oddities: tuple[Phrase, ...]
    speakers: tuple[Speaker, ...]
    naming: tuple[Naming, ...]
    matrix: tuple[Row, ...]
    background: tuple[EventItem, ...]
    one_sided: tuple[ClaimItem, ...]
    about: tuple[Phrase, ...]  # of reports without an event: their main matter in their own words
    dating: tuple[Phrase, ...]
    copies: tuple[Phrase, ...]
    uncoded: tuple[Phrase, ...]
    troubles: tuple[Trouble, ...]
    version: str = ""
    question: str = ""
    language: str = "en"


def cites(part: object) -> Iterator[Cite]:
    """Every citation in a brief or a part of one, in reading order."""
    if isinstance(part, Cite):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from cites(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from cites(getattr(part, field.name))


def notes(brief: Brief) -> dict[tuple[str, int, int], str]:
    """A label for each cited passage, "3.2" being the second cited passage of report 3, in text order."""
    numbers = {source.id: source.number for source in brief.sources}
    passages = {(quote.report, quote.start, quote.end) for cite in cites(brief) for quote in cite.quotes}
    labels: dict[tuple[str, int, int], str] = {}
    seen: dict[str, int] = {}
    for key in sorted(passages, key=lambda key: (numbers.get(key[0], len(numbers)), key)):
        seen[key[0]] = seen.get(key[0], 0) + 1
        labels[key] = f"{numbers.get(key[0], '?')}.{seen[key[0]]}"
    return labels
