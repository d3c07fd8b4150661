"""Signed or not: reports that tell of one agreement, of which some say it was signed and others that it was not.

To agree is no contradiction of signing; to say that nothing was signed is. So a passage counts that tells of the
agreement and has, in its sentence or close by, a word for signing with a word of negation before it.
"""

from collections.abc import Collection, Iterator, Sequence

from dragoman.corroborate.material import Material
from dragoman.lang.pack import load
from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.record import Dispute, DisputeValue, Quote
from dragoman.model.text import READ_ZONES, Sentence

NEAR = 2
"""Sentences from the one that tells of the agreement within which "nothing was signed" is said of it."""
BEFORE = 3
"""Tokens before a word for signing in which a negation goes with it."""
DONE = frozenset(("occurred", "ongoing"))


def signature_disputes(happening: Happening, material: Material) -> tuple[Dispute, ...]:
    """The dispute on whether an agreement was signed, if reports differ."""
    if happening.type != "AGREE":
        return ()
    signed = [m for m in happening.mentions if m.mode == "sign" and m.status in DONE]
    denied = tuple(dict.fromkeys(_unsigned(happening, {m.report for m in signed}, material))) if signed else ()
    if not denied:
        return ()
    told = tuple(dict.fromkeys(material.quote(m.report, m.start, m.end) for m in signed))
    values = (DisputeValue(value="signed", evidence=told), DisputeValue(value="not signed", evidence=denied))
    return (Dispute(slot="signature", kind="contradiction", values=values),)


def _unsigned(happening: Happening, signing: Collection[str], material: Material) -> Iterator[Quote]:
    """Sentences of other reports that tell of the agreement and say that it was not signed."""
    for report in happening.reports:
        if report in signing:
            continue
        annotations = material.reports[report]
        for sentence in annotations.layout.sentences:
            if sentence.zone in READ_ZONES and _says_unsigned(sentence, annotations.layout.language):
                nearest = _nearest(sentence, annotations, material)
                if nearest == happening.id:
                    yield material.quote(report, sentence.start, sentence.end)


def _says_unsigned(sentence: Sentence, language: str) -> bool:
    words = load(language).section("words")
    signing, negations = words.get("signing") or (), words.get("negations") or ()
    return any(
        token in signing and any(before in negations for before in sentence.lower[max(0, at - BEFORE) : at])
        for at, token in enumerate(sentence.lower)
    )


def _nearest(sentence: Sentence, annotations: Annotations, material: Material) -> str | None:
    """The agreement that the report tells nearest to the sentence, before rather than after it."""
    told = [(m, h.id) for h, m in _agreements(annotations.report.id, material)]
    near = [
        (abs(m.sentence - sentence.index), m.sentence > sentence.index, -m.trigger[0], name)
        for m, name in told
        if abs(m.sentence - sentence.index) <= NEAR
    ]
    return min(near)[3] if near else None


def _agreements(report: str, material: Material) -> Sequence[tuple[Happening, EventMention]]:
    return [
        (h, m) for h in material.happenings if h.type == "AGREE" for m in h.mentions
        if m.report == report and m.status in DONE
    ]  # fmt: skip
