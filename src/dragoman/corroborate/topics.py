"""What a meeting was to be about, and how many of what was supplied or sent."""

from collections.abc import Iterator, Sequence

from dragoman.corroborate.material import Material
from dragoman.lang.things import load_things
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.record import Amount

Passage = tuple[str, int, int, tuple[str, ...]]
"""Report, offsets and chain of voices."""
MAX_TOPICS = 14


def topics_of(happening: Happening, parts: Sequence[Happening], material: Material) -> dict[str, list[Passage]]:
    """Matters named in the sentences that say what the talks are about, with where they are named."""
    if not material.ontology.has_agenda(happening.type, happening.mode):
        return {}
    found: dict[str, list[Passage]] = {}
    own = {k for k, _ in happening.participants} | {happening.place}
    own |= {f"state:{happening.place_country}"}
    own |= {f"state:{material.cast.actors[k].country}" for k, _ in happening.participants if k in material.cast.actors}
    others: dict[str, set[int]] = {}
    for mention in (m for h in (happening, *parts) for m in h.mentions):
        annotations = material.reports[mention.report]
        if mention.report not in others:
            others[mention.report] = _sentences_of_others(mention.report, (happening, *parts), material)
        for name, sentence, offset in _named(mention, annotations, material, own):
            if sentence[0] in others[mention.report]:
                continue
            chain = material.chain(mention.report, _said_there(annotations, offset))
            found.setdefault(name, []).append((mention.report, sentence[0], sentence[1], chain))
    told = sorted(found, key=lambda name: -len({report for report, *_ in found[name]}))
    return {name: found[name] for name in told[:MAX_TOPICS]}


def _sentences_of_others(report: str, own: Sequence[Happening], material: Material) -> set[int]:
    """Where sentences of the report begin that tell other talks: what they are about is not this one's agenda."""
    ids = {h.id for h in own}
    told = material.told[report]
    return {m.start for h, m in told if h.id not in ids and material.ontology.has_agenda(h.type, h.mode)}


def _named(
    mention: EventMention, annotations: Annotations, material: Material, own: set[str | None]
) -> Iterator[tuple[str, tuple[int, int], int]]:
    """Places, states, bodies and instruments after a cue of agenda in the sentence of the mention or the next."""
    voices = {i for a in annotations.attributions for i in (*a.voices, *a.joint)}
    cues = material.agenda(annotations.layout.language)
    for sentence in annotations.layout.sentences[mention.sentence : mention.sentence + 3]:
        start = next((sentence.starts[i] for i, w in enumerate(sentence.lower) if w in cues), None)
        if start is None or sentence.paragraph > _paragraph(annotations, mention) + 1:
            continue
        for index, other in enumerate(annotations.mentions):
            if other.sentence != sentence.index or other.start <= start or other.head is not None or index in voices:
                continue
            if other.kind not in ("place", "state", "organisation") and not other.key:
                continue
            key = next(iter(material.cast.keys(mention.report, index)), other.key)
            if key and key not in own:
                yield material.name(key), (sentence.start, sentence.end), other.start


def _said_there(annotations: Annotations, offset: int) -> Attribution | None:
    """The narrowest attribution whose content holds the place."""
    holding = [a for a in annotations.attributions if a.content[0] <= offset < a.content[1]]
    return min(holding, key=lambda a: a.content[1] - a.content[0], default=None)


def _paragraph(annotations: Annotations, mention: EventMention) -> int:
    return annotations.layout.sentences[mention.sentence].paragraph


def _counted(what: str, mention: EventMention, material: Material) -> str:
    """What is counted, in English where it is a listed thing ("drones" for "bespilotne letjelice").

    Else in the words of an English report, which have it in the plural ("soldiers").
    """
    things = load_things()
    if listed := things.several(things.name(what)):
        return listed
    annotations = material.reports[mention.report]
    if annotations.layout.language == "en" and what == mention.object and mention.object_span is not None:
        return " ".join(annotations.report.text[slice(*mention.object_span)].split()).rsplit(" ", 1)[-1]
    return what


def amounts_of(happening: Happening, material: Material) -> tuple[Amount, ...]:
    """Numbers given for the object, each once per wording."""
    found: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
    for mention in happening.mentions:
        for amount in mention.amounts:
            text = material.reports[mention.report].report.text[amount.start : amount.end].strip()
            found.setdefault((_counted(amount.what, mention, material), text), []).append(
                (mention.report, amount.start, amount.end)
            )
    return tuple(
        Amount(what=what, value=value, evidence=tuple(material.quote(*place) for place in places))
        for (what, value), places in sorted(found.items())
    )
