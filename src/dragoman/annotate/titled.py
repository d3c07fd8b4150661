"""Persons whose title is longer than the pack knows: "Education Minister A B", "Majority Leader A B"."""

from dragoman.annotate.phrases import last_head
from dragoman.annotate.runs import name_run
from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.model.annotation import Mention

MAX_BEFORE, FULL = 3, 2
"""Capitalised words before the word that the pack knows, and words of a full name."""
TITLES = frozenset(("office", "generic", "group"))
"""Kinds of words that tell what a person is."""


def titled_run(scan: Scan, i: int) -> Mention | None:
    """The person whose name follows a title that begins at token `i` with words of its own, all with capitals."""
    if scan.vocabulary.pack.by_case or not scan.capital(i) or scan.given(i):
        return None
    if scan.word(i) in scan.vocabulary.closed or i in scan.timed:
        return None
    for j in range(i + 1, min(i + 1 + MAX_BEFORE, scan.size)):
        if not scan.capital(j) or scan.word(j) in scan.vocabulary.closed or scan.given(j):
            return None
        head = next(iter(scan.nouns(j)), None)
        if head is not None and head.entry.kind in TITLES:
            found = _named(scan, i, head)
            if found is not None:
                return found
    return None


def _noun(scan: Scan, i: int) -> bool:
    """Whether token `i` is a word for a body or place, as in "Executive Office Building"."""
    return scan.body_noun(i) or scan.word(i) in scan.vocabulary.place_nouns


def _named(scan: Scan, i: int, head: Hit) -> Mention | None:
    head, at = last_head(scan, head)
    run = name_run(scan, at)
    if run is None or run - at < FULL or "plural" in head.cases or any(_noun(scan, k) for k in (at, run - 1)):
        return None
    office = head.entry.key if head.entry.kind == "office" else None
    start, end = scan.sentence.offsets(i, run)
    return Mention(
        kind="person", sentence=scan.sentence.index, first=i, last=run, start=start, end=end,
        name=tuple(scan.sentence.words[at:run]), office=office,
    )  # fmt: skip
