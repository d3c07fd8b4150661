"""What was read, written out: a line of JSON, or a card for people."""

from collections.abc import Iterator

import msgspec

from dragoman.model.readout import ReadOut
from dragoman.tell.jsonout import harmless

_ENCODER = msgspec.json.Encoder()
_FIELDS = ("title", "outlet", "published", "updated", "authors", "section", "url")
_ASKED_LATER = ("outlet", "published")
_UNTOLD = "not told beside the text; a brief asks the text itself"
_LINES = (("byline", "bylines"), ("date line", "datelines"), ("credit", "credits"))
_SHOWN = 160  # characters of a value


def to_line(found: ReadOut) -> bytes:
    """One line of JSON Lines, with its end."""
    return harmless(_ENCODER.encode(found)) + b"\n"


def to_card(found: ReadOut, *, why: bool) -> str:
    """A few lines for people: what each field is; with `why` all values seen, and which was taken for what reason."""
    return "\n".join(_card(found, why=why)) + "\n"


def _card(found: ReadOut, *, why: bool) -> Iterator[str]:
    yield f"{found.file}  ({found.format}, {found.language}, {found.characters:,} characters)"
    for field in _FIELDS:
        value = getattr(found, field)
        if isinstance(value, tuple):
            value = ", ".join(value)
        seen = found.why.get(field, ())
        if value or seen or field in _ASKED_LATER:
            yield f"  {field:<10} {value or (_UNTOLD if field in _ASKED_LATER else 'not told')}"[:_SHOWN]
        if why:
            yield from (
                f"    {'+' if one.taken else '-'} {one.value[:60]!r} in {one.source}, {one.place}: {one.because}"
                for one in seen
            )
    for name, lines in _LINES:
        yield from (f"  {name:<10} {' '.join(quote.quote.split())}"[:_SHOWN] for quote in getattr(found, lines))
    yield from _beside(found, why=why)


def _beside(found: ReadOut, *, why: bool) -> Iterator[str]:
    """What was kept beside the text: wall, captions, links; with `why` each of them."""
    if found.wall:
        yield f"  {'wall':<10} {found.wall}: the text may be cut short"
    if found.captions:
        yield f"  {'captions':<10} {len(found.captions)}, kept apart"
    if why:
        yield from (f"    {' '.join(caption.split())}"[:_SHOWN] for caption in found.captions)
    if found.links:
        yield f"  {'links':<10} {len(found.links)} in the text, to what it names"
    if why:
        yield from (f"    {' '.join(link.words.split())[:60]!r} to {link.url}"[:_SHOWN] for link in found.links)
