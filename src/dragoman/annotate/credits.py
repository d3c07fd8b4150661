"""What a report credits, and who publishes it: from bylines, credit lines, date lines and attributions."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.lang.voices import Voice, voice_of
from dragoman.lang.world import World
from dragoman.model.annotation import Attribution, Credit, Mention
from dragoman.model.text import Layout, Report, Sentence

SIGNED_ZONES = frozenset(("byline", "credit", "dateline"))
PASSING_ON = frozenset(("agency", "media"))
BRACKETED = frozenset("(/[|")


def find_credits(
    report: Report, layout: Layout, mentions: Sequence[Mention], attributions: Sequence[Attribution], world: World, outlet: str | None
) -> tuple[Credit, ...]:
    """Voices the report names as its sources, each once: agencies, media, ministries and the like."""
    found: dict[str, Credit] = {}
    for credit in (*_signed(report, layout, mentions, world, outlet), *_cited(mentions, attributions, world, outlet)):
        kept = found.get(credit.key or credit.name)
        if kept is None or credit.whole and not kept.whole:
            found[credit.key or credit.name] = credit
    return tuple(sorted(found.values(), key=lambda c: (c.start, c.name)))


def _signed(report: Report, layout: Layout, mentions: Sequence[Mention], world: World, outlet: str | None) -> Iterator[Credit]:
    """Agencies in bylines and credit lines stand for the whole report."""
    zones = {s.index: s.zone for s in layout.sentences}
    for mention in mentions:
        if zones.get(mention.sentence) not in SIGNED_ZONES or mention.kind not in ("agency", "outlet"):
            continue
        voice = voice_of(mention, mentions, world)
        words = report.text[mention.start : mention.end]
        if voice is not None and words != outlet and voice.name != outlet:
            yield Credit(name=voice.name, kind=voice.kind, start=mention.start, end=mention.end, key=voice.key, whole=True)


def _cited(
    mentions: Sequence[Mention], attributions: Sequence[Attribution], world: World, outlet: str | None
) -> Iterator[Credit]:
    for attribution in attributions:
        for index in (*attribution.voices, *attribution.joint):
            mention = mentions[index]
            voice = voice_of(mention, mentions, world)
            if voice is None or voice.name == outlet or not _source(voice):
                continue
            yield Credit(name=voice.name, kind=voice.kind, start=mention.start, end=mention.end, key=voice.key)


def _source(voice: Voice) -> bool:
    """Agencies, media and official bodies pass news on; states and persons are those it is about."""
    return voice.kind in PASSING_ON or voice.key.startswith(("body:", "org:"))


def find_outlet(
    report: Report, layout: Layout, mentions: Sequence[Mention]
) -> tuple[str | None, tuple[int, int] | None]:
    """Who publishes the report, in the words of its page: given beside it, signed, or named by its own notices."""
    for finder in (_in_dateline, _by_signature, _in_notices, _by_desk):
        found = finder(report, layout, mentions)
        if found is not None:
            return (report.given.outlet or report.text[found[0] : found[1]]), found
    return report.given.outlet, None


def _in_dateline(report: Report, layout: Layout, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """ "Kyiv • UNN": a medium in the date line that is not in brackets, as an agency credit would be."""
    return _medium_in(report, layout, mentions, frozenset(("dateline",)))


def _in_notices(report: Report, layout: Layout, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """A page's own appeals and notices name the outlet most often."""
    zones = {s.index: s.zone for s in layout.sentences}
    named = [m for m in mentions if m.kind == "outlet" and zones.get(m.sentence) == "boilerplate"]
    counts = Counter(m.key for m in named)
    if not counts:
        return _in_lines(report, layout, mentions)
    best = min(counts, key=lambda key: (-counts[key], str(key)))
    first = next(m for m in named if m.key == best)
    return first.start, first.end


def _in_lines(report: Report, layout: Layout, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    return None


def _by_signature(report: Report, layout: Layout, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """A line of its own that holds a name in quotation marks or an outlet's name."""
    for zone in layout.of_kind("byline", "credit"):
        line = report.text[zone.start : zone.end].strip()
        start = report.text.find(line, zone.start)
        quoted = any(mark in line for mark in '"“«„') and len(line.split()) <= 8 and line[:1].isupper()
        if quoted and "," not in line:
            return start, start + len(line)
    return _medium_in(report, layout, mentions, frozenset(("byline",)), kinds=("outlet",))


def _medium_in(
    report: Report, layout: Layout, mentions: Sequence[Mention], wanted: frozenset[str], kinds: tuple[str, ...] = ("outlet", "agency")
) -> tuple[int, int] | None:
    zones = {s.index: s.zone for s in layout.sentences}
    for mention in mentions:
        if zones.get(mention.sentence) in wanted and mention.kind in kinds:
            before = report.text[max(0, mention.start - 1) : mention.start]
            if before not in BRACKETED or not before:
                return mention.start, mention.end
    return None


def _by_desk(report: Report, layout: Layout, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """ "FP News Desk": a desk signs for its outlet."""
    for zone in layout.of_kind("byline"):
        line = report.text[zone.start : zone.end].strip()
        if line.casefold().endswith(("desk", "newsroom", "staff", "web desk", "redakcija")):
            start = report.text.find(line, zone.start)
            return start, start + len(line)
    return None


def sentence_index(sentences: Sequence[Sentence], offset: int) -> int | None:
    """Index of the sentence that holds a character offset."""
    return next((s.index for s in sentences if s.start <= offset < s.end), None)
