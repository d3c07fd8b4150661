"""What annotation finds in a text: mentions of actors and places, and who says what."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.dates import TimeExpr
from dragoman.model.text import Layout, Report

Kind = Literal["person", "state", "organisation", "agency", "outlet", "place", "group", "pronoun", "name"]
"""`name` is a capitalised name whose kind the text does not tell."""

Stance = Literal["asserts", "denies", "alleges", "admits", "expects", "requests"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Tokens of one sentence that name or describe an actor or a place.

    "Russian Foreign Minister Sergey Lavrov" is one mention: kind person, name ("Sergey", "Lavrov"),
    office "foreign minister", country RU. "Moscow" is a place whose `government` is RU; the slot it fills
    decides which of the two is meant. "his Iranian counterpart" has office "counterpart", country IR.
    """

    kind: Kind
    sentence: int
    first: int  # token indices, `last` exclusive
    last: int
    start: int  # character offsets
    end: int
    name: tuple[str, ...] = ()  # the name's own tokens in base form as far as the pack can tell
    key: str | None = None  # gazetteer key: "state:RU", "org:NATO", "place:Q3616", "agency:TASS"
    country: str | None = None  # ISO 3166-1 alpha-2
    government: str | None = None  # for capitals and seats: the state they may stand for
    office: str | None = None  # canonical English title, "foreign minister"
    head: str | None = None  # canonical English head noun of a group or body: "delegation"; "thing" of a law or prize
    owner: int | None = None  # index of the mention it belongs to ("Pezeshkian's press service")
    cases: frozenset[str] = frozenset()  # grammatical cases the form allows; empty = the language shows none
    plural: bool = False
    indefinite: bool = False  # somebody new: "a German minister"
    refers: int | None = None  # index of the mention a pronoun or bare description stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says a stretch of text: voices from nearest the outlet to the root.

    `voices` are indices of mentions, the last is the one that speaks first-hand. The outlet itself and
    the agencies it credits as a whole stand in `Annotations`, not here.
    """

    sentence: int
    voices: tuple[int, ...]
    cue: tuple[int, int]  # character offsets of "said", "according to"
    content: tuple[int, int]  # character offsets of what is said
    stance: Stance
    direct: bool = False  # inside quotation marks
    addressee: int | None = None  # mention index: whom an accusation or a demand is made to
    joint: tuple[int, ...] = ()  # mention indices: who says it together with the last voice ("Ukraine and its allies")
    rule: str = ""
    source: tuple[int, int] | None = None  # character offsets of the words that name the last voice and describe it


AttitudeKind = Literal["thinks", "wants", "judges", "speaks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attitude:
    """What somebody is told to think, want or judge, or to have spoken of; no statement, so never evidence or origin.

    `holder` is a mention index, None where only common words name the holder ("half of the voters"); words that such
    an unnamed voice says are of kind "speaks". `source` is None where nobody is said to hold it ("is expected to"); the
    cue then stands in the content. The offsets are characters.
    """

    kind: AttitudeKind
    sentence: int
    holder: int | None
    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A voice a report names as its source, with where it is named."""

    name: str
    kind: Literal["agency", "official", "media", "person"]
    start: int
    end: int
    key: str | None = None  # canonical voice key, e.g. "agency:TASS", "office:RU:foreign ministry"
    whole: bool = False  # stands for the report as a whole (a byline or credit line)
    basis: Literal["named", "form"] = "named"  # "form": not named, known by the form of its closing line


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """Everything that was found in one report, for the event stage."""

    report: Report
    layout: Layout
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpr, ...]
    attributions: tuple[Attribution, ...]
    credits: tuple[Credit, ...] = ()
    outlet: str | None = None
    outlet_span: tuple[int, int] | None = None
    dateline: TimeExpr | None = None
    attitudes: tuple[Attitude, ...] = ()
