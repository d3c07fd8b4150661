"""Reports, mentions and events built by hand, for tests of what is done with them later."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from dragoman.annotate.time import TimeRules, find_times
from dragoman.corroborate.material import Material
from dragoman.lang.pack import load
from dragoman.lang.world import load_world
from dragoman.model.actor import Actor, Cast
from dragoman.model.annotation import Annotations, Attribution, Credit, Mention, Stance
from dragoman.model.dates import Interval, TimeExpr
from dragoman.model.edtf import interval_of
from dragoman.model.event import Amount, EventMention, Filler
from dragoman.model.record import Dossier, Role
from dragoman.model.text import Given, Layout, Report, Sentence, Zone, ZoneKind
from dragoman.pipeline import Coded, _Clock, _together, run
from dragoman.read.reading import Reading
from dragoman.resolve.nodes import Node, Stage

TOKENS = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def days(edtf: str | None) -> Interval | None:
    """The days of an EDTF string."""
    return interval_of(edtf) if edtf is not None else None


@cache
def rules() -> TimeRules:
    """How English tells times."""
    return TimeRules.from_mapping(load("en").section("time"), "lang/en/time.yml")


@dataclass
class Paper:
    """A report in the making: its lines are its sentences, each a paragraph of its own."""

    id: str
    lines: tuple[str, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    dateline: str | None = None
    language: str = "en"
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)

    def __post_init__(self) -> None:
        rows: list[tuple[ZoneKind, str]] = [("body", line) for line in self.lines]
        rows = [("dateline", self.dateline), *rows] if self.dateline else rows
        rows = [("title", self.title), *rows] if self.title else rows
        self.rows = rows
        self.text = "\n".join(line for _, line in rows)
        starts = [sum(len(line) + 1 for _, line in rows[:at]) for at in range(len(rows))]
        self.sentences = tuple(
            _sentence(at, kind, line, start) for at, ((kind, line), start) in enumerate(zip(rows, starts, strict=True))
        )

    def find(self, words: str, *, nth: int = 0) -> tuple[Sentence, int, int]:
        """The sentence that holds the words, and their offsets."""
        start = [match.start() for match in re.finditer(re.escape(words), self.text)][nth]
        sentence = next(s for s in self.sentences if s.start <= start < s.end)
        return sentence, start, start + len(words)

    def span(self, words: str) -> tuple[int, int]:
        """Offsets of the words."""
        return self.find(words)[1:]

    def mention(self, words: str, kind: Any, *, nth: int = 0, **known: Any) -> int:
        """Enter a mention; a person's name is all of its words unless given."""
        sentence, start, end = self.find(words, nth=nth)
        tokens = [i for i, s in enumerate(sentence.starts) if start <= s < end]
        if kind == "person" and "name" not in known:
            known["name"] = tuple(words.split())
        self.mentions.append(
            Mention(
                kind=kind, sentence=sentence.index, first=tokens[0], last=tokens[-1] + 1, start=start, end=end, **known
            )
        )
        return len(self.mentions) - 1

    def time(self, words: str) -> TimeExpr:
        """The time expression of these words."""
        found = (t for s in self.sentences for t in find_times(s, rules()))
        return next(t for t in found if self.text[t.start : t.end] == words)

    def says(
        self, voices: Sequence[int], cue: str, content: str, stance: Stance = "asserts", joint: Sequence[int] = ()
    ) -> int:
        """Enter an attribution."""
        sentence, start, end = self.find(cue)
        self.attributions.append(
            Attribution(
                sentence=sentence.index,
                voices=tuple(voices),
                cue=(start, end),
                content=self.span(content),
                stance=stance,
                joint=tuple(joint),
            )
        )
        return len(self.attributions) - 1

    def credit(self, words: str, kind: Any, *, key: str | None = None, whole: bool = False) -> None:
        """Enter a credit."""
        start, end = self.span(words)
        self.credits.append(Credit(name=words, kind=kind, start=start, end=end, key=key, whole=whole))

    def event(self, trigger: str, kind: str, mode: str, *, nth: int = 0, **slots: Any) -> EventMention:
        """Enter an event; the slots are those of an `EventMention`, with roles by name."""
        sentence, start, end = self.find(trigger, nth=nth)
        roles: tuple[Role, ...] = ("source", "target", "mediator")
        fillers = tuple(Filler(role=role, mention=i) for role in roles for i in slots.pop(role, ()))
        if "amounts" in slots:
            places = [(what, self.span(words)) for what, words in slots["amounts"]]
            slots["amounts"] = tuple(Amount(what=what, start=start, end=end) for what, (start, end) in places)
        event = EventMention(
            report=self.id,
            sentence=sentence.index,
            start=sentence.start,
            end=sentence.end,
            trigger=(start, end),
            type=kind,
            mode=mode,
            status=slots.pop("status", "occurred"),
            fillers=fillers,
            title=sentence.zone == "title",
            **slots,
        )
        self.events.append(event)
        return event

    @property
    def annotations(self) -> Annotations:
        """The report with all that was entered."""
        title = next(((s.start, s.end) for s in self.sentences if s.zone == "title"), None)
        line = next((s for s in self.sentences if s.zone == "dateline"), None)
        zones = tuple(Zone(kind=s.zone, start=s.start, end=s.end, because="built") for s in self.sentences)
        times = tuple(t for s in self.sentences if s.zone != "dateline" for t in find_times(s, rules()))
        return Annotations(
            report=Report(id=self.id, file=f"{self.id}.txt", text=self.text, given=Given(published=self.published)),
            layout=Layout(language=self.language, zones=zones, sentences=self.sentences, title=title),
            mentions=tuple(self.mentions),
            times=times,
            attributions=tuple(self.attributions),
            credits=tuple(self.credits),
            outlet=self.outlet,
            dateline=next(iter(find_times(line, rules())), None) if line is not None else None,
        )


