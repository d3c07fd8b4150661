"""Sentences of a paragraph: breaks at final punctuation, unless an abbreviation, ordinal or initial explains it."""

import re
from collections.abc import Iterator

from dragoman.clean.rules import SentenceRules
from dragoman.clean.tokens import UPPER

_CLOSERS = "\"'”’»›“)\\]"
_OPENERS = "\"'„“”‘«»‹›(\\[–—\\-"
_END = re.compile(
    rf"[.!?…]+[{_CLOSERS}]*(?=\s|$)"  # the usual end
    rf"|(?<=[^\W\d_{UPPER}]{{2}})[.!?](?=[{UPPER}][^\W\d_{UPPER}])"  # "on Friday.The": the blank is missing
    rf"|(?<=[^\W\d_{UPPER}]{{2}})[.!?](?=[–—]\s*[{UPPER}])"  # "he said.— Then": before a dash that opens speech
    r"|[。！？؟۔।]+[”’」』）»\"]*"
)
_BEFORE = re.compile(r"[^\s\"'“”„«»(\[]+\Z")
_NEXT = re.compile(rf"[{_OPENERS}\s]*([^\W_]+)")
_TOLD = re.compile(r"([^。，！？；：“”「」\n]{2,40})(?:[。，：]|$)")
"""A short clause that may tell who says what was quoted before it, in a script without blanks."""
_YEAR, _OPENING = 4, 3  # digits of a year; words before one that ends a sentence
LONGEST = 4000
"""Characters of a sentence: some 650 words. Data without full stops has longer ones; in news, lists come near."""
LONGEST_UNSPACED = 1200
"""The same in a script without blanks, of whose words most have two signs."""
_SEAMS = "，、；："
"""Marks behind which a text without blanks is cut."""
_LETTERS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\Z")


def split_sentences(text: str, start: int, end: int, rules: SentenceRules) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences in `text[start:end]`, blanks at their ends left out."""
    first = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop >= end or _breaks(text, first, match, end, rules):
            yield from _pieces(text, first, stop, rules)
            first = stop
    yield from _pieces(text, first, end, rules)


def _pieces(text: str, start: int, end: int, rules: SentenceRules) -> Iterator[tuple[int, int]]:
    """A sentence; in pieces if it is longer than those of news, for reading takes far more than twice as long."""
    longest, seams = (LONGEST, " ") if rules.segmented is None else (LONGEST_UNSPACED, _SEAMS)
    while end - start > longest:
        seam = max(text.rfind(sign, start + longest // 2, start + longest) for sign in seams)
        cut = start + longest if seam < 0 else seam + (not text[seam].isspace())
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _breaks(text: str, first: int, match: re.Match[str], end: int, rules: SentenceRules) -> bool:
    """Whether a sentence ends at the match; `first` is where it began."""
    after = _NEXT.match(text, match.end(), min(end, match.end() + 80))
    if after is None:
        return True
    following = after.group(1)
    if following[0].islower():
        return False
    mark = match.group()
    if mark[0] == ".":
        return mark[1:2] == "." or _full_stop(text, first, match.start(), following, rules)
    return not (mark[-1] in _CLOSERS and _goes_on_telling(text, after.start(1), end, rules))


def _goes_on_telling(text: str, start: int, end: int, rules: SentenceRules) -> bool:
    """Whether "Lavrov asked" follows a quoted question, so that both are one sentence."""
    if rules.segmented is not None:
        return _tells(text, start, end, rules)
    words = text[start : min(end, start + 60)].split()[1:4]
    return any(rules.fold(word.rstrip(".,;:")) in rules.said for word in words)


def _tells(text: str, start: int, end: int, rules: SentenceRules) -> bool:
    """Whether the short clause behind a quotation tells no more than who says it: ”外长说。”."""
    clause = _TOLD.match(text, start, end)
    return clause is not None and any(clause.group(1).endswith(word) for word in rules.said)


def _full_stop(text: str, first: int, stop: int, following: str, rules: SentenceRules) -> bool:
    """Whether the period at `stop`, before the word `following`, ends a sentence."""
    found = _BEFORE.search(text, max(first, stop - 24), stop)
    if found is None:
        return True
    word = found.group()
    lower = rules.fold(word)
    starter = rules.fold(following) in rules.starters
    if word.isdigit():
        return not rules.ordinals or starter or _year_ends(text[first : found.start()], len(word))
    if lower in rules.titles or lower in rules.never_end:
        return False
    if lower in rules.numbered:
        return not following[0].isdigit()
    if lower in rules.abbreviations or _LETTERS.search(word) or (len(word) == 1 and word.isalpha()):
        return starter
    return True


def _year_ends(before: str, digits: int) -> bool:
    """Where ordinals have a period, a year ends a sentence unless it stands at its beginning; "5." never does."""
    return digits == _YEAR and len(before.split()) >= _OPENING
