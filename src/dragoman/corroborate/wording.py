"""Who names it how: the words each report has for one actor or one event."""

from collections.abc import Iterator

from dragoman.corroborate.material import Material
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.record import Variant, Wording

MAX_PER_REPORT = 3
MAX_NAME = 40


def wordings_of(material: Material) -> tuple[Wording, ...]:
    """Actors with titles, and events with names, that at least two reports word differently."""
    found = [Wording(of=of, variants=tuple(variants)) for of, variants in _all(material) if _differ(variants)]
    return tuple(sorted(found, key=lambda w: (-len({v.report for v in w.variants}), w.of)))


def _differ(variants: list[Variant]) -> bool:
    return len({v.report for v in variants}) > 1 and len({v.text.casefold() for v in variants}) > 1


def _all(material: Material) -> Iterator[tuple[str, list[Variant]]]:
    for key in sorted(material.cast.actors):
        actor = material.cast.actors[key]
        if actor.kind == "person":
            yield material.actor_id(key), list(_of_actor(key, material))
    for happening in material.happenings:
        if material.ontology.type(happening.type).named:
            yield happening.id, list(_of_event(happening, material))


def _of_actor(key: str, material: Material) -> Iterator[Variant]:
    seen: dict[str, set[str]] = {}
    actor = material.cast.actors[key]
    for report, index in sorted(actor.mentions):
        mention = material.reports[report].mentions[index]
        if mention.kind == "pronoun" or not (mention.name or mention.office):
            continue
        text = material.reports[report].report.text[mention.start : mention.end]
        words = seen.setdefault(report, set())
        plain = words and not mention.office
        if text.casefold() in words or len(words) >= MAX_PER_REPORT or plain:
            continue
        words.add(text.casefold())
        yield Variant(text=text, report=report, span=material.quote(report, mention.start, mention.end))


def _words(mention: EventMention, happening: Happening) -> tuple[int, int]:
    """What names the event: the treaty itself, "sent troops", "war"."""
    if mention.object_span is None:
        return mention.trigger
    if happening.type == "AGREE":
        return mention.object_span
    start, end = min(mention.trigger[0], mention.object_span[0]), max(mention.trigger[1], mention.object_span[1])
    return (start, end) if end - start <= MAX_NAME else mention.trigger


def _of_event(happening: Happening, material: Material) -> Iterator[Variant]:
    seen: set[tuple[str, str]] = set()
    for mention in happening.mentions:
        start, end = _words(mention, happening)
        annotations = material.reports[mention.report]
        text = annotations.report.text[start:end]
        pointing = text.casefold() in vocabulary_of(annotations.layout.language).words.anaphors  # "denied this"
        if not pointing and (mention.report, text.casefold()) not in seen:
            seen.add((mention.report, text.casefold()))
            yield Variant(text=text, report=mention.report, span=material.quote(mention.report, start, end))