def _sentence(index: int, zone: ZoneKind, line: str, start: int) -> Sentence:
    found = list(TOKENS.finditer(line))
    return Sentence(
        index=index,
        zone=zone,
        start=start,
        end=start + len(line),
        paragraph=index,
        starts=tuple(start + m.start() for m in found),
        ends=tuple(start + m.end() for m in found),
        words=tuple(m[0] for m in found),
        lower=tuple(m[0].casefold() for m in found),
    )


def paper(id_: str, *lines: str, **known: Any) -> Paper:
    """A report of these lines."""
    return Paper(id_, lines, **known)


def reading(**texts: str) -> Reading:
    """Whole reports by name, as they are read."""
    digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    return Reading(
        reports=tuple(
            Report(id=f"r-{digests[name][:12]}", file=f"{name}.txt", text=text, sha256=digests[name])
            for name, text in texts.items()
        )
    )


def record(**texts: str) -> Dossier:
    """The record of whole reports, by the whole pipeline."""
    return run(reading(**texts))


def together(*papers: Paper) -> Material:
    """The papers resolved, as the pipeline does it."""
    return _together([Coded(p.annotations, tuple(p.events), ()) for p in papers], _Clock(None))


PEOPLE = {
    "person:ada berk": ("Ada Berg", "NO"),
    "person:bo lind": ("Bo Lind", "NO"),
    "person:sami huri": ("Sami Khoury", "JO"),
    "person:lea kos": ("Lea Kos", "SI"),
}


def stage(holders: dict[str, dict[tuple[str, str | None], Iterable[str]]] | None = None) -> Stage:
    """A cast of four made-up persons, two of Norway, and a delegation."""
    actors = {key: Actor(key, "person", country, name) for key, (name, country) in PEOPLE.items()}
    actors["group:NO:delegation"] = Actor("group:NO:delegation", "group", "NO", "Norwegian delegation")
    held = {r: {o: frozenset(keys) for o, keys in offices.items()} for r, offices in (holders or {}).items()}
    return Stage(Cast(actors, {}), load_world(), held)


ADA, BO, SAMI, LEA = PEOPLE
OSLO, AMMAN, BERGEN = "place:3143244", "place:250441", "place:3161732"


def node(index: int = 0, *, event: dict[str, Any] | None = None, **known: Any) -> Node:
    """A mention made comparable; `event` are fields of its event, days an EDTF string."""
    fields: dict[str, Any] = {
        "report": "a",
        "sentence": 0,
        "start": 0,
        "end": 10,
        "trigger": (index * 10, index * 10 + 5),
        "type": "CONSULT",
        "mode": "visit",
        "status": "occurred",
        "fillers": (),
    }
    known["days"] = days(known.get("days"))
    sources, targets = frozenset(known.pop("sources", ())), frozenset(known.pop("targets", ()))
    cast = stage()
    found = Node(
        index=index,
        event=EventMention(**fields | (event or {})),
        sources=sources,
        targets=targets,
        source_countries=cast.countries(sources),
        target_countries=cast.countries(targets),
        **known,
    )
    if found.place is not None and found.place_country is None:
        return replace(found, place_country=cast.world.country(found.place) or found.place.partition(":")[2])
    return found
