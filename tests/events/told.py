"""Events of a text as they are told, for tests."""

from dataclasses import dataclass, replace

from dragoman.annotate.annotate import annotate
from dragoman.clean import lay_out
from dragoman.events.coding import code_events
from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention, Passed
from dragoman.model.text import Report, ZoneKind
from dragoman.pipeline import _layout_rules


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a text, with the text."""

    text: str
    annotations: Annotations
    events: tuple[EventMention, ...]
    passed: tuple[Passed, ...]

    def lines(self) -> list[str]:
        """Each event in one line: "CONSULT visit Norway > Chile, planned"."""
        return [self.line(event) for event in self.events]

    def line(self, event: EventMention) -> str:
        """One event in one line."""
        sides = (self.named(event.of_role(role)) or "-" for role in ("source", "target"))
        return f"{event.type} {event.mode} {' > '.join(sides)}, {event.status}"

    def named(self, mentions: tuple[int, ...]) -> str:
        """The mentions as written."""
        found = (self.annotations.mentions[i] for i in mentions)
        return "+".join(self.text[m.start : m.end] for m in found)

    def places(self) -> list[str]:
        """The place of each event as written, "-" for none."""
        return ["-" if event.place is None else self.named((event.place,)) for event in self.events]


def told(text: str, language: str = "en", zone: ZoneKind = "body") -> Told:
    """Code a text of one paragraph."""
    report = Report(id="text", file="text", text=text)
    layout = lay_out(report, language, *_layout_rules(language))
    layout = replace(layout, sentences=tuple(replace(s, zone=zone) for s in layout.sentences))
    annotations = annotate(report, layout)
    events, passed = code_events(annotations, language)
    return Told(text, annotations, events, passed)
