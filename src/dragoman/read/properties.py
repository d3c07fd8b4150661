"""Properties of a document's file: title, author and dates that programs write into it.

They are weak: a title may be the draft's, an author whoever had the computer, and the day is that on which the file
was made or printed. So they are believed only where the text says so too, a day never, and all are told.
"""

from collections.abc import Iterator

from dragoman.read.told import Told, told

_OPENING = 3_000  # characters in which headline and byline stand
_NOT_THERE = "a property of the file that its text does not confirm"
_NO_DAY = "the day on which the file was made, which need not be that of publication"


def properties(field: str, value: object, source: str, place: str, text: str) -> Iterator[Told]:
    """A property of a file whose text is `text`."""
    if field in ("published", "updated"):
        yield from told(field, value, source, place, refused=_NO_DAY)
        return
    opening = _plain(text[:_OPENING])
    for one in told(field, value, source, place):
        confirmed = field == "language" or _plain(one.value) in opening
        yield from told(field, one.value, source, place, refused="" if confirmed else _NOT_THERE)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
