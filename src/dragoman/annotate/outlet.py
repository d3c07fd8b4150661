"""Who publishes a report, in the words of its page: its masthead, signature, notices or desk."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.lang.press import Known
from dragoman.lang.vocabulary import Vocabulary
from dragoman.lang.world import World
from dragoman.model.annotation import Mention
from dragoman.model.text import Layout, Report
from dragoman.names.scripts import script_of_text

MASTHEAD = "masthead"
"""How the reason of a zone begins that holds the page's own name."""
REPEATED = 2
"""Notices that must hold a name before it is believed to be the page's own."""
SIGNATURE = 8
"""Words of a line that may be a signature."""
BRACKETED = frozenset("(/[|")
QUOTES = frozenset('"“«„')
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:of |the |and |& )?{_CAPITAL}){{1,4}}")

Place = tuple[int, int]


def find_outlet(
    report: Report, layout: Layout, mentions: Sequence[Mention], vocabulary: Vocabulary, world: World
) -> tuple[str | None, Place | None]:
    """The outlet's name, and where it stands: that of the house on the day where it is known, else as it is written."""
    finder = _Finder(report, layout, mentions, vocabulary, world)
    found = finder.masthead() or finder.in_dateline() or finder.signature() or finder.in_notices() or finder.desk()
    host = world.press.at(report.given.url, report.given.published)
    if found is not None and host is not None and not finder.is_of(found, host):
        found = None
    if found is None:
        return _called(host, report.given.outlet, report, world), None
    return _called(host, report.given.outlet or report.text[found[0] : found[1]], report, world), found


def _called(host: Known | None, written: str | None, report: Report, world: World) -> str | None:
    """What the house was called on the day of the report, where the name that is written is one of its own or none.

    `host`: the house of the page's address. Without one, only a name counts that nothing else bears.
    """
    on = report.given.published
    house = world.press.of_page(None, written, on, sure=host is None) if written else host
    if house is None and written and _is_foreign(written, report.text):
        house = host  # an English page whose data name its publisher in Chinese
    if house is None or (host is not None and host.key != house.key):
        return written
    if written and on is None and house.profile is not None and house.profile.was_called(written):
        return written  # of a day that is not known the page's own word holds
    return house.profile.called(on) if house.profile is not None else world.name(house.key)


def _is_foreign(name: str, text: str) -> bool:
    """Whether a name is written in another script than the text."""
    script = script_of_text(name)
    return bool(script) and script != script_of_text(text)


class _Finder:
    """Looks for the outlet of one report in one kind of place after the other."""

    def __init__(
        self, report: Report, layout: Layout, mentions: Sequence[Mention], vocabulary: Vocabulary, world: World
    ) -> None:
        self.report, self.layout, self.mentions = report, layout, mentions
        self.vocabulary, self.world = vocabulary, world
        self.zones = {s.index: s.zone for s in layout.sentences}

    def _line(self, start: int, end: int) -> tuple[str, int]:
        """The words of a zone without blanks around them, and where they begin."""
        text = self.report.text[start:end]
        return text.strip(), start + len(text) - len(text.lstrip())

    def masthead(self) -> Place | None:
        """The page's own name, where the layout marks it."""
        for zone in self.layout.zones:
            if zone.kind == "byline" and zone.because.startswith(MASTHEAD):
                line, start = self._line(zone.start, zone.end)
                return start, start + len(line.rstrip(" ,،，;|"))
        return None

    def is_of(self, place: Place, house: Known) -> bool:
        """Whether the words are the masthead or a name of the house whose page it is: others there are sources."""
        named = self.world.press.named(self.report.text[place[0] : place[1]])
        return place == self.masthead() or (named is not None and named.key == house.key)

    def in_dateline(self) -> Place | None:
        """As in "Kyiv • UNN": a medium in the date line that is not in brackets, as an agency credit would be."""
        return self._medium(frozenset(("dateline",)), ("outlet", "agency"))

    def signature(self) -> Place | None:
        """A line of its own that holds a name in quotation marks, or an outlet's name."""
        for zone in self.layout.of_kind("byline", "credit"):
            line, start = self._line(zone.start, zone.end)
            quoted = any(mark in line for mark in QUOTES) and len(line.split()) <= SIGNATURE and line[:1].isupper()
            if quoted and "," not in line:
                return start, start + len(line)
        return self._medium(frozenset(("byline",)), ("outlet",))

    def _medium(self, wanted: frozenset[str], kinds: tuple[str, ...]) -> Place | None:
        for mention in self.mentions:
            if self.zones.get(mention.sentence) in wanted and mention.kind in kinds:
                before = self.report.text[max(0, mention.start - 1) : mention.start]
                if before not in BRACKETED or not before:
                    return mention.start, mention.end
        return None

    def in_notices(self) -> Place | None:
        """The listed outlet that the page's own notices name most often; else a name like an outlet's in several."""
        return _most_named(self._listed()) or _most_named(self._unlisted())

    def _listed(self) -> Iterator[tuple[str, Place]]:
        for name, key in self._outlet_names():
            for zone in self.layout.of_kind("boilerplate"):
                for at in _whole_words(self.report.text, name, zone.start, zone.end):
                    article = self.report.text[max(0, at - 4) : at] == "The "
                    yield key, (at - 4 * article, at + len(name))

    def _outlet_names(self) -> Iterator[tuple[str, str]]:
        text = "\n".join(self.report.text[zone.start : zone.end] for zone in self.layout.of_kind("boilerplate"))
        for slug, medium in self.world.media("outlet").items():
            longest = max((n.text for n in medium.names if not n.weak and n.text in text), key=len, default=None)
            if longest is not None:
                yield longest, slug

    def _unlisted(self) -> Iterator[tuple[str, Place]]:
        for zone in self.layout.of_kind("boilerplate"):
            for match in _NAME.finditer(self.report.text, zone.start, zone.end):
                name = (
                    match[0].split()[1:]
                    if match[0].split()[0].casefold() in self.vocabulary.words.determiners
                    else match[0].split()
                )
                if any(word.casefold().strip(".") in self.vocabulary.outlet_nouns for word in name):
                    yield " ".join(name), (match.start(), match.end())

    def desk(self) -> Place | None:
        """As in "FP News Desk": a desk signs for its outlet."""
        for zone in self.layout.of_kind("byline"):
            line, start = self._line(zone.start, zone.end)
            if line.casefold().endswith(tuple(sorted(self.vocabulary.desks))) and len(line.split()) <= SIGNATURE:
                return start, start + len(line)
        return None


def _most_named(found: Iterator[tuple[str, Place]]) -> Place | None:
    places = list(found)
    counts = Counter(name for name, _ in places)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    if not ranked or counts[ranked[0]] < REPEATED or (len(ranked) > 1 and counts[ranked[0]] == counts[ranked[1]]):
        return None
    return next(place for name, place in places if name == ranked[0])


def _whole_words(text: str, name: str, start: int, end: int) -> Iterator[int]:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[start:end]):
        yield start + match.start()
