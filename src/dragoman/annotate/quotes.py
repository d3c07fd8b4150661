"""Quotation marks: what stands inside them, within a sentence and over several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.annotation import Attribution
from dragoman.model.text import READ_ZONES, Sentence

OPENING, CLOSING, EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')
MARKS = OPENING | CLOSING | EITHER
MIN_WORDS = 3
"""Words in quotation marks from which they are a quotation rather than a word held at arm's length."""
GERMAN = "“"
"""Closes where „ opened."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `first` to `last` (exclusive) between quotation marks; `open` if none closes it in the sentence."""

    first: int
    last: int
    open: bool = False
    entered: bool = False  # it was opened in an earlier sentence

    @property
    def outer(self) -> tuple[int, int]:
        """The tokens with their marks."""
        return self.first - (not self.entered), self.last + (not self.open)


def quotes_in(sentence: Sentence, *, inside: bool = False) -> tuple[Quote, ...]:
    """The quotations of one sentence; `inside` if it begins within one."""
    found: list[Quote] = []
    first: int | None = 0 if inside else None
    entered = inside
    low = False
    for j, word in enumerate(sentence.words):
        if word not in MARKS:
            continue
        if first is None:
            first, entered, low = j + 1, False, word == "„"
        elif word in CLOSING or word in EITHER or (word == GERMAN and low) or word == GERMAN:
            if j > first:
                found.append(Quote(first, j, entered=entered))
            first = None
    if first is not None and first < len(sentence):
        found.append(Quote(first, len(sentence), open=True, entered=entered))
    return tuple(found)


def before(sentence: Sentence, quotes: Sequence[Quote], at: int) -> Quote | None:
    """The quotation that ends right before token `at`, a comma between or not."""
    edge = at
    while edge > 0 and sentence.words[edge - 1] in (",", "-", "–", "—"):
        edge -= 1
    return next((q for q in quotes if not q.open and q.outer[1] == edge and q.last - q.first >= MIN_WORDS), None)


def after(sentence: Sentence, quotes: Sequence[Quote], at: int) -> Quote | None:
    """The quotation that begins right after a cue which ends at token `at`."""
    edge = at
    while edge < len(sentence) and sentence.words[edge] in (",", ":", "-", "–", "—"):
        edge += 1
    return next((q for q in quotes if not q.entered and q.outer[0] == edge), None)


def continued(sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Attributions of quoted sentences without a cue: the speaker of the quotation around or before them goes on."""
    said = _by_sentence(attributions)
    for run in _paragraphs(sentences):
        yield from _in_paragraph(run, said)


def _by_sentence(attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        found.setdefault(attribution.sentence, []).append(attribution)
    return found


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    run: list[Sentence] = []
    for sentence in sentences:
        if sentence.zone not in READ_ZONES:
            continue
        if run and sentence.paragraph != run[-1].paragraph:
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _in_paragraph(run: Sequence[Sentence], said: dict[int, list[Attribution]]) -> Iterator[Attribution]:
    waiting: list[tuple[Sentence, Quote]] = []  # quoted, speaker still to come
    speaker: Attribution | None = None
    inside = False
    for sentence in run:
        quotes = quotes_in(sentence, inside=inside)
        direct = [a for a in said.get(sentence.index, ()) if _speaks(a, sentence, quotes)]
        if direct:
            speaker = direct[0]
            if inside or not waiting or _first_quote_ends(quotes):
                yield from (_carried(speaker, other, quote) for other, quote in waiting)
            waiting = []
        elif _all_quoted(sentence, quotes):
            if speaker is not None:
                yield _carried(speaker, sentence, quotes[0])
            else:
                waiting.append((sentence, quotes[0]))
        elif not inside:
            speaker, waiting = None, []
        inside = bool(quotes) and quotes[-1].open


def _first_quote_ends(quotes: Sequence[Quote]) -> bool:
    return bool(quotes) and not quotes[0].open


def _speaks(attribution: Attribution, sentence: Sentence, quotes: Sequence[Quote]) -> bool:
    """Whether the cue stands outside the quotations of its sentence and at least one of them is what is said."""
    if attribution.stance == "requests" or not quotes or not sentence.start <= attribution.cue[0] < sentence.end:
        return False
    inside = any(sentence.starts[q.first] <= attribution.cue[0] < sentence.ends[q.last - 1] for q in quotes)
    return not inside and any(
        attribution.content[0] <= sentence.starts[q.first] < attribution.content[1] or q.entered or q.open
        for q in quotes
    )


def _all_quoted(sentence: Sentence, quotes: Sequence[Quote]) -> bool:
    """Whether all words of the sentence stand in one quotation."""
    if len(quotes) != 1 or quotes[0].last - quotes[0].first < MIN_WORDS:
        return False
    first, last = quotes[0].outer
    outside = (*sentence.words[:first], *sentence.words[last:])
    return not any(any(letter.isalnum() for letter in word) for word in outside)


def _carried(speaker: Attribution, sentence: Sentence, quote: Quote) -> Attribution:
    return replace(
        speaker, sentence=sentence.index, content=sentence.offsets(quote.first, quote.last), direct=True,
        stance="asserts", addressee=None, rule="the quotation goes on",
    )  # fmt: skip
