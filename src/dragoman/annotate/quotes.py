"""Quotation marks: what stands inside them, within a sentence and over several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.model.annotation import Attribution
from dragoman.model.text import READ_ZONES, Sentence

OPENING, CLOSING, EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')
MARKS = OPENING | CLOSING | EITHER
MIN_WORDS = 3
"""Words in quotation marks from which they are a quotation rather than a word held at arm's length."""
SINGLE = "'"
TWICE = frozenset(("'", "`"))
ANY = MARKS | TWICE
DASHES = frozenset(("–", "—"))
TYPED = '"'
"""What two single marks stand for."""
GERMAN = "“"
"""Closes where „ opened."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `first` to `last` (exclusive) between quotation marks; `open` if none closes it in the sentence."""

    first: int
    last: int
    open: bool = False
    entered: bool = False  # it was opened in an earlier sentence
    wide: int = 1  # tokens of each mark: two where it is typed as two single ones

    @property
    def outer(self) -> tuple[int, int]:
        """The tokens with their marks."""
        return self.first - self.wide * (not self.entered), self.last + self.wide * (not self.open)


def quotes_in(sentence: Sentence, *, inside: bool = False) -> tuple[Quote, ...]:
    """The quotations of one sentence; `inside` if it begins within one."""
    if not inside and ANY.isdisjoint(sentence.words):
        return ()
    reader = _Reader(sentence, inside=inside)
    for j, word in enumerate(sentence.words):
        if word in MARKS:
            reader.mark(j, word, 1)
        elif _typed_double(sentence, j):
            reader.mark(j, TYPED, 2)
    found = reader.found
    if reader.first is not None and reader.first < len(sentence):
        found.append(Quote(reader.first, len(sentence), open=True, entered=reader.entered, wide=reader.wide))
    return tuple(found) if found else _single(sentence)


def _typed_double(sentence: Sentence, j: int) -> bool:
    """Whether two single marks begin at token `j`, as typewriters write a double one."""
    word = sentence.words[j]
    twice = word in TWICE and _adjacent(sentence, j) and sentence.words[j + 1] == word
    return twice and not (j > 0 and sentence.words[j - 1] == word and _adjacent(sentence, j - 1))


class _Reader:
    """Pairs the double marks of one sentence."""

    def __init__(self, sentence: Sentence, *, inside: bool) -> None:
        self.sentence, self.found = sentence, list[Quote]()
        self.first: int | None = 0 if inside else None
        self.entered, self.low, self.wide = inside, False, 1

    def mark(self, j: int, word: str, wide: int) -> None:
        """Open a quotation at the mark of so many tokens, or close the one that is open."""
        if self.first is None:
            self.first, self.entered, self.low = j + wide, False, word == "„"
        elif self._again(j, word):
            self.first, self.entered = j + wide, False
        elif word in CLOSING or word in EITHER or word == GERMAN:
            if j > self.first:
                self.found.append(Quote(self.first, j, entered=self.entered, wide=wide))
            self.first = None
        self.wide = wide

    def _again(self, j: int, word: str) -> bool:
        """Whether a mark opens anew what is open already, as each paragraph of a long quotation does."""
        opens = word in OPENING or word in EITHER
        return opens and j == 0 and _adjacent(self.sentence, 0)


def _adjacent(sentence: Sentence, j: int) -> bool:
    """Whether no blank stands between token `j` and the next."""
    return j + 1 < len(sentence) and sentence.ends[j] == sentence.starts[j + 1]


def _single(sentence: Sentence) -> tuple[Quote, ...]:
    """Quotations in single marks, read only where the sentence has no double ones: an apostrophe is no mark."""
    found: list[Quote] = []
    first: int | None = None
    for j, word in enumerate(sentence.words):
        if word != SINGLE:
            continue
        if first is None:
            first = j + 1 if _opens(sentence, j) else None
        elif _closes(sentence, j):
            found.append(Quote(first, j))
            first = None
    return tuple(found)


def _opens(sentence: Sentence, j: int) -> bool:
    return _adjacent(sentence, j) and (j == 0 or not _adjacent(sentence, j - 1))


def _closes(sentence: Sentence, j: int) -> bool:
    """Whether a single mark at token `j` ends a quotation rather than a plural's possessive ("the players' wages")."""
    if not _adjacent(sentence, j - 1) or (_adjacent(sentence, j) and sentence.words[j + 1][0].isalnum()):
        return False
    final = j + 1 == len(sentence) or not sentence.words[j + 1][0].isalnum()
    return final or sentence.words[j - 1][-1:] != "s"


def marks_in(sentence: Sentence) -> frozenset[int]:
    """The tokens that are quotation marks, single ones where they open or close a quotation."""
    if ANY.isdisjoint(sentence.words):
        return frozenset()
    double = {j for j, word in enumerate(sentence.words) if word in MARKS}
    double |= {k for j in range(len(sentence)) if _typed_double(sentence, j) for k in (j, j + 1)}
    return frozenset(double or (j for quote in _single(sentence) for j in (quote.first - 1, quote.last)))


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
            if inside or _opens_with_quote(quotes):
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


def spoken_on(sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Attributions of what goes on behind a dash: "— Мы готовы, — начал Котов. — Никто нам не мешает."."""
    said = _by_sentence(attributions)
    for run in _paragraphs(sentences):
        speaker: Attribution | None = None
        for before, sentence in pairwise(run):
            found = next((a for a in said.get(before.index, ()) if _by_dash(a, before)), None)
            speaker = found if found is not None else speaker
            goes_on = sentence.words[0] in DASHES or (found is None and speaker is not None)
            speaker = speaker if goes_on and not said.get(sentence.index) else None
            if speaker is not None and len(sentence) > MIN_WORDS:
                yield _carried(speaker, sentence, Quote(int(sentence.words[0] in DASHES), len(sentence)))


def _by_dash(attribution: Attribution, sentence: Sentence) -> bool:
    """Whether words that fell are told between dashes rather than in quotation marks, and the speaker ends it."""
    return attribution.direct and attribution.content[1] <= attribution.cue[0] and MARKS.isdisjoint(sentence.words)


def _opens_with_quote(quotes: Sequence[Quote]) -> bool:
    """Whether a sentence goes on with the quotation before it: its first words are quoted, and the quotation ends."""
    return bool(quotes) and quotes[0].outer[0] == 0 and not quotes[0].open


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
