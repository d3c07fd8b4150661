"""What a report credits: agencies in its bylines and credit lines, and the voices its attributions name."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.outlet import Place
from dragoman.annotate.signoffs import signed_off
from dragoman.lang.voices import Voice, named_voice, voice_of
from dragoman.lang.world import World
from dragoman.model.annotation import Attribution, Credit, Mention
from dragoman.model.text import Layout, Report, Sentence

SIGNED_ZONES = frozenset(("byline", "credit", "dateline"))
_LEAST = 2  # words of the name of an agency that no list has
PASSING_ON = frozenset(("agency", "media"))
UNKNOWN = ("media::", "body::")
"""How the keys of voices begin of which nobody knows whose they are: "the newspaper", "a press service"."""


def find_credits(
    report: Report, layout: Layout, mentions: Sequence[Mention], attributions: Sequence[Attribution], world: World,
    outlet: tuple[str | None, Place | None] = (None, None),
) -> tuple[Credit, ...]:  # fmt: skip
    """Voices the report names as its sources, each once: agencies, media, ministries; never its own outlet."""
    finder = _Finder(report, layout, mentions, world, outlet)
    found: dict[str, Credit] = {}
    signed = (*finder.signed(), *finder.signed_unlisted())
    if not any(credit.kind == "agency" for credit in signed):
        signed = (*signed, *signed_off(report, layout, world))
    for credit in (*signed, *finder.cited(attributions)):
        name = credit.key or credit.name
        kept = found.get(name)
        if kept is None or (credit.whole and not kept.whole):
            found[name] = credit
    return tuple(sorted(found.values(), key=lambda c: (c.start, c.name)))


class _Finder:
    """Looks for the credits of one report."""

    def __init__(
        self,
        report: Report,
        layout: Layout,
        mentions: Sequence[Mention],
        world: World,
        outlet: tuple[str | None, Place | None],
    ) -> None:
        self.report, self.layout, self.mentions, self.world = report, layout, mentions, world
        self.outlet, self.place = outlet
        self.zones = {s.index: s.zone for s in layout.sentences}
        first, last = self.place or (0, 0)
        voices = (voice_of(m, mentions, world) for m in mentions if first <= m.start < last)
        self.own = {voice.key for voice in voices if voice is not None}

    def signed(self) -> Iterator[Credit]:
        """Agencies in bylines and credit lines stand for the whole report."""
        for mention in self.mentions:
            if self.zones.get(mention.sentence) in SIGNED_ZONES and mention.kind in ("agency", "outlet"):
                yield from self._credit(mention, whole=True)

    def signed_unlisted(self) -> Iterator[Credit]:
        """Agencies that no list has, signed in a byline, date line or credit line: "(Meridian Wire) -"."""
        for sentence in self.layout.sentences:
            if sentence.zone not in SIGNED_ZONES:
                continue
            for first, last in _capital_runs(sentence):
                if last - first < _LEAST:  # "Wire: Harbour Courier": a word for agencies alone names none
                    continue
                voice = named_voice(sentence.words[first:last])
                start, end = sentence.offsets(first, last)
                listed = any(m.start < end and start < m.end and m.kind in ("agency", "outlet") for m in self.mentions)
                if voice.kind != "agency" or listed or self.outlet == voice.name:
                    continue
                yield Credit(name=voice.name, kind="agency", start=start, end=end, key=voice.key, whole=True)

    def cited(self, attributions: Sequence[Attribution]) -> Iterator[Credit]:
        """Voices of attributions that pass news on or answer for a body."""
        for attribution in attributions:
            for index in (*attribution.voices, *attribution.joint):
                yield from self._credit(self.mentions[index], whole=False)

    def _credit(self, mention: Mention, *, whole: bool) -> Iterator[Credit]:
        voice = voice_of(mention, self.mentions, self.world)
        words = self.report.text[mention.start : mention.end]
        if voice is None or not _source(voice) or voice.key in self.own or self.outlet in (words, voice.name):
            return
        yield Credit(name=voice.name, kind=voice.kind, start=mention.start, end=mention.end, key=voice.key, whole=whole)


def _capital_runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges of words in a row that begin with a capital."""
    first = None
    for i in range(len(sentence) + 1):
        capital = i < len(sentence) and sentence.words[i][:1].isupper() and not sentence.words[i].isupper()
        if capital and first is None:
            first = i
        elif not capital and first is not None:
            yield first, i
            first = None


def _source(voice: Voice) -> bool:
    """Agencies, media and official bodies pass news on; states and persons are those it is about."""
    if voice.key.startswith(UNKNOWN):
        return False
    return voice.kind in PASSING_ON or voice.key.startswith(("body:", "org:"))
