"""What corroboration works on: annotated reports, actors, happenings, dates; and how it quotes them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.corroborate.own_names import own_name
from dragoman.lang.catalogue import ENGLISH, listed_person, say, spelled, state_name, written_language
from dragoman.lang.pack import load
from dragoman.lang.retold import described, retold
from dragoman.lang.voices import Voice, voice_of
from dragoman.lang.world import World
from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations, Attribution, Credit, Mention
from dragoman.model.dates import When
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening, Publication, Story
from dragoman.model.ids import make_id
from dragoman.model.lead import Lead
from dragoman.model.record import Quote, WhenRecord
from dragoman.ontology import Ontology

LISTED = frozenset(("state", "place", "region", "org", "instrument"))
"""Kinds of keys whose names the packs know."""
DESCRIBED = frozenset(("group", "body", "media", "office"))
"""Kinds of keys that end in a noun, after whose it is."""
MAX_TITLE = 40
_DATED = re.compile(r"[\s,|]+\d.*")  # a date or clock time behind a name
MAX_BESIDE = 14
"""Characters beside an agency's name in a line that signs a report with it."""


@dataclass(frozen=True)
class Material:
    """Everything resolved, in one place; read only."""

    reports: Mapping[str, Annotations]
    cast: Cast
    world: World
    ontology: Ontology
    happenings: Sequence[Happening]
    publications: Mapping[str, Publication]
    stories: Mapping[str, Story]
    copies: Mapping[str, str]
    leads: Mapping[str, Lead]
    lead_days: Mapping[str, When]

    @cached_property
    def actor_ids(self) -> Mapping[str, str]:
        """Record id of each actor key."""
        return {key: make_id("a", [key]) for key in self.cast.actors}

    @cached_property
    def told(self) -> Mapping[str, Sequence[tuple[Happening, EventMention]]]:
        """What each report tells, in the order of the happenings."""
        found: dict[str, list[tuple[Happening, EventMention]]] = {}
        for happening in self.happenings:
            for mention in happening.mentions:
                found.setdefault(mention.report, []).append((happening, mention))
        return found

    def actor_id(self, key: str) -> str:
        """Record id of an actor."""
        return self.actor_ids.get(key) or make_id("a", [key])

    def quote(self, report: str, start: int, end: int) -> Quote:
        """A span of a report with its words."""
        read = self.reports[report].report
        return Quote(report=report, start=start, end=end, quote=(read.original or read.text)[start:end])

    def when(self, when: When) -> WhenRecord:
        """A date as it stands in the record."""
        return WhenRecord(
            edtf=when.edtf, precision=when.precision, basis=when.basis, said=when.said,
            because=self.told_as(when.because) if when.because is not None else None,
            evidence=tuple(self.quote(*span) for span in when.evidence),
        )  # fmt: skip

    def agenda(self, language: str) -> frozenset[str]:
        """Words that announce what talks are about."""
        return frozenset(map(str, load(language).section("words").get("agenda") or ()))

    def outlet(self, report: str) -> str:
        """Who publishes the report; an outlet that the page does not name is told by the report's headline."""
        annotations = self.reports[report]
        if annotations.outlet:
            return annotations.outlet
        start, end = annotations.layout.title or (0, 0)
        title = " ".join(annotations.report.text[start:end].split())
        short = title if len(title) <= MAX_TITLE else f"{title[:MAX_TITLE].rsplit(' ', 1)[0]} …"
        return say("unnamed outlet (“{title}”)", title=short) if short else say("unnamed outlet")

    def name(self, key: str) -> str:
        """Name of an actor or place key; of states, places and bodies in the language that is being written."""
        kind, _, rest = key.partition(":")
        own = self._own_name(kind, rest, key) if written_language() != ENGLISH else None
        if own:
            return own
        actor = self.cast.actors.get(key)
        name = actor.name if actor is not None and actor.name else self.world.name(key) or rest.rpartition(":")[2]
        return spelled(name) if kind in LISTED else name

    def _own_name(self, kind: str, rest: str, key: str) -> str | None:
        """The name in the language that is being written, if the packs or its catalogue have it."""
        if kind == "state":
            return state_name(rest)
        if kind == "person":
            actor = self.cast.actors.get(key)
            return own_name(actor, self.reports) if actor is not None else listed_person(rest)
        if kind in LISTED:
            return spelled(self.world.name(key, written_language()))
        office = rest.partition("@")[0]  # without who held it
        return described(office, self._owner) if kind in DESCRIBED else None

    def _owner(self, whose: str) -> str:
        """Whose a body or group is: a state by its code, something listed by its key, a person by the last name."""
        if whose in self.world.states:
            return self.name(f"state:{whose}")
        if ":" in whose:
            return self.name(whose)
        bearers = [key for key in self.cast.actors if key.startswith("person:") and key.endswith(f" {whose}")]
        return self.name(bearers[0]) if len(bearers) == 1 else ""

    def told_as(self, text: str) -> str:
        """A reason in the language that is being written."""
        return retold(text, self.name)

    def attribution(self, mention: EventMention) -> Attribution | None:
        """Who says the passage of an event mention, if anybody is named."""
        if mention.attribution is None:
            return None
        return self.reports[mention.report].attributions[mention.attribution]

    def voices(self, report: str, attribution: Attribution | None) -> tuple[Voice, ...]:
        """Voices of a passage after the outlet: agencies that sign the report, then those the words name."""
        annotations = self.reports[report]
        said = attribution.voices if attribution is not None else ()
        found = (self._signing(report), *(self.voice(report, index) for index in said))
        distinct = {v.key: v for v in found if v is not None and v.name != annotations.outlet}
        return tuple(distinct.values())

    def _signing(self, report: str) -> Voice | None:
        """The agency a byline or credit line names for the whole report."""
        annotations = self.reports[report]
        signed = [c for c in annotations.credits if c.whole and c.kind == "agency" and c.basis == "named"]
        signed = [c for c in signed if self._alone(report, c)]
        if len(signed) != 1 or not signed[0].key:
            return None
        return Voice(signed[0].key, signed[0].name, "agency", self.world.country(signed[0].key))

    def _alone(self, report: str, credit: Credit) -> bool:
        """Whether the line names little beside the agency and a date: "Author: X 3.4.2024" signs.

        "Based on material from X" does not.
        """
        text = self.reports[report].report.text
        start, end = text.rfind("\n", 0, credit.start) + 1, text.find("\n", credit.end)
        behind = _DATED.sub("", text[credit.end : end if end >= 0 else len(text)]).strip()
        zones = {z.kind for z in self.reports[report].layout.zones if z.start <= credit.start < z.end}
        return "dateline" in zones or len(text[start : credit.start].strip()) + len(behind) <= MAX_BESIDE

    def voice(self, report: str, mention: int) -> Voice | None:
        """The voice of a mention, a person under the name all reports share."""
        annotations = self.reports[report]
        voice = voice_of(annotations.mentions[mention], annotations.mentions, self.world)
        keys = self.cast.keys(report, mention)
        if voice is not None and voice.kind == "person" and len(keys) == 1:
            return Voice(keys[0], self.name(keys[0]), "person", voice.country)
        if voice is not None and len(keys) == 1 and keys[0] in self.cast.tenures:
            return replace(voice, key=keys[0])  # under the office that its report tells, whoever held it
        if voice is not None and voice.country is None and voice.described:
            voice = self._completed(report, voice)
        known = LISTED | DESCRIBED
        listed = voice is not None and voice.key.partition(":")[0] in known and written_language() != ENGLISH
        return replace(voice, name=self.name(voice.key)) if voice is not None and listed else voice

    def _completed(self, report: str, voice: Voice) -> Voice:
        """The same voice under its full description: what "state media" is after "Iranian state media"."""
        mention = self._described.get(report, {}).get(voice.key.rpartition(":")[2])
        full = voice_of(mention, self.reports[report].mentions, self.world) if mention is not None else None
        return full or voice

    @cached_property
    def _described(self) -> Mapping[str, Mapping[str, Mention]]:
        """For each report the first mention with a country under each noun: "Iranian state media"."""
        found: dict[str, dict[str, Mention]] = {}
        for report, annotations in self.reports.items():
            for mention in annotations.mentions:
                if mention.head and mention.country:
                    found.setdefault(report, {}).setdefault(mention.head, mention)
        return found

    def chain(self, report: str, attribution: Attribution | None) -> tuple[str, ...]:
        """Names from the outlet to the root voice."""
        outlet = self.reports[report].outlet
        names = [*([outlet] if outlet else []), *(v.name for v in self.voices(report, attribution))]
        return tuple(dict.fromkeys(names))
