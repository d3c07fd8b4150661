"""Persons named before their title, in a language that writes no blanks: 王毅外长, 普京总统."""

from dataclasses import replace

from dragoman.annotate.scan import Scan
from dragoman.model.annotation import Mention

TITLES = frozenset(("office",))


def with_title(scan: Scan, found: Mention) -> Mention:
    """The person with the title that stands right behind the name, unless that is the title of somebody named next."""
    if not scan.vocabulary.pack.unspaced or found.kind not in ("person", "name") or not found.name or found.office:
        return found
    head = next((hit for hit in scan.nouns(found.last) if hit.entry.kind in TITLES), None)
    if head is None or scan.capital(head.last):
        return found
    start, end = scan.sentence.offsets(found.first, head.last)
    return replace(found, kind="person", last=head.last, start=start, end=end, office=head.entry.key, head=None)
