"""Persons named before their title, and papers in marks of their own, where no blanks are: 王毅外长, 《卫报》."""

from dataclasses import replace

from dragoman.annotate.scan import Scan
from dragoman.lang.lexicon import Hit
from dragoman.model.annotation import Mention

TITLES = frozenset(("office",))
MEDIA = frozenset(("agency", "outlet"))
OPENS, CLOSES = "《", "》"
"""Marks around the names of papers and works."""


def with_title(scan: Scan, found: Mention) -> Mention:
    """The person with the title behind the name, unless it is that of somebody named next; a paper in its marks."""
    if found.kind in MEDIA and scan.word(found.first - 1) == OPENS and scan.word(found.last) == CLOSES:
        start, end = scan.sentence.offsets(found.first - 1, found.last + 1)
        return replace(found, first=found.first - 1, last=found.last + 1, start=start, end=end)
    if not scan.vocabulary.pack.unspaced or found.kind not in ("person", "name") or not found.name or found.office:
        return found
    head = next((hit for hit in scan.nouns(found.last) if hit.entry.kind in TITLES), None)
    if head is None or scan.capital(head.last):
        return found
    start, end = scan.sentence.offsets(found.first, head.last)
    return replace(found, kind="person", last=head.last, start=start, end=end, office=head.entry.key, head=None)


def both_offices(scan: Scan, head: Hit) -> Hit:
    """The first of two offices that one person holds, up to the end of the second: 副总理兼外长."""
    if head.entry.kind not in TITLES or scan.word(head.last) not in scan.vocabulary.words.also_as:
        return head
    second = next((hit for hit in scan.nouns(head.last + 1) if hit.entry.kind in TITLES), None)
    return head if second is None else head._replace(last=second.last)
